"""Discord's messages as ours. Pure: the library's objects in, values out, nothing asked for.

Which conversation a message belongs to (design.md, "Which chat thread is which conversation"):

    direct message             the DM
    in a thread                the thread
    mention in a channel       a thread on the root, which is the replied-to message when that has
                               files, else the mention itself; the thread need not exist yet
    no permission for threads  the reply chain that starts at the root
    reply to the bot           the chain, found by what the bot's message replied to

Every message of a chain leads to it by an alias of its own, so that a reply to the bot's answer
finds it whatever the chain's root was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import discord

from adapters.discord.attachments import attachment, pasted, stickers
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import Plan, thread_name
from adapters.discord.views import FILE_MAX_BYTES, Answered
from bot.core.model import Attachment, Author, Chat, ConversationKey, Message

PLATFORM = "discord"
TEXT_MAX = 4000
_ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message for the bot. `plan` is set when its thread may have to be opened; `urls` are the
    signed addresses of its files by attachment id."""

    message: Message
    plan: Plan | None = None
    urls: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as the gateway knows it."""

    user: int
    roles: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    conversation: ConversationKey
    chat: Chat
    native: Answered
    aliases: tuple[ConversationKey, ...] = ()
    opens: bool = False


def key_of(channel: int, message: int) -> str:
    return f"{PLATFORM}:{channel}:{message}"


def addressed(message: discord.Message, channel: Any, me: Me, *, everything: bool) -> bool:
    """Is it for the bot? `everything` is the message-content intent: then what people write in
    the bot's own threads counts without a mention, unless they answer each other."""
    if message.author.bot or message.webhook_id or message.type not in _ORDINARY:
        return False
    if message.guild is None or mentioned(message, me):
        return True
    target = replied_to(message)
    if target is not None:
        return bool(target.author.id == me.user)
    return everything and isinstance(channel, discord.Thread) and channel.owner_id == me.user


def mentioned(message: discord.Message, me: Me) -> bool:
    marks = (f"<@{me.user}>", f"<@!{me.user}>", *(f"<@&{role}>" for role in me.roles))
    return any(mark in message.content for mark in marks)


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message this one replies to, when Discord sent it along. A forward is no reply."""
    reference = message.reference
    if reference is None or reference.type is not discord.MessageReferenceType.reply:
        return None
    return reference.resolved if isinstance(reference.resolved, discord.Message) else None


def hidden_reply(message: discord.Message) -> bool:
    """It points at a message whose content Discord withholds (no message-content intent)."""
    target = replied_to(message)
    if target is None or target.author.bot or message.attachments:
        return False
    return not (target.content or files(target) or target.embeds or target.components)


def empty(message: discord.Message) -> bool:
    """Nothing to read: a reply to the bot whose author turned the ping off comes without it."""
    return not (message.content or files(message))


def arrived(
    message: discord.Message, channel: Any, me: Me, settings: DiscordSettings, fallback: str
) -> Arrived:
    """Everything we keep of a message. `fallback` names a thread that nothing else names."""
    text, links = pasted(words(message.content, me), settings.cdn_origins)
    target = replied_to(message)
    theirs = files(target) if target is not None and target.author.id != me.user else ()
    own = (*files(message), *links)
    place = place_of(message, channel, target, bool(theirs), me)
    value = Message(
        key=key_of(message.channel.id, message.id),
        conversation=place.conversation,
        chat=place.chat,
        author=author_of(message.author),
        text=text[:TEXT_MAX],
        sent_at_s=message.created_at.timestamp(),
        native_id=str(place.native),
        attachments=(*own, *theirs),
        aliases=place.aliases,
        upload_limit_bytes=message.guild.filesize_limit if message.guild else FILE_MAX_BYTES,
        is_private=message.guild is None,
    )
    plan = _plan(value, message.channel.id, message.author.id, fallback) if place.opens else None
    urls = {**urls_of(message), **(urls_of(target) if target else {})}
    return Arrived(value, plan, urls)


def place_of(
    message: discord.Message, channel: Any, target: discord.Message | None, files: bool, me: Me
) -> Place:
    here = str(message.channel.id)
    own = str(message.id)
    if message.guild is None or isinstance(channel, discord.Thread):
        return Place(ConversationKey(PLATFORM, here), Chat(PLATFORM, here), Answered(own))
    chain = ConversationKey(PLATFORM, here, root=own)
    if target is not None and target.flags.has_thread:
        return in_thread(str(target.id), own, (chain,))
    if target is not None and target.author.id == me.user:
        first = target.reference.message_id if target.reference else None
        key = ConversationKey(PLATFORM, here, root=str(first or target.id))
        return Place(key, Chat(PLATFORM, here), Answered(own), (chain,))
    root = str(target.id) if target is not None and files else own
    start = ConversationKey(PLATFORM, here, root=root)
    if opens_threads(channel):
        return in_thread(root, own, tuple(dict.fromkeys((start, chain))), opens=True)
    return Place(start, Chat(PLATFORM, here), Answered(own), () if start == chain else (chain,))


def in_thread(
    starter: str, own: str, aliases: tuple[ConversationKey, ...], opens: bool = False
) -> Place:
    """A message in a channel that belongs to the thread on `starter`."""
    key = ConversationKey(PLATFORM, starter)
    return Place(key, Chat(PLATFORM, starter), Answered(own, in_parent=True), aliases, opens)


def opens_threads(channel: Any) -> bool:
    if not isinstance(channel, discord.TextChannel):
        return False
    return may_thread(channel.permissions_for(channel.guild.me))


def may_thread(may: discord.Permissions) -> bool:
    return may.create_public_threads and may.send_messages_in_threads


def words(content: str, me: Me) -> str:
    """The text without the mentions that called the bot."""
    for mark in (f"<@{me.user}>", f"<@!{me.user}>", *(f"<@&{role}>" for role in me.roles)):
        content = content.replace(mark, " ")
    return content.strip()


def files(message: discord.Message) -> tuple[Attachment, ...]:
    """Its attachments, those of what it forwards, and its stickers."""
    where = {"channel": str(message.channel.id), "message": str(message.id)}
    forwarded = [file for snapshot in message.message_snapshots for file in snapshot.attachments]
    return (
        *(attachment(file, where) for file in (*message.attachments, *forwarded)),
        *stickers(message.stickers),
    )


def urls_of(message: discord.Message) -> dict[str, str]:
    forwarded = [file for snapshot in message.message_snapshots for file in snapshot.attachments]
    return {str(file.id): file.url for file in (*message.attachments, *forwarded)}


def author_of(person: discord.User | discord.Member) -> Author:
    moderates = isinstance(person, discord.Member) and person.guild_permissions.manage_messages
    return Author(f"{PLATFORM}:{person.id}", person.display_name[:100] or "?", moderates)


def _plan(message: Message, parent: int, asker: int, fallback: str) -> Plan:
    media = [file.filename for file in message.attachments if file.kind != "unsupported"]
    name = thread_name(media[0] if media else None, message.text, fallback)
    return Plan(str(parent), name, asker)
