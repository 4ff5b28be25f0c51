"""A folder as a `Platform`: `<folder>/<chat>/people/1.json` comes in, `<chat>/bot/…` goes out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.core.rate_limits.budget import Budget, ChatBudget, Rate
from bot.platform import Given, Platform
from tests.adapters.toy.inbound import PLATFORM, FolderInbound
from tests.adapters.toy.media import FolderMedia
from tests.adapters.toy.outbound import FolderOutbound

CHAT = ChatBudget((Rate(10, 1.0),), pace_s=0.5)
BUDGET = Budget(private=CHAT, group=CHAT, total=Rate(100, 1.0))


@dataclass(frozen=True, slots=True)
class FolderSettings:
    folder: Path
    look_every_s: float = 0.2


def connect(settings: FolderSettings, given: Given, *, receive: bool = True) -> Platform:
    return Platform(
        name=PLATFORM,
        outbound=FolderOutbound(settings.folder),
        media=FolderMedia(settings.folder),
        inbound=FolderInbound(settings.folder, settings.look_every_s, given) if receive else None,
        budget=BUDGET,
        one_receiver=True,  # two that look into one folder would disturb each other
    )
