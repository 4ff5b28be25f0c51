"""What we are in a chat, as Telegram tells it: there or not, and whether we may write."""

from __future__ import annotations

from dataclasses import dataclass

import telegram
from telegram.constants import ChatMemberStatus, ChatType

from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import PLATFORM
from bot.core.model import Chat


@dataclass(frozen=True, slots=True)
class Membership:
    """We have come into a group, or a private chat, or are there no more (`is_member` None: as
    before). `opens`: we may write there, and might not."""

    chat: Chat
    is_member: bool | None
    is_group: bool
    opens: bool
    locale: str | None


def membership_of(
    changed: telegram.ChatMemberUpdated, settings: TelegramSettings
) -> Membership | None:
    """None where it only takes a right away, in channels, and where nobody may use us."""
    old, new, chat = changed.old_chat_member, changed.new_chat_member, changed.chat
    was, now = _is_in(old), _is_in(new)
    opens = _may_write(new) and not _may_write(old)
    if (was == now and not opens) or chat.type == ChatType.CHANNEL:
        return None
    if now and not settings.allows(chat=chat.id, user=changed.from_user.id):
        return None
    is_group, locale = chat.type != ChatType.PRIVATE, changed.from_user.language_code
    is_member = None if was == now else now
    return Membership(Chat(PLATFORM, str(chat.id)), is_member, is_group, opens, locale)


def _is_in(member: telegram.ChatMember) -> bool:
    if isinstance(member, telegram.ChatMemberRestricted):
        return member.is_member
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def _may_write(member: telegram.ChatMember) -> bool:
    if isinstance(member, telegram.ChatMemberRestricted):
        return member.is_member and bool(member.can_send_messages)
    return _is_in(member)
