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

from bot.core.model import Author, Press

LOOK_S: Final = 2.0
"""So long everybody's next update waits for who somebody is."""


@dataclass(frozen=True, slots=True)
class PressedQuery:
    """`query_id` is what an answer goes to; a draft's Stop button takes none. `group`: the press is
    under an answer to what was asked in the name of the group itself."""

    query_id: str | None
    press: Press
    group: Author | None = None


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
