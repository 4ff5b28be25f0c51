"""From a cut list to one MP4: `render`.

Which way it is done is decided here, cheapest first: the source's packets are copied where nothing
has to change, or between the edges of cuts (`smart_cut`); a size or a bitrate is hit by two passes
(`two_pass`); everything else is encoded at a constant quality, unless that would come out larger
than the source.
"""

import asyncio
import os
import secrets
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

import structlog

from engine.video.errors import BadOutput, RenderError, TargetTooSmall
from engine.video.inspect.probe import Probe, probe
from engine.video.render import frame_size
from engine.video.render.cuts.mp4_track import NotThisOne
from engine.video.render.cuts.smart_cut import SmartCut
from engine.video.render.encode import Encoded, Encoder
from engine.video.render.held import with_held
from engine.video.render.strategy import (
    Copy,
    CopyBetween,
    Quality,
    Size,
    Strategy,
    choose_strategy,
    instead_of_copy,
)
from engine.video.render.timeline import Cut, Frame, Timeline, clamp
from engine.video.render.two_pass import encode_to_size
from engine.video.render.verify import readable_s, slack_s, verify
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.progress import Progress, carrying_on

__all__ = ["Cut", "RenderError", "RenderSpec", "Rendered", "TargetTooSmall", "render"]

log = structlog.get_logger(__name__)

MAX_CUTS = 24
_LONG_S = 300.0
_LARGE_BYTES = 300_000_000
_SAMPLES, _SAMPLE_S = 3, 2.0
_LOOK_S = 1.0
_LOOKED_SHARE = 0.01  # of the progress, when the sources have been looked at
_CHECKED_SHARE = 0.5  # of what is left of it, when a finished file has been
_DISK_MARGIN_BYTES = 64 << 20
_STATS_BYTES_PER_FRAME = 5_000


@dataclass(frozen=True, slots=True)
class RenderSpec:
    """What to make of the cuts.

    max_bytes   never exceeded; filled to 97-100 % where that improves the picture
    video_bps   bitrate of the picture; above the source's it is answered by quality
    max_height  lines of the 16:9 box (columns when upright) that the frame must fit; no enlarging
    quality     normal: spend the size. transparent: stop where it looks like the source.
                smaller: no number given, clearly smaller than the source at good quality
    preset      x264's; None chooses by length and size (tests ask for the fastest)
    keep_frame  neither the frame nor its rate is lowered to reach a size: TargetTooSmall instead
    sound_bps   bitrate of the sound, at most; None: as the rest of the wishes say
    stall_s     an ffmpeg that makes no progress for so long hangs, however long all of it takes
    left_out    notes of what the cuts were made from, where they are files of our own
    """

    cuts: tuple[Cut, ...]
    max_bytes: int | None = None
    video_bps: int | None = None
    max_height: int = 1080
    max_fps: float | None = None
    quality: Literal["normal", "transparent", "smaller"] = "normal"
    preset: str | None = None
    stall_s: float = 300.0
    sound_bps: int | None = None
    keep_frame: bool = False
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished, verified MP4.

    `notes` are keys: already_small, bitrate_above_source, capped_1080p, fps_capped, frame_lowered,
    fps_lowered, smaller_frame_advised, as_good_as_source, no_gain, sound_lowered, sound_to_stereo,
    sound_unreadable, source_breaks_off, other_sounds_left_out, subtitles_left_out.
    """

    path: Path
    size_bytes: int
    width: int
    height: int
    duration_s: float
    how: Literal["copied", "encoded"]
    notes: tuple[str, ...]
    second_passes: float  # it took to hit a size, 0 without one; of an ending alone its share
    timeline: Timeline  # what it was made from
    wanted: Frame  # the frame that was asked for; a small target may have lowered it
    seen: Probe  # the file itself


async def render(
    spec: RenderSpec, workdir: Path, on_progress: Callable[[float], None] = lambda _: None
) -> Rendered:
    """Render into a new file in `workdir`; nothing else is left there, whatever happens.

    `on_progress` gets rising numbers from 0 to 1. Cancelling kills ffmpeg at once. Raises
    UnsupportedMedia for a source that can't be read, RenderError and its kinds, OSError.
    """
    progress = Progress(on_progress)
    progress.stage(_LOOKED_SHARE, _LOOK_S)
    async with carrying_on(progress):  # a busy machine may look at it for seconds
        timeline = await _timeline(spec)
    progress.done()
    strategy = choose_strategy(spec, timeline)
    _check_disk(workdir, timeline, strategy)
    with tempfile.TemporaryDirectory(prefix="render-", dir=workdir) as folder:
        encoder = Encoder(
            ffmpeg=await find_ffmpeg(),
            folder=Path(folder),
            timeline=timeline,
            preset=spec.preset or _preset(timeline),
            progress=progress,
            stall_s=spec.stall_s,
            most_sound_bps=spec.sound_bps,
            may_lower_frame=not spec.keep_frame,
        )
        async with carrying_on(progress):
            made = await _carry_out(encoder, strategy)
        path = workdir / f"{secrets.token_hex(8)}.mp4"
        # Not in a thread: a cancellation finds the file here, or there, but never lost between.
        os.replace(made.encoded.path, path)  # noqa: PTH105
    progress.finish()
    return Rendered(
        path=path,
        size_bytes=made.encoded.size_bytes,
        width=made.seen.width,
        height=made.seen.height,
        duration_s=made.seen.duration_s,
        how="copied" if made.by in ("copy", "cut") else "encoded",
        notes=(*spec.left_out, *_notes(strategy, made, timeline)),
        second_passes=made.encoded.second_passes,
        timeline=timeline,
        wanted=strategy.frame,
        seen=made.seen,
    )


@dataclass(frozen=True, slots=True)
class _Made:
    encoded: Encoded
    seen: Probe
    frame: Frame
    by: Literal["copy", "cut", "quality", "size"]
    gains_nothing: bool = False  # an encode as good would have been no smaller


async def _timeline(spec: RenderSpec) -> Timeline:
    if len(spec.cuts) > MAX_CUTS:
        raise RenderError("too_many_cuts")
    probes: dict[Path, Probe] = {}
    for cut in spec.cuts:
        if cut.path not in probes:
            probes[cut.path] = await probe(cut.path)
    timeline = clamp(spec.cuts, [probes[cut.path] for cut in spec.cuts])
    if not timeline.clips:
        raise RenderError("no_cuts")
    return Timeline(tuple(await with_held(timeline.clips)))


def _preset(timeline: Timeline) -> str:
    large = timeline.duration_s > _LONG_S or timeline.source_bytes > _LARGE_BYTES
    return "veryfast" if large else "medium"


def _check_disk(workdir: Path, timeline: Timeline, strategy: Strategy) -> None:
    """Two attempts may lie side by side, beside x264's statistics."""
    result = strategy.ceiling_bytes or timeline.source_bytes
    need = 2 * result + _STATS_BYTES_PER_FRAME * timeline.frames(strategy.frame)
    if shutil.disk_usage(workdir).free < need + _DISK_MARGIN_BYTES:
        raise RenderError("disk_full")


