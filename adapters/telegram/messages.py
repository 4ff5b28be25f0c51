"""Telegram's updates as our values. Pure: no clock, no network; the same update, the same answer.

`read` returns None for what is none of our business: other people's talk in a group, bots,
channel posts, service messages. It raises whatever the library raises on an update that it can't
make sense of; the queue puts such an update aside.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import telegram
from telegram.constants import ChatType

from adapters.telegram.attachments import attachments, safe_filename
from adapters.telegram.threads import (
    PLATFORM,
    chat_of,
    is_private,
    replied_to,
    thread_of,
    without_mentions,
)
from bot.core.model import Attachment, Author, Chat, Command, Message, MessageRef, Press

START_SKILL = "skill-"
"""`/start skill-<name>` is what a deep link to a skill sends."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?\Z", re.DOTALL)
_SERVICE_ACCOUNT = 777000  # Telegram itself, which also forwards a channel's posts into its group


@dataclass(frozen=True, slots=True)
class Self:
    """Who we are on Telegram, and what an operator allows. Ids are Telegram's."""

    id: int
    username: str
    commands: frozenset[str]
    skills: frozenset[str] = frozenset()
    upload_limit_bytes: int | None = None
    allowed_chats: Collection[int] = frozenset()
    allowed_users: Collection[int] = frozenset()

    def allows(self, chat: int, user: int) -> bool:
        everybody = not self.allowed_chats and not self.allowed_users
        return everybody or chat in self.allowed_chats or user in self.allowed_users


@dataclass(frozen=True, slots=True)
class Edited:
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    old: Chat
    new: Chat


@dataclass(frozen=True, slots=True)
class Pressed:
    query_id: str
    press: Press


@dataclass(frozen=True, slots=True)
class Login:
    """A token of a person's own. It is deleted from the chat and stored nowhere else."""

    owner: Author
    token: str
    ref: MessageRef
    is_private: bool
    locale: str | None

    def __repr__(self) -> str:
        return f"Login(owner={self.owner!r}, ref={self.ref!r})"


@dataclass(frozen=True, slots=True)
class Denied:
    """Somebody whom the operator does not allow wrote in private."""

    chat: Chat
    locale: str | None


Event = Message | Edited | Moved | Pressed | Login | Denied


def read(update: telegram.Update, me: Self, now_s: float) -> Event | None:
    if update.callback_query:
        return _pressed(update.callback_query, me, now_s)
    if update.edited_message:
        return _edited(update.edited_message, me)
    if update.message:
        return _moved(update.message) or _written(update.message, me)
    return None


def message_key(message: telegram.Message) -> str:
    """The library checks no types, and a key is for ever: it is made of numbers or not at all."""
    chat, number = message.chat.id, message.message_id
    if not (type(chat) is int and type(number) is int):
        raise TypeError("a message and its chat have numbers")
    return f"{PLATFORM}:{chat}:{number}"


def in_album(message: telegram.Message, me: Self, *, addressed: bool = False) -> Message | None:
    """An item of an album. Only one item holds the mention: `addressed` vouches for the others."""
    event = _written(message, me, addressed=addressed)
    return event if isinstance(event, Message) else None


def _written(
    message: telegram.Message, me: Self, *, addressed: bool = False
) -> Message | Login | Denied | None:
    author = _author(message)
    if author is None:
        return None
    words, mentioned = without_mentions(message, me.username, me.id)
    command = _command(words, me)
    private = is_private(message)
    to_us = private or addressed or mentioned or command is not None or _answers_us(message, me)
    if not to_us or _names_another_bot(words, me):
        return None
    user = message.from_user
    locale = user.language_code if user else None
    if not me.allows(message.chat.id, user.id if user else 0):
        return Denied(chat_of(message), locale) if private else None
    if command and command.name == "login":
        ref = MessageRef(chat_of(message), str(message.message_id))
        return Login(author, command.argument, ref, private, locale)
    files = _files(message, me)
    if not words and not files and not mentioned:
        return None  # a service message: somebody joined, a title changed
    thread = thread_of(message)
    return Message(
        key=message_key(message),
        conversation=thread.conversation,
        chat=thread.chat,
        author=author,
        text=command.argument if command else words,
        sent_at_s=message.date.timestamp(),
        native_id=str(message.message_id),
        attachments=files,
        aliases=thread.aliases,
        command=command,
        album=message.media_group_id,
        locale=locale,
        upload_limit_bytes=me.upload_limit_bytes,
        is_private=private,
    )


