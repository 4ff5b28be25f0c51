"""Results that are no MP4: GIF, WebM, sound alone, one picture, a sheet of pictures."""

from __future__ import annotations

import math
import os
import secrets
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.captions.srt import Caption, srt
from engine.video.effects.prepare import OnProgress
from engine.video.errors import RenderError, TargetTooSmall
from engine.video.inspect.probe import DEMUXERS, Probe, probe
from engine.video.render.filter_graph import mixed
from engine.video.render.render import RenderSpec
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.progress import Progress, carrying_on
from engine.video.run.sandbox import Limits

KINDS = {
    "gif": "gif", "webm": "webm", "mp3": "mp3", "m4a": "m4a", "wav": "wav", "png": "png",
    "jpg": "jpg", "sheet": "png", "zip": "zip",
    "srt": "srt", "sticker": "webm", "round": "mp4",
}  # fmt: skip
"""What can be asked for, and its ending."""
_SOUNDS = {
    "mp3": ("-c:a", "libmp3lame", "-q:a", "2", "-f", "mp3"),
    "m4a": ("-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart", "-f", "ipod"),
    "wav": ("-c:a", "pcm_s16le", "-f", "wav"),
}
_SILENT = ("gif", "sticker", "sheet")
_OF_PICTURES = frozenset({"subtitles_left_out", "fps_capped"})
_OF_SOUND = frozenset({"other_sounds_left_out", "sound_unreadable", "sound_to_stereo"})
_GIF_STEPS = (
    (480, 12, 256), (400, 10, 256), (320, 8, 256), (240, 6, 256), (160, 5, 128), (120, 4, 64),
    (96, 3, 32), (64, 2, 16),
)  # fmt: skip
"""Width, pictures a second and colours."""
_ROUND_STEPS = ((26, "64k"), (33, "64k"), (40, "48k"), (46, "32k"), (51, "24k"))
_WEBM_TRIES = 4
_STICKER_FPS = 30
_SHEET = 9
_FREE_BYTES = 8 << 30
_STICKER_BYTES, _ROUND_BYTES = 256_000, 12_000_000
"""What Telegram takes: a sticker, and a round message with room to spare."""


@dataclass(frozen=True, slots=True)
class MadeKind:
    """A finished file that was looked at."""

    path: Path
    size_bytes: int
    width: int
    height: int
    duration_s: float


async def make_kind(
    spec: RenderSpec, kind: str, at_s: float, workdir: Path, on_progress: OnProgress
) -> MadeKind:
    """The one cut of `spec` as a file of this kind; `at_s` is the moment of a picture.

    `max_bytes` holds for GIF and WebM. Raises RenderError and its kinds, UnsupportedMedia, OSError.
    """
    cut = spec.cuts[0]
    seen = await probe(cut.path)
    with tempfile.TemporaryDirectory(prefix="kind-", dir=workdir) as folder:
        job = _Job(Path(folder), cut.path, seen, Progress(on_progress), spec)
        async with carrying_on(job.progress):
            made = await job.make(kind, at_s)
        looked = await probe(made)
        path = workdir / f"{secrets.token_hex(8)}.{KINDS[kind]}"
        os.replace(made, path)  # noqa: PTH105 - a cancellation never finds it between
    job.progress.finish()
    return MadeKind(
        path, path.stat().st_size, looked.width, looked.height, round(looked.duration_s, 3)
    )


def _without_rate(kind: str, rate: list[str]) -> tuple[str, ...]:
    """The kind's usual options, its quality left out where a rate is asked for."""
    options = _SOUNDS[kind]
    if not rate:
        return options
    at = next((n for n, one in enumerate(options) if one in ("-q:a", "-b:a")), None)
    return options if at is None else options[:at] + options[at + 2 :]


def notes_of(kind: str, left_out: Sequence[str]) -> list[str]:
    """Those of a source's notes that matter in a result of this kind."""
    if kind in ("png", "jpg"):
        return []
    other = _OF_PICTURES if kind in _SOUNDS else _OF_SOUND if kind in _SILENT else frozenset[str]()
    return [note for note in left_out if note not in other]


def write_srt(captions: Sequence[Caption], workdir: Path) -> MadeKind:
    """Subtitles as a file. Blocks shortly. Raises RenderError without any, and OSError."""
    if not captions:
        raise RenderError("no_captions")
    path = workdir / f"{secrets.token_hex(8)}.srt"
    path.write_text(srt(captions), "utf-8")
    return MadeKind(path, path.stat().st_size, 0, 0, round(captions[-1].end_s, 3))


