"""`/doctor`: for owners, in private; to everybody else there is no such command."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Author, Command
from bot.platform import Finding
from tests.stories.room.test_usage import IN_SQUARE
from tests.stories.room.world import BOB, Room, bot_in

OWNER = Author("telegram:7", "Olga")
FOUND = (
    Finding("ok", "Disk", "12 GB are free"),
    Finding("error", "Clock", "90 s ahead", "Set it"),
)


async def _examine() -> Sequence[Finding]:
    return FOUND


@pytest.mark.parametrize("written", [{"command": Command("doctor")}, {}])
async def test_owners_alone_are_told_and_in_private_alone(
    engine_url: str, tmp_path: Path, written: dict[str, Any]
) -> None:
    room, words = Room(), "" if written else "/doctor"
    bot = bot_in(room, engine_url, tmp_path, examine=_examine, owners=(OWNER.id,))
    async with bot as running:
        await running.say(words, by=OWNER, **written)
        assert "✅ Disk: 12 GB are free\n❌ Clock: 90 s ahead. Set it" in room.texts[-1]
        await running.say(words, by=BOB, **written)
        assert "Clock" not in room.texts[-1]
        await running.say(words, by=OWNER, **written, **IN_SQUARE)
        assert "private chat" in room.texts[-1]


async def test_nobody_is_pointed_to_it(engine_url: str, tmp_path: Path) -> None:
    room = Room()
    async with bot_in(room, engine_url, tmp_path, examine=_examine) as running:
        await running.say("", command=Command("docter"))
        assert "doctor" not in room.texts[-1]
        await running.say("", command=Command("help"))
        assert "doctor" not in room.texts[-1]