async def _carry_out(encoder: Encoder, strategy: Strategy) -> _Made:
    """The way that was chosen; once more with fresh sound where the source's own doesn't do."""
    if isinstance(strategy.way, Copy):
        try:
            return await _copied(encoder, strategy)
        except RenderError as error:
            if error.code in ("disk_full", "timeout"):
                raise
            log.info("stream_copy_failed", why=error.code)
        encoder = replace(encoder, may_copy_sound=False)
        strategy = replace(strategy, way=instead_of_copy(strategy))
    if isinstance(strategy.way, CopyBetween):
        if made := await _cut(encoder, strategy):
            return made
        strategy = replace(strategy, way=strategy.way.otherwise)
    try:
        return await _encoded(encoder, strategy)
    except BadOutput as error:
        if not (encoder.may_copy_sound and encoder.timeline.has_sound):
            raise
        log.info("sound_copy_failed", why=error.what)
        return await _encoded(replace(encoder, may_copy_sound=False), strategy)


async def _encoded(encoder: Encoder, strategy: Strategy) -> _Made:
    way = strategy.way
    if isinstance(way, Quality):
        if made := await _at_quality(encoder, strategy, way):
            return made
        if way.else_copy:
            return replace(await _copied(encoder, strategy), gains_nothing=True)
    if isinstance(way, Size):
        peak_bps, target_bytes = way.peak_bps, way.target_bytes
    else:
        peak_bps, target_bytes = None, strategy.fallback_bytes
    most_bytes = strategy.ceiling_bytes
    try:
        encoded, frame = await encode_to_size(
            encoder, strategy.frame, target_bytes, peak_bps=peak_bps, sound=strategy.first_sound
        )
    except TargetTooSmall as error:
        # A bitrate, or "smaller", aims below what was named: as low as it goes will do for that.
        most_bytes = strategy.max_bytes or strategy.ceiling_bytes
        smallest_bytes = error.smallest_bytes
        if most_bytes is None or not target_bytes < smallest_bytes <= most_bytes:
            raise
        encoded, frame = await encode_to_size(
            encoder, strategy.frame, smallest_bytes, sound=strategy.first_sound
        )
    return _Made(encoded, await _seen(encoder, encoded, most_bytes), frame, "size")


