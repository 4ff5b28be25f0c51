"""The bot's clock in a loop with moved time."""

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


async def eventually(what: Callable[[], object], within_s: float = 600.0) -> None:
    """Until it is so: for what comes over a socket and has no event to wait for. `within_s` is the
    loop's time, so with moved time a slow machine has as long as it needs."""
    async with asyncio.timeout(within_s):
        while not what():  # noqa: ASYNC110
            await asyncio.sleep(0.005)
