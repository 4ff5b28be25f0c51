"""A platform's inbound for tests: it crashes, or says what troubles it, as it is told to."""

from __future__ import annotations

import asyncio
from typing import cast

from bot.ports import Accept

NOBODY = cast(Accept, None)


class Line:
    """An inbound that crashes as often as it is told to, and then receives."""

    def __init__(self, crashes: int = 0) -> None:
        self.crashes, self.runs = crashes, 0
        self.quiet: str | None = None

    def trouble(self) -> str | None:
        return self.quiet

    async def run(self, accept: Accept) -> None:
        self.runs += 1
        if self.crashes:
            self.crashes -= 1
            raise KeyError("a bug")
        await asyncio.Event().wait()


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)
