"""The rule for a result in parts: of a length, of a size, so many, at moments, by scenes."""

from __future__ import annotations

from engine.agent.edits import Edit, Effect, Span
from engine.agent.grammar.clause import Clause


def take_split(clause: Clause) -> list[Edit] | None:
    """Into parts: of a length, of a size, so many of them."""
    verb = clause.take(
        r"\b(?:split|divide|break|slice|chop|cut)\b(?: (?:it|this|the \w+)(?= up\b))?(?: up)?"
        r"|\b(?:make|create|give me|want|get)\b(?=[^«]*\b(?:chunks|parts|pieces|clips|files)\b)"
        r"|^[\s\0]*(?=(?:parts|chunks|pieces|1 file)\b)"
        r"|\bzip\b(?: file)?(?= (?:of|with) (?:all |each |every |the |my )*(?:scenes|parts"
        r"|pieces)\b)"
    )
    if not verb:
        return None
    if clause.take(
        r"\b(?:(?:by|into|in|at|per|for) )?(?:each |every "
        r"|all )?(?:the )?scenes?(?: (?:changes?|cuts?))?\b"
    ):
        clause.take_all(r"\b(?:separate|different|single|files?|clips|1)\b")
        return [Effect("split", how="scenes")]
    into = clause.take(r"\b(?:in|into)\b(?= (?:parts|pieces|files|\d|«|equal|half))")
    parted = into is not None or clause.has(r"\b(?:every|half|halves)\b")
    said = clause.take(
        r"\b(?:equal )?(?:parts?|pieces?|segments?|chunks?|sections?|clips|files)\b(?: each)?"
    )
    clause.take(r"\b(?:each|equal|every|long|under|below|max|of|less than)\b")
    clause.take(r"\b(?:each|equal|every|long|under|below|max|of|less than)\b")
    if not parted and not said and not verb[0].startswith(("split", "divide")):
        return None
    sizes = clause.values("size")
    seconds = clause.seconds()
    points = tuple(part.span for part in clause.parts("point"))
    if points and seconds is not None and not sizes and not (into or said):
        points, seconds = (*points, Span(seconds, seconds)), None  # "at 10 s and 20 s"
    if points and (sizes or seconds is not None):
        return None
    if points:
        clause.take(r"\b(?:2|half|halves)\b")
        return [Effect("split", spans=points, how="points")]
    if sizes and isinstance(sizes[0], int) and sizes[0] > 0:
        return [Effect("split", float(sizes[0]), how="bytes")]
    if seconds is not None:
        return [Effect("split", seconds, how="seconds")]
    if clause.take(r"\b(?:half|(?:2 )?halves|2)\b"):
        return [Effect("split", 2.0, how="parts")]
    counted = clause.take(r"(?P<n>\b[2-9]|\b1\d|\b2[0-4])\b")
    if counted and (said or verb[0].startswith(("split", "divide", "slice"))):
        return [Effect("split", float(counted["n"]), how="parts")]
    return None
