"""What was missed: read from history after Discord could not resume the session.

After a READY (a new session; a resumed one replays by itself) what came after the cursors
is fetched, bounded in age, number and channels, and goes the ordinary way: stored once under the
same key. What could not be stored is fetched in the same way (gaps.py), whatever its age.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from contextlib import aclosing
from typing import Any

import discord
from discord.utils import time_snowflake, utcnow

from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.receiver import Receiver

PAGE, PAGES_MAX = 100, 50
"""Discord hands out a hundred messages at once; of one channel so many pages are read."""

_log = logging.getLogger(__name__)


async def catch_up(
    client: discord.Client,
    receiver: Receiver,
    since: Mapping[int, int],
    current: Callable[[], bool],
) -> Sequence[int]:
    """`since` are the cursors from before the new session's first event. Once `current` says no
    there is a newer session, which fetches again: then this one stops and opens nothing. The
    channels that were not read to their end, because they hold too much. Each has a share of its
    own, in which only messages for the bot count."""
    unread: list[int] = []
    channels = list(since)
    for place, channel in enumerate(channels):
        try:
            if not await _read(client, receiver, channel, since[channel], current):
                unread.append(channel)
        except (discord.Forbidden, discord.NotFound) as error:
            _log.info("discord: no history of a channel (%s)", type(error).__name__)
        except (discord.DiscordException, *TRANSPORT) as error:
            _log.info("discord: no history of a channel yet (%s)", type(error).__name__)
            receiver.hold(channel, since[channel] + 1)
        except Exception:  # one channel's trouble; the others must not wait for it
            _log.exception("discord: the history of a channel can't be read")
        if not current():
            return channels[place:]
        if receiver.cursors.is_held(channel):  # nothing can be stored, nor can what is left
            for each in channels[place:]:
                receiver.hold(each, since[each] + 1)
                receiver.barrier.open(each)
            return unread
        receiver.barrier.open(channel)
    return unread


async def _read(
    client: discord.Client,
    receiver: Receiver,
    channel: int,
    since: int,
    current: Callable[[], bool],
) -> bool:
    """Oldest first. False: there is more than is read."""
    left = receiver.services.settings.backfill_messages
    async with aclosing(_history(client, channel, since)) as history:
        async for message in history:
            if not current() or receiver.cursors.is_held(channel):
                return True
            if message is None or left <= 0:
                return False
            if not message.author.bot:
                left -= await receiver.message(client, message, late=True)
    return True


def not_too_old(since: Mapping[int, int], age_s: float) -> dict[int, int]:
    """The cursors, none further back than that."""
    oldest = time_snowflake(utcnow() - datetime.timedelta(seconds=age_s))
    return {channel: max(last, oldest) for channel, last in since.items()}


def unspoken_to(client: discord.Client, known: Collection[int], heard: int) -> list[int]:
    """Channels where the bot has not been spoken to, and something was said after what was `heard`
    last: somebody may have spoken to it for the first time. The latest first. Discord tells of no
    direct chat in this way."""
    found: dict[int, int] = {}
    for guild in client.guilds if heard else ():
        places: list[Any] = [*guild.text_channels, *guild.voice_channels, *guild.stage_channels]
        for place in [*places, *(thread for thread in guild.threads if thread.parent)]:
            last = place.last_message_id or 0
            if last <= heard or place.id in known:
                continue
            if place.permissions_for(guild.me).read_message_history:
                found[place.id] = last
    return sorted(found, key=lambda place: found[place], reverse=True)


async def _history(
    client: discord.Client, channel_id: int, after: int
) -> AsyncGenerator[discord.Message | None, None]:
    """Every message after that one, oldest first; None at the end where there are more than the
    pages that are read. What the library can't parse is left out."""
    channel = client.get_channel(channel_id) or await client.fetch_channel(channel_id)
    if not isinstance(channel, discord.abc.Messageable):
        return
    where = await channel._get_channel()
    for _ in range(PAGES_MAX):
        page = await client.http.logs_from(channel_id, PAGE, after=after)
        for data in sorted(page, key=lambda data: int(data["id"])):
            after = int(data["id"])
            try:
                message = discord.Message(state=client._connection, channel=where, data=data)
            except Exception as error:  # its text may quote what people wrote
                _log.warning("discord: a missed message can't be read (%s)", type(error).__name__)
                continue
            yield message
        if len(page) < PAGE:
            return
    yield None