def _author(message: telegram.Message) -> Author | None:
    """None for bots and channels. An anonymous administrator writes in the name of the group."""
    sender = message.sender_chat
    if sender is not None:
        if message.is_automatic_forward or sender.type == ChatType.CHANNEL:
            return None
        title = safe_filename(sender.title) or "?"
        return Author(f"{PLATFORM}:{sender.id}", title, may_moderate=sender.id == message.chat.id)
    user = message.from_user
    if user is None or user.is_bot or user.id == _SERVICE_ACCOUNT:
        return None
    return _person(user)


def _person(user: telegram.User) -> Author:
    return Author(f"{PLATFORM}:{user.id}", user.full_name)


def _command(words: str, me: Self) -> Command | None:
    """A command of ours. What merely looks like one stays text, for the intents to read."""
    match = _COMMAND.match(words)
    if match is None:
        return None
    name, target, argument = match[1].lower(), match[2], (match[3] or "").strip()
    if target and target.casefold() != me.username.casefold():
        return None
    if name == "start":
        skill = argument.removeprefix(START_SKILL)
        return Command("start", skill if skill in me.skills else "")
    return Command(name, argument) if name in me.commands or name == "login" else None


def _names_another_bot(words: str, me: Self) -> bool:
    match = _COMMAND.match(words)
    return bool(match and match[2] and match[2].casefold() != me.username.casefold())


def _answers_us(message: telegram.Message, me: Self) -> bool:
    replied = replied_to(message)
    return bool(replied and replied.from_user and replied.from_user.id == me.id)


def _files(message: telegram.Message, me: Self) -> tuple[Attachment, ...]:
    """The message's own file, then the one that it explicitly replies to, unless that is ours."""
    bot, chat = str(me.id), message.chat.id
    own = attachments(message, bot, (chat, message.message_id))
    replied = replied_to(message)
    if replied and not _answers_us(message, me):
        theirs = attachments(replied, bot, (chat, replied.message_id))
    elif message.external_reply:
        outside = message.external_reply
        there = (outside.chat.id if outside.chat else chat, outside.message_id or 0)
        theirs = attachments(outside, bot, there)
    else:
        theirs = ()
    return own + tuple(file for file in theirs if file.kind != "unsupported")


def _edited(message: telegram.Message, me: Self) -> Edited | Login | None:
    event = _written(message, me)
    if isinstance(event, Message):
        return Edited(event.key, event.text)
    return event if isinstance(event, Login) else None


def _moved(message: telegram.Message) -> Moved | None:
    """Both the old group and the new supergroup say it; the second time changes nothing."""
    here = Chat(PLATFORM, str(message.chat.id))
    if message.migrate_to_chat_id:
        return Moved(here, Chat(PLATFORM, str(message.migrate_to_chat_id)))
    if message.migrate_from_chat_id:
        return Moved(Chat(PLATFORM, str(message.migrate_from_chat_id)), here)
    return None


def _pressed(query: telegram.CallbackQuery, me: Self, now_s: float) -> Pressed | None:
    if query.message is None or not query.data:
        return None
    if not me.allows(query.message.chat.id, query.from_user.id):
        return None
    ref = MessageRef(chat_of(query.message), str(query.message.message_id))
    press = Press(
        key=f"{PLATFORM}:press:{query.id}",
        data=query.data,
        author=_person(query.from_user),
        ref=ref,
        sent_at_s=now_s,
        locale=query.from_user.language_code,
    )
    return Pressed(query.id, press)
