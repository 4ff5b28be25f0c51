"""The words of every command, in the seven languages whose command words are understood.

Each command has triggers (these make it the command) and fillers (these may stand around them).
Accents, case and punctuation don't matter here, see `phrases`. Entries are phrases, so "end" in
"add end credits" has no chance: it is in nobody's list.
"""

from __future__ import annotations

from bot.core.phrases import singles, vocabulary

POLITE = """
right away|as soon as you can|at once|for good|at all|of course|by chance|by any chance
if you please|when ready|made a mistake
my bad|my mistake|wrong one|by mistake|目前|当前|此刻|刚|才能|时候
a|an|the|this|that|these|those|my|mine|your|yours|our|ours|their|they|them|he|she|you|me|us
everyone|everybody|someone
anyone|something|anything|everything|thing|things|stuff|one|ones|two|all|both|each|other|own|such
same|way|bit|lot
am|is|are|was|were|be|being|been|do|does|did|doing|have|has|had|having|can|could|may|might|must
shall|should|will|would
how's|what's|where's|who's|when's|that's|there's|here's|it'd|that'll|you're|you've|you'll|they're
he's|she's|let's
who|whom|whose|which|what|when|where|why|how|whether|because|since|until|while|though|although
unless|once|than
about|above|after|around|before|between|during|inside|into|near|onto|out|over|per|through|toward
under|up|upon|via|within
able|possible|available|allowed|supposed|going|trying|try|tried|looking|look|looks|seem|seems
think|thought|guess|suppose
know|knew|mean|means|believe|feel|wonder|wondering|hope|hoping|wish|prefer|care|mind|happy
satisfied|pleased|excited|done
very|so|too|quite|pretty|really|super|totally|absolutely|definitely|certainly|probably|perhaps
basically|literally|fully
again|already|also|always|anyway|back|currently|either|else|enough|even|eventually|exactly|far
first|further|instead
meanwhile|more|most|much|many|now|nowadays|often|only|otherwise|right|second|sometimes|soon|still
then|therefore|together
today|tonight|tomorrow|yesterday|usually|yet|morning|evening|time|minute|day|nah|nope|nah|yeah|yea
yup|ah|oh|ooh|uh|eh|huh
fellow|there|here|new here|first time|hun|dude|bro|bruh|boss|chief|pal|team|fam|darling|sweetie
master|sir|madam
wanna|gonna|gotta|lemme|gimme|let me|please can|please could|any chance|is there|are there
it would be great if
i'd love|i'd love to|i would love to|if possible|if you can|when you can|then please|dear|sir
folks|yo|alright then|now then
到底|究竟|大概|应该|好像|其实|顺便|另外|还是|已|先生|大家|宝|宝子|哥|姐|方便|的话|如果|想问|问一下
问下
i|i'm|im|i'll|i will|i've|ive|we|we'll|we're|you're|it's|its|there|here|do|does|did|have|has|had
be|been
am|get|got|would|like|use|used|using|but|or|if|when|as|at|by|for|from|with|on|in|to|of|some|any
really|still
ever|today|later|soon|same|should|shall|will|what|which|where|how|who|mate|man|dude|guys|friend
buddy|oops|sorry
too|actually|maybe|simply|directly|straight away|immediately|once more|one more time
quick question|a moment
我们|咱们|咱|他|些|都|也|还|又|才|只|很|太|最|在|从|到|给|让|用|和|跟|对|有|没有|没|是|会|得|地|的
过|着|嘛|哈|么
什么|怎么|哪|哪里|哪儿|谁|一|两|次|下|上|里|时候|刚才|刚刚|今天|已经|正在|老师|亲|兄弟|朋友|大佬
之后|以后|完
please|pls|plz|kindly|thanks|thank you|thx|hey|hi|hello|bot|nemo|nemobot|can you|could you|would you
can u|will you|can i|could i|may i|i want|i'd like|i would like|i want to|i'd like to|i need
i need to
i would like to|let's|let us|lets|just|now|ok|okay|alright|so|then|and|also|right now|again|for me
to me|me|us|great
perfect|good|nice|cool|awesome|go ahead and|go ahead|you can|it's time to|want to|ready to
i'm ready to|we can|i think|looks good|looks great
looks perfect|love it|that's it|i'm done|all done|done|yes|yep|yeah|sure|asap|quickly|quick
already|btw|by the way
i'm happy with it|that's great|that's perfect|that's good|that'll do|well|oh|um|hmm|finally|next
请|麻烦|麻烦你|帮我|帮忙|给我|我要|我想|我想要|我需要|可以|能|能不能|可不可以|可以吗|能否|请问
请帮我|一下|吧|吗|呢|啊|了|呀|哦|嗯|现在|马上|立刻|直接|就|好|好的
行|谢谢|谢啦|多谢|你好|你|您|我|想|要|再|就这样|没问题|不错|很好|完美|满意|ok了|可以了|好了|快
快点|赶紧|那|那就|然后|看看|想要|想看|看一下|看下|这样|就可以了|帮
por favor|porfa|quiero|quisiera|puedes|podrias|me gustaria|necesito|ahora|gracias|hola|ya|y|puedo
bitte|danke|kannst du|konntest du|konnen sie|konnten sie|ich mochte|ich will|jetzt|mal|mir|und
hallo|kann ich|gerne|nun|ich hatte gern
s'il te plait|s'il vous plait|svp|stp|merci|peux tu|pouvez vous|je veux|je voudrais|j'aimerais
maintenant|bonjour|et|moi|est ce que tu peux
por favor|voce pode|pode|quero|queria|gostaria de|agora|obrigado|obrigada|ola|oi|e|preciso|eu
お願い|お願いします|おねがい|おねがいします|ください|下さい|して|してください|して下さい|を|は|が
の|に|で|ですか|ます|ますか|たい|したい|したいです|です|今|すぐ|ちょっと
もう|くれ|くれる|頂戴|ちょうだい|もらえますか|してもらえますか|いただけますか|していただけますか
できますか|いい|さい|よ|ね|か|と|も|まず
"""

