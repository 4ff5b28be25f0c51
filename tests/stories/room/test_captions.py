"""Captions through the whole bot: heard by the service, told by lines, posted as a file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.engine.captions.films import RECOGNISER, film
from tests.stories.room.world import Bot, Room, bot_in
from tests.support.engine import engine_here

pytestmark = pytest.mark.real_time


@pytest.fixture
async def bot(room: Room, tmp_path: Path) -> AsyncIterator[Bot]:
    """On a service that hears."""
    data = tmp_path / "engine"
    async with (
        engine_here(data, tokens_per_ip=0, recogniser=RECOGNISER) as url,
        bot_in(room, url, tmp_path) as bot,
    ):
        yield bot


def said(room: Room) -> str:
    return "\n".join(text for shown in room.messages for text in shown.history)


async def test_captions_are_told_by_their_numbers_and_posted_as_a_file(
    bot: Bot, room: Room, tmp_path: Path
) -> None:
    await bot.say("give me the captions as SRT and export", film(tmp_path / "talk.mp4"))
    assert "1. low high" in said(room)
    shown = room.files[-1]
    assert (shown.filename or "").endswith(".srt")
    blocks = (shown.file or b"").decode().strip().split("\n\n")
    assert [block.split("\n")[2] for block in blocks] == ["low high", "shrill low"]
