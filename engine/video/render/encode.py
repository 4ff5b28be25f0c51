"""The ffmpeg runs of a render: sound, first pass, second pass, constant quality, stream copy."""

import asyncio
import os
import re
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from engine.video.errors import RenderError, SizeUnreachable
from engine.video.inspect.mp4_boxes import media_bytes
from engine.video.render import bitrate, filter_graph, kept_pictures
from engine.video.render.kept_pictures import KeptPictures
from engine.video.render.timeline import Frame, SoundFacts, Timeline
from engine.video.run.find_ffmpeg import Ffmpeg
from engine.video.run.process import Input, ProcessTimeout, run
from engine.video.run.progress import Progress
from engine.video.run.sandbox import Limits

log = structlog.get_logger(__name__)

_STATS = "stats"
_KEPT = "pictures.nut"
_MOST_CPU_S = 10 * 24 * 3600
_MIN_HALVED_PX = 128
_PLENTY_BYTES = 16 << 30
_LEAST_SOUND_BPS = 16_000
_HALVED_RATE = 0.6
_STEADY = 10
_TOLERANCE = 0.3  # x264's own is 1
_STATS_BYTES_PER_PIXEL = 0.02  # of x264's macroblock tree, per frame, with room to spare


def _unwatched(line: str) -> None:
    """For a run beside the one that tells the progress."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The finished sound of a render: a file of its own, or the source's own packets."""

    path: Path | None  # None: none at all, or copied from the first input
    copied: bool
    size_bytes: int
    packets: int
    lowered: bool = False  # fewer bits or channels than would keep it as it was


SILENT = Sound(None, copied=False, size_bytes=0, packets=0)


@dataclass(frozen=True, slots=True)
class Encoded:
    """A finished MP4 that nobody has looked at yet."""

    path: Path
    size_bytes: int
    mean_qp: float  # x264's average quantiser: below some 20 it looks like the source
    second_passes: float = 0  # it took to hit the size; of an ending alone its share
    sound_lowered: bool = False


