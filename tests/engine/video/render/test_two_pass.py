"""Targets that are hit, lowered to, and refused."""

from pathlib import Path
from typing import Any

import pytest

from engine.video.render import bitrate, two_pass
from engine.video.render.bitrate import Goal
from engine.video.render.encode import Encoded, Encoder
from engine.video.render.render import TargetTooSmall
from engine.video.render.timeline import Cut, Frame
from tests.engine.video.helpers import ffmpeg, heard, lag_s, rendered, whole


async def test_joined_cuts_hit_a_size_too(small: Path, webm: Path, workdir: Path) -> None:
    made = await rendered(workdir, Cut(small, 0.5, 3.8), Cut(webm, 0, 2), max_bytes=90_000)
    assert 0.985 * 90_000 <= made.size_bytes <= 90_000


async def test_a_hard_target_lowers_the_frame_and_says_so(small: Path, workdir: Path) -> None:
    made = await rendered(workdir, *whole(small), max_bytes=9_000)
    assert made.size_bytes <= 9_000
    assert "frame_lowered" in made.notes


async def test_a_frame_that_is_to_stay_stays_or_is_told_to_be_too_much(
    small: Path, workdir: Path
) -> None:
    with pytest.raises(TargetTooSmall) as refused:
        await rendered(workdir, *whole(small), max_bytes=9_000, keep_frame=True)
    possible_bytes = refused.value.smallest_bytes
    made = await rendered(workdir, *whole(small), max_bytes=possible_bytes, keep_frame=True)
    assert made.size_bytes <= possible_bytes
    assert (made.width, made.height) == (made.wanted.width, made.wanted.height)
    assert not {"frame_lowered", "fps_lowered"} & set(made.notes)


async def test_of_one_picture_something_is_left_or_it_is_refused(
    workdir: Path, tmp_path: Path
) -> None:
    one = tmp_path / "one.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=0.04", "-pix_fmt", "yuv420p", one)
    with pytest.raises(TargetTooSmall):
        await rendered(workdir, *whole(one), max_bytes=733)


async def test_an_impossible_target_names_one_that_is_possible(small: Path, workdir: Path) -> None:
    with pytest.raises(TargetTooSmall) as refused:
        await rendered(workdir, *whole(small), max_bytes=2_000)
    assert list(workdir.iterdir()) == []
    smallest_bytes = refused.value.smallest_bytes
    made = await rendered(workdir, *whole(small), max_bytes=smallest_bytes)
    assert made.size_bytes <= smallest_bytes < 20_000


async def test_a_longer_clip_that_has_much_to_lose_spends_the_whole_target(
    half_minute: Path, workdir: Path
) -> None:
    quarter = half_minute.stat().st_size // 4
    wishes = {"max_bytes": quarter, "quality": "transparent"}
    made = await rendered(workdir, *whole(half_minute), **wishes)
    assert 0.99 * quarter <= made.size_bytes <= quarter
    assert "as_good_as_source" not in made.notes


async def test_a_short_picture_under_a_long_sound_keeps_its_size(made: Path, workdir: Path) -> None:
    clip = made / "tail.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=3", "-f", "lavfi", "-i",
           "anoisesrc=d=20:a=0.02,lowpass=400", "-c:v", "libx264", "-crf", "30", "-c:a", "aac",
           "-b:a", "24k", clip)  # fmt: skip
    third = clip.stat().st_size // 3
    result = await rendered(workdir, *whole(clip), max_bytes=third)
    assert 0.95 * third <= result.size_bytes <= third
    assert (result.width, result.height) == (320, 180)
    assert "sound_lowered" in result.notes
    assert result.seen.audio_end_s == pytest.approx(20, abs=0.3)


async def test_sound_gives_way_before_the_frame_falls(made: Path, workdir: Path) -> None:
    clip = made / "quiet-slide.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=navy:s=320x180:r=25:d=4", "-f", "lavfi", "-i",
           "anoisesrc=d=4", "-c:v", "libx264", "-c:a", "aac", "-b:a", "96k", clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), max_bytes=11_000)
    assert result.size_bytes <= 11_000
    assert (result.width, result.height) == (320, 180)
    assert "fps_lowered" not in result.notes


async def test_a_film_whose_sound_outlasts_its_picture_is_tried_by_samples(
    made: Path, workdir: Path
) -> None:
    clip = made / "outlasting.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x96:r=10:d=2", "-f", "lavfi", "-i",
           "anoisesrc=d=14:a=0.02,lowpass=400", "-c:v", "libx264", "-crf", "4", "-c:a", "aac",
           "-b:a", "24k", clip)  # fmt: skip
    result = await rendered(workdir, *whole(clip), quality="smaller")
    assert result.size_bytes <= 0.7 * clip.stat().st_size
    assert (result.seen.frames, result.width, result.height) == (20, 160, 96)
    assert result.seen.audio_end_s == pytest.approx(14, abs=0.3)
    with pytest.raises(TargetTooSmall) as refused:
        await rendered(workdir, *whole(clip), max_bytes=500)
    assert refused.value.smallest_bytes > 500


@pytest.mark.parametrize("wish", [{"video_bps": 1_000}, {"quality": "smaller", "video_bps": 1_000}])
async def test_a_bitrate_that_is_too_low_is_no_reason_to_refuse_a_size_that_can_be_had(
    wish: dict[str, Any], made: Path, workdir: Path
) -> None:
    clip = made / "busy.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x96:r=12:d=2", "-c:v", "libx264", clip)
    most = clip.stat().st_size - 1
    result = await rendered(workdir, *whole(clip), max_bytes=most, **wish)
    assert result.size_bytes <= most


async def test_what_a_picture_as_good_as_it_gets_leaves_goes_to_the_sound(
    made: Path, workdir: Path
) -> None:
    clip = made / "loud.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc=s=160x90:d=6,fps=2,fps=10", "-f", "lavfi", "-i",
           "anoisesrc=d=6:a=0.3", "-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", "-c:a",
           "aac", "-b:a", "192k", clip)  # fmt: skip
    most = clip.stat().st_size * 6 // 10
    result = await rendered(workdir, *whole(clip), max_bytes=most)
    assert most * 0.9 <= result.size_bytes <= most
    assert abs(lag_s(heard(clip), heard(result.path))) < 0.03


async def test_what_no_step_of_the_picture_fills_goes_to_the_sound(
    made: Path, workdir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = made / "noisy.mp4"
    ffmpeg("-f", "lavfi", "-i", "testsrc2=s=160x90:r=10:d=4", "-f", "lavfi", "-i",
           "anoisesrc=d=4:a=0.3", "-c:v", "libx264", "-crf", "10", "-pix_fmt", "yuv420p", "-c:a",
           "aac", "-b:a", "128k", clip)  # fmt: skip

    def low(target_bytes: int, duration_s: float) -> Goal:
        return Goal(target_bytes, target_bytes * 97 // 100, target_bytes * 92 // 100)

    async def whole_anew(_: Encoder, __: Frame, encoded: Encoded, ___: Goal) -> Encoded:
        return encoded

    # As where every step down is too small and every step up too large.
    monkeypatch.setattr(bitrate, "goal", low)
    monkeypatch.setattr(two_pass, "_with_new_ending", whole_anew)
    monkeypatch.setattr(two_pass, "_ENOUGH_ATTEMPTS", 1)
    most = clip.stat().st_size // 2
    result = await rendered(workdir, *whole(clip), max_bytes=most)
    assert "sound_lowered" in result.notes
    assert most * 0.97 <= result.size_bytes <= most
    assert abs(lag_s(heard(clip), heard(result.path))) < 0.03
