"""What is to happen to a part of which something was told before: "the last 10 seconds are useless,
scrap them", "between 0:20 and 0:25 someone swears, silence that bit"."""

from __future__ import annotations

import re
from typing import Final

from engine.agent.edits import Edit, Effect, Mute, Trim
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.measures.times import RANGES
from engine.agent.grammar.split import Piece
from engine.agent.grammar.whole import understood

_TOLD: Final = re.compile(
    r"^\W*(?:(?:so|ok|okay|hey|hi|the|my|in|of|from|at|part|bit|section|middle|during)[\s,]+)*"
    r"(?P<part>«part\d+»)[^«]*(?:'s\b|\b(?:is|are|was|were|has|have|looks?|sounds?|feels?|seems?|there's"
    r"|there|someone|somebody|i|he|she|they|we|you)\b)"
)
_TOLD_SAID: Final = re.compile(r"[秒分].*[有是太很]")
_NOT_TOLD: Final = re.compile(
    r"\b(?:not|\w+n't|dont|if|unless|should|must|will|would|could|want|need|keep|only)\b|[不别]"
)
_THE_PART: Final = re.compile(r"(?P<part>«part\d+»)")
_A_PART: Final = re.compile(r"\b(?:that|this) (?:bit|part|section|piece)\b|那一?段")
_GOOD: Final = re.compile(
    r"\b(?:fine|good|great|ok|okay|perfect|nice|best|lovely|amazing)\b|[好棒]"
)
_POINTS: Final = re.compile(
    r"\b(?:it|them|those|(?:that|this|the) (?:bit|part|section|piece|1)|that(?= out\b|\W*$))\b"
)
_PARTED: Final = re.compile(r"\b(speed|slow|turn|cut|take) («part\d+») (up|down|out|off|away)\b")
_POINTS_SAID: Final = re.compile(r"它|[那这]一?[段块里儿]")


def points_at_a_part(clause: Clause) -> bool:
    """ "That bit", of which nobody knows which it is."""
    return _A_PART.search(clause.text) is not None and not clause.copy().parts(*RANGES, "point")


def of_what_was_told(told: Piece, piece: Piece) -> list[Edit] | None:
    """The edits of `piece` on the part that `told` tells of; None where it points at no part."""
    return _on_its_part(told.clause, piece.clause, told.said, piece.said)


def _on_its_part(told: Clause, clause: Clause, told_said: str, said: str) -> list[Edit] | None:
    found = _TOLD.search(told.text)
    if found is None and _TOLD_SAID.search(told_said):
        found = _THE_PART.search(told.text)
    if found is None or _NOT_TOLD.search(told.text) or len(told.copy().parts(*RANGES)) != 1:
        return None
    if clause.copy().parts(*RANGES, "point", "length"):
        return None
    text, count = _POINTS.subn(found["part"], clause.text)
    if not count and _POINTS_SAID.search(said):
        text, count = f"{_POINTS_SAID.sub(' ', clause.text)} {found['part']}", 1
    text = _PARTED.sub(r"\1 \3 \2", text)  # "speed that part up"
    edits = understood(Clause(text, clause.atoms)) if count == 1 else None
    is_good = _GOOD.search(told.text) is not None
    return edits if edits and all(_has_its_part(one, is_good) for one in edits) else None


def _has_its_part(edit: Edit, is_good: bool) -> bool:
    """What is good is kept, and nothing else done to it."""
    if is_good and not (isinstance(edit, Trim) and edit.keep):
        return False
    return isinstance(edit, Effect | Mute | Trim) and bool(edit.spans)
