"""Rules for the picture: each takes a clause and gives edits."""

from __future__ import annotations

import re

from engine.agent.edits import Edit, Effect, Span
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.frames.places import region_of
from engine.agent.grammar.measures.times import Part
from engine.agent.vocabulary import ORDINALS, WHICH


def take_turn(clause: Clause) -> list[Edit] | None:
    """Rotate (degrees clockwise) and flip."""
    if clause.take(r"\b(?:flip\w*|mirror\w*)\b"):
        upright = clause.take(r"\b(?:vertical(?:ly)?|upside down)\b")
        clause.take(r"\b(?:horizontal(?:ly)?|left to right|effect|image|picture)\b")
        return [Effect("flip", spans=clause.spans(), place="v" if upright else "h")]
    if clause.take(r"\bupside[- ]?down\b"):
        clause.take(r"\b(?:turn|rotate|flip)\b")
        return [Effect("rotate", 180.0, clause.spans())]
    verb = clause.take(r"\b(?:rotat\w*|turn|spin|tilt)\b")
    if not verb or (verb[0] == "tilt" and not clause.has("«degrees")):
        return None
    back = clause.take(r"\b(?:counter-?[ ]?clockwise|anti-?[ ]?clockwise|(?:to the )?left|ccw)\b")
    right = clause.take(r"\b(?:clockwise|(?:to the )?right|cw|sideways)\b")
    degrees = clause.number("degrees")
    if verb[0] in ("turn", "spin") and degrees is None and not back and not right:
        return None
    amount = (90.0 if degrees is None else degrees) * (-1 if back else 1) % 360
    clause.take(r"\b(?:picture|image)\b")
    return [Effect("rotate", amount, clause.spans())] if amount else None


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
    unbarred = clause.take(r"\b(?:without|no) (?:any )?(?:black )?(?:bars|borders)\b")
    crop = crop or unbarred
    padded = clause.take(
        r"\b(?:with )?(?:black )?(?:bars|padding|borders)\b|\bpad\w*\b|\bletterbox(?:ed)?\b"
    )
    sides = clause.values("sides")
    named = ""
    for pattern, shape in _SHAPES:
        if clause.take(pattern):
            named = shape
            break
    site = clause.take(_SITES) or clause.take(
        r"\b(?:instagram|tiktok|snapchat)? ?(?:stories"
        r"|story|reels|shorts)\b"
    )
    if site and not named and not sides and re.search(r"stor|reel|short|tiktok|snap", site[0]):
        if not clause.take(r"\b(?:fit|fits|suit\w*|work|right|ready|format)\b"):
            return None
        named = "9:16"
    shape = str(sides[0]) if sides else named
    if not shape or len(sides) > 1:
        return None
    clause.take_all(
        r"\b(?:aspect|ratio|format|chang\w*|convert\w*|turn|set|reframe|resize|with|sides"
        r"|version|shape|size|fit|blurred|orientation|portrait|vertical|landscape|square"
        r"|use|crop)\b"
    )
    return [
        Effect(
            "aspect",
            place=shape,
            how="crop" if crop and not whole else "bars" if padded and not blurred else "blur",
        )
    ]


_MORE = r"(?:more|increase|raise|boost|higher|add|up|enhance|bump(?: up)?|turn up|crank(?: up)?)"
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
        rf"\b{_MORE} (?:the )?contrast\b",
        "contrast",
        1.3,
    ),
    (r"\b(?:(?:less|reduce|lower|decrease) (?:the )?contrast)\b", "contrast", 0.77),
    (
        rf"\b(?:{_MORE} (?:the )?(?:colou?r )?saturat(?:ion|ed)"
        r"|(?:pop|boost"
        r"|intensify) (?:the )?colou?rs"
        r"(?: more)?|colou?rs? (?:to )?pop(?:ping)?|more saturated"
        r"|(?:more )?(?:vivid|vibrant|colou?rful)|more colou?rs?|saturate)\b",
        "saturation",
        1.5,
    ),
    (
        r"\b(?:(?:less|reduce|lower|decrease) (?:the )?saturat(?:ion|ed)|less saturated"
        r"|less colou?r(?:ful)?|desaturate)\b",
        "saturation",
        0.667,
    ),
    (
        r"\b(?:colder(?: (?:tones?|colou?rs?|look))?|cooler (?:tones?|colou?rs?|look)"
        r"|less warm(?:th)?|too warm"
        r"|cool (?:it |this )?down|cool tones?)\b",
        "warmth",
        -0.12,
    ),
    (r"\b(?:warm(?:er|ing)?(?: up)?(?: (?:tones?|colou?rs?|look))?|more warmth)\b", "warmth", 0.12),
    (r"\b(?:blackandwhite|gr[ae]y ?scale|monochrome|b&w|bw)\b(?: filter| effect)?", "gray", 0.0),
    (r"\bsepia\b(?: filter| effect| tones?)?", "sepia", 0.0),
)


