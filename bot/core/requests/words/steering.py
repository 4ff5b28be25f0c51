"""Uploading, stopping, starting afresh."""

from __future__ import annotations

from bot.core.requests.vocabulary import vocabulary
from bot.core.requests.words import apart, everyday, newer, wider
from bot.core.requests.words.common import POLITE, VIDEO

UPLOAD = vocabulary(
    newer.UPLOAD
    + wider.UPLOAD
    + """
give you a file|give you some|show you a video
take a video from a link|take a link|from a link|by link|via link|paste a link|send a link
use a link
传视频|传图片|传照片|传音频|上传功能
i have a file|i've got a video|i got a video|attaching|attachment|add a file|add another file
send you a video
send you a file|send you my video|send you the video|give you a video|give you my video
my video is here|that's my video|that's the video
发给你|传给你|给你|视频来了|文件来了|这就是我的视频|要处理的视频|附件|发送视频|传上去|传上来
upload|uploading|upload a|i have a video|here is my|here's my|here is the|here's the|here is a
here's a|here you go|here it is|attach|attached|import|how do i send|how can i send|i'll send
i will send|sending|where do i send|how to send|this is my video|this is the video
上传|传视频|传文件|导入|发视频给你|传个|传一个|怎么发|怎么传|这是我的|这是我|给你视频|怎么发视频
我发给你
subir|sube|subo|cargar|carga|aqui esta|aqui tienes|adjunto|subire
hochladen|lade hoch|hochlade|hier ist|upload|hier sind|lade
telecharger vers|televerser|televerse|importer|importe|voici|mettre en ligne|charger
enviar|carregar|upload|fazer upload|subir|aqui esta|importar|segue o|envio
アップロード|アップ|送ります|読み込み|送る
загрузить|загрузи|загружу|загружаю|загрузка|загрузку|залить|залью|прикрепить|прикреплю|прикладываю
вот видео
вот мое видео|вот мой ролик|вот ролик|вот файл|вот мой файл|вот клип|импорт|импортировать|отправлю
пришлю
сейчас скину|скину|как отправить|как прислать|как скинуть|куда отправлять|куда отправить
куда скинуть
""",
    (
        POLITE,
        VIDEO,
        newer.UPLOAD_AROUND,
        wider.UPLOAD_AROUND,
        """
hold on|one sec
wanna|something|supported|possible|allowed|directly|支持|可以|吗|多个|几个|怎样|格式|大小|限制
my|clip|let me|video|videos|now|then|soon|from|device|the|that|it|this|把|视频|给|你|这里|过来|去
上|来
how|do|does|where|i|to|can|have|some|another|more|a few|file|files|footage|raw|photo|photos|image
images|picture|pictures|song|music|audio|recording|here|from|phone|my phone|computer|one|two
another one|next|first|second|shall|should|link|url|want|send|big|large|material|something|for you
you|in|it|how to|what|which|formats|format|video
怎么|如何|在哪|哪里|哪儿|我的|一个|几个|文件|图片|照片|音频|音乐|素材|新|新的|另一个|下一个|一段
原始|大|手机|里|链接|从|发|给|去|要|这里|录像|录屏|歌|两个|三个
张|些|下
como|puedo|un|una|mi|mis|archivo|archivos|foto|fotos|imagen|audio|musica|otro|otra|donde|mas|el
los|voy a|a|desde|telefono|enlace|hago|para
wie|kann|man|ein|eine|einen|mein|meine|datei|dateien|foto|fotos|bild|bilder|audio|musik|wo|noch
weitere|weiteres|hoch|ich|vom|handy|neues|mochte|es|soll
comment|puis|je|un|une|mon|ma|fichier|fichiers|photo|photos|image|audio|musique|ou|autre|encore
nouvelle|depuis|vers|telephone|j'ai|faire
como|posso|um|uma|meu|minha|arquivo|foto|fotos|imagem|audio|musica|onde|outro|mais|vou|fazer|faco
o|video|novo|para|do|celular|ficheiro
どうやって|方法|どこ|写真|画像|音楽|音声|新しい|別|他|から|スマホ|する|します|次|素材|れば|すれば
как|куда|где|можно|свое|свой|фото|картинку|картинки|музыку|аудио|песню|еще один|другое|другой
с телефона
телефона|ссылке|ссылку|файлы|несколько|большой|большое|тебе|вам|один|два|какие|форматы|формат
""",
    ),
    patterns=r"https?://\S+|www\.\S+",
)