VIDEO = """
the|a|this|that|it|my|our|your|video|videos|clip|clips|movie|film|file|files|project|result
results|version|cut|edit|one|everything|all|them|these|final
finished|edited|new|latest|current|last|mp4|mov|media|output|of|is|are|was|thing|work|reel
视频|影片|片子|短片|这个|那个|这|那|它|的|把|将|文件|成品|成片|最终|最后|结果|项目|作品|版本|最新
剪好|做好|完成|编辑好|剪辑好|处理好|压缩好|后|全部|整个|个|段|条
版|素材
el|la|los|las|un|una|lo|mi|este|esta|video|videos|clip|archivo|archivos|resultado|pelicula
proyecto|final|de|del|en|como|al|editado|terminado|que|es|su|tu
das|den|dem|die|der|ein|eine|einen|es|mein|meine|meinen|dieses|diese|diesen|clip|datei|dateien
ergebnis|film|projekt|fertige|fertiges|fertigen|finale|von|vom|als|im|ist|sind|ihr|euer|hat|habe
ich
le|la|les|l|un|une|mon|ma|mes|cette|ce|fichier|fichiers|resultat|projet|film|finale|finie|en|du|de
des|dans|comme|est|sont|votre|ton|d'
o|a|os|as|um|uma|meu|minha|este|esse|esta|arquivo|arquivos|ficheiro|resultado|projeto|projecto
filme|final|pronto|do|da|no|na|em|de|como|e|seu|que
動画|ビデオ|映像|ファイル|この|その|これ|それ|私の|作品|結果|プロジェクト|完成|完成した|最終|版
編集|した|現在
"""

EXPORT = vocabulary(
    """
视频给我|把视频给我|片子给我|文件给我|成片给我|链接给我
give it to me|throw me|gimme it|hand it over|hand it to me|pass it to me|save my work
save the work|save my edit|the 1080p version|the 720p version
the mp4 version|the hd version|in full hd please|convert and send
save to my computer|save to my phone|save it to|save this to|download button
share|share it|share the video|hand me|hand over|finished file|finished mp4|finished clip
final cut|final version
final result|the result|finished product|the output|link please|file please|video link|the mp4
the link|wrap it up
produce the video|produce the mp4|generate the file|generate the mp4|make the mp4|create the mp4
i'll take it
exprot|exoprt|exportt|donwload|downlaod|dowload|downlod|dwnload|burn it|output it|output the video
output as|output in
导出来|导一下|导个|下下来|下载下来|发我|发给我看|拿到视频|拿成品|要成品|要视频|存下来|存到手机
保存到|生成最终|出成片|交付|传我|传过来|给我发
export|exporting|exported|download|downloading|render|rendering|export it|export as|download link
save as mp4|save it as|save as|save this as
send me the video|send me the final|send me the file|send me the mp4|send me the result
send me the clip|send me my video
send me the finished|send me the edited|send me the link|send me the compressed|send the video
send the file|send the final|send over the video|send over the final|send it to me|send it over
send it|send me it
give me the video|give me the file|give me the mp4|give me the link|give me the final
give me the result|give me the finished|give me my video
give me the edited|give me a download|give me the download|get the video|get the file|get my video
get the final|get the mp4|get the link|get the result|get the finished|get the edited|get the link
have the video|have the file|have the final|have the mp4|have the link|have the finished
have the result
save the video|save it|save this|save my video|save the file|save the final|where is my video
where's my video|where is the video|where's the video|where is my file|where's my file
where is the file|where is the mp4|where's the mp4|where's the link|where is the link|mp4 please
final video|finished video|final mp4|final file|finalize|finalise|deliver|export button
导出|下载|输出|渲染|下载链接|导出链接|发给我|发我|发过来|传给我|给我视频|给我成品|给我成片
给我链接|给我文件|保存|另存为|存成|出片|生成成品|导成|发一下|发送给我|发出来
exportar|exporta|exportalo|exportame|exporte|exportacion|descargar|descarga|descargalo|descargarlo
bajar|bajalo|enviame|mandame|envia|pasame|renderizar|renderiza|guardar|guardalo|guarda
enlace de descarga
exportieren|exportiere|exportier|export|herunterladen|runterladen|lade|download|rendern|rendere
schick mir|sende mir|schicke mir|gib mir|speichern|speichere|speicher|ausgeben
exporter|exporte|exportez|exporte la|telecharger|telecharge|telechargez|envoie moi|envoyez moi
envoie|rendu|enregistrer|enregistre|sauvegarder|sauvegarde|donne moi|lien de telechargement
exporte le|exportation
exportar|exporte|exporta|baixar|baixe|baixa|descarregar|me envie|me envia|me manda|me mande|envie
manda|mande|renderizar|renderize|salvar|salve|guardar|link de download|exportacao
書き出し|書き出して|書き出す|エクスポート|ダウンロード|出力|保存|送って|レンダリング|書き出
ください動画
""",
    (
        POLITE,
        VIDEO,
        """
thing|whole|computer|compressed|output|over|through|out|please|by|whatever|as soon as possible
asap|straight|current|现在|过来|出来|给|帮|个|为|来|下|好|手机上
as|in|to|with|at|into|of|format|quality|resolution|size|full|high|highest|best|max|maximum
original|good|hd|fhd|uhd|full hd|ultra hd|h264|h 264|h.264|avc|fps|frames per second|frame rate|p
k|mb
link|url|download|here|on|when|ready|once|it's|it is|finished|done|free|for|from|i|we|get|have
want|the final|final|compressed|start|begin|let|make|job|my|button|can|how|do|how can|how do|where
see|vertical|landscape|portrait|start the|take it|whole|full|timeline|phone|computer|device
为|成|到|格式|清晰度|分辨率|画质|质量|高清|超清|全高清|原画|最高|最好|高|帧|率|帧率|以|用|按|一个
一份|链接|地址|在哪|哪里|怎么|如何|开始|手机|电脑|本地|出来|好的
出|是|里|有|最高画质|高质量|下来
en|con|a|calidad|formato|alta|maxima|resolucion|para|mi|enlace|link|desde|donde|esta|cuando
termine|completo
in|mit|auf|qualitat|format|hoher|hochster|bester|auflosung|als|zum|link|wo|zu|fur|beste|herunter
runter|hohe|das|aus|ab
en|avec|qualite|format|haute|meilleure|resolution|pour|lien|ou|a|au|maximale|le lien
em|com|qualidade|formato|alta|maxima|resolucao|para|link|onde|esta|a|para mim|baixar|fazer|completo
形式|画質|高画質|最高|解像度|リンク|へ|して|で|MP4|どこ|高|最高画質|方法|いただけ|下さい|終わった|ら
""",
    ),
    verbs="""
give|send|pass|hand|show|get|have|post|drop|share|deliver|return|provide|forward|spit out|output
grab|receive|fetch
produce|save|finish|gimme|attach|bring|see|watch|mail|wrap up|collect
给我|发我|发个|传我|拿到|出个|出一个|来个|看|看看|收到|存|要
dame|pasame|quiero|ver|entregame|gib|zeig|zeige|bekomme|bekommen|haben|donne|montre|je veux|avoir
da|da me|quero|mostra|mostre|ter
""",
    objects="""
the video|my video|the file|my file|the mp4|my mp4|the clip|my clip|the result|the results
my result|the link|a link|a download link
the final|final version|final video|final cut|final mp4|finished video|finished file|finished clip
finished version
the output|the output file|output file|output video|the movie|the film|my movie|the compressed
the edited|the whole video|the edited video
the compressed video|the compressed file|the finished|the finished product|it here|the new version
the latest version|an mp4|mp4 file
链接|成片|成品|最终视频|最终版|最终版本|成品视频|成片视频|剪好的视频|做好的视频|处理好的视频
压缩好的视频|压缩后的视频|输出文件|输出视频|结果|最终文件
el video final|el resultado|el archivo final|el enlace|das fertige video|das ergebnis|den link
die fertige datei|la video finale|le resultat|le lien|le fichier final|o video final|o resultado
o link|o arquivo final
""",
    patterns=r"\d{3,4}p(?:\d{2,3})?|[248]k|\d{2,3}fps|\d{3,4}[x×]\d{3,4}|h264|mp4|\d{2,3}|1080",
)

