"""Ways of saying a wish without its verb, put into the words that the rules read. Pure.

What is too dark is to be brighter, what is upside down is to be turned; "half as loud" is a volume.
Every language is in these words by now.
"""

from __future__ import annotations

import re

_ABOUT = (
    r"(?:\b(?:it|its|it's|this|that|that's|thats|the|my|video|clip|file|picture|image|footage|sound|audio|volume|colou?rs?"
    r"|speed|playback|is|are|looks?|sounds?|seems?|feels?|plays?|goes|still|just|really|kinda"
    r"|thing|everything|got|was|but|so|because)\b ?){0,8}"
)
_TOO = (
    r"(?:\b(?:way |much |far |a bit |a little |still |really )?too |\b(?:a bit|a little"
    r"|kinda|kind of|pretty|rather|very|so) )"
)
_TAKES = (
    r" (?:takes|accepts|allows|lets|can (?:take|handle|accept)|will (?:take|accept))"
    r"(?: (?:it|this|the (?:file|video)|me(?: send| upload)?(?: it)?))?\b"
)
_MENDED = (
    r"(?:(?:,? (?:(?:can|could|would) (?:you|u)|please|pls|so|and))*"
    r" (?:boost|raise|lift|fix|mend|correct|improve|lower|steady|crank|turn|tune|bring)"
    r"(?: (?:it|this|that))(?: (?:up|down|out))?(?: (?:a bit|a little))?)?"
)
"""Behind a complaint: what is to be done about it, in other words."""
_OPPOSITES = {
    "slow": "make it faster", "fast|quick": "make it slower",
    "loud|noisy loud": "make it quieter", "quiet|silent|soft": "make it louder",
    "dark|dim|underexposed": "make it brighter", "bright|overexposed": "make it darker",
    "shaky|wobbly|jittery": "stabilize it", "noisy": "remove background noise",
    "grainy": "remove grain", "warm|yellowish": "colder", "cold|bluish": "make it warmer",
    "colou?rless|pale": "more saturation",
    "colou?rful|saturated": "less saturation",
}  # fmt: skip
_LONG = r"(\d+(?:[.,]\d+)?)"
_AT_TIME = r"(\d[\d:.]*(?: ?(?:s|secs?|seconds?|m|mins?|minutes?))?)\b"
_FRAME = (
    r"(?:the |its |my )?(?:original |same |full )?(?:video |frame |picture |image |screen )?"
    r"(?:resolution|dimensions|frame ?rate|fps|(?:frame|picture|image) size)\b"
)
_OTHER = (
    r"(?:the |its |any |my )?(?:original |same )?(?:sound|audio|length|duration|aspect(?: ratio)?"
    r"|format|picture|colou?rs|speed)\b"
)
_OR = r"(?: and | or |, )"
_STAYS_FRAME = rf"(?:{_OTHER}{_OR})*{_FRAME}(?:{_OR}(?:{_FRAME}|{_OTHER}))*"
_STAYS = rf"{_OTHER}(?:{_OR}{_OTHER})*"
_NOT_TOUCHING = (
    r"\b(?:without|not|but don't|don't|dont|do not|but not|no) (?:chang|touch|los|alter|modify"
    r"|affect|lower|reduc|resiz|scal|cutt?|dropp?|remov|decreas|mess(?:ing)? with|downgrad|shrink)"
    r"(?:ing|e|y)? "
)
KEEPS_FRAME = " keepframe "
"""The word that the rules see where the frame and its rate are to stay as they are."""
IDIOMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        # Complaints are wishes for the opposite.
        *(
            (rf"(?<!is )(?<!'s )\bnot (?:so|too|that|as|quite so) (?:{words})\b", f" {wish} ")
            for words, wish in _OPPOSITES.items()
        ),
        (rf"{_ABOUT}\b(?:volume|sound|audio) (?:is |'s )?{_TOO}low\b{_MENDED}", "make it louder"),
        (
            rf"{_ABOUT}\b(?:volume|sound|audio) (?:is |'s )?{_TOO}high\b{_MENDED}",
            "make it quieter",
        ),
        (
            rf"\b(?:the |my |this )?(?:picture|image|photo|frame)s? (?:is|are|looks?|was) "
            rf"{_TOO}noisy\b{_MENDED}",
            " denoise the picture ",
        ),
        *(
            (
                rf"{_ABOUT}(?<!not ){_TOO}(?:{words})\b(?! (?:part|scene|bit)s?\b){_MENDED}",
                f" {wish} ",
            )
            for words, wish in _OPPOSITES.items()
        ),
        *(
            (
                rf"{_ABOUT}\b(?:{words})(?: (?:footage|video|clip|picture))?,? (?:(?:and|so|but|can"
                r" you|could you|please|pls) )*(?:fix|correct|improve|help|sort)"
                r"(?: (?:it|this|that))?(?: out)?\b",
                f" {wish} ",
            )
            for words, wish in _OPPOSITES.items()
        ),
        (
            r"\b(?:its|(?:it|this|that|video|clip|picture|everything)(?:'s| is| was| looks))"
            r" (?:recorded |filmed |shot )?upside[- ]?down\b",
            "rotate by 180 degrees",
        ),
        (
            r"\b(?:its|(?:it|this|that|video|clip|picture)(?:'s| is| was| looks))"
            r" (?:recorded |filmed |shot )?(?:sideways|on its side)\b",
            "rotate by 90 degrees",
        ),
        (
            r"\b(?:there's|theres|there is|there are|i hear|i can hear|you can hear)"
            r" (?:[a-z]+ ){0,3}?(?:hum(?:ming)?|hiss(?:ing)?|buzz(?:ing)?|static|noises?|wind)\b"
            r"(?: (?:in|on|over|through)(?:out)? (?:the |my |all )*(?:background|audio|sound|video"
            r"|whole \w+|microphone|mic))?"
            r"(?:,? (?:and |so |but )?(?:(?:can|could) (?:you|u)|please|pls|try to))*"
            r"(?: (?:clean|fix|remove|reduce|get rid of|take|filter|clear)(?: (?:it|that|this))?"
            r"(?: (?:up|out|away))?)?",
            "remove background noise",
        ),
        # How loud, how fast.
        (r"\b(?:twice|2 times|double) as loud\b", "louder 2x"),
        (r"\bhalf as loud\b", "volume to 50%"),
        (r"\bhalf (?:the |of the )?volume\b", "volume to 50%"),
        (r"\b(?:the |its )?(?:volume|loudness) (\d+ ?%)", r"volume to \1"),
        (r"\b(?:twice|2 times|double) as fast\b", "faster 2x"),
        (r"\b(?:twice|2 times) as slow\b", "slower 2x"),
        (r"\bhalf as fast\b", "at half speed"),
        (r"\b(?:at )?(\d+ ?%) speed\b", r"at \1 speed"),
        (r"\bhyper-?lapse\b", "timelapse"),
        (r"\b(?:play )?(?:it )?forwards? (?:and |then )+back(?:wards?)?\b(?: again)?", "boomerang"),
        (
            r"\b(?:interpolat\w*|up-?convert|smooth)(?: it| this)?(?: out)? to (?=\d+ ?fps)",
            "change to ",
        ),
        (
            r"^\W*(?:(?:please|pls|can you|could you) )*"
            r"(?:(?:play|set|put|run) (?:it|this) (?:at |to )?"
            r"|at |(?:playback )?speed )(\d{1,2}(?:\.\d{1,2})? ?x)(?: speed)?"
            r"(?: (?:please|pls))?[\s.!]*$",
            r"speed \1",
        ),
        (r"\bwithout (?:any )?(?:distort\w*|clipping|artifacts?|crackl\w*)\b", " "),
        # How large.
        (
            r"\b(?:it |this |the \w+ )?(?:needs|has|ought|must) (?:to )?(?:be|become|get|end up)"
            r" (?=(?:under|below|less|smaller|at most|no more|max|around|about|\d))",
            "make it ",
        ),
        (r"\bapprox(?:\.|imately\b|\b)", "about"),
        (
            rf"(?<=[kmg]b),? so (?:that )?(?:discord|whatsapp|telegram|slack|gmail|it|they|people"
            rf"|the \w+|my \w+){_TAKES}",
            " ",
        ),
        (rf" so (?:that )?(discord|whatsapp|gmail|e-?mail|wechat){_TAKES}", r" for \1"),
        (
            r"\bas (?:tiny|little|light|compact|small) as"
            r" (?:you can|it can|possible|can be|it gets)(?: (?:get|make|go|manage|be))?(?: it)?\b",
            "as small as possible",
        ),
        (
            r"(?<=[kmg]b) (?:(?:file|size|upload|attachment|server|discord|telegram|whatsapp|email"
            r"|e-mail) )+(?:limit|cap|max(?:imum)?)\b",
            " limit",
        ),
        (rf"\b{_LONG} ?(?:x|times|fold) (?:smaller|lighter|as small)\b", r"to 1/\1 of its size"),
        (r"\b(?:a |1 )?(third|quarter|half|fifth|tenth) (?:of )?the size\b", r"\1 of its size"),
        (r"\btoo (?:big|large|heavy) for\b", "small enough for"),
        (r"\b(?:small enough|small) (?:for|to fit|to send (?:on|via|over|by)) ", "compress for "),
        (r"\bso (?:that )?it fits (?:in|into|on) ", "compress for "),
        (
            r"\b(?:compress |shrink )?(?:make |get )?(?:it |this )?(?:to )?fit (?:on |in(?:to)? )?"
            r"telegram\b",
            "compress for telegram",
        ),
        (r" without nitro\b", " "),
        (r"\b(?:smaller|lighter) than (?:before|that|now|last time)\b", "even smaller"),
        (r"\bexactly (?=[\d.,]+ ?[kmg]i?b\b)", "to "),
        (r"\bbetween [\d.,]+ ?(?:[kmg]i?b)? ?(?:and|to|-) ?(?=[\d.,]+ ?[kmg]i?b\b)", "under "),
        (
            r"\b(?:discord|whatsapp|telegram|slack|gmail|e-?mail|wechat|signal"
            r"|(?:the|my|our) [a-z]+) (?:won't|wont|doesn't|doesnt|does not|will not|can't|cant"
            r"|cannot) (?:take|accept|allow|handle|let me (?:send|upload|post))"
            r"(?: (?:anything|files?|videos?))? (?:more|larger|bigger|heavier|over|above)(?: than)?"
            r" (?=[\d.,]+ ?[kmg]i?b\b)",
            "compress to at most ",
        ),
        # What stays as it is.
        (
            r"\b(?:(?:but|and|,) )?(?:keep(?:ing)?|preserv(?:e|ing)|maintain(?:ing)?"
            r"|(?:without|not) (?:chang|alter|affect)ing) (?:the |my |its |his |her )?"
            r"(?:same |voice |original )?pitch\b(?: the same)?",
            " ",
        ),
        (_NOT_TOUCHING + _STAYS_FRAME, KEEPS_FRAME),
        (_NOT_TOUCHING + _STAYS, " "),
        (
            rf"\b(?:keep|leave|leaving|keeping|preserv(?:e|ing)|maintain(?:ing)?|retain(?:ing)?"
            rf"|with|at|in) (?:{_STAYS_FRAME})"
            r"(?<! fps)(?: as (?:it )?is| unchanged| intact| untouched| alone| the same)?"
            r"(?=\s*(?:$|[,.!?]|and\b|but\b|please))",
            KEEPS_FRAME,
        ),
        (
            rf"{_FRAME} (?:(?:must|should|has to|needs to|can) )?(?:stays?|remains?|be|is kept"
            r"|unchanged|untouched)(?: as (?:it )?is| the same| unchanged| untouched| kept)?"
            r"(?=\s*(?:$|[,.!?]|and\b|but\b|please))",
            KEEPS_FRAME,
        ),
        (
            r"(?:^[\s]*|(?<=but )|(?<=with )|(?<=and )|(?<=at ))(?:the )?(?:same|original|full)"
            r" (?:resolution|dimensions|frame ?rate|fps)(?=\s*(?:$|[,.!?]|and\b|but\b|please\b))",
            KEEPS_FRAME,
        ),
        (r"\b(?:i )?(?:don't|do not|dont) (?:want|need|keep|include|use|show)(?= .*\d"
        r"| the (?:first|last|second))", "remove "),
        (r"\bdon't forget to\b", " "),
        # Other words for what the rules do.
        (
            r"\b(keep|mute|remove|cut out|blur) (only )?what(?:'s| is| comes)"
            r" (?=between|from|after|before)",
            r"\1 \2 ",
        ),
        (r"\bstart (\d[\d.]*) (seconds?|secs?|s) later\b", r"remove the first \1 \2"),
        (
            r"\b(?:take|turn|switch|get) (?:the |all the |all )?(?:sound|audio) (?:out|away|off)\b",
            "mute",
        ),
        (r"\b(?:volume|sound|audio) up (?:by )?(\d+ ?%)", r"raise the volume by \1"),
        (r"\b(?:volume|sound|audio) down (?:by )?(\d+ ?%)", r"lower the volume by \1"),
        (r"\bwide[- ]screen\b", "widescreen"),
        (r"\bfade (?:the |its )?(?:end|ending|last bit)(?: to black| out)?\b", "fade out"),
        (r"\bfade (?:the |its )?(?:start|beginning|opening)(?: from black| in)?\b", "fade in"),
        (
            r"\b(?:the )?(?:smallest|tiniest|lightest) (?:possible (?:file|size|file size)"
            r"|(?:file )?size possible|file possible|possible)(?=\s*(?:$|[,.!?]|please\b))",
            "compress as small as possible",
        ),
        (
            r"\b(?:forget|scrap|cancel|ditch|drop|take back) (?:about )?(?:the |my |that )?"
            r"(?:last|previous|latest) (?:edit|change|step|thing|action)\b",
            "undo",
        ),
        (
            r"\b(?:bring|give|get|want|put)(?: me)?(?: back)? the (?:original|initial)"
            r"(?: video| clip| version| one| file)?(?: back)?(?=\s*(?:$|[,.!?]|please\b|again\b))",
            "reset",
        ),
        (
            r"\b(?:ditch|junk|scrap|axe|nuke|dump|discard|chuck|lose)\b"
            r"(?= (?:the|everything|all|that|this|my|first|last|\d))",
            "remove",
        ),
        (
            r"\b(?:crank|jack|amp|bump) (?:up (?:the )?(?:volume|sound|audio)"
            r"|(?:the )?(?:volume|sound|audio) up)\b",
            "make it louder",
        ),
        (r"\b(?:lop|shave|hack|knock)\b(?=[^,;]{0,40}\boff\b)", "cut"),
        (
            r"\bsteady (?:it|this|that|(?:the|my) (?:video|clip|shot|picture|camera))\b",
            "stabilize it",
        ),
        (
            r"^(\W*(?:please )?)silence the (?:\w+ ){1,2}(?=(?:at|from|between) \d)",
            r"\1mute ",
        ),
        (r"\bkeep ((?:[\d.]+ ?(?:-|to) ?[\d.]+(?: and )?)+) only\b", r"keep only from \1"),
        (r"\bde-?noise (?:the |my )?(?:audio|sound|voice)\b", "remove background noise"),
        (r"\b(?:center(?:ed)?|centre|central|middle) square\b", "square"),
        (r"\ba (?:touch|tad|smidge|hair)\b", "a bit"),
        (
            r"\b((?:down|re|up)?scale|resize|downsize|shrink|lower|reduce)"
            r"((?: it| this)?(?: down)?) to (2160|1440|1080|720|540|480|360|240)"
            r"(?=\s*(?:$|[,.;!?]|and\b|please\b))",
            r"\1\2 to \3p",
        ),
        (
            r"\b(?:the )?(?:fps|frames? per second|frame ?rate)(?: of| to| at| down| up|:|=| is)*"
            r" (\d{1,3})(?![\d.,:%a-z])(?! ?(?:fps|frames|percent|%))",
            r"\1 fps",
        ),
        # Where in time. What a part is like doesn't matter where its times are told.
        (
            r"\b(?:the )?(?:(?:boring|funny|interesting|best|long|awkward|annoying|quiet|loud|slow"
            r"|middle|useless|bad) )+(?:part|bit|section|scene)s?,?"
            r" (?=(?:(?:from|between|at) )?\d)",
            "the part ",
        ),
        (
            r"\b(from|to|at|until|till|after|before|through|by|and) (?:the )?second"
            r" (\d+(?:[.,]\d+)?)(?![\d:.,%a-z])(?! (?:seconds?|minutes?|times|x|mb))",
            r"\1 \2 seconds",
        ),
        (
            rf"\bstart(?:ing)? (?:at|from) {_AT_TIME},? (?:and |then )?"
            rf"(?:stop|end|finish)(?:ping|ing)? (?:at|by) {_AT_TIME}",
            r"keep from \1 to \2",
        ),
        (
            r"\b(?:the )?(?:start|beginning|intro) (?:up )?(?:until|till|to) (?=\d)",
            "everything before ",
        ),
        *(
            (
                r"\b(?:take|grab|give me|pick|extract|get|want|need|keep|use) (?:only |just )?"
                r"(?:a|the|1) (\d+(?:\.\d+)?)[- ](seconds?|secs?|minutes?|mins?) (?:long )?"
                r"(?:chunk|piece|part|bit|section|segment|clip) (?:from|in|at|out of|of)"
                rf" the {where}\b",
                rf"keep only the {named} \1 \2",
            )
            for where, named in (
                ("(?:middle|cent(?:er|re))", "middle"),
                ("(?:start|beginning)", "first"),
                ("end", "last"),
            )
        ),
        (
            r"\b(?:the )?(\d+)(?:st|nd|rd|th) (second|minute)\b(?! (?:half|video|clip|file))",
            r"\1 \2s",
        ),
        (r"\bfor the (?:whole|entire|full) (?:video|clip|time|length)\b", " "),
        (r"\b(?:take back|remove|revert|undo) (?:the )?mut(?:e|ing)\b", "unmute"),
        (r"\b(?:want|need|have) (?:the |my )?(?:audio|sound) back\b", "unmute"),
        (r"\bonly mute\b|\bmute only\b", "mute"),
        # Said to somebody, and around what is wanted.
        (r"\bhey (?:siri|alexa|google|bot)\b|^\W*(?:yo|hey)\b|\b(?:umm?|uhh?|erm?)\b(?=[ ,])", " "),
        (r"\blike (?=«?\d)|(?<=can you )like |(?<=can u )like ", " "),
        (r"\b(?:i )?need (?:it|this|that) (?:for|on|in) (?:discord|whatsapp|work|school)\b", " "),
        (
            r"\b(?:it|this|(?:the|my|this) (?:video|clip|file))(?:'s| is)? (?:way |much |far "
            r"|a bit )?too"
            r" long,? (?=(?:i|make|can|please|pls|cut|need|so|it)\b)",
            " ",
        ),
        (r"\bsend (?:it|this|that|the video) (?:back )?(?:to me )?as ", "convert it to "),
        # A picture or a loop by another name.
        (r"\bgif (?:it|this)\b", "make a gif"),
        (r"\bstart from black\b", "fade in"),
        (
            r"\bso (?:that )?it(?:'s| is) (?:no|not) (?:longer|more) than\b",
            "no longer than",
        ),
        (
            r"\bsend (?:it|me)(?: the (?:result|video|file))?(?: back| to me| over)\b"
            r"|\b(?:send|give|show) me the (?:result"
            r"|(?:finished|final) (?:video|file|clip|cut))\b",
            "export",
        ),
        (r"\bfix (?:it|this|that)\b|\bcorrect (?:it|that)\b", " "),
    )
)  # fmt: skip
