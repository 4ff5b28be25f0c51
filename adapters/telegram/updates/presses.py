"""Whose a press is: who presses is told as the person they are, even who writes as their group.

So a button under what an anonymous administrator has asked for is pressed by somebody whom nobody
has seen before. Telegram says of them whether they are such an administrator, for certain where the
bot is one, too; then the press is the group's, as the request was.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import Final

import telegram
from telegram.error import TelegramError

from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import PLATFORM, chat_author, chat_of, here
from bot.core.model import Author, MessageRef, Press

LOOK_S: Final = 2.0
"""So long everybody's next update waits for who somebody is."""


@dataclass(frozen=True, slots=True)
class PressedQuery:
    """`query_id` is what an answer goes to; a draft's Stop button takes none. `group`: the press is
    under an answer to what was asked in the name of the group itself."""

    query_id: str | None
    press: Press
    group: Author | None = None


def pressed_by(
    query: telegram.CallbackQuery, settings: TelegramSettings, now_s: float
) -> PressedQuery | None:
    """Telegram does not say when a button was pressed: that is `now_s`."""
    message, user = query.message, query.from_user
    if message is None or not query.data:
        return None
    if not settings.allows(chat=message.chat.id, user=user.id):
        return None
    press = Press(
        key=f"{PLATFORM}:press:{query.id}",
        data=query.data,
        author=here(Author(f"{PLATFORM}:{user.id}", user.full_name), message.chat),
        ref=MessageRef(chat_of(message), str(message.message_id)),
        sent_at_s=now_s,
        locale=user.language_code,
    )
    return PressedQuery(query.id, press, _group_asked_by(message))


def _group_asked_by(message: telegram.MaybeInaccessibleMessage) -> Author | None:
    asked = message.reply_to_message if isinstance(message, telegram.Message) else None
    if asked is None or asked.sender_chat is None or asked.sender_chat.id != message.chat.id:
        return None
    return here(chat_author(asked.sender_chat, may_moderate=True), message.chat)


async def heard(api: telegram.Bot, pressed: PressedQuery) -> Press:
    """The press, as the group's where who pressed speaks for it."""
    press, group = pressed.press, pressed.group
    if group is None:
        return press
    user = int(press.author.id.rpartition(":")[2])
    try:
        async with asyncio.timeout(LOOK_S):
            member = await api.get_chat_member(int(press.ref.chat.channel), user)
    except (TelegramError, TimeoutError):
        return press
    if not isinstance(member, telegram.ChatMemberAdministrator | telegram.ChatMemberOwner):
        return press
    return replace(press, author=group) if member.is_anonymous else press
