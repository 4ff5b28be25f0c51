"""Recordings of screens: no picture for seconds where nothing moves, few keyframes, few bytes."""

from pathlib import Path

import numpy as np
import pytest

from engine.video.inspect.probe import probe
from engine.video.render.held import with_held
from engine.video.render.render import Rendered
from engine.video.render.timeline import Cut, clamp
from tests.engine.video.helpers import (
    decoded_frame_times_s,
    ffmpeg,
    heard,
    lag_s,
    picture_at,
    rendered,
)

PICTURES = ("-f", "lavfi", "-i", "testsrc2=s=160x90:r=60:d=6")
SOUND = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=6:seed=7:a=0.5,tremolo=f=1.3:d=0.9")
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")
# Moves for half a second, stands until 3.0 s, moves for 0.2 s, stands until the end.
MOVES = "select='lt(t,0.5)+between(t,3,3.2)+eq(n,359)'"


@pytest.fixture(scope="module", params=["mp4", "mkv"])
def recording(request: pytest.FixtureRequest, made: Path) -> Path:
    clip = made / f"recording.{request.param}"
    ffmpeg(*PICTURES, *SOUND, "-vf", MOVES, "-fps_mode", "vfr", *H264, "-c:a", "aac", clip)
    return clip


@pytest.fixture(scope="module")
def silent(recording: Path, made: Path) -> Path:
    clip = made / f"silent{recording.suffix}"
    ffmpeg("-i", recording, "-an", "-c", "copy", clip)
    return clip


def off(source: Path, source_s: float, made: Rendered, at_s: float) -> float:
    return float(np.abs(picture_at(source, source_s) - picture_at(made.path, at_s)).mean())


# What is shown from 0.5 to 3.0 s came at 0.4833 s; ffmpeg by itself would begin with the next one.
CUTS = [(0.6, 2.9, 0.475, 9.0), (1.62, 4.98, 0.475, 1.38), (3.5, 5.5, 3.175, 9.0)]


@pytest.mark.parametrize(("start_s", "end_s", "shown_s", "until_s"), CUTS)
@pytest.mark.parametrize("wishes", [{}, {"max_bytes": 30_000}])
async def test_a_cut_begins_with_what_is_shown_there_and_lasts_until_its_end(
    start_s: float, end_s: float, shown_s: float, until_s: float,
    wishes: dict[str, int], recording: Path, silent: Path, workdir: Path,
) -> None:  # fmt: skip
    for source in (recording, silent):
        made = await rendered(workdir, Cut(source, start_s, end_s), **wishes)
        assert made.duration_s == pytest.approx(end_s - start_s, abs=0.03)
        assert made.seen.video_end_s == pytest.approx(end_s - start_s, abs=0.03)
        assert off(source, shown_s, made, 0.0) < 6
        times_s = decoded_frame_times_s(made.path)[1:-1]  # the last may be told again
        assert all(at_s > until_s - 0.01 for at_s in times_s)
    sound = heard(recording)[round(start_s * 8000) : round(end_s * 8000)]
    made = await rendered(workdir, Cut(recording, start_s, end_s), **wishes)
    assert abs(lag_s(sound, heard(made.path))) < 0.03


async def test_joined_parts_of_one_keep_what_is_shown_where(recording: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(recording, 0.6, 2.0), Cut(recording, 2.5, 4.0))
    assert made.duration_s == pytest.approx(2.9, abs=0.05)
    assert made.seen.fps > 23  # not its mean of seven, which would drop what moves
    for at_s, shown_s in ((0.1, 0.475), (1.3, 0.475), (1.7, 0.475), (2.7, 3.175)):
        assert off(recording, shown_s, made, at_s) < 6
    sounds, before = heard(made.path), heard(recording)
    assert abs(lag_s(before[4800:16000], sounds[:11200])) < 0.03
    assert abs(lag_s(before[20000:32000], sounds[11200:23200])) < 0.03


async def test_what_stands_is_found_once_and_only_where_something_does(
    recording: Path, bunny: Path
) -> None:
    seen = await probe(recording)
    assert seen.longest_s == pytest.approx(2.77, abs=0.05)
    [clip] = await with_held(clamp([Cut(recording, 1.0, 2.0)], [seen]).clips)
    assert clip.held is not None
    assert clip.held.early_s == pytest.approx(0.517, abs=0.03)
    assert clip.held.last_s == 0
    steady = clamp([Cut(bunny, 1.0, 2.0)], [await probe(bunny)]).clips
    assert await with_held(steady) == [*steady]


@pytest.mark.parametrize("sound", [True, False])
async def test_a_short_cut_of_what_hardly_moves_is_as_sharp_as_its_source(
    sound: bool, made: Path, workdir: Path
) -> None:
    """Its share of the film's bytes is less than one picture, which was shown long before."""
    clip = made / f"slide{sound}.mp4"
    slide = "testsrc2=s=320x180:r=25:d=0.04,loop=750:1:0,trim=duration=30"
    heard = ("-f", "lavfi", "-i", "sine=d=30", "-c:a", "aac", "-b:a", "32k") if sound else ("-an",)
    ffmpeg("-f", "lavfi", "-i", slide, *heard, *H264, "-crf", "23", "-g", "3000", clip)
    for start_s, end_s in ((10.0, 12.0), (20.5, 21.0)):
        result = await rendered(workdir, Cut(clip, start_s, end_s))
        assert (result.width, result.notes) == (320, ())
        assert result.seen.frames == pytest.approx((end_s - start_s) * 25, abs=1)
        assert result.size_bytes < clip.stat().st_size
        assert off(clip, 11.0, result, 0.2) < 2