CANCEL = vocabulary(
    everyday.CANCEL
    + newer.CANCEL
    + wider.CANCEL
    + """
i don't want it|i don't want this|i don't want that|don't want it anymore|i no longer want
i don't need it|i don't need this
不要做了|不要弄了|不要继续了|不要压缩了|不要处理了|不要生成了|不要剪了|不要搞了|不要传了|不想做了
不想弄了|不想剪了|不需要做了
forget the last|forget the request|forget my request|forget what i said|stop what you are doing
ignore that|ignore my last
ignore the last|withdraw|undo the request|call that off|end it|end this|cut it out
stop working on it|don't continue|do not continue
先停止|不要继续|别再|停手|中断|撤回|撤销请求|忽略刚才|当我没说
that's enough|enough|i changed my mind|changed my mind|don't bother|terminate|stop this
stop everything
stop now|discard that|no longer needed|not needed anymore|hold it|call it off|stop here
别压缩|别剪|别处理|别生成|别渲染|别上传|别编辑|别继续|不想要了|不需要了|作废|打住|够了|到此为止
不继续了|停吧|停掉|叫停|放弃|不用做了|不用弄了|先别做|先别弄|快停|取消掉
结束任务|我改主意了
stahp|cancel|stop|abort|never mind|nevermind|nvm|forget it|forget about it|halt|quit|cancel that
stop it
stop that|kill it|don't do it|don't do that|leave it|scrap that|stop working|hold on stop|drop it
取消|停|停止|停下|停下来|别弄了|别做了|不要了|不用了|算了|终止|中止|撤销任务|别压了|不做了|停一下
别搞了|暂停|不弄了|先停
cancelar|cancela|cancelalo|detener|deten|detente|para|parar|olvidalo|dejalo|alto|abortar|basta
abbrechen|abbruch|stopp|stop|brich ab|anhalten|vergiss es|aufhoren|halt|hor auf|lass es|brich
annuler|annule|annulez|arrete|arreter|arretez|stop|laisse tomber|oublie|stoppe
cancelar|cancele|cancela|pare|parar|para|esquece|esqueca|deixa pra la|interromper|aborta|chega
キャンセル|中止|止めて|やめて|ストップ|停止|取り消し|取り消して|中断|やめる|取消
отмена|отмени|отмените|отменить|отменяй|отменяю|отбой|стоп|стопэ|стой|стойте|остановись|останови
остановите|остановить|остановитесь|прекрати|прекратите|прекратить|прерви|прервать|хватит|достаточно
не надо|не нужно|забудь|забей|передумал|передумала|не делай|не делайте|брось|тормози|перестань
погоди стой
не продолжай|больше не надо|уже не надо
""",
    (
        POLITE,
        VIDEO,
        newer.CANCEL_AROUND,
        """
anymore|any more|any longer|no longer|don't want|don't need|do it|not
are|doing|what|mission|last|previous|request|requests|message|one|instruction|on|whole|thing|going
with|刚刚|说|的话|再|继续|做
i|want|to|you|we|all|and|now|me|for|刚才|我|这|那|请|立即|马上|了|视频|请求|上一个|不|想
the|this|that|it|job|task|request|render|rendering|export|exporting|upload|processing|process
operation|everything|current|my|last|running|about|no|wait|oh|actually|please|don't|compress
compression|work|right|editing|generation|generating|turn|immediately|what you're doing|command
all of it
任务|当前|这个|渲染|导出|上传|处理|操作|请求|正在|进行|的|所有|全部|先|别|压缩|生成|编辑|刚才|做
吧|工作|它|掉|弄
el|la|esto|eso|todo|tarea|proceso|exportacion|render|lo|que|de|renderizado|ya|trabajo|no
den|die|das|alles|auftrag|vorgang|export|es|nein|rendern|ab|sofort|doch
le|la|tout|ca|tache|l'export|export|rendu|cela|non|de|traitement|l'exportation
o|a|isso|tudo|tarefa|processo|exportacao|render|com|ja|nao|trabalho|aqui
処理|作業|全部|それ|これ|書き出し|エクスポート|レンダリング|今の|やっぱり|操作|タスク
задачу|задание|запрос|процесс|обработку|рендер|экспорт|загрузку|все|это|работу|работать|монтаж
сжатие
текущую|текущий|последний|мой|нет|не|больше|делать|об этом|я|постой|погоди|подожди
""",
    ),
)

UNDO = vocabulary(
    apart.words(lambda each: each.undo)
    + """
undo|redo|revert|take it back|take that back|take this back|go back|step back|roll back|rollback
undo it|undo that|undo this|bring it back
撤销|撤回|恢复|重做|回退|上一步
rückgängig|rückgängig machen|wiederherstellen|mach rückgängig|nimm zurück|zurück
deshacer|deshaz|deshazlo|rehacer|rehaz|revertir|revierte
annule la modification|annule le changement|défaire|défais|rétablir|rétablis|reviens en arrière
desfazer|desfaz|desfaça|refazer|refaz|reverter|reverte
отмени изменение|отмени последнее изменение|отмени правку|верни как было|верни назад|откати
откат|вернуть назад
скасуй зміну|скасуй останню зміну|скасуй правку|поверни як було|поверни назад|відкоти
geri al|geri al bunu|yinele|urungkan|batalkan perubahan|batalkan perubahan terakhir|kembalikan
元に戻して|元に戻す|取り消して|やり直して|やり直し|戻して|元に戻してください
""",
    (
        POLITE,
        apart.words(lambda each: each.undo_around),
        """
the|my|that|this|last|previous|latest|edit|edits|change|changes|step|thing|one|two|1|2|a|all
everything|again|of|it
最后|最近|上|次|个|一|的|修改|编辑|操作|改动
die|das|den|letzte|letzten|änderung|änderungen|schritt|bearbeitung|alles|es|einen|mach
el|la|los|último|última|ultimo|ultima|cambio|cambios|paso|edición|todo
le|dernière|dernier|modification|changement|étape|tout|les
o|a|os|última|último|alteração|alterações|mudança|passo|edição|tudo|isso
последнее|последний|изменение|изменения|шаг|всё|это|останню|зміну|зміни|крок|все|це
son|değişikliği|değişiklik|adımı|bunu|perubahan|terakhir|langkah|semua|ini
直前|の|変更|編集|最後|を|全部
""",
    ),
    verbs="annule|annuler|annulez|annulla|отмени|отменить|скасуй|скасувати|batalkan|cancel",
    objects="modification|changement|modifica|изменение|правку|зміну|perubahan|change|edit",
)
"""Taking back what was done to a video, where one is there."""

