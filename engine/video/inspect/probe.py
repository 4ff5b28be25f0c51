"""What a media file holds: `probe`.

There is no ffprobe beside imageio's ffmpeg, so ffmpeg itself is asked, in one sandboxed child: its
report names the streams, and copying the packets of the first picture and the first sound stream
to `framecrc` lists each with time and size. That gives true frame counts, rates and lengths (what
files say of themselves is wrong or missing: AVI, WebM from browsers). One frame of each stream is
decoded, so what comes back can be opened. Which streams those are is left to ffmpeg at first; a
second child is asked only where its choice is not what the report says.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.video.inspect.file_type import HEAD_BYTES, detect_type
from engine.video.inspect.packet_counts import Packets
from engine.video.inspect.stream_info import StreamInfo, parse_stream_info
from engine.video.run.process import MAX_PIXELS, Input, Outcome, ProcessTimeout, run
from engine.video.run.sandbox import Limits

__all__ = ["DEMUXERS", "Probe", "UnsupportedMedia", "probe"]

MediaKind = Literal["video", "audio", "image"]
Span = tuple[float, float]

DEMUXERS = {
    "mp4": "mov", "mov": "mov", "m4a": "mov", "avi": "avi", "webm": "matroska", "mkv": "matroska",
    "jpg": "jpeg_pipe", "png": "png_pipe", "gif": "gif", "webp": "webp_pipe",
    "mp3": "mp3", "wav": "wav", "aac": "aac",
}  # fmt: skip
MAX_SIDE_PX = 8192
MAX_STREAMS = 16
_IMAGES = {"jpg", "png", "gif", "webp"}
_SOUNDS = {"mp3", "wav", "m4a", "aac"}
_WALL_S = 60.0
_NOWHERE = ("-f", "null", "-")
# Every bit is read, but no picture finished: nobody looks at it.
_BITS_ONLY = ("-threads", "1", "-skip_loop_filter", "all", "-skip_idct", "all")
_COPIED = re.compile(r"^  Stream #0:(\d+) -> #0:\d+ \(copy\)$", re.MULTILINE)


class UnsupportedMedia(Exception):
    """Not one of the 13 accepted types by content, or not decodable. The message is user-safe."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What one file holds. Sizes in pixels are as displayed: after rotation, square pixels."""

    kind: MediaKind
    container: str  # one of the 13 accepted types
    size_bytes: int
    duration_s: float  # 0 for a still picture
    width: int  # 0 without a picture
    height: int
    fps: float  # average; 0 without moving pictures
    frames: int
    video_index: int | None  # stream number inside the file
    video_codec: str | None
    video_bps: int | None
    pix_fmt: str | None
    hdr: bool
    full_range: bool
    interlaced: bool
    square_pixels: bool
    video_start_s: float
    video_end_s: float
    audio_index: int | None
    audio_codec: str | None
    audio_bps: int | None
    audio_channels: int
    audio_packets: int
    audio_bytes: int
    audio_start_s: float
    audio_end_s: float

    @property
    def has_picture(self) -> bool:
        return self.video_index is not None

    @property
    def has_sound(self) -> bool:
        return self.audio_index is not None

    @property
    def start_s(self) -> float:
        """The file's own time at which it begins; cuts count from there."""
        both = self.has_picture and self.has_sound
        first_s = self.video_start_s if self.has_picture else self.audio_start_s
        return min(self.video_start_s, self.audio_start_s) if both else first_s

    @property
    def audio_duration_s(self) -> float:
        return self.audio_end_s - self.audio_start_s


def _head(path: Path) -> tuple[bytes, int]:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES), path.stat().st_size


def demuxer_of(container: str, head: bytes) -> str:
    """The one demuxer that may read a file of this detected type."""
    if container == "webp" and head[12:16] == b"VP8X" and head[20] & 2:
        return "webp_anim"
    return DEMUXERS[container]


async def _look(
    source: Input, streams: Sequence[str], spans: Sequence[Span], limits: Limits
) -> tuple[Packets, Outcome]:
    """List the packets of these streams; decode a frame of each, or all that lies in `spans`."""
    packets = Packets()
    chosen = [argument for name in streams for argument in ("-map", f"0:{name}")]
    decoded = ["-xerror"] if spans else [*chosen, "-frames:v", "1", "-frames:a", "1", *_NOWHERE]
    pieces = []
    for at, (from_s, length_s) in enumerate(spans, start=1):
        place = ("-ss", f"{from_s:.3f}", "-t", f"{length_s:.3f}")
        pieces.append(Input(source.path, source.demuxer, (*_BITS_ONLY, *place)))
        decoded += ["-map", f"{at}:V?", "-map", f"{at}:a?", *_NOWHERE]
    outcome = await run(
        [source, *pieces],
        [*chosen, "-c", "copy", "-f", "framecrc", "pipe:1", *decoded],
        limits=limits,
        on_line=packets.feed,
    )
    return packets, outcome


