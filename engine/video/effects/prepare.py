"""A timeline with effects becomes one file without any, which is then rendered like a source.

That file is encoded so well that a second encode shows no trace of it, and is gone afterwards.
"""

from __future__ import annotations

import asyncio
import math
import os
import re
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from engine.video.effects.graph import (
    SOUND_HZ,
    Canvas,
    Part,
    canvas_of,
    graph,
    is_to_be_steadied,
    shaking_file,
    total_s,
    upright,
)
from engine.video.effects.need import Need, unseen, unseen_whole
from engine.video.effects.spec import MAX_REVERSED_S, Changes, Effects, Whole
from engine.video.effects.words import write_words
from engine.video.errors import RenderError
from engine.video.inspect.probe import Probe, probe
from engine.video.render import filter_graph
from engine.video.render.held import with_held
from engine.video.render.render import Cut, RenderSpec
from engine.video.render.strategy import what_is_left_out
from engine.video.render.timeline import Timeline, clamp
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.process import Input, Outcome, ProcessTimeout, run
from engine.video.run.progress import Progress, carrying_on
from engine.video.run.sandbox import Limits

_REVERSED_PIECE_S = 4.0  # `reverse` keeps its pictures in memory: so long at 60 a second
_MAX_PARTS = 60
_CRF, _FINAL_CRF = "13", "20"
_LONG_S = 300.0
_PLENTY_BYTES = 32 << 30
_MOST_SOUND_BPS = 320_000  # of two channels
_PAUSE_S = 0.5
_LOUDEST_QUIET_DB, _QUIETEST_QUIET_DB, _BELOW_PEAK_DB = -35.0, -70.0, 30.0
"""What is quiet: so far below the loudest that is heard, between these."""
_STEP_SAMPLES = 48
"""How finely sound is cut, at 48 kHz: a millisecond."""
_MARGIN_S = 0.12  # of silence, left around what is said
_MOMENT_S = 0.05

OnProgress = Callable[[float], None]


@asynccontextmanager
async def prepared(
    spec: RenderSpec, effects: Effects, data_dir: Path, workdir: Path, on_progress: OnProgress
) -> AsyncIterator[RenderSpec]:
    """The spec of the same video with its effects in it; the spec itself where there are none.

    Raises RenderError, UnsupportedMedia and OSError. What was made is gone afterwards.
    """
    if not effects:
        yield spec
        return
    async with one_file(spec, effects, data_dir, workdir, on_progress) as ready:
        yield ready


@asynccontextmanager
async def one_file(
    spec: RenderSpec,
    effects: Effects,
    data_dir: Path,
    workdir: Path,
    on_progress: OnProgress,
    need: Need | None = None,
) -> AsyncIterator[RenderSpec]:
    """As `prepared`, for what can only read one whole file; `need` is what is read of it."""
    with tempfile.TemporaryDirectory(prefix="effects-", dir=workdir) as folder:
        made, left_out = await compose(spec, effects, data_dir, Path(folder), on_progress, need)
        yield replace(spec, cuts=(Cut(made, 0.0, 1e9),), left_out=left_out)


async def compose(
    spec: RenderSpec,
    effects: Effects,
    data_dir: Path,
    folder: Path,
    on_progress: OnProgress,
    need: Need | None = None,
) -> tuple[Path, tuple[str, ...]]:
    """One MP4 in `folder` with everything in it that is needed, and the notes of what is not."""
    parts, whole = await _parts(spec, effects), effects.whole
    left_out = _left_out(parts)
    if need is not None and need.only_sound:
        parts, whole = [unseen(part) for part in parts], unseen_whole(whole)
    layers = [await probe(data_dir / layer.path) for layer in whole.layers]
    crop = await _bars(parts) if whole.unbar else ""
    canvas = canvas_of(parts, whole, min(spec.max_height, 1080), crop)
    await asyncio.to_thread(write_words, folder, whole, canvas.width, canvas.height)
    is_final = spec.max_bytes is None and spec.video_bps is None and spec.quality == "normal"
    sound_bps = Timeline(tuple(part.clip for part in parts)).sound.bps
    progress = Progress(on_progress)
    job = _Job(folder, total_s(parts, whole), progress, is_final, need, sound_bps)
    ffmpeg = await find_ffmpeg()
    canvas = replace(canvas, can_tonemap=ffmpeg.can_tonemap)
    inputs = _inputs(parts, whole, layers, data_dir)
    async with carrying_on(job.progress):
        if {"vidstabdetect", "vidstabtransform"} <= ffmpeg.filters:
            canvas = replace(canvas, shaking=await job.measure_shaking(parts, canvas))
        path = await job.encode(inputs, parts, whole, canvas, layers)
        return await _without_pauses(job, path) if whole.silence else path, left_out


