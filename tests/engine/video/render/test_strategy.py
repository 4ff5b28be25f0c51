from dataclasses import replace
from typing import Any

import pytest

from engine.video.inspect.probe import Probe
from engine.video.render.render import RenderSpec
from engine.video.render.strategy import (
    Copy,
    CopyBetween,
    Quality,
    Size,
    Strategy,
    choose_strategy,
)
from tests.engine.video.helpers import A_PICTURE, A_VIDEO, timeline_of


def strategy(
    probe: Probe = A_VIDEO, start_s: float = 0, end_s: float = 10, **wishes: Any
) -> Strategy:
    return choose_strategy(RenderSpec((), **wishes), timeline_of((probe, start_s, end_s)))


def test_a_size_below_the_source_is_filled() -> None:
    assert strategy(max_bytes=5_000_000).way == Size(5_000_000)


def test_a_source_that_already_fits_is_copied_and_said_so() -> None:
    made = strategy(max_bytes=50_000_000)
    assert made.way == Copy()
    assert made.notes == ("already_small",)


@pytest.mark.parametrize(
    "change",
    [
        {"video_codec": "mpeg4"},
        {"cropped": True},
        {"hidden_frames": 20},
        {"audio_codec": "xhe-aac"},
        {"pix_fmt": "yuv420p10le"},
        {"container": "avi"},
        {"container": "webm"},
        {"audio_codec": "opus"},
        {"width": 3840, "height": 2160},
        {"height": 405},
        {"interlaced": True},
    ],
)
def test_what_is_no_plain_mp4_is_encoded_but_never_grows(change: dict[str, Any]) -> None:
    made = strategy(replace(A_VIDEO, **change), max_bytes=50_000_000)
    assert isinstance(made.way, Quality)
    assert made.way.only_below_bytes == made.ceiling_bytes == A_VIDEO.size_bytes


@pytest.mark.parametrize("codec", ["hevc", "vp9", "av1"])
def test_a_denser_codec_may_grow_to_the_size_asked_for_or_to_twice_its_own(codec: str) -> None:
    dense = replace(A_VIDEO, video_codec=codec)
    assert strategy(dense, max_bytes=50_000_000).ceiling_bytes == 50_000_000
    assert strategy(dense, end_s=5).ceiling_bytes == 2 * 5_000_000
    assert strategy(dense, video_bps=9_000_000).ceiling_bytes == A_VIDEO.size_bytes


def otherwise(strategy: Strategy) -> Copy | Quality | Size:
    """What is done where the middle of a cut can't be copied."""
    way = strategy.way
    return way.otherwise if isinstance(way, CopyBetween) else way


@pytest.mark.parametrize(
    ("wishes", "keeps"),
    [
        ({"end_s": 5}, True),
        ({"end_s": 5, "max_bytes": 50_000_000}, True),
        ({"end_s": 5, "quality": "transparent"}, True),
        ({"video_bps": 500_000}, True),
        ({"max_bytes": 2_000_000}, False),
        ({"quality": "smaller"}, False),
    ],
)
def test_sound_gives_way_only_to_a_size(wishes: dict[str, Any], keeps: bool) -> None:
    made = strategy(**wishes)
    assert made.keeps_sound == keeps
    if isinstance(way := otherwise(made), Quality):
        assert way.sound_bps is None


def test_without_losing_quality_copies_where_nothing_would_be_gained() -> None:
    whole = strategy(quality="transparent").way
    part = otherwise(strategy(quality="transparent", end_s=5))
    assert isinstance(whole, Quality)
    assert whole.else_copy
    assert isinstance(part, Quality)
    assert not part.else_copy


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"fps": 240.0}, "fps_capped"),
        ({"subtitles": 1}, "subtitles_left_out"),
        ({"other_sounds": 2}, "other_sounds_left_out"),
        ({"unreadable_sounds": 1}, "sound_unreadable"),
        ({"audio_channels": 5}, "sound_to_stereo"),
    ],
)
def test_what_is_left_out_is_said(change: dict[str, Any], note: str) -> None:
    assert note in strategy(replace(A_VIDEO, **change)).notes


def test_a_part_is_copied_between_its_edges_or_encoded_below_its_share() -> None:
    made = strategy(end_s=5)
    assert isinstance(made.way, CopyBetween)
    assert isinstance(made.way.otherwise, Quality)
    assert made.ceiling_bytes == 5_000_000


