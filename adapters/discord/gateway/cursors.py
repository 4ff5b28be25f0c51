"""How far each channel has been stored, so that what a lost session swallowed can be fetched."""

from __future__ import annotations

import contextlib
import json
from collections import OrderedDict

from adapters.discord.settings import DiscordSettings
from bot.ports import Memory

WRITTEN_EVERY = 200
"""Messages that were not for the bot."""
HEARD = 0
"""Where what was heard last is kept among the channels, none of which has this number."""


class Cursors:
    """The last handled message of the most recently active channels; call `load` first.

    Written down when something was stored; messages that were not for the bot only move the
    cursor here, so that a busy channel's chatter is neither written nor fetched again. A message
    that could not be stored holds its channel's cursor back: that one and what came after it are
    fetched as soon as storing works again.
    """

    def __init__(self, settings: DiscordSettings, memory: Memory) -> None:
        self._memory = memory
        self._most = settings.backfill_channels
        self._key = settings.kept_as("seen")
        self._last: OrderedDict[int, int] = OrderedDict()  # what was stored last comes last
        self._held: set[int] = set()
        self._loaded = False
        self._ignored = 0
        self.heard = 0
        """The latest message that the gateway has told of, in whatever channel; 0: none ever."""

    async def load(self) -> None:
        if not self._loaded:
            stored = json.loads(await self._memory.get(self._key) or "{}")
            self._last = OrderedDict((int(channel), last) for channel, last in stored.items())
            self.heard = self._last.pop(HEARD, max(self._last.values(), default=0))
            self._loaded = True

    def hear(self, message: int) -> None:
        self.heard = max(self.heard, message)

    async def keep(self) -> None:
        """Receiving ends: what was heard until now is not missed."""
        with contextlib.suppress(Exception):  # what is stored next tells of it
            await self._write()

    def since(self) -> dict[int, int]:
        """The cursors now, latest channel first, without those that are held back."""
        cursors = reversed(self._last.items())
        return {channel: last for channel, last in cursors if channel not in self._held}

    async def begin(self, channel: int, message: int) -> None:
        """Before the first message of a channel is stored: from here on a gap can be read."""
        if channel not in self._last:
            self._last[channel] = message - 1
            await self._write()

    async def stored(self, channel: int, message: int) -> None:
        self._move(channel, message)
        self._last.move_to_end(channel)
        await self._write()

    async def ignored(self, channel: int, message: int) -> None:
        """Written down now and then, so that a restart doesn't read a day of chatter again."""
        if channel not in self._last:
            return
        self._move(channel, message)
        self._ignored += 1
        if self._ignored % WRITTEN_EVERY == 0:
            await self.keep()

    def hold(self, channel: int, message: int) -> None:
        """This message could not be stored."""
        self._last.setdefault(channel, message - 1)
        self._held.add(channel)

    def is_held(self, channel: int) -> bool:
        return channel in self._held

    @property
    def has_held(self) -> bool:
        return bool(self._held)

    def release(self) -> dict[int, int]:
        """What was held back is about to be fetched."""
        released = {channel: self._last[channel] for channel in sorted(self._held)}
        self._held.clear()
        return released

    def _move(self, channel: int, message: int) -> None:
        last = self._last.setdefault(channel, 0)
        if channel not in self._held and message > last:
            self._last[channel] = message

    async def _write(self) -> None:
        free = [channel for channel in self._last if channel not in self._held]
        for channel in free[: max(0, len(self._last) - self._most)]:
            del self._last[channel]
        kept = {HEARD: self.heard, **self._last}
        cursors = {str(channel): last for channel, last in kept.items()}
        await self._memory.put(self._key, json.dumps(cursors))
