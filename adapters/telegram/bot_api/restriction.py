"""Where a group's administrators have restricted the bot for a while, Telegram tells members until
when, and so it is asked: what waits comes by itself then."""

from __future__ import annotations

import time

from telegram.error import TelegramError

from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.errors import may_not_write
from adapters.telegram.threads import is_group_chat
from bot.core.errors import ChatClosed, FilesForbidden, PlatformError
from bot.core.model import Chat

SOON_S = 5.0
"""What is over by our clock, and not by Telegram's, is so before long."""


async def with_its_end(api: BotApi, error: PlatformError, chat: Chat) -> PlatformError:
    """What posting in this chat ended with, with the end of the restriction where that was why. Who
    may not even write is not told that films are forbidden."""
    is_muted = isinstance(error, ChatClosed) and may_not_write(error)
    if not (is_muted or isinstance(error, FilesForbidden)) or not is_group_chat(chat):
        return error
    left_s = await _left_s(api, int(chat.channel))
    return ChatClosed(str(error), opens_in_s=left_s) if left_s > 0 else error


async def _left_s(api: BotApi, chat: int) -> float:
    """0 where nothing is known."""
    try:
        me = await api.own_membership(chat)
        if me["status"] != "restricted" or me["can_send_messages"]:
            return 0.0
        ends_s = float(me["until_date"])
        return max(ends_s - time.time(), SOON_S) if ends_s else 0.0  # 0: for good
    except (TelegramError, KeyError, TypeError, ValueError):
        return 0.0
