"""How far each channel has been stored, so that what a lost session swallowed can be fetched."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import OrderedDict
from collections.abc import Iterable

from adapters.discord.settings import DiscordSettings, Remember

LONGEST_WAIT_S = 60.0
"""After this a new message goes first: late is better than never."""


class Seen:
    """The last handled message of the most recently active channels; call `load` first.

    Written down when something was stored; messages that were none of our business only move the
    mark in memory, so that a busy channel's chatter is neither written nor fetched again. A message
    that could not be stored holds its channel's mark back until it is fetched.
    """

    def __init__(self, settings: DiscordSettings, remember: Remember) -> None:
        self._remember = remember
        self._most = settings.backfill_channels
        self._key = "discord-seen:" + ",".join(str(shard) for shard in settings.shard_ids)
        self._last: OrderedDict[int, int] = OrderedDict()
        self._held: set[int] = set()
        self._loaded = False

    async def load(self) -> None:
        if not self._loaded:
            stored = json.loads(await self._remember.get(self._key) or "{}")
            self._last = OrderedDict((int(channel), last) for channel, last in stored.items())
            self._loaded = True

    def since(self) -> dict[int, int]:
        """The marks now, latest channel first; what was held back is about to be fetched."""
        self._held.clear()
        return dict(reversed(self._last.items()))

    async def stored(self, channel: int, message: int) -> None:
        self._move(channel, message)
        self._last.move_to_end(channel)
        while len(self._last) > self._most:
            self._last.popitem(last=False)
        marks = {str(channel): last for channel, last in self._last.items()}
        await self._remember.put(self._key, json.dumps(marks))

    def ignored(self, channel: int, message: int) -> None:
        if channel in self._last:
            self._move(channel, message)

    def failed(self, channel: int, message: int) -> None:
        self._last.setdefault(channel, message - 1)
        self._held.add(channel)

    def _move(self, channel: int, message: int) -> None:
        last = self._last.setdefault(channel, 0)
        if channel not in self._held and message > last:
            self._last[channel] = message


class Gate:
    """New messages of a channel wait while its missed ones are fetched: order is order."""

    def __init__(self) -> None:
        self._behind: dict[int, asyncio.Event] = {}
        self._abandoned = False

    def close(self, channels: Iterable[int]) -> None:
        for channel in channels:
            self._behind.setdefault(channel, asyncio.Event())

    def open(self, channel: int) -> None:
        event = self._behind.pop(channel, None)
        if event is not None:
            event.set()

    def open_all(self) -> None:
        for channel in list(self._behind):
            self.open(channel)

    def abandon(self) -> None:
        """Receiving ends: what waits is left to whoever fetches next, so that nothing overtakes."""
        self._abandoned = True
        self.open_all()

    async def passed(self, channel: int) -> bool:
        event = self._behind.get(channel)
        if event is None:
            return True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT_S):
                await event.wait()
        return not self._abandoned
