"""The real bot and the real engine behind the real adapter, on the fake's Bot API."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import running
from bot.cli.checks import skills_for
from bot.settings import Settings
from bot.texts.catalogues import default_texts
from tests.adapters.telegram.helpers import platform_for, receiving
from tests.engine.video.helpers import ffmpeg
from tests.support.clock import LoopClock, eventually
from tests.support.engine import engine_here
from tests.support.fakes.telegram import ANN, BOB, FakeTelegram, Person, Video


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    source = "testsrc2=size=640x360:rate=25:duration=3"
    ffmpeg("-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", "-b:v", "3M", path)
    return path


@contextlib.asynccontextmanager
async def whole_bot(fake: FakeTelegram, data: Path) -> AsyncIterator[None]:
    platform = platform_for(fake)
    async with engine_here(data / "engine") as url:
        settings = Settings(nemo_api_url=url, nemobot_data=data)
        making = running(
            settings,
            lambda _db, _notes: [platform],
            skills=skills_for(settings),
            texts=default_texts(),
            links_are_public=False,
            clock=LoopClock(),
        )
        async with making as app, receiving(platform, app.accept):
            yield
    await platform.close()


def files(fake: FakeTelegram, chat: int | Person) -> list[int]:
    return [seen.file.size_bytes for seen in fake.chat(chat).from_bot() if seen.file]


async def test_a_video_sent_in_private_comes_back_smaller(
    fake: FakeTelegram, tmp_path: Path, clip: Path
) -> None:
    async with whole_bot(fake, tmp_path / "data"):
        asked = fake.say(ANN, text="compress it under 1 MB", video=Video(clip.read_bytes()))
        await eventually(lambda: files(fake, ANN))
        (size,) = files(fake, ANN)
        assert size < 1_000_000
        result = next(seen for seen in fake.chat(ANN).from_bot() if seen.file)
        (call,) = fake.called("sendVideo")
        assert (call["width"], call["height"], call["duration"]) == (640, 360, 3)
        assert result.reply_to == asked
        await eventually(lambda: fake.chat(ANN).reactions)
    assert fake.flood.refused == 0


async def test_a_group_edits_the_video_that_somebody_replied_to(
    fake: FakeTelegram, tmp_path: Path, clip: Path
) -> None:
    group = fake.supergroup()
    async with whole_bot(fake, tmp_path / "data"):
        video = fake.say(BOB, group, video=Video(clip.read_bytes()))
        words = "@nemo_test_bot compress it under 1 MB"
        asked = fake.say(ANN, group, words, reply_to=video)
        await eventually(lambda: files(fake, group))
        assert fake.chat(group).from_bot()[0].reply_to == asked
        named = frozenset[str]().union(*(seen.pinged for seen in fake.chat(group).from_bot()))
        assert named <= {str(ANN.id)}
