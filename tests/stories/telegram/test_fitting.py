"""A result over the limit of a Telegram chat comes as a video all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.telegram import settings as adapter_settings
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, everything, on_telegram, video
from tests.stories.world import english_in
from tests.support.clips import noisy_clip
from tests.support.fakes.telegram import ANN, FakeTelegram, Person

LIMIT = 262_144
KLARA = Person(602, "Klara", "de")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


@pytest.fixture(autouse=True)
def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_settings, "CLOUD_UPLOAD_BYTES", LIMIT)


async def test_it_is_fitted_and_plays_in_the_chat(
    story: OnTelegram, service: Service, film: Path
) -> None:
    await story.say(ANN, "keep the first 6 seconds and export", video=video(film))
    [result] = story.files(ANN)
    assert result.file is not None
    assert result.file.size_bytes <= LIMIT
    [call] = story.fake.called("sendVideo")
    assert (call["width"], call["height"], call["duration"]) == (320, 180, 6)
    assert "Fitted to 262 kB for this chat; the full" in result.text
    assert "Download" in result.buttons
    assert len(service.accepted("run_sse")) == 1


async def test_it_is_said_in_the_persons_language(story: OnTelegram, film: Path) -> None:
    await story.say(KLARA, "die ersten 6 Sekunden behalten und exportieren", video=video(film))
    texts = [*story.texts(KLARA), *(label for s in story.shown(KLARA) for label in s.buttons)]
    assert [each for text in texts for each in english_in(text, "de")] == []


async def test_what_would_not_look_good_waits_for_a_press(
    fake: FakeTelegram, service: Service, tmp_path: Path, film: Path
) -> None:
    async with on_telegram(fake, service, tmp_path, fit_floor_kbps=5_000) as story:
        await story.say(ANN, "keep the first 6 seconds and export", video=video(film))
        said = story.last(ANN)
        assert "would not look good" in said.text
        assert "Download" in said.buttons
        assert story.files(ANN) == []
        await story.press(ANN, said, "Fit it anyway")
        assert len(story.files(ANN)) == 1


async def test_what_is_coming_is_said_before_it_is_there(story: OnTelegram, film: Path) -> None:
    await story.say(ANN, "compress it to 600 KB", video=video(film))
    seen = "\n".join(everything(story.fake))
    assert "Coming: at most 600 kB, about 0:08 long" in seen
    assert "This chat takes files of up to 262 kB. If it gets larger, I also make a copy" in seen
    [result] = story.files(ANN)
    assert "Coming" not in result.text
