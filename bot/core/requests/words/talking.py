"""Help, progress and small talk."""

from __future__ import annotations

from bot.core.requests.vocabulary import singles, vocabulary
from bot.core.requests.words import everyday, newer, wider
from bot.core.requests.words.common import POLITE, VIDEO

HELP = vocabulary(
    everyday.HELP
    + newer.HELP
    + wider.HELP
    + """
what is this|what's this|whats this|wut is this|wat is this|what can u do|what do u do|what can u
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
comment ca fonctionne|comment utiliser|quelles sont les commandes|les commandes
ajuda|o que voce faz|o que voce pode fazer|como funciona|quem e voce|comandos|me ajuda|me ajude
instrucoes|como usar|socorro|quais sao os comandos|os comandos
コマンド一覧|コマンド|ヘルプ|助けて|使い方|何ができる|何ができます|何ができますか|あなたは誰|使いかた|機能|説明
помощь|помоги|помогите|помочь|справка|хелп|инструкция|что ты умеешь|что вы умеете|что умеешь
что умеет
что ты можешь|что вы можете|что можешь|что может|как пользоваться|как этим пользоваться
как тобой пользоваться
как это работает|как работает|как ты работаешь|команды|список команд|какие команды
какие есть команды|что делать
что это|что это такое|что это за бот|кто ты|кто ты такой|кто вы|с чего начать|я не понимаю
не понимаю|возможности
""",
    (
        POLITE,
        newer.HELP_AROUND,
        wider.HELP_AROUND,
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
покажи|показать|расскажи|объясни|подскажи|какие|есть|мне|нужна|этот|бот|бота|ботом|дальше|умеешь
делать|такое
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

ASKED = vocabulary(
    everyday.ASKED,
    (
        """
yet|now|already|it|is it|you|u|we|with it|with this|with that|still|ok|okay|hey|hi|hello
schon|jetzt|es|hallo|deja|maintenant|ya|ahora|hola|agora|oi|ola|уже|там|же|ещё|привет
もう|か|の|吗|嗎|么|没|没有|嘛|呢|已经|вже|ще|привіт|artık|şimdi|mı|mi|mu|selam|belum|sudah|udah
apa|kah|halo
""",
    ),
)
"""With a question mark behind them."""

PROGRESS = vocabulary(
    everyday.PROGRESS
    + newer.PROGRESS
    + wider.PROGRESS
    + _DONE_IN_CHINESE
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
wheres it at|where's it at|whats taking so long|whats the hold up|whats happening
u done|r u done|is it dun|dun yet|is my vid ready|is my vid done|any progress|hows it going
hows it coming|hows my video|is it working|working on it|are you working on it|did it go through
is it processing|is my export
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
t'en es ou|tu en es ou|t'en est ou|avancement|ca avance|bientot pret|quand sera|pret|fini
ja esta pronto|esta pronto|ja terminou|terminou|acabou|quanto falta|quanto tempo|progresso
como esta indo|vai demorar|falta quanto|quanto falta|quando fica|ja acabou|demora
ja ficou pronto|ficou pronto|andamento
終わった|終わりました|終わりましたか|できた|できました|できましたか|完成しました|もう完成した|完成したか|完成したかな|進捗
進み具合|あとどれくらい|あとどのくらい|どのくらいかかる|どれくらいかかる|いつ終わる
いつできる|まだ|まだですか|時間かかる|どこまで|完了しました|完了した|かかり
готово|готов|готова|готовы|сделано|сделал|сделала|закончил|закончила|закончилось|завершено
завершилось
долго|долго еще|сколько еще|сколько ждать|сколько осталось ждать|сколько осталось времени
сколько времени
еще долго|ждать|скоро|скоро будет|когда будет|когда|прогресс|как дела|как там|как там дела
как успехи
ну как|ну как там|ну что|ну что там|что там|как продвигается|как идет|на каком этапе|ты там|ты тут
вы тут
завис|зависло|застрял|застряло|работает ли|еще работает|все еще работает|оно работает
уже работает|ты работаешь|работаешь|все еще|не готово|процесс идет|что так долго
почему так долго
""",
    (
        POLITE,
        VIDEO,
        newer.PROGRESS_AROUND,
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
уже|еще|ещё|осталось|минут|времени|ждать|там|с видео|видео|мое|экспорт|рендер|рендеринг|обработка
сжатие
когда|почему|долго|так|займет|идет|делается|оно|он|не|примерно|ну|или|нет|дела|с|процентов
""",
    ),
    verbs="is|is it|are|has|have you|has it|did|when|why|will|where|is it already",
    objects="""
finished|done|ready|complete|completed|exported|rendered|uploaded|compressed|processed
coming along|taking so long
taking that long|so long|so slow|happening|more minutes|the holdup|the progress|finish|any closer
""",
)

_BOT_QUESTIONS = """
are you a bot|are you bot|are you human|are you a human|are you real|are you a real|are you a person
are you a robot|are you an ai|are you ai|are you a machine|are you alive|am i talking to a bot
u a bot|u a robot|you a bot|you a robot|r u a bot|r u human|r u real|you're a bot|you are a bot
你是机器人吗|你是真人吗|你是人吗|你是人工吗|你是ai吗|是真人吗
eres un bot|eres un robot|eres humano|eres real|eres una persona
bist du ein bot|bist du ein mensch|bist du echt
es tu un robot|es tu un bot|tu es un bot|tu es un robot|tu es humain
voce e um bot|voce e um robo|voce e humano|e um robo
あなたはボット|ボットですか|人間ですか|ロボットですか
ты бот|ты робот|ты человек|вы бот|вы робот|вы человек|ты настоящий|ты живой
"""

ARE_YOU_A_BOT = vocabulary(
    _BOT_QUESTIONS,
    (
        "hi|hello|hey|or|a|an|real|person|human|bot|robot|ai|man|you|are|r|u|oder|ou|o|или|а|吗|か|嗨|请问",
    ),
)

SMALLTALK = vocabulary(
    everyday.SMALLTALK
    + wider.SMALLTALK
    + newer.SMALLTALK
    + everyday.THANKS
    + _BOT_QUESTIONS
    + """
sorry|i'm sorry|im sorry|so sorry|apologies|my apologies|i apologise|i apologize|my bad|my mistake
oops|whoops|soz|excuse me|pardon|forgive me|no offence|no offense
对不起|抱歉|不好意思
perdon|perdona|lo siento|disculpa|disculpe
entschuldigung|sorry|tut mir leid|verzeihung
pardon|desole|desolee|excuse moi|excusez moi
desculpa|desculpe|foi mal|perdao
ごめん|ごめんなさい|すみません|すいません|申し訳ありません
извини|извините|прости|простите|сорри|мой косяк
a million|thanks a million|thanks a ton|thanks a bunch|great stuff|good stuff|nice stuff
cool stuff|neat stuff|sweet
i really like it|i like it|like it|i like this|see you tomorrow|see you later|see you soon
whats up|until tomorrow|tomorrow|ha|ha ha|hah|hehe|he he
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
спасибо|спасибо большое|большое спасибо|спс|спасибки|благодарю|огромное спасибо|привет|приветик|хай
здравствуй|здравствуйте|здорово|добрый день|доброе утро|добрый вечер|доброй ночи|пока|до свидания
до встречи
увидимся|круто|супер|класс|классно|отлично|прекрасно|замечательно|великолепно|молодец|молодцы|умница
шикарно|обалденно|ого|вау|понял|поняла|понятно|ясно|хаха|ха|ок|окей|хорошо|ладно|огонь|топ|лучший
""",
    (
        newer.SMALLTALK_AROUND,
        """
i'm|i am|really|please|bot|nemo|nemobot|hey|hi|hello|oh|ah|ha|yo|and|or|of|an|from|as|this time
again|too|u
then|now|there|did|哇|m8|bro|sir|dear|folks|pal|boss|about|sorry|here|person|human|real|robot|you've
have|been
you're|you are|great|good|nice|mistake|worry|谢谢|你好|了|吗|请|哥|姐|亲|老师|您|兄弟|的话|又|还
gracias|hola|y|de verdad|danke|hallo|und|bitte|mir|merci|bonjour|et|moi|obrigado|ola|e|oi|bot
とう|ありがとう|本当|お願いします|か|を|に|привет|спасибо|и|я|а|же|вот|это
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
очень|тебе|вам|за|помощь|всем|ты|вы|бот|большое|огромное|просто|получилось|вышло|все|это|так|друг
видео|ну
""",
    ),
)

THANKS = singles(
    everyday.THANKS
    + "|thanks|thank|thx|ty|cheers|谢|感谢|多谢|gracias|danke|merci|obrigado|obrigada|ありがとう"
    "|спасибо|спс|спасибки|благодарю"
)

APOLOGY = singles(
    "sorry|apologies|apologise|apologize|oops|whoops|soz|excuse|pardon|forgive|mistake|bad|歉|抱|perdon|perdona"
    "|siento|disculpa|disculpe|entschuldigung|leid|verzeihung|desole|desolee|excusez|desculpa|desculpe"
    "|foi mal|извини|извините|прости|простите|сорри"
)
