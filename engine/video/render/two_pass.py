"""Hitting a size: two passes, then corrections of the second until it fits and fills it."""

from dataclasses import replace
from typing import Literal

import structlog

from engine.video.errors import RenderError, SizeUnreachable, TargetTooSmall
from engine.video.render import bitrate, frame_size
from engine.video.render.bitrate import Attempt, Goal, Trial
from engine.video.render.cuts.ending import NewEnding
from engine.video.render.cuts.mp4_track import NotThisOne
from engine.video.render.encode import Encoded, Encoder, Sound
from engine.video.render.kept_pictures import KeptPictures
from engine.video.render.timeline import Frame
from engine.video.run.both import both

log = structlog.get_logger(__name__)

_ENOUGH_ATTEMPTS = 6  # with something that fits in hand; the mean is below two
_FEW_ATTEMPTS = 3  # with 98.5 % in hand, when more is wanted
_MOST_ATTEMPTS = 10
_TRANSPARENT_QP = 19.0
_HOPELESS_BITS_PER_PIXEL = 0.0004  # a still slide needs about this much at the worst quality
_POOR_SOUND_BPS = 16_000
_WORST_SOUND_BPS = 6_000
FirstSound = Literal["kept", "even", "fair"]
"""What sound may take: all that it has, as much less as the picture, or a tenth of the size."""
_BEST_CRF, _WORST_CRF = 8.0, 51
_FEW_FRAMES = 12
_TRIALS, _FEW_TRIALS = 7, 5
_SHORT_S = 20.0
_LEAST_BPS = {"poor": _POOR_SOUND_BPS, "worst": _WORST_SOUND_BPS}
_SAMPLES_STRAY = 1.1
_SOUNDS_REST = (0.9, 0.5)  # of what is left: its encoder hits no low rate exactly
_WORTH_TRYING = 3.0  # times the target: samples of a film that hardly moves may be that far off


async def encode_to_size(
    encoder: Encoder,
    frame: Frame,
    target_bytes: int,
    *,
    peak_bps: int | None = None,
    sound: FirstSound = "fair",
) -> tuple[Encoded, Frame]:
    """At most `target_bytes`, at least 97 % of it (98.5 % from 5 s on, 99 % from 20 s on) unless
    the picture is as good as the source.

    The frame is lowered only where its worst quality is still too large, and it may be; the second
    value is the one that was used. Raises TargetTooSmall.
    """
    ways: list[str] = ["fair"]
    if encoder.timeline.has_sound:
        ways = list(dict.fromkeys([sound, "fair", "poor", "worst"]))
    for way in ways:
        try:
            found = await _at_frame(encoder, frame, target_bytes, way, peak_bps=peak_bps)
            return found, frame
        except SizeUnreachable:
            continue
    # x264's rate control refuses what its statistics don't promise; what hardly moves fits anyway.
    try:
        poorest = await encoder.sound(_WORST_SOUND_BPS)
        return await _by_quality(encoder, frame, target_bytes, poorest), frame
    except SizeUnreachable:
        if not encoder.may_lower_frame:
            return await _last_resort(encoder, frame, target_bytes), frame
    fps = frame.fps or encoder.timeline.source_fps
    steps = frame_size.smaller_steps(frame.width, frame.height, fps)
    # Of what is shorter than one picture at that rate nothing would be left.
    slowest = [step for step in steps if encoder.timeline.picture_s * step[1] >= 1]
    for max_height, step_fps in slowest or steps[:1]:
        width, height = frame_size.fit(frame.width, frame.height, max_height)
        step = Frame(width, height, step_fps if step_fps < fps else frame.fps)
        try:
            return await _at_frame(encoder, step, target_bytes, "worst"), step
        except SizeUnreachable:
            continue
    return await _last_resort(encoder, step, target_bytes), step


