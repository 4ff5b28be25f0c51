import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.video.render import bitrate
from engine.video.render.bitrate import Attempt, Goal, Trial

SIZES = st.integers(10_000, 600_000_000)


def short(target_bytes: int) -> Goal:
    """What a clip of four seconds must weigh."""
    return bitrate.goal(target_bytes, 4.0)


def test_a_longer_clip_has_to_fill_more_of_its_target() -> None:
    assert not bitrate.goal(1_000_000, 4.0).holds(1_000_001)
    assert bitrate.goal(1_000_000, 4.0).holds(970_000)
    assert not bitrate.goal(1_000_000, 5.0).holds(984_999)
    assert bitrate.goal(1_000_000, 5.0).holds(985_000)
    assert not bitrate.goal(1_000_000, 20.0).holds(989_999)
    assert bitrate.goal(1_000_000, 20.0).holds(990_000)


@given(SIZES, st.floats(0.1, 7200))
def test_the_first_try_is_aimed_inside_the_goal(target_bytes: int, duration_s: float) -> None:
    goal = bitrate.goal(target_bytes, duration_s)
    assert goal.holds(goal.first_bytes)


def test_what_sound_and_container_leave_belongs_to_the_picture() -> None:
    fixed_bytes = 160_000 + bitrate.container_bytes(frames=250, audio_packets=470)
    bps = bitrate.video_bps(0.995 * 1_000_000, fixed_bytes, duration_s=10.0)
    assert bps == int((995_000 - 160_000 - 1600 - 12 * 250 - 4 * 470 - 2720) * 8 / 10)


def test_nothing_is_left_when_the_sound_alone_is_too_much() -> None:
    assert bitrate.video_bps(100_000, 160_000, 10.0) < 0


@pytest.mark.parametrize(
    ("target_bytes", "duration_s", "rate_bps"),
    [(50_000_000, 60, 128_000), (1_000_000, 10, 64_000), (1_000_000, 600, 24_000)],
)
def test_sound_gets_a_tenth_within_bounds(
    target_bytes: int, duration_s: float, rate_bps: int
) -> None:
    assert bitrate.audio_bps(target_bytes, duration_s) == rate_bps


@given(SIZES, st.floats(1.001, 2.0), st.integers(10_000, 20_000_000))
def test_after_too_much_less_is_asked_for(target_bytes: int, excess: float, video_bps: int) -> None:
    over = Attempt(video_bps, int(target_bytes * excess) + 1)
    assert bitrate.next_video_bps([over], short(target_bytes), 0) < video_bps


@given(SIZES, st.floats(0.3, 0.96), st.integers(10_000, 20_000_000))
def test_after_too_little_more_is_asked_for(
    target_bytes: int, share: float, video_bps: int
) -> None:
    under = Attempt(video_bps, int(target_bytes * share))
    assert bitrate.next_video_bps([under], short(target_bytes), 0) > video_bps


@given(SIZES, st.floats(0.5, 0.96), st.floats(1.01, 1.5), st.integers(10_000, 9_000_000))
def test_between_too_little_and_too_much_lies_the_next_try(
    target_bytes: int, low: float, high: float, video_bps: int
) -> None:
    under = Attempt(video_bps, int(target_bytes * low))
    over = Attempt(video_bps + 1000, int(target_bytes * high) + 1)
    for attempts in ([under, over], [over, under]):
        asked = bitrate.next_video_bps(attempts, short(target_bytes), 0)
        assert under.video_bps < asked < over.video_bps


@given(SIZES, st.floats(0.8, 1.25), st.floats(0.85, 1.15))
def test_a_well_behaved_encoder_is_inside_after_few_corrections(
    target_bytes: int, first: float, curve: float
) -> None:
    """Sizes follow the bitrate by some power near one."""
    ideal_bps = target_bytes
    attempts = [Attempt(ideal_bps, int(target_bytes * first))]
    while not short(target_bytes).holds(attempts[-1].size_bytes):
        asked = bitrate.next_video_bps(attempts, short(target_bytes), 0)
        size = target_bytes * first * (asked / ideal_bps) ** curve
        attempts.append(Attempt(asked, int(size)))
        assert len(attempts) <= 4


def test_where_sizes_stand_still_the_rates_are_halved() -> None:
    under, over, again = Attempt(1000, 94_000), Attempt(2000, 100_500), Attempt(1900, 100_500)
    assert bitrate.next_video_bps([under, over, again], short(100_000), 0) == 1450


def test_asking_for_less_without_getting_less_is_stuck() -> None:
    assert bitrate.stuck([Attempt(1000, 5000), Attempt(500, 4900)], target_bytes=1000)
    assert not bitrate.stuck([Attempt(1000, 5000), Attempt(500, 2600)], target_bytes=1000)
    assert not bitrate.stuck([Attempt(1000, 5000), Attempt(500, 990)], target_bytes=1000)
    assert not bitrate.stuck([Attempt(1000, 5000)], target_bytes=1000)


def sizes_of_an_encoder(crf: float) -> int:
    """Twice as large with every five steps, and no smaller than its worst quality."""
    return int(20_000 * 2 ** ((min(crf, 48.5) - 51) / -5))


@pytest.mark.parametrize("target_bytes", [30_000, 41_000, 90_000, 700_000])
def test_a_quality_that_fills_the_size_is_found_in_few_trials(target_bytes: int) -> None:
    goal = bitrate.goal(target_bytes, 11.0)
    trials = [Trial(51.0, sizes_of_an_encoder(51.0))]
    while not goal.holds(max(t.size_bytes for t in trials if t.size_bytes <= target_bytes)):
        crf = bitrate.next_crf(trials, goal, 8.0)
        assert 8.0 <= crf < 51.0
        trials.append(Trial(crf, sizes_of_an_encoder(crf)))
    assert len(trials) <= 7


def test_no_quality_is_better_than_the_best() -> None:
    assert bitrate.next_crf([Trial(51.0, 100)], bitrate.goal(1 << 30, 11.0), 8.0) == 8.0


@pytest.mark.parametrize(
    ("frames", "packets", "measured_bytes"),
    [(498, 939, 16_407), (498, 627, 16_655), (498, 314, 13_903), (498, 0, 6_646),
     (1123, 1408, 35_795), (132, 167, 5_226)],
)  # fmt: skip
def test_what_mp4_costs_is_told_a_little_too_high(
    frames: int, packets: int, measured_bytes: int
) -> None:
    told_bytes = bitrate.container_bytes(frames, packets)
    assert measured_bytes <= told_bytes <= measured_bytes + 600 + measured_bytes // 20
