"""The client on Discord's gateway: what happens on each event."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any
from weakref import WeakSet

import aiohttp
import discord
from discord import app_commands

from adapters.discord.commands import CommandMenu
from adapters.discord.errors import TRANSPORT, code_of
from adapters.discord.gateway.backfill import catch_up, not_too_old, unspoken_to
from adapters.discord.gateway.missed_guilds import note_missed_guilds
from adapters.discord.gateway.receiver import Receiver
from adapters.discord.interactions.buttons import ChoiceMenu, PressButton
from adapters.discord.interactions.cards import DeleteButton
from adapters.discord.interactions.command_registration import Translation, synchronise
from adapters.discord.interactions.forms import filled_in
from adapters.discord.interactions.private_answers import (
    answer,
    delete_card,
    permitted,
    tell,
    tell_elsewhere,
)
from adapters.discord.interactions.request_forms import RequestForms
from adapters.discord.messages import own_message, press_of
from adapters.discord.rest.http import LONGEST_WAIT_S
from adapters.discord.rest.proxies import connect_gateway_by_its_own, proxy_for
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import is_interaction
from bot.core.controls import is_stop
from bot.core.model import Press
from bot.ports import PressAnswer

MENU_PAUSE_S = 600.0
STEADY_S = 60.0
"""A connection that held this long was none that dies at once."""

_log = logging.getLogger(__name__)


def intents_of(message_content: bool) -> discord.Intents:
    """Only what is used: no members, no presences, no reactions."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    intents.message_content = message_content
    return intents


class EndedAtOnce(Exception):
    """Discord has ended a session that had hardly begun."""


