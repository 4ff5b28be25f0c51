"""Dispatch inside one process: one asyncio task per busy lane, none for an idle one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from functools import partial

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as SaTimeout

from bot.dispatch.accept_first import AcceptFirst
from bot.dispatch.interruptible_sleep import InterruptibleSleep
from bot.dispatch.lanes import Lanes
from bot.ports import Clock, Step
from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0


class Local:
    """The `Dispatcher` port for one process. Lanes run side by side, each in order.

    A step that raises (the database is away, say) is tried again after a growing pause: the rows
    are the truth, and they are still there.
    """

    def __init__(self, clock: Clock, gate: AcceptFirst | None = None) -> None:
        self._clock = clock
        self._gate = gate or AcceptFirst(clock)
        self._lanes = Lanes()
        self._sleep = InterruptibleSleep(clock)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._woken: dict[str, asyncio.Event] = {}
        self._early: set[str] = set()
        self._stopping = False
        self.failing: dict[str, Exception] = {}

    @contextlib.asynccontextmanager
    async def working(self, steps: Mapping[str, Step]) -> AsyncIterator[None]:
        self._lanes.begin(steps)
        for lane in self._early:
            await self.wake(lane)
        self._early.clear()
        try:
            yield
        finally:
            await self.stop(grace_s=0)

    async def wake(self, lane: str) -> None:
        if self._stopping:
            return  # the rows wait for the next process
        if not self._lanes.have_begun:
            self._early.add(lane)
            return
        self._woken.setdefault(lane, asyncio.Event()).set()
        if lane not in self._tasks:
            task = asyncio.create_task(self._work(lane), name=f"lane {lane}")
            task.add_done_callback(partial(self._is_over, lane))
            self._tasks[lane] = task

    async def interrupt(self, lane: str) -> None:
        self._lanes.interrupt(lane)

    async def interruptible_sleep_s(self, seconds: float) -> None:
        await self._sleep.sleep_s(seconds)

    async def run(self, lane: str) -> None:
        """Work on this lane until it is empty, or broken off."""
        await self.wake(lane)
        if (task := self._tasks.get(lane)) is not None:
            await asyncio.wait({task})

    async def drop(self) -> list[str]:
        """Break everything off at once. The lanes that were busy: their rows say how far."""
        lanes, tasks = list(self._tasks), list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return lanes

    def is_busy(self, lane: str) -> bool:
        return lane in self._tasks

    @property
    def busy_lanes(self) -> int:
        return len(self._tasks)

    async def idle(self) -> None:
        """Wait until no lane is busy."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    async def stop(self, grace_s: float) -> None:
        """Claim nothing new, let running work finish for `grace_s`, then leave it to its marks."""
        self._stopping = True
        for event in self._woken.values():
            event.set()
        self._sleep.break_off()
        tasks = list(self._tasks.values())
        if tasks:
            await asyncio.wait(tasks, timeout=grace_s)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self, lane: str) -> None:
        woken = self._woken[lane]
        pause_s = FIRST_PAUSE_S
        try:
            while not self._stopping:
                woken.clear()
                await self._gate.passed()
                if self._stopping:
                    return
                try:
                    wait_s = await self._lanes.step(lane)
                    pause_s = FIRST_PAUSE_S
                    self.failing.pop(lane, None)
                except Exception as error:
                    self.failing[lane] = error
                    _tell(lane, error, pause_s)
                    wait_s, pause_s = pause_s, min(pause_s * 2, LONGEST_PAUSE_S)
                if wait_s is None:
                    if woken.is_set():
                        continue
                    return
                if wait_s > 0:
                    await self._sleep_or_wake(woken, wait_s)
        finally:
            # no await since the last look at `woken`: a wake can't fall between
            self._forget(lane)

    def _is_over(self, lane: str, task: asyncio.Task[None]) -> None:
        """A task that is cancelled before it has begun comes to no `finally`."""
        if self._tasks.get(lane) is task:
            self._forget(lane)

    def _forget(self, lane: str) -> None:
        del self._tasks[lane], self._woken[lane]
        self.failing.pop(lane, None)

    async def _sleep_or_wake(self, woken: asyncio.Event, seconds: float) -> None:
        if woken.is_set():
            return
        sleep = asyncio.ensure_future(self._clock.sleep_s(seconds))
        wake = asyncio.ensure_future(woken.wait())
        try:
            await asyncio.wait({sleep, wake}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sleep, wake):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task


def _tell(lane: str, error: Exception, next_try_s: float) -> None:
    """One line where the database is away, or its disk full: a hundred lanes fail then at once.
    Everything else may be a bug, and shows where."""
    if isinstance(error, OperationalError | InterfaceError | SaTimeout):
        log.warning("lane.database_away", lane=lane, reason=reason_of(error), next_try_s=next_try_s)
    else:
        log.error("lane.failed", lane=lane, next_try_s=next_try_s, exc_info=error)
