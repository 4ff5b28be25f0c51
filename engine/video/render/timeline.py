"""The cut list with what is known of its files: lengths, frames, weights."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.video.inspect.probe import Probe
from engine.video.render.frame_size import fit

_DEFAULT_FPS = 25.0
_SMOOTH_FPS = 24.0
MAX_FPS = 120.0
_SOUND_ONLY_FPS = 5.0
_SOUND_ONLY_SIZE = (1280, 720)
_WHOLE_SLACK_S = 0.05
_FIRST_BYTES_PER_PIXEL = 0.125  # a keyframe of a busy picture that looks like its source
_CONTAINER_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Cut:
    """From `start_s` to `end_s` of one file. A picture is shown for `end_s - start_s`."""

    path: Path
    start_s: float
    end_s: float
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """Pictures at the edges of a cut that stand longer than from one to the next (see `held`)."""

    early_s: float | None  # the first one began so long before the cut; None: only in it
    last_s: float  # the last one begins, from the start of the cut
    lasts_s: float  # and is shown for so long, by its file


@dataclass(frozen=True, slots=True)
class Clip:
    """A cut and what its file holds."""

    cut: Cut
    probe: Probe
    held: Held | None = None

    @property
    def duration_s(self) -> float:
        return self.cut.end_s - self.cut.start_s

    @property
    def sound_s(self) -> float:
        """How much of this part has sound: zero when muted, or cut from behind the sound's end."""
        probe = self.probe
        if not probe.has_sound or self.cut.muted:
            return 0.0
        end_s = min(self.cut.end_s, probe.audio_end_s - probe.start_s)
        return max(0.0, end_s - self.cut.start_s)

    @property
    def has_sound(self) -> bool:
        return self.sound_s > _WHOLE_SLACK_S

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to see: the sound of a video may go on after its pictures."""
        probe = self.probe
        if not probe.has_picture or probe.kind == "image":
            return probe.has_picture
        slack_s = min(_WHOLE_SLACK_S, 0.5 * (probe.video_end_s - probe.video_start_s))
        return probe.video_end_s - probe.start_s > self.cut.start_s + slack_s

    @property
    def is_whole(self) -> bool:
        """Whether nothing is cut off."""
        at_start = self.cut.start_s <= _WHOLE_SLACK_S
        return at_start and self.reaches_end

    @property
    def reaches_end(self) -> bool:
        return self.cut.end_s >= self.probe.duration_s - _WHOLE_SLACK_S

    @property
    def share_bytes(self) -> int:
        """What this part weighs in its file. Cut out it needs a whole first picture, which in its
        file may stand long before it: where little moves that alone weighs more."""
        probe = self.probe
        if probe.duration_s <= 0:
            return 0
        share = min(1.0, self.duration_s / probe.duration_s)
        size_bytes = probe.size_bytes
        if self.cut.muted:
            size_bytes -= probe.audio_bytes
        if self.is_whole:
            return int(size_bytes * share)
        sound_bytes = 0 if self.cut.muted else int(probe.audio_bytes * share)
        first_bytes = int(probe.width * probe.height * _FIRST_BYTES_PER_PIXEL)
        least = _CONTAINER_BYTES + min(probe.size_bytes, first_bytes + sound_bytes)
        return max(int(size_bytes * share), least)


@dataclass(frozen=True, slots=True)
class Frame:
    """What every picture becomes. `fps` None keeps the source's own timing (variable stays so)."""

    width: int
    height: int
    fps: float | None


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """AAC that is as good as what is there."""

    bps: int
    channels: int


_LOSSLESS_BPS = 96_000  # a channel
_MOST_BPS = 160_000  # a channel
_DENSER_THAN_AAC = {"opus": 1.5, "xhe-aac": 1.5, "vorbis": 1.2}
_LOSSLESS = re.compile(r"pcm_|adpcm_|flac|alac|wavpack|truehd|mlp|dts|mace|gsm")


def _kept_sound(probe: Probe) -> SoundFacts:
    codec, channels = probe.audio_codec or "", max(1, probe.audio_channels)
    rate = (probe.audio_bps or _LOSSLESS_BPS * channels) * _DENSER_THAN_AAC.get(codec, 1.0)
    if _LOSSLESS.match(codec):
        rate = min(rate, _LOSSLESS_BPS * channels)
    return SoundFacts(int(min(rate, _MOST_BPS * channels)), channels)


def steady_fps(probe: Probe) -> float:
    """A rate for all of it. A recording of a screen has few pictures where nothing moves, and many
    where something does: its mean would drop those."""
    fps = probe.fps or _DEFAULT_FPS
    return fps * math.ceil(_SMOOTH_FPS / fps) if probe.uneven and fps < _SMOOTH_FPS else fps