UNCERTAIN_EXPORT = vocabulary(
    """
send me a video|give me a video|i want a video|get a video|have a video|send a video
give me a clip|i need a video
发我一个视频|给我一个视频|来个视频|发个视频|给个视频|我要一个视频|给我个视频
""",
    (POLITE, "mp4|new|short|now|me|a|an|video"),
)

CREDITS = vocabulary(
    """
number of credits|amount of credits
usage|allowance|wallet|how much do i have left|how many tokens|quota left|credits used
enough credits
积分数|点券|用量|配额|剩多少积分|多少点|多少分|余下多少
credit|credits|balance|points|quota|tokens left|my account|account balance|billing|top up
积分|余额|点数|额度|账户余额|账户|充值|还剩多少钱
creditos|credito|saldo|puntos
credits|guthaben|kontostand|punkte|guthabens|kredite
credit|solde|points
creditos|saldo|pontos
クレジット|残高|ポイント|残り
""",
    (
        POLITE,
        """
number|amount|zero|empty|low|enough|gone|over|used up|数量|零|低
that|edit|last one|last|video|export|cost me|用完|光|吗|次|刚才|那|这|一共|总共|账号|账户里|里面
show|show me|check|see|view|tell|tell me|display|what|what's|what is|whats|how many|how much
do i have|have i got|did i use|have i used|have i|are|is|my|our|the|left|remaining|remain
available|still|in|on|of|any|there|used|left over|i|we|do|have|got|it|account|free|status|current
total|for|this|much|many|how|cost|does|look|up|amount|get|run out of|am i out of|out of|where|buy
more|can i|use|spent|did|has|been|spend
查|查看|查询|查一下|看|看看|显示|告诉|多少|还有|还剩|剩|剩余|剩下|几|我的|的|有|用|用了|免费|当前
目前|够|够不够|是|没|没有|知道|什么|怎么|买|几个|可用|总|个
不够|不够吗|花|花了|点|情况
cuantos|cuanto|cuantas|me quedan|me queda|quedan|queda|tengo|ver|mostrar|muestra|muestrame|mi|mis
cual|es|el|de|mostra|consultar|consulta|hay|disponibles|disponible|los|la|cuenta|dime|que|gratis
wie|viel|viele|wieviel|wieviele|habe|ich|noch|ubrig|mein|meine|meinen|zeig|zeige|anzeigen|ist|der
die|das|den|aktuelle|aktuelles|was|hoch|prufen|sind|bleiben|verfugbar|kostenlose|konto
combien|de|ai|je|me|reste|restent|t|il|mon|mes|voir|montre|affiche|afficher|quel|est|le|reste t il
verifier|consulter|j'ai|les|la|moi|montrer|compte|disponibles|encore|sont|qu'il|donne
quantos|quanto|tenho|ainda|restam|resta|ver|mostrar|mostre|mostra|meu|meus|qual|o|e|de|me
verificar|consultar|os|a|conta|sobraram|quais|sao|disponiveis|eu
あと|いくつ|どれくらい|どのくらい|ある|あります|確認|表示|見せて|教えて|私の|見る|何|いくら
チェック|数|残って|いる|現在|残り|残っている|見たい|照会
""",
    ),
)