def take_colour(clause: Clause) -> list[Edit] | None:
    slightly = clause.has(r"\b(?:a bit|slightly|a little)\b") and not clause.has(
        r"bright|dark|too|contrast|warm|cool"
    )
    found = [(name, amount) for pattern, name, amount in _COLOURS if clause.take(pattern)]
    if len(found) != 1 and {name for name, _ in found} != {"brightness"}:
        return None
    if slightly and found[0][0] == "saturation":
        return None
    clause.take_all(
        r"\b(?:colou?rs?|convert\w*|turn|picture|image|look|filter|effect|apply|add|put|use|change"
        r"|up|part|section)\b"
    )
    name, amount = found[0]
    percent = clause.number("percent")
    if percent is not None and name == "brightness":
        amount = (1 if amount > 0 else -1) * min(percent, 100) / 200
    elif percent is not None and name in ("contrast", "saturation"):
        amount = max(0.0, 1 + (1 if amount > 1 else -1) * percent / 100)
    return [Effect(name, amount or None, clause.spans())]


def take_blur(clause: Clause) -> list[Edit] | None:
    """All of the picture or a region; a face or a plate would have to be found first."""
    blocks = clause.take(r"\b(?:pixelat\w*|pixeli[sz]\w*|mosaic|censor\w*)\b")
    if not blocks and not clause.take(
        r"\bblur(?:red|ring)?\b(?: out| it)?|(?<=make it )blurry\b|(?<=blur )blur\b"
    ):
        return None
    clause.take_all(r"\bblur\b|\bmosaic\b")
    region = region_of(clause)
    clause.take(r"\b(?:picture|screen|frame|image|effect)\b")
    clause.take_all(r"\b(?:add|apply|put|strong|heavily|part|section|area|region|box)\b")
    spans = clause.spans()
    if blocks:
        return [Effect("pixelate", None, spans, place=region)]
    return [Effect("blur", 8.0, spans, place=region)]


def take_crop(clause: Clause) -> list[Edit] | None:
    """A strip off a side, in pixels or in percent of the picture."""
    if not clause.take(r"\b(?:crop|cut|trim|take|remove|shave|chop)\w*\b(?: off| out| away)?"):
        return None
    side = clause.take(
        r"\b(?:off|from|at|of|on|by)?[\s\0]*(?:the )?(?P<e>top|bottom|left|right|each|every|all"
        r"|both)(?: of the (?:picture|frame|screen|image))?(?: (?:edges?|sides?|side))?\b"
    )
    if not side:
        return None
    clause.take_all(r"\b(?:off|edge|sides?|picture|frame|strip|hand)\b")
    pixels, percent = clause.number("pixels"), clause.number("percent")
    amount = pixels if percent is None else percent
    if amount is None or amount <= 0 or (percent is not None and percent >= 95):
        return None
    every = side["e"] in ("each", "every", "all", "both")
    how = "percent" if pixels is None else "pixels"
    return [Effect("crop", amount, place="all" if every else side["e"], how=how)]


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
            clause.take_all(r"\b(?:sides?|top|bottom|out|off|away|and)\b")
            return [Effect("unbar")]
        return None
    rate = clause.number("fps")
    if rate is None:
        found = clause.take(r"\bframe ?rate (?:to|at|of) (?P<n>\d{1,3})\b")
        rate = float(found["n"]) if found else None
    if rate is not None:
        clause.take_all(
            r"\b(?:frame ?rate|convert\w*|chang\w*|set|reduc\w*|lower\w*|drop|increas\w*"
            r"|raise|use|export|render)\b"
        )
        return [Effect("fps", rate)] if 1 <= rate <= 120 else None
    return _zoomed(clause)