def _left_out(parts: Sequence[Part]) -> tuple[str, ...]:
    """What is left out before anything is made, which nobody sees in the file that is made."""
    timeline = Timeline(tuple(part.clip for part in parts))
    surround = ["sound_to_stereo"] if timeline.sound.channels > 2 else []
    return tuple(dict.fromkeys([*what_is_left_out(timeline), *surround]))


async def _parts(spec: RenderSpec, effects: Effects) -> list[Part]:
    probes = {cut.path: await probe(cut.path) for cut in spec.cuts}
    changes = [*effects.parts, *[Changes()] * len(spec.cuts)][: len(spec.cuts)]
    parts: list[Part] = []
    for cut, change in zip(spec.cuts, changes, strict=True):
        if change.hold_s:
            last_s = max(0.0, probes[cut.path].duration_s - 2 * _MOMENT_S)
            start_s = min(cut.start_s, last_s)
            cut = replace(cut, start_s=start_s, end_s=start_s + 2 * _MOMENT_S)
        clips = clamp([cut], [probes[cut.path]]).clips
        parts += [Part(clip, change) for clip in clips]
    parts = [piece for part in parts for piece in _pieces(part)]
    if not parts or len(parts) > _MAX_PARTS:
        raise RenderError("no_cuts" if not parts else "too_many_cuts")
    held = await with_held([part.clip for part in parts])
    return [replace(part, clip=clip) for part, clip in zip(parts, held, strict=True)]


def _pieces(part: Part) -> list[Part]:
    """A part that runs backwards as short pieces, the last one first."""
    clip, changes = part.clip, part.changes
    longest_s = _REVERSED_PIECE_S * min(1.0, 60 / max(1.0, clip.probe.fps))
    longest_s = max(_REVERSED_PIECE_S / 2, longest_s)  # there are 120 at most
    if not changes.backwards or clip.duration_s <= longest_s:
        return [part]
    if clip.duration_s > MAX_REVERSED_S + 1:
        raise RenderError("reverse_too_long")
    count = int(clip.duration_s / longest_s) + 1
    step_s = clip.duration_s / count
    pieces = []
    for number in reversed(range(count)):
        start_s = clip.cut.start_s + number * step_s
        cut = replace(clip.cut, start_s=start_s, end_s=start_s + step_s)
        gone = ("fade-in" if number < count - 1 else "-", "fade-out" if number else "-")
        looks = tuple(look for look in changes.looks if not look[0].startswith(gone))
        pieces.append(Part(replace(clip, cut=cut), replace(changes, looks=looks)))
    return pieces


def _inputs(
    parts: Sequence[Part], whole: Whole, layers: Sequence[Probe], data_dir: Path
) -> list[Input]:
    found = filter_graph.inputs(Timeline(tuple(part.clip for part in parts)))
    for layer, seen in zip(whole.layers, layers, strict=True):
        loops = layer.kind in ("music", "sound")
        options = ("-stream_loop", "-1") if loops else ()
        found.append(Input(data_dir / layer.path, seen.demuxer, options))
    return found