async def probe(path: Path, *, wall_s: float = _WALL_S, spans: Sequence[Span] = ()) -> Probe:
    """Look at the file once, from its first to its last byte, in constant memory.

    `spans` (start and length in seconds) must decode without a single error; without them one frame
    of each stream has to. Raises UnsupportedMedia (with a sentence for the user) and OSError when
    it can't be read.
    """
    head, size_bytes = await asyncio.to_thread(_head, path)
    container = detect_type(head)
    if container is None:
        raise UnsupportedMedia("This is not one of the supported file types.")
    source = Input(path, demuxer_of(container, head))
    limits = Limits(wall_s=wall_s, cpu_s=int(wall_s), file_bytes=1 << 20)
    try:
        packets, outcome = await _look(source, _usual_streams(container), spans, limits)
        info = parse_stream_info(outcome.stderr)
        streams = _checked_streams(info, container)
        if not outcome.ok or [int(at) for at in _COPIED.findall(outcome.stderr)] != streams:
            packets, outcome = await _look(source, [str(at) for at in streams], spans, limits)
    except ProcessTimeout as error:
        raise UnsupportedMedia("This file takes too long to read.") from error
    if not outcome.ok or any(packets.of(at).count == 0 for at in range(len(streams))):
        raise UnsupportedMedia("This file is damaged or uses a codec that can't be read.")
    return _assemble(container, size_bytes, info, packets)


def _usual_streams(container: str) -> list[str]:
    """The first picture that is no cover, and the first sound; either may be missing."""
    return ["a:0?"] if container in _SOUNDS else ["V:0?", "a:0?"]


def _checked_streams(info: StreamInfo, container: str) -> list[int]:
    video, audio = info.video, info.audio
    if container in _SOUNDS:
        video = None
    if info.streams > MAX_STREAMS or (video is None and audio is None):
        raise UnsupportedMedia("There is no picture and no sound in this file that can be read.")
    if video is not None:
        too_big = max(video.width, video.height) > MAX_SIDE_PX
        if too_big or video.width * video.height > MAX_PIXELS:
            raise UnsupportedMedia("The picture is too large: at most 8192 pixels a side.")
        if min(video.width, video.height) < 2:
            raise UnsupportedMedia("The picture is too small.")
    return [stream.index for stream in (video, audio) if stream is not None]


def _kind(container: str, has_picture: bool) -> MediaKind:
    if container in _IMAGES:
        return "image"
    return "video" if has_picture else "audio"


def _assemble(container: str, size_bytes: int, info: StreamInfo, packets: Packets) -> Probe:
    video = None if container in _SOUNDS else info.video
    audio = info.audio
    pictures = packets.of(0) if video else None
    sounds = packets.of(1 if video else 0) if audio else None
    still = container in _IMAGES and pictures is not None and pictures.count <= 1
    lengths = [0.0 if still else track.duration_s for track in (pictures, sounds) if track]
    starts = [track.start_s for track in (pictures, sounds) if track]
    ends = [track.end_s for track in (pictures, sounds) if track]
    duration_s = max(ends) - min(starts) if len(lengths) == 2 else lengths[0]
    moving = pictures is not None and not still and pictures.duration_s > 0
    return Probe(
        kind=_kind(container, video is not None),
        container=container,
        size_bytes=size_bytes,
        duration_s=duration_s,
        width=video.display_width if video else 0,
        height=video.display_height if video else 0,
        fps=pictures.count / pictures.duration_s if pictures and moving else 0.0,
        frames=pictures.count if pictures else 0,
        video_index=video.index if video else None,
        video_codec=video.codec if video else None,
        video_bps=int(pictures.bytes * 8 / pictures.duration_s) if pictures and moving else None,
        pix_fmt=video.pix_fmt if video else None,
        hdr=video.hdr if video else False,
        full_range=video.full_range if video else False,
        interlaced=video.interlaced if video else False,
        square_pixels=video.square_pixels if video else True,
        video_start_s=pictures.start_s if pictures else 0.0,
        video_end_s=pictures.end_s if pictures else 0.0,
        audio_index=audio.index if audio else None,
        audio_codec=audio.codec if audio else None,
        audio_bps=int(sounds.bytes * 8 / sounds.duration_s)
        if sounds and sounds.duration_s
        else None,
        audio_channels=audio.channels if audio else 0,
        audio_packets=sounds.count if sounds else 0,
        audio_bytes=sounds.bytes if sounds else 0,
        audio_start_s=sounds.start_s if sounds else 0.0,
        audio_end_s=sounds.end_s if sounds else 0.0,
    )
