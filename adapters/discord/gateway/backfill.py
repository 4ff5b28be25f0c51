"""What was missed: read from history after Discord could not resume the session.

After a READY (a new session; a resumed one replays by itself) what came after the cursors
is fetched, bounded in age, number and channels, and goes the ordinary way: stored once under the
same key. What could not be stored is fetched in the same way (gaps.py), whatever its age.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing

import discord
from discord.utils import time_snowflake, utcnow

from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.receiver import Receiver

_log = logging.getLogger(__name__)


async def catch_up(
    client: discord.Client,
    receiver: Receiver,
    since: Mapping[int, int],
    current: Callable[[], bool],
) -> Sequence[int]:
    """`since` are the cursors from before the new session's first event. Once `current` says no
    there is a newer session, which fetches again: then this one stops and opens nothing. The
    channels that were not read to their end, because they hold too much."""
    left = receiver.services.settings.backfill_messages
    channels = list(since)
    while channels and left > 0:
        channel = channels[0]
        try:
            async with aclosing(_history(client, receiver, channel, since[channel])) as history:
                async for message in history:
                    if left <= 0 or not current() or receiver.cursors.is_held(channel):
                        break
                    left -= 1
                    await receiver.message(client, message, late=True)
        except (discord.Forbidden, discord.NotFound) as error:
            _log.info("discord: no history of a channel (%s)", type(error).__name__)
        except (discord.DiscordException, *TRANSPORT) as error:
            _log.info("discord: no history of a channel yet (%s)", type(error).__name__)
            receiver.hold(channel, since[channel] + 1)
        if not current():
            return channels
        if receiver.cursors.is_held(channel):  # nothing can be stored, nor can what is left
            for each in channels:
                receiver.hold(each, since[each] + 1)
                receiver.barrier.open(each)
            return []
        receiver.barrier.open(channel)
        if left > 0:
            channels.pop(0)
    for channel in channels:
        receiver.barrier.open(channel)
    return channels


def not_too_old(since: Mapping[int, int], age_s: float) -> dict[int, int]:
    """The cursors, none further back than that."""
    oldest = time_snowflake(utcnow() - datetime.timedelta(seconds=age_s))
    return {channel: max(last, oldest) for channel, last in since.items()}


async def _history(
    client: discord.Client, receiver: Receiver, channel_id: int, after: int
) -> AsyncGenerator[discord.Message, None]:
    """What people wrote, oldest first."""
    channel = client.get_channel(channel_id) or await client.fetch_channel(channel_id)
    if not isinstance(channel, discord.abc.Messageable):
        return
    limit = 2 * receiver.services.settings.backfill_messages  # our own answers lie between
    history = channel.history(limit=limit, after=discord.Object(after), oldest_first=True)
    async for message in history:
        if not message.author.bot:
            await _with_roles(message)
            yield message


async def _with_roles(message: discord.Message) -> None:
    """History tells who wrote, but not what they are in the server."""
    if message.guild is not None and isinstance(message.author, discord.User):
        message.author = await message.guild.fetch_member(message.author.id)
