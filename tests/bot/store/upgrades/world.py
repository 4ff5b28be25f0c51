"""A bot over a database, with a chat and a service in memory."""

from __future__ import annotations

import itertools
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.app import App, running
from bot.core.model import ConversationKey, Message
from bot.platform import Platform
from bot.settings import Settings
from tests.stories.room.world import ALICE, SKILLS, TEXTS, Room, attachment
from tests.support.service import FakeService

_NUMBERS = itertools.count(1)


@asynccontextmanager
async def bot_over(
    url: str, data: Path, room: Room, service: FakeService, **more: Any
) -> AsyncIterator[App]:
    settings = Settings(nemobot_data=data, database_url=url, fit="off", **more)  # type: ignore[arg-type]
    platform = Platform("room", room, room)
    async with running(
        settings, lambda db, notes: [platform], skills=SKILLS, texts=TEXTS, service=service
    ) as app:
        yield app


def message(text: str, chat: str, *paths: Path) -> Message:
    number = f"{next(_NUMBERS)}"
    where = ConversationKey("room", chat)
    return Message(
        key=f"room:{chat}:{number}",
        conversation=where,
        chat=where.chat,
        author=ALICE,
        text=text,
        sent_at_s=time.time(),
        native_id=number,
        attachments=tuple(attachment(path) for path in paths),
    )
