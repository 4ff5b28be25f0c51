"""Requests as JSON: what was asked back, until the next message, and what was carried out."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from engine.agent.edits import (
    Compress,
    Edit,
    Effect,
    Export,
    Join,
    Mute,
    NamedFile,
    Redo,
    Request,
    Reset,
    Resize,
    Span,
    Trim,
    Undo,
)

_KINDS: Final[dict[str, type[Edit]]] = {
    kind.__name__: kind
    for kind in (Compress, Resize, Trim, Mute, Join, Undo, Redo, Reset, Export, Effect)
}


_MOST: Final = 20
"""Requests, as many as there are steps to undo."""


@dataclass(frozen=True)
class Memory:
    """What a session remembers beyond its timeline."""

    asked: tuple[Request, ...] = ()
    """What was carried out on the files that are on the timeline, the latest last."""
    told_sources: int = 0
    """How many files were there when it was told that there are several."""


NOTHING_YET: Final = Memory()


def asked_to_json(asked: tuple[Request, ...]) -> str:
    return json.dumps([to_json(one) for one in asked[-_MOST:]])


def asked_from_json(text: str) -> tuple[Request, ...]:
    return tuple(from_json(one) for one in json.loads(text))


def to_json(request: Request) -> str:
    edits = [[type(edit).__name__, asdict(edit)] for edit in request.edits]
    told = {"edits": edits, "which": asdict(request.which), "language": request.language}
    return json.dumps(told, ensure_ascii=False)


def from_json(text: str) -> Request:
    told = json.loads(text)
    edits = tuple(_edit(kind, facts) for kind, facts in told["edits"])
    return Request(edits, NamedFile(**told["which"]), told["language"])


def _edit(kind: str, facts: dict[str, Any]) -> Edit:
    if "spans" in facts:
        facts = {**facts, "spans": tuple(Span(**span) for span in facts["spans"])}
    return _KINDS[kind](**facts)
