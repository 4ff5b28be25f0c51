"""From the gateway's events to `Accept`: what is for the bot is stored, in order, at least once."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
from discord.http import Route

from adapters.discord.attachments import urls_of
from adapters.discord.errors import TRANSPORT
from adapters.discord.gateway.above import LOOKING_S, with_videos_above
from adapters.discord.gateway.backfill_barrier import BackfillBarrier
from adapters.discord.gateway.cursors import Cursors
from adapters.discord.gateway.just_asked import JustAsked
from adapters.discord.gateway.services import Services
from adapters.discord.messages import (
    addressed,
    guild_of,
    hides_reply,
    is_empty,
    key_of,
    message_of,
    shown_by,
)
from adapters.discord.threads import (
    PLATFORM,
    DiscordBotIdentity,
    DiscordThread,
    ThreadPlan,
    in_channel,
    replied_to,
    thread_name,
    thread_of,
)
from adapters.discord.views import ReplyTarget, new_message
from bot.core.errors import PlatformError
from bot.core.model import Attachment, Chat, Message, OwnMessage
from bot.core.recent_dict import RecentDict
from bot.core.view import View
from bot.ports import Accept

CHANGES_KEPT = 1_000
AT_FAULT_S = 600.0

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
        self.on_gap: Callable[[], None] = lambda: None
        """Called when something could not be stored: it has to be read again."""
        self._just_asked = JustAsked()
        self._changed = RecentDict[tuple[int, int], None](CHANGES_KEPT)
        self._members = RecentDict[int, bool](CHANGES_KEPT)
        self._failing_since_s = RecentDict[int, float](CHANGES_KEPT)
        self.failing = False
        """Could what came last not be stored?"""
        self._over = False
        self._working: set[asyncio.Task[Any]] = set()

    async def message(
        self, client: discord.Client, message: discord.Message, *, late: bool = False
    ) -> bool:
        """The library starts handlers in order and lets them overtake each other; the lock, taken
        before anything else is awaited, keeps the order of a channel. `late` ones were missed and
        are fetched; new ones wait for them. True for one that was for the bot."""
        if self._over:
            return False
        if not late:
            self.cursors.hear(message.id)
        if message.author.bot:
            return False
        channel_id = message.channel.id
        async with self.working():
            held_back = not late and channel_id in self.barrier.closed_for
            if held_back and not await self.barrier.passed(channel_id):
                return False
            if self.cursors.is_held(channel_id):
                return False  # it is read when what is missing before it is read
            async with self._in_order(channel_id):
                if self.cursors.is_held(channel_id):
                    return False
                handled = await self._read(client, message)
                if not handled:
                    await self.cursors.ignored(channel_id, message.id)
        return handled

    async def _read(self, client: discord.Client, message: discord.Message) -> bool:
        """True when the cursors have been moved (or held back) already."""
        channel = await channel_of(client, message)
        me = identity_of(client, message.guild)
        is_ours = addressed(message, channel, me, everything=self.everything)
        is_awaited = not is_ours and self.everything and self._just_asked.may_await(message)
        if not (is_ours or is_awaited) or not await self._is_let_in(message, channel):
            return False
        if is_ours:
            self._just_asked.note(message)
        if hides_reply(message) and not self.everything:
            self._hint_soon(message, "discord-cannot-see-reply")
            return False
        if is_empty(message):
            if message.guild is None or replied_to(message) is not None:
                # in private nothing is withheld: what is empty there is nothing that we could use
                unread = "error-sticker" if message.guild is None else "discord-cannot-read"
                self._hint_soon(message, "discord-poll" if message.poll is not None else unread)
            return False
        thread = thread_of(message, channel, me)
        ours = message_of(message, channel, thread, me, self.services.settings)
        asks = ours.text or ours.quoted or any(_is_used(f) for f in ours.attachments)
        if message.poll is not None and not asks:
            self._hint_soon(message, "discord-poll")
            return False
        if thread.opens and not asks:
            thread = in_channel(message)  # neither a greeting nor a sticker needs a thread
            ours = message_of(message, channel, thread, me, self.services.settings)
        ours = replace(ours, if_awaited=is_awaited)
        ours, above = await with_videos_above(
            client, message, channel, ours, me, everything=self.everything
        )
        for each in above:
            self.services.urls.note(urls_of(each))
        await self._take(message, ours, thread, shown_by(message, me))
        return True

    async def edited(self, client: discord.Client, message: discord.Message) -> None:
        """Discord also reports unfurled links as updates: those have no time of an edit."""
        if message.author.bot or message.edited_at is None or self._over:
            return
        async with self.working(), self._in_order(message.channel.id):
            channel = await channel_of(client, message)
            me = identity_of(client, message.guild)
            # where the mention was taken out, Discord withholds the words: they are not gone
            if is_empty(message) or not await self._is_for_us(message, channel, me):
                return
            if hides_reply(message) and not self.everything:
                return
            thread = thread_of(message, channel, me)
            ours = message_of(message, channel, thread, me, self.services.settings)
            self.services.urls.note(_all_urls(message))

            own = shown_by(message, me)

            async def store() -> None:
                await self._prepare(message, ours, thread)
                await self._show(own)
                await self.accept.edited(ours)

            if not await self.stored(store):
                self.note_change(message.channel.id, message.id)

    async def deleted(self, channel: int, messages: list[int]) -> None:
        async with self.working(), self._in_order(channel):
            for message in messages:
                key = key_of(channel, message)
                if not await self.stored(lambda key=key: self.accept.deleted(key)):  # type: ignore[misc]
                    self.note_change(channel, message)

    async def membership(self, guild: int, *, is_member: bool) -> None:
        name = guild_of(guild)
        assert name is not None
        async with self.working():
            if not await self.stored(lambda: self.accept.membership(name, is_member=is_member)):
                self._members[guild] = is_member
                self.on_gap()

    async def opened(self, channel: int) -> None:
        """What waited in the channel may come. If that can't be stored, the next message brings
        it."""
        async with self.working():
            await self.stored(lambda: self.accept.opened(Chat(PLATFORM, str(channel))))

    @property
    def has_gaps(self) -> bool:
        return bool(self.cursors.has_held or self._changed or self._members)

    def hold(self, channel: int, message: int) -> None:
        """Of this channel everything from this message on is to be read again."""
        self.cursors.hold(channel, message)
        self.on_gap()

    def take_changed(self) -> list[tuple[int, int]]:
        """Channel and message of the changes that could not be stored."""
        taken = list(self._changed)
        self._changed.clear()
        return taken

    def take_members(self) -> list[tuple[int, bool]]:
        """Servers, and whether the bot is in them, where that could not be stored."""
        taken = list(self._members.items())
        self._members.clear()
        return taken

    def note_change(self, channel: int, message: int) -> None:
        self._changed[channel, message] = None
        self.on_gap()

    async def stored(self, store: Callable[[], Awaitable[object]], *, tries: int = 0) -> bool:
        """What Discord does not repeat and history does not show is asked for again for a while:
        `tries` times, or as often as the settings say. Whoever watches `Accept` tells of it."""
        for attempt in range(tries or self.services.settings.tries):
            if attempt:
                await asyncio.sleep(self.services.settings.retry_pause_s * 2 ** (attempt - 1))
            try:
                await store()
            except Exception as error:  # its text may quote what people wrote
                self.failing = True
                _log.debug("discord: storing failed (%s)", type(error).__name__)
            else:
                self.failing = False
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
        if self.cursors.heard:
            await self.cursors.keep()

    async def _is_for_us(
        self, message: discord.Message, channel: Any, me: DiscordBotIdentity
    ) -> bool:
        is_ours = addressed(message, channel, me, everything=self.everything)
        return is_ours and await self._is_let_in(message, channel)

    async def _is_let_in(self, message: discord.Message, channel: Any) -> bool:
        await _with_roles(message)
        return self._allowed(message, channel)

    async def _prepare(
        self, message: discord.Message, ours: Message, thread: DiscordThread
    ) -> None:
        """What is needed later to open its thread and its files."""
        if thread.opens:
            plan = self._plan(ours, message.channel.id, message.author.id)
            await self.services.plans.put(ours.chat.channel, plan)
        # without the intent a file that is seen now may be hidden when it is fetched again
        urls = _all_urls(message)
        if urls and message.guild is not None and not self.everything:
            await self.services.urls.keep(urls, ours.author.id)

    async def _show(self, own: OwnMessage | None) -> None:
        if own is not None:
            await self.accept.shown(own)

    async def _take(
        self,
        message: discord.Message,
        ours: Message,
        thread: DiscordThread,
        own: OwnMessage | None,
    ) -> None:
        channel = message.channel.id
        self.services.urls.note(_all_urls(message))

        async def store() -> None:
            await self.cursors.begin(channel, message.id)
            await self._prepare(message, ours, thread)
            await self._show(own)
            await self.accept.message(ours)
            await self.cursors.stored(channel, message.id)
            if thread.opens:
                await self.cursors.stored(int(ours.chat.channel), message.id)

        if await self.stored(store, tries=1 if _shows_history(message) else 0):
            self._failing_since_s.pop(message.id, None)
        elif not await self._is_at_fault(message, store):
            self.hold(channel, message.id)

    async def _is_at_fault(
        self, message: discord.Message, store: Callable[[], Awaitable[None]]
    ) -> bool:
        """True for a message that fails for long although something else can be stored: it is put
        aside, and must not keep everybody behind it waiting."""
        now_s = self.services.given.clock.monotonic_s()
        if now_s - self._failing_since_s.setdefault(message.id, now_s) < AT_FAULT_S:
            return False
        reference = json.dumps({"channel": message.channel.id, "message": message.id})
        poisoned = self.services.given.poisoned
        if not await self.stored(lambda: poisoned(reference, "can't be stored"), tries=1):
            return False
        if not await self.stored(store, tries=1):
            _log.error("discord: a message is put aside, it can't be stored")
            await self.cursors.ignored(message.channel.id, message.id)
        return True

    def _plan(self, message: Message, parent: int, asker: int) -> ThreadPlan:
        media = [file.filename for file in message.attachments if file.kind != "unsupported"]
        fallback = self.services.say(None, "discord-thread-name")
        name = thread_name(media[0] if media else None, message.text, fallback)
        return ThreadPlan(str(parent), name, asker)

    def _in_order(self, channel: int) -> asyncio.Lock:
        return self._order.setdefault(channel, asyncio.Lock())

    def _allowed(self, message: discord.Message, channel: Any) -> bool:
        parent = getattr(channel, "parent_id", None)
        return self.services.settings.allows(
            guild=message.guild.id if message.guild else None,
            channels=[message.channel.id, *([parent] if parent else [])],
            user=message.author.id,
            roles=[role.id for role in getattr(message.author, "roles", ())],
        )

    def _hint_soon(self, message: discord.Message, key: str) -> None:
        """The next message of the channel doesn't wait for it. Receiving ends after it."""
        task = asyncio.create_task(self._hint(message, key))
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _hint(self, message: discord.Message, key: str) -> None:
        """Nothing was asked that could be stored, so there is no turn that could answer. A message
        doesn't tell its author's language; a server tells its own."""
        locale = None if message.guild is None else str(message.guild.preferred_locale)
        view = View(self.services.say(locale, key))
        reply = ReplyTarget(str(message.channel.id), str(message.id), pings=False)
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=message.channel.id)
        with contextlib.suppress(PlatformError):
            await self.services.http.send(
                route, lambda: new_message(view, nonce=f"hint-{message.id}"[:25], reply=reply)
            )


