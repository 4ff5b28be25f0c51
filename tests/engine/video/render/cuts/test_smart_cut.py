"""Cuts whose middle is copied: the right pictures at the right times, with the right sound."""

import subprocess
from pathlib import Path

import numpy as np
import pytest

from engine.video.render.cuts import cut_runs
from engine.video.render.cuts.mp4_track import parameters, set_ids
from engine.video.render.timeline import Cut
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.engine.video.helpers import (
    Samples,
    decoded_frame_times_s,
    ffmpeg,
    heard,
    lag_s,
    rendered,
)

PICTURE = ("-f", "lavfi", "-i", "testsrc2=s=160x96:r=25:d=8")
SOUND = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=8:seed=7:a=0.5,tremolo=f=1.3:d=0.9")
# Without noise substitution, which each decoder fills in with noise of its own.
AAC = ("-c:a", "aac", "-b:a", "96k", "-ac", "2", "-aac_pns", "0")
KEYFRAME_S = 2.0


@pytest.fixture(scope="module")
def film(made: Path) -> Path:
    """Eight seconds with a keyframe every two, B-pictures between them, and sound."""
    clip = made / "film.mp4"
    ffmpeg(*PICTURE, *SOUND, "-c:v", "libx264", "-preset", "fast", "-g", "50", "-sc_threshold", "0",
           "-pix_fmt", "yuv420p", *AAC, clip)  # fmt: skip
    return clip


def pictures(path: Path) -> list[bytes]:
    """Every picture as it is decoded, not turned."""
    raw = subprocess.run(
        [find_ffmpeg_now().path, "-v", "error", "-noautorotate", "-i", path, "-map", "0:v:0",
         "-fps_mode", "passthrough", "-f", "rawvideo", "-"],
        capture_output=True, check=True, timeout=60,
    ).stdout  # fmt: skip
    size = 160 * 96 * 3 // 2
    return [raw[at : at + size] for at in range(0, len(raw), size)]


def off(before: bytes, after: bytes) -> float:
    both = (np.frombuffer(one, np.uint8).astype(np.int16) for one in (before, after))
    return float(np.abs(next(both) - next(both)).mean())


def is_the_cut(source: Path, made: Path, *cuts: tuple[float, float]) -> list[float]:
    """That it shows these pictures at these times; how far each is from the source's."""
    times, shown = decoded_frame_times_s(source), pictures(source)
    expected, wanted, base_s = [], [], 0.0
    for start_s, end_s in cuts:
        kept = [at for at, time_s in enumerate(times) if start_s - 1e-6 <= time_s < end_s - 1e-6]
        expected += [shown[at] for at in kept]
        wanted += [times[at] - start_s + base_s for at in kept]
        base_s += end_s - start_s
    wanted[0] = 0.0  # what begins between two pictures begins with the later one, not with a gap
    assert decoded_frame_times_s(made) == pytest.approx(wanted, abs=0.002)
    found = pictures(made)
    assert len(found) == len(expected)
    return [off(before, after) for before, after in zip(expected, found, strict=True)]


CUTS = [
    [(1.3, 6.72)],
    [(0.0, 5.01)],
    [(3.0, 1e9)],
    [(2.0, 6.0)],
    [(0.5, 3.6), (3.9, 7.99)],
]


@pytest.mark.parametrize("cuts", CUTS)
async def test_a_cut_copies_its_middle_bit_by_bit(
    cuts: list[tuple[float, float]], film: Path, workdir: Path
) -> None:
    result = await rendered(workdir, *(Cut(film, *cut) for cut in cuts))
    assert result.how == "copied"
    each = is_the_cut(film, result.path, *((start_s, min(8.0, end_s)) for start_s, end_s in cuts))
    assert max(each) < 2.5, "the edges are encoded well"
    assert each.count(0.0) >= 0.6 * len(each), "the rest is as it was"
    assert list(workdir.iterdir()) == [result.path]


def exact(source: Samples, made: Samples) -> float:
    """The largest difference, but for the ends, which resampling begins and ends elsewhere."""
    size = min(len(source), len(made))
    return float(np.abs(source[400 : size - 400] - made[400 : size - 400]).max())


@pytest.mark.parametrize("start_s", [1.3, 3.0, 0.0])
async def test_copied_sound_begins_with_the_very_sample(
    start_s: float, film: Path, workdir: Path
) -> None:
    result = await rendered(workdir, Cut(film, start_s, 6.7))
    assert result.how == "copied"
    before, after = heard(film)[round(start_s * 8000) : round(6.7 * 8000)], heard(result.path)
    assert abs(len(after) - len(before)) <= 1
    assert lag_s(before, after) == 0
    assert exact(before, after) < 0.001


