"""Accepting goes first: while a crowd is being heard, no further turn begins."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from typing import Final

from bot.core.model import Author, Chat, Message, OwnMessage, Press
from bot.ports import Accept, Accepted, Clock, PressAnswer

FEW: Final = 3
"""So many people at once are no crowd on a server. Where somebody writes at nearly every moment, as
by fifty messages a second, a moment without anybody is not to be waited for: first words would
stand after seconds, for the sake of milliseconds."""
HELD_S: Final = 5.0
"""A crowd that does not end for longer than this lets turns begin beside it."""


class AcceptFirst:
    """A turn that has begun shares the event loop with what is being accepted, and a thousand that
    begin at once keep the next message waiting for seconds. So they begin afterwards, one in each
    round of the loop."""

    def __init__(self, clock: Clock, few: int = 0) -> None:
        """More than `few` at once are a crowd. With one writer for all (SQLite) each of them is:
        it is accepted in a moment, and the turns that wait for it share their commits."""
        self._clock = clock
        self._few = few
        self._accepting = 0
        self._since_s = 0.0
        self._no_crowd = asyncio.Event()
        self._no_crowd.set()
        self._turnstile = asyncio.Lock()

    @contextlib.contextmanager
    def accepting(self) -> Iterator[None]:
        self._accepting += 1
        if self._accepting == self._few + 1:
            self._since_s = self._clock.monotonic_s()
            self._no_crowd.clear()
        try:
            yield
        finally:
            self._accepting -= 1
            if self._accepting == self._few:
                self._no_crowd.set()

    async def passed(self) -> None:
        """Wait until no crowd is being accepted, for `HELD_S` in all at most."""
        async with self._turnstile:
            while not self._no_crowd.is_set():
                left_s = self._since_s + HELD_S - self._clock.monotonic_s()
                if left_s <= 0:
                    break
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(left_s):
                        await self._no_crowd.wait()
            await asyncio.sleep(0)


class First:
    """An `Accept` whose messages go first. What a press or a log-in asks of others may take long,
    and nobody waits for it."""

    def __init__(self, accept: Accept, gate: AcceptFirst) -> None:
        self._accept = accept
        self._gate = gate

    async def message(self, message: Message) -> Accepted:
        with self._gate.accepting():
            return await self._accept.message(message)

    async def press(self, press: Press) -> PressAnswer:
        return await self._accept.press(press)

    async def edited(self, message: Message) -> None:
        with self._gate.accepting():
            await self._accept.edited(message)

    async def shown(self, own: OwnMessage) -> None:
        await self._accept.shown(own)

    async def deleted(self, message_key: str) -> None:
        with self._gate.accepting():
            await self._accept.deleted(message_key)

    async def membership(self, guild: str, *, is_member: bool) -> None:
        await self._accept.membership(guild, is_member=is_member)

    async def opened(self, chat: Chat) -> None:
        await self._accept.opened(chat)

    async def moved(self, old: Chat, new: Chat) -> None:
        with self._gate.accepting():
            await self._accept.moved(old, new)

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        return await self._accept.login(owner, token, locale)