STATUS = vocabulary(
    """
什么情况|啥情况|项目情况如何|项目状况|现状|轨道列表
status update|where do things stand|show project|show the project|show my project|project state
how's the project
how is the project|current project|the project so far|what did we do so far|what did you do so far
what's been added|what has been added
项目现在|什么样了|做到什么样|现在什么样|项目长什么样|看看项目|查看项目|项目进展
overview|project overview|what have you done|what's been done|what has been done|what's in it
what is in it
what's in there|project info|project details|timeline status|how does my project look
how does the project look
什么状态|项目详情|项目信息|项目状态|做了什么|都做了什么|都有什么轨道|时间线情况|音轨|视频轨
status|state|tracks|timeline|project status|what's in the timeline|what is in the timeline
what's on the timeline|what's in my project|what is in my project
what have we got|what do we have|what's in the project|what have you got so far
what have we got so far|where are we|summary|current state|layers
状态|轨道|时间线|时间轴|有哪些轨道|项目情况|项目里有什么|项目内容|现在有什么|当前情况|概况
目前有什么
estado|pistas|linea de tiempo|estatus|resumen
status|stand|spuren|zeitleiste|tonspuren|zustand|ubersicht
statut|etat|pistes|chronologie|resume|timeline
status|estado|faixas|trilhas|linha do tempo|resumo|timeline
状態|トラック|タイムライン|ステータス|状況|現状
""",
    (
        POLITE,
        VIDEO,
        """
update|let me|let me see|see|give|a|stand|things|now|which|里|样|看|我|想
show|show me|list|see|view|display|check|print|tell|tell me|what|what's|what is|which|how many
how does|look|looks|like|are there|are|is|in|on|there|do i have|do we have|i have|i|we|have|the|my
current|full|all|audio|text|so far|far|got|get|give|about|at|project's|session|of|report|overview
contents|content|look at|does|do|it|many|how|a quick|me a
查看|看|显示|列出|列|展示|告诉|有|有哪些|哪些|什么|多少|几|几个|几条|条|当前|目前|现在|项目|的|是
是什么|里|里面|上|上面|情况|内容|所有|怎么样|怎样|如何|音频|文字
样子|长什么样|啥|都|出来
ver|mostrar|muestra|muestrame|cual|que|hay|actual|cuantas|tiene|lista|listar|todas|ensename|dame
dime|tengo|esta|todos
zeig|zeige|zeigen|anzeigen|welche|was|gibt|aktuellen|aktueller|aktuelle|wie|alle|liste|auf|an
sehen|gib|in|der|gerade
montre|montrer|affiche|afficher|voir|quel|quelle|quelles|actuel|actuelle|toutes|liste|lister
combien|y a t il|donne|où|a|il y a|qu'est ce qu'il y a|sur|quelles sont|quel est
ver|mostrar|mostre|mostra|qual|quais|tem|ha|atual|todas|liste|listar|quantas|veja|existem|me
見せて|表示|確認|見る|教えて|全部|一覧|何|どう|どうなって|いる|る|見たい|現在|リスト|すべて
あります|どんな|なって|ある|いくつ
""",
    ),
    verbs="look like|looks like|show|see|describe|view|summarise|look at|check|what's|what is",
    objects="my project|the project|this project|our project|my timeline|the contents",
)


UPLOAD = vocabulary(
    """
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
""",
    (
        POLITE,
        VIDEO,
        """
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
""",
    ),
    patterns=r"https?://\S+|www\.\S+",
)

