"""What a lane is made of: claim its head and work on it to its end. A dispatcher repeats that."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import MappingProxyType

import structlog

from bot.ports import Step
from bot.store.queries.lanes import Fenced

log = structlog.get_logger(__name__)


class Lanes:
    """Runs the step that belongs to a lane's prefix (`conversation:7` → steps["conversation"]).

    Without steps there is nothing to run yet: `begin` brings them.
    """

    def __init__(self) -> None:
        self._steps: Mapping[str, Step] = MappingProxyType({})
        self._running: dict[str, asyncio.Task[float | None]] = {}

    def begin(self, steps: Mapping[str, Step]) -> None:
        self._steps = steps

    @property
    def have_begun(self) -> bool:
        return bool(self._steps)

    async def step(self, lane: str) -> float | None:
        """One piece of the lane's work, which `interrupt` breaks off: see `bot.ports.Step`."""
        step = self._steps[lane.partition(":")[0]]

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

    def interrupt(self, lane: str) -> None:
        """Break off the running work; the next claim of the same row sees its cancel flag."""
        if (task := self._running.get(lane)) is not None:
            task.cancel()
