"""Rules for the picture: each takes a clause and gives edits."""

from __future__ import annotations

import re

from engine.agent.edits import Edit, Effect, Span
from engine.agent.grammar.clause import Clause
from engine.agent.vocabulary import ORDINALS, WHICH

_CORNER = (
    r"\b(?:in|at|on|to|into|near)? ?(?:the )?(?P<y>top|bottom|upper"
    r"|lower)[- ]?(?:hand )?(?P<x>left|right)(?: (?:hand )?(?:corner|side))?\b"
)
_EDGE = (
    r"\b(?:in|at|on|to|near|across)? ?(?:the )?(?:very )?(?P<e>top|bottom|cent(?:er|re)"
    r"|middle)(?: of the (?:screen|picture|frame|video|image))?\b"
)


def place_of(clause: Clause) -> str:
    corner = clause.take(_CORNER)
    if corner:
        row = {"upper": "top", "lower": "bottom"}.get(corner["y"], corner["y"])
        return f"{row}-{corner['x']}"
    edge = clause.take(_EDGE)
    if not edge:
        return ""
    return {"centre": "center", "middle": "center"}.get(edge["e"], edge["e"])


def take_turn(clause: Clause) -> list[Edit] | None:
    """Rotate (degrees clockwise) and flip."""
    if clause.take(r"\b(?:flip\w*|mirror\w*)\b"):
        upright = clause.take(r"\b(?:vertical(?:ly)?|upside down)\b")
        clause.take(r"\b(?:horizontal(?:ly)?|left to right|effect|image|picture)\b")
        return [Effect("flip", spans=clause.spans(), place="v" if upright else "h")]
    if clause.take(r"\bupside[- ]?down\b"):
        clause.take(r"\b(?:turn|rotate|flip)\b")
        return [Effect("rotate", 180.0, clause.spans())]
    verb = clause.take(r"\b(?:rotat\w*|turn|spin)\b")
    if not verb:
        return None
    back = clause.take(r"\b(?:counter-?[ ]?clockwise|anti-?[ ]?clockwise|(?:to the )?left|ccw)\b")
    right = clause.take(r"\b(?:clockwise|(?:to the )?right|cw|sideways)\b")
    degrees = clause.number("degrees")
    if verb[0] in ("turn", "spin") and degrees is None and not back and not right:
        return None
    amount = (90.0 if degrees is None else degrees) * (-1 if back else 1) % 360
    clause.take(r"\b(?:picture|image)\b")
    return [Effect("rotate", amount, clause.spans())] if amount in (90, 180, 270) else None


_SHAPES = (
    (r"\b(?:vertical|portrait|upright)\b(?: (?:format|video|mode|orientation))?", "9:16"),
    (r"\bsquare\b(?: (?:format|video|shape|crop))?", "1:1"),
    (r"\b(?:landscape|widescreen|horizontal)\b(?: (?:format|video|mode|orientation))?", "16:9"),
)
_SITES = (
    r"\b(?:for|on) (?:an? )?(?:instagram|tiktok|youtube|reels?|shorts|stories|story|insta|ig"
    r"|snapchat|facebook|twitter)(?: (?:reels?|shorts|stories|story|feed|post))?\b"
)


def take_aspect(clause: Clause) -> list[Edit] | None:
    """Another shape: cropped, or whole with blurred or black sides."""
    whole = clause.take(r"\bwithout cropping\b")
    crop = clause.take(r"\bcrop\w*\b|\bfill(?: the (?:frame|screen))?\b")
    blurred = clause.take(
        r"\b(?:with )?(?:a )?blur(?:red|ry)? (?:background|sides|borders|bars|edges)\b"
        r"|\bblur the sides\b"
    )
    padded = clause.take(
        r"\b(?:with )?(?:black )?(?:bars|padding|borders)\b|\bpad\w*\b|\bletterbox(?:ed)?\b"
    )
    sides = clause.values("sides")
    named = ""
    for pattern, shape in _SHAPES:
        if clause.take(pattern):
            named = shape
            break
    clause.take(_SITES)
    shape = str(sides[0]) if sides else named
    if not shape or len(sides) > 1:
        return None
    while clause.take(
        r"\b(?:aspect|ratio|format|chang\w*|convert\w*|turn|set|reframe|resize|with|sides"
        r"|version|shape|size|fit|blurred|orientation|portrait|vertical|landscape|square"
        r"|use|crop)\b"
    ):
        pass
    return [
        Effect(
            "aspect",
            place=shape,
            how="crop" if crop and not whole else "bars" if padded and not blurred else "blur",
        )
    ]