HELP = vocabulary(
    """
what is this bot|what's this bot|how am i supposed to use|supposed to use|会些什么|会点什么|会哪些
懂什么|怎么个用法
i'm new here|i am new here|new here|first time here|what do i have to do|what are you able to do
how can i use|使用帮助|新人
how do i use|how can i work with|how does one work with|what is there to do
i don't know how to use|i don't know what to do|i'm lost|i am lost|i don't understand
i don't get it|what kind of edits
what kinds of edits|what kind of things|what else can you do|how can you help|how can you help me
what can you help me with
what can you help with|what are my options|how do i edit|how do i talk to you|teach me|show me how
what do i say|confused|i'm confused
what are the commands|which commands|what commands|what is possible|what's this|what can be done
不会用|不会弄|不知道怎么用|不懂|看不懂|不明白|教我|教教我|能帮我做什么|可以帮我做什么|你有什么用
能做啥|可以做啥|能干啥|干啥的|做什么的|干什么的|有哪些功能
how do you work|what you can do|what can it do|what can this do|what can this bot do|file types
what formats
guide|manual|faq|support|assist me|what should i write|what should i type|capabilities
what's possible|examples
give me examples|tips|advice|what now|how does one use|which formats|formats|what do i do
how it works
how this works|how to start|explain
能干些什么|干些什么|做些什么|能做些什么|怎么弄|咋用|咋操作|有什么用|例子|示例|举个例子|入门|新手
介绍一下你自己|介绍自己|哪些格式|什么格式|格式要求|有啥功能|都会啥|会啥|帮帮
help|commands|instructions|what can you do|what do you do|how does this work|how does it work
how do i use this|how do i use you|how do i use it|how to use|what are you|who are you
what is this|how do i start|how do i begin|what can i do|what can i say|what can i ask
what should i do|what should i say|get started|getting started|manual|tutorial please
what are your features|features|what formats do you support|which formats do you support
what file types|supported formats|which formats|what's the limit|how big can|options|menu
帮助|帮助文档|你能做什么|你会做什么|能做什么|会什么|可以做什么|你会什么|你能干什么|能干什么|怎么用
如何使用|使用方法|使用说明|怎么使用|你是谁|你是什么|这是什么|怎么开始
有什么功能|功能|功能介绍|说明|教程|指令|命令|支持什么格式|支持哪些格式|怎么操作|怎么玩|菜单|求助
ayuda|que puedes hacer|como funciona|como te uso|que haces|quien eres|como se usa|comandos
instrucciones|como empiezo
hilfe|was kannst du|wie funktioniert|wer bist du|was machst du|befehle|anleitung|wie benutze
hilf mir|wie geht das
aide|aidez moi|aide moi|que peux tu faire|comment ca marche|qui es tu|que sais tu faire|commandes
comment ca fonctionne|comment utiliser
ajuda|o que voce faz|o que voce pode fazer|como funciona|quem e voce|comandos|me ajuda|me ajude
instrucoes|como usar|socorro
ヘルプ|助けて|使い方|何ができる|何ができます|何ができますか|あなたは誰|使いかた|機能|説明
""",
    (
        POLITE,
        """
this|that|edits|edit|video|videos|with|you|kind|things|else|really|at all|我|会|这|东西|机器人
tell me|exactly|here|this|that|work|works|accept|take|know|ask|do|handle|works with|about|干|做|会
东西
用处|一些|告诉|哪
me|with|this|show|list|the|a|an|i|some|give|need|what|are|is|all|available|use|bot|you|your|do|how
to|out|it|and|on|get|see|page|command|can|there|tell|of|for|accept|support|file|files|types|be
我|看|显示|一下|你|机器人|有|哪些|什么|这个|都|的|给|需要|到底|具体|干|些|有些|列表|介绍
esto|eso|este|bot|me|necesito|muestra|mostrar|el|la|los|tu|que|puedes|de|con|las
das|dieser|bot|ich|brauche|zeig|zeige|die|du|hier|dich|alles|alle|den|man
ce|cela|bot|j'ai besoin d'|besoin|montre|les|le|ca|cette|de|faire|tu|j'ai|d'|ici
isso|isto|bot|preciso|de|mostre|o|os|este|me|com|voce
を|教えて|表示|見せて|この|ボット|の|は|見たい|何|が|どう
""",
    ),
)

CANCEL = vocabulary(
    """
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
cancel|stop|abort|never mind|nevermind|nvm|forget it|forget about it|halt|quit|cancel that|stop it
stop that|kill it|don't do it|don't do that|leave it|scrap that|stop working|hold on stop|drop it
取消|停|停止|停下|停下来|别弄了|别做了|不要了|不用了|算了|终止|中止|撤销任务|别压了|不做了|停一下
别搞了|暂停|不弄了|先停
cancelar|cancela|cancelalo|detener|deten|detente|para|parar|olvidalo|dejalo|alto|abortar|basta
abbrechen|abbruch|stopp|stop|brich ab|anhalten|vergiss es|aufhoren|halt|hor auf|lass es|brich
annuler|annule|annulez|arrete|arreter|arretez|stop|laisse tomber|oublie|stoppe
cancelar|cancele|cancela|pare|parar|para|esquece|esqueca|deixa pra la|interromper|aborta|chega
キャンセル|中止|止めて|やめて|ストップ|停止|取り消し|取り消して|中断|やめる|取消
""",
    (
        POLITE,
        VIDEO,
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
""",
    ),
)

NEW = vocabulary(
    """
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
最初からやり直し
""",
    (
        POLITE,
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
""",
    ),
)

_DONE = (
    *(
        "好",
        "完",
        "完成",
        "做好",
        "做完",
        "弄好",
        "弄完",
        "搞好",
        "搞定",
        "处理好",
        "处理完",
        "剪好",
    ),
    *("剪完", "压好", "压完", "导好", "导完", "传完", "生成"),
)
_DONE_IN_CHINESE = "|".join(
    f"{done}{question}"
    for done in _DONE
    for question in ("了吗", "了么", "了没", "了没有", "没", "没有", "了不")
)

