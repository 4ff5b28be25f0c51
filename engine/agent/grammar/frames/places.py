"""Places on the picture: corners, edges, halves and boxes. Pure."""

from __future__ import annotations

from engine.agent.grammar.clause import Clause

_CORNER = (
    r"\b(?:in|at|on|to|into|near)? ?(?:the )?(?P<y>top|bottom|upper"
    r"|lower)[- ]?(?:hand )?(?P<x>left|right)(?: (?:hand )?(?:corner|side))?\b"
)
_EDGE = (
    r"\b(?:in|at|on|to|near|across)? ?(?:the )?(?:very )?(?P<e>top|bottom|cent(?:er|re)"
    r"|middle)(?: of the (?:screen|picture|frame|video|image))?\b"
)
_SIDE = (
    r"\b(?:in|at|on|to|near)? ?(?:the )?(?:far )?(?P<e>left"
    r"|right)(?:[- ]hand)?(?: (?:side|edge))?\b"
)
_HALF = (
    r"\b(?:in |at |on |to )?(?:the )?(?P<e>top|upper|bottom|lower|left|right)[- ]?(?:hand )?"
    r"(?:half|part|side|third)\b"
)
_NAMES = {"upper": "top", "lower": "bottom", "centre": "center", "middle": "center"}


def place_of(clause: Clause, sides: bool = False) -> str:
    """A corner or an edge, taken away; "" where none is named. Left and right only with `sides`."""
    corner = clause.take(_CORNER)
    if corner:
        return f"{_NAMES.get(corner['y'], corner['y'])}-{corner['x']}"
    if edge := clause.take(_EDGE):
        return _NAMES.get(edge["e"], edge["e"])
    if sides and (side := clause.take(_SIDE)):
        return f"center-{side['e']}"
    return ""


def region_of(clause: Clause) -> str:
    """A part of the picture: a corner, a half ("top-half"), the centre, or a box of four percents
    "x,y,width,height"; "" for all of it."""
    percents = clause.atoms.of("percent", clause.text)
    if len(percents) == 4:
        clause.values("percent")
        clause.take_all(r"\b[xywh]\b|\b(?:width|height|wide|high)\b|[=:]")
        return ",".join(f"{float(str(value)):g}" for value in percents)
    corner = clause.take(_CORNER)
    if corner:
        clause.take(r"\bcorner\b")
        return f"{_NAMES.get(corner['y'], corner['y'])}-{corner['x']}"
    half = clause.take(_HALF)
    if half:
        return f"{_NAMES.get(half['e'], half['e'])}-half"
    edge = clause.take(_EDGE) or clause.take(_SIDE)
    if not edge:
        return ""
    name = _NAMES.get(edge["e"], edge["e"])
    return name if name == "center" else f"{name}-half"
