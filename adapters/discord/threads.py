"""Which chat and which conversation a message belongs to, and threads that are not there yet.

Which conversation:

    direct message             the DM
    in a thread                the thread
    mention in a channel       a thread on the root, which is the replied-to message when that has
                               files, else the mention itself; the thread need not exist yet
    no permission for threads  the reply chain that starts at the root
    reply to the bot           the chain, found by what the bot's message replied to

Every message of a chain leads to it by an alias of its own, so that a reply to the bot's answer
finds it whatever the chain's root was.

A thread's id is the id of the message it is opened on, so the conversation has its key before
the thread exists: the message is stored first, the thread is opened when the first answer is
posted. What that takes (a `ThreadPlan`) is remembered before the message is stored, so that any
process can do it after a crash. Where Discord refuses the thread, answers go to the parent channel
as replies to the starter.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

import discord

from adapters.discord.attachments import files_of
from adapters.discord.limits import INTERACTION
from bot.core.model import Chat, ConversationKey
from bot.ports import Memory

PLATFORM = "discord"
NAME_MAX = 90
PLAN_KEPT_S = 7 * 24 * 3600.0
_MARKUP = re.compile(r"<[@#:][^>]{0,64}>|https?://\S+|[*_~`|>\\]|[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class DiscordBotIdentity:
    """The bot as the gateway knows it: its id, and its managed role here; people mention either."""

    user: int
    roles: frozenset[int] = frozenset()

    @property
    def mentions(self) -> tuple[str, ...]:
        roles = (f"<@&{role}>" for role in self.roles)
        return (f"<@{self.user}>", f"<@!{self.user}>", *roles)


@dataclass(frozen=True, slots=True)
class NativeId:
    """A `Message.native_id` taken apart. `in_parent`: it lies in the parent channel of its chat,
    where nothing in the thread can reply to it; `ours`: the bot wrote it for the asker (the echo
    of a slash command), so a reply to it pings nobody; `asker`: whom to name where nothing can be
    replied to."""

    message: str
    in_parent: bool = False
    ours: bool = False
    asker: int | None = None

    def __str__(self) -> str:
        asker = "" if self.asker is None else f"a{self.asker}"
        return "p" * self.in_parent + "e" * self.ours + self.message + asker

    @classmethod
    def parse(cls, text: str) -> Self:
        unmarked = text.lstrip("pe")
        marks = text[: len(text) - len(unmarked)]
        message, _, asker = unmarked.partition("a")
        return cls(message, "p" in marks, "e" in marks, int(asker) if asker else None)


@dataclass(frozen=True, slots=True)
class DiscordThread:
    """Where a message belongs. `native` is what an answer replies to; `opens`: the thread may have
    to be opened first."""

    conversation: ConversationKey
    chat: Chat
    native: NativeId
    aliases: tuple[ConversationKey, ...] = ()
    opens: bool = False


def thread_of(message: discord.Message, channel: Any, me: DiscordBotIdentity) -> DiscordThread:
    """`channel` is the message's, as far as it is known: a thread is a conversation."""
    here, own = str(message.channel.id), str(message.id)
    native = NativeId(own, asker=message.author.id)
    if message.guild is None or isinstance(channel, discord.Thread):
        return in_place(here, channel, native)
    chain = ConversationKey(PLATFORM, here, root=own)
    target = replied_to(message)
    if target is not None and target.flags.has_thread:
        # it may have been deleted: then the answer finds its way to the channel
        return on_starter(str(target.id), replace(native, in_parent=True), (chain,), opens=True)
    if target is not None and target.author.id == me.user:
        first = target.reference.message_id if target.reference else None
        key = ConversationKey(PLATFORM, here, root=str(first or target.id))
        return DiscordThread(key, Chat(PLATFORM, here), native, (chain,))
    root = str(target.id) if target is not None and files_of(target) else own
    start = ConversationKey(PLATFORM, here, root=root)
    aliases = tuple(dict.fromkeys((start, chain)))
    if isinstance(channel, discord.TextChannel) and may_open_threads(
        channel.permissions_for(channel.guild.me)
    ):
        return on_starter(root, replace(native, in_parent=True), aliases, opens=True)
    return DiscordThread(start, Chat(PLATFORM, here), native, aliases[1:])


def in_place(here: str, channel: Any, native: NativeId) -> DiscordThread:
    """Direct messages and threads are one conversation each. A thread is also known by its channel,
    as the chain of the message that it may have been opened on: their ids are the same."""
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    aliases = (ConversationKey(PLATFORM, str(parent), root=here),) if parent else ()
    return DiscordThread(ConversationKey(PLATFORM, here), Chat(PLATFORM, here), native, aliases)


def in_channel(message: discord.Message) -> DiscordThread:
    """A conversation of its own where the message stands: a reply chain."""
    here, own = str(message.channel.id), str(message.id)
    return DiscordThread(
        ConversationKey(PLATFORM, here, root=own),
        Chat(PLATFORM, here),
        NativeId(own, asker=message.author.id),
    )


def on_starter(
    starter: str, native: NativeId, aliases: tuple[ConversationKey, ...], *, opens: bool = False
) -> DiscordThread:
    """A message in a channel that belongs to the thread on `starter`."""
    key = ConversationKey(PLATFORM, starter)
    return DiscordThread(key, Chat(PLATFORM, starter), native, aliases, opens)


def may_open_threads(may: discord.Permissions) -> bool:
    return may.create_public_threads and may.send_messages_in_threads


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message this one replies to, when Discord sent it along. A forward is no reply."""
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:
        return None
    return reference.resolved if isinstance(reference.resolved, discord.Message) else None


def interaction_channel(interaction: int) -> str:
    """The `Chat.channel` of answers that go through an interaction (interactions/token_replies)."""
    return f"{INTERACTION}{interaction}"


def is_interaction(chat: Chat) -> bool:
    return chat.channel.startswith(INTERACTION)


@dataclass(frozen=True, slots=True)
class ThreadPlan:
    """How the thread on a message shall be opened; `refused` when that was tried in vain."""

    parent: str
    name: str
    asker: int
    refused: bool = False


class ThreadPlans:
    """The remembered plans, by starter message."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def get(self, starter: str) -> ThreadPlan | None:
        stored = await self._memory.get(_key(starter))
        return ThreadPlan(**json.loads(stored)) if stored else None

    async def put(self, starter: str, plan: ThreadPlan) -> None:
        await self._memory.put(_key(starter), json.dumps(asdict(plan)), keep_s=PLAN_KEPT_S)

    async def done(self, starter: str) -> None:
        await self._memory.put(_key(starter), None)


def thread_name(filename: str | None, request: str, otherwise: str) -> str:
    """Named after the file and the request, within Discord's 100 characters, without markup."""
    parts = [" ".join(_MARKUP.sub(" ", text[:400]).split()) for text in (filename or "", request)]
    name = " · ".join(part for part in parts if part) or otherwise
    return name if len(name) <= NAME_MAX else name[: NAME_MAX - 1].rstrip() + "…"


def _key(starter: str) -> str:
    return f"discord-thread:{starter}"