PROGRESS = vocabulary(
    _DONE_IN_CHINESE
    + """
gonna take|going to take|will it take|does it take|will this take|does this take|would it take
take long|need long
什么时候能|什么时候才|什么时候可以|几点能|何时能|多久可以|多久才
more minutes|minutes left|seconds left|minutes more|hours left|coming along|how's everything going
where are we|how's my video doing|how is my video doing|what's the eta|what is the eta|the eta
have to wait|do i have to wait
need to wait|how long do i|is everything ok|is everything okay|everything ok|is it going
how's that going|how is that going
what's the hold up|what's the holdup|what's the delay|is it almost|is it nearly|how close
how much is done|how many percent|percentage
is it working|working on it|are you working on it|did it go through|is it processing|is my export
is my render|is my file ready|file ready
is the file ready|is the clip ready|ready now|done now|finished now|is it complete|completed yet
what stage|which step|are you almost
还要等多长|等多长|什么进度了|完成多少|完成了多少|做了多少|有结果了吗|出结果了吗|还没出来|怎么还在
how soon|how many minutes|time left|remaining time|hurry up|not done yet|not ready yet
what are you doing
almost there|nearly there|anybody there|anyone there|you there|did you finish
did the export finish|did it render
export finished|finished exporting|how's the export|how's the render|how is the video
how is my video|why isn't it done
why is it not done|why does it take|taking forever|taking long|takes so long|how long has
how long now|done rendering
done exporting|done processing|done compressing|finished processing|still processing
still rendering|still running|is it over
how long would|how much time is left|current progress|any result yet|results yet|where is it at
is it going well
完成了没有|完成没|完没完|弄完没|好没|搞好了吗|做好没|多久能|几分钟|多少分钟|等多久|到几了
百分之多少|还得多久|还有多久|啥时候|几时|啥进度|什么进度|怎么样了|如何了
好了么|完成了么|可以了吗|处理得怎么样|进展|进行到|做得怎么样|怎么这么久|这么久|太慢了|还要等
还没弄好|还没完成|还没做完|还没处理完|还没导出完|弄到哪|到哪步|快了吗|什么时候可以
什么时候弄好|何时完成|何时|出来了吗|出来没有|成功了吗
is it done|is it ready|is it finished|is my video ready|is my video done|is the video ready
is the video done|is this done|is that done|is it complete|done yet|ready yet|finished yet
are you done|are you finished|have you finished|has it finished|did it finish|did it work
is everything done|are we there yet|how long will|how long does|how long until|how long till
how long is it going to take|how long left|how much longer|how much time|what's the progress
what is the progress|progress|any progress|any update|any updates|any news|update please|eta
what's happening|what is happening|what's going on|still working|are you still working|still there
are you there|are you working|when will|how far|how's it going|how is it going
what's taking so long|why is it taking so long|why so slow|is it working|is it still|are you still
is it stuck|stuck|where are we at|almost done|almost ready|nearly done|has it started
is the export done|is the render done|is the export ready|is the export finished
is the render finished|what percent|how's my video|how is my video coming
好了吗|好了没|好了没有|好没好|完成了吗|完成了没|完成没有|做完了吗|做好了吗|弄好了吗|弄完了吗
弄好没|处理完了吗|处理好了吗|导出好了吗|导出完了吗|导出完成了吗|渲染完了吗|渲染好了吗
压缩完了吗|压缩好了吗|压好了吗|剪好了吗|剪完了吗|生成好了吗|上传好了吗|上传完了吗|进度|进度如何
进度怎么样|到哪了|到哪一步了|做到哪了|还要多久|还需要多久|要多久|需要多久|多久能好
多久|多长时间|什么时候好|什么时候能好|什么时候完成|还没好|还没好吗|还在吗|在吗|卡住了吗|卡了吗
怎么还没好|怎么这么慢|好慢|快好了吗|还在处理|还在处理吗|还要等多久|百分之几
有进展吗|怎么样了|结束了吗|搞定了吗|完了吗|还没完
ya esta|ya esta listo|esta listo|ya termino|has terminado|terminaste|cuanto falta|cuanto tarda
cuanto tiempo|progreso|como va|cuando estara|cuanto queda|sigues ahi
ist es fertig|schon fertig|bist du fertig|fertig|wie lange|wie weit|fortschritt|wann ist|dauert
wie lange noch|geht es voran|bist du noch da
c'est fini|c'est pret|est ce pret|est ce fini|est ce que c'est pret|est ce que c'est fini
est ce termine|c'est termine|as tu fini|combien de temps|ou en est|ou en es tu|progression
avancement|ca avance|bientot pret|quand sera|pret|fini
ja esta pronto|esta pronto|ja terminou|terminou|acabou|quanto falta|quanto tempo|progresso
como esta indo|quando fica|ja acabou|demora|ja ficou pronto|ficou pronto|andamento
終わった|終わりました|終わりましたか|できた|できました|できましたか|完成しました|完成した|進捗
進み具合|あとどれくらい|あとどのくらい|どのくらいかかる|どれくらいかかる|いつ終わる
いつできる|まだ|まだですか|時間かかる|どこまで|完了しました|完了した|かかり
""",
    (
        POLITE,
        VIDEO,
        """
taking|long|render|export|upload|compression
with|doing|wait|are we|everything|ok|okay|file|clip|job|minutes|percent|stage|step|it's|look
looking|长|等|给|出|还在|百分之
finished|it's|its|until|why|yet|so|that|then|still|going|how's|result|results|minutes|seconds|我
视频
进行|没有|任务|结果|到底|怎么|这|久|这么
yet|done|ready|finished|complete|completed|it|the|my|video|take|takes|going|be|is|to|will|does
this|still|on|render|rendering|export|exporting|upload|compression|compressing|processing|edit
editing|that|now|left|of|at|here|there|long|how|what|so|far|by|time|hello|need|usually|normally
been|along|for|finish|working|remaining|until|stuck|i|wait|do|have|have to|much|more|percent
have i to|coming
完|没|没有|还|视频|渲染|导出|压缩|处理|上传|剪辑|编辑|生成|任务|到|多少|能|才|需要|等|大概|一般|呢
我的|久|时间|做|弄|是|不是|要|还是|正在|导|怎么
el|la|listo|lista|video|todavia|aun|exportacion|tardara|va|falta|queda|para|terminar|esta|mi|eso
renderizado|en|mucho
das|video|noch|es|das video|denn|schon|bis|wann|dauern|wird|der|export|damit|so|ist|mein|etwa
mit dem
la|ma|video|deja|encore|reste|prend|prendra|ca|va|prendre|le|rendu|l'export|reste t il|faut il
bientot|export|pret|prete|finie|il|elle|est|sera|avec|faut|pour
o|meu|video|ja|ainda|vai|demorar|leva|para|falta|pronto|ficar|a|exportacao|isso|muito|esta
renderizacao|terminar
動画|ビデオ|もう|まだ|時間|か|書き出し|エクスポート|処理|編集|は|どう|です|ました|ます|終わる
どれくらい|まで|かかる|かかります|なって|の|いつ|あと
""",
    ),
    verbs="is|is it|are|has|have you|has it|did|when|why|will|where|is it already",
    objects="""
finished|done|ready|complete|completed|exported|rendered|uploaded|compressed|processed
coming along|taking so long
taking that long|so long|so slow|happening|more minutes|the holdup|the progress|finish|any closer
""",
)