class GatewayEvents(discord.Client):
    """What happens on each event; mixed into the plain and the sharded client."""

    receiver: Receiver
    _opened: WeakSet[aiohttp.ClientWebSocketResponse]
    _begun_s: dict[int | None, float]
    """When the session of each shard was begun; without shards there is one."""
    tree: app_commands.CommandTree[Any]
    forms: RequestForms
    online: bool = False
    _away: set[int]
    """The shards whose connection is cut, until they have resumed or begun anew."""
    _menu: asyncio.Task[None] | None = None
    session: int = 0
    _told: set[tuple[str, str]] = set()  # noqa: RUF012 - what is told once is told once a process
    since: Mapping[int, int] = MappingProxyType({})
    heard: int = 0

    async def setup_hook(self) -> None:
        self.add_dynamic_items(PressButton, ChoiceMenu, DeleteButton)
        self.tree = app_commands.CommandTree(self)
        self.tree.error(_command_failed)
        menu = CommandMenu(self.receiver)
        menu.fill(self.tree)
        self.forms = menu.forms
        await self.tree.set_translator(Translation(self.receiver.services.say))
        self._menu = asyncio.create_task(self._publish_menu(), name="discord commands")

    async def _publish_menu(self) -> None:
        """Nothing waits for it, and it is tried until it succeeds."""
        memory = self.receiver.services.given.memory
        while True:
            try:
                await synchronise(memory, self.tree, self.application_id or 0)
            except Exception as error:
                _log.error("discord: the commands are not up to date (%s)", type(error).__name__)
            else:
                return
            await asyncio.sleep(MENU_PAUSE_S)

    async def close(self) -> None:
        if self._menu is not None:
            self._menu.cancel()
            await asyncio.wait({self._menu})
        await super().close()
        for socket in [*self._opened]:  # that of a shard which had not begun yet is forgotten there
            await socket.close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord wants five seconds between two identifications."""
        services = self.receiver.services
        if not initial:
            await asyncio.sleep(services.settings.identify_pause_s)
        self._begun_s[shard_id] = services.given.clock.monotonic_s()

    @property
    def identified_s(self) -> float:
        """When a session was begun last."""
        return max(self._begun_s.values(), default=0.0)

    def check_lived(self) -> None:
        """A thousand identifications are granted a day: a session that Discord ends for good soon
        after it has begun ends this client, and the next one begins more and more seldom. Raises
        `EndedAtOnce`."""
        now_s = self.receiver.services.given.clock.monotonic_s()
        if any(now_s - self._begun_s.get(shard, 0.0) < STEADY_S for shard in self._ended):
            raise EndedAtOnce

    @property
    def _ended(self) -> list[int | None]:
        """The shards that are to be begun anew: without a session they are not resumed. One that is
        still open has none yet."""
        sockets: dict[int | None, Any] = {None: self.ws}
        if isinstance(self, discord.AutoShardedClient):
            sockets = {number: shard._parent.ws for number, shard in self.shards.items()}
        return [
            shard
            for shard, ws in sockets.items()
            if ws is not None and not ws.session_id and not ws.open
        ]

    async def on_connect(self) -> None:
        """A new session. Nothing is awaited: this runs before the session's first message does."""
        self.session += 1
        self.since, self.heard = self.receiver.cursors.since(), self.receiver.cursors.heard
        self.receiver.barrier.close(self.since)

    async def on_disconnect(self) -> None:
        self.online = False

    async def on_resumed(self) -> None:
        self.online = not self._away

    async def on_ready(self) -> None:
        await self.begun()

    async def begun(self) -> None:
        """The session is there, in each shard of this client."""
        self.online = not self._away
        session, settings = self.session, self.receiver.services.settings
        first = unspoken_to(self, self.since, self.heard)[: settings.backfill_channels]
        since = not_too_old(
            {**self.since, **dict.fromkeys(first, self.heard)}, settings.backfill_age_s
        )
        self.receiver.barrier.close(first)
        unread = await catch_up(self, self.receiver, since, lambda: self.session == session)
        if unread and self.session == session:
            _log.warning("discord: more was missed than is read; %d channels are left", len(unread))
        await note_missed_guilds(self.receiver, {guild.id for guild in self.guilds})
        activity = discord.CustomActivity(name=self.receiver.services.say(None, "discord-presence"))
        with contextlib.suppress(discord.DiscordException, *TRANSPORT):
            await self.change_presence(activity=activity)

    async def on_message(self, message: discord.Message) -> None:
        if message.author == self.user:
            self.receiver.services.nonces.note(message)
        await self.receiver.message(self, message)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.receiver.membership(guild.id, is_member=True)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.receiver.membership(guild.id, is_member=False)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Without the intent for members it is told of the bot itself alone."""
        time_out_ends = before.is_timed_out() and not after.is_timed_out()
        if after == after.guild.me and (time_out_ends or before.roles != after.roles):
            await self.receiver.membership(after.guild.id, is_member=True)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        gains = after.permissions.value & ~before.permissions.value
        if gains and after in after.guild.me.roles:
            await self.receiver.membership(after.guild.id, is_member=True)

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        if not payload.data["thread_metadata"].get("locked"):
            await self.receiver.opened(payload.thread_id)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        me = after.guild.me
        old, new = before.permissions_for(me), after.permissions_for(me)
        if new.send_messages and not old.send_messages:
            await self.receiver.opened(after.id)
        if new.send_messages_in_threads and not old.send_messages_in_threads:
            for thread in after.guild.threads:
                if thread.parent_id == after.id and not thread.locked:
                    await self.receiver.opened(thread.id)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self.receiver.edited(self, payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self.receiver.deleted(payload.channel_id, [payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self.receiver.deleted(payload.channel_id, sorted(payload.message_ids))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """The library tells forms apart by what it remembers, which a restart ends: so these are
        read here."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        if interaction.message is None:
            await self.forms.submitted(interaction)
        else:
            filled = filled_in(interaction.data or {})
            if filled is not None:
                await self.pressed(interaction, *filled)

    async def pressed(
        self,
        interaction: discord.Interaction[Any],
        data: str,
        values: Mapping[str, str] | None = None,
    ) -> None:
        receiver = self.receiver
        async with receiver.working():
            if not await permitted(receiver.services, interaction):
                return
            press = press_of(interaction, data, values)
            if interaction.message is not None and not is_stop(data):  # Stop says by itself where
                own = own_message(interaction.message, interaction.channel_id)
                await receiver.stored(lambda: receiver.accept.shown(own), tries=1)
            await answer(receiver.services, interaction, self._taken(interaction, press))

    async def _taken(self, interaction: discord.Interaction[Any], press: Press) -> PressAnswer:
        if is_interaction(press.ref.chat):
            # a press is a new interaction: what is answered through one may go on for longer
            replies = self.receiver.services.token_replies
            await replies.renew(press.ref.chat.channel, interaction.token)
        return await self.receiver.accept.press(press)

    async def delete_pressed(self, interaction: discord.Interaction[Any], asker: int) -> None:
        """Also for who is no longer let in: it is their result."""
        receiver = self.receiver
        async with receiver.working():
            await delete_card(receiver.services, interaction, asker)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """The event's content stays out of the log, and the same failure is told once."""
        error = sys.exc_info()[1]
        seen = (event_method, type(error).__name__)
        if seen in self._told:
            _log.error("discord: %s failed again (%s)", *seen)
        else:
            self._told.add(seen)
            _log.exception("discord: %s failed", event_method)