@dataclass(frozen=True, slots=True)
class _Job:
    folder: Path
    source: Path
    seen: Probe
    progress: Progress
    spec: RenderSpec

    async def make(self, kind: str, at_s: float) -> Path:
        if kind in _SOUNDS:
            return await self._sound(kind)
        if self.seen.video_index is None:
            raise RenderError("no_picture")
        if kind in ("png", "jpg"):
            return await self._still(kind, at_s)
        if kind == "sheet":
            return await self._sheet()
        if kind == "sticker":
            return await self._sticker()
        if kind == "round":
            return await self._round()
        return await (self._gif() if kind == "gif" else self._webm())

    async def _run(
        self,
        name: str,
        arguments: list[str],
        options: tuple[str, ...] = (),
        *,
        fps: float | None = None,
        most_s: float = math.inf,
    ) -> Path:
        """`fps` of the pictures that are written, of `most_s` at most: progress counts them."""
        length_s = min(self.seen.duration_s, most_s)
        pictures = None if fps is None else math.ceil(length_s * fps)
        wall_s = 180 + 60 * self.seen.duration_s
        limits = Limits(wall_s, cpu_s=int(wall_s * (os.cpu_count() or 1)), file_bytes=_FREE_BYTES)
        clean = ["-map_metadata", "-1", "-map_chapters", "-1"]
        try:
            outcome = await run(
                [Input(self.source, DEMUXERS[self.seen.container], options)],
                [
                    "-v",
                    "info",
                    "-progress",
                    "pipe:1",
                    "-stats_period",
                    "0.25",
                    *arguments,
                    *clean,
                    name,
                ],
                workdir=self.folder,
                limits=limits,
                on_line=self.progress.stage(0.9, length_s, pictures),
            )
        except ProcessTimeout as error:
            raise RenderError("timeout") from error
        path = self.folder / name
        if not outcome.ok or not path.is_file() or not path.stat().st_size:
            raise RenderError("render_failed")
        return path

    async def _sound(self, kind: str) -> Path:
        if not self.seen.has_sound:
            raise RenderError("no_sound")
        source = ["-map", f"0:{self.seen.audio_index}", "-vn"]
        limit, smallest = self.spec.max_bytes, 0
        for bps in [None] if limit is None else self._sound_rates(limit, kind):
            rate = [] if bps is None or kind == "wav" else ["-b:a", str(bps)]
            path = await self._run(f"sound.{kind}", [*source, *_without_rate(kind, rate), *rate])
            smallest = path.stat().st_size
            if limit is None or smallest <= limit:
                return path
        raise TargetTooSmall(smallest)

    def _sound_rates(self, limit: int, kind: str) -> list[int | None]:
        """From what the limit allows down; without one first where that may do."""
        most = int(limit * 8 * 0.96 / max(0.1, self.seen.duration_s))
        least = 8_000 if kind == "mp3" else 16_000
        tried = [rate for rate in (most, int(most * 0.9), least) if least <= rate <= 320_000]
        return [*([None] if most > 192_000 else []), *tried] or [least]

    async def _still(self, kind: str, at_s: float) -> Path:
        at_s = min(at_s, max(0.0, self.seen.duration_s - 0.1))
        codec = ["-c:v", "png"] if kind == "png" else ["-c:v", "mjpeg", "-q:v", "2"]
        size = ["-vf", "scale=in_range=auto:out_range=pc,format=yuvj420p"] if kind == "jpg" else []
        return await self._run(
            f"still.{kind}",
            ["-map", f"0:{self.seen.video_index}", "-frames:v", "1", "-an", *size, *codec,
             "-update", "1", "-f", "image2"],
            ("-ss", f"{at_s:.3f}"),
        )  # fmt: skip

    async def _sheet(self) -> Path:
        rate = _SHEET / max(0.5, self.seen.duration_s)
        drawn = f"fps={rate:.6f}:round=up,scale=320:-2,tile=3x3:padding=6:color=black"
        return await self._run(
            "sheet.png",
            ["-map", f"0:{self.seen.video_index}", "-an", "-vf", drawn, "-frames:v", "1",
             "-update", "1", "-f", "image2"],
        )  # fmt: skip

    async def _gif(self) -> Path:
        smallest = 0
        for width, fps, colours in _GIF_STEPS:
            drawn = (
                f"fps={fps}:eof_action=pass,scale='min({width},iw)':-2:flags=lanczos,split[a][b];"
                f"[a]palettegen=stats_mode=diff:max_colors={colours}[p];"
                "[b][p]paletteuse=dither=bayer:bayer_scale=4"
            )
            path = await self._run(
                "made.gif", ["-filter_complex", f"[0:{self.seen.video_index}]{drawn}", "-an",
                             "-loop", "0", "-f", "gif"],
                fps=fps,
            )  # fmt: skip
            smallest = path.stat().st_size
            if self.spec.max_bytes is None or smallest <= self.spec.max_bytes:
                return path
        raise TargetTooSmall(smallest)

    async def _sticker(self) -> Path:
        """As Telegram takes it: VP9, 512 pixels on the longer side, 3 s, no sound, 256 kB."""
        sides = "w='if(gte(iw,ih),512,-2)':h='if(gte(iw,ih),-2,512)'"
        drawn = f"fps={_STICKER_FPS},scale={sides},format=yuv420p,setsar=1"
        limit = min(self.spec.max_bytes or _STICKER_BYTES, _STICKER_BYTES)
        rate, smallest = int(limit * 8 * 0.9 / min(3.0, max(0.2, self.seen.duration_s))), 0
        for _ in range(_WEBM_TRIES):
            path = await self._run(
                "made.webm",
                ["-map", f"0:{self.seen.video_index}", "-an", "-t", "2.99", "-vf", drawn, "-c:v",
                 "libvpx-vp9", "-b:v", str(rate), "-maxrate", str(rate), "-deadline", "good",
                 "-cpu-used", "5", "-row-mt", "1", "-f", "webm"],
                fps=_STICKER_FPS, most_s=3.0,
            )  # fmt: skip
            smallest = path.stat().st_size
            if smallest <= limit:
                return path
            rate = int(rate * limit / smallest * 0.85)
        raise TargetTooSmall(smallest)

    async def _round(self) -> Path:
        """For round messages: the middle as a square of 384 pixels, H.264, at most a minute."""
        drawn = "crop='min(iw,ih)':'min(iw,ih)',scale=384:384,setsar=1,format=yuv420p"
        mix = ",".join(mixed(self.seen, 1)) or "anull"
        sound = ["-map", f"0:{self.seen.audio_index}", "-af", mix, "-c:a", "aac", "-b:a"]
        limit, smallest = self.spec.max_bytes or _ROUND_BYTES, 0
        for crf, sound_bps in _ROUND_STEPS:
            kept = [*sound, sound_bps] if self.seen.has_sound else ["-an"]
            path = await self._run(
                "made.mp4",
                ["-map", f"0:{self.seen.video_index}", *kept, "-t", "60", "-vf", drawn, "-c:v",
                 "libx264", "-preset", "fast", "-crf", str(crf), "-movflags", "+faststart", "-f",
                 "mp4"],
                fps=self.seen.fps, most_s=60.0,
            )  # fmt: skip
            smallest = path.stat().st_size
            if smallest <= limit:
                return path
        raise TargetTooSmall(smallest)

    async def _webm(self) -> Path:
        limit, rate = self.spec.max_bytes, None
        sound_bps = 64_000 if self.seen.has_sound else 0
        if limit:
            rate = max(20_000, int(limit * 8 * 0.93 / self.seen.duration_s) - sound_bps)
        sound = ["-map", f"0:{self.seen.audio_index}"] if self.seen.has_sound else []
        smallest, smaller = 0, []
        for number in range(_WEBM_TRIES + 2):
            if number >= _WEBM_TRIES:  # a smaller frame and next to no sound before it is refused
                smaller = ["-vf", f"scale=trunc(iw/{2 * (number - 1)})*2:-2"]
                sound_bps = min(sound_bps, 16_000)
            quality = (
                ["-b:v", str(rate), "-maxrate", str(rate)] if rate else ["-crf", "33", "-b:v", "0"]
            )
            path = await self._run(
                "made.webm",
                ["-map", f"0:{self.seen.video_index}", *sound, *smaller, "-c:v", "libvpx-vp9",
                 *quality, "-deadline", "realtime", "-cpu-used", "6", "-row-mt", "1", "-c:a",
                 "libopus", "-b:a", str(sound_bps or 64_000), "-ac", "2", "-f", "webm"],
                fps=self.seen.fps,
            )  # fmt: skip
            smallest = path.stat().st_size
            if not limit or not rate or smallest <= limit:
                return path
            rate = int(rate * limit / smallest * 0.9)
        raise TargetTooSmall(smallest)
