"""The arithmetic of hitting a size. Pure.

A file is its video, its audio and what MP4 spends on finding both again. Audio is encoded first, so
its bytes are known; the rest belongs to the picture. x264's second pass lands within a few percent
of its bitrate; `next_video_bps` corrects from what earlier attempts came out at.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

MIN_VIDEO_BPS = 1_000
FILLED_SHARE = 0.985
_SETTLED_S = 20.0  # from this length on a second pass lands within half a percent of its rate
_SHORT_S = 5.0  # below it one picture more or less is a percent
_SHORT_SHARE = 0.97

_MP4_BYTES = 900
_SOUND_TRACK_BYTES = 700
_BYTES_PER_FRAME = 12
_BYTES_PER_AUDIO_PACKET = 4
_BYTES_PER_CHUNK = 8  # picture and sound lie in turns, a chunk of each
_BYTES_PER_CHANGE = 12

_CRF_A_DOUBLING = 6.0  # of the size
_LEAST_STEP_CRF = 0.5

AUDIO_RATES_BPS = (128_000, 96_000, 64_000, 48_000, 32_000, 24_000)
_AUDIO_SHARE = 0.10


@dataclass(frozen=True, slots=True)
class Attempt:
    """One finished second pass: what was asked for and what the whole file weighed."""

    video_bps: int
    size_bytes: int


def container_bytes(frames: int, audio_packets: int) -> int:
    """What MP4 itself costs, within a few hundred bytes for a short clip (measured)."""
    picture_bytes = _MP4_BYTES + _BYTES_PER_FRAME * frames
    if not audio_packets:
        return picture_bytes
    chunks_bytes = int(_chunk_bytes(frames, audio_packets) * min(frames, audio_packets))
    return (
        picture_bytes + _SOUND_TRACK_BYTES + _BYTES_PER_AUDIO_PACKET * audio_packets + chunks_bytes
    )


def _chunk_bytes(frames: int, audio_packets: int) -> float:
    """Of a chunk of each: where they lie, and a line more wherever one of them holds another number
    than the chunk before."""
    few, many = sorted((frames, audio_packets))
    between = many / few % 1
    return _BYTES_PER_CHUNK + _BYTES_PER_CHANGE * 2 * min(between, 1 - between)


def video_bps(target_bytes: float, fixed_bytes: int, duration_s: float) -> int:
    """The bitrate that fills what `fixed_bytes` (audio and container) leave of the target.

    Zero or negative when they alone are too much.
    """
    return int((target_bytes - fixed_bytes) * 8 / duration_s)


def audio_bps(target_bytes: int, duration_s: float) -> int:
    """A tenth of the size, in usual steps, between 24 and 128 kb/s."""
    share = target_bytes * 8 / duration_s * _AUDIO_SHARE
    return next((rate for rate in AUDIO_RATES_BPS if rate <= share), AUDIO_RATES_BPS[-1])


@dataclass(frozen=True, slots=True)
class Goal:
    """What a file must weigh: at most `target_bytes`, and not much less."""

    target_bytes: int
    lowest_bytes: int  # below it an attempt wastes what the user allowed
    first_bytes: int  # what the first attempt is aimed at

    @property
    def middle_bytes(self) -> float:
        return (self.lowest_bytes + self.target_bytes) / 2

    def less(self, fixed_bytes: int) -> "Goal":
        """What it leaves for the rest beside so many bytes."""
        return Goal(
            self.target_bytes - fixed_bytes,
            self.lowest_bytes - fixed_bytes,
            self.first_bytes - fixed_bytes,
        )

    def holds(self, size_bytes: int) -> bool:
        return self.lowest_bytes <= size_bytes <= self.target_bytes


def goal(target_bytes: int, duration_s: float) -> Goal:
    """97-100 % of the target for a few seconds, where x264 strays most, 98.5-100 % from 5 s on and
    99-100 % from 20 s on."""
    settled = min(1.0, max(0.0, (duration_s - _SHORT_S) / (_SETTLED_S - _SHORT_S)))
    lowest_share = _SHORT_SHARE if duration_s < _SHORT_S else FILLED_SHARE + 0.005 * settled
    # x264 lands up to a percent lower, and with slow presets on short films a little higher.
    first_share = 0.99 if duration_s < _SHORT_S else 0.994 + 0.0055 * settled
    return Goal(target_bytes, int(target_bytes * lowest_share), int(target_bytes * first_share))


def next_video_bps(attempts: Sequence[Attempt], goal: Goal, fixed_bytes: int) -> int:
    """What to ask for next, given at least one attempt outside the target.

    With attempts on both sides it interpolates between the closest two, later it halves. From one
    side it scales, aiming lower each time that the target was overshot, so that it can't go on for
    ever.
    """
    overshot = [a for a in attempts if a.size_bytes > goal.target_bytes]
    over = min(overshot, key=_rate, default=None)
    under = max((a for a in attempts if a not in overshot), key=_rate, default=None)
    if over and under and under.video_bps < over.video_bps:
        if len(overshot) > 1:  # sizes may stand still over a range of rates
            return (under.video_bps + over.video_bps) // 2
        return _between(under, over, goal)
    wanted_bytes = goal.middle_bytes - 0.01 * max(0, len(overshot) - 1) ** 2 * goal.target_bytes
    nearest = over or under
    assert nearest is not None
    scale = (wanted_bytes - fixed_bytes) / max(1, nearest.size_bytes - fixed_bytes)
    return max(MIN_VIDEO_BPS, int(nearest.video_bps * min(2.0, max(0.3, scale))))


@dataclass(frozen=True, slots=True)
class Trial:
    """One finished encode at a constant quality, and what the whole file weighed."""

    crf: float
    size_bytes: int


def next_crf(trials: Sequence[Trial], goal: Goal, best_crf: float) -> float:
    """The quality to try next, given at least one that fits. Sizes grow about evenly in logarithms:
    what is known of them on both sides is believed, and before that x264's rule."""
    fits = min((one for one in trials if one.size_bytes <= goal.target_bytes), key=_crf)
    over = max(
        (one for one in trials if one.size_bytes > goal.target_bytes), key=_crf, default=None
    )
    missing = math.log2(goal.middle_bytes / fits.size_bytes)
    if over is None or over.crf >= fits.crf:
        least = _LEAST_STEP_CRF * (1 << len(trials) - 1)  # near the worst, sizes may stand still
        return max(best_crf, fits.crf - max(least, _CRF_A_DOUBLING * missing))
    share = missing / math.log2(over.size_bytes / fits.size_bytes)
    return fits.crf - min(0.9, max(0.1, share)) * (fits.crf - over.crf)


def _crf(trial: Trial) -> float:
    return trial.crf


def _rate(attempt: Attempt) -> int:
    return attempt.video_bps


def _between(under: Attempt, over: Attempt, goal: Goal) -> int:
    share = (goal.middle_bytes - under.size_bytes) / (over.size_bytes - under.size_bytes)
    share = min(0.9, max(0.1, share))
    return int(under.video_bps + share * (over.video_bps - under.video_bps))


def stuck(attempts: Sequence[Attempt], target_bytes: int) -> bool:
    """Whether asking for less no longer gives less: the encoder is at its worst quality."""
    if len(attempts) < 2:
        return False
    before, last = attempts[-2:]
    asked = last.video_bps / before.video_bps
    got = last.size_bytes / before.size_bytes
    return last.size_bytes > target_bytes and asked < 0.9 and got > 1 - (1 - asked) / 3
