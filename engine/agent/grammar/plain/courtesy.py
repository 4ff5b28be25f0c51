"""Courtesy and reasons round a wish, left out: "would you be so kind as to …", "…, if you please".

On what was written, before it is parted at its commas. What is left out asks for nothing by
itself; a condition that is more than courtesy ("if it is over 10 MB") never is.
"""

from __future__ import annotations

import re
from typing import Final

from engine.agent.grammar.plain.around import around

_GREETING: Final = (
    r"(?:(?:good (?:morning|afternoon|evening|day)|greetings|hello(?: there)?|hi(?: there)?|hey"
    r"(?: there)?|dear (?:sir or madam|sirs?|madam|friends?|all|team|bot|editor)|oh dear|oh my"
    r"|dear me|excuse me|pardon me|(?:i am |i'm )?sorry to (?:bother|trouble) you(?: again)?"
    r"|thank you(?: (?:so|very|ever so))?(?: much)?|thanks(?: a lot| so much)?|many thanks"
    r"|first of all|first off|to begin with|to start with|one more thing|lastly|finally"
    r"|oh|ah|well|right|now|so|and|could you|please|pls|ok|okay)\b[\s,!.:;-]+)*?"
)
_ADVERB: Final = (
    r"(?:(?:please|kindly|possibly|perhaps|maybe|just|also|now|very|so|most|really"
    r"|ever) )*"
)
_YOU: Final = r"(?:you|u|ya|we|someone|somebody)"
_GRATEFUL: Final = (
    r"(?:grateful|thankful|glad|happy|obliged|pleased|delighted|thrilled|over the"
    r" moon)"
)
_NO_REPORT: Final = (
    r"(?!(?:(?:as|to) )*(?:tell|explain|say|know|describe|see|show me how|recommend|suggest"
    r"|inform|remind|ask)\b)"
)
_TROUBLE: Final = (
    r"if (?:(?:it is|it's|its|that is|that's|it isn't|that isn't|this is) (?:not )?(?:at all )?"
    r"(?:too much (?:trouble|bother|work|to ask|hassle)|possible|ok|okay|alright|all right"
    r"|convenient|no trouble|not a problem|fine)(?: (?:with|by|for) you)?"
    r"|(?:you|u) (?:(?:do not|don't|dont|would not|wouldn't) mind|(?:would|could|can|like|wish"
    r"|please"
    r"|will)(?: be so (?:kind|good))?|have (?:a|the) (?:moment|minute|second|time))"
    r"|i (?:may|might|can|could)(?: ask)?|at all possible|possible)"
    r"|as soon as (?:possible|(?:you|u) (?:possibly )?can)|asap"
    r"|when(?:ever)? (?:you|u) (?:have|get|find) (?:a |the )?(?:moment|minute|chance|time)"
)
_OPENINGS: Final[tuple[str, ...]] = (
    # "would you be so kind as to", "could you possibly", "will you be able to"
    rf"(?:would|could|can|will|might|may) {_YOU} {_ADVERB}be {_ADVERB}(?:kind|good|nice|sweet|able"
    r"|willing)(?: enough)?(?: as)?(?: to)?",
    rf"(?:would|could) {_YOU} {_ADVERB}(?:help|assist) me(?: (?:to|and|with))?",
    rf"please be {_ADVERB}(?:kind|good)(?: enough)?(?: as)?(?: to| and)?",
    rf"i(?: would|'d| should| will|'ll)? (?:{_ADVERB}be )?{_ADVERB}(?:be )?(?:{_GRATEFUL}"
    rf"|appreciate it|love it) if {_YOU} (?:could|would|can|might|will|were to)(?: please)?",
    rf"it (?:would|'d) be (?:so |very |really |most )?(?:great|nice|good|lovely|wonderful|super"
    rf"|kind"
    rf"|helpful|awesome)(?: of you)?(?: if {_YOU} (?:could|would|can|might|will)(?: please)?| to)",
    r"(?:might|may|can|could|should) i (?:please )?(?:ask|trouble|bother|request|beg|get|have)"
    r" (?:of )?you(?: (?:to|for))?",
    rf"i (?:was|am|'m|have been) (?:just )?(?:wondering|hoping)(?: (?:if|whether|that))? {_YOU}"
    r" (?:could|can|might|would)(?: please)?",
    rf"i wonder (?:if|whether) {_YOU} (?:could|can|might|would)(?: please)?",
    r"(?:would|is|might) it be (?:at all )?possible (?:for you )?to",
    rf"do {_YOU} think {_YOU} (?:could|can|might)",
    rf"i (?:need|want|would like|'d like|ask|beg|kindly ask) (?:for )?{_YOU} to",
    r"(?:what )?i(?: would|'d| should)?(?: really| very much| rather| so| quite)* (?:like|love|want"
    r"|need|wish|prefer)(?: to do)? is(?: to| for you to)?",
)
_OPENING: Final = re.compile(
    rf"(?P<before>^|[.!?;,]\s+|\b(?:and|then|but|so|also)\s+)(?P<greeting>{_GREETING})"
    rf"(?:{'|'.join(_OPENINGS)})\s+(?:please |kindly )?{_NO_REPORT}",
    re.IGNORECASE,
)
_GREETED: Final = re.compile(
    r"^\W*(?:good (?:morning|afternoon|evening|day)|greetings|dear (?:sir or madam|sirs?|madam"
    r"|friends?"
    r"|all|team|bot|editor)|oh dear|dear me|excuse me|first of all|first off|to begin with"
    r"|to start with|one more thing|lastly|finally|(?:thanks|thank you)(?: (?:so|very|ever so)"
    r" much| a lot)"
    r"|what'?s (?:good|up|poppin'?)|wass?up|ayo+|aight|heyy+"
    r"|yoo+)\b[\s,!.:;-]+(?:and[\s,]+)?(?=\w)",
    re.IGNORECASE,
)
_MIND: Final = re.compile(
    rf"\b(?:would|do) {_YOU} mind (?:please |awfully |terribly )?(?P<verb>[a-z]+ing)\b",
    re.IGNORECASE,
)
_LED: Final = re.compile(rf"^\W*(?:{_TROUBLE})[\s,]+(?=\w)", re.IGNORECASE)
_ASIDE: Final = re.compile(
    rf"[\s,(]+(?:please,? )?(?:{_TROUBLE}|if you please"
    r"|thank you(?: (?:so|very|ever so) much| kindly| in advance)?|many thanks"
    r"|thanks(?: a (?:lot|million|bunch)| so much| in advance)?|please and thank you"
    r"|(?:much|greatly) appreciated|bless you|my dear|i (?:think|believe|guess|suppose)"
    r"(?: (?:it|that|this) (?:is|was|would be)(?: (?:called|best|better|nice|nicer))?)?)"
    r"(?P<end>\)?\s*(?:[.!?]|$))",
    re.IGNORECASE,
)
# "I would like to see it in …", "I should like the film to …": wanted.
_WISHES: Final = re.compile(
    r"\bi(?: would|'d| should)(?: really| very much| rather| so| quite| much)* (?:like|love|prefer"
    r"|wish|want)(?: it)? if (?P<what>it|the [a-z]+) (?P<verb>[a-z]+)\b"
    r"|\bi(?: would|'d| should)(?: really| very much| rather| so| quite| much)+ (?:like|love|prefer"
    r"|wish|want)\b|\bi (?:should|would) (?:love|prefer|wish)\b|\bi should like\b",
    re.IGNORECASE,
)
_SEE_IT: Final = re.compile(
    r"\bi (?:want|would like|'d like|need) to (?:see|watch|have|get|hear) (?=it\b|this\b|the\b"
    r"|my\b)",
    re.IGNORECASE,
)