def _zoomed(clause: Clause) -> list[Edit] | None:
    """Towards the middle, a corner or a side."""
    verb = clause.take(r"\bzoom(?:ed|ing)?(?: in)?(?: on| to| into| towards)?\b(?! out)")
    if (
        not verb
        or clause.has(r"\b(?:him|her|them)\b")
        or (re.search(r"\b(?:on|to|into|towards)$", verb[0]) and clause.has(r"\0\s*it\b(?!\s+«)"))
    ):
        return None  # "zoom in on it": whatever that is, it isn't seen here
    factor, percent = clause.number("factor"), clause.number("percent")
    region = region_of(clause).removesuffix("-half")
    clause.take(r"\b(?:to|at|of|side|picture|part)\b")
    spans = clause.spans()
    shown = (
        percent / 100
        if percent and percent > 100
        else 1 + (30 if percent is None else percent) / 100
    )
    amount = shown if factor is None else factor
    bare = verb[0].strip() == "zoom" and not (factor or percent or region or spans)
    place = "" if region == "center" else region
    return [Effect("zoom", amount, spans, place=place)] if 1 < amount <= 8 and not bare else None


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
    into = clause.take(
        rf"\binto (?:the )?(?P<nth>{'|'.join(ORDINALS)})\b(?: 1)?(?! (?:1|video|clip|file))"
    )
    other = clause.take(r"\b(?:the )?(?:other|2nd|second|next|new|uploaded) (?:1|video|clip|file)?")
    if not names and not other and not (noun and strict):
        return None
    place = ""
    spans: tuple[Span, ...] = ()
    points = clause.parts("point", "after", "before", "timed")
    if len(points) == 1:
        at_s = points[0].span.end_s if points[0].kind == "before" else points[0].span.start_s
        spans = (Span(at_s or 0.0, at_s or 0.0),)
    elif end := clause.take(_END):
        place = {"beginning": "start", "front": "start"}.get(end["e"], end["e"])
    if len(points) > 1 or (not spans and not place):
        return None
    if len(points) == 1 and points[0].kind == "timed":
        lasts_s = (points[0].span.end_s or 0.0) - points[0].span.start_s
        clause.text += f" {clause.atoms.mark('part', Part('length', Span(0.0, lasts_s)), '')}"
    clause.take(r"\b(?:mark|point|second|moment|time)\b")
    clause.take(r"\b(?:inside|within|into|of|first|current|main)\b")
    number = _number_of(clause, names[0]) if names else None
    host = _number_of(clause, names[1]) if len(names) == 2 else None
    host = float(ORDINALS[into["nth"]]) if into else host
    if len(names) > 2 or (len(names) == 2 and (host is None or host == number)):
        return None
    seconds = clause.seconds()
    if seconds is not None and not noun:
        return None
    amount = seconds if seconds is not None else number
    how = "photo" if noun else "" if host is None else f"into {host:g}"
    return [Effect("insert", amount, spans, place=place, how=how)]


def _number_of(clause: Clause, mark: str) -> float | None:
    """Which of the uploads, from 0."""
    said = WHICH.search(str(clause.atoms.values[int(mark)]))
    if said is None:
        return None
    return float(ORDINALS[said["word"]] if said["word"] else int(said["n"]) - 1)


def take_joining(clause: Clause) -> list[Edit] | None:
    """Crossfades, slideshows, another order."""
    if (order := _reordered(clause)) is not None:
        return order
    if clause.take(
        r"\b(?:cross-?(?:fade|dissolve)|dissolve)s?\b(?: transitions?)?|\bfade transitions?\b"
    ):
        clause.take_all(r"\b(?:add|use|apply|put|with|between|2|both|transition|clips|second)\b")
        seconds = clause.seconds()
        return [Effect("crossfade", 1.0 if seconds is None else seconds)]
    if clause.take(
        r"\bslide ?show\b|\b(?:video|movie|clip|film) (?:from|of|out of|with) (?:these|the"
        r"|my|all)?\s*(?:uploaded )?(?:photos|pictures|images|pics)\b"
    ):
        clause.take_all(
            r"\b(?:photos?|pictures?|images?|pics?|create|convert|turn|uploaded|per|each"
            r"|slide|with|for|from|a)\b"
        )
        return [Effect("slideshow", clause.seconds())]
    return None


def _reordered(clause: Clause) -> list[Edit] | None:
    """ "Put the second video first", "swap the two", "play them in reverse order"."""
    if clause.take(
        r"\b(?:swap|switch|exchange|change|flip) (?:around )?(?:the )?(?:order|places|positions?)\b"
        r"|\bswap\b(?: around)?(?=[^,.;«]*\b(?:videos|clips|2|both|them|round|around)\b)"
    ):
        clause.take(r"\b(?:order|round|around|both|2)\b")
        return [Effect("reorder", place="swap")]
    if clause.take(r"\breverse (?:the )?order\b|\bin (?:the )?reverse order\b"):
        clause.take(r"\bplay\b")
        return [Effect("reorder", place="reverse")]
    which = re.search(r"«which(\d+)»", clause.text)
    if not which or not clause.take(r"\b(?:put|move|place|play|start with)\b"):
        return None
    first = clause.take(
        r"\b(?:in )?(?:first\b|front\b(?: of (?:the )?(?:other|«which\d+»))?|to the (?:front"
        r"|start|beginning)"
        r"|at the (?:front|start|beginning|top)|before the (?:other|first)(?: 1)?"
        r"|before (?:the )?«which\d+»)"
    )
    last = clause.take(
        r"\b(?:last\b|(?:to|at) the (?:very )?end|after the (?:other|last)(?: 1)?"
        r"|after (?:the )?«which\d+»)"
    )
    number = _number_of(clause, which[1])
    if number is None or bool(first) == bool(last):
        return None
    return [Effect("reorder", number, place="first" if first else "last")]