SMALLTALK = vocabulary(
    """
a million|thanks a million|thanks a ton|thanks a bunch|great stuff|good stuff|nice stuff
cool stuff|neat stuff|sweet
i really like it|i like it|like it|i like this|see you tomorrow|see you later|see you soon
until tomorrow|tomorrow|ha|ha ha|hah|hehe|he he
take care|thanks again|thank you again|you're amazing|you are amazing|you're great|so good|so cool
so nice|not bad|pretty good|that's nice|that's cool|that's amazing|that's awesome
welcome back|happy birthday|merry christmas|good day|have a good one|no worries|np|my pleasure
pleasure|glad|happy with it|i'm happy
真好|真不赖|挺好|挺好的|挺不错|好极了|太赞了|太酷了|真酷|好喜欢|太喜欢了|感恩|谢谢啦|辛苦啦
谢谢帮忙|周末愉快|明天见|下次见|新年快乐|生日快乐
thanks|thank you|thx|ty|tysm|thanks a lot|thank you so much|many thanks|cheers|hi|hello|hey
hey there|hi there|hiya|yo|sup|good morning|good afternoon|good evening|good night|bye|goodbye
see you|see ya|later|how are you|how's it going today|what's up|lol|haha|hahaha|lmao|wow|nice|cool
great|awesome|amazing|perfect|love it|i love it|excellent|well done|good job|great job|nice job
good bot|nice work|great work|good work|ok|okay|alright|got it|i see|understood|fine|no problem
you're welcome|welcome|good|sounds good|looks good|looks great|looks perfect|that's great
that's perfect|brilliant|fantastic|wonderful|you're the best|you rock|much appreciated
appreciate it|neat|sweet|bravo|impressive|beautiful|nice to meet you|testing|k|kk|cool thanks
you're awesome|you are awesome|you are great|that was fast|so fast|that looks great
have a nice day|have a good day|very nice|super|test
谢谢|谢了|谢谢你|谢谢您|多谢|感谢|辛苦了|非常感谢|太感谢了|谢啦|你好|您好|嗨|哈喽|早上好|早安
下午好|晚上好|晚安|再见|拜拜|回见|哈哈|哈哈哈|呵呵|嘿嘿|太棒了|真棒|棒
好棒|不错|厉害|牛|牛逼|很好|太好了|完美|好的|好吧|知道了|明白|明白了|收到|了解|嗯|嗯嗯|哦|哦哦|ok
喜欢|很喜欢|我喜欢|好看|真好看|漂亮|满意|很满意|没事|没问题|不客气
赞|点赞|给力|好厉害|真快|在不在|早|真不错|非常好|爱了|绝了|你真棒|干得好|干得漂亮|做得好
gracias|muchas gracias|mil gracias|hola|buenos dias|buenas tardes|buenas noches|buenas|adios
hasta luego|genial|perfecto|excelente|increible|vale|de acuerdo|muy bien|me encanta|jaja|que bien
estupendo
danke|vielen dank|dankeschon|danke schon|danke sehr|hallo|guten morgen|guten tag|guten abend
tschuss|super|toll|perfekt|klasse|prima|alles klar|verstanden|sehr gut|wunderbar|gut gemacht|moin
servus|cool
merci|merci beaucoup|bonjour|bonsoir|salut|coucou|au revoir|super|parfait|genial|excellent
d'accord|tres bien|j'adore|bravo|mille mercis|magnifique|bonne journee
obrigado|obrigada|muito obrigado|muito obrigada|valeu|ola|oi|bom dia|boa tarde|boa noite|tchau
otimo|perfeito|excelente|legal|beleza|muito bom|adorei|incrivel|maravilha
ありがとう|ありがとうございます|ありがとうございました|どうも|こんにちは|こんばんは|おはよう
おはようございます|さようなら|すごい|素晴らしい|最高|完璧|了解|了解です|わかりました
いいね|お疲れ様|お疲れさま|助かりました|感謝|はじめまして|よろしく|よろしくお願いします
""",
    (
        POLITE,
        """
help|advice|support|effort|time|patience|fast|quick|bunch|ton|million|帮助|支持|耐心|用心|服务
so|very|really|much|it|that|that's|is|was|a lot|lot|for|your|help|the|you|there|everyone|all|guys
this|bot|man|dude|mate|buddy|friend|today|job|i|love|my|are|looks|like|it's|video|result|doing|how
too|work|of|helping|everything|to|just|a|works|worked|oh|and|as always|always|my friend|fast|again
well|best|the best|one
你|您|啊|呀|了|太|真|的|很|大家|朋友|机器人|这个|效果|视频|非常|真的|好|帮忙|是|都|就|哦|吧|呢|我
有|做|得|做得|剪得|结果|啦|这|今天
muy|todo|por|la|el|tu|ayuda|esta|que|a|todos|bien|amigo|es|muchisimas|video|lo|quedo
sehr|fur|die|deine|hilfe|das|ist|so|schon|alle|dir|gut|zusammen|sieht|aus|bist|du|video|echt
pour|ton|votre|aide|c'est|tres|tout|le|la|a|beaucoup|vraiment|ca|va|bien|les|tous|toi|comment
infiniment|video
pela|pelo|ajuda|muito|esta|e|tudo|bem|a|todos|ficou|gente|voce|tudo bem|demais|video|mesmo
本当に|とても|です|ございます|だ|ね|よ|さん|どうも|いつも|すごく|みなさん|動画|助かる|これ|は
""",
    ),
)