# Why, behind a wish: no figures, no part, and no wish of its own in it.
_NOT_A_LIMIT: Final = (
    r"(?![^.;!?]*(?:\d|\b(?:first|last|only|part|fits?|under|below|length|long|discord|whatsapp"
    r"|telegram|wechat|gmail|e-?mails?|slack|signal)\b))"
)
_BECAUSE: Final = re.compile(
    r"(?<=\w)(?<!soon)[\s,]+(?:as|because|since|cause|cuz|cos|bc) (?:my|our|the|some|most|many"
    r"|his|her)"
    r" [a-z]+"
    rf"(?: [a-z]+)? (?:is|are|was|were|has|have|can't|cannot|wants?"
    rf"|needs?)\b{_NOT_A_LIMIT}[^.;!?]*",
    re.IGNORECASE,
)
_SO_THAT: Final = re.compile(
    r"(?<=\w)[\s,]+so (?:that )?(?:i|we|my [a-z]+|our [a-z]+|people|everyone|everybody|viewers"
    r"|they|he|she"
    r"|the (?:hook|intro|viewers?|audience|message|action|point|story|product|logo|cta|neighbou?rs"
    rf"|kids|family))\b{_NOT_A_LIMIT}(?: (?:can|could|may|might|will|would|do|does|don't|doesn't"
    rf"|won't"
    r"|lands?|starts?|comes?|hits?|gets?|is|are|see|sees|stay|stays|know|knows)\b)[^.;!?]*",
    re.IGNORECASE,
)
_DULL: Final = (
    r"boring|cringe\w*|ugly|awful|bad|terrible|horrible|annoying|dumb|lame|trash|garbage|weird"
    r"|stupid"
    r"|useless|embarrassing|pointless|unnecessary|dull|irrelevant|meh|mid|sus|gross|messy"
    r"|blasting|blaring|deafening|ear-?splitting"
)
_DULL_BEHIND: Final = re.compile(
    r"(?<=\w)[\s,]+(?:cuz |cause |because |bc |coz |cos |as |since )?(?:it's|its|it is|that's|thats"
    r"|they're|theyre|they are|it looks|it sounds|he's|she's)"
    rf" (?:(?:so|too|way|very|really|kinda|pretty|just|super|a bit|lowkey|hella|mad)"
    rf" )*(?:{_DULL})\b"
    r"(?: (?:af|lol|lmao|tho|ngl|fr|asf))*(?=[\s.!?]*$)",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"(?<=\w)[,;.]\s*(?:because |as |since )?(?:most|many|some|all|half of|the)? ?(?:people"
    r"|users|viewers"
    r"|folks|followers|everyone|everybody|customers|the audience)\b"
    r"(?! (?:should|must|need|want|in|on|from)\b)[^,.;\d]*(?=[.!]?\s*$)",
    re.IGNORECASE,
)