@dataclass(frozen=True, slots=True)
class Timeline:
    """Clips one after another, and what is true of the whole."""

    clips: tuple[Clip, ...]

    @property
    def duration_s(self) -> float:
        return sum(clip.duration_s for clip in self.clips)

    @property
    def has_sound(self) -> bool:
        return any(clip.has_sound for clip in self.clips)

    @property
    def sound_s(self) -> float:
        """The length of the finished sound; joined clips fill their gaps with silence."""
        if not self.has_sound:
            return 0.0
        return self.clips[0].sound_s if len(self.clips) == 1 else self.duration_s

    @property
    def first_picture(self) -> Probe | None:
        """The first video, else the first picture: it gives the frame."""
        shown = [clip.probe for clip in self.clips if clip.has_picture]
        return next((probe for probe in shown if probe.kind == "video"), next(iter(shown), None))

    @property
    def source_bytes(self) -> int:
        """What these parts weigh in their files; 0 (nothing to compare with) unless all are videos.

        A picture shown for a minute has no weight that a result could be held against.
        """
        if any(clip.probe.kind != "video" for clip in self.clips):
            return 0
        return sum(clip.share_bytes for clip in self.clips)

    @property
    def sound_start_s(self) -> float:
        """Where the source's own sound begins; an encoded one begins at zero, with silence."""
        if not self.has_sound or len(self.clips) != 1:
            return 0.0
        clip = self.clips[0]
        return max(0.0, clip.probe.audio_start_s - clip.probe.start_s - clip.cut.start_s)

    @property
    def sound(self) -> SoundFacts:
        """The best of all clips' sounds: what keeps all of them as they are."""
        kept = [_kept_sound(clip.probe) for clip in self.clips if clip.has_sound]
        if not kept:
            return SoundFacts(0, 0)
        return SoundFacts(max(one.bps for one in kept), max(one.channels for one in kept))

    @property
    def single(self) -> Clip | None:
        return self.clips[0] if len(self.clips) == 1 else None

    @property
    def source_fps(self) -> float:
        picture = self.first_picture
        if picture is None:
            return _SOUND_ONLY_FPS
        return min(picture.fps, MAX_FPS) if picture.fps > 0 else _DEFAULT_FPS

    def frame(self, max_height: int, max_fps: float | None) -> Frame:
        """The frame of the first video, scaled down into the box where it is larger."""
        picture = self.first_picture
        films = [clip.probe for clip in self.clips if clip.probe.has_picture]
        shape = picture or next(iter(films), None)  # of a film whose sound alone goes on
        size = (shape.width, shape.height) if shape else _SOUND_ONLY_SIZE
        width, height = fit(*size, max_height)
        fastest = min(max_fps or MAX_FPS, MAX_FPS)
        too_fast = picture is not None and picture.fps > fastest * 1.01
        single_video = self.single is not None and picture is not None and picture.kind == "video"
        if single_video and not too_fast:
            return Frame(width, height, None)
        fps = steady_fps(picture) if picture and self.single is None else self.source_fps
        return Frame(width, height, min(fps, fastest))

    def frames(self, frame: Frame) -> int:
        """How many pictures the result has, about."""
        return max(1, round(self.picture_s * (frame.fps or self.source_fps)))

    @property
    def picture_s(self) -> float:
        """How long there are pictures: alone, a video's sound may go on after them."""
        clip = self.single
        if clip is None or clip.probe.kind != "video" or not clip.has_picture:
            return self.duration_s
        left_s = clip.probe.video_end_s - clip.probe.start_s - clip.cut.start_s
        return min(self.duration_s, left_s)

    def samples(self, count: int, length_s: float) -> "Timeline":
        """`count` short pieces spread evenly; the whole when it isn't longer than them."""
        if self.duration_s <= 2 * count * length_s:
            return self
        gap_s = (self.duration_s - count * length_s) / (count + 1)
        pieces = (self._from(gap_s + at * (gap_s + length_s), length_s) for at in range(count))
        return Timeline(tuple(clip for piece in pieces for clip in piece))

    def part(self, start_s: float, end_s: float) -> "Timeline | None":
        """What is shown from `start_s` to `end_s`; None when that is nothing."""
        found = self._from(start_s, min(end_s, self.duration_s) - start_s)
        return Timeline(tuple(found)) if found else None

    def _from(self, start_s: float, length_s: float) -> list[Clip]:
        found: list[Clip] = []
        for clip in self.clips:
            left_s = max(0.0, start_s)
            right_s = min(clip.duration_s, start_s + length_s)
            if right_s - left_s > _WHOLE_SLACK_S:
                begin_s = clip.cut.start_s
                cut = replace(clip.cut, start_s=begin_s + left_s, end_s=begin_s + right_s)
                found.append(replace(clip, cut=cut, held=None))
            start_s -= clip.duration_s
        return found


def clamp(cuts: Sequence[Cut], probes: Sequence[Probe]) -> Timeline:
    """Cuts with their ends moved inside their files; cuts that are then empty are left out."""
    clips = []
    for cut, probe in zip(cuts, probes, strict=True):
        start_s, end_s = max(0.0, cut.start_s), cut.end_s
        if probe.kind != "image":
            end_s = min(end_s, probe.duration_s)
        if end_s - start_s >= 0.01:
            clips.append(Clip(replace(cut, start_s=start_s, end_s=end_s), probe))
    return Timeline(tuple(clips))