@pytest.mark.parametrize(
    ("change", "wishes"),
    [
        ({"pix_fmt": "yuvj420p"}, {}),
        ({"full_range": True}, {}),
        ({"pix_fmt": "yuv420p10le"}, {}),
        ({"video_codec": "hevc"}, {}),
        ({"interlaced": True}, {}),
        ({"cropped": True}, {}),
        ({"square_pixels": False}, {}),
        ({"hidden_frames": 1}, {}),
        ({"container": "avi"}, {}),
        ({}, {"max_height": 480}),
        ({}, {"max_fps": 12.0}),
        ({}, {"video_bps": 500_000}),
        ({}, {"sound_bps": 64_000}),
        ({}, {"max_bytes": 2_000_000}),
        ({}, {"quality": "smaller"}),
    ],
)
def test_a_part_that_has_to_change_is_encoded(
    change: dict[str, Any], wishes: dict[str, Any]
) -> None:
    assert not isinstance(strategy(replace(A_VIDEO, **change), end_s=5, **wishes).way, CopyBetween)


def test_cuts_of_one_film_are_joined_without_encoding_all_of_it() -> None:
    spec = RenderSpec(())
    twice = timeline_of((A_VIDEO, 0, 3), (A_VIDEO, 5, 9))
    assert isinstance(choose_strategy(spec, twice).way, CopyBetween)
    many = timeline_of(*[(A_VIDEO, at / 2, at / 2 + 0.4) for at in range(9)])
    assert isinstance(choose_strategy(spec, many).way, Quality)
    with_a_picture = timeline_of((A_VIDEO, 0, 3), (A_PICTURE, 0, 2))
    assert isinstance(choose_strategy(spec, with_a_picture).way, Quality)


def test_a_bitrate_becomes_a_size_with_bounded_peaks() -> None:
    assert strategy(video_bps=800_000).way == Size(1_000_000 + 160_000, 1_200_000)


def test_a_bitrate_above_the_source_is_answered_by_quality() -> None:
    made = strategy(video_bps=8_000_000)
    assert made.way == Copy()
    assert made.notes == ("bitrate_above_source",)
    part = strategy(video_bps=8_000_000, end_s=5)
    assert isinstance(otherwise(part), Quality)
    assert part.ceiling_bytes == 5_000_000


def test_of_a_size_and_a_bitrate_the_smaller_counts() -> None:
    assert strategy(video_bps=800_000, max_bytes=500_000).way == Size(500_000, 1_200_000)


def test_without_loss_stops_well_below_the_target_or_spends_it() -> None:
    made = strategy(quality="transparent", max_bytes=5_000_000)
    assert isinstance(made.way, Quality)
    assert made.way.transparent
    assert made.way.only_below_bytes == 4_500_000
    assert made.way.sound_bps is None, "where there is room sound loses nothing either"
    assert made.fallback_bytes == 5_000_000


def test_smaller_means_clearly_smaller() -> None:
    made = strategy(quality="smaller")
    assert isinstance(made.way, Quality)
    assert made.way.only_below_bytes == 7_000_000
    assert made.fallback_bytes == 6_500_000


def test_more_than_1080_lines_are_capped_and_said_so() -> None:
    made = strategy(replace(A_VIDEO, width=3840, height=2160), max_bytes=5_000_000)
    assert (made.frame.width, made.frame.height) == (1920, 1080)
    assert made.notes == ("capped_1080p",)
    assert strategy(max_height=720).notes == ()


def test_pictures_have_no_size_to_stay_below() -> None:
    spec = RenderSpec(())
    made = choose_strategy(spec, timeline_of((A_PICTURE, 0, 3)))
    assert made.ceiling_bytes is None
    assert isinstance(made.way, Quality)
    bounded = choose_strategy(RenderSpec((), max_bytes=50_000_000), timeline_of((A_PICTURE, 0, 3)))
    assert bounded.way == Quality(20, 50_000_000, 128_000)


def test_a_wish_for_more_than_1080_lines_is_answered_with_1080() -> None:
    made = strategy(replace(A_VIDEO, width=3840, height=2160), max_height=2160)
    assert (made.frame.width, made.frame.height) == (1920, 1080)
    assert made.notes == ("capped_1080p",)
