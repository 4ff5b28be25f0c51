"""Telegram's updates as our values. Pure: no clock, no network; the same update, the same answer.

`event_of` returns None for what is not for us: other people's talk in a group, bots,
channel posts, service messages. It raises whatever the library raises on an update that it can't
make sense of; the queue puts such an update aside.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import telegram
from telegram.constants import ChatType

from adapters.telegram.attachments import attachment_of
from adapters.telegram.commands import calls_us, command_of, names_another_bot
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import (
    PLATFORM,
    TelegramBotIdentity,
    chat_author,
    chat_of,
    guest_chat,
    here,
    is_ephemeral,
    replied_to,
    thread_of,
    without_mentions,
)
from adapters.telegram.updates.membership import Membership, membership_of
from adapters.telegram.updates.presses import PressedQuery
from adapters.telegram.updates.quoted import is_of_others, quoted_by, with_hidden_media
from bot.core.controls import is_stop
from bot.core.model import (
    Attachment,
    Author,
    Chat,
    ConversationKey,
    Message,
    MessageRef,
    OwnMessage,
    Press,
)

_SERVICE_ACCOUNT = 777000  # Telegram itself, which also forwards a channel's posts into its group


@dataclass(frozen=True, slots=True)
class Edited:
    """What a message reads like now."""

    message: Message


@dataclass(frozen=True, slots=True)
class Moved:
    old: Chat
    new: Chat


@dataclass(frozen=True, slots=True)
class TokenSent:
    """`/login` with a token of a person's own. It is deleted from the chat and stored nowhere
    else."""

    owner: Author
    token: str
    ref: MessageRef
    is_private: bool
    locale: str | None

    def __repr__(self) -> str:
        return f"TokenSent(owner={self.owner!r}, ref={self.ref!r})"


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """Somebody whom the operator does not allow wrote in private."""

    chat: Chat
    locale: str | None


@dataclass(frozen=True, slots=True)
class SaidToUsAlone:
    """Somebody in a group answered a message that they alone see, and so does nobody else."""

    chat: Chat
    author: Author
    locale: str | None


@dataclass(frozen=True, slots=True)
class Guest:
    """A query from a chat where we are not. `message` is None where it lacks a video, or words of
    what to do."""

    chat: Chat
    query: str
    locale: str | None
    message: Message | None


Event = (
    Guest
    | Message
    | OwnMessage
    | Edited
    | Moved
    | PressedQuery
    | TokenSent
    | NotAllowed
    | SaidToUsAlone
    | Membership
)


def event_of(
    update: telegram.Update, me: TelegramBotIdentity, settings: TelegramSettings, now_s: float
) -> Event | None:
    if (query := update.callback_query) is not None:
        return _pressed(query, settings, now_s)
    if update.guest_message:
        return _guest(update.guest_message, me, settings) if settings.guest else None
    if update.edited_message:
        return _edited(update.edited_message, me, settings)
    if update.my_chat_member:
        return membership_of(update.my_chat_member, settings)
    if update.message:
        return _moved(update.message) or message_of(update.message, me, settings)
    return None


def shown_by(update: telegram.Update, me: TelegramBotIdentity) -> OwnMessage | None:
    """The message of ours that somebody answers, pins or presses a button of: Stop says by itself
    where it was pressed."""
    message, query = update.message or update.edited_message, update.callback_query
    own: telegram.MaybeInaccessibleMessage | None = None
    if query is not None:
        own = None if is_stop(query.data or "") else query.message
    elif message is not None:
        own = replied_to(message) or message.pinned_message
    if not isinstance(own, telegram.Message) or own.from_user is None:
        return None
    if own.from_user.id != me.id:
        return None
    rows = own.reply_markup.inline_keyboard if own.reply_markup else ()
    has_stop = any(is_stop(str(key.callback_data or "")) for row in rows for key in row)
    where = chat_of(own if message is None or message.pinned_message else message)
    ref, text = MessageRef(where, str(own.message_id)), own.text or own.caption or ""
    return OwnMessage(ref, text, own.date.timestamp(), has_stop)


def message_of(
    message: telegram.Message,
    me: TelegramBotIdentity,
    settings: TelegramSettings,
    *,
    addressed: bool = False,
) -> Message | TokenSent | NotAllowed | SaidToUsAlone | None:
    """What a person wrote to us. Of an album in a group only one item holds the mention:
    `addressed` vouches for the others."""
    author = _author(message)
    if author is None or _is_out_of_reach(message, me):
        return None
    if is_of_others(message):  # whatever it says, and whomever it names
        words, mentioned, command = "", False, None
    else:
        words, mentioned = without_mentions(message, me)
        command = command_of(words, me)
        mentioned = mentioned or calls_us(words, me)
    private = message.chat.type == ChatType.PRIVATE
    to_us = private or addressed or mentioned or command is not None or _answers_us(message, me)
    to_us = to_us or is_ephemeral(message)
    if not to_us or names_another_bot(words, me):
        return None
    user, chat = message.from_user, message.chat.id
    # who writes as a chat comes with a user of Telegram's own, who speaks for nobody
    locale = user.language_code if user and not message.sender_chat else None
    if not settings.allows(chat=chat, user=number_of(author)):
        return NotAllowed(chat_of(message), locale) if private else None
    if is_ephemeral(message):
        return SaidToUsAlone(chat_of(message), author, locale)
    if command and command.name == "login":
        ref = MessageRef(chat_of(message), str(message.message_id))
        return TokenSent(author, command.argument, ref, private, locale)
    files, quoted = _files(message, me), quoted_by(message, me)
    if not words and not files and not mentioned and not quoted:
        return None  # a service message: somebody joined, a title changed
    thread = thread_of(message)
    return Message(
        key=key_of(message),
        conversation=thread.conversation,
        chat=thread.chat,
        author=author,
        text=command.argument if command else with_hidden_media(words, message),
        sent_at_s=message.date.timestamp(),
        native_id=str(message.message_id),
        attachments=files,
        aliases=thread.aliases,
        replied_to=_replied_ref(message),
        quoted=quoted,
        command=command,
        album=message.media_group_id,
        locale=locale,
        upload_limit_bytes=settings.upload_limit_bytes,
        is_private=private,
        guild=None if private else f"{PLATFORM}:{chat}",
    )


def _guest(
    message: telegram.Message, me: TelegramBotIdentity, settings: TelegramSettings
) -> Guest | None:
    """Who asks pays and has the result: a person, in a conversation of this query alone."""
    author, user, query = _author(message), message.from_user, message.guest_query_id
    if author is None or user is None or message.sender_chat or not query:
        return None
    if not settings.allows(chat=user.id, user=user.id):
        return None
    words, _ = without_mentions(message, me)
    command = command_of(words, me)
    if command is not None:
        words = command.argument if command.name == "edit" else ""
    chat = guest_chat(user.id, query)
    files = [replace(file, place=None) for file in _files(message, me)]
    files = [file for file in files if file.kind != "unsupported"]
    if is_of_others(message) or not words or not files:
        return Guest(chat, query, user.language_code, None)
    return Guest(
        chat,
        query,
        user.language_code,
        Message(
            key=f"{chat}:{message.message_id}",
            conversation=ConversationKey(PLATFORM, chat.channel),
            chat=chat,
            author=replace(author, within=frozenset()),
            text=words,
            sent_at_s=message.date.timestamp(),
            native_id=str(message.message_id),
            attachments=tuple(files),
            quoted=quoted_by(message, me),
            locale=user.language_code,
            upload_limit_bytes=settings.upload_limit_bytes,
            is_private=False,
        ),
    )


def press_of(
    query: telegram.CallbackQuery, settings: TelegramSettings, now_s: float
) -> Press | None:
    """Telegram does not say when a button was pressed: that is `now_s`."""
    message, user = query.message, query.from_user
    if message is None or not query.data:
        return None
    if not settings.allows(chat=message.chat.id, user=user.id):
        return None
    return Press(
        key=f"{PLATFORM}:press:{query.id}",
        data=query.data,
        author=here(Author(f"{PLATFORM}:{user.id}", user.full_name), message.chat),
        ref=MessageRef(chat_of(message), str(message.message_id)),
        sent_at_s=now_s,
        locale=user.language_code,
    )


def _pressed(
    query: telegram.CallbackQuery, settings: TelegramSettings, now_s: float
) -> PressedQuery | None:
    press, message = press_of(query, settings, now_s), query.message
    if press is None:
        return None
    asked = message.reply_to_message if isinstance(message, telegram.Message) else None
    if asked is None or asked.sender_chat is None or asked.sender_chat.id != asked.chat.id:
        return PressedQuery(query.id, press)
    group = here(chat_author(asked.sender_chat, may_moderate=True), asked.chat)
    return PressedQuery(query.id, press, group)


def key_of(message: telegram.Message) -> str:
    """The library checks no types, and a key is for ever: it is made of numbers or not at all."""
    chat, number = message.chat.id, message.message_id
    if not (type(chat) is int and type(number) is int):
        raise TypeError("a message and its chat have numbers")
    return f"{PLATFORM}:{chat}:{number}"


def _is_out_of_reach(message: telegram.Message, me: TelegramBotIdentity) -> bool:
    """Our own words, which a person has put into a chat, and the mail box of a channel, where
    answers need an address that posts of ours don't have."""
    own = message.via_bot is not None and message.via_bot.id == me.id
    return own or bool(message.chat.is_direct_messages or message.direct_messages_topic)


