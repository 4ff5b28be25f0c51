"""A clock that stands still: whoever sleeps is woken by `ring`."""

from __future__ import annotations

import asyncio


class StillClock:
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