async def _bars(parts: Sequence[Part]) -> str:
    """`w:h:x:y` of the picture without its black bars; "" where it has none."""
    clip = next((part.clip for part in parts if part.clip.has_picture), None)
    if clip is None:
        return ""
    start_s = clip.cut.start_s + clip.duration_s * 0.1
    source = Input(clip.cut.path, clip.probe.demuxer, ("-ss", f"{start_s:.3f}", "-t", "8"))
    outcome = await run(
        [source],
        ["-v", "info", "-map", f"0:{clip.probe.video_index}", "-an", "-vf",
         "fps=4,cropdetect=limit=24:round=2:reset=0", "-f", "null", "-"],
        limits=Limits(wall_s=120, cpu_s=240, file_bytes=0),
    )  # fmt: skip
    found = re.findall(r"crop=(\d+):(\d+):(\d+):(\d+)", outcome.stderr)
    if not outcome.ok or not found:
        return ""
    width, height, left, top = (int(number) for number in found[-1])
    if width < 32 or height < 32 or (width, height) == (clip.probe.width, clip.probe.height):
        return ""
    return f"{width}:{height}:{left}:{top}"


@dataclass(frozen=True, slots=True)
class _Job:
    folder: Path
    length_s: float
    progress: Progress
    is_final: bool
    """No size is asked for: what is made here is good enough to be handed out as it is."""
    need: Need | None
    sound_bps: int
    """What keeps the sounds of the sources as they are."""

    @property
    def picture(self) -> list[str]:
        is_last = self.is_final and self.need is None
        preset = "medium" if is_last and self.length_s < _LONG_S else "veryfast"
        return [
            "-c:v", "libx264", "-preset", preset, "-crf", _FINAL_CRF if is_last else _CRF,
            "-pix_fmt", "yuv420p", "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4",
        ]  # fmt: skip

    @property
    def sound(self) -> list[str]:
        if self.need is not None and self.need.only_sound:
            return ["-c:a", "alac"]  # encoded again at once: not with two losses
        is_last = self.is_final and self.need is None
        bps = min(_MOST_SOUND_BPS, max(128_000, self.sound_bps)) if is_last else 256_000
        return ["-c:a", "aac", "-b:a", str(bps)]

    async def run(
        self,
        inputs: list[Input],
        arguments: list[str],
        share: float,
        *,
        fps: float | None = None,
        length_s: float | None = None,
    ) -> Outcome:
        """`fps` of the pictures that are written, and how long they are if not as all of it."""
        length_s = self.length_s if length_s is None else length_s
        pictures = None if fps is None else math.ceil(length_s * fps)
        wall_s = 180 + 40 * self.length_s
        limits = Limits(wall_s, cpu_s=int(wall_s * (os.cpu_count() or 1)), file_bytes=_PLENTY_BYTES)
        watch = self.progress.stage(share, length_s, pictures)
        telling = ["-v", "info", "-progress", "pipe:1", "-stats_period", "0.25"]
        try:
            outcome = await run(
                inputs, [*telling, *arguments], workdir=self.folder, limits=limits, on_line=watch
            )
        except ProcessTimeout as error:
            raise RenderError("timeout") from error
        if not outcome.ok:
            full = "No space left on device" in outcome.stderr
            raise RenderError("disk_full" if full else "render_failed")
        return outcome

    async def measure_shaking(self, parts: Sequence[Part], canvas: Canvas) -> frozenset[int]:
        """Which parts' movement was written down: steadying needs to know it all beforehand."""
        shaking = [at for at, part in enumerate(parts) if is_to_be_steadied(part)]
        for at in shaking:
            clip = parts[at].clip
            whole = upright(parts[at], can_tonemap=canvas.can_tonemap)
            measured = [*whole, f"vidstabdetect=shakiness=8:result={shaking_file(at)}"]
            await self.run(
                filter_graph.inputs(Timeline((clip,))),
                ["-map", f"0:{clip.probe.video_index}", "-an", "-vf", ",".join(measured),
                 "-f", "null", "-"],
                share=0.4,
            )  # fmt: skip
        return frozenset(shaking)

    async def encode(
        self, inputs: list[Input], parts: Sequence[Part], whole: Whole, canvas: Canvas,
        layers: Sequence[Probe],
    ) -> Path:  # fmt: skip
        sounds = any(part.clip.has_sound and not part.changes.hold_s for part in parts)
        sounds = sounds or any(layer.kind in ("music", "sound") for layer in whole.layers)
        drawn = graph(parts, whole, canvas, layers)
        if not sounds:
            drawn += ";[a]anullsink"
        kept = ["-map", "[a]", *self.sound] if sounds else ["-an"]
        length_s = self.length_s
        if self.need is not None and self.need.until_s is not None and not whole.silence:
            length_s = min(length_s, self.need.until_s)
            kept += ["-t", f"{self.need.until_s:.3f}"]
        await self.run(
            inputs,
            ["-filter_complex", drawn, "-map", "[v]", *kept, *self.picture, "effects.mp4"],
            share=0.9,
            fps=canvas.fps,
            length_s=length_s,
        )
        return self.folder / "effects.mp4"


