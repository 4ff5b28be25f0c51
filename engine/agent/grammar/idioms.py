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
        (rf"{_ABOUT}\b(?:volume|sound|audio) (?:is |'s )?{_TOO}low\b", "make it louder"),
        (rf"{_ABOUT}\b(?:volume|sound|audio) (?:is |'s )?{_TOO}high\b", "make it quieter"),
        *(
            (rf"{_ABOUT}(?<!not ){_TOO}(?:{words})\b(?! (?:part|scene|bit)s?\b)", f" {wish} ")
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
        # How large.
        (rf"\b{_LONG} ?(?:x|times|fold) (?:smaller|lighter|as small)\b", r"to 1/\1 of its size"),
        (r"\b(?:a |1 )?(third|quarter|half|fifth|tenth) (?:of )?the size\b", r"\1 of its size"),
        (r"\btoo (?:big|large|heavy) for\b", "small enough for"),
        (r"\b(?:small enough|small) (?:for|to fit|to send (?:on|via|over|by)) ", "compress for "),
        (r"\bso (?:that )?it fits (?:in|into|on) ", "compress for "),
        (r" without nitro\b", " "),
        (r"\b(?:smaller|lighter) than (?:before|that|now|last time)\b", "even smaller"),
        (r"\bexactly (?=[\d.,]+ ?[kmg]i?b\b)", "to "),
        (r"\bbetween [\d.,]+ ?(?:[kmg]i?b)? ?(?:and|to|-) ?(?=[\d.,]+ ?[kmg]i?b\b)", "under "),
        # What stays as it is.
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
            r"^[\s]*(?:same|original|full) (?:resolution|dimensions|frame ?rate|fps)[\s.!]*$",
            KEEPS_FRAME,
        ),
        (r"\b(?:i )?(?:don't|do not|dont) (?:want|need|keep|include|use|show)(?= .*\d"
        r"| the (?:first|last|second))", "remove "),
        (r"\bdon't forget to\b", " "),
        # Where in time.
        (
            r"\b(from|to|at|until|till|after|before|through|by|and) (?:the )?second"
            r" (\d+(?:[.,]\d+)?)(?![\d:.,%a-z])(?! (?:seconds?|minutes?|times|x|mb))",
            r"\1 \2 seconds",
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
        # A picture or a loop by another name.
        (r"\bgif (?:it|this)\b", "make a gif"),
        (r"\bstart from black\b", "fade in"),
        (
            r"\bso (?:that )?it(?:'s| is) (?:no|not) (?:longer|more) than\b",
            "no longer than",
        ),
        (r"\bsend (?:it|me)(?: the (?:result|video|file))?(?: back| to me| over)\b", "export"),
        (r"\bfix (?:it|this|that)\b|\bcorrect (?:it|that)\b", " "),
    )
)  # fmt: skip
