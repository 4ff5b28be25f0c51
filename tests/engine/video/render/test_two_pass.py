"""Targets that are hit, lowered to, and refused."""

from pathlib import Path

import pytest

from engine.video.render.render import TargetTooSmall
from engine.video.render.timeline import Cut
from tests.engine.video.helpers import rendered, whole


async def test_joined_cuts_hit_a_size_too(bunny: Path, webm: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(bunny, 1, 4), Cut(webm, 0, 2), max_bytes=300_000)
    assert 0.97 * 300_000 <= made.size_bytes <= 300_000


async def test_a_hard_target_lowers_the_frame_and_says_so(bunny: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(bunny), max_bytes=28_000)
    assert made.size_bytes <= 28_000
    assert "frame_lowered" in made.notes


async def test_an_impossible_target_names_one_that_is_possible(bunny: Path, workdir: Path) -> None:
    with pytest.raises(TargetTooSmall) as refused:
        await rendered(workdir, *whole(bunny), max_bytes=2_000)
    assert list(workdir.iterdir()) == []
    smallest_bytes = refused.value.smallest_bytes
    made = await rendered(workdir, *whole(bunny), max_bytes=smallest_bytes)
    assert made.size_bytes <= smallest_bytes < 100_000


async def test_a_longer_clip_that_has_much_to_lose_spends_the_whole_target(
    half_minute: Path, workdir: Path
) -> None:
    quarter = half_minute.stat().st_size // 4
    wishes = {"max_bytes": quarter, "quality": "transparent"}
    made = await rendered(workdir, *whole(half_minute), **wishes)
    assert 0.99 * quarter <= made.size_bytes <= quarter
    assert "as_good_as_source" not in made.notes