def _is_used(file: Attachment) -> bool:
    return file.is_voice or file.kind != "unsupported"


def _all_urls(message: discord.Message) -> dict[str, str]:
    """Of its files and of those of the message that it replies to."""
    target = replied_to(message)
    return {**urls_of(message), **(urls_of(target) if target else {})}


def identity_of(client: discord.Client, guild: discord.Guild | None) -> DiscordBotIdentity:
    user = client.user.id if client.user else 0
    role = guild.self_role if guild is not None else None
    return DiscordBotIdentity(user, frozenset({role.id}) if role else frozenset())


async def channel_of(client: discord.Client, message: discord.Message) -> Any:
    """A thread that the library has not cached yet is asked for: a thread is a conversation. Where
    Discord doesn't tell soon, the message is taken all the same."""
    if message.guild is None or not isinstance(message.channel, discord.PartialMessageable):
        return message.channel
    try:
        async with asyncio.timeout(LOOKING_S):
            return await client.fetch_channel(message.channel.id)
    except (discord.DiscordException, *TRANSPORT):
        return message.channel


async def _with_roles(message: discord.Message) -> None:
    """History tells who wrote, but not what they are in the server; who has left is nothing."""
    if message.guild is None or isinstance(message.author, discord.Member):
        return
    with contextlib.suppress(discord.DiscordException, *TRANSPORT):
        async with asyncio.timeout(LOOKING_S):
            message.author = await message.guild.fetch_member(message.author.id)


def _shows_history(message: discord.Message) -> bool:
    """Whether what is missed here can be read again later."""
    if message.guild is None or not isinstance(message.channel, discord.abc.GuildChannel):
        return True
    return message.channel.permissions_for(message.guild.me).read_message_history
