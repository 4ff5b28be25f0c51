"""The bot's clock in a loop with moved time."""

from __future__ import annotations

import asyncio
import time


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
