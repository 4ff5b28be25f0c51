"""Rules for what has no amount: undo and redo, start over, join, export."""

from __future__ import annotations

from engine.agent.edits import Edit, Export, Join, Redo, Reset, Undo
from engine.agent.grammar.clause import Clause


def take_plain(clause: Clause) -> list[Edit] | None:
    """Undo, reset, join, export: verbs without amounts."""
    if clause.take(
        r"\breset\b|\b(?:back )?(?:to )?(?:the way|how|as) it was\b(?: before| originally)?"
        r"|\bstart(?:ing)? over\b|\b(?:put it |go )?(?:back to|restore|return to|revert to)"
        r" (?:the )?original(?: video| version| clip)?\b(?! size)"
        r"|\bundo (?:everything|all(?: (?:changes|edits))?)\b|\b(?:start(?:ing)? )?from scratch\b"
    ):
        clause.take(r"\bput\b")
        return [Reset()]
    if clause.take(
        r"\bundo\b|\brevert\b|\btake (?:that|it|this) back\b"
        r"|\b(?:go|step|move|take it) back(?: (?:by )?1 step)?\b(?! to)"
    ):
        return _undo(clause)
    if clause.take(
        r"\b(?:join|merg(?:e|ing)|combin(?:e|ing)|concatenat(?:e|ing)|concat|stitch"
        r"|(?:glue|stick|paste|fuse|tape)(?=[^,.;]{0,24}\btogether))\b"
        r"|\bput\b(?=[^,.;]{0,24}\btogether\b)"
    ):
        clause.take_all(r"\b(?:together|both|single|2|3|4|into 1|uploaded|one after another)\b")
        return [Join()]
    if clause.take(
        r"\bredo\b|\b(?:restore|bring back|repeat) (?:the )?(?:last |undone )*(?:change|edit)\b"
    ):
        return [Redo()]
    if clause.take(
        r"^[\s\0]*(?:please )?send(?: (?:it|this|that))?(?: (?:to me|over|back|here|please|now))*"
        r"[\s\0.!]*$"
    ):
        return [Export()]
    if clause.take(r"\b(?:export|render|download|finish)\b(?: it| this)?") and not clause.has("«"):
        clause.take(r"\b(?:mp4|final|finished|result)\b")
        return [Export()]
    return None


def _undo(clause: Clause) -> list[Edit] | None:
    """ "Undo the last 2 edits" is two steps."""
    said = clause.take(
        r"\b(?:last|previous|latest)?\s*(?:(?P<n>[2-9]|1\d|20) )?(?:last )?"
        r"(?:edit|change|step|cut|action|operation)s?\b|\btwice\b"
    )
    times = clause.number("factor")
    if said is None and times is None:
        return [Undo()]
    steps = times or (int(said["n"] or 1) if said and said[0].strip() != "twice" else 2)
    return [Undo(int(steps))] if steps == int(steps) and 1 <= steps <= 20 else None
