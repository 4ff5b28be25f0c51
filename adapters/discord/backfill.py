"""What was missed: read from history after Discord could not resume the session.

After a READY (a new session; a resumed one replays by itself) what came after the marks of seen.py
is fetched, bounded in age, number and channels, and goes the ordinary way: stored once under the
same key.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping

import discord
from discord.utils import time_snowflake, utcnow

from adapters.discord.receiver import Receiver

_log = logging.getLogger(__name__)


async def catch_up(client: discord.Client, receiver: Receiver, since: Mapping[int, int]) -> None:
    """`since` are the marks from before the new session's first event."""
    settings = receiver.parts.settings
    left = settings.backfill_messages
    oldest = time_snowflake(utcnow() - datetime.timedelta(seconds=settings.backfill_age_s))
    for channel, last in since.items():
        try:
            left -= await _channel(client, receiver, channel, max(last, oldest), left)
        except discord.DiscordException as error:
            _log.info("discord: no history of a channel (%s)", type(error).__name__)
        finally:
            receiver.gate.open(channel)
        if left <= 0:
            _log.warning("discord: only %d missed messages are read", settings.backfill_messages)
            return


async def _channel(
    client: discord.Client, receiver: Receiver, channel_id: int, after: int, most: int
) -> int:
    """How many messages of people were read."""
    channel = client.get_channel(channel_id) or await client.fetch_channel(channel_id)
    if not isinstance(channel, discord.abc.Messageable):
        return 0
    count = 0
    limit = 2 * receiver.parts.settings.backfill_messages  # our own answers lie between
    history = channel.history(limit=limit, after=discord.Object(after), oldest_first=True)
    async for message in history:
        if message.author.bot:
            continue
        if count == most:
            break
        count += 1
        await _with_roles(message)
        await receiver.message(client, message, late=True)
    return count


async def _with_roles(message: discord.Message) -> None:
    """History tells who wrote, but not what they are in the server."""
    if message.guild is not None and isinstance(message.author, discord.User):
        message.author = await message.guild.fetch_member(message.author.id)
