"""From the gateway's events to `Accept`: what is for the bot is stored, in order, at least once."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import discord
from discord.http import Route

from adapters.discord.access import allowed
from adapters.discord.attachments import pasted
from adapters.discord.gateway.cursors import Gate, Seen
from adapters.discord.messages import (
    Arrived,
    Me,
    addressed,
    arrived,
    empty,
    hidden_reply,
    key_of,
    replied_to,
    words,
)
from adapters.discord.services import Parts
from adapters.discord.views import Reply, new_message
from bot.core.errors import PlatformError
from bot.core.model import View
from bot.ports import Accept

_log = logging.getLogger(__name__)


class Receiver:
    """One per `Inbound.run`. Outlives reconnects and new clients."""

    def __init__(self, parts: Parts, accept: Accept) -> None:
        self.parts = parts
        self.accept = accept
        self.everything = parts.settings.message_content
        """Does Discord show us what people write without addressing the bot?"""
        self.seen = Seen(parts.settings, parts.remember)
        self.gate = Gate()
        self._order: weakref.WeakValueDictionary[int, asyncio.Lock] = weakref.WeakValueDictionary()
        self._over = False
        self._working: set[asyncio.Task[Any]] = set()

    async def message(
        self, client: discord.Client, message: discord.Message, *, late: bool = False
    ) -> None:
        """The library starts handlers in order and lets them overtake each other; the lock, taken
        before anything else is awaited, keeps the order of a channel. `late` ones were missed and
        are fetched; new ones wait for them."""
        if message.author.bot or self._over:
            return
        channel_id = message.channel.id
        async with self.working():
            if not (late or await self.gate.passed(channel_id)):
                return
            async with self._in_order(channel_id):
                handled = await self._read(client, message)
                if not handled:
                    self.seen.ignored(channel_id, message.id)

    async def _read(self, client: discord.Client, message: discord.Message) -> bool:
        """True when the marks of what was seen have been moved (or held back) already."""
        channel = await self._channel(client, message)
        me = me_of(client, message.guild)
        if not addressed(message, channel, me, everything=self.everything):
            return False
        if not self._allowed(message, channel):
            return False
        if hidden_reply(message) and not self.everything:
            await self._hint(message, "discord-cannot-see-reply")
            return False
        if empty(message):
            if message.guild is None or replied_to(message) is not None:
                await self._hint(message, "discord-cannot-read")
            return False
        fallback = self.parts.say(None, "discord-thread-name")
        await self._take(message, arrived(message, channel, me, self.parts.settings, fallback))
        return True

    async def edited(self, client: discord.Client, message: discord.Message) -> None:
        """Discord also reports unfurled links as updates: those have no time of an edit."""
        if message.author.bot or message.edited_at is None or not message.content:
            return
        async with self.working(), self._in_order(message.channel.id):
            me = me_of(client, message.guild)
            text, _ = pasted(words(message.content, me), self.parts.settings.cdn_origins)
            key = key_of(message.channel.id, message.id)
            await self.stored(lambda: self.accept.edited(key, text))

    async def deleted(self, channel: int, messages: list[int]) -> None:
        async with self.working(), self._in_order(channel):
            for message in messages:
                key = key_of(channel, message)
                await self.stored(lambda key=key: self.accept.deleted(key))  # type: ignore[misc]

    async def stored(self, store: Callable[[], Awaitable[object]]) -> bool:
        """Discord repeats nothing, so a store that fails is asked again for a while."""
        for attempt in range(self.parts.settings.tries):
            try:
                await store()
            except Exception as error:  # its text may quote what people wrote
                _log.error("discord: storing failed (%s)", type(error).__name__)
                await asyncio.sleep(self.parts.settings.retry_pause_s * 2**attempt)
            else:
                return True
        return False

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """What happens inside is waited for when receiving ends."""
        task = asyncio.current_task()
        assert task is not None
        self._working.add(task)
        try:
            yield
        finally:
            self._working.discard(task)

    async def drain(self) -> None:
        """Receiving is over: let what has arrived be stored, for at most `drain_s`. What arrives
        now is left to the next process, which fetches it."""
        self._over = True
        self.gate.abandon()
        waiting = self._working - {asyncio.current_task()}
        if waiting:
            await asyncio.wait(waiting, timeout=self.parts.settings.drain_s)

    async def _take(self, message: discord.Message, what: Arrived) -> None:
        if what.plan is not None:
            await self.parts.plans.put(what.message.chat.channel, what.plan)
        if what.urls:
            # without the intent a file that is seen now may be hidden when it is fetched again
            seen_once = message.guild is not None and not self.everything
            if seen_once:
                await self.parts.links.keep(what.urls)
            self.parts.links.note(what.urls)
        if not await self.stored(lambda: self.accept.message(what.message)):
            self.seen.failed(message.channel.id, message.id)
            return
        await self.seen.stored(message.channel.id, message.id)
        if what.plan is not None:
            await self.seen.stored(int(what.message.chat.channel), message.id)

    def _in_order(self, channel: int) -> asyncio.Lock:
        return self._order.setdefault(channel, asyncio.Lock())

    async def _channel(self, client: discord.Client, message: discord.Message) -> Any:
        """A thread that the library has not cached yet is asked for: a thread is a conversation."""
        if message.guild is None or not isinstance(message.channel, discord.PartialMessageable):
            return message.channel
        try:
            return await client.fetch_channel(message.channel.id)
        except discord.DiscordException:
            return message.channel

    def _allowed(self, message: discord.Message, channel: Any) -> bool:
        parent = getattr(channel, "parent_id", None)
        return allowed(
            self.parts.settings,
            guild=message.guild.id if message.guild else None,
            channels=[message.channel.id, *([parent] if parent else [])],
            user=message.author.id,
            roles=[role.id for role in getattr(message.author, "roles", ())],
        )

    async def _hint(self, message: discord.Message, key: str) -> None:
        """Nothing was asked that could be stored, so there is no turn that could answer."""
        view = View(self.parts.say(None, key))
        reply = Reply(str(message.channel.id), str(message.id), pings=False)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=message.channel.id)
        with contextlib.suppress(PlatformError):
            await self.parts.rest.send(
                route, lambda: new_message(view, nonce=f"hint-{message.id}"[:25], reply=reply)
            )


def me_of(client: discord.Client, guild: discord.Guild | None) -> Me:
    """The bot's id, and its managed role in this guild: people mention either."""
    user = client.user.id if client.user else 0
    role = guild.self_role if guild is not None else None
    return Me(user, frozenset({role.id}) if role else frozenset())
