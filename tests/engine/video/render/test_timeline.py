from dataclasses import replace
from pathlib import Path

import pytest

from engine.video.render.timeline import Cut, Frame, clamp
from tests.engine.video.helpers import A_PICTURE, A_SOUND, A_VIDEO, timeline_of


def test_cuts_are_moved_inside_their_files_and_empty_ones_left_out() -> None:
    cuts = [Cut(Path("a"), -5, 99), Cut(Path("b"), 10, 99), Cut(Path("c"), 4, 3)]
    timeline = clamp(cuts, [A_VIDEO] * 3)
    assert [(clip.cut.start_s, clip.cut.end_s) for clip in timeline.clips] == [(0, 10.0)]


def test_a_picture_is_shown_as_long_as_asked() -> None:
    assert clamp([Cut(Path("a"), 0, 4)], [A_PICTURE]).duration_s == 4


def test_the_first_video_gives_the_frame_even_after_a_picture() -> None:
    timeline = timeline_of((A_PICTURE, 0, 3), (A_VIDEO, 0, 5))
    assert timeline.frame(1080, None) == Frame(1280, 720, 25.0)


def test_one_video_keeps_its_own_timing() -> None:
    assert timeline_of((A_VIDEO, 0, 5)).frame(1080, None).fps is None
    assert timeline_of((A_VIDEO, 0, 5)).frame(1080, 12.0).fps == 12.0
    assert timeline_of((A_VIDEO, 0, 5)).frame(1080, 60.0).fps is None


def test_sound_that_ends_early_and_pictures_that_do() -> None:
    short_sound = replace(A_VIDEO, audio_end_s=4.0)
    assert timeline_of((short_sound, 2, 7)).sound_s == 2.0
    assert not timeline_of((short_sound, 5, 7)).has_sound
    assert timeline_of((short_sound, 5, 7), (A_VIDEO, 0, 1)).sound_s == 3.0
    assert timeline_of((replace(A_VIDEO, video_end_s=4.0), 5, 7)).first_picture is None


def test_with_a_picture_among_them_there_is_no_weight_to_stay_below() -> None:
    assert timeline_of((A_VIDEO, 0, 1), (A_PICTURE, 0, 30)).source_bytes == 0


def test_sound_alone_gets_a_plain_frame() -> None:
    assert timeline_of((A_SOUND, 0, 5)).frame(1080, None) == Frame(1280, 720, 5.0)


def test_a_part_weighs_its_share_and_muting_takes_the_sound_off() -> None:
    timeline = timeline_of((A_VIDEO, 2, 7))
    assert timeline.source_bytes == 5_000_000
    clip = timeline.clips[0]
    muted = replace(clip, cut=replace(clip.cut, muted=True))
    assert muted.share_bytes == (10_000_000 - 160_000) // 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_samples_are_spread_over_all_clips_and_have_their_length(count: int) -> None:
    timeline = timeline_of((A_VIDEO, 0, 10), (A_VIDEO, 2, 9), (A_VIDEO, 0, 10))
    pieces = timeline.samples(count, 2.0)
    assert pieces.duration_s == pytest.approx(count * 2.0)
    assert all(clip.cut.end_s <= 10 for clip in pieces.clips)


def test_a_short_timeline_is_its_own_sample() -> None:
    timeline = timeline_of((A_VIDEO, 0, 10))
    assert timeline.samples(3, 2.0) is timeline


def test_slow_motion_beyond_120_pictures_a_second_is_thinned() -> None:
    timeline = timeline_of((replace(A_VIDEO, fps=240.0), 0, 5))
    assert timeline.frame(1080, None).fps == 120.0
