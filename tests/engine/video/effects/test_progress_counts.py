"""Sound that ffmpeg has written long before the pictures is not taken for progress."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.video.effects import kinds, prepare
from engine.video.effects.kinds import make_kind
from engine.video.effects.prepare import compose
from engine.video.effects.spec import Changes, Effects, Whole
from engine.video.render.render import Cut, RenderSpec
from engine.video.run.process import Outcome, run
from tests.engine.video.helpers import ffmpeg

_SOUND_IS_DONE = ("frame=0", "out_time_us=4000000")
"""All of it, also of the short film."""


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """Four seconds: half a second of tone, then silence, and so on."""
    path = tmp_path / "film.mp4"
    tones = "aevalsrc=sin(2500*t)*lt(mod(t\\,2)\\,0.5):d=4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=96x64:r=10:d=4", "-f", "lavfi", "-i", tones,
           "-pix_fmt", "yuv420p", path)  # fmt: skip
    return path


@pytest.fixture
def short_film(film: Path, tmp_path: Path) -> Path:
    """Its first second: kinds are seconds of work."""
    path = tmp_path / "short.mp4"
    ffmpeg("-i", film, "-t", "1", "-c", "copy", path)
    return path


def ahead(told: list[list[float]], shown: list[float]) -> Callable[..., Any]:
    """ffmpeg as it is, after it has said that all the sound is written; and what was told then."""

    async def started(*inputs: Any, on_line: Callable[[str], None], **others: Any) -> Outcome:
        before = len(shown)
        for line in _SOUND_IS_DONE:
            on_line(line)
        told.append(shown[before:])
        return await run(*inputs, on_line=on_line, **others)

    return started


@pytest.mark.parametrize("kind", ["webm", "round", "sticker", "gif"])
async def test_other_kinds_count_pictures(
    kind: str, short_film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, shown = list[list[float]](), list[float]()
    monkeypatch.setattr(kinds, "run", ahead(told, shown))
    await make_kind(RenderSpec((Cut(short_film, 0.0, 1.0),)), kind, 0.0, tmp_path, shown.append)
    assert told == [[]]
    assert shown[-1] == 1.0


async def test_sound_alone_counts_itself(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, shown = list[list[float]](), list[float]()
    monkeypatch.setattr(kinds, "run", ahead(told, shown))
    await make_kind(RenderSpec((Cut(film, 0.0, 4.0),)), "mp3", 0.0, tmp_path, shown.append)
    assert told == [[0.9]]


async def test_films_with_effects_count_pictures(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, shown = list[list[float]](), list[float]()

    async def started(*inputs: Any, **others: Any) -> Outcome:
        writes = any(str(argument).endswith(".mp4") for argument in inputs[1])
        started = ahead(told, shown) if writes else run
        return await started(*inputs, **others)

    monkeypatch.setattr(prepare, "run", started)
    effects = Effects((Changes(looks=(("gray", 0.0),)),), Whole(silence=True))
    (tmp_path / "made").mkdir()
    spec = RenderSpec((Cut(film, 0.0, 4.0),))
    path, _ = await compose(spec, effects, tmp_path, tmp_path / "made", shown.append)
    assert path.name == "pauses.mp4"
    # Where a stage begins its base may be told; nothing of what it has to do.
    assert len(told) == 2
    assert not told[0]
    assert not told[1]
