"""Pictures of a result on Discord: before and after beside it, its bitrate on a button."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.discord import messages
from tests.stories.discord.story import (
    OnDiscord,
    by_bot,
    clip_file,
    labels,
    last,
    on_discord,
    results,
)
from tests.stories.room.world import Service
from tests.stories.world import PUBLIC_URL
from tests.support.clips import noisy_clip
from tests.support.fakes.discord import FakeDiscord

LIMIT = 262_144
PNG = b"\x89PNG"


@pytest.fixture
def pictures() -> bool:
    return True


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


@pytest.fixture
async def story(fake: FakeDiscord, service: Service, tmp_path: Path) -> AsyncIterator[OnDiscord]:
    """A bot that knows where the service's public address leads."""
    async with on_discord(fake, service, tmp_path, engine_public_url=PUBLIC_URL) as story:
        yield story


@pytest.mark.parametrize("is_fitted", [False, True])
async def test_the_plot_is_that_of_what_is_in_the_chat_and_comes_once(
    story: OnDiscord,
    service: Service,
    clip: Path,
    film: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_fitted: bool,
) -> None:
    if is_fitted:
        monkeypatch.setattr(messages, "FILE_MAX_BYTES", LIMIT)
        story.fake.rest.file_max_bytes = LIMIT
    dm = story.fake.dm(ann := story.fake.user("ann"))
    words = "keep the first 6 seconds and export" if is_fitted else "compress it to 100 KB"
    await story.say(ann, dm, words, clip_file(story.fake, film if is_fitted else clip))
    shown = results(dm)[0]
    assert "Bitrate" in labels(shown)
    assert ("Fitted to 262 kB" in shown.content) is is_fitted
    beside = [] if is_fitted else [PNG]  # the picture alone is larger than this chat's limit
    assert [file.content[:4] for file in shown.files[1:]] == beside
    story.fake.rest.file_max_bytes = None
    renders = len(service.accepted("render"))
    await story.press(ann, shown, "Bitrate")
    plot = last(dm)
    assert plot.content.startswith("The bitrate over the length of the video")
    assert [file.content[:4] for file in plot.files] == [PNG]
    assert "Bitrate" not in labels(shown)
    assert len(service.accepted("render")) == renders
    assert len([message for message in by_bot(dm) if message.content == plot.content]) == 1
