"""What was missed: read from history after Discord could not resume the session.

After a READY (a new session; a resumed one replays by itself) what came after the cursors
is fetched, bounded in age, number and channels, and goes the ordinary way: stored once under the
same key.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
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
) -> None:
    """`since` are the cursors from before the new session's first event. Once `current` says no
    there is a newer session, which fetches again: then this one stops and opens nothing."""
    settings = receiver.services.settings
    left = settings.backfill_messages
    oldest = time_snowflake(utcnow() - datetime.timedelta(seconds=settings.backfill_age_s))
    for channel, last in since.items():
        try:
            async with aclosing(_history(client, receiver, channel, max(last, oldest))) as history:
                async for message in history:
                    if left <= 0 or not current():
                        break
                    left -= 1
                    await receiver.message(client, message, late=True)
        except (discord.DiscordException, *TRANSPORT) as error:
            _log.info("discord: no history of a channel (%s)", type(error).__name__)
        if not current():
            return
        receiver.barrier.open(channel)
        if left <= 0:
            _log.warning("discord: only %d missed messages are read", settings.backfill_messages)
            break
    receiver.barrier.open_all()


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
