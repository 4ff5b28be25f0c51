"""Clocks for the bot, and waiting for what has no event of its own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable


class LoopClock:
    """The `Clock` port by the running loop's time. `slept_s` are the sleeps that were asked for."""

    def __init__(self) -> None:
        self.slept_s: list[float] = []

    def utc_s(self) -> float:
        return time.time()

    def monotonic_s(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep_s(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        await asyncio.sleep(seconds)


class StillClock:
    """A clock that stands still: whoever sleeps is woken by `ring`."""

    def __init__(self) -> None:
        self.now_s = 1_000.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    @property
    def sleeping_s(self) -> list[float]:
        return [seconds for seconds, future in self._sleepers if not future.done()]

    def utc_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s

    async def sleep_s(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((seconds, future))
        await future

    def ring(self) -> None:
        """Everybody has slept enough."""
        for seconds, future in self._sleepers:
            if not future.done():
                self.now_s += seconds
                future.set_result(None)
        self._sleepers.clear()


async def eventually(what: Callable[[], object], within_s: float = 600.0) -> None:
    """Until it is so: for what comes over a socket and has no event to wait for. `within_s` is the
    loop's time: where that is moved, a slow machine has as long as it needs. It is seen at most a
    hundredth later than it took: minutes in steps of milliseconds were most of a test's work."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    async with asyncio.timeout(within_s):
        while not what():  # noqa: ASYNC110
            await asyncio.sleep(max(0.005, (loop.time() - began_s) / 100))


def wait_until(
    what: Callable[[], object], within_s: float = 600.0, seen: Callable[[], str] = str
) -> None:
    """The same for what other processes do, in real seconds. Blocks. `seen` is told in the end."""
    end_s = time.monotonic() + within_s
    while not what():
        assert time.monotonic() < end_s, f"it did not happen in time\n{seen()}"
        time.sleep(0.02)
