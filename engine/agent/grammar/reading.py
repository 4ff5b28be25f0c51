"""What a request comes to while it is read, and what the piece before came to."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.agent.edits import Edit, Effect, Mute, Trim
from engine.agent.grammar.split import Piece


@dataclass
class Reading:
    """What was understood of a request, and what was not."""

    edits: list[Edit] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    impossible: list[str] = field(default_factory=list)
    """Effects that were understood and can't be had here."""
    unit: str = ""
    """A number whose unit nobody knows."""
    kept: list[str] = field(default_factory=list)
    """What is not to be done: "don't mute it"."""


@dataclass
class Before:
    """What the piece before came to: its edits, or that it failed."""

    edits: list[Edit] = field(default_factory=list)
    failed: bool = False
    piece: Piece | None = None


def take_back(before: Before, reading: Reading) -> None:
    reading.edits = [edit for edit in reading.edits if not any(edit is one for one in before.edits)]


def forget_failed(before: Before, reading: Reading) -> None:
    """What was not understood is not wanted any more."""
    if before.failed and before.piece and before.piece.said in reading.unread:
        reading.unread.remove(before.piece.said)


def has_spans(edit: Edit) -> bool:
    return isinstance(edit, Effect | Mute | Trim) and bool(edit.spans)


def kind_of(edit: Edit) -> tuple[str, str]:
    return type(edit).__name__, edit.name if isinstance(edit, Effect) else ""
