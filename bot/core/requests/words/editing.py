"""Edits that say too little, and words that are never forgiven in a command."""

from __future__ import annotations

import re

from bot.core.requests.vocabulary import singles, vocabulary
from bot.core.requests.words import everyday, newer, wider
from bot.core.requests.words.common import POLITE, VIDEO

VAGUE = vocabulary(
    everyday.VAGUE
    + newer.VAGUE
    + """
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
лучше|получше|красиво|красивее|покрасивее|улучши|улучшить|улучшите|круче|покруче|интереснее
поинтереснее
профессионально|профессиональнее|стильно|эффектно|эпично|смонтируй|смонтировать|отредактируй
обработай
сделай что нибудь|сделай хорошо|сделай классно|сделай круто|удиви меня|на свое усмотрение
приведи в порядок
""",
    (
        POLITE,
        VIDEO,
        newer.VAGUE_AROUND,
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
сделай|сделайте|сделать|чтобы|выглядело|выглядит|более|немного|чуть|чуть чуть|качество|качественно
в целом
как нибудь|как то|что нибудь|было|стало|смотрелось
""",
    ),
)

GENERATE = re.compile(
    r"\b(?:generat\w+|animate)\b|\b(?:create|produce|imagine)\b.{0,40}\b(?:video|clip|scene|film|animation)\b"
    r"|生成|作成して|\b(?:gener(?:a|e|ar|ate)\w*|erzeug\w+|crea(?:r)?\s(?:un|una)\s(?:video|clip|escena)"
    r"|crie\sum|cree\sune?\s(?:video|scene)|erstell\w+\sein\w*\s(?:video|clip|szene)|сгенерир\w+"
    r"|созда\w+\s(?:видео|ролик|сцену))"
)
"""Asking for something new to be made, in a normalised text: that takes minutes."""

EDITING = singles(
    newer.EDITING
    + wider.EDITING
    + """
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
добавь|добавить|убери|убрать|удали|удалить|обрежь|обрезать|вырежь|вырезать|склей|соедини|объедини
вставь
замени|поменяй|измени|сделай|сделать|поставь|переверни|поверни|ускорь|замедли|сожми|сжать|уменьши
увеличь
громче|тише|ярче|темнее|короче|длиннее|быстрее|медленнее|музыку|музыка|звук|звука|голос|титр|титры
текст
надпись|субтитры|логотип|эффект|эффекты|фильтр|переход|кадр|сцена|сцену|фон|лицо|цвет|начало|конец
секунд
секунду|секунды|минут|часть|половину|обложку|картинку|баланс белого|отключи|включи|размой|только|без
кроме
"""
)

BEFORE_A_THING = singles(
    "the|a|an|as|my|to|with|into|of|in|on|for|from|no|мой|мое|мою|в|на|с|из|для|к|без|до"
)

INSTRUCTING = singles("cut|edit|do|redo|try|use|make|repeat|option")
"""Verbs that also are words of an export: before "… and export" they are an edit."""
