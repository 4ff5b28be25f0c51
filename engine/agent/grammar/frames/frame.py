"""Rules for the frame by a share of itself or by its width: each takes a clause and gives edits."""

from __future__ import annotations

from typing import cast

from engine.agent.edits import Edit, Resize
from engine.agent.grammar.clause import Clause

_VERBS = (
    r"\b(?:resiz\w*|(?:down|re|up)?scal\w*|downsi[sz]\w*|shrink\w*|shrunk|reduc\w*|lower\w*"
    r"|decreas\w*|set|chang\w*|drop\w*|cut|bring|keep|use|export\w*|render\w*|halve|pixels|size)\b"
)
_FRAME = (
    r"\b(?:the )?(?:(?:video |picture |image )?resolution|dimensions"
    r"|(?:picture|frame|image|screen) size|width and (?:the )?height)\b"
)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}
_WIDE = (
    r"\b(?P<a>\d{2,4}) (?:wide|in width)\b|\b(?:width|wide)(?: of| to| =|:)? (?P<b>\d{2,4})\b"
    r"|«pixels(?P<c>\d+)» (?:wide|in width|width)\b"
    r"|\b(?:width|wide)(?: of| to| =|:)? «pixels(?P<d>\d+)»"
)


def take_frame(clause: Clause) -> list[Edit] | None:
    """The frame by a share of itself or by its width: "half the resolution", "640 wide"."""
    if wide := clause.take(_WIDE):
        mark = wide["c"] or wide["d"]
        width = clause.atoms.values[int(mark)] if mark else int(wide["a"] or wide["b"])
        width_px, share = int(cast(float, width)), None
        if not 16 <= width_px <= 7680:
            return None
    elif clause.take(_FRAME):
        width_px, share = None, _share_of_frame(clause)
        if share is None:
            return None
    else:
        return None
    clause.take(r"\b(?:original|current)\b")
    clause.take_all(_VERBS)
    return [Resize(0, wide[0] if wide else "", share, width_px)]


def _share_of_frame(clause: Clause) -> float | None:
    less = clause.has(r"\bby (?:about )?(?:«percent|a? ?(?:third|quarter))")
    if part := clause.take(
        r"\b(?:to |by |in |at )?(?:a |1 )?(?P<w>half|third|quarter)\b(?: of)?(?: the| its)?"
        r"|\bhalve\b"
    ):
        share = _PARTS[part["w"] or "half"]
    elif (percent := clause.number("percent")) is not None:
        share = percent / 100
    else:
        return None
    clause.take(r"\b(?:of|smaller|lower|less)\b")
    share = 1 - share if less else share
    return share if 0.05 <= share < 1 else None