_COLOURS: tuple[tuple[str, str, float], ...] = (
    (
        r"\b(?:bright(?:en|er|ness up)(?:ed|ing)?(?: up)?|too dark|lighten(?: up)?|(?:more"
        r"|increase|raise|boost|turn up) (?:the )?brightness)\b",
        "brightness",
        0.12,
    ),
    (
        r"\b(?:dark(?:en|er)(?:ed|ing)?|too bright|(?:less|reduce|lower|decrease"
        r"|turn down) (?:the )?brightness|dim(?:mer)?)\b",
        "brightness",
        -0.12,
    ),
    (
        r"\b(?:(?:more|increase|raise|boost|higher|add|up|enhance) (?:the )?contrast)\b",
        "contrast",
        1.3,
    ),
    (r"\b(?:(?:less|reduce|lower|decrease) (?:the )?contrast)\b", "contrast", 0.75),
    (
        r"\b(?:(?:more|increase|raise|boost|higher|add|up"
        r"|enhance) (?:the )?(?:colou?r )?saturat(?:ion|ed)|more saturated"
        r"|(?:more )?(?:vivid|vibrant|colou?rful)|saturate)\b",
        "saturation",
        1.5,
    ),
    (
        r"\b(?:(?:less|reduce|lower|decrease) (?:the )?saturat(?:ion|ed)|desaturate)\b",
        "saturation",
        0.6,
    ),
    (r"\b(?:blackandwhite|gr[ae]y ?scale|monochrome|b&w|bw)\b(?: filter| effect)?", "gray", 0.0),
    (r"\bsepia\b(?: filter| effect| tones?)?", "sepia", 0.0),
)


def take_colour(clause: Clause) -> list[Edit] | None:
    slightly = clause.has(r"\b(?:a bit|slightly|a little)\b") and not clause.has(
        r"bright|dark|too|contrast"
    )
    found = [(name, amount) for pattern, name, amount in _COLOURS if clause.take(pattern)]
    if len(found) != 1 and {name for name, _ in found} != {"brightness"}:
        return None
    if slightly and found[0][0] == "saturation":
        return None
    while clause.take(
        r"\b(?:colou?rs?|convert\w*|turn|picture|image|look|filter|effect|apply|add|change"
        r"|up|part|section)\b"
    ):
        pass
    name, amount = found[0]
    percent = clause.number("percent")
    if percent is not None and name == "brightness":
        amount = (1 if amount > 0 else -1) * min(percent, 100) / 200
    elif percent is not None and name in ("contrast", "saturation"):
        amount = max(0.0, 1 + (1 if amount > 1 else -1) * percent / 100)
    return [Effect(name, amount or None, clause.spans())]


def take_blur(clause: Clause) -> list[Edit] | None:
    """The whole picture; a face or a plate would have to be found first."""
    if not clause.take(r"\bblur(?:ry|red|ring)?\b(?: out| it)?"):
        return None
    clause.take(r"\b(?:picture|screen|frame|image|effect)\b")
    clause.take(r"\b(?:add|apply|strong|heavily|part|section)\b")
    return [Effect("blur", 8.0, clause.spans())]


