"""Waiting for a permit of the scheduler: the asyncio around `bot.core.rate_limits`, no more."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from bot.core.model import Chat
from bot.core.rate_limits.scheduler import Governor, Priority, Ticket
from bot.ports import Clock, Platform


class Gate:
    """The budgets of one platform connection in this process. Nobody waits on another's chat."""

    def __init__(self, platform: Platform, clock: Clock) -> None:
        assert platform.budget is not None
        self._governor = Governor(platform.budget)
        self._is_group = platform.is_group
        self._clock = clock
        self._waiting: dict[tuple[str, str], asyncio.Future[Ticket]] = {}
        self._alarm: asyncio.Task[None] | None = None

    @contextlib.asynccontextmanager
    async def leave(
        self, chat: Chat, stream: str, priority: Priority, *, new_message: bool = False
    ) -> AsyncIterator[None]:
        """Hold one ticket. `stream` names one visible message; it asks for one thing at a time."""
        key = (_counted_as(chat), stream)
        future: asyncio.Future[Ticket] = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        self._governor.request(
            *key,
            priority,
            self._clock.monotonic_s(),
            group=self._is_group(chat),
            new_message=new_message,
        )
        self._grant()
        try:
            ticket = await future
        except asyncio.CancelledError:
            self._waiting.pop(key, None)
            if future.done() and not future.cancelled():
                self._governor.done(future.result(), self._clock.monotonic_s(), sent=False)
            else:
                self._governor.withdraw(*key, self._clock.monotonic_s())
            raise
        try:
            yield
        finally:
            self._governor.done(ticket, self._clock.monotonic_s())
            self._grant()

    def freeze(self, chat: Chat, seconds: float) -> None:
        until_s = self._clock.monotonic_s() + seconds
        self._governor.freeze(_counted_as(chat), until_s)
        self._grant()

    def _grant(self) -> None:
        for ticket in self._governor.grant(self._clock.monotonic_s()):
            future = self._waiting.pop((ticket.chat, ticket.stream), None)
            if future is None or future.done():
                self._governor.done(ticket, self._clock.monotonic_s(), sent=False)
            else:
                future.set_result(ticket)
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        now_s = self._clock.monotonic_s()
        if (at_s := self._governor.next_at_s(now_s)) is not None:
            self._alarm = asyncio.create_task(self._grant_later(max(at_s - now_s, 0.001)))

    async def _grant_later(self, seconds: float) -> None:
        await self._clock.sleep_s(seconds)
        self._alarm = None
        self._grant()


def _counted_as(chat: Chat) -> str:
    """A platform counts by chat, not by the topic inside it."""
    return f"{chat.platform}:{chat.channel}"