_GERUNDS: Final = {
    "putting": "put", "cutting": "cut", "making": "make", "taking": "take", "removing": "remove",
    "muting": "mute", "rotating": "rotate", "reversing": "reverse", "adding": "add",
    "splitting": "split", "trimming": "trim", "cropping": "crop", "flipping": "flip",
    "using": "use", "joining": "join", "erasing": "erase", "deleting": "delete",
    "giving": "give", "writing": "write", "merging": "merge", "combining": "combine",
    "changing": "change", "replacing": "replace", "reducing": "reduce", "increasing": "increase",
    "resizing": "resize", "freezing": "freeze", "saving": "save", "silencing": "silence",
    "stabilizing": "stabilize", "stabilising": "stabilise", "raising": "raise",
    "pixelating": "pixelate", "undoing": "undo", "dividing": "divide", "placing": "place",
    "moving": "move", "producing": "produce", "swapping": "swap", "chopping": "chop",
}  # fmt: skip


_VERY: Final = re.compile(
    r"(?<!\bgo )(?<!\bit )(?<!\brun )(?<!\bbe )\b(?:terribly|awfully|dreadfully|horribly"
    r"|extremely|incredibly|insanely|ridiculously|hella"
    r"|wicked"
    r"|unbelievably|rather|fairly|somewhat|quite|bloody|damn|freaking|frightfully|painfully"
    r"|seriously"
    r"|awful) (?=(?:shaky|wobbly|jittery|jerky|dark|dim|bright|loud|quiet|silent|low|soft|slow"
    r"|fast|quick"
    r"|grainy|noisy|big|large|heavy|pale|dull|blue|cold|yellow|warm|high|long|short|small|tiny)\b)",
    re.IGNORECASE,
)
_LIGHT: Final = re.compile(
    r"\b(dark|dim|gloomy|underexposed)\b(?P<mid>[^.!?]{0,20}?\b(?:make|get)) (?P<what>it|the"
    r" picture"
    r"|the image) (?P<how>(?:a (?:bit|little) |much |slightly )?)lighter\b",
    re.IGNORECASE,
)


