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

from adapters.discord.attachments import pasted, urls_of
from adapters.discord.gateway.backfill_barrier import BackfillBarrier
from adapters.discord.gateway.cursors import Cursors
from adapters.discord.gateway.services import Services
from adapters.discord.messages import (
    addressed,
    hides_reply,
    is_empty,
    key_of,
    message_of,
    words_of,
)
from adapters.discord.threads import (
    DiscordBotIdentity,
    DiscordThread,
    ThreadPlan,
    replied_to,
    thread_name,
    thread_of,
)
from adapters.discord.views import ReplyTarget, new_message
from bot.core.errors import PlatformError
from bot.core.model import Message, View
from bot.ports import Accept

_log = logging.getLogger(__name__)


class Receiver:
    """One per `Inbound.run`. Outlives reconnects and new clients."""

    def __init__(self, services: Services, accept: Accept) -> None:
        self.services = services
        self.accept = accept
        self.everything = services.settings.message_content
        """Does Discord show us what people write without addressing the bot?"""
        self.cursors = Cursors(services.settings, services.given.memory)
        self.barrier = BackfillBarrier()
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
            held_back = not late and channel_id in self.barrier.closed_for
            if held_back and not await self.barrier.passed(channel_id):
                return
            async with self._in_order(channel_id):
                handled = await self._read(client, message)
                if not handled:
                    self.cursors.ignored(channel_id, message.id)

    async def _read(self, client: discord.Client, message: discord.Message) -> bool:
        """True when the cursors have been moved (or held back) already."""
        channel = await self._channel(client, message)
        me = identity_of(client, message.guild)
        if not addressed(message, channel, me, everything=self.everything):
            return False
        if not self._allowed(message, channel):
            return False
        if hides_reply(message) and not self.everything:
            await self._hint(message, "discord-cannot-see-reply")
            return False
        if is_empty(message):
            if message.guild is None or replied_to(message) is not None:
                await self._hint(message, "discord-cannot-read")
            return False
        thread = thread_of(message, channel, me)
        ours = message_of(message, channel, thread, me, self.services.settings)
        await self._take(message, ours, thread)
        return True

    async def edited(self, client: discord.Client, message: discord.Message) -> None:
        """Discord also reports unfurled links as updates: those have no time of an edit."""
        if message.author.bot or message.edited_at is None or not message.content:
            return
        async with self.working(), self._in_order(message.channel.id):
            me = identity_of(client, message.guild)
            text, _ = pasted(words_of(message.content, me), self.services.settings.cdn_origins)
            key = key_of(message.channel.id, message.id)
            await self.stored(lambda: self.accept.edited(key, text))

    async def deleted(self, channel: int, messages: list[int]) -> None:
        async with self.working(), self._in_order(channel):
            for message in messages:
                key = key_of(channel, message)
                await self.stored(lambda key=key: self.accept.deleted(key))  # type: ignore[misc]

    async def stored(self, store: Callable[[], Awaitable[object]]) -> bool:
        """Discord repeats nothing, so a store that fails is asked again for a while."""
        for attempt in range(self.services.settings.tries):
            try:
                await store()
            except Exception as error:  # its text may quote what people wrote
                _log.error("discord: storing failed (%s)", type(error).__name__)
                await asyncio.sleep(self.services.settings.retry_pause_s * 2**attempt)
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

    async def finish(self) -> None:
        """Receiving is over: let what has arrived be stored, for at most `finish_s`. What arrives
        now is left to the next process, which fetches it."""
        self._over = True
        self.barrier.abandon()
        waiting = self._working - {asyncio.current_task()}
        if waiting:
            await asyncio.wait(waiting, timeout=self.services.settings.finish_s)

    async def _take(self, message: discord.Message, ours: Message, thread: DiscordThread) -> None:
        if thread.opens:
            plan = self._plan(ours, message.channel.id, message.author.id)
            await self.services.plans.put(ours.chat.channel, plan)
        target = replied_to(message)
        if urls := {**urls_of(message), **(urls_of(target) if target else {})}:
            # without the intent a file that is seen now may be hidden when it is fetched again
            if message.guild is not None and not self.everything:
                await self.services.urls.keep(urls)
            self.services.urls.note(urls)
        if not await self.stored(lambda: self.accept.message(ours)):
            self.cursors.failed(message.channel.id, message.id)
            return
        await self.cursors.stored(message.channel.id, message.id)
        if thread.opens:
            await self.cursors.stored(int(ours.chat.channel), message.id)

    def _plan(self, message: Message, parent: int, asker: int) -> ThreadPlan:
        media = [file.filename for file in message.attachments if file.kind != "unsupported"]
        fallback = self.services.say(None, "discord-thread-name")
        name = thread_name(media[0] if media else None, message.text, fallback)
        return ThreadPlan(str(parent), name, asker)

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
        return self.services.settings.allows(
            guild=message.guild.id if message.guild else None,
            channels=[message.channel.id, *([parent] if parent else [])],
            user=message.author.id,
            roles=[role.id for role in getattr(message.author, "roles", ())],
        )

    async def _hint(self, message: discord.Message, key: str) -> None:
        """Nothing was asked that could be stored, so there is no turn that could answer."""
        view = View(self.services.say(None, key))
        reply = ReplyTarget(str(message.channel.id), str(message.id), pings=False)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=message.channel.id)
        with contextlib.suppress(PlatformError):
            await self.services.http.send(
                route, lambda: new_message(view, nonce=f"hint-{message.id}"[:25], reply=reply)
            )


def identity_of(client: discord.Client, guild: discord.Guild | None) -> DiscordBotIdentity:
    user = client.user.id if client.user else 0
    role = guild.self_role if guild is not None else None
    return DiscordBotIdentity(user, frozenset({role.id}) if role else frozenset())