@dataclass(frozen=True, slots=True)
class Encoder:
    """The ffmpeg runs of one render, and what they share.

    `folder` is empty at first and thrown away at the end.
    """

    ffmpeg: Ffmpeg
    folder: Path
    timeline: Timeline
    preset: str
    progress: Progress
    stall_s: float  # a run without progress for so long hangs
    may_copy_sound: bool = True
    most_sound_bps: int | None = None
    """What was asked for; less where the size needs it."""
    may_lower_frame: bool = True
    level: str | None = None
    """Of H.264, where it has to be that of another piece beside it."""
    sps_id: int = 0
    """The number of its parameter sets, where another piece beside it has sets of its own."""

    async def _run(
        self,
        inputs: list[Input],
        arguments: list[str],
        *,
        share: float,
        pictures: int | None = None,
        file_bytes: int = _PLENTY_BYTES,
    ) -> str:
        """Run one stage; returns ffmpeg's log. Raises RenderError and SizeUnreachable.

        `share` of what is left of the progress; a stage without one runs beside another.
        """
        limits = Limits(self.stall_s, cpu_s=_MOST_CPU_S, file_bytes=file_bytes, by_progress=True)
        length_s = self.timeline.duration_s
        watch = self.progress.stage(share, length_s, pictures) if share else _unwatched
        telling = [
            "-v",
            "info",
            "-max_error_rate",
            "1",
            "-progress",
            "pipe:1",
            "-stats_period",
            "0.25",
        ]
        try:
            outcome = await run(
                inputs, [*telling, *arguments], workdir=self.folder, limits=limits, on_line=watch
            )
        except ProcessTimeout as error:
            raise RenderError("timeout") from error
        if outcome.ok:
            return outcome.stderr
        if "requested bitrate is too low" in outcome.stderr:
            raise SizeUnreachable
        if "No space left on device" in outcome.stderr:
            raise RenderError("disk_full")
        last_lines = outcome.stderr.strip().splitlines()[-3:]
        log.warning("ffmpeg_failed", returncode=outcome.returncode, stderr=last_lines)
        raise RenderError("render_failed")

    def _graph(self, frame: Frame) -> str:
        can_tonemap = self.ffmpeg.can_tonemap
        return filter_graph.picture_graph(self.timeline, frame, can_tonemap=can_tonemap)

    def _picture(self, frame: Frame) -> list[str]:
        return ["-filter_complex", self._graph(frame), "-map", "[v]"]

    def _x264(self, *settings: str) -> list[str]:
        # The filters' clock and not 1/fps: pictures of variable rate keep their own times.
        clock = "filter" if self.ffmpeg.version >= (6, 1) else "1:90000"
        threads = ["-threads", "12"] if (os.cpu_count() or 1) > 8 else []
        level = ["-level:v", self.level] if self.level else []
        ends = filter_graph.ends_in_time(self.timeline)
        return [
            "-c:v", "libx264", "-preset", self.preset, *ends, "-pix_fmt", "yuv420p",
            "-fps_mode", "vfr", "-enc_time_base", clock, *threads, *level, *settings,
        ]  # fmt: skip

    def _finish(
        self, sound: Sound, sources: list[Input], name: str
    ) -> tuple[list[Input], list[str]]:
        """Inputs and closing arguments that add the sound and write the MP4."""
        if sound.path is not None:
            added = ["-map", f"{len(sources)}:a:0", "-c:a", "copy"]
            sources = [*sources, Input(sound.path, "mov")]
        elif sound.copied:
            added = ["-map", f"0:{self.timeline.clips[0].probe.audio_index}", "-c:a", "copy"]
        else:
            added = ["-an"]
        clean = ["-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"]
        return sources, [*added, *clean, "-f", "mp4", name]

    async def sound(self, rate_bps: int | None, share: float = 0.05) -> Sound:
        """The sound, encoded alone so that its true size is known. `rate_bps` None keeps it: the
        source's own packets where they can be copied, else its rate and channels.

        Otherwise about this rate; the source's own AAC is kept where that is no larger.
        """
        if not self.timeline.has_sound:
            return SILENT
        if self.most_sound_bps is not None:
            rate_bps = min(self.most_sound_bps, rate_bps or self.most_sound_bps)
        if self._sound_can_be_copied(rate_bps):
            probe = self.timeline.clips[0].probe
            return Sound(None, True, probe.audio_bytes, probe.audio_packets)
        kept = self.timeline.sound
        bps, channels, hertz = _sound_form(kept, rate_bps)
        drawn = filter_graph.sound_graph(self.timeline, channels=channels, rate_hz=hertz)
        arguments = [
            "-filter_complex", drawn, "-map", "[a]", "-vn",
            "-c:a", "aac", "-b:a", str(bps), "-map_metadata", "-1", "-f", "mp4", "sound.m4a",
        ]  # fmt: skip
        await self._run(filter_graph.inputs(self.timeline), arguments, share=share)
        path = self.folder / "sound.m4a"
        packets = int(self.timeline.duration_s * hertz / 1024) + 2
        lowered = bps < 0.9 * kept.bps or channels < kept.channels
        size_bytes = await asyncio.to_thread(media_bytes, path)
        return Sound(path, False, size_bytes, packets, lowered)

    def _sound_can_be_copied(self, rate_bps: int | None) -> bool:
        clip = self.timeline.single
        if clip is None or not clip.is_whole or clip.probe.container == "avi":
            return False
        probe = clip.probe
        if probe.audio_codec != "aac" or not self.may_copy_sound:
            return False
        small = (probe.audio_bps or 0) <= (rate_bps or 0) * 1.02 and probe.audio_channels <= 2
        return rate_bps is None or small

    async def first_pass(self, frame: Frame, video_bps: int) -> KeptPictures | None:
        """Collect x264's statistics at half the size: half the time, and better results. What it
        returns may be given to the second pass, which then need not decode again.

        They tell most where this pass quantises about as the real one will, so it gets the share of
        the bitrate that was measured to do best for a quarter of the pixels. And it hardly reacts
        to what has been spent: a rate that settles only on the way teaches a short clip nonsense.
        """
        half, rate_bps = frame, video_bps
        if min(frame.width, frame.height) >= _MIN_HALVED_PX:
            half = Frame(frame.width // 4 * 2, frame.height // 4 * 2, frame.fps)
            rate_bps = max(bitrate.MIN_VIDEO_BPS, int(video_bps * _HALVED_RATE))
        small = filter_graph.is_small(self.timeline)
        filters = ["-filter_complex_threads", "1"] if small else []
        threads = ["-threads", "1"] if small else []
        room = self.timeline.frames(frame) * half.width * half.height * _STATS_BYTES_PER_PIXEL
        kept_bytes = await self._room_to_keep(frame)
        drawn, kept = self._picture(half), list[str]()
        if kept_bytes:
            graph = self._graph(frame)
            graph, kept = kept_pictures.keeping(graph, half, _KEPT)
            drawn = ["-filter_complex", graph, "-map", "[v]"]
        report = await self._run(
            filter_graph.inputs(self.timeline),
            [
                *filters, *drawn, "-an",
                *self._x264("-b:v", str(rate_bps), "-pass", "1", "-passlogfile", _STATS),
                *threads,
                "-x264-params", f"ratetol={_STEADY}",
                "-f", "null", "-", *kept,
            ],
            share=0.3,
            file_bytes=max(int(room), 2 * kept_bytes) + (64 << 20),
        )  # fmt: skip
        return kept_pictures.read(self.folder / _KEPT, report) if kept else None

    async def _room_to_keep(self, frame: Frame) -> int:
        """How many bytes of pictures may be kept: of all of them, or none."""
        size_bytes = kept_pictures.bytes_to_keep(self.timeline, frame, self.ffmpeg)
        free_bytes = (await asyncio.to_thread(shutil.disk_usage, self.folder)).free
        return size_bytes if free_bytes > kept_pictures.ROOM * size_bytes else 0

    async def second_pass(
        self,
        frame: Frame,
        video_bps: int,
        sound: Sound,
        name: str,
        *,
        peak_bps: int | None,
        kept: KeptPictures | None = None,
    ) -> Encoded:
        """The real encode. `peak_bps` bounds short peaks where a bitrate was asked for.

        x264 is told to keep closer to its plan than usual, but only as close as costs no quality:
        at 0.1 it starves the end for what the beginning took, and hits no better.
        """
        peaks = ["-maxrate", str(peak_bps), "-bufsize", str(2 * video_bps)] if peak_bps else []
        settings = [
            "-b:v", str(video_bps), *peaks, "-pass", "2", "-passlogfile", _STATS,
            "-x264-params", f"ratetol={_TOLERANCE}:sps-id={self.sps_id}",
        ]  # fmt: skip
        inputs, graph = filter_graph.inputs(self.timeline), self._graph(frame)
        if kept:
            inputs = [*(inputs if sound.copied else []), kept.input]
            graph = kept.graph(len(inputs) - 1)
        sources, closing = self._finish(sound, inputs, name)
        arguments = ["-filter_complex", graph, "-map", "[v]", *self._x264(*settings), *closing]
        pictures = self.timeline.frames(frame)
        report = await self._run(sources, arguments, share=0.9, pictures=pictures)
        return replace(self._encoded(name, report, sound.lowered), second_passes=1)

    async def with_sound(self, encoded: Encoded, sound: Sound, name: str) -> Encoded:
        """The same picture, packet by packet, beside another sound."""
        copied = ["-map", "0:v:0", "-c:v", "copy"]
        sources, closing = self._finish(sound, [Input(encoded.path, "mov")], name)
        await self._run(sources, ["-copyts", *copied, *closing], share=0.5)
        path = self.folder / name
        size_bytes, lowered = path.stat().st_size, sound.lowered
        return replace(encoded, path=path, size_bytes=size_bytes, sound_lowered=lowered)

    async def constant_quality(
        self, frame: Frame, crf: float, sound: Sound, name: str, *, share: float = 0.9
    ) -> Encoded:
        """x264's `crf`: 0 to 51, lower is better. The size is what it comes to."""
        sources, closing = self._finish(sound, filter_graph.inputs(self.timeline), name)
        arguments = [*self._picture(frame), *self._x264("-crf", str(crf)), *closing]
        pictures = self.timeline.frames(frame)
        report = await self._run(sources, arguments, share=share, pictures=pictures)
        return self._encoded(name, report, sound.lowered)

    async def stream_copy(self, name: str) -> Encoded:
        """The same packets in a fresh MP4: index in front, no metadata, sound left out if muted."""
        clip = self.timeline.clips[0]
        maps = ["-map", f"0:{clip.probe.video_index}", "-c:v", "copy"]
        sound = Sound(None, clip.has_sound, 0, 0)
        sources, closing = self._finish(sound, filter_graph.inputs(self.timeline), name)
        return self._encoded(name, await self._run(sources, [*maps, *closing], share=0.9))

    def _encoded(self, name: str, report: str, sound_lowered: bool = False) -> Encoded:
        path = self.folder / name
        size_bytes = path.stat().st_size
        return Encoded(path, size_bytes, mean_qp(report), sound_lowered=sound_lowered)

    def fixed_bytes(self, frame: Frame, sound: Sound) -> int:
        """All but the picture."""
        frames = self.timeline.frames(frame)
        return sound.size_bytes + bitrate.container_bytes(frames, sound.packets)


_QP = re.compile(r"frame [IPB]:(\d+) +Avg QP: *(\d+\.\d+)")


def mean_qp(report: str) -> float:
    """x264's average quantiser over all frames, from its closing report; 0 without one."""
    found = [(int(count), float(qp)) for count, qp in _QP.findall(report)]
    frames = sum(count for count, _ in found)
    return sum(count * qp for count, qp in found) / frames if frames else 0.0


def _sound_form(kept: SoundFacts, rate_bps: int | None) -> tuple[int, int, int]:
    """Bits a second, channels and hertz of the sound to encode; never more than is there."""
    channels = kept.channels if kept.channels in filter_graph.LAYOUTS else min(kept.channels, 2)
    if rate_bps is None or rate_bps >= kept.bps:
        hertz = filter_graph.SOUND_RATE_HZ if kept.bps >= 24_000 * channels else 24_000
        return max(_LEAST_SOUND_BPS, kept.bps), channels, hertz
    poor = rate_bps <= 40_000
    steps = ((10_000, 8_000), (24_000, 16_000), (40_001, 32_000))
    hertz = next((hz for below, hz in steps if rate_bps < below), filter_graph.SOUND_RATE_HZ)
    return rate_bps, 1 if poor else min(channels, 2), hertz