async def _without_pauses(job: _Job, path: Path) -> Path:
    """The same without what is silent for half a second and more, but for a breath."""
    seen = await probe(path)
    if not seen.has_sound:
        return path
    source = Input(path, "mov")
    quiet = f"silencedetect=noise={await _quiet_db(job, source):.1f}dB:d={_PAUSE_S}"
    arguments = ["-map", "0:a:0", "-af", quiet, "-f", "null", "-"]
    told = (await job.run([source], arguments, share=0.2)).stderr
    kept = _whole_pictures(_kept(told, seen.duration_s), seen.fps)
    if not kept or len(kept) > 400:
        return path
    # Half a step early, so that no rounding decides about a picture at an edge.
    half_s = 0.5 / seen.fps
    seen_in = "+".join(f"gte(t,{a - half_s:.5f})*lt(t,{b - half_s:.5f})" for a, b in kept)
    heard_in = "+".join(f"gte(t,{a:.5f})*lt(t,{b:.5f})" for a, b in kept)
    drawn = (
        f"[0:v]select='{seen_in}',setpts=N/FRAME_RATE/TB[v];"
        f"[0:a]aresample={SOUND_HZ}:async=1:first_pts=0,asetnsamples=n={_STEP_SAMPLES}:p=0,"
        f"aselect='{heard_in}',asetpts=N/SR/TB[a]"
    )
    await job.run(
        [source],
        ["-filter_complex", drawn, "-map", "[v]", "-map", "[a]", *job.sound,
         *job.picture, "pauses.mp4"],
        share=0.9,
        fps=seen.fps,
        length_s=sum(end_s - start_s for start_s, end_s in kept),
    )  # fmt: skip
    return job.folder / "pauses.mp4"


async def _quiet_db(job: _Job, source: Input) -> float:
    """Below what sound counts as silence: a recording that is quiet all through has words in it
    that a fixed limit would take for pauses."""
    told = await job.run([source], ["-map", "0:a:0", "-af", "volumedetect", "-f", "null", "-"], 0.1)
    found = re.search(r"max_volume: (-?[\d.]+) dB", told.stderr)
    peak_db = float(found[1]) if found else 0.0
    return max(_QUIETEST_QUIET_DB, min(_LOUDEST_QUIET_DB, peak_db - _BELOW_PEAK_DB))


def _whole_pictures(kept: Sequence[tuple[float, float]], fps: float) -> list[tuple[float, float]]:
    """Spans that begin and end between two pictures: else sound and picture would drift apart with
    every cut."""
    whole: list[tuple[float, float]] = []
    for start_s, end_s in kept:
        start_s, end_s = math.floor(start_s * fps + 1e-6) / fps, math.ceil(end_s * fps - 1e-6) / fps
        if whole and start_s <= whole[-1][1] + 1e-6:
            start_s = whole.pop()[0]
        whole.append((start_s, end_s))
    return whole


def _kept(report: str, duration_s: float) -> list[tuple[float, float]]:
    """What is not silent, from ffmpeg's report; empty where nothing would change or be left."""
    starts = [max(0.0, float(found)) for found in re.findall(r"silence_start: (-?[\d.]+)", report)]
    ends = [float(found) for found in re.findall(r"silence_end: (-?[\d.]+)", report)]
    ends += [duration_s] * (len(starts) - len(ends))
    kept, at_s = [], 0.0
    for start, end in zip(starts, ends, strict=False):
        # Silence at an edge goes whole; between words a breath of it stays on both sides.
        if start > 0:
            kept.append((at_s, min(duration_s, start + _MARGIN_S)))
        at_s = max(at_s, end - _MARGIN_S if end < duration_s - _MOMENT_S else end)
    if at_s < duration_s - _MOMENT_S:
        kept.append((at_s, duration_s))
    return kept if starts else []
