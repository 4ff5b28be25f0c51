"""What a lane is made of: claim its head and work on it to its end. A dispatcher repeats that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from bot.ports import Clock
from bot.store.queries.lanes import Fenced

log = structlog.get_logger(__name__)

Step = Callable[[str], Awaitable[float | None]]
"""Claims the lane's head and works on it. Returns 0 to be called again at once, seconds to be
called later, None for an empty lane."""


class LaneDrain:
    """Runs the step that belongs to a lane's prefix (`conversation:7` → steps["conversation"])."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.steps: dict[str, Step] = {}
        self._running: dict[str, asyncio.Task[float | None]] = {}
        self._resting: set[asyncio.Task[Any]] = set()
        self._stopping = False

    async def __call__(self, lane: str) -> float | None:
        return await self._interruptible(lane, self.steps[lane.partition(":")[0]])

    def interrupt(self, lane: str) -> None:
        """Break off the running work; the next claim of the same row sees its cancel flag."""
        if (task := self._running.get(lane)) is not None:
            task.cancel()

    def stop(self) -> None:
        """Break off what only rests, now and from now on. The rest may come to its end."""
        self._stopping = True
        for task in self._resting:
            task.cancel()

    async def rest(self, seconds: float) -> None:
        """A pause for a step whose row says all that is needed to go on from here. Raises
        `asyncio.CancelledError` when the process stops: a render takes minutes, a stop should not.
        """
        if self._stopping:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._resting.add(task)
        try:
            await self._clock.sleep_s(seconds)
        finally:
            self._resting.discard(task)

    async def _interruptible(self, lane: str, step: Step) -> float | None:
        async def work() -> float | None:
            return await step(lane)

        task = asyncio.create_task(work(), name=f"work on {lane}")
        self._running[lane] = task
        try:
            return await task
        except asyncio.CancelledError:
            me = asyncio.current_task()
            if me is not None and me.cancelling():
                task.cancel()  # we are being stopped: the work stops with us
                await asyncio.wait({task})
                raise
            return 0  # interrupted: look again, unless we are stopping
        except Fenced:
            log.info("lane.fenced", lane=lane)
            return None
        finally:
            del self._running[lane]
