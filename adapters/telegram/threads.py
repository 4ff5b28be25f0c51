"""Which chat and which conversation a Telegram message belongs to, and whether it names us. Pure.

A private chat is one conversation, or one for each topic in it. A forum's topics are one each.
In other groups it is the reply chain: its root is the replied-to message, or this one, and the
items of an album share a root of their own, since only one of them carries the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final

import telegram
from telegram.constants import ChatType, MessageEntityType

from bot.core.model import Author, Chat, ConversationKey, MessageRef

PLATFORM = "telegram"
GENERAL_TOPIC = 1
EPHEMERAL: Final = "ephemeral_message_id"
"""A field that is newer than the library."""
GUEST: Final = "guest"
"""How the channels of guest queries begin."""


@dataclass(frozen=True, slots=True)
class TelegramBotIdentity:
    """Who we are on Telegram. Names of `commands` and `skills` are those that we know.
    `has_topics`: private chats with us have topics. `file_owner`: the token's number, to which file
    ids are bound; at Telegram's own servers it is our id."""

    id: int
    username: str
    commands: frozenset[str]
    file_owner: str
    skills: frozenset[str] = frozenset()
    has_topics: bool = False


@dataclass(frozen=True, slots=True)
class TelegramThread:
    """`conversation` is looked for first, then `aliases` in order; all lead there afterwards."""

    chat: Chat
    conversation: ConversationKey
    aliases: tuple[ConversationKey, ...] = ()


def chat_of(message: telegram.MaybeInaccessibleMessage) -> Chat:
    """Where an answer goes. The General topic has no number: naming its 1 makes sends fail."""
    topic = None
    if isinstance(message, telegram.Message) and message.is_topic_message:
        topic = message.message_thread_id
    shown = str(topic) if topic not in (None, GENERAL_TOPIC) else None
    return Chat(PLATFORM, str(message.chat.id), shown)


def chat_author(chat: telegram.Chat, *, may_moderate: bool) -> Author:
    """A channel or a group that somebody speaks as."""
    return Author(f"{PLATFORM}:{chat.id}", chat.title or "?", may_moderate=may_moderate)


def here(author: Author, chat: telegram.Chat) -> Author:
    """The author, writing in this chat."""
    return replace(author, within=frozenset({f"{PLATFORM}:chat:{chat.id}"}))


def where_to(chat: Chat, reply_to: str | None) -> dict[str, Any]:
    """Where a message goes. A person may have deleted what we answer: it goes out all the same."""
    reply = None
    if reply_to is not None:
        reply = telegram.ReplyParameters(int(reply_to), allow_sending_without_reply=True)
    topic = int(chat.topic) if chat.topic else None
    return {"chat_id": int(chat.channel), "message_thread_id": topic, "reply_parameters": reply}


def ephemeral_number(number: int, receiver: int) -> str:
    """A message that one person alone sees, as a `MessageRef` names it."""
    return f"e{number}-{receiver}"


def is_ephemeral(message: telegram.Message) -> bool:
    """It is an answer to such a message: nobody but us sees it, and it has no number that one could
    reply to."""
    return EPHEMERAL in message.api_kwargs


def is_for_one(ref: MessageRef) -> bool:
    return ref.message.startswith("e")


def is_group_chat(chat: Chat) -> bool:
    """Telegram's ids of groups, supergroups and channels are negative."""
    return chat.channel.startswith("-")


def guest_chat(user: int, query: str) -> Chat:
    """Where a guest query is answered: a place of its own, whose channel names who asked. The
    number of the chat that it was asked in means another chat to us, or none."""
    return Chat(PLATFORM, f"{GUEST}{user}-{sha256(query.encode()).hexdigest()[:16]}")


def is_guest_chat(chat: Chat) -> bool:
    return chat.channel.startswith(GUEST)


def guest_of(chat: Chat) -> int:
    """Who asked there."""
    return int(chat.channel.removeprefix(GUEST).partition("-")[0])


def thread_of(message: telegram.Message) -> TelegramThread:
    chat = chat_of(message)
    if message.chat.type == ChatType.PRIVATE or message.chat.is_forum or chat.topic:
        return TelegramThread(chat, ConversationKey(PLATFORM, chat.channel, chat.topic))
    replied = replied_to(message)
    roots = [*(_roots(replied) if replied else ()), *_roots(message)]
    keys = tuple(ConversationKey(PLATFORM, chat.channel, None, root) for root in roots)
    return TelegramThread(chat, keys[0], keys[1:])


def replied_to(message: telegram.Message) -> telegram.Message | None:
    """The message that a person chose to reply to.

    Messages in a topic "reply" to the notice that opened it, which nobody chose.
    """
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else replied


def _roots(message: telegram.Message) -> tuple[str, ...]:
    own = str(message.message_id)
    return (f"g{message.media_group_id}", own) if message.media_group_id else (own,)


def without_mentions(message: telegram.Message, me: TelegramBotIdentity) -> tuple[str, bool]:
    """The words without the mentions of us, and whether there were any.

    Entities count UTF-16 code units, so the cutting is done in UTF-16.
    """
    text = message.text or message.caption or ""
    units = text.encode("utf-16-le", "surrogatepass")
    kept, at, found = b"", 0, False
    for entity in message.entities or message.caption_entities:
        start, end = entity.offset * 2, (entity.offset + entity.length) * 2
        if start < at or not _names(me, entity, units[start:end]):
            continue
        kept, at, found = kept + units[at:start], end, True
    words = (kept + units[at:]).decode("utf-16-le", "replace")
    if found:
        words = re.sub(r" {2,}", " ", words).strip().lstrip(",:")
    return words.strip(), found


def _names(me: TelegramBotIdentity, entity: telegram.MessageEntity, units: bytes) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    if entity.type != MessageEntityType.MENTION:
        return False
    return units.decode("utf-16-le", "replace").casefold() == f"@{me.username}".casefold()
