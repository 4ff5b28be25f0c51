"""Pictures of a result on Telegram: before and after behind it, its bitrate on a button."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.telegram import settings as adapter_settings
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram, video
from tests.stories.world import PUBLIC_URL
from tests.support.clips import noisy_clip
from tests.support.fakes.telegram import ANN, FakeTelegram

LIMIT = 262_144
PLOT = "The bitrate over the length of the video"


@pytest.fixture
def pictures() -> bool:
    return True


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return noisy_clip(tmp_path_factory.mktemp("films") / "lake.mp4")


@pytest.mark.parametrize("is_fitted", [False, True])
async def test_the_plot_is_that_of_what_is_in_the_chat_and_comes_once(
    fake: FakeTelegram,
    service: Service,
    tmp_path: Path,
    clip: Path,
    film: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_fitted: bool,
) -> None:
    if is_fitted:
        monkeypatch.setattr(adapter_settings, "CLOUD_UPLOAD_BYTES", LIMIT)
    words = "keep the first 6 seconds and export" if is_fitted else "compress it to 100 KB"
    async with on_telegram(fake, service, tmp_path, engine_public_url=PUBLIC_URL) as story:
        await story.say(ANN, words, video=video(film if is_fitted else clip))
        shown = next(seen for seen in story.files(ANN) if "Bitrate" in seen.buttons)
        assert ("Fitted to 262 kB" in shown.text) is is_fitted
        assert len(fake.called("sendPhoto")) == 1, "before and after"
        renders = len(service.accepted("render"))
        await story.press(ANN, shown, "Bitrate")
        assert story.last(ANN).text.startswith(PLOT)
        assert len(fake.called("sendPhoto")) == 2
        assert "Bitrate" not in fake.chat(ANN).seen(shown.id).buttons
        assert len(service.accepted("render")) == renders
        assert [text.startswith(PLOT) for text in story.texts(ANN)].count(True) == 1