def take_mending(clause: Clause) -> list[Edit] | None:
    """Shake, grain, black bars, frame rate, zoom."""
    if clause.take(
        r"\bstabili[sz]\w*\b|\b(?:fix|remove|reduce|less"
        r"|smooth(?: out)?) (?:the )?(?:camera )?shak(?:e|es|y|ing|iness)\b"
    ):
        clause.take(r"\b(?:shaky|camera|shake|handheld)\b")
        clause.take(r"\b(?:shaky|camera|shake|handheld|image|picture)\b")
        return [Effect("stabilise", spans=clause.spans())]
    if clause.take(
        r"\bde-?noise\b|\b(?:remove|reduce|less|clean up|get rid of) (?:the )?(?:film "
        r"|image |video |picture )?(?:grain|graininess|picture noise|video noise)\b"
    ):
        clause.take(r"\b(?:picture|image|grain|audio|sound)\b") if not clause.has(
            r"audio|sound"
        ) else None
        return [Effect("denoise", spans=clause.spans())]
    if clause.take(r"\b(?:remov\w*|cut|crop|get rid of|trim|delete|no)\b(?: out| off| away)?"):
        if clause.take(
            r"\b(?:black (?:bars?|borders?|edges?|frames?)|letterbox(?:ing)?|pillarbox(?:ing)?)\b"
        ):
            clause.take(r"\b(?:sides?|top|bottom|out|off|and)\b")
            return [Effect("unbar")]
        return None
    rate = clause.number("fps")
    if rate is None:
        found = clause.take(r"\bframe ?rate (?:to|at|of) (?P<n>\d{1,3})\b")
        rate = float(found["n"]) if found else None
    if rate is not None:
        while clause.take(
            r"\b(?:frame ?rate|convert\w*|chang\w*|set|reduc\w*|lower\w*|drop|increas\w*"
            r"|raise|use|export|render)\b"
        ):
            pass
        return [Effect("fps", rate)] if 1 <= rate <= 120 else None
    if clause.take(r"\bzoom(?:ed|ing)?(?: in)?\b(?! out)"):
        factor, percent = clause.number("factor"), clause.number("percent")
        shown = percent / 100 if percent and percent > 100 else 1 + (percent or 30) / 100
        amount = factor or shown
        return [Effect("zoom", amount, clause.spans())] if 1 < amount <= 8 else None
    return None


_END = r"\b(?:(?:at|to|on|in) )?(?:the )?(?:very )?(?P<e>beginning|start|front|end|middle)\b"

_ON_TOP = r"«quote|\b(?:corner|logo|watermark|top|bottom|left|right|overlay)\b"


def take_insert(clause: Clause) -> list[Edit] | None:
    """Another video, or a photo, at a moment of this one, which goes on behind it."""
    verb = clause.take(r"\b(?:insert|splice(?: in)?|put|add|place|squeeze in|drop in)\b")
    if not verb or clause.has(_ON_TOP):
        return None
    strict = verb[0].startswith(("insert", "splice", "squeeze", "drop"))
    names = re.findall(r"«which(\d+)»", clause.text)
    noun = clause.take(r"\b(?:photo|picture|image)\b")
    other = clause.take(r"\b(?:the )?(?:other|2nd|second|next|new|uploaded) (?:1|video|clip|file)?")
    if not names and not other and not (noun and strict):
        return None
    place = ""
    spans: tuple[Span, ...] = ()
    points = clause.parts("point", "after", "before")
    if len(points) == 1:
        at_s = points[0].span.end_s if points[0].kind == "before" else points[0].span.start_s
        spans = (Span(at_s or 0.0, at_s or 0.0),)
    elif end := clause.take(_END):
        place = {"beginning": "start", "front": "start"}.get(end["e"], end["e"])
    if len(points) > 1 or (not spans and not place):
        return None
    clause.take(r"\b(?:mark|point|second|moment|time)\b")
    clause.take(r"\b(?:inside|within|into|of|first|current|main)\b")
    number = _number_of(clause, names[0]) if names else None
    seconds = clause.seconds()
    if seconds is not None and not noun:
        return None
    amount = seconds if seconds is not None else number
    return [Effect("insert", amount, spans, place=place, how="photo" if noun else "")]


def _number_of(clause: Clause, mark: str) -> float | None:
    """Which of the uploads, from 0."""
    said = WHICH.search(str(clause.atoms.values[int(mark)]))
    if said is None:
        return None
    return float(ORDINALS[said["word"]] if said["word"] else int(said["n"]) - 1)