VAGUE = vocabulary(
    """
better|nicer|prettier|cooler|improve|enhance|fix|edit my video|edit this video|edit the video
edit it|edit this|edit|make it good|make it nice|make it great|make it cool|make it pop
professional|pro|awesome|amazing|beautiful|do something|do your magic|work your magic
do your thing|surprise me|polish|optimize|optimise|more interesting|more fun|more exciting
more engaging|spice it up|jazz it up|perfect|more appealing|attractive|viral|epic|cinematic
clean it up|make it cooler|good|nice|great|cool
好看|更好|好一点|好一些|优化|美化|改进|完善|提升|弄好|弄得好|处理一下|处理处理|剪辑一下|剪一下
编辑一下|修一下|改一下|改改|润色|专业一点|更专业|高级|高级感|漂亮|好看点
好看一点|酷|更酷|酷一点|精彩|精彩一点|随便|你看着办|看着办|吸引人|高大上|有意思|更有意思|弄一下
改善|剪辑
mejor|mejora|mejoralo|mejorar|bonito|arregla|arreglalo|edita|editalo|profesional|genial
besser|schoner|verbessere|verbessern|verbesser|bearbeite|professioneller|optimiere|cooler
aufhubschen
meilleur|meilleure|ameliore|ameliorer|mieux|plus belle|plus beau|edite|professionnel|plus jolie
embellis|plus pro
melhor|melhore|melhorar|mais bonito|edite|edita|profissional|arrume|arruma|caprichado
もっと良く|よくして|良くして|きれいに|綺麗に|かっこよく|改善|いい感じ|編集して|いい感じに
おしゃれに|魅力的に|プロっぽく
""",
    (
        POLITE,
        VIDEO,
        """
make|makes|look|looks|looking|feel|more|much|a bit|bit|a little|little|lot|way|up|it|with|please
something|somehow|sound|seem|really|super|very|like|that's|stuff|some|help|quality|overall|do
make it|in general|as|in|any|way|you like|you want|on
让|使|使得|弄|做|变|变得|变成|看起来|更|更加|点|一点|一些|些|得|整体|效果|质量|剪|搞|比较|有|有点
感觉|起来|稍微|视频
haz|hacer|que|se vea|se ve|vea|quede|hazlo|mas|un poco|algo|mucho|aspecto|luzca|sea|ponlo|para
mach|mache|machen|lass|aussehen|etwas|ein bisschen|viel|aussieht|sieht|aus|dass|auf|doch|es
fais|faire|rends|rendre|la|le|plus|un peu|beaucoup|en sorte|qu'elle|qu'il|soit|sorte|rend
que ce soit
faca|fazer|deixe|deixa|deixar|ficar|fique|mais|um pouco|parecer|torne|que|fica|de um jeito
もっと|少し|ちょっと|もう少し|動画|見た目|全体|に|する|なるように|適当に|仕上げて|よく
""",
    ),
)

EDITING = singles(
    """
add|remove|delete|cut|trim|crop|split|merge|join|make|put|insert|change|replace|keep|turn|set|move
swap|mute|rotate|flip
zoom|blur|fade|speed|slow|faster|slower|louder|quieter|bigger|smaller|shorter|longer|brighter
darker|compress|shrink|reduce
convert|resize|scale|stabilise|stabilize|reverse|loop|freeze|generate|create|draw|write|hide|cover
highlight|animate|improve
enhance|fix|blend|adjust|balance|lower|raise|increase|decrease|sharpen|smooth|clean|give|apply|use
fit|only|without|except
music|song|audio|sound|sounds|voice|volume|noise|echo|silence|bgm|mp3|wav|gif|webm|mov|avi|mkv
title|titles|text|subtitle
subtitles|caption|captions|logo|watermark|sticker|emoji|font|color|colors|colour|colours|contrast
brightness|light|dark|black
white|warm|filter|effect|effects|transition|transitions|motion|style|look|scene|scenes|intro|outro
ending|beginning|opening
background|face|faces|bar|icon|button|counter|animation|frame|border|corner|screen|speaker|shot
camera|thumbnail|cartoon
half|part|parts|end|start|second|seconds|minute|minutes|ms|speed|square|vertical|portrait
landscape|quality|bitrate|mbps|kbps
instagram|tiktok|youtube|whatsapp|facebook|email|discord|telegram|wechat|reel|reels|story|shorts
sky|dog|cat|people|person
剪|裁|加|删|改|换|去|掉|调|声|音|乐|字|幕|题|标|画|色|亮|暗|快|慢|大|小|长|短|头|尾|秒|分|静|滤|镜
转|拼|合|压|缩|写|做|把|水|印|图|脸|景|片|段|横|竖|更|不|点
"""
)

THANKS = singles(
    "thanks|thank|thx|ty|cheers|谢|感谢|多谢|gracias|danke|merci|obrigado|obrigada|ありがとう"
)
BEFORE_A_THING = singles("the|a|an|as|my|to|with|into|of|in|on|for|from|no")
