"""Pauses that a stop breaks off: a render takes minutes, a stop should not."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.ports import Clock


class InterruptibleSleep:
    """`sleep_s` for work whose row says all that is needed to go on from here."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sleepers: set[asyncio.Task[Any]] = set()
        self._over = False

    async def sleep_s(self, seconds: float) -> None:
        """Raises `asyncio.CancelledError` when the process stops, or is stopping already."""
        if self._over:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._sleepers.add(task)
        try:
            await self._clock.sleep_s(seconds)
        finally:
            self._sleepers.discard(task)

    def break_off(self) -> None:
        """Every pause, now and from now on. What doesn't sleep may come to its end."""
        self._over = True
        for task in self._sleepers:
            task.cancel()
