"""Which way a render is done: copied, at a quality, or to a size. Pure."""

from dataclasses import dataclass
from typing import Literal, Protocol

from engine.video.render import bitrate, frame_size
from engine.video.render.timeline import Frame, Timeline

MAX_HEIGHT = 1080  # more is answered with this and the note capped_1080p
_TRANSPARENT_CRF = 19
_GOOD_CRF = 20
_SMALLER_CRF = 23
_WORTH_IT = 0.9  # of the target: nearer than that, the whole target may as well be spent
_CLEARLY_SMALLER = 0.7
_SMALLER_AIM = 0.65
_MUXERS_KEEP_TIMES = ("mp4", "mov", "mkv")  # AVI has no presentation times to copy


class Wishes(Protocol):
    """What of a RenderSpec matters here."""

    @property
    def max_bytes(self) -> int | None: ...
    @property
    def video_bps(self) -> int | None: ...
    @property
    def max_height(self) -> int: ...
    @property
    def max_fps(self) -> float | None: ...
    @property
    def quality(self) -> Literal["normal", "transparent", "smaller"]: ...


@dataclass(frozen=True, slots=True)
class Copy:
    """Keep the source's packets."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Constant quality, if that comes out below `only_below_bytes` (None: in any case)."""

    crf: int
    only_below_bytes: int | None
    sound_bps: int
    transparent: bool = False


@dataclass(frozen=True, slots=True)
class Size:
    """Fill `target_bytes`."""

    target_bytes: int
    peak_bps: int | None = None


@dataclass(frozen=True, slots=True)
class Strategy:
    """The way that is tried first, and what holds whichever way is taken in the end."""

    way: Copy | Quality | Size
    frame: Frame
    fallback_bytes: int  # the size to hit when a copy or a quality doesn't work out
    max_bytes: int | None  # what the user named
    ceiling_bytes: int | None  # never exceeded by an encode: that, or what the source weighs
    notes: tuple[str, ...]


def choose_strategy(spec: Wishes, timeline: Timeline) -> Strategy:
    """The cheapest way that gives what was asked for and is never larger than the source."""
    frame = _frame(spec, timeline)
    picture, source_bytes = timeline.first_picture, timeline.source_bytes
    notes = ["capped_1080p"] if _is_capped(spec, timeline) else []
    limits = [size for size in (spec.max_bytes, source_bytes or None) if size]
    ceiling_bytes = min(limits, default=None)
    known_bps = picture.video_bps if picture else None
    above = bool(spec.video_bps and known_bps and spec.video_bps >= known_bps)
    fits = bool(source_bytes) and (spec.max_bytes is None or source_bytes <= spec.max_bytes)
    if spec.max_bytes and fits:
        notes.append("already_small")
    if above:
        notes.append("bitrate_above_source")
    way = _way(spec, timeline, ceiling_bytes, fits=fits, above=above)
    fallback_bytes = ceiling_bytes or 0
    if isinstance(way, Quality) and spec.quality == "smaller" and fallback_bytes:
        fallback_bytes = min(fallback_bytes, int(source_bytes * _SMALLER_AIM))
    return Strategy(way, frame, fallback_bytes, spec.max_bytes, ceiling_bytes, tuple(notes))


def instead_of_copy(strategy: Strategy) -> Quality:
    """For a source whose packets turn out not to make a good MP4."""
    return Quality(_GOOD_CRF, strategy.ceiling_bytes, bitrate.AUDIO_RATES_BPS[0])


def _frame(spec: Wishes, timeline: Timeline) -> Frame:
    return timeline.frame(min(spec.max_height, MAX_HEIGHT), spec.max_fps)


def _way(
    spec: Wishes, timeline: Timeline, ceiling_bytes: int | None, *, fits: bool, above: bool
) -> Copy | Quality | Size:
    number = spec.max_bytes is not None or spec.video_bps is not None
    wants_less = spec.quality != "normal" and not number
    rate_kept = spec.video_bps is None or above
    if fits and rate_kept and not wants_less and _can_copy(spec, timeline):
        return Copy()
    duration_s = timeline.duration_s
    sound_bps = bitrate.audio_bps(ceiling_bytes, duration_s) if ceiling_bytes else 128_000
    if spec.quality == "smaller" and not number:
        bound = int(timeline.source_bytes * _CLEARLY_SMALLER) or None
        return Quality(_SMALLER_CRF, bound, sound_bps)
    if ceiling_bytes is not None and spec.video_bps is not None and not above:
        return Size(_bytes_at(spec.video_bps, ceiling_bytes, timeline), spec.video_bps * 3 // 2)
    if spec.quality == "transparent" and ceiling_bytes is not None:
        return Quality(_TRANSPARENT_CRF, int(ceiling_bytes * _WORTH_IT), sound_bps, True)
    if spec.max_bytes is not None and timeline.source_bytes > spec.max_bytes:
        return Size(spec.max_bytes)
    return Quality(_GOOD_CRF, ceiling_bytes, sound_bps)


def _bytes_at(video_bps: int, ceiling_bytes: int, timeline: Timeline) -> int:
    """The size of the whole with this bitrate for its picture."""
    picture_bytes = video_bps * timeline.duration_s / 8
    sound_bps = bitrate.audio_bps(int(picture_bytes / 0.9), timeline.duration_s)
    sound_bytes = sound_bps * timeline.duration_s / 8 if timeline.has_sound else 0
    return min(ceiling_bytes, int(picture_bytes + sound_bytes))


def _is_capped(spec: Wishes, timeline: Timeline) -> bool:
    picture = timeline.first_picture
    if picture is None or spec.max_height < MAX_HEIGHT:
        return False
    width, height = frame_size.fit(picture.width, picture.height, MAX_HEIGHT)
    return width < picture.width - 1 or height < picture.height - 1


def _can_copy(spec: Wishes, timeline: Timeline) -> bool:
    clip = timeline.single
    if clip is None or not clip.is_whole or clip.probe.kind != "video":
        return False
    probe = clip.probe
    frame = _frame(spec, timeline)
    return (
        probe.container in _MUXERS_KEEP_TIMES
        and probe.video_codec == "h264"
        and probe.pix_fmt in ("yuv420p", "yuvj420p")
        and not probe.interlaced
        and (probe.width, probe.height) == (frame.width, frame.height)
        and frame.fps is None
        and (not clip.has_sound or probe.audio_codec == "aac")
    )