_YOU_DID: Final = re.compile(
    rf"\bi(?: would|'d| should) be {_ADVERB}{_GRATEFUL} if {_YOU} (?P<verb>[a-z]+ed|cut|put|made"
    rf"|took|gave|let)\b",
    re.IGNORECASE,
)
_PAST: Final = {"made": "make", "took": "take", "gave": "give", "turned": "turn", "removed":
 "remove",
                "muted": "mute", "reversed": "reverse", "rotated": "rotate", "reduced": "reduce",
                "silenced": "silence", "placed": "place", "raised": "raise", "resized": "resize",
                "cropped": "crop", "trimmed": "trim", "flipped": "flip", "deleted": "delete",
                "split": "split", "divided": "divide", "combined": "combine", "merged": "merge",
                "replaced": "replace", "changed": "change", "moved": "move",
         "mirrored": "mirror", "looped": "loop", "joined": "join", "blurred": "blur",
          "stabilized": "stabilize",
         "stabilised": "stabilise", "compressed": "compress", "converted": "convert",
         "brightened": "brighten", "shortened": "shorten",
         "saved": "save"}  # fmt: skip
# "0:03-0:06 is too loud, mute that part": what is to happen to what was told of.
_TOLD: Final = re.compile(
    r"(?P<part>(?:from |between )?\d{1,3}:\d\d ?(?:-|–|to|until|till|and) ?\d{1,3}:\d\d),? (?:is"
    r"|are|was|were"
    r"|gets|sounds|looks|has|feels)\b[^,.;:!?\d]{2,40}[,.;:!]+ (?P<verb>(?:so |please |just |can"
    r" you |could you )*"
    r"[a-z]+(?: down| up| out| off)?) (?:that|this|the) (?:part|bit|section|piece|one)\b",
    re.IGNORECASE,
)


