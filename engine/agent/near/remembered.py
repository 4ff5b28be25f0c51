"""A request as JSON, as the session keeps it until the next message."""

from __future__ import annotations

import json
from dataclasses import asdict
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
