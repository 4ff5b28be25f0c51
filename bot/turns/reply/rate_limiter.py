"""Waiting for a permit of the scheduler: the asyncio around `bot.core.rate_limits`, no more."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace

from bot.core.model import Chat
from bot.core.rate_limits.lengths import Lengths
from bot.core.rate_limits.scheduler import Permit, Priority, Scheduler
from bot.platform import Platform
from bot.ports import Clock


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A request for a permit, until it is granted or withdrawn."""

    permit: asyncio.Future[Permit]
    priority: Priority
    new_message: bool
    messages: int
    kind: str


class RateLimiter:
    """The budgets of one platform connection in this process. Nobody waits on another's chat.

    A chat is counted by its channel: platforms don't count the topics inside it apart.
    """

    def __init__(self, platform: Platform, clock: Clock) -> None:
        """The platform has a budget; one without limits needs no limiter. `lengths` is what it
        learns of how long messages of a kind grow."""
        assert platform.budget is not None
        self.lengths: dict[str, Lengths] = {}
        self._scheduler = Scheduler(platform.budget, self.lengths)
        self._is_group = platform.is_group
        self._clock = clock
        self._waiting: dict[tuple[str, str], _Waiting] = {}
        self._alarm: asyncio.Task[None] | None = None

    @contextlib.asynccontextmanager
    async def permit(
        self,
        chat: Chat,
        stream: str,
        priority: Priority,
        new_message: bool = False,
        messages: int = 1,
        kind: str = "",
        *,
        on_wait: Callable[[], None] | None = None,
    ) -> AsyncIterator[None]:
        """Wait for permission to make one request, and hold it meanwhile.

        `stream` names one visible message; who asks for it while somebody else waits for it comes
        behind them, and lends them its urgency. `new_message` is True for a post and False for an
        edit, `messages` is as how many it counts; messages of one `kind` grow about as long.
        `on_wait` is called if it doesn't come at once.
        """
        key = (chat.channel, stream)
        while (before := self._waiting.get(key)) is not None:
            if priority < before.priority:
                self.change_priority(chat, stream, priority)
            if on_wait is not None:
                on_wait()
            await asyncio.wait({before.permit})
        future: asyncio.Future[Permit] = asyncio.get_running_loop().create_future()
        self._ask(chat, stream, _Waiting(future, priority, new_message, messages, kind))
        if on_wait is not None and not future.done():
            on_wait()
        try:
            permit = await future
        except asyncio.CancelledError:
            self._waiting.pop(key, None)
            if future.done() and not future.cancelled():
                self._scheduler.done(future.result(), self._clock.monotonic_s(), sent=False)
            else:
                self._scheduler.withdraw(*key, self._clock.monotonic_s())
            self._grant()
            raise
        try:
            yield
        finally:
            self._scheduler.done(permit, self._clock.monotonic_s())
            self._grant()

    def change_priority(self, chat: Chat, stream: str, priority: Priority) -> None:
        """Whoever waits for this stream waits with this priority from now on."""
        if (waiting := self._waiting.get((chat.channel, stream))) is not None:
            self._ask(chat, stream, replace(waiting, priority=priority))

    def _ask(self, chat: Chat, stream: str, waiting: _Waiting) -> None:
        self._waiting[chat.channel, stream] = waiting
        self._scheduler.request(
            chat.channel,
            stream,
            waiting.priority,
            self._clock.monotonic_s(),
            group=self._is_group(chat),
            new_message=waiting.new_message,
            messages=waiting.messages,
            kind=waiting.kind,
        )
        self._grant()

    def freeze(self, chat: Chat, seconds: float) -> None:
        """No permit for this chat for so long: the platform said so."""
        self._scheduler.freeze(chat.channel, self._clock.monotonic_s() + seconds)
        self._grant()

    def _grant(self) -> None:
        """Wake those whose turn it is, and look again when the next one's turn comes."""
        for permit in self._scheduler.grant(self._clock.monotonic_s()):
            waiting = self._waiting.pop((permit.chat, permit.stream), None)
            if waiting is None or waiting.permit.done():
                self._scheduler.done(permit, self._clock.monotonic_s(), sent=False)
            else:
                waiting.permit.set_result(permit)
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        now_s = self._clock.monotonic_s()
        if (at_s := self._scheduler.next_at_s(now_s)) is not None:
            self._alarm = asyncio.create_task(self._grant_later(max(at_s - now_s, 0.001)))

    async def _grant_later(self, seconds: float) -> None:
        await self._clock.sleep_s(seconds)
        self._alarm = None
        self._grant()