async def test_sound_that_is_joined_stays_with_its_pictures(film: Path, workdir: Path) -> None:
    result = await rendered(workdir, Cut(film, 0.5, 3.6), Cut(film, 3.9, 7.99))
    whole = heard(film)
    before = np.concatenate([whole[4000:28800], whole[31200:63920]])
    assert abs(lag_s(before, heard(result.path))) < 0.005


async def test_muted_upright_and_in_another_container(
    film: Path, made: Path, workdir: Path
) -> None:
    upright, other = made / "upright-film.mov", made / "film.mkv"
    ffmpeg("-display_rotation", "90", "-i", film, "-c", "copy", upright)
    ffmpeg("-i", film, "-c", "copy", other)
    muted, turned, boxed = Cut(film, 1.3, 6.7, True), Cut(upright, 1.3, 6.7), Cut(other, 1.3, 6.7)
    for cut, size in ((muted, (160, 96)), (turned, (96, 160)), (boxed, (160, 96))):
        result = await rendered(workdir, cut)
        assert result.how == "copied"
        assert (result.width, result.height) == size
        assert result.seen.has_sound != cut.muted
        is_the_cut(cut.path, result.path, (1.3, 6.7))
        if not cut.muted:
            assert abs(lag_s(heard(film)[10400:53600], heard(result.path))) < 0.005


async def test_pictures_of_variable_rate_keep_their_times(made: Path, workdir: Path) -> None:
    clip = made / "variable.mp4"
    uneven = "select='mod(n+1,7)*mod(n+1,11)',settb=1/90000,setpts='PTS+990*mod(N,3)'"
    ffmpeg(*PICTURE, "-vf", uneven, "-fps_mode", "vfr", "-enc_time_base", "1:90000",
           "-c:v", "libx264", "-preset", "fast", "-g", "30",
           "-pix_fmt", "yuv420p", clip)  # fmt: skip
    result = await rendered(workdir, Cut(clip, 1.3, 6.7))
    assert result.how == "copied"
    is_the_cut(clip, result.path, (1.3, 6.7))


async def test_open_groups_are_cut_where_a_decoder_can_begin(made: Path, workdir: Path) -> None:
    clip = made / "open.mp4"
    ffmpeg(*PICTURE, "-c:v", "libx264", "-preset", "fast", "-x264-params",
           "open-gop=1:keyint=30:scenecut=0", "-pix_fmt", "yuv420p", clip)  # fmt: skip
    for start_s in (0.0, 1.3):
        result = await rendered(workdir, Cut(clip, start_s, 7.1))
        # Only the first of its keyframes is one that nothing before is needed for.
        assert result.how == ("encoded" if start_s else "copied")
        assert result.seen.frames == pytest.approx((7.1 - start_s) * 25, abs=1)


async def test_one_description_holds_the_parameters_of_both(film: Path, workdir: Path) -> None:
    result = await rendered(workdir, Cut(film, 1.3, 6.7))
    found = parameters(result.path)
    assert (len(found.sequences), len(found.pictures)) == (2, 2)
    assert len(set_ids(found)) == 2
    assert parameters(film).sequences[0] in found.sequences


async def test_what_does_not_check_out_is_encoded_as_ever(
    film: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut_runs, "_NEAR_DB", 1000.0)
    result = await rendered(workdir, Cut(film, 1.32, 6.72))
    assert result.how == "encoded"
    assert max(is_the_cut(film, result.path, (1.32, 6.72))) < 8
    assert list(workdir.iterdir()) == [result.path]


@pytest.mark.parametrize(
    "wishes",
    [{"max_bytes": 60_000}, {"quality": "smaller"}, {"max_height": 72}, {"video_bps": 50_000}],
)
async def test_with_another_wish_all_of_it_is_encoded(
    wishes: dict[str, object], film: Path, workdir: Path
) -> None:
    result = await rendered(workdir, Cut(film, 1.3, 6.7), **wishes, preset="ultrafast")
    assert result.how == "encoded"


async def test_a_size_that_the_copy_is_above_is_hit_all_the_same(film: Path, workdir: Path) -> None:
    copied = await rendered(workdir, Cut(film, 1.3, 6.7))
    most = copied.size_bytes - 1
    result = await rendered(workdir, Cut(film, 1.3, 6.7), max_bytes=most)
    assert result.how == "encoded"
    assert result.size_bytes <= most
