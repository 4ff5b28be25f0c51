"""A handful of spoilt files, always the same; `make fuzz-engine` is for chance."""

import random
from pathlib import Path

import pytest

from tests.engine.video.fuzz import MARKS, make_seeds, spoil, verdict

ENDS = {"refused", "rendered", "target_too_small", "render_failed", "no_cuts", "timeout"}


@pytest.mark.parametrize("part", [False, True])
@pytest.mark.parametrize("seed", [1, 4, 7])
async def test_a_spoilt_file_is_refused_or_rendered(
    seed: int, part: bool, tmp_path: Path, workdir: Path
) -> None:
    dice = random.Random(seed)
    source = dice.choice(make_seeds(tmp_path))
    path = tmp_path / f"spoilt{source.suffix}"
    path.write_bytes(spoil(source.read_bytes(), dice))
    assert await verdict(path, workdir, part) in ENDS


def test_spoiling_always_changes_something() -> None:
    data = bytes(range(256)) * 20
    assert sum(spoil(data, random.Random(seed)) != data for seed in range(50)) >= 49


def test_spoiling_puts_in_the_marks_of_other_kinds() -> None:
    data = bytes(range(1, 256)) * 20
    spoilt = [spoil(data, random.Random(seed)) for seed in range(400)]
    assert all(any(mark in one for one in spoilt) for mark in MARKS)
