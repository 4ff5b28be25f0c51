"""A platform as a whole: what an adapter is handed to connect, and what it hands back.

`bot.registry` lists the platforms, `bot.app` puts them to work. The doors themselves are in
`bot.ports`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

from bot.core.model import Chat, CommandText
from bot.core.rate_limits.budget import Budget
from bot.ports import Clock, Inbound, Media, Memory, Outbound, Say

if TYPE_CHECKING:
    from starlette.types import ASGIApp


Level = Literal["ok", "note", "warning", "error"]
"""It works; it works, and this is worth knowing; it will not for long, or not everywhere; it does
not."""
EXIT_CODES: Final[dict[Level, int]] = {"ok": 0, "note": 0, "warning": 1, "error": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` was looked at, what was `said` of it, and what there is `to_do`. No secrets."""

    level: Level
    what: str
    said: str
    to_do: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.said}" + (f". {self.to_do}" if self.to_do else "")


def exit_code(findings: Sequence[Finding]) -> int:
    """By the worst: 0 all is well, 1 something will be wrong, 2 something is."""
    return max((EXIT_CODES[finding.level] for finding in findings), default=0)


class PortTaken(Exception):
    """Somebody else listens there. The text is one line for the operator."""


class ServeHttp(Protocol):
    def __call__(self, app: ASGIApp, host: str, port: int) -> AbstractAsyncContextManager[None]:
        """Listen while the block runs, and leave signals alone: they are the whole bot's.
        Raises `PortTaken`."""


HearAnswer = Callable[[str, str, int, bytes], None]


@dataclass(frozen=True, slots=True)
class Given:
    """What every adapter is handed: `connect(settings, given, *, receive=True) -> Platform`.

    `commands` are the bot's commands with their descriptions, for the platform's menu; `skills`
    are (name, title). `poisoned` keeps an update that could not be understood: the update as JSON,
    and why. `tell_time` hears what time it is by the platform's own clock, in UTC seconds (the
    `Date` of its answers): what deletes does not trust this machine's alone. `hear_answer` hears
    each answer of the platform's: the request's method, its path without what is secret in it, the
    status, the body; `nemobot probe` records their shapes. `language_of` is the language in which a
    person (`Author.id`) was answered last, for what is said to them beside any turn.
    """

    say: Say
    commands: Sequence[CommandText]
    skills: Sequence[tuple[str, str]]
    memory: Memory
    poisoned: Callable[[str, str], Awaitable[None]]
    clock: Clock
    serve_http: ServeHttp
    tell_time: Callable[[float], None] = lambda utc_s: None
    hear_answer: HearAnswer | None = None
    language_of: Callable[[str], Awaitable[str | None]] = lambda author: nobody_known(author)


async def nothing_to_close() -> None:
    """For a platform that holds no connection."""


async def nobody_known(_: str) -> str | None:
    """For an adapter beside the store: nobody's language is known."""
    return None


async def nothing_to_forget(_: str) -> None:
    """For a platform that is somebody else's: what it keeps is between them and the person."""


async def nothing_to_examine(_: str | None) -> Sequence[Finding]:
    """For a platform that nobody sets up."""
    return ()


@dataclass(frozen=True, slots=True)
class Platform:
    """One connected platform, as `app.py` wires it. `inbound` is None on a pure worker.

    `budget` is what the platform allows in which time (None: no limits, as on a terminal);
    `is_group` says whether a chat is counted as a group. `close` gives the connections back, after
    `inbound.run` was cancelled. `one_receiver`: two processes that receive for one bot disturb each
    other, so one at a time does. `examine` really tries what the platform was set up for, and
    changes nothing there; it is given the chat (`Chat.channel`) whose permissions are looked at,
    or None. It never raises. `forget` deletes what is kept of a person, by their `Author.id`, where
    the adapter is the platform itself.
    """

    name: str
    outbound: Outbound
    media: Media
    inbound: Inbound | None = None
    budget: Budget | None = None
    is_group: Callable[[Chat], bool] = lambda _: False
    close: Callable[[], Awaitable[None]] = nothing_to_close
    one_receiver: bool = False
    forget: Callable[[str], Awaitable[None]] = nothing_to_forget
    examine: Callable[[str | None], Awaitable[Sequence[Finding]]] = nothing_to_examine