class Gateway(GatewayEvents):
    pass


class ShardedGateway(GatewayEvents, discord.AutoShardedClient):
    """The library says "ready" only where all shards begin together: one that begins anew by itself
    is told of by its own event alone."""

    _beginning: set[int]

    async def on_ready(self) -> None:
        """See `on_shard_ready`."""

    async def on_resumed(self) -> None:
        """See `on_shard_resumed`."""

    async def on_shard_disconnect(self, shard: int) -> None:
        self._away.add(shard)
        self.online = False

    async def on_shard_resumed(self, shard: int) -> None:
        self._away.discard(shard)
        self.online = not self._away

    async def on_shard_connect(self, shard: int) -> None:
        self._beginning.add(shard)

    async def on_shard_ready(self, shard: int) -> None:
        self._beginning.discard(shard)
        self._away.discard(shard)
        if not self._beginning and len(self.shards) == len(self.shard_ids or ()):
            await self.begun()


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
        "proxy": proxy_for(settings.api_url, settings),
    }
    client: Gateway | ShardedGateway
    if settings.shard_count is None:
        client = Gateway(**options)
    else:
        shards = list(settings.shard_ids or range(settings.shard_count))
        client = ShardedGateway(shard_count=settings.shard_count, shard_ids=shards, **options)
        client._beginning = set()
    client.receiver, client._begun_s, client._opened = receiver, {}, WeakSet()
    client._away = set()
    connect_gateway_by_its_own(client, settings, client.check_lived, client._opened.add)
    _survive_events(client)
    return client


async def _command_failed(
    interaction: discord.Interaction[Any], error: app_commands.AppCommandError
) -> None:
    client, code = interaction.client, code_of(getattr(error, "original", error))
    if await tell_elsewhere(interaction, code):
        return
    _log.error("discord: a command failed (%s)", type(error).__name__, exc_info=error)
    if isinstance(client, GatewayEvents):
        say = client.receiver.services.say
        await tell(interaction, say(str(interaction.locale), "discord-try-again"))


def _survive_events(client: discord.Client) -> None:
    """The library ends the connection when it can't parse an event; that event is left out then."""
    parsers = client._connection.parsers
    for name, parse in list(parsers.items()):
        if name == "READY":
            continue  # without it there is no connection
        parsers[name] = _surviving(name, parse)


def _surviving(name: str, parse: Callable[[Any], Any]) -> Callable[[Any], Any]:
    told = False

    @functools.wraps(parse)
    def survived(data: Any) -> Any:
        nonlocal told
        try:
            return parse(data)
        except Exception as error:
            if not told:
                told = True
                _log.exception("discord: an event %s can't be read; said once", name)
            else:
                _log.debug("discord: an event %s can't be read (%s)", name, type(error).__name__)
            return None

    return survived
