"""The connection to Discord's gateway: events in, everything else is somebody else's."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import discord
from discord import app_commands

from adapters.discord.commands import Commands, Translation, synchronise
from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.backfill import catch_up
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.http import LONGEST_WAIT_S
from adapters.discord.interactions.buttons import PressButton
from adapters.discord.interactions.presses import answer, permitted, press_of, renew, tell
from adapters.discord.services import Parts
from adapters.discord.settings import DiscordSettings
from bot.ports import Accept

GRANT_CONTENT = "Discord: the message content intent is not enabled in the portal"
END_S = 1.0
_log = logging.getLogger(__name__)


def intents_of(message_content: bool) -> discord.Intents:
    """Only what is used: no members, no presences, no reactions."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    intents.message_content = message_content
    return intents


class _Events(discord.Client):
    """What happens on each event; mixed into the plain and the sharded client."""

    receiver: Receiver
    tree: app_commands.CommandTree[Any]
    online: bool = False
    session: int = 0
    since: Mapping[int, int] = MappingProxyType({})

    async def setup_hook(self) -> None:
        self.add_dynamic_items(PressButton)
        self.tree = app_commands.CommandTree(self)
        self.tree.error(_command_failed)
        Commands(self.receiver).fill(self.tree)
        await self.tree.set_translator(Translation(self.receiver.parts))
        try:
            await synchronise(self.receiver.parts, self.tree, self.application_id or 0)
        except (discord.HTTPException, app_commands.AppCommandError) as error:
            _log.error("discord: the commands are not up to date (%s)", type(error).__name__)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord wants five seconds between two identifications."""
        if not initial:
            await asyncio.sleep(self.receiver.parts.settings.identify_pause_s)

    async def on_connect(self) -> None:
        """A new session. Nothing is awaited: this runs before the session's first message does."""
        self.session += 1
        self.since = self.receiver.seen.since()
        self.receiver.gate.close(self.since)

    async def on_disconnect(self) -> None:
        self.online = False

    async def on_resumed(self) -> None:
        self.online = True

    async def on_ready(self) -> None:
        self.online = True
        session = self.session
        await catch_up(self, self.receiver, self.since, lambda: self.session == session)
        activity = discord.CustomActivity(name=self.receiver.parts.say(None, "discord-presence"))
        with contextlib.suppress(discord.DiscordException, *TRANSPORT):
            await self.change_presence(activity=activity)

    async def on_message(self, message: discord.Message) -> None:
        await self.receiver.message(self, message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self.receiver.edited(self, payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self.receiver.deleted(payload.channel_id, [payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self.receiver.deleted(payload.channel_id, sorted(payload.message_ids))

    async def pressed(self, interaction: discord.Interaction[Any], data: str) -> None:
        receiver = self.receiver
        async with receiver.working():
            if not permitted(receiver.parts, interaction):
                text = receiver.parts.say(str(interaction.locale), "discord-not-allowed")
                await tell(interaction, text)
                return
            press = press_of(interaction, data)
            await renew(receiver.parts.via, press.ref.chat, interaction)
            await answer(receiver.parts, interaction, receiver.accept.press(press))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """The event's content stays out of the log."""
        _log.exception("discord: %s failed", event_method)


class Gateway(_Events):
    pass


class ShardedGateway(_Events, discord.AutoShardedClient):
    pass


def new_client(settings: DiscordSettings, receiver: Receiver) -> Gateway | ShardedGateway:
    """A client with no caches but the guilds' channels and roles."""
    options: dict[str, Any] = {
        "intents": intents_of(receiver.everything),
        "max_messages": None,
        "member_cache_flags": discord.MemberCacheFlags.none(),
        "chunk_guilds_at_startup": False,
        "allowed_mentions": discord.AllowedMentions.none(),
        "guild_ready_timeout": settings.guild_ready_s,
        "max_ratelimit_timeout": LONGEST_WAIT_S,
    }
    client: Gateway | ShardedGateway
    if settings.shard_count is None:
        client = Gateway(**options)
    else:
        shards = list(settings.shard_ids or range(settings.shard_count))
        client = ShardedGateway(shard_count=settings.shard_count, shard_ids=shards, **options)
    client.receiver = receiver
    return client


class GatewayInbound:
    """The port `Inbound`: a client, and a new one whenever the old one can't go on.

    The library reconnects and resumes by itself once it was connected; a first connection that
    fails kills its `connect()` by an `AttributeError`, so everything it raises is survived here.
    """

    def __init__(
        self, parts: Parts, choose: Callable[[DiscordSettings, Receiver], Any] = new_client
    ) -> None:
        self._parts = parts
        self._choose = choose
        self._client: Gateway | ShardedGateway | None = None
        self._life: asyncio.Task[None] | None = None
        self._trouble = "Discord: connecting"
        self._without_content = False

    def trouble(self) -> str | None:
        """Also says so when the operator asked for an intent that the portal does not grant."""
        if self._client is None or not self._client.online:
            return self._trouble
        return GRANT_CONTENT if self._without_content else None

    async def run(self, accept: Accept) -> None:
        receiver = Receiver(self._parts, accept)
        pause_s = self._parts.settings.reconnect_pause_s
        try:
            while True:
                connected = await self._once(receiver)
                pause_s = self._parts.settings.reconnect_pause_s if connected else pause_s
                await asyncio.sleep(pause_s * random.uniform(0.75, 1.25))
                pause_s = min(pause_s * 2, self._parts.settings.reconnect_pause_max_s)
        finally:
            await receiver.drain()
            await self._end()

    async def show_health(self, line: str | None) -> None:
        """The bot's presence: its usual line, or what is wrong, as do-not-disturb."""
        client = self._client
        if client is None or not client.online:
            return
        usual = self._parts.say(None, "discord-presence")
        status = discord.Status.dnd if line else discord.Status.online
        activity = discord.CustomActivity(name=(line or usual)[:128])
        await client.change_presence(status=status, activity=activity)

    async def _once(self, receiver: Receiver) -> bool:
        """One client's life. True when it had been connected."""
        settings = self._parts.settings
        await receiver.seen.load()
        self._client = self._choose(settings, receiver)
        # a task of its own: the library now and then swallows a cancellation while it reconnects
        self._life = asyncio.create_task(self._client.start(settings.token))
        await asyncio.wait({self._life})
        error = None if self._life.cancelled() else self._life.exception()
        if isinstance(error, discord.PrivilegedIntentsRequired):
            self._without_content = True
            receiver.everything = False
        self._trouble = _why(error)
        _log.warning("%s; trying again", self._trouble)
        connected = self._client.session > 0
        await self._end()
        return connected

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
        if last := _event_tasks():  # each event is a task of its own, "disconnect" among them
            await asyncio.wait(last, timeout=END_S)


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
            return "Discord: the bot token is not valid"
        case discord.PrivilegedIntentsRequired():
            return GRANT_CONTENT
    return f"Discord: can't connect ({type(error).__name__})"


async def _command_failed(
    interaction: discord.Interaction[Any], error: app_commands.AppCommandError
) -> None:
    _log.error("discord: a command failed (%s)", type(error).__name__, exc_info=error)
    client = interaction.client
    if isinstance(client, _Events):
        say = client.receiver.parts.say
        await tell(interaction, say(str(interaction.locale), "discord-try-again"))