async def _copied(encoder: Encoder, strategy: Strategy) -> _Made:
    encoded = await encoder.stream_copy("copy.mp4")
    # A fresh index may weigh a few bytes more than the old one; only the user's number counts.
    seen = await _seen(encoder, encoded, strategy.max_bytes)
    return _Made(encoded, seen, strategy.frame, "copy")


async def _cut(encoder: Encoder, strategy: Strategy) -> _Made | None:
    """None where it can't be done so, or didn't come out as it has to be."""
    folder = encoder.folder / "cut"
    await asyncio.to_thread(folder.mkdir)
    try:
        encoded = await SmartCut(replace(encoder, folder=folder)).make("cut.mp4")
        seen = await _seen(encoder, encoded, strategy.max_bytes)
    except (NotThisOne, RenderError) as error:
        log.info("cut_not_copied", why=str(error))
        await asyncio.to_thread(shutil.rmtree, folder)
        return None
    return _Made(encoded, seen, strategy.frame, "cut")


async def _at_quality(encoder: Encoder, strategy: Strategy, way: Quality) -> _Made | None:
    """None when it would be, or is, larger than what it must stay under."""
    limit = way.only_below_bytes
    if limit is not None and await _predicted_bytes(encoder, strategy.frame, way) > limit:
        return None
    sound = await encoder.sound(way.sound_bps)
    encoded = await encoder.constant_quality(strategy.frame, way.crf, sound, "quality.mp4")
    if limit is not None and encoded.size_bytes > limit:
        encoded.path.unlink()
        return None
    seen = await _seen(encoder, encoded, strategy.ceiling_bytes)
    return _Made(encoded, seen, strategy.frame, "quality")


async def _predicted_bytes(encoder: Encoder, frame: Frame, way: Quality) -> float:
    """What the whole would weigh, from three samples; 0 where just trying it is as cheap."""
    pieces = encoder.timeline.samples(_SAMPLES, _SAMPLE_S)
    if pieces is encoder.timeline:
        return 0.0
    trial = replace(encoder, timeline=pieces)
    sound = await trial.sound(way.sound_bps, share=0.02)
    encoded = await trial.constant_quality(frame, way.crf, sound, "sample.mp4", share=0.1)
    encoded.path.unlink()
    return encoded.size_bytes * encoder.timeline.duration_s / pieces.duration_s


async def _seen(encoder: Encoder, encoded: Encoded, max_bytes: int | None) -> Probe:
    timeline = encoder.timeline
    encoder.progress.stage(_CHECKED_SHARE, timeline.duration_s)
    check = partial(
        verify,
        encoded.path,
        sound_s=timeline.sound_s,
        sound_start_s=timeline.sound_start_s,
        max_bytes=max_bytes,
        wall_s=encoder.stall_s,
    )
    try:
        return await check(duration_s=timeline.duration_s)
    except BadOutput as error:
        there_s = await readable_s(timeline) if error.what == "duration" else None
        if there_s is None or not 0 < there_s < timeline.duration_s:
            raise
        log.info("source_breaks_off", at_s=there_s)
        return await check(duration_s=there_s)


def _notes(strategy: Strategy, made: _Made, timeline: Timeline) -> tuple[str, ...]:
    notes = list(strategy.notes)
    if made.seen.audio_channels > 2 and "sound_to_stereo" in notes:  # copied after all
        notes.remove("sound_to_stereo")
    if timeline.duration_s - made.seen.duration_s > slack_s(made.seen):
        notes = list(dict.fromkeys([*notes, "source_breaks_off"]))
    if made.by == "copy":
        return (*notes, "no_gain") if made.gains_nothing else tuple(notes)
    if made.by == "cut":
        return tuple(notes)
    if made.encoded.sound_lowered:
        notes.append("sound_lowered")
    if made.by == "quality" and isinstance(strategy.way, Quality) and strategy.way.transparent:
        notes.append("as_good_as_source")
    width, height = made.frame.width, made.frame.height
    fps = made.frame.fps or timeline.source_fps
    tight = frame_size.smaller_frame_advised(made.seen.video_bps or 0, width, height, fps)
    if (width, height) != (strategy.frame.width, strategy.frame.height):
        notes.append("frame_lowered")
    elif tight and made.by == "size" and timeline.first_picture:
        notes.append("smaller_frame_advised")
    if fps < (strategy.frame.fps or timeline.source_fps) * 0.99:
        notes.append("fps_lowered")
    return tuple(notes)
