"""What stands round a wish and is none: dictated punctuation, fillers, reasons before it, praise.

`around` reads what was written, before it is parted; `AROUND` normalised English.
"""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.plain.said import Said

_T: Final = r"\d{1,3}:\d\d|\d[\d.]*(?: ?(?:seconds?|secs?|s))?"
_WISH: Final = (
    r"(?:please|pls|kindly|could|can|would|might|may|i'd|i would|i want|i need|we need|we want|we'd"
    r"|let's|cut|trim|remove|delete|mute|make|add|put|turn|slow|speed|compress|crop|blur|rotate"
    r"|keep|take|brighten|shorten|convert|reduce|lower|raise|split|join|replace|stabili[sz]e)\b"
)
_PLAIN_REASON: Final = (
    r"(?:(?!\b(?:not|unless|until|if|only|discord|whatsapp|e-?mail)\b)[^,.;:?!\d])"
)
_GREAT: Final = (
    r"(?:great|good|nice|perfect|lovely|wonderful|fantastic|super|awesome|much better|fine)"
)
_AHEAD: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        # Dictated.
        (r"^\W*new (?:line|paragraph)\s+", ""),
        (r"\s+(?:period|full stop|exclamation (?:mark|point))\s*$", "."),
        (r"\s+comma(?=\s)", ","),
        (
            r"(?<![\w'])(?:u+m+|u+h+|e+r+m+|you know|like i said|as i said|to be honest|tbh"
            r"|basically"
            r"|obviously|honestly)(?![\w'])[, ]*",
            "",
        ),
        # What is told of the last turn, or of the trouble that this makes.
        (
            r"^\W*(?:(?:hi|hello|hey|dear [a-z]+)[\s,!]+)?(?:many )?thank(?:s| you)(?: so much"
            r"| very much)? for (?:the|your|that|this|doing)\b[^.!?\d]{2,60}[.!]\s+(?=\w)",
            "",
        ),
        (
            rf"^\W*(?:it|that|this|the \w+) (?:looks|is|was|sounds|turned out) (?:really |very |so"
            rf" |already )*{_GREAT}[^.!?\d,]{{0,20}}[.!,]\s+(?=\w)",
            "",
        ),
        (
            r"^\W*(?:i(?:'m| am) )?(?:so |very )?sorry (?:for|about|to) (?:bother|disturb|troubl"
            r"|being|the|keep)\w*[^.!?,\d]{0,40}[.!,]\s*(?=\w)",
            "",
        ),
        (r"^\W*my (?:apologies|mistake|bad|fault)[.!,]\s*(?=\w)", ""),
        (
            r"^\W*(?:sorry,? )?i (?:meant"
            r"|mean) [\d.:]+ ?[a-z]*,? (?:and )?not [\d.:]+(?: ?[a-z]+)?[.;]"
            r"\s+(?=\w)",
            "",
        ),
        (r"(?<=[.!?] )(?:(?:just )?one (?:more|last|other) thing|lastly|also)\s*[:,]\s*", ""),
        # Why, before the wish.
        (
            rf"^(?P<greeted>\W*(?:(?:hi|hello|hey)(?: there)?[\s,!]+)?)(?:since|because"
            rf"|as) (?!soon\b"
            rf"|long\b|a\b|an\b){_PLAIN_REASON}{{6,90}},\s*(?:so )?(?={_WISH})",
            r"\g<greeted>",
        ),
        (
            rf"^\W*(?:we|i)(?:'re| are| am|'m) (?:showing|sending|putting|posting|using|playing"
            rf"|making"
            rf"|preparing|going to|planning)\b{_PLAIN_REASON}{{4,90}}[,;]\s*(?:therefore|so|hence"
            r"|and)\s+",
            "",
        ),
        # Why, behind it.
        (
            rf"(?<=\w),? (?:because|since|as|cause|cuz) (?:i|we)(?:'d|'m|'re)? (?:want|would"
            rf"|need|have"
            rf"|had|like|plan|am|are|going)\b{_PLAIN_REASON}{{3,90}}(?=[.!?]|$)",
            "",
        ),
        (
            rf"(?<=\w),? (?:because|since|as) (?:it|that|this|they) (?:will|is going to|'ll|has to)"
            rf"\b{_PLAIN_REASON}{{3,90}}(?=[.!?]|$)",
            "",
        ),
        (
            rf"(?<=\d),? where (?:the|my|our|he|she|they|i|we|somebody|someone|you can)\b"
            rf"{_PLAIN_REASON}{{3,60}}(?=[.!?]|$)",
            "",
        ),
        # The same in Chinese.
        (
            r"^(?:您好|你好)?[,，!！]?(?:不好意思|抱歉|对不起"
            r"|打扰了)[^,，。\d]{0,8}[,，。]\s*(?=\S)",
            "",
        ),
        (
            r"^(?:上次|之前|刚才)(?:的)?(?:做|弄|剪|改)得?(?:很|挺|非常|特别)?(?:好|棒"
            r"|不错)[^,，。\d]{0,6}[,，。]\s*",
            "",
        ),
        (
            r"^(?:就是|只是)?(?:背景)?音乐(?:还是|还)?(?:有点|太|有些)?(?:吵|响|大声?)(?:了)?[,，]\s*"
            r"(?=(?:麻烦|请|帮)?.{0,3}把(?:背景)?音乐)",
            "",
        ),
        (
            r"^(?:为了|因为|由于)[^,，。\d]{2,20}[,，]\s*(?:所以)?(?=请|麻烦|帮|把|不需?要|大小"
            r"|需要|要|想)",
            "",
        ),
        (
            r"(?:bgm|音乐|配乐)压低一?[点些][,，]?(?:让|把)?人声(?:更)?突出(?:一?[点些])?",
            "说话的时候音乐变小",
        ),
        (
            r"(?:视频|画面)?(?:拍得?)?太暗(?:了)?[,，]\s*(?:又|也|还)(?:有点|太|很|有些)?(?:晃|抖)(?:了)?"
            r"[,，]\s*(?:能否|能不能|请|麻烦|帮忙)*(?:都|一起)?(?:改善|处理|弄好|修复?|解决)(?:一下)?(?:吗)?[？?。]?",
            "调亮一点，防抖",
        ),
        # Round a comma.
        (
            r"\b(?:the )?(?:picture|video|image|camera|clip|it) (?:is |was |keeps )?(?:shak|wobbl"
            r"|jitter|trembl)\w+[^,.;\d]{0,20}[,.;]\s*(?:so |please )*make it (?:more )?(?:quiet"
            r"|calm|still|steady)\b",
            "stabilize it",
        ),
        (
            r"\bfade in(?: (?:at|from) the (?:start|beginning))?,? and (?:fade )?out(?: (?:at"
            r"|to) the"
            r" end)?,? (?P<n>\d[\d.]*|one|two|three|four|five) sec\w* each\b",
            r"fade in over \g<n> seconds and fade out over \g<n> seconds",
        ),
        (
            r"(?:给我)?(?:来个|要个|弄个|做个)?(?P<shape>9:16|1:1|4:5|16:9|3:4|4:3)的?(?:竖版|横版|竖屏|横屏|方形)?[,，]\s*(?:直接|就)"
            r"裁(?:切|剪)?(?:就行|吧)?(?=[。！]?$)",
            r"裁剪成\g<shape>",
        ),
        (
            r"(?P<where>[左右][上下]角)有[^,，。\d]{1,10}[,，]\s*(?:给它|请|帮忙|麻烦|帮我|把它)*"
            r"(?:打上?|加上?|弄上?)(?:马赛克|码)",
            r"\g<where>打马赛克",
        ),
        (
            r"\b(?P<what>music|song|track|tune)\b(?P<where>[^,.;!?\d]{0,30}?),? (?:but )?(?:with|at"
            r"|in)"
            r" (?:a )?(?:very )?(?:low|lower|little|small"
            r"|quiet) volume\b",
            r"\g<what>\g<where> at 20%",
        ),
        (
            r"\b(?P<what>music|song|track"
            r"|tune)\b(?P<where>[^,.;!?\d]{0,30}?),? (?:but )?not (?:too|so"
            r"|very|that) loud\b",
            r"\g<what>\g<where> at 20%",
        ),
        (
            r"(?:\byou (?:were|are) right (?:about|on|with) )?\b(?:the )?(?:music"
            r"|song)\b,? (?:it )?(?:is|'s|was)? ?(?:(?:much|way|a bit|still) )*too"
            r" (?:loud|quiet)[.,;!]\s*(?:please |so |can you |could you )*(?:bring|turn|take|put"
            r"|set) it"
            r" (?:down |up )?to (?P<n>\d{1,3}) ?(?:%"
            r"|percent)",
            r"set the volume of the music to \g<n>%",
        ),
        (
            r"\b(?:dip|go|fade|cut) to black at the (?:very )?end,? (?P<n>\d[\d.]*) ?s(?:ec\w*)?\b",
            r"fade out over the last \g<n> seconds",
        ),
        (
            r"\b(?:trim|cut|chop|take|shave)\b(?P<what> [^,.\d]{0,20}?)? off (?:the )?(?:head and"
            r" (?:the )?tail|start and (?:the )?end|beginning and (?:the )?end|both ends),?"
            r" (?P<n>\d[\d.]*) ?s(?:ec\w*)? (?:each|a piece|on each side)\b",
            r"cut \g<n> seconds off both ends",
        ),
        (
            r"\b(?P<what>title|text|caption|captions|subtitles|logo|watermark) (?:should|must"
            r"|has to"
            r"|needs to|ought to) (?:be|go|sit|stand) (?P<where>(?:at|in"
            r"|on) (?:the )?[a-z -]{3,24}?),?"
            r" (?:and )?not (?:at|in|on) (?:the )?[a-z -]{3,24}(?=[.!]|$)",
            r"move the \g<what> \g<where>",
        ),
        (
            r"\b(?:move) the (?P<what>title|text|captions|logo) (?:at|in|on) ",
            r"move the \g<what> to ",
        ),
        (r"^\W*(?:sorry,? )?(?:i )?meant? (?=the (?:first|last)\b)", ""),
        (
            r"^\W*(?P<part>the (?:first|last) \d[\d.]* ?[a-z]+),? (?P<verb>delete|cut|remove"
            r"|mute|drop"
            r"|trim|keep) (?:those|that|them|it|these)\b",
            r"\g<verb> \g<part>",
        ),
        (
            r"^\W*(?:actually,? )?forget (?:the last thing(?: i said)?|what i (?:just )?said)[,. ]+"
            r"(?=go back|undo|revert|take)",
            "",
        ),
        (r"^\W*(?:no,? )?the other way (?:a)?round,? (?:so )?(?=the )", ""),
        (r",? (?:and )?nothing else(?=[.!]*$)", " only"),
    )
)
AROUND: Final[tuple[tuple[re.Pattern[str], Said], ...]] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"(?<![\d:])(\d{1,2}) minutes? (\d{1,2})(?= (?:to|until|till|-)|\s*(?:only)?[\s.!]*$)"
         r"(?! ?(?:seconds?|secs?|minutes?|mb))",
         lambda found: f"{found[1]}:{int(found[2]):02d}"),
        (r"^\W*(?:(?:right|so|ok|okay|and|well|please) )*(?:what i (?:need|want) is |i (?:only "
         r"|just"
         r" )?(?:need|want) |please )(?:only |just )?the (?:bit|part|section|piece) (from .{3,40}?)"
         r"(?: only)?(?=[\s.!]*$)", r"keep only \1"),
        (r",? but only (?:the |for the |in the |at the )?(?:[a-z]+ ){0,2}?(?:at|from|between)"
         rf" (?=(?:{_T}) ?(?:-|to|and|until) ?\d)", " from "),
        (rf"\bbetween ({_T}) and ({_T}) and (?:also )?between ({_T}) and ({_T})",
         r"from \1 to \2 and from \3 to \4"),
        (r"\b(?:crop|cut|trim|take|get rid of|remove|lose)(?: out| off| away)? (?:the |those |these"
         r" )?black (?:stuff|things?|borders?|stripes?|edges|areas?|space)(?: (?:on|at|from|around)"
         r" (?:the |both )*(?:sides?|edges|top and bottom|left and right|it))?",
         "remove the black bars"),
        (r",? ?(?:but |and )?(?:leave|keep|keeping|with) (?:the )?(?:(?:sound|audio"
         r"|voices?) )?(?:at "
         r"|in |on )?(?:a |its |the )?(?:normal|same|original|natural|right) pitch\b"
         r"|,? (?:but )?without (?:the )?chipmunk(?:s| voices?| effect| sound)?", " "),
        (r"\b(pauses|silences|gaps) between (?:the |all |my |his |her )?(?:answers|sentences|words"
         r"|questions|takes|speakers|phrases)\b", r"\1"),
        (r"\b(?:provide|supply|deliver|give (?:me|us)|hand over) (?:the |my |this |it )(?:clip "
         r"|video"
         r" )?(?:in|as) (?:a )?(portrait|vertical|landscape|square)(?: (?:orientation|format|mode"
         r"|version))?", r"make it \1"),
        (r"\b(portrait|vertical|landscape) (?:orientation|mode)\b", r"\1"),
        (r"\b(?:with|by) (?:the |my |our )?(?:attached|uploaded|enclosed|recorded) voice-?over\b",
         "with the uploaded audio"),
        (r"\bspeed ramp (\d[\d.]* ?x) (from|between) (\d[\d:.]*) (to|and|-) (\d[\d:.]*)",
         r"speed \1 \2 \3 seconds \4 \5 seconds"),
        (r"\b(?:the |his |her |my )(?:speech|talking|narration)(?= (?:is |was )?(?:a (?:bit"
         r"|little) "
         r"|much |too |more )*(?:louder|quieter|softer))", "the voice"),
        (r"^\W*to (?=make (?:it|the)\b)", ""),
        (r"^\W*the (second|third|last|2nd) (video|clip|one) first(?=[\s.!]*$)",
         r"put the \1 \2 first"),
        (r"\bduck (?:the |my )?(?:bgm|music|song|track|background) (?:under|below|for|behind"
         r"|against)"
         r" (?:the |my )?(?:vo|voice-?overs?|dialogue|speech|narration|talking|voices?)\b",
         "duck the music"),
        (r"\b(?:crush|squash|squeeze|knock|bring|take|drop) (?:it"
         r"|this)(?: down)? to (?=\d{3,4}p\b)",
         "resize to "),
        (r"\b(?:make|give|grab|get|pull|take|do)(?: me| us)? (?:a |the )?(?:thumb(?:nail)?|cover"
         r"|poster)(?: image| pic(?:ture)?)? (?:from|at|of) (?=\d)", "screenshot at "),
        (r"\b(?:let me have|give me|i(?:'d| would)? (?:want|like)|make(?: me)?|take|save) (?:a "
         r"|the )?"
         r"(?:picture|photo|image|still|screenshot) (?:from|of|at) the (?:very )?last (?:moment"
         r"|frame"
         r"|picture|instant)\b", "last frame as an image"),
        (r"^\W*(?:please )?quit (?=(?:me )?the (?:first|last|sound|audio|title|text|logo|music)\b)",
         "remove "),
        (r"\bput off the (?=(?:title|text|logo|captions|subtitles|music)\b)", "remove the "),
        (r"^\W*(?:please |could you |can you )*take back (?:the |my )?(?:last|previous) (?:cut"
         r"|edit|change|step)\b",
         "undo the last edit"),
        (r"\b((?:\d{1,2}:\d{1,2}|square|vertical)(?: with (?:black )?bars)?) is what (?:we|i)"
         r" (?:need|want)\b", r"make it \1"),
        (r"\b(?:make|get|play) it (?=played \d+ times)", ""),
        (r"\bi(?:'d| would) like it to be played (?=\d|twice|once|backwards"
         r"|in reverse)", "play it "),
        (r"\b((?:\d+) times) in a row\b", r"\1"),
        (r"\bi (?:can't|cant|cannot) (?:hear|see) (?:nothing|anything|a thing|much|him|her|them)"
         r"(?=[\s.!]*$)", ""),
    )
)  # fmt: skip


def around(text: str) -> str:
    """`text` as it was written, without what is no wish."""
    for pattern, words in _AHEAD:
        text = pattern.sub(words, text)
    return text
