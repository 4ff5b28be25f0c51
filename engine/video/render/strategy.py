"""Which way a render is done: copied, at a quality, or to a size. Pure."""

from dataclasses import dataclass
from typing import Literal, Protocol

from engine.video.render import bitrate, frame_size
from engine.video.render.timeline import MAX_FPS, Clip, Frame, Timeline

MAX_HEIGHT = 1080  # more is answered with this and the note capped_1080p
_TRANSPARENT_CRF = 19
_GOOD_CRF = 20
_CONVERTED_CRF = 17  # from a codec that needs fewer bits than H.264 for the same picture
_DENSER_THAN_H264 = ("hevc", "vp9", "av1", "vvc")
_GROWTH = 2  # of such a source, where no size was named
_SMALLER_CRF = 23
_WORTH_IT = 0.9  # of the target: nearer than that, the whole target may as well be spent
_CLEARLY_SMALLER = 0.7
_SMALLER_AIM = 0.65
_HIDDEN_FRAMES = 2  # an encoder's run-up; more was cut away by somebody, and would be passed on
_MOST_PIECES = 8  # each is decoded beside the others when they are checked
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
    def sound_bps(self) -> int | None: ...
    @property
    def quality(self) -> Literal["normal", "transparent", "smaller"]: ...


@dataclass(frozen=True, slots=True)
class Copy:
    """Keep the source's packets."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Constant quality, if that comes out below `only_below_bytes` (None: in any case).

    `sound_bps` None keeps the sound. `else_copy`: the source's packets are kept instead.
    """

    crf: int
    only_below_bytes: int | None
    sound_bps: int | None
    transparent: bool = False
    else_copy: bool = False


@dataclass(frozen=True, slots=True)
class Size:
    """Fill `target_bytes`."""

    target_bytes: int
    peak_bps: int | None = None


@dataclass(frozen=True, slots=True)
class CopyBetween:
    """Copy what lies between the edges of the cuts; `otherwise` where that can't be done."""

    otherwise: Quality | Size


@dataclass(frozen=True, slots=True)
class Strategy:
    """The way that is tried first, and what holds whichever way is taken in the end."""

    way: Copy | CopyBetween | Quality | Size
    frame: Frame
    fallback_bytes: int  # the size to hit when a copy or a quality doesn't work out
    max_bytes: int | None  # what the user named
    ceiling_bytes: int | None  # never exceeded by an encode: that, or what the source weighs
    notes: tuple[str, ...]
    first_sound: Literal["kept", "even", "fair"] = "fair"  # of what has to fit a size

    @property
    def keeps_sound(self) -> bool:
        """Nothing was asked for that sound would have to give way to."""
        return self.first_sound == "kept"


def choose_strategy(spec: Wishes, timeline: Timeline) -> Strategy:
    """The cheapest way that gives what was asked for.

    Never larger than the source, but for one in a codec that needs fewer bits than H.264: that may
    grow up to the size asked for, or to twice its own.
    """
    frame = _frame(spec, timeline)
    picture, source_bytes = timeline.first_picture, timeline.source_bytes
    notes = _first_notes(spec, timeline)
    fits = bool(source_bytes) and (spec.max_bytes is None or source_bytes <= spec.max_bytes)
    limits = [size for size in (spec.max_bytes, _own_limit(spec, timeline)) if size]
    ceiling_bytes = min(limits, default=None)
    known_bps = picture.video_bps if picture else None
    above = bool(spec.video_bps and known_bps and spec.video_bps >= known_bps)
    if spec.max_bytes and fits:
        notes.append("already_small")
    if above:
        notes.append("bitrate_above_source")
    keeps_sound = spec.quality != "smaller" and (spec.max_bytes is None or fits)
    way: Copy | CopyBetween | Quality | Size
    way = _way(spec, timeline, ceiling_bytes, fits=fits, above=above, keeps_sound=keeps_sound)
    fallback_bytes = ceiling_bytes or 0
    if isinstance(way, Quality) and spec.quality == "smaller" and fallback_bytes:
        fallback_bytes = min(fallback_bytes, int(source_bytes * _SMALLER_AIM))
    evenly = spec.quality == "smaller" and spec.max_bytes is None
    sound: Literal["kept", "even", "fair"] = "even" if evenly else "fair"
    if keeps_sound:
        sound = "kept"
    kept = fits and keeps_sound and (spec.video_bps is None or above)
    if kept and not isinstance(way, Copy) and _can_copy_between(spec, timeline):
        way = CopyBetween(way)
    return Strategy(way, frame, fallback_bytes, spec.max_bytes, ceiling_bytes, tuple(notes), sound)


def _denser(timeline: Timeline) -> bool:
    picture = timeline.first_picture
    return picture is not None and picture.video_codec in _DENSER_THAN_H264


def _own_limit(spec: Wishes, timeline: Timeline) -> int | None:
    """What the result may weigh because of what the source weighs; None: any size."""
    source_bytes = timeline.source_bytes or None
    free = spec.quality == "normal" and spec.video_bps is None
    if source_bytes and free and _denser(timeline):
        return None if spec.max_bytes else source_bytes * _GROWTH
    return source_bytes


def _first_notes(spec: Wishes, timeline: Timeline) -> list[str]:
    """What is left out, whichever way is taken."""
    notes = ["capped_1080p"] if _is_capped(spec, timeline) else []
    return [*notes, *what_is_left_out(timeline)]


