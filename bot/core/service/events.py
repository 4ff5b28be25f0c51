"""What happens in one run of the service's agent, in order. All frozen.

Consumers add up the text: `TextDelta` appends, `TextWhole` replaces everything that was added up
so far, which is rare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

CutKind = Literal["blocked", "too_long", "cut"]
"""An answer that was ended before its end: by a safety rule, by its length, or somehow else. What
was said and done until then stays."""
FailureKind = CutKind | Literal["no_credits", "token", "session", "busy", "internal"]


@dataclass(frozen=True, slots=True)
class TextDelta:
    """Append `text` to what the run has said so far."""

    text: str


@dataclass(frozen=True, slots=True)
class TextWhole:
    """`text` is all that the run has said so far: it replaces what was added up."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    """The agent uses a tool. For a short status; never shown as it is."""

    name: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Question:
    """The agent stops to ask; the person's next words are the answer. `text` may be empty: then the
    question stands in what it said before. `options` are answers that it proposes."""

    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToolResult:
    name: str
    result: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The service works; nothing new."""


@dataclass(frozen=True, slots=True)
class AgentFailed:
    """The run failed; at most one a stream. The service's own words are left out: they leak paths.

    `code` is set only where the frame was the API's error envelope (`{"code": 1001, …}`) and no
    word of the agent's: as the first thing in a stream that is a refusal before any work.
    """

    kind: FailureKind
    code: int | None = None


TextEvent = TextDelta | TextWhole
AgentEvent = TextEvent | ToolCall | Question | ToolResult | Heartbeat | AgentFailed
