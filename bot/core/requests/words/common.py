"""Words that may stand around every command: politeness, function words, and the video itself."""

from __future__ import annotations

from bot.core.requests.words import everyday

POLITE = (
    everyday.POLITE
    + """
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
wanna|gonna|gotta|lemme|gimme|u|ur|r|ya|yall|rn|atm|m8|haz|plis|plss|dis|dat|hows|whats|wheres|whos
thats|theres
dont|cant|isnt|wont|let me|please can|please could|any chance|is there|are there
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
пожалуйста|плиз|плз|пж|пжл|пжлст|прошу|будь добр|будьте добры|будь другом|если можно|если не трудно
можно|можно ли|можешь|можете|мог бы|могли бы|могу|могу ли|не мог бы|не могли бы|хочу|хотел бы
хотела бы
хотелось бы|мне|нам|меня|у меня|у нас|я|мы|ты|вы|тебе|вам|тебя|вас|он|она|оно|они|его|ее|их
это|эта|этот|эти|этого|то|тот|та|те|все|всё|сейчас|сразу|прямо|прямо сейчас|уже|теперь|тут|здесь|там
туда
сюда|быстро|быстрее|побыстрее|срочно|скорее|поскорее|наконец|наконец то|просто|только|лишь|еще|ещё
раз
еще раз|снова|опять|потом|затем|тогда|а|и|да|но|или|ну|же|бы|ли|вот|так|как|ка|давай|давайте|в|во|на
с|со
за|по|к|о|об|от|из|для|до|у|при|нужно|надо|нужен|нужна|нужны|бот|немо|друг|дружище|брат|бро|слушай
привет|спасибо|спс|здравствуй|здравствуйте|ок|окей|хорошо|ладно|отлично|круто|супер|классно|норм
нормально
пора|было|был|была|будет|есть|быть|что|чего|чтобы|какой|какая|какое|какие|где|когда|кто|самый|очень
сегодня|если|спасибо большое|большое спасибо|благодарю|готов|готова
"""
)

VIDEO = (
    everyday.VIDEO
    + """
the|a|this|that|it|my|our|your|video|videos|vid|vids|clip|clips|movie|film|file|files|project|result
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
видео|видик|видос|видосик|ролик|ролика|ролики|клип|клипа|файл|файла|файлы|фильм|фильма|видеоролик
видеофайл
запись|мой|моя|мое|мои|моего|мою|моем|моим|наш|наше|свой|свое|итог|итоговый|итоговое|результат
результата
готовый|готовое|готового|готовую|готовые|финальный|финальное|финальную|последний|последнее|последнюю
новый|новое|проект|проекта|проекте|версию|версия|монтаж|вид|виде|смонтированное|сжатое|сжатый|mp4
"""
)
