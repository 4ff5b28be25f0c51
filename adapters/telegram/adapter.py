"""Telegram as a `Platform`: what `bot/app.py` is handed, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.telegram.bot_api import BotApi
from adapters.telegram.inbound import TelegramInbound
from adapters.telegram.media import TelegramMedia
from adapters.telegram.outbound import TelegramOutbound
from adapters.telegram.redaction import guard_logs
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.threads import is_group_chat
from adapters.telegram.updates.background import Background
from adapters.telegram.updates.update_queue import Poisoned, only_log
from bot.core.model import CommandText
from bot.core.rate_limits.budget import TELEGRAM
from bot.ports import Platform, Say


@dataclass(frozen=True, slots=True)
class TelegramPlatform(Platform):
    outbound: TelegramOutbound
    media: TelegramMedia

    async def aclose(self) -> None:
        """Close the connections. `inbound.run` has to be cancelled before."""
        await self.outbound.aclose()
        await self.media.aclose()


def connect(
    settings: TelegramSettings,
    *,
    say: Say,
    commands: Sequence[CommandText] = (),
    skills: Sequence[tuple[str, str]] = (),
    poisoned: Poisoned = only_log,
    receive: bool = True,
) -> TelegramPlatform:
    """Make the three ports. Nothing is sent before they are used; call it in the running loop.

    `skills` are (name, title). `poisoned` stores what can't be understood. `receive=False` makes
    a pure worker, which posts and opens files but never fetches updates.
    """
    guard_logs()
    api = BotApi(settings)
    inbound = TelegramInbound(settings, say, commands, skills, poisoned) if receive else None
    outbound = TelegramOutbound(settings, api, Background())
    media = TelegramMedia(settings, api)
    return TelegramPlatform(
        "telegram", outbound, media, inbound, budget=TELEGRAM, is_group=is_group_chat
    )
