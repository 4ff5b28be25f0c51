"""What is written can be read again, and a spoilt description is refused, never misread."""

import random
from pathlib import Path

import pytest

from engine.video.render.cuts.cut_plan import Placed
from engine.video.render.cuts.mp4_track import (
    NotThisOne,
    Track,
    parameters,
    set_ids,
    write_track,
)
from tests.engine.video.fuzz import spoil
from tests.engine.video.helpers import ffmpeg


@pytest.fixture(scope="module")
def template(made: Path) -> Path:
    clip = made / "template.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=10:d=0.1", "-c:v", "libx264", clip)
    return clip


def track(template: Path, last_pts: int = 1) -> Track:
    packets = [Placed(0, 0, 100, pts, not pts) for pts in (0, last_pts)]
    found = parameters(template)
    return Track(10, packets, [0, 1], 1, 0, 2, 0, found.joined(found))


def test_a_track_carries_the_parameters_of_both(template: Path, tmp_path: Path) -> None:
    data, path = tmp_path / "packets.bin", tmp_path / "track.mp4"
    data.write_bytes(bytes(100))
    write_track(path, template, [data], track(template))
    found = parameters(template)
    assert len(set_ids(found)) == 1
    assert path.read_bytes().count(found.sequences[0]) == 2
    assert path.read_bytes().count(found.pictures[0]) == 2


def test_a_spoilt_description_is_refused_or_read(template: Path, tmp_path: Path) -> None:
    data, path, spoilt = tmp_path / "packets.bin", tmp_path / "track.mp4", tmp_path / "spoilt.mp4"
    data.write_bytes(bytes(100))
    wanted, refused = track(template), 0
    for seed in range(400):
        spoilt.write_bytes(spoil(template.read_bytes(), random.Random(seed)))
        try:
            set_ids(parameters(spoilt))
            write_track(path, spoilt, [data], wanted)
        except NotThisOne:
            refused += 1
    assert 0 < refused < 400


@pytest.mark.parametrize("pts", [-1, 1 << 33])
def test_times_that_the_format_cannot_hold_are_refused(
    pts: int, template: Path, tmp_path: Path
) -> None:
    data = tmp_path / "packets.bin"
    data.write_bytes(bytes(100))
    with pytest.raises(NotThisOne):
        write_track(tmp_path / "track.mp4", template, [data], track(template, pts))
