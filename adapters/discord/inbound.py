"""The port `Inbound`: connecting to Discord's gateway, again and again where that is needed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from typing import Any

import discord
from discord.http import Route

from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.client import STEADY_S, Gateway, ShardedGateway, new_client
from adapters.discord.gateway.gaps import Gaps
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.gateway.services import Services
from bot.core.errors import PlatformError
from bot.ports import Accept

GRANT_CONTENT = (
    "Discord: the message content intent is not enabled in the portal: grant it there, "
    "or set DISCORD_MESSAGE_CONTENT off"
)
NOT_STORED = "Discord: messages can't be stored: look at the database and its disk"
NO_STARTS = "Discord: all connections of today are spent: find what restarts the bot"
END_S = 1.0
_log = logging.getLogger(__name__)


class DiscordInbound:
    """A client, and a new one whenever the old one can't go on.

    The library reconnects and resumes by itself once it was connected; a first connection that
    fails kills its `connect()` by an `AttributeError`, so everything it raises is survived here.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._client: Gateway | ShardedGateway | None = None
        self._receiver: Receiver | None = None
        self._life: asyncio.Task[None] | None = None
        self._trouble = "Discord: connecting"
        self._without_content = False

    def trouble(self) -> str | None:
        """Also says so when the operator asked for an intent that the portal does not grant."""
        if self._client is None or not self._client.online:
            return self._trouble
        if self._receiver is not None and self._receiver.failing:
            return NOT_STORED
        return GRANT_CONTENT if self._without_content else None

    async def run(self, accept: Accept) -> None:
        self._receiver = receiver = Receiver(self._services, accept)
        gaps = Gaps(receiver, lambda: self._client)
        settings = self._services.settings
        pause_s = settings.reconnect_pause_s
        try:
            while True:
                if await self._once(receiver):
                    pause_s = settings.reconnect_pause_s
                await asyncio.sleep(pause_s * random.uniform(1.0, 1.5))
                was_there = self._client is not None and self._client.session > 0
                most_s = (
                    settings.identify_pause_max_s if was_there else settings.reconnect_pause_max_s
                )
                pause_s = min(pause_s * 2, most_s)
        finally:
            await gaps.finish()
            await receiver.finish()
            await self._end()

    async def show_health(self, line: str | None) -> None:
        """The bot's presence: its usual line, or what is wrong, as do-not-disturb."""
        client = self._client
        if client is None or not client.online:
            return
        usual = self._services.say(None, "discord-presence")
        status = discord.Status.dnd if line else discord.Status.online
        activity = discord.CustomActivity(name=(line or usual)[:128])
        await client.change_presence(status=status, activity=activity)

    async def _once(self, receiver: Receiver) -> bool:
        """One client's life. True when it was connected for a while: one that dies after each READY
        must not spend the thousand connections that Discord grants a day."""
        settings, clock = self._services.settings, self._services.given.clock
        await receiver.cursors.load()
        await self._wait_for_a_start()
        began_s = clock.monotonic_s()
        self._client = new_client(settings, receiver)
        # a task of its own: the library now and then swallows a cancellation while it reconnects
        self._life = asyncio.create_task(self._client.start(settings.token))
        await asyncio.wait({self._life})
        error = None if self._life.cancelled() else self._life.exception()
        if isinstance(error, discord.PrivilegedIntentsRequired):
            self._without_content = True
            receiver.everything = False
        self._trouble = _why(error)
        _log.warning("%s; trying again", self._trouble)
        begun_s = max(began_s, self._client.identified_s)
        lived = self._client.session > 0 and clock.monotonic_s() - begun_s >= STEADY_S
        await self._end()
        return lived

    async def _wait_for_a_start(self) -> None:
        """Discord resets the token of a bot that goes on identifying when its starts are spent.
        Each shard takes one."""
        settings = self._services.settings
        needed = len(settings.shard_ids) or settings.shard_count or 1
        while True:
            try:
                gateway = await self._services.http.ask(Route("GET", "/gateway/bot"))
                limit = gateway["session_start_limit"]
                left, reset_s = int(limit["remaining"]), int(limit["reset_after"]) / 1000
            except (PlatformError, KeyError, TypeError, ValueError):
                return  # connecting tells what is wrong
            if left >= needed:
                return
            self._trouble = NO_STARTS
            _log.error("%s, for %d minutes", NO_STARTS, reset_s // 60)
            await asyncio.sleep(max(reset_s, 1.0))

    async def _end(self) -> None:
        """Also when cancelled half-way: the library would never close its connections."""
        client, life = self._client, self._life
        if client is None or life is None:
            return
        client.online = False
        life.cancel()
        await asyncio.wait({life}, timeout=END_S)
        with contextlib.suppress(discord.DiscordException, *TRANSPORT):
            await asyncio.shield(client.close())
        if not life.done():  # the first one was swallowed
            life.cancel()
            await asyncio.wait({life}, timeout=END_S)
        if waits := _waiting_for_guilds(client):
            for task in waits:
                task.cancel()
            await asyncio.wait(waits, timeout=END_S)
        if last := _event_tasks():  # each event is a task of its own, "disconnect" among them
            await asyncio.wait(last, timeout=END_S)


def _waiting_for_guilds(client: discord.Client) -> set[asyncio.Task[Any]]:
    """After READY the library waits for guilds, for each shard, and forgets that at the end."""
    state = client._connection
    of_shards: dict[int, asyncio.Task[None]] = getattr(state, "_ready_tasks", {})
    return {task for task in (state._ready_task, *of_shards.values()) if task and not task.done()}


def _event_tasks() -> set[asyncio.Task[Any]]:
    """What the library has scheduled and not yet run to its end."""
    me = asyncio.current_task()
    named = {task for task in asyncio.all_tasks() if task.get_name().startswith("discord.py: ")}
    return named - {me}


def _why(error: BaseException | None) -> str:
    """One line for the operator; everything is tried again, whatever the library made of it."""
    match error:
        case None:
            return "Discord: the connection was closed"
        case discord.LoginFailure():
            return (
                "Discord: the bot token is not valid: reset it in the developer portal, "
                "and put the new one into DISCORD_TOKEN"
            )
        case discord.PrivilegedIntentsRequired():
            return GRANT_CONTENT
    if isinstance(error, AttributeError) and error.__context__ is not None:
        error = error.__context__  # the library stumbles over what kept it from connecting
    return f"Discord: can't connect ({type(error).__name__}): look at this machine's network"