async def _at_frame(
    encoder: Encoder,
    frame: Frame,
    target_bytes: int,
    wished: str,
    *,
    peak_bps: int | None = None,
) -> Encoded:
    picture_s = encoder.timeline.picture_s
    rate_bps = _sound_bps(encoder, target_bytes, wished)
    if encoder.timeline.frames(frame) <= _FEW_FRAMES:
        return await _by_quality(encoder, frame, target_bytes, await encoder.sound(rate_bps))
    sound, kept = await _sound_and_first_pass(encoder, frame, rate_bps, target_bytes)
    fixed_bytes = encoder.fixed_bytes(frame, sound)
    goal = bitrate.goal(target_bytes, picture_s)
    video_bps = bitrate.video_bps(goal.first_bytes, fixed_bytes, picture_s)
    pixels_a_second = frame.width * frame.height * (frame.fps or encoder.timeline.source_fps)
    if video_bps < max(bitrate.MIN_VIDEO_BPS, _HOPELESS_BITS_PER_PIXEL * pixels_a_second):
        raise SizeUnreachable
    best: Encoded | None = None
    attempts: list[Attempt] = []
    passes = 0.0
    while len(attempts) < (_ENOUGH_ATTEMPTS if best else _MOST_ATTEMPTS):
        name = f"attempt-{len(attempts)}.mp4"
        encoded = await encoder.second_pass(
            frame, video_bps, sound, name, peak_bps=peak_bps, kept=kept
        )
        attempts.append(Attempt(video_bps, encoded.size_bytes))
        if not (goal.holds(encoded.size_bytes) or peak_bps):
            encoded = await _with_new_ending(encoder, frame, encoded, goal)
        passes += encoded.second_passes
        best = _keep_better(best, encoded, target_bytes)
        if best and (_is_hit(best, goal, attempts) or _good_enough(best, attempts)):
            break
        if bitrate.stuck(attempts, target_bytes):
            break
        video_bps = bitrate.next_video_bps(attempts, goal, fixed_bytes)
        if video_bps <= bitrate.MIN_VIDEO_BPS:
            break
    if best is None:
        raise SizeUnreachable
    filled = goal.holds(best.size_bytes) or peak_bps
    if not filled and sound.lowered:
        best = await _with_more_sound(encoder, best, sound, target_bytes)
    return replace(best, second_passes=passes)


async def _with_more_sound(
    encoder: Encoder, best: Encoded, sound: Sound, target_bytes: int
) -> Encoded:
    """What is left goes to the sound, which had to give way: at its worst quality x264 has steps of
    more than a percent, and none of them may be the one that fits."""
    rest_bytes, sound_s = target_bytes - best.size_bytes, max(0.1, encoder.timeline.sound_s)
    for at, share in enumerate(_SOUNDS_REST):
        rate_bps = int((sound.size_bytes + share * rest_bytes) * 8 / sound_s)
        more = await encoder.sound(rate_bps, 0.1)
        richer = await encoder.with_sound(best, more, f"richer-{at}.mp4")
        if richer.size_bytes <= target_bytes:
            return _keep_better(best, richer, target_bytes) or best
        richer.path.unlink()
    return best


async def _with_new_ending(encoder: Encoder, frame: Frame, encoded: Encoded, goal: Goal) -> Encoded:
    """The attempt that missed, mended in its last seconds, or as it was where that can't be."""
    ending = NewEnding(encoder, frame, encoded)
    try:
        mended = await ending.make(goal, f"mended-{encoded.path.name}")
    except (NotThisOne, SizeUnreachable, RenderError) as error:
        if isinstance(error, RenderError) and error.code in ("disk_full", "timeout"):
            raise
        log.info("no_new_ending", why=str(error))
        return encoded
    if not goal.holds(mended.size_bytes):
        mended.path.unlink()
        return replace(encoded, second_passes=mended.second_passes)
    encoded.path.unlink()
    return mended


async def _by_quality(encoder: Encoder, frame: Frame, target_bytes: int, sound: Sound) -> Encoded:
    """The best quality that fits, without statistics: for two passes a handful of pictures is too
    few, and a rate that they don't promise is refused. Raises SizeUnreachable."""
    picture_s = encoder.timeline.picture_s
    goal = bitrate.goal(target_bytes, picture_s)
    best, crf, trials = None, float(_WORST_CRF), list[Trial]()
    for at in range(_TRIALS if picture_s <= _SHORT_S else _FEW_TRIALS):
        encoded = await encoder.constant_quality(frame, crf, sound, f"attempt-{at}.mp4")
        trials.append(Trial(crf, encoded.size_bytes))
        best = _keep_better(best, encoded, target_bytes)
        if best is None:
            raise SizeUnreachable
        if goal.holds(best.size_bytes) or crf <= _BEST_CRF:
            break
        crf = bitrate.next_crf(trials, goal, _BEST_CRF)
    assert best is not None
    best = replace(best, second_passes=1)
    if best.mean_qp <= _TRANSPARENT_QP or goal.holds(best.size_bytes) or not sound.lowered:
        return best
    return await _with_more_sound(encoder, best, sound, target_bytes)