def what_is_left_out(timeline: Timeline) -> list[str]:
    """Of the sources, whatever is made of them: notes as in `Rendered`."""
    probes = [clip.probe for clip in timeline.clips]
    sounding = [clip.probe for clip in timeline.clips if clip.has_sound]
    silent = [clip.probe for clip in timeline.clips if not clip.cut.muted]
    left_out = {
        "fps_capped": any(probe.fps > MAX_FPS * 1.01 for probe in probes),
        "subtitles_left_out": any(probe.subtitles for probe in probes),
        "other_sounds_left_out": any(probe.other_sounds for probe in sounding),
        "sound_unreadable": any(probe.unreadable_sounds for probe in silent),
        "source_breaks_off": any(c.reaches_end and c.probe.broke_off for c in timeline.clips),
        "sound_to_stereo": timeline.sound.channels > 2 and timeline.sound.channels not in (6, 8),
    }
    return [note for note, is_so in left_out.items() if is_so]


def instead_of_copy(strategy: Strategy) -> Quality:
    """For a source whose packets turn out not to make a good MP4."""
    sound_bps = None if strategy.keeps_sound else bitrate.AUDIO_RATES_BPS[0]
    return Quality(_GOOD_CRF, strategy.ceiling_bytes, sound_bps)


def _frame(spec: Wishes, timeline: Timeline) -> Frame:
    return timeline.frame(min(spec.max_height, MAX_HEIGHT), spec.max_fps)


def _way(
    spec: Wishes,
    timeline: Timeline,
    ceiling_bytes: int | None,
    *,
    fits: bool,
    above: bool,
    keeps_sound: bool,
) -> Copy | Quality | Size:
    number = spec.max_bytes is not None or spec.video_bps is not None
    rate_kept = spec.video_bps is None or above
    copyable = fits and rate_kept and _can_copy(spec, timeline)
    if copyable and (spec.quality == "normal" or number):
        return Copy()
    duration_s = timeline.duration_s
    sound_bps = bitrate.audio_bps(ceiling_bytes, duration_s) if ceiling_bytes else 128_000
    kept_bps = None if keeps_sound else sound_bps
    if spec.quality == "smaller" and not number:
        bound = int(timeline.source_bytes * _CLEARLY_SMALLER) or None
        return Quality(_SMALLER_CRF, bound, None)  # sound gives way only where that isn't enough
    if ceiling_bytes is not None and spec.video_bps is not None and not above:
        return Size(_bytes_at(spec.video_bps, ceiling_bytes, timeline), spec.video_bps * 3 // 2)
    if spec.quality == "transparent" and ceiling_bytes is not None:
        below_bytes = int(ceiling_bytes * _WORTH_IT)
        return Quality(_TRANSPARENT_CRF, below_bytes, None, True, else_copy=copyable)
    if spec.max_bytes is not None and timeline.source_bytes > spec.max_bytes:
        return Size(spec.max_bytes)
    crf = _CONVERTED_CRF if _denser(timeline) else _GOOD_CRF
    return Quality(crf, ceiling_bytes, kept_bps)


def _bytes_at(video_bps: int, ceiling_bytes: int, timeline: Timeline) -> int:
    """The size of the whole with this bitrate for its picture and the sound as it is."""
    sound_bps = timeline.sound.bps if timeline.has_sound else 0
    return min(ceiling_bytes, int((video_bps + sound_bps) * timeline.duration_s / 8))


def _is_capped(spec: Wishes, timeline: Timeline) -> bool:
    picture = timeline.first_picture
    if picture is None or spec.max_height < MAX_HEIGHT:
        return False
    width, height = frame_size.fit(picture.width, picture.height, MAX_HEIGHT)
    return width < picture.width - 1 or height < picture.height - 1


def _can_copy(spec: Wishes, timeline: Timeline) -> bool:
    clip = timeline.single
    if clip is None or not clip.is_whole or not _is_plain(clip, _frame(spec, timeline)):
        return False
    probe = clip.probe
    return (
        not _sound_is_too_much(spec, clip)
        and probe.pix_fmt in ("yuv420p", "yuvj420p")
        and probe.hidden_frames <= _HIDDEN_FRAMES
        and _frame(spec, timeline).fps is None
        and (not clip.has_sound or probe.audio_codec == "aac")
    )


def _sound_is_too_much(spec: Wishes, clip: Clip) -> bool:
    known_bps = clip.probe.audio_bps or 0
    return bool(spec.sound_bps and clip.has_sound and spec.sound_bps < known_bps * 0.95)


def _is_plain(clip: Clip, frame: Frame) -> bool:
    """Whether its pictures can be in the result as they are."""
    probe = clip.probe
    return (
        probe.kind == "video"
        and probe.container in _MUXERS_KEEP_TIMES
        and probe.video_codec == "h264"
        and not probe.interlaced
        and not probe.cropped
        and (probe.width, probe.height) == (frame.width, frame.height)
    )


def _can_copy_between(spec: Wishes, timeline: Timeline) -> bool:
    """Whether these are cuts of one film whose pictures may stay as they are."""
    clips, frame = timeline.clips, _frame(spec, timeline)
    probe = clips[0].probe
    whole = timeline.single is not None and clips[0].is_whole
    return (
        not whole
        and len({clip.cut.path for clip in clips}) == 1
        and len(clips) <= _MOST_PIECES
        and all(_is_plain(clip, frame) and clip.has_picture for clip in clips)
        and not any(_sound_is_too_much(spec, clip) or clip.held for clip in clips)
        and probe.pix_fmt == "yuv420p"
        and not probe.full_range
        and not probe.hdr
        and probe.square_pixels
        and not probe.hidden_frames
        and probe.fps <= min(spec.max_fps or MAX_FPS, MAX_FPS) * 1.01
    )
