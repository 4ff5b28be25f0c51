"""Telegram as a `Platform`: what the bot is handed, and how it ends."""

from __future__ import annotations

from adapters.telegram.bot_api.background import Background
from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.bot_api.examination import TelegramExamination
from adapters.telegram.inbound import TelegramInbound
from adapters.telegram.limits import BUDGET
from adapters.telegram.media import TelegramMedia
from adapters.telegram.outbound import TelegramOutbound
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import PLATFORM, is_group_chat, is_guest_chat
from bot.platform import Given, Platform


def connect(settings: TelegramSettings, given: Given, *, receive: bool = True) -> Platform:
    """Make the three ports. Nothing is sent before they are used; call it in the running loop.

    `receive=False` makes a pure worker, which posts and opens files but never fetches updates.
    Telegram answers two processes that poll with 409, so then one at a time may receive.
    """
    api = BotApi(settings, given.tell_time, given.hear_answer)
    outbound = TelegramOutbound(settings, api, Background(), given.memory, given.say)
    media = TelegramMedia(settings, api)

    async def close() -> None:
        await outbound.close()
        await media.close()

    return Platform(
        name=PLATFORM,
        outbound=outbound,
        media=media,
        inbound=TelegramInbound(settings, given) if receive else None,
        budget=BUDGET,
        is_group=lambda chat: is_group_chat(chat) or is_guest_chat(chat),
        close=close,
        one_receiver=settings.mode == "polling",
        examine=TelegramExamination(settings, api, given.commands).examine,
    )
