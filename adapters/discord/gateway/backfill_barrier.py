"""Holds new messages of a channel back while its missed ones are fetched: order is order."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable

HELD_BACK_MAX_S = 60.0
"""After this a new message goes first: late is better than never."""


class BackfillBarrier:
    """Closed for the channels whose missed messages are being fetched."""

    def __init__(self) -> None:
        self.closed_for: dict[int, asyncio.Event] = {}
        self._abandoned = False

    def close(self, channels: Iterable[int]) -> None:
        for channel in channels:
            self.closed_for.setdefault(channel, asyncio.Event())

    def open(self, channel: int) -> None:
        event = self.closed_for.pop(channel, None)
        if event is not None:
            event.set()

    def open_all(self) -> None:
        for channel in list(self.closed_for):
            self.open(channel)

    def abandon(self) -> None:
        """Receiving ends: what waits is left to whoever fetches next, so that nothing overtakes."""
        self._abandoned = True
        self.open_all()

    async def passed(self, channel: int) -> bool:
        """Wait there. False: go no further."""
        event = self.closed_for[channel]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(HELD_BACK_MAX_S):
                await event.wait()
        return not self._abandoned