_GLAD_OF: Final = re.compile(
    rf"\bi(?: would|'d| should) be {_ADVERB}{_GRATEFUL} (?:of|for|about|with) (?=[a-z])",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(
    r"\b(?:i |we )?(?:need|want|get)(?: me| us)? an? \d+[- ]?(?:seconds?|secs?|s|minutes?|min)"
    r" (?:version|cut|edit)"
    r"\s*[,;:-]\s*(?:so |just |please )*(?=(?:take|keep|use|grab|only)\b)",
    re.IGNORECASE,
)


_IF_IT_DID: Final = re.compile(
    r"\b(?:it (?:would|'d) be (?:so |very |really )?(?:great|nice|good|lovely|wonderful|best"
    r"|better|super)"
    r"|i(?: would|'d| should)(?: really| very much| rather)* (?:like|love|prefer)(?: it)?) if"
    r" (?P<what>it|the"
    r" [a-z]+(?: [a-z]+)??) (?P<verb>[a-z]+ed|began|stood|ran|came|went|were|was|froze|became)\b",
    re.IGNORECASE,
)
_IRREGULAR: Final = {"began": "begin", "stood": "stand", "ran": "run", "came": "come", "went": "go",
                     "were": "be", "was": "be", "faded": "fade", "stopped": "stop", "froze":
                      "freeze",
                     "moved": "move", "became": "become", "reversed": "reverse"}  # fmt: skip
_SENT: Final = re.compile(
    r"^\W*(?:so )?i(?: have|'ve)?(?: just)? (?:sent|uploaded|attached|shared|given)(?: you)?"
    r" (?:\d+|two|three"
    r"|four|some|a few|several|the|both|my) [a-z]+(?: (?:and|so)|[,.;:])+\s+(?=\w)",
    re.IGNORECASE,
)
_SENT_WISH: Final = re.compile(
    r"\b(?P<wish>i(?: would like|'d like| want| need)|(?:could|can|may|might) i (?:please )?have"
    r"|please (?:have|make)) (?P<what>it|them|this"
    r"|that|these|both"
    r"|the [a-z]+) (?:to be )?(?P<verb>turned|joined|merged|combined|muted|rotated|reversed|cropped"
    r"|trimmed|flipped"
    r"|blurred|looped|removed|compressed|stabili[sz]ed|deleted|converted|mirrored|brightened"
    r"|shortened)\b",
    re.IGNORECASE,
)
_MIGHT_YOU: Final = re.compile(r"\b(?:might|may) you\b(?! (?:be|have)\b)", re.IGNORECASE)
_ONLY_TAKES: Final = re.compile(
    r"\b(?:my |our |the )?[a-z-]+(?: [a-z]+)? only (?:takes|accepts|allows|lets me send"
    r"|permits)(?: up to)? "
    r"(?P<size>\d[\d.]* ?[kmg]b)\b[,.;]\s*[^,.;\d]*?\b(?:below|under|within|to|fit"
    r"|smaller)\b[^,.;\d]*",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(
    r"\b(?:my |our |the )(?:[a-z]+ )?(?:slot|spot|limit|window|break) is (?:exactly |only |just )?"
    r"(?P<long>\d[\d.]*[ -]?(?:seconds?|secs?|s|minutes?|min))\b[,.;]\s*(?:so |please )*(?:make"
    r"|get) it fit\b",
    re.IGNORECASE,
)
_OUT_WITH_IT: Final = re.compile(
    r"\bi (?:do not|don't|dont) (?:care for|like|want|need) the (?P<what>music|song|title|text"
    r"|logo|watermark"
    r"|captions|subtitles)(?: any ?more| at all)?[,.;]\s*(?:so |please |kindly |just )*(?:take"
    r"|get) (?:it|them)"
    r" (?:out|off|away)\b(?: again)?",
    re.IGNORECASE,
)
_TOLD_BEHIND: Final = re.compile(
    r"(?<=\d)(?P<unit>(?: ?(?:seconds?|secs?|s)\b)?) (?:cuz |because |cause )?(?:he|she|they"
    r"|someone|somebody|my"
    r" [a-z]+|i) (?!(?:want|need|like|wish|would|should|must|can|could|do|don't|only|also|have"
    r" to)\b)"
    r"[a-z' ]{3,40}(?=[\s.!]*$)",
    re.IGNORECASE,
)
_MUSIC_AT: Final = re.compile(
    r"\b(?P<music>(?:music|song|track|tune|mp3|file)\b[^.;!?\d«]{0,24}?),? but (?:like |only "
    r"|just )*"
    r"(?:quietly|softly|low)?,? ?(?=(?:like |at |about |to )+\d{1,3} ?(?:%|percent))",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"^\W*(?:(?:ok|okay|so|hi|hey|hello|and|now)[\s,]+)*"
    r"(?:(?:quick|small|little|simple|easy) (?:one|question)"
    r"|(?:(?:a|my|one|another|more|next|quick|small|little|simple|easy) )*"
    r"(?:thing|request|favou?r|task|to-?do|job|wish|ask)"
    r"|what i(?:'d like| would like| want| need)(?: is)?)\s*:\s+(?=\w)",
    re.IGNORECASE,
)
_FOR_WHOM: Final = re.compile(
    r"^\W*(?P<whom>for (?:(?:my|the|our|a) )?[a-z]+(?: [a-z]+)?)\s*:\s+(?P<wish>\w[^.!?\n]*)"
    r"(?P<end>[\s.!]*)$",
    re.IGNORECASE,
)
# "First to 10 MB", "primero a 10 MB": in an order, of which the rest is not to happen yet.
_TO_BEGIN_WITH: Final = re.compile(
    r"(?:(?<=^)|(?<=[:,;.] ))\W*(?:first|erst|zuerst|primero|primeiro|d'abord|prima|сначала|сперва"
    r"|спочатку|najpierw|önce)[:,]?\s+(?=(?:to|auf|a|para|à|до|na|do|unter|under|bajo|sous|sotto"
    r"|abaixo de|poniżej|под|mute|compress|make|cut|trim)\b)",
    re.IGNORECASE,
)


def without_courtesy(text: str) -> str:
    """`text` as it was written."""
    text = around(_TO_BEGIN_WITH.sub("", text.replace("’", "'")))
    text = _FOR_WHOM.sub(r"\g<wish> \g<whom>\g<end>", _HEADING.sub("", text))
    text = _VERY.sub("very ", text)
    text = _LIGHT.sub(r"\1\g<mid> \g<what> \g<how>brighter", text)
    text = _TOLD.sub(r"\g<verb> \g<part>", text)
    text = _YOU_DID.sub(_as_asked, text)
    text = _SENT_WISH.sub(_as_participle, _SENT.sub("", _MIGHT_YOU.sub("could you", text)))
    text = _ONLY_TAKES.sub(r"compress to at most \g<size>", text)
    text = _SLOT.sub(r"make it exactly \g<long> long", text)
    text = _OUT_WITH_IT.sub(r"remove the \g<what>", text)
    text = _MUSIC_AT.sub(r"\g<music> ", text)
    text = _TOLD_BEHIND.sub(r"\g<unit>", text)
    text = _IF_IT_DID.sub(_made_so, text)
    text = _VERSION.sub("", _GLAD_OF.sub("I want ", text))
    text = _MIND.sub(lambda found: f"please {_plain(found['verb'])}", text)
    text = _OPENING.sub(lambda found: f"{found['before']}please ", text)
    text = _GREETED.sub("", text)
    text = _LED.sub("please ", text)
    text = _WISHES.sub(_wanted, text)
    text = _SEE_IT.sub("please make ", text)
    for pattern in (_BECAUSE, _SO_THAT, _DULL_BEHIND, _OTHERS):
        text = pattern.sub("", text)
    while (shorter := _ASIDE.sub(r"\g<end>", text)) != text:
        text = shorter
    return text


def _wanted(found: re.Match[str]) -> str:
    return f"make {found['what']} {found['verb']}" if found["what"] else "I want"


def _made_so(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    return f"make {found['what']} {_IRREGULAR.get(verb) or verb.removesuffix('ed')}"


def _as_asked(found: re.Match[str]) -> str:
    return f"please {_asked(found['verb'])}"


def _as_participle(found: re.Match[str]) -> str:
    return f"please {_asked(found['verb'])} {found['what']}"


def _asked(past: str) -> str:
    verb = past.lower()
    return _PAST.get(verb) or verb.removesuffix("ed")


def _plain(gerund: str) -> str:
    verb = gerund.lower()
    return _GERUNDS.get(verb) or verb.removesuffix("ing")
