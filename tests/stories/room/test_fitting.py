"""A result that is larger than its chat takes becomes a file all the same, made by the engine."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories.room.world import Bot, Room, Service, bot_in, labels
from tests.support.check_mp4 import decode
from tests.support.clips import noisy_clip
from tests.support.engine import engine_here

LIMIT = 262_144


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """8 s, about 1.2 MB."""
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


@pytest.fixture
def room() -> Room:
    room = Room()
    room.limits = replace(room.limits, file_max_bytes=LIMIT)
    return room


async def test_a_result_that_is_too_large_ends_as_a_file_in_one_turn_for_nothing(
    bot: Bot, room: Room, service: Service, film: Path, tmp_path: Path
) -> None:
    await bot.say("keep the first 6 seconds and export", film)
    [shown] = room.files
    assert shown.file is not None
    assert len(shown.file) <= LIMIT
    assert "Fitted to 262 kB for this chat" in shown.text
    copy = tmp_path / "copy.mp4"
    copy.write_bytes(shown.file)
    seen = decode(copy)
    assert seen.video == "h264"
    assert abs(seen.duration_s - 6.0) < 0.2
    assert len(service.accepted("run_sse")) == 1, "the copy is asked for by no question"
    assert len(service.accepted("render")) == 2
    assert "Making a copy that fits this chat" in room.everything


async def test_another_engine_makes_the_copy_on_an_account_of_its_own(
    room: Room, service: Service, film: Path, tmp_path: Path, other: Service
) -> None:
    async with bot_in(room, service.url, tmp_path, fit_url=other.url) as bot:
        await bot.say("keep the first 6 seconds and export", film)
    [shown] = room.files
    assert shown.file is not None
    assert len(shown.file) <= LIMIT
    assert len(service.accepted("render")) == 1
    assert len(other.accepted("render")) == 1
    assert other.accepted("run_sse") == []


@pytest.fixture
async def other(service: Service, tmp_path: Path) -> AsyncIterator[Service]:
    """An engine beside the service."""
    data = tmp_path / "other"
    async with engine_here(data, tokens_per_ip=0) as url:
        yield Service(url, data, service.http)


async def test_switched_off_the_link_remains(
    room: Room, service: Service, film: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path, fit="off") as bot:
        await bot.say("keep the first 6 seconds and export", film)
    assert room.files == []
    assert "too large for this chat" in room.texts[-1]
    assert len(service.accepted("render")) == 1


async def test_what_would_not_look_good_is_made_when_it_is_asked_for(
    bot: Bot, room: Room, service: Service, film: Path
) -> None:
    room.limits = replace(room.limits, file_max_bytes=19_000)
    await bot.say("mute it and export", film)
    assert room.files == []
    said = room.messages[-1]
    assert labels(said.view.buttons)[0] == "Fit it anyway"
    await bot.press(said, "Fit it anyway")
    [shown] = room.files
    assert shown.file is not None
    assert len(shown.file) <= 19_000
    assert len(service.accepted("run_sse")) == 1
    assert len(service.accepted("render")) == 2, "the service's own is not made again"
    again = await bot.press(said, "Fit it anyway")
    assert again.text == "This button is out of date."
    assert len(room.files) == 1