def number_of(author: Author) -> int:
    """The Telegram id behind an author's: negative for a channel or a group."""
    return int(author.id.rpartition(":")[2])


def _author(message: telegram.Message) -> Author | None:
    """None for bots, and for posts that Telegram itself copies from a channel into its group.

    People may write as a channel of theirs, and an anonymous administrator writes as the group:
    then that chat is the author, and may what its id may."""
    sender = message.sender_chat
    if sender is not None:
        if message.is_automatic_forward or message.chat.type == ChatType.CHANNEL:
            return None
        moderates = sender.id == message.chat.id
        return here(chat_author(sender, may_moderate=moderates), message.chat)
    user = message.from_user
    if user is None or user.is_bot or user.id == _SERVICE_ACCOUNT:
        return None
    return here(Author(f"{PLATFORM}:{user.id}", user.full_name), message.chat)


def _answers_us(message: telegram.Message, me: TelegramBotIdentity) -> bool:
    replied = replied_to(message)
    return bool(replied and replied.from_user and replied.from_user.id == me.id)


def _replied_ref(message: telegram.Message) -> MessageRef | None:
    """A reply stays in its chat and topic; what is quoted from elsewhere is no message of it."""
    replied = replied_to(message)
    return MessageRef(chat_of(message), str(replied.message_id)) if replied else None


