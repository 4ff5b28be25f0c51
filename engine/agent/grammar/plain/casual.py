"""How people type in a chat: short forms, reasons, asides, "send it"; put plainly or left out.

What is left out here asks for nothing by itself; a limit ("only where he sings") never is.
"""

from __future__ import annotations

import re

_GOOD = r"(?:it's |it is |its |that's |thats |all |looks |looking )*"
_START = (
    rf"(?:(?:ok+|okay|k|now|alright|right|great|perfect|{_GOOD}(?:done|good|fine)|cool|nice"
    rf"|lovely|yes"
    r"|yeah|yep|then|and|just|please|pls|plz|can you|could you|can u|u can|you can|go ahead and"
    r"|i'm done|im done|that's it|thats it|that's all|thats all)[\s,.!]+)*"
)
_THING = (
    r"(?:it|this|that|them|(?:the |my )?(?:final |finished |new |edited |whole )*"
    r"(?:vid|video|clip|file|result|edit|cut|movie|version|thing|export|1))"
)
_HERE = r"(?: (?:here|over|back|to me|now|already|please|pls|plz|thx|thanks|ty|again|through))*"
_SENDING = re.compile(
    rf"[\W]*{_START}(?:"
    rf"(?:send|hand|ship|forward)(?: me| us)?(?: {_THING})?{_HERE}"
    rf"|(?:gimme|give me|let me have|i want|i need|can i (?:get|have)|may i have|show me)"
    rf" (?:the |my )(?:final |finished |edited )*(?:vid|video|clip|file|result|edit)"
    rf"(?: {_THING})?{_HERE}"
    # German, Spanish, French, Italian, Portuguese
    r"|(?:bitte )?(?:schick|sende)\w*(?: (?:mir|uns|es|das|die|bitte|rüber|video|datei|ergebnis))+"
    r"|(?:por favor,? )?(?:env[ií]a|m[aá]nda|p[aá]sa)(?:me|melo|noslo)?"
    r"(?: (?:el|la|lo|v[ií]deo|archivo|resultado|por favor|ya))*"
    r"|(?:puedes )?(?:enviarme|mandarme|pasarme)(?: (?:el|lo|v[ií]deo|archivo|resultado))*"
    r"|(?:tu peux |vous pouvez )?(?:me )?(?:l')?(?:envoie|envoyer|envoyez)(?:-(?:le|la|moi|nous))*"
    r"(?: (?:le|la|vidéo|fichier|résultat|moi|s'il te plaît|s'il vous plaît|stp|svp))*"
    r"|(?:mi )?(?:manda|invia)(?:mi|melo|mela)?(?: (?:il|lo|la|video|file|risultato))*"
    r"|(?:pode )?(?:me )?(?:manda|envia|mandar|enviar|envie|mande)(?:-me)?"
    r"(?: (?:o|a|vídeo|video|arquivo|resultado|pra mim|para mim|por favor))*|pode exportar"
    # Russian, Ukrainian
    r"|(?:ну )?(?:пришли|отправь|отправляй|скинь|кинь|присылай|скидывай|надішли|скинь|відправ)"
    r"(?: (?:мне|мені|его|видео|відео|файл|результат|сюда|сюди|пожалуйста|будь ласка))*"
    # Chinese, Japanese
    r"|(?:好了?|好的|行了?|可以了?|ok了?|那|就这样|搞定了?)?[\s,]*(?:请|麻烦)?(?:把)?"
    r"(?:视频|成品|成片|文件|结果)?(?:直接)?(?:帮我)?(?:(?:发|传|发送|导)(?:给我|我|过来|出来|出)"
    r"|给我发(?:过来|来)?|给我传(?:过来)?)(?:一下|视频|成片|成品|文件)?(?:吧|呗|啊|了|哈|就行"
    r"|即可)*(?:谢谢)?"
    r"|(?:動画を?|ファイルを?|結果を?|それを?)?送って(?:ください|下さい|ね|くれる)?"
    r")[\s\W]*"
)
_BEHIND = re.compile(
    r"(?<=\w)(?<![秒分钟段半])[\s,]*(?:然后|再|并)?(?:发|传)(?:给)?我(?:吧|呗|一下|就行"
    r"|谢谢)*$|(?<=\d)给我$"
)
_APP = r"(?:discord|whatsapp|telegram|insta(?:gram)?|gmail|e-?mail|wechat|slack|it|they)"
_LOUD = r"(?:volume|sound|audio|music)"
_LOOK = r"(?:contrast|brightness|saturation|volume|colou?rs?)"
_UNITS = r"(?:s|secs?|seconds?|m|mins?|minutes?)"
_COMPLAINT = (
    r"(?:its|it's|it is|thats|that's) (?:just |like |kinda |still |really )*"
    r"(?:(?:so|too|way too|really|very|kinda|a bit|pretty|super) )+(?:dark|dim|bright|loud|quiet"
    r"|silent|shaky|slow|fast|quick|grainy|noisy|big|large|heavy|pale)\b(?: (?:for|in) me)?"
)
CASUAL: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # Short forms.
        (r"(?<=[\w»]) n (?=[a-z«\d])", " and "),
        (r"\bplay (?:it|this|the (?:vid|video|clip)) in reverse order\b", "reverse it"),
        (r"\b(?:don't|dont|do not) (?:cut|trim|crop|change|touch) anything(?: else)? just\b", ""),
        (r"\bw/o\b", "without"),
        (r"\bw/ ?| w (?=(?:an? |the |my |no )?[a-z]{3,})", " with "),
        (r"\bgimme\b", "give me"), (r"\blemme (?:have|get)\b", "give me"),
        (r"\b(first|last|final|opening) sec\b", r"\1 1 second"),
        (r"\bnext to (?:each other|1 another)\b", "side by side"),
        (r"\b(square|vertical|landscape|widescreen) (gif|webm|sticker)\b", r"\1 and a \2"),
        (
            r"(?:^|[\s,]+)(?:the )?quality (?:doesn't|doesnt|does not|isn't|isnt|is not)"
            r" (?:matter|important|that important)(?: (?:much|at all|a lot))?(?=[\s!.]*$)",
            " ",
        ),
        (r"\bplay (both|them|these)(?= side by side)", r"put \1"),
        (r"\b(?:preview|screenshot|picture|image) (?:grid|sheet)\b", "contact sheet"),
        (r"\b(discord|whatsapp|wechat|e-?mail|gmail)[- ]sized?\b", r"compress for \1"),
        (r"\bbg\b", "background"), (r"\bvids\b", "videos"),
        (r"\b(?:lil|lil'|lill|smol)(?: bit)?\b", "little"), (r"\bthru\b", "through"),
        (r"\b(?:pls+|plz+|plea+se+|plss+|pleas)\b", "please"),
        (r"\b(?:whats|what's|what is) (?:left|remaining)(?: over)?\b", "the rest"),
        (r"\bthe remaining (?:part|bit|video|clip)s?\b|\bthe remainder\b", "the rest"),
        # Said beside a wish.
        (
            r"[\s,]+(?:lol|lmao|haha+|hehe+|tho|rn|asap|ty|tysm|thx+|tnx|fr|ngl|tbh|imo|bro|dude"
            r"|k|ok|:\)|xd|if (?:u|you) can|if possible|when (?:u|you) can|real quick|if that's ok"
            r"|if (?:u|you) don't mind|thank u|thank you(?: so much| very much)?)(?=[\s!.]*$)",
            " ",
        ),
        (r"^\W*(?:nvm|never ?mind|oops|whoops|jk|yo|bro|dude|oi|sup|heya|hiya|kk)\b[\s,]+"
            r"(?=\w)", " "),
        # Reasons, behind a wish.
        (
            r"(?<=[\w»])[\s,]+(?:because|cuz|cause|coz|cos|bc|bcs|since) (?:it|its|it's|i|i'm"
            r"|im|my|the"
            r"|they|this|that|discord|whatsapp|we|he|she|there)\b(?![^,.;]*(?:\d|first|last"
            r"|only|part))"
            r"[^,.;]{0,80}$",
            " ",
        ),
        (
            rf"(?<=[\w»])[\s,]+(?:so )?{_APP} (?:won't|wont|doesn't|doesnt|does not|will not"
            rf"|can't|cant"
            r"|cannot|keeps|is) (?:let me|allow|accept|take|rejecting|saying|complaining"
            r"|letting me)"
            r"(?![^,.;]*\d)[^,.;]{0,40}$",
            " ",
        ),
        (
            r"(?<=[\w»])[\s,]+(?:i |you |u |we |ppl |people )?(?:can'?t|cannot|(?:can )?barely"
            r"|hardly)"
            r" (?:hear|see|read)(?: (?:it|anything|a thing|him|her|them|me|you|u|anyone"
            r"|much))?(?=[\s!.]*$)",
            " ",
        ),
        (
            r"^(?P<wish>[^,.;]*\b(?:rotate|turn|flip)\b[^,.;]*?)[\s,]+(?:cuz |because )?"
            r"(?P<why>(?:its|it's|it is) (?:upside ?down|sideways|on its side))\b",
            r"\g<why>",
        ),
        (rf"(?<=[a-z»]) (?={_COMPLAINT})", " and "),
        (r"(?<=\w)[\s,]+(?:fix|help|fix it|do something)(?: please| pls)?(?=[\s!.]*$)", " fix it"),
        # How loud, how strong.
        (
            rf"^(\W*(?:please |just |can (?:you|u) )*)(?:the )?{_LOUD} (up|down)\b(?: (?:a )?(?:bit"
            r"|little|lot))?",
            r"\1turn it \2",
        ),
        (rf"^(\W*(?:please |just |can (?:you|u) )*)up the (?={_LOOK}\b)", r"\1raise the "),
        (rf"\b(?:more|bit more) {_LOUD}\b(?= *(?:please)?[\s!.]*$)", "louder"),
        (rf"\bless {_LOUD}\b(?= *(?:please)?[\s!.]*$)", "quieter"),
        (r"\b(?:but )?keep(?:ing)? the (?:sound|audio|voices?|pitch) normal\b", " "),
        # How large.
        (
            r"\bso (?:that )?(?:its|it's|it is|it'll be|it will be|it becomes|it ends up)"
            r"(?: (?:like|about|around|roughly|only|just|max|maybe))* (?=\d[\d.,]* ?[kmg]i?b\b)",
            " to ",
        ),
        (
            r"\b(?:it |this |the \w+ )?(?:needs|has|ought) to (?:fit|stay|go) (?:in|into|under"
            r"|below"
            r"|within|inside) (?=\d)",
            "compress to under ",
        ),
        (r"\b(?:get|bring|make) it (?:to )?fit (?:in|into|under|within) "
            r"(?=\d)", "compress to under "),
        # Where in time.
        (
            rf"^(\W*(?:please |just |maybe |like |about |ok |okay )*)(\d[\d.]* ?{_UNITS}) off "
            rf"(?:of )?"
            r"the (end|start|beginning|front)\b",
            r"\1cut \2 off the \3",
        ),
        (rf"\blike (?=\d[\d.]* ?{_UNITS}\b)", " "),
        (
            rf"\b(first|last) (\d[\d.]*) ?({_UNITS}) and (?:the )?(first|last) (\d[\d.]*)"
            rf"(?=[\s!.]*$"
            r"|,| please)",
            r"\1 \2 \3 and \4 \5 \3",
        ),
        (
            rf"^(\W*(?:please |just |the )*)((?:first|last) \d[\d.]* ?{_UNITS}) (?:can |should"
            rf" |must |gotta"
            r"|has to |have to |needs to )?(?:go|goes)\b(?=[\s!.]*$| and\b| then\b| please\b)",
            r"\1remove the \2",
        ),
        (
            r"\b(speed (?:it|this|that) up|speed up|slow (?:it|this|that) down|slow down)(?:"
            r" by| to)?"
            r" (\d{1,2}(?:\.\d+)?)(?=[\s!.]*$| and\b| please\b)",
            r"\1 \2x",
        ),
        (r"\bway (?=down\b|up\b)", " "),
        (r"\bppl\b", "people"),
        (r"\b(\d{3,4}p),? (?:is|would be|should be) (?:fine|ok|okay|enough|good)\b", r"make it \1"),
        (r"\b(\d{3,4}p),? (?:at |@ ?)?(?=\d{2,3} ?fps\b)", r"\1 and "),
        (r"\bclean(?: up)? the (?:audio|sound)(?: up)?\b(?= *(?:please|a bit)?[\s!.]*$)",
         "remove background noise"),
        (r"\b(rotate|turn|spin) (?:it|this|that|the (?:video|clip)) (?:by )?(90|180|270)\b(?!"
            r" ?(?:°|deg))",
         r"\1 \2 degrees"),
        (r"\bundo (?:that |the |this )?(?:last |previous )?(?:thing|bit|one|1)\b", "undo"),
        (
            r"\b(?:go |put it |set it |make it |change it )?back to (?:the )?(?:normal"
            r"|original|usual"
            r"|regular) speed\b|\b(?:make it |play it (?:at )?|set it to |at )(?:normal"
            r"|original|regular)"
            r" speed\b(?: again)?|\bnormal speed(?: again)?(?=[\s!.]*$)",
            "usualspeed",
        ),
        # What plays or looks how.
        (r"\b(?:a |some )?(?:smooth |nice |simple )?transitions?\b(?= (?:between|in between)|\W*$)",
         "crossfade"),
    )
)  # fmt: skip


_ASIDE = re.compile(
    r"\W*(?:(?:all |i'm |im |we're )?(?:done|good|finished)|that'?s (?:it|all)|perfect|great"
    r"|好了?|好的|行了?"
    r"|可以了?|就这样|搞定)(?:谢谢|谢了|辛苦了?)?(?: (?:now|for now|then|thanks|thx))?\W*"
)


def is_aside(text: str) -> bool:
    """ "Done", 好了: said before what is wanted, and wants nothing."""
    return _ASIDE.fullmatch(text) is not None


def is_sending(text: str) -> bool:
    """ "Ok send it", 发给我吧: nothing but that the result is wanted; `text` is normalised."""
    return len(text) <= 80 and _SENDING.fullmatch(text) is not None


def without_sending(text: str) -> str:
    """转成mp3发我: what is to be sent is what was asked for before."""
    return _BEHIND.sub("", text)