def _sound_bps(encoder: Encoder, target_bytes: int, wished: str) -> int | None:
    """What the sound may take: everything (None), its fair share, or next to nothing."""
    if wished == "kept":
        return None
    if wished == "even":
        share = target_bytes / max(target_bytes, encoder.timeline.source_bytes)
        return int(encoder.timeline.sound.bps * share)
    if wished in _LEAST_BPS:
        return _LEAST_BPS[wished]
    return bitrate.audio_bps(target_bytes, encoder.timeline.duration_s)


async def _sound_and_first_pass(
    encoder: Encoder, frame: Frame, sound_bps: int | None, target_bytes: int
) -> tuple[Sound, KeptPictures | None]:
    """Side by side. The statistics hold for any rate, so a likely one is good enough for them.

    Where the sound alone might be too much its true size decides first: silence weighs nearly
    nothing, whatever rate was asked for.
    """
    picture_s, sound_s = encoder.timeline.picture_s, encoder.timeline.sound_s
    likely_sound_bps = encoder.timeline.sound.bps if sound_bps is None else sound_bps
    likely_bps = bitrate.video_bps(target_bytes, int(likely_sound_bps * sound_s / 8), picture_s)
    if likely_bps < bitrate.MIN_VIDEO_BPS:
        sound = await encoder.sound(sound_bps, share=0.02)
        likely_bps = bitrate.video_bps(target_bytes, sound.size_bytes, picture_s)
        if likely_bps < bitrate.MIN_VIDEO_BPS:
            raise SizeUnreachable
        return sound, await encoder.first_pass(frame, likely_bps)
    return await both(encoder.sound(sound_bps, share=0), encoder.first_pass(frame, likely_bps))


def _keep_better(best: Encoded | None, new: Encoded, target_bytes: int) -> Encoded | None:
    """The largest that fits; the other file goes at once, disks are small."""
    fits = new.size_bytes <= target_bytes
    if fits and (best is None or new.size_bytes > best.size_bytes):
        if best is not None:
            best.path.unlink()
        return new
    new.path.unlink()
    return best


def _is_hit(best: Encoded, goal: Goal, attempts: list[Attempt]) -> bool:
    """After a few attempts the last half percent is worth no more waiting."""
    tried = len(attempts) >= _FEW_ATTEMPTS
    filled = best.size_bytes >= bitrate.FILLED_SHARE * goal.target_bytes
    return goal.holds(best.size_bytes) or (tried and filled)


def _good_enough(best: Encoded, attempts: list[Attempt]) -> bool:
    return len(attempts) > 1 and 0 < best.mean_qp <= _TRANSPARENT_QP


async def _last_resort(encoder: Encoder, frame: Frame, target_bytes: int) -> Encoded:
    """The worst quality there is, without rate control, which refuses the lowest rates.

    It is tried before it is refused, unless samples say that it is far from enough.
    """
    smallest_bytes = await _smallest_bytes(encoder, frame)
    if smallest_bytes <= target_bytes * _WORTH_TRYING:
        sound = await encoder.sound(_WORST_SOUND_BPS)
        encoded = await encoder.constant_quality(frame, _WORST_CRF, sound, "worst.mp4")
        if encoded.size_bytes <= target_bytes:
            return encoded
        raise TargetTooSmall(encoded.size_bytes)
    raise TargetTooSmall(int(smallest_bytes * _SAMPLES_STRAY))


async def _smallest_bytes(encoder: Encoder, frame: Frame) -> int:
    """At the worst quality, measured on pieces: within a tenth or so."""
    pieces = encoder.timeline.samples(3, 4.0)
    small = replace(encoder, timeline=pieces)
    sound = await small.sound(_WORST_SOUND_BPS)
    encoded = await small.constant_quality(frame, _WORST_CRF, sound, "smallest.mp4")
    return int(encoded.size_bytes * encoder.timeline.duration_s / pieces.duration_s)
