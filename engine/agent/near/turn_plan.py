"""What a turn will do and say, before anything happens."""

from __future__ import annotations

from dataclasses import dataclass

from engine.agent.edits import Request
from engine.agent.near.remembered import NOTHING_YET, Memory
from engine.draft import Draft


@dataclass(frozen=True)
class Step:
    """One tool call of the agent."""

    name: str
    args: dict[str, object]
    changed: bool
    free: bool = False
    """It is remembered, and the result is as it would be without it: "under 50 MB" of 8 MB."""


@dataclass(frozen=True)
class TurnPlan:
    """A turn before it happens: the tool calls, what is said, and the draft that results."""

    steps: tuple[Step, ...]
    text: str
    """What is said at the end; empty after edits that end in silence."""
    draft: Draft | None
    history: tuple[Draft, ...]
    undone: tuple[Draft, ...] = ()
    """What "redo" goes to, the next one last; any other change forgets it."""
    memory: Memory = NOTHING_YET
    """What the session remembers of it: see there."""
    offer: Request | None = None
    """What is asked back, and done where the next message says yes; any other forgets it."""
    question: str = ""
    answers: tuple[str, ...] = ()
    """What is asked, which ends `text`, and what may be answered to it at a press."""

    @property
    def changes(self) -> int:
        """How many edits change something: each has its price."""
        return sum(step.changed and not step.free for step in self.steps)

    @property
    def is_stored(self) -> bool:
        """Whether the draft is another one than before."""
        return any(step.changed for step in self.steps)
