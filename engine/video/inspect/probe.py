"""What a media file holds: `probe`.

There is no ffprobe beside imageio's ffmpeg, so ffmpeg itself is asked, in one sandboxed child: all
pictures and sounds are copied to `framecrc`, which says what they are and lists each packet with
time and size. That gives true frame counts, rates and lengths (what files say of themselves is
wrong or missing: AVI, WebM from browsers). One frame of the first of each is decoded, so what comes
back can be opened. More children are asked only where those are not the ones to use, or can't be
decoded: then it is the next one's turn. Nothing but pictures and sounds makes a file unreadable.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from engine.video.inspect.broken_off import breaks_off
from engine.video.inspect.file_type import HEAD_BYTES, detect_type
from engine.video.inspect.packet_counts import TrackPackets
from engine.video.inspect.stream_info import PictureFacts, Stream, subtitle_count
from engine.video.inspect.tracks import Look, Seen, Span, UnsupportedMedia, look_at
from engine.video.run.process import Input, ProcessTimeout
from engine.video.run.sandbox import Limits

__all__ = ["DEMUXERS", "Probe", "UnsupportedMedia", "probe"]

MediaKind = Literal["video", "audio", "image"]

DEMUXERS = {
    "mp4": "mov", "mov": "mov", "m4a": "mov", "avi": "avi", "webm": "matroska", "mkv": "matroska",
    "jpg": "jpeg_pipe", "png": "png_pipe", "gif": "gif", "webp": "webp_pipe",
    "mp3": "mp3", "wav": "wav", "aac": "aac",
}  # fmt: skip
_IMAGES = {"jpg", "png", "gif", "webp"}
_SOUNDS = {"mp3", "wav", "m4a", "aac"}
WALL_S = 60.0
_MOST_S = 24 * 3600.0
_ONE_PICTURE_S = 0.02  # a video of one picture may say that it takes no time
_MOST_TRIED = 8  # tracks of one kind


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
    demuxer: str = "mov"
    hidden_frames: int = 0  # in the file, but an edit list says not to show them
    cropped: bool = False  # the container shows less than what is coded
    unreadable_sounds: int = 0  # sound tracks before the one in use that can't be decoded
    other_sounds: int = 0
    subtitles: int = 0
    uneven: bool = False  # pictures follow each other faster in some places than in others
    longest_s: float = 0.0  # from one picture to the next
    broke_off: bool = False  # it ends before what it names does

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


def _head(path: Path) -> tuple[bytes, int]:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES), path.stat().st_size


def demuxer_of(container: str, head: bytes) -> str:
    """The one demuxer that may read a file of this detected type."""
    if container == "png" and b"acTL" in head[: head.find(b"IDAT")]:
        return "apng"
    if container == "webp" and head[12:16] == b"VP8X" and head[20] & 2:
        return "webp_anim"
    return DEMUXERS[container]


async def probe(path: Path, *, wall_s: float = WALL_S, spans: Sequence[Span] = ()) -> Probe:
    """Look at the file once, from its first to its last byte, in constant memory.

    `spans` (start and length in seconds) must decode without a single error; one frame of each
    track that will be used has to in any case. Raises UnsupportedMedia (with a sentence for the
    user) and OSError when it can't be read.
    """
    head, size_bytes = await asyncio.to_thread(_head, path)
    container = detect_type(head)
    if container is None:
        raise UnsupportedMedia("This is not one of the supported file types.")
    source = Input(path, demuxer_of(container, head))
    limits = Limits(wall_s=wall_s, cpu_s=int(wall_s), file_bytes=1 << 20)
    look = Look(source, container in _SOUNDS, limits)
    try:
        seen = await look_at(look, spans)
    except ProcessTimeout as error:
        raise UnsupportedMedia("This file takes too long to read.") from error
    made = _assemble(container, source.demuxer, size_bytes, seen)
    made = replace(made, broke_off=await asyncio.to_thread(breaks_off, path, container))
    if made.duration_s > _MOST_S:
        raise UnsupportedMedia("This file is damaged: by its own times it is longer than a day.")
    return made


def _kind(container: str, has_picture: bool) -> MediaKind:
    if container in _IMAGES:
        return "image"
    return "video" if has_picture else "audio"


def _assemble(container: str, demuxer: str, size_bytes: int, seen: Seen) -> Probe:
    video, audio, picture = seen.video, seen.audio, seen.picture
    pictures = seen.packets.of(video.at) if video else None
    sounds = seen.packets.of(audio.at) if audio else None
    still = container in _IMAGES and pictures is not None and pictures.count <= 1
    tracks = [track for track in (pictures, sounds) if track]
    starts, ends = [track.start_s for track in tracks], [track.end_s for track in tracks]
    moving = pictures is not None and not still and pictures.duration_s > 0
    wide, high = (picture.display_width, picture.height) if picture else (0, 0)
    if video and not picture:
        wide, high = video.width, video.height
    return Probe(
        kind=_kind(container, video is not None),
        container=container,
        demuxer=demuxer,
        size_bytes=size_bytes,
        duration_s=0.0 if still else max(_ONE_PICTURE_S, max(ends) - min(starts)),
        width=wide,
        height=high,
        fps=pictures.count / pictures.duration_s if pictures and moving else 0.0,
        frames=pictures.count if pictures else 0,
        video_index=video.index if video else None,
        video_codec=video.codec if video else None,
        video_bps=_bps(pictures) if moving else None,
        pix_fmt=picture.pix_fmt if picture else None,
        hdr=picture.hdr if picture else False,
        full_range=picture.full_range if picture else False,
        interlaced=picture.interlaced if picture else False,
        square_pixels=picture.square_pixels if picture else True,
        video_start_s=pictures.start_s if pictures else 0.0,
        video_end_s=max(pictures.end_s, pictures.start_s + _ONE_PICTURE_S) if pictures else 0.0,
        audio_index=audio.index if audio else None,
        audio_codec=audio.codec if audio else None,
        audio_bps=_bps(sounds),
        audio_channels=audio.channels if audio else 0,
        audio_packets=sounds.count if sounds else 0,
        audio_bytes=sounds.bytes if sounds else 0,
        audio_start_s=sounds.start_s if sounds else 0.0,
        audio_end_s=sounds.end_s if sounds else 0.0,
        hidden_frames=pictures.hidden if pictures else 0,
        cropped=_cropped(video, picture),
        unreadable_sounds=seen.unreadable_sounds,
        other_sounds=max(0, _sound_tracks(seen) - 1 - seen.unreadable_sounds),
        subtitles=subtitle_count(seen.report),
        uneven=bool(moving and pictures and pictures.is_uneven),
        longest_s=pictures.longest_s if moving and pictures else 0.0,
    )


def _bps(track: TrackPackets | None) -> int | None:
    return int(track.bytes * 8 / track.duration_s) if track and track.duration_s else None


def _sound_tracks(seen: Seen) -> int:
    return sum(track.kind == "audio" for track in seen.found)


def _cropped(video: Stream | None, picture: PictureFacts | None) -> bool:
    """Whether less is shown than the codec says; turned by a quarter is the same size."""
    if video is None or picture is None:
        return False
    return sorted((video.width, video.height)) != sorted((picture.width, picture.height))