def _files(message: telegram.Message, me: TelegramBotIdentity) -> tuple[Attachment, ...]:
    """The message's own file, then the one that it explicitly replies to, unless that is ours. What
    somebody else has said, and is passed on, is a sound like any."""
    bot, chat = me.file_owner, message.chat.id
    own = attachment_of(message, bot, chat, message.message_id)
    if own and is_of_others(message):
        own = replace(own, is_voice=False)
    theirs = None
    replied, outside = replied_to(message), message.external_reply
    if replied and not _answers_us(message, me):
        theirs = attachment_of(replied, bot, chat, replied.message_id)
    elif outside:
        there = outside.chat.id if outside.chat else chat
        theirs = attachment_of(outside, bot, there, outside.message_id or 0)
    if theirs and theirs.kind == "unsupported":
        theirs = None
    return tuple(file for file in (own, theirs) if file is not None)


def _edited(
    message: telegram.Message, me: TelegramBotIdentity, settings: TelegramSettings
) -> Edited | TokenSent | None:
    event = message_of(message, me, settings)
    if isinstance(event, Message):
        return Edited(event)
    return event if isinstance(event, TokenSent) else None


def _moved(message: telegram.Message) -> Moved | None:
    """Both the old group and the new supergroup say it; the second time changes nothing."""
    here = Chat(PLATFORM, str(message.chat.id))
    if message.migrate_to_chat_id:
        return Moved(here, Chat(PLATFORM, str(message.migrate_to_chat_id)))
    if message.migrate_from_chat_id:
        return Moved(Chat(PLATFORM, str(message.migrate_from_chat_id)), here)
    return None
