"""What was missed: read from history after Discord could not resume the session.

Remembered is, for the channels with the latest messages, the last message that was stored. After
a READY (a new session; a resumed one replays by itself) what came later is fetched, bounded in
age, number and channels, and goes the ordinary way: stored once under the same key.
"""

from __future__ import annotations

import datetime
import json
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator

import discord
from discord.utils import time_snowflake

from adapters.discord.settings import DiscordSettings, Remember

_log = logging.getLogger(__name__)


class Seen:
    """The last stored message of the most recently active channels."""

    def __init__(self, settings: DiscordSettings, remember: Remember) -> None:
        self._settings = settings
        self._remember = remember
        self._last: OrderedDict[int, int] | None = None

    async def note(self, channel: int, message: int) -> None:
        last = await self._loaded()
        if last.get(channel, 0) >= message:
            return
        last[channel] = message
        last.move_to_end(channel)
        while len(last) > self._settings.backfill_channels:
            last.popitem(last=False)
        await self._remember.put(self._key, json.dumps({str(c): m for c, m in last.items()}))

    async def channels(self) -> dict[int, int]:
        return dict(await self._loaded())

    async def _loaded(self) -> OrderedDict[int, int]:
        if self._last is None:
            stored = json.loads(await self._remember.get(self._key) or "{}")
            self._last = OrderedDict((int(channel), last) for channel, last in stored.items())
        return self._last

    @property
    def _key(self) -> str:
        return "discord-seen:" + ",".join(str(shard) for shard in self._settings.shard_ids)


async def missed(
    client: discord.Client, settings: DiscordSettings, seen: Seen
) -> AsyncIterator[discord.Message]:
    """Messages after the last seen ones, channel by channel, oldest first."""
    left = settings.backfill_messages
    age = datetime.timedelta(seconds=settings.backfill_age_s)
    oldest = time_snowflake(discord.utils.utcnow() - age)
    for channel_id, last in reversed((await seen.channels()).items()):
        if left <= 0:
            _log.warning("discord: more was missed than %d messages", settings.backfill_messages)
            return
        try:
            channel = client.get_channel(channel_id) or await client.fetch_channel(channel_id)
            if not isinstance(channel, discord.abc.Messageable):
                continue
            after = discord.Object(max(last, oldest))
            most = 2 * settings.backfill_messages  # our own answers lie between
            async for message in channel.history(limit=most, after=after, oldest_first=True):
                if message.author.bot:
                    continue
                if left <= 0:
                    break
                left -= 1
                yield message
        except discord.DiscordException as error:
            _log.info("discord: no history of a channel (%s)", type(error).__name__)