NEW = vocabulary(
    everyday.NEW
    + newer.NEW
    + wider.NEW
    + """
start all over|restart everything|redo everything|begin over
forget everything|forget everything and start|wipe it|wipe the slate|throw it away
discard everything|discard the project
从头再来|从头来|再来一遍新的|重开|重新弄|新建一个|新开|另起|归零
new video project|from the beginning|from the start|from zero|all over again|let's begin|new video
next project
next video|different video|fresh session|begin anew|brand new project|scrap this project
delete the project
新视频|新的视频|新任务|新的开始|推倒重来|重头来|重头开始|换一个项目|换个视频|下一个项目|开始新的
创建项目|新工程|清空重来|再来一个新的|从零开始|另一个项目
a zero|zero|tout recommencer|repartons|nueva|empecemos de nuevo|alles neu|tudo de novo
new project|new session|new conversation|start over|start again|start fresh|start from scratch
begin again|from scratch|fresh start|start a new|start new|start anew|reset|clear everything
clear the project|new one|another project|fresh project|clean slate|restart|new chat
different project|wipe everything
新项目|新的项目|新会话|新建|重新开始|从头开始|重来|重新来|重新来过|重置|清空|新建项目|开始新项目
新开一个|另起一个|换个项目|开个新的|清除|全部重来|新对话
nuevo proyecto|proyecto nuevo|empezar de nuevo|empezar de cero|empieza de nuevo|reiniciar|reinicia
nueva sesion|otro proyecto|desde cero
neues projekt|neu anfangen|von vorn|von vorne|neu starten|neustart|neue sitzung|zurucksetzen
neu beginnen|nochmal von vorne
nouveau projet|recommencer|recommence|repartir de zero|reinitialiser|nouvelle session|de zero
redemarrer|autre projet|recommencons
novo projeto|projeto novo|comecar de novo|recomecar|comecar do zero|reiniciar|nova sessao|do zero
outro projeto|reinicie|comece de novo
新しいプロジェクト|新規|新規プロジェクト|最初から|やり直し|やり直す|リセット|はじめから|初めから
最初からやり直し|最初からやりたい|最初からやる
новый проект|новое видео|новая сессия|новый чат|начать заново|начни заново|начнем заново|заново
начать сначала
начни сначала|начнем сначала|сначала|с начала|с нуля|начать с нуля|начни с нуля|с чистого листа
сброс|сбрось
сбросить|сбросьте|обнули|очисти все|очистить все|очисти проект|другой проект|другое видео|перезапуск
удали проект|следующее видео|следующий проект
""",
    (
        POLITE,
        newer.NEW_AROUND,
        """
we|can|again|with|video|project|please|i|re|一个|视频|项目|新|的|全新|的项目|任务|工程
a|the|this|project|session|everything|all|with|start|begin|create|open|make|let|over|video|it|from
clean|entirely|completely|another|for|of|on|thing|whole|something|new
一个|项目|这个|的|开始|创建|打开|建|所有|全部|都|从|会话|内容|把|个|当前|视频|开
un|una|el|la|todo|proyecto|empezar|comenzar|crear|abre|abrir|iniciar|inicia|empezamos|quiero|de
con|a
ein|das|ein neues|projekt|alles|starten|starte|beginnen|anfangen|beginne|anlegen|noch einmal
nochmal|wir|ganz|fang|an|lass uns|ich
un|le|tout|projet|commencer|creer|cree|demarrer|a|on|ouvre|commence|depuis|le debut|debut
um|o|tudo|projeto|comecar|criar|abrir|iniciar|crie|vamos|inicie|a
プロジェクト|始める|始めて|作る|作って|開始|全部|やり直して|する|やる|始めたい|を作成|作成|する
начать|начни|начнем|начинай|начинаем|создать|создай|открой|открыть|проект|проекта|все|всё|полностью
давай
совсем|сессию|один|хочу|новый|другой
""",
    ),
)
