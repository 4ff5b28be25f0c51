"""Reading ffmpeg's report of an input's streams. Pure: text in, values out.

Only lines that begin with exactly two spaces and `Stream #` are believed: ffmpeg indents metadata
deeper, also the continuation lines of values with line breaks in them, so a file's title can't pose
as a stream.
"""

import re
from dataclasses import dataclass

_STREAM = re.compile(
    r"^  Stream #0:(\d+)\S*: (Video|Audio|Subtitle|Data|Attachment|Unknown)(?:: (.*))?$"
)
_SIZE = re.compile(r", (\d{1,6})x(\d{1,6})(?=[ ,]|$)")
_SAR = re.compile(r"\bSAR (\d+):(\d+)")
_ROTATION = re.compile(r"^\s+display ?matrix: rotation of (-?\d+(?:\.\d+)?) degrees", re.IGNORECASE)
_PIX_FMT = re.compile(r"^[^,(]+(?:\([^,]*?\))*, (\w+)(?:\(([^)]*)\))?")
_HDR_CURVES = ("smpte2084", "arib-std-b67")
_CHANNELS = {
    "mono": 1, "stereo": 2, "downmix": 2, "2.1": 3, "3.0": 3, "quad": 4, "4.0": 4, "3.1": 4,
    "5.0": 5, "4.1": 5, "5.1": 6, "6.0": 6, "6.1": 7, "7.0": 7, "7.1": 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class VideoStream:
    """A picture stream as ffmpeg reports it."""

    index: int
    codec: str
    pix_fmt: str
    width: int  # as coded
    height: int
    sample_aspect: float
    rotation_deg: int = 0
    hdr: bool = False
    full_range: bool = False
    interlaced: bool = False

    @property
    def square_pixels(self) -> bool:
        return abs(self.sample_aspect - 1) < 0.001

    @property
    def display_width(self) -> int:
        return self.height if self.rotation_deg % 180 else self._square_width

    @property
    def display_height(self) -> int:
        return self._square_width if self.rotation_deg % 180 else self.height

    @property
    def _square_width(self) -> int:
        return max(1, round(self.width * self.sample_aspect))


@dataclass(frozen=True, slots=True)
class AudioStream:
    """A sound stream as ffmpeg reports it."""

    index: int
    codec: str
    channels: int


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """The first picture and the first sound stream of an input, and how many streams it has."""

    streams: int
    video: VideoStream | None
    audio: AudioStream | None


def _channels(text: str) -> int:
    layout = re.search(r" Hz, ([^,(]+)", text)
    name = layout[1].strip() if layout else ""
    counted = re.match(r"(\d+) channels?", name)
    return int(counted[1]) if counted else _CHANNELS.get(name, 2)


def _video(index: int, text: str, rotation_deg: int) -> VideoStream | None:
    size, pixels, sar = _SIZE.search(text), _PIX_FMT.match(text), _SAR.search(text)
    if size is None or text.endswith("(attached pic)") or "(attached pic)" in text:
        return None
    aspect = int(sar[1]) / int(sar[2]) if sar and int(sar[1]) and int(sar[2]) else 1.0
    colours = (pixels[2] or "") if pixels else ""
    return VideoStream(
        index=index,
        codec=re.split(r"[ ,(]", text, maxsplit=1)[0],
        pix_fmt=pixels[1] if pixels else "unknown",
        width=int(size[1]),
        height=int(size[2]),
        sample_aspect=aspect if 0.1 < aspect < 10 else 1.0,
        rotation_deg=rotation_deg,
        hdr=any(curve in colours for curve in _HDR_CURVES),
        full_range="pc" in re.split(r"[, /]+", colours),
        interlaced="top first" in colours or "bottom first" in colours,
    )


def parse_stream_info(report: str) -> StreamInfo:
    """The report is ffmpeg's standard error after `-i` of one input."""
    video: VideoStream | None = None
    audio: AudioStream | None = None
    lines = report.split("\n")
    end = next((at for at, line in enumerate(lines) if line.startswith("Output #")), len(lines))
    lines, streams = lines[:end], 0
    for at, line in enumerate(lines):
        found = _STREAM.match(line)
        if not found:
            continue
        streams += 1
        index, kind, text = int(found[1]), found[2], found[3] or ""
        if kind == "Video" and video is None:
            video = _video(index, text, _rotation(lines[at + 1 :]))
        elif kind == "Audio" and audio is None and not text.startswith("none"):
            audio = AudioStream(index, re.split(r"[ ,(]", text, maxsplit=1)[0], _channels(text))
    return StreamInfo(streams, video, audio)


def _rotation(following: list[str]) -> int:
    for line in following:
        if _STREAM.match(line):
            break
        if found := _ROTATION.match(line):
            return round(float(found[1]))
    return 0
