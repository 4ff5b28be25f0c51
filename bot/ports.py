"""The few doors between the platform-neutral bot and the world. An adapter implements three.

`Inbound` brings messages in, `Outbound` shows answers, `Media` opens what people sent.
Outbound and Media work by REST alone, without the platform connection, so that any process can
answer; Inbound runs where the connection is. Errors are those of `bot.core.errors`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from bot.core.model import (
    Attachment,
    Author,
    Chat,
    Limits,
    Message,
    MessageRef,
    OutFile,
    Press,
    View,
)
from bot.core.rate_limits.budget import Budget


@dataclass(frozen=True, slots=True)
class Accepted:
    """The message is stored. `new` is False for a duplicate, which must not be answered again."""

    new: bool
    conversation_id: int | None = None
    turn_id: int | None = None


@dataclass(frozen=True, slots=True)
class PressAnswer:
    """What the presser alone is shown (a toast, an ephemeral line), and perhaps a link for them."""

    text: str = ""
    url: str | None = None


class Accept(Protocol):
    """What an adapter's inbound calls. Each returns only after the database has committed."""

    async def message(self, message: Message) -> Accepted: ...

    async def press(self, press: Press) -> PressAnswer: ...

    async def edited(self, message_key: str, text: str) -> None:
        """The person changed their message: a queued turn changes with it."""

    async def deleted(self, message_key: str) -> None:
        """The person took their message back: a queued turn is withdrawn."""

    async def moved(self, old: Chat, new: Chat) -> None:
        """The chat has a new id (a group became a supergroup): its conversations follow."""

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        """Link a person's own NemoVideo token. It goes through here and nowhere else."""


class Inbound(Protocol):
    async def run(self, accept: Accept) -> None:
        """Receive until cancelled. A failure of the connection is retried inside, not raised."""

    def trouble(self) -> str | None:
        """One line for the operator while receiving does not work; None when all is well."""


@runtime_checkable
class ShowsHealth(Protocol):
    """An inbound whose platform shows everybody how the bot is, such as a presence."""

    async def show_health(self, line: str | None) -> None:
        """`line` is for everybody's eyes; None when all is well. Best effort."""


class Outbound(Protocol):
    """Shows what we say. Every method is REST only and safe to call from any process."""

    @property
    def limits(self) -> Limits: ...

    def measure(self, text: str) -> int:
        """The length of this Markdown as the platform counts it against `limits.text_max`."""

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """Post a new message. `nonce` (at most 25 characters) makes a repeat harmless where the
        platform knows such a thing. `reply_to` is a `Message.native_id`."""

    async def edit(self, ref: MessageRef, view: View) -> None:
        """Replace what the message shows. Unchanged content counts as success."""

    async def send_file(
        self, chat: Chat, file: OutFile, view: View, *, nonce: str, reply_to: str | None = None
    ) -> MessageRef:
        """Post the file with the view as its caption."""

    async def show_busy(self, chat: Chat) -> None:
        """Show the typing indicator for the few seconds it lasts. Best effort, never raises."""


@dataclass(frozen=True, slots=True)
class OpenMedia:
    """A file being read. `chunks` are bounded; `size_bytes` is None where nobody knows it."""

    chunks: AsyncIterator[bytes]
    size_bytes: int | None


class Media(Protocol):
    def open(self, attachment: Attachment) -> AbstractAsyncContextManager[OpenMedia]:
        """Stream the file from its beginning. Raises `MediaError`."""

    async def public_url(self, attachment: Attachment) -> str | None:
        """An address without secrets that NemoVideo may fetch itself, fresh, or None."""


class Say(Protocol):
    """A sentence in a person's language. Adapters are handed one; they know no catalogue."""

    def __call__(self, language: str | None, key: str, /, **args: object) -> str: ...


class Clock(Protocol):
    """Stored deadlines are UTC, pacing is monotonic. Tests pass their own."""

    def utc_s(self) -> float: ...

    def monotonic_s(self) -> float: ...

    async def sleep_s(self, seconds: float) -> None: ...


class SystemClock:
    def utc_s(self) -> float:
        return time.time()

    def monotonic_s(self) -> float:
        return time.monotonic()

    async def sleep_s(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Dispatcher(Protocol):
    """Guarantees that one drain per lane runs, and runs again after a crash. Carries no state."""

    async def wake(self, lane: str) -> None:
        """Somebody drains this lane soon. Idempotent, cheap, callable from any process."""

    async def interrupt(self, lane: str) -> None:
        """Hurry the lane's running turn to look at its cancel flag; the flag is the truth."""


@dataclass(frozen=True, slots=True)
class Platform:
    """One connected platform, as `app.py` wires it. `inbound` is None on a pure worker.

    `budget` is what the platform allows in which time (None: no limits, as on a terminal);
    `is_group` says whether a chat is counted as a group.
    """

    name: str
    outbound: Outbound
    media: Media
    inbound: Inbound | None = None
    budget: Budget | None = None
    is_group: Callable[[Chat], bool] = lambda _: False
