"""Discord's messages and presses as ours. Pure: the library's objects in, values out, nothing asked
for. Which conversation a message belongs to is said in threads.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import discord

from adapters.discord.attachments import files_of, pasted
from adapters.discord.gateway.quoted import forwarded_words, quoted_by
from adapters.discord.interactions.buttons import PREFIX
from adapters.discord.limits import FILE_MAX_BYTES, TEXT_MAX
from adapters.discord.settings import DiscordSettings
from adapters.discord.threads import (
    PLATFORM,
    DiscordBotIdentity,
    DiscordThread,
    interaction_channel,
    replied_to,
)
from bot.core.controls import is_stop
from bot.core.model import Author, Chat, Message, MessageRef, OwnMessage, Press

_ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


def message_of(
    message: discord.Message,
    channel: Any,
    thread: DiscordThread,
    me: DiscordBotIdentity,
    settings: DiscordSettings,
) -> Message:
    """Everything we keep of a message. Files of the one it replies to come after its own."""
    text, links = pasted(words_of(message.content, me), settings.cdn_origins)
    target = replied_to(message)
    theirs = files_of(target) if target is not None and target.author.id != me.user else ()
    return Message(
        key=key_of(message.channel.id, message.id),
        conversation=thread.conversation,
        chat=thread.chat,
        author=author_of(message.author, message.guild, channel),
        text=text[:TEXT_MAX],
        sent_at_s=message.created_at.timestamp(),
        native_id=str(thread.native),
        attachments=(*files_of(message), *links, *theirs),
        aliases=thread.aliases,
        replied_to=_replied_ref(message),
        quoted=quoted_by(message, me),
        upload_limit_bytes=message.guild.filesize_limit if message.guild else FILE_MAX_BYTES,
        is_private=message.guild is None,
        guild=guild_of(message.guild.id if message.guild else None),
        stands=_stands(message) if thread.native.in_parent else None,
    )


def guild_of(server: int | None) -> str | None:
    return None if server is None else f"{PLATFORM}:{server}"


def press_of(
    interaction: discord.Interaction[Any], data: str, values: Mapping[str, str] | None = None
) -> Press:
    message = interaction.message
    assert message is not None
    return Press(
        key=f"{PLATFORM}:i:{interaction.id}",
        data=data,
        author=presser_of(interaction),
        ref=ref_of(message, interaction.channel_id),
        sent_at_s=interaction.created_at.timestamp(),
        locale=str(interaction.locale),
        values=values or {},
    )


def ref_of(message: discord.Message, channel: int | None) -> MessageRef:
    """A message that we sent through an interaction belongs to that interaction's chat."""
    where, metadata = str(channel), message.interaction_metadata
    if message.webhook_id is not None and metadata is not None:
        where = interaction_channel(metadata.id)
    return MessageRef(Chat(PLATFORM, where), str(message.id))


def shown_by(message: discord.Message, me: DiscordBotIdentity) -> OwnMessage | None:
    """The message of ours that this one answers."""
    target = replied_to(message)
    if target is None or target.author.id != me.user:
        return None
    return own_message(target, message.channel.id)


def own_message(message: discord.Message, channel: int | None) -> OwnMessage:
    """A message of ours, as Discord shows it."""
    pressable = (each for row in message.components for each in getattr(row, "children", ()))
    data = (str(getattr(each, "custom_id", None)).removeprefix(PREFIX) for each in pressable)
    at_s = message.created_at.timestamp()
    return OwnMessage(ref_of(message, channel), message.content, at_s, any(map(is_stop, data)))


def _replied_ref(message: discord.Message) -> MessageRef | None:
    target = replied_to(message)
    return None if target is None else ref_of(target, message.channel.id)


def _stands(message: discord.Message) -> MessageRef:
    return MessageRef(Chat(PLATFORM, str(message.channel.id)), str(message.id))


def key_of(channel: int, message: int) -> str:
    return f"{PLATFORM}:{channel}:{message}"


def is_ordinary(message: discord.Message) -> bool:
    """Somebody wrote it; Discord tells of other things in messages as well."""
    return message.type in _ORDINARY


def shows_nothing(message: discord.Message) -> bool:
    """Discord withholds what stands in it (no message-content intent)."""
    if not is_ordinary(message) or message.author.bot or message.poll is not None:
        return False
    return is_empty(message) and not (message.embeds or message.components)


def addressed(
    message: discord.Message, channel: Any, me: DiscordBotIdentity, *, everything: bool
) -> bool:
    """Is it for the bot? `everything` is the message-content intent: then what people write in
    the bot's own threads counts without a mention, unless they answer each other."""
    if message.author.bot or message.webhook_id or message.type not in _ORDINARY:
        return False
    if message.guild is None or any(mention in message.content for mention in me.mentions):
        return True
    target = replied_to(message)
    if target is not None:
        return bool(target.author.id == me.user)
    return everything and isinstance(channel, discord.Thread) and channel.owner_id == me.user


def hides_reply(message: discord.Message) -> bool:
    """It points at a message whose content Discord withholds (no message-content intent)."""
    target = replied_to(message)
    if target is None or target.author.bot or message.attachments:
        return False
    return not (target.content or files_of(target) or target.embeds or target.components)


def is_empty(message: discord.Message) -> bool:
    """Nothing to read: a reply to the bot whose author turned the ping off comes without it."""
    return not (message.content or files_of(message) or forwarded_words(message))


def words_of(content: str, me: DiscordBotIdentity) -> str:
    """The text without the mentions that called the bot."""
    for mention in me.mentions:
        content = content.replace(mention, " ")
    return content.strip()


def author_of(person: discord.User | discord.Member, guild: Any, channel: Any) -> Author:
    """`guild` and `channel` are where they wrote; a thread counts as its channel as well."""
    moderates = isinstance(person, discord.Member) and person.guild_permissions.manage_messages
    channels = (getattr(channel, name, None) for name in ("id", "parent_id"))
    # `roles` knows only roles that the library has cached: none where the bot is no member
    roles = getattr(person, "_roles", ())
    within = {f"{PLATFORM}:chat:{each}" for each in channels if each}
    within |= {f"{PLATFORM}:role:{role}" for role in roles}
    within |= {f"{PLATFORM}:guild:{guild.id}"} if guild is not None else set()
    return Author(
        f"{PLATFORM}:{person.id}",
        person.display_name[:100] or "?",
        moderates,
        frozenset(within),
        isinstance(person, discord.Member) and person.guild_permissions.manage_guild,
    )


def presser_of(interaction: discord.Interaction[Any]) -> Author:
    """The interaction brings the person's permissions in the channel with it."""
    guild = None if interaction.guild_id is None else discord.Object(interaction.guild_id)
    author = author_of(interaction.user, guild, interaction.channel)
    moderates = guild is not None and interaction.permissions.manage_messages
    manages = guild is not None and interaction.permissions.manage_guild
    return replace(author, may_moderate=moderates, may_manage=manages)
