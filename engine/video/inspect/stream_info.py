"""What ffmpeg says about an input's streams → values. Pure: text in, values out.

Three sources, each for what it can be trusted with:
- the head of `framecrc`'s list (`#codec_id 0: h264`): kinds, codecs, sizes, channels;
- what the filter `showinfo` logs of the first decoded picture: pixels, colours, how it is shown;
- the report that people read, for what only stands there: which stream is which, default tracks and
  profiles. It is nested to different depths (timecode tracks make groups), so it is read line by
  line wherever a line stands, and not believed where it and the list disagree.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

_COPIED = re.compile(r"^  Stream #0:(\d+) -> #0:(\d+) \(copy\)$", re.MULTILINE)
_STREAM = re.compile(r"^(?:  |    )Stream #0:(\d+)[^:]*: (Video|Audio|Subtitle)(?:: (.*))?$")
_HEAD = re.compile(
    r"^#(media_type|codec_id|dimensions|sample_rate|channel_layout_name) (\d+): (.*)$"
)
_PICTURE = re.compile(
    r"^\[Parsed_showinfo_0 @ [^\]]*\] n: *0 .*? fmt:(\w+) .*?"
    r"sar:(\d+)/(\d+) s:(\d{1,6})x(\d{1,6}) i:(\w)",
    re.MULTILINE,
)
_COLOURS = re.compile(
    r"^\[Parsed_showinfo_0 @ [^\]]*\] color_range:(\S+)"
    r"(?: color_space:(\S+) color_primaries:(\S+) color_trc:(\S+))?",
    re.MULTILINE,
)
_HDR_CURVES = ("smpte2084", "arib-std-b67")
_NAMED_LAYOUTS = {
    "mono": 1, "stereo": 2, "downmix": 2, "binaural": 2, "quad": 4, "hexagonal": 6, "octagonal": 8,
    "cube": 8, "hexadecagonal": 16,
}  # fmt: skip
"""Those that don't say how many they are, as 7.1.4 does."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One picture or sound stream that may be used. `at` is its number in the list of packets."""

    at: int
    index: int  # in the file
    kind: Literal["video", "audio"]
    codec: str
    width: int = 0  # as coded
    height: int = 0
    channels: int = 0
    default: bool = False


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The first decoded picture, turned as it is shown."""

    pix_fmt: str
    width: int
    height: int
    sample_aspect: float
    hdr: bool
    full_range: bool
    interlaced: bool

    @property
    def square_pixels(self) -> bool:
        return abs(self.sample_aspect - 1) < 0.001

    @property
    def display_width(self) -> int:
        return max(1, round(self.width * self.sample_aspect))


def is_rgb(pix_fmt: str | None) -> bool:
    """Whether pixels are red, green and blue, of a palette too."""
    return bool(re.match(r"gbr|rgb|bgr|argb|abgr|0rgb|0bgr|pal8|x2", pix_fmt or ""))


def has_alpha(pix_fmt: str | None) -> bool:
    """Whether a picture may be see-through: what lies under that was never meant to be seen."""
    return bool(re.match(r"yuva|gbrap|rgba|bgra|argb|abgr|ya8|ya16|pal8|ayuv", pix_fmt or ""))


class StreamHeads:
    """Takes the comment lines of `framecrc`: what each listed stream is."""

    def __init__(self) -> None:
        self._facts: dict[int, dict[str, str]] = {}

    def feed(self, line: str) -> None:
        if found := _HEAD.match(line):
            self._facts.setdefault(int(found[2]), {})[found[1]] = found[3].strip()

    @property
    def facts(self) -> Mapping[int, Mapping[str, str]]:
        return self._facts


def streams(heads: StreamHeads, report: str) -> list[Stream]:
    """The listed pictures and sounds. `report` is ffmpeg's standard error."""
    indexes = {int(at): int(index) for index, at in _COPIED.findall(report)}
    lines = _input_lines(report)
    found = []
    for at, facts in sorted(heads.facts.items()):
        kind = facts.get("media_type")
        if at not in indexes or kind not in ("video", "audio"):
            continue
        told_kind, text = lines.get(indexes[at], ("", ""))
        agreed = text if told_kind.lower() == kind else ""
        width, _, height = facts.get("dimensions", "0x0").partition("x")
        found.append(
            Stream(
                at=at,
                index=indexes[at],
                kind="video" if kind == "video" else "audio",
                codec=_codec(facts.get("codec_id", "none"), agreed),
                width=int(width) if width.isdigit() else 0,
                height=int(height) if height.isdigit() else 0,
                channels=_channels(facts.get("channel_layout_name", "")),
                default="(default)" in agreed,
            )
        )
    return found


def _codec(name: str, told: str) -> str:
    """USAC is called AAC as well, but what plays the one need not play the other."""
    return "xhe-aac" if name == "aac" and re.match(r"aac[^,]*\(xHE-AAC\)", told) else name


def _channels(layout: str) -> int:
    name = layout.partition("(")[0].strip()
    if counted := re.match(r"(\d+) channels?", name):
        return int(counted[1])
    if order := re.match(r"ambisonic (\d)", name):
        return (int(order[1]) + 1) ** 2
    if re.fullmatch(r"\d+(\.\d+)+", name):
        return sum(int(group) for group in name.split("."))
    return _NAMED_LAYOUTS.get(name, 2)


def _input_lines(report: str) -> dict[int, tuple[str, str]]:
    """Kind and description of each stream, the first of each number; up to the first output."""
    found: dict[int, tuple[str, str]] = {}
    for line in report.split("\n"):
        if line.startswith(("Output #", "Stream mapping:")):
            break
        if stream := _STREAM.match(line):
            found.setdefault(int(stream[1]), (stream[2], stream[3] or ""))
    return found


def subtitle_count(report: str) -> int:
    """How many subtitle tracks the report names."""
    return sum(kind == "Subtitle" for kind, _ in _input_lines(report).values())


def picture_facts(report: str) -> PictureFacts | None:
    """None where no picture was decoded."""
    seen = _PICTURE.search(report)
    if seen is None:
        return None
    colours = _COLOURS.search(report, seen.end())
    wide, high = int(seen[2]), int(seen[3])
    aspect = wide / high if wide and high else 1.0
    return PictureFacts(
        pix_fmt=seen[1],
        width=int(seen[4]),
        height=int(seen[5]),
        sample_aspect=aspect if 0.1 < aspect < 10 else 1.0,
        hdr=bool(colours and colours[4] in _HDR_CURVES),
        full_range=bool(colours and colours[1] == "pc"),
        interlaced=seen[6] in "TB",
    )


def candidates(found: Sequence[Stream], packets: Mapping[int, int]) -> tuple[list[Stream], ...]:
    """Pictures and sounds, the one to use first of each.

    A picture that stands still beside one that moves is a thumbnail. Then what the file itself
    holds for the default, then the largest picture and the sound with most channels. `packets` are
    counts by `Stream.at`; a stream without any is not there.
    """
    there = [stream for stream in found if packets.get(stream.at)]
    videos = [stream for stream in there if stream.kind == "video"]
    audios = [stream for stream in there if stream.kind == "audio"]
    videos.sort(
        key=lambda stream: (
            packets[stream.at] <= 1,
            not stream.default,
            -stream.width * stream.height,
        )
    )
    audios.sort(key=lambda stream: (not stream.default, -stream.channels))
    return videos, audios