def take_text(clause: Clause) -> list[Edit] | None:
    """Words on the picture; the words themselves are a quotation."""
    meme = clause.take(
        r"\b(?:meme(?: caption| text)?|captions?(?: it| this| the video)?(?= (?:it "
        r"|this )?(?:with |as )?«quote))\b"
    )
    verb = clause.take(
        r"\b(?:add|put|write|show|insert|overlay|display|place|caption|title|burn in|print)\b"
    )
    noun = clause.take(
        r"\b(?:titles?|text|(?:sub)?captions?|subtitles?|words?|headline|label|lettering|heading)\b"
    )
    text = clause.quotation()
    if text is None or not (meme or verb or noun):
        return None
    clause.take(r"\b(?:saying|that says|that reads|reading|which says|says|with|as)\b")
    clause.take(r"\b(?:text|caption|words|title)\b")
    spans = clause.spans()
    if meme:
        clause.take(r"\b(?:top|style|white bar|above)\b")
        return [Effect("meme", spans=spans, text=text)]
    place = place_of(clause)
    if not spans and clause.take(r"\b(?:start|beginning)\b"):
        return None
    seconds = clause.seconds()
    if seconds is not None and not spans:
        spans = (Span(0.0, seconds),)
    clause.take(r"\b(?:screen|picture|frame)\b")
    return [Effect("title", spans=spans, text=text, place=place)]


def take_overlay(clause: Clause) -> list[Edit] | None:
    """A picture on the video, a video in a corner, two beside each other."""
    if clause.take(
        r"\bside[- ]by[- ]side\b|\bsplit[- ]?screen\b"
        r"|\b(?:next to|beside) (?:each other|one another)\b"
    ):
        _both(clause)
        return [Effect("stack", place="h")]
    if clause.take(r"\bon top of (?:each other|one another)\b|\bstack(?:ed)? vertically\b"):
        _both(clause)
        return [Effect("stack", place="v")]
    if clause.take(r"\bpicture[- ]in[- ]picture\b|\bpip\b"):
        _both(clause)
        return [Effect("pip", spans=clause.spans(), place=place_of(clause) or "top-right")]
    verb = clause.take(r"\b(?:add|put|place|overlay|insert|show|use|stick|show)\b")
    if not verb:
        return None
    which = re.search(r"«which\d+»", clause.text)
    noun = clause.take(r"\b(?:logo|watermark|picture|image|photo|png|overlay)\b")
    clause.take(r"\b(?:uploaded|sent|overlay|small)\b")
    place = place_of(clause)
    corner = clause.take(r"\bcorner\b")
    if noun:
        clause.take(r"\b(?:screen|picture|frame)\b")
        return [Effect("logo", spans=clause.spans(), place=place or "bottom-right")]
    if which and (place or corner) and "-" in (place or "top-right"):
        return [Effect("pip", spans=clause.spans(), place=place or "top-right")]
    return None


def _both(clause: Clause) -> None:
    while clause.take(
        r"\b(?:put|stack|show|place|both|2|2nd|second|other|with|next|add|clips?|display|use)\b"
    ):
        pass


def take_joining(clause: Clause) -> list[Edit] | None:
    """Crossfades, slideshows, another order."""
    if clause.take(
        r"\b(?:cross-?(?:fade|dissolve)|dissolve)s?\b(?: transitions?)?|\bfade transitions?\b"
    ):
        while clause.take(r"\b(?:add|use|apply|put|with|between|2|both|transition|clips|second)\b"):
            pass
        seconds = clause.seconds()
        return [Effect("crossfade", 1.0 if seconds is None else seconds)]
    if clause.take(
        r"\bslide ?show\b|\b(?:video|movie|clip|film) (?:from|of|out of|with) (?:these|the"
        r"|my|all)?\s*(?:uploaded )?(?:photos|pictures|images|pics)\b"
    ):
        while clause.take(
            r"\b(?:photos?|pictures?|images?|pics?|create|convert|turn|uploaded|per|each"
            r"|slide|with|for|from|a)\b"
        ):
            pass
        return [Effect("slideshow", clause.seconds())]
    moved = clause.take(r"\b(?:put|move|place)\b")
    which = re.search(r"«which(\d+)»", clause.text)
    if (
        moved
        and which
        and clause.take(
            r"\b(?:first|in front|at the beginning|to the front|to the start|before the other)\b"
        )
    ):
        said = WHICH.search(str(clause.atoms.values[int(which[1])]))
        if said is None or not (said["word"] or said["n"]):
            return None
        number = ORDINALS[said["word"]] if said["word"] else int(said["n"]) - 1
        return [Effect("reorder", float(number), place="first")]
    if clause.take(
        r"\b(?:swap|reverse|change) (?:the )?order\b|\bswap (?:the )?(?:2 )?(?:videos|clips)\b"
    ):
        return [Effect("reorder", place="swap")]
    return None
