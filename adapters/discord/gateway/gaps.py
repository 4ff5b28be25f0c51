"""What could not be stored is read again as soon as storing works, without a new connection.

Nothing of it is kept here but where each channel's gap begins, and which messages were changed or
deleted meanwhile: Discord still has the rest.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

import discord

from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.backfill import catch_up
from adapters.discord.gateway.client import GatewayEvents
from adapters.discord.gateway.receiver import Receiver

PAUSE_MAX_S = 30.0

_log = logging.getLogger(__name__)


class Gaps:
    """Tries with growing pauses for as long as there is a gap."""

    def __init__(self, receiver: Receiver, client: Callable[[], GatewayEvents | None]) -> None:
        self._receiver = receiver
        self._client = client
        self._task: asyncio.Task[None] | None = None
        receiver.on_gap = self.fill_soon

    def fill_soon(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._fill(), name="discord gaps")

    async def finish(self) -> None:
        """Tries once more. What is missing then is left to the next process."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        client = self._client()
        if self._receiver.has_gaps and client is not None and client.online:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._receiver.services.settings.finish_s):
                    await self._read(client)

    async def _fill(self) -> None:
        pause_s = first_s = self._receiver.services.settings.retry_pause_s
        while self._receiver.has_gaps:
            await asyncio.sleep(pause_s)
            client = self._client()
            if client is not None and client.online:
                await self._read(client)
            pause_s = min(2 * pause_s, PAUSE_MAX_S) if self._receiver.has_gaps else first_s
        self._task = None

    async def _read(self, client: GatewayEvents) -> None:
        receiver = self._receiver
        since = receiver.cursors.release()
        receiver.barrier.close(since)
        try:
            unread = await catch_up(client, receiver, since, lambda: True)
        except Exception as error:  # its text may quote what people wrote
            _log.warning("discord: a gap could not be read (%s)", type(error).__name__)
            unread = list(since)
            for channel in unread:
                receiver.barrier.open(channel)
        for channel in unread:
            receiver.hold(channel, since[channel] + 1)
        for channel_id, message_id in receiver.take_changed():
            await self._look_again(client, channel_id, message_id)
        for guild, is_member in receiver.take_members():
            await receiver.membership(guild, is_member=is_member)

    async def _look_again(self, client: GatewayEvents, channel_id: int, message_id: int) -> None:
        """At a message that was changed or deleted while that could not be stored."""
        try:
            channel = client.get_channel(channel_id) or await client.fetch_channel(channel_id)
            if isinstance(channel, discord.abc.Messageable):
                await self._receiver.edited(client, await channel.fetch_message(message_id))
        except discord.NotFound:
            await self._receiver.deleted(channel_id, [message_id])
        except (discord.DiscordServerError, discord.RateLimited, *TRANSPORT):
            self._receiver.note_change(channel_id, message_id)
        except discord.DiscordException as error:
            _log.info("discord: a changed message can't be read (%s)", type(error).__name__)
