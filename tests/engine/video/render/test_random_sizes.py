"""Sizes by chance: never above what was asked for, whatever else is asked with it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from engine.video.render.render import Cut, TargetTooSmall
from tests.engine.video.helpers import ffmpeg, rendered


@pytest.mark.parametrize("seed", range(7))
async def test_no_wish_for_a_size_is_missed(seed: int, workdir: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    film, length_s = tmp_path / "film.mp4", chance.choice([0.04, 0.5, 2.0, 3.0])
    picture = f"testsrc2=s={chance.choice(['64x64', '320x180', '180x320'])}:r=12:d={length_s}"
    sounds = ["-f", "lavfi", "-i", f"sine=d={length_s * chance.choice([0.5, 1, 3])}"]
    sound = sounds if chance.random() < 0.7 else []
    ffmpeg("-f", "lavfi", "-i", picture, *sound, "-pix_fmt", "yuv420p", film)
    most = max(400, int(film.stat().st_size * chance.choice([0.9, 0.5, 0.2, 0.05])))
    wishes = {
        "max_bytes": most,
        "quality": chance.choice(["normal", "transparent", "smaller"]),
        "max_height": chance.choice([1080, 144]),
        "video_bps": chance.choice([None, None, 20_000, 2_000_000]),
        "keep_frame": chance.random() < 0.3,
        "preset": "ultrafast",
    }
    cuts = [Cut(film, 0.0, 1e9, muted=chance.random() < 0.2)]
    cuts += [Cut(film, 0.0, 1.0)] if chance.random() < 0.3 else []
    try:
        made = await rendered(workdir, *cuts, **wishes)
    except TargetTooSmall as error:
        smallest_bytes = error.smallest_bytes
    else:
        assert 0 < made.size_bytes <= most
        assert not (wishes["keep_frame"] and "frame_lowered" in made.notes)
        return
    assert smallest_bytes > most
