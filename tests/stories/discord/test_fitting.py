"""A result over the limit of a Discord channel comes as a file all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.discord import messages
from tests.stories.discord.story import OnDiscord, clip_file, everything, labels, results
from tests.stories.room.world import Service
from tests.support.clips import noisy_clip

LIMIT = 262_144


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


async def test_it_is_fitted_and_plays_in_the_chat(
    story: OnDiscord, service: Service, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "FILE_MAX_BYTES", LIMIT)
    story.fake.rest.file_max_bytes = LIMIT
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "keep the first 6 seconds and export", clip_file(story.fake, film))
    [result] = results(dm)
    [file] = result.files
    assert len(file.content) <= LIMIT
    assert "Fitted to 262 kB for this chat; the full" in result.content
    assert "Download" in labels(result)
    assert len(service.accepted("run_sse")) == 1


async def test_what_is_coming_is_said_before_it_is_there(
    story: OnDiscord, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "FILE_MAX_BYTES", LIMIT)
    story.fake.rest.file_max_bytes = LIMIT
    dm = story.fake.dm(ann := story.fake.user("ann"))
    await story.say(ann, dm, "compress it to 600 KB", clip_file(story.fake, film))
    seen = "\n".join(everything(story.fake))
    assert "Coming: at most 600 kB, about 0:08 long" in seen
    assert "This chat takes files of up to 262 kB. If it gets larger, I also make a copy" in seen
    [result] = results(dm)
    assert "Coming" not in result.content
