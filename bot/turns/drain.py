"""What a lane is made of: claim its head and work on it to its end. A dispatcher repeats that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.store.lanes import Fenced

log = structlog.get_logger(__name__)

Step = Callable[[str], Awaitable[float | None]]
"""Claims the lane's head and works on it. Returns 0 to be called again at once, seconds to be
called later, None for an empty lane."""


class LaneDrain:
    """Runs the step that belongs to a lane's prefix (`conversation:7` → steps["conversation"])."""

    def __init__(self) -> None:
        self.steps: dict[str, Step] = {}
        self._running: dict[str, asyncio.Task[float | None]] = {}

    async def __call__(self, lane: str) -> float | None:
        return await self._interruptible(lane, self.steps[lane.partition(":")[0]])

    def interrupt(self, lane: str) -> None:
        """Break off the running work; the next claim of the same row sees its cancel flag."""
        if (task := self._running.get(lane)) is not None:
            task.cancel()

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
            return 0  # interrupted: look again
        except Fenced:
            log.info("lane.fenced", lane=lane)
            return None
        finally:
            del self._running[lane]
