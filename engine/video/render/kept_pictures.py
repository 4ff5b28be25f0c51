"""The pictures that a first pass has seen, kept as they are: no second pass has to decode and scale
them again. Raw, because writing and reading them back is far cheaper than decoding them; so only
where they are few or small, and where the disk has plenty of room. Pure.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from engine.video.render.timeline import Frame, Timeline
from engine.video.run.find_ffmpeg import Ffmpeg
from engine.video.run.process import Input

MOST_BYTES = 400_000_000  # 46 s of 640x360, 5 s of 1080p, both at 25 pictures a second
ROOM = 4
"""Times their bytes, which have to be free."""
_CAN_SET_CHROMA_LOCATION = (8, 0)
_LOGGED = r"^\[Parsed_showinfo_\d+ @ [^\]]*\] "
_CLOCK = re.compile(rf"{_LOGGED}config in time_base: (\d+/\d+)", re.MULTILINE)
_FIRST = re.compile(rf"{_LOGGED}n: *0 pts: *(-?\d+) .*? cl:(\w+) ", re.MULTILINE)
_COLOURS = re.compile(
    rf"{_LOGGED}color_range:(\S+) color_space:(\S+) color_primaries:(\S+) color_trc:(\S+)",
    re.MULTILINE,
)
_CAPTIONS = re.compile(rf"{_LOGGED} *side data - .*Closed Captions", re.MULTILINE)
_PARAMS = ("range", "colorspace", "color_primaries", "color_trc", "chroma_location")
_KNOWN = frozenset(
    ("unknown", "unspecified", "tv", "pc", "bt709", "bt470m", "bt470bg", "smpte170m", "smpte240m",
     "bt2020", "bt2020nc", "bt2020-10", "iec61966-2-1", "left", "center", "topleft")
)  # fmt: skip
"""What is logged by the same name as it is set. Others are rare, and then nothing is kept."""


@dataclass(frozen=True, slots=True)
class KeptPictures:
    """One file of raw pictures, and what such a file can't say of them: the clock of the filters
    they came from, when the first is shown, and how they are coloured."""

    path: Path
    clock: str
    first_pts: int
    colours: str

    @property
    def input(self) -> Input:
        return Input(self.path, "nut", ("-threads", "1"))

    def graph(self, at: int) -> str:
        """As the filters gave them, at the input with this number; the result is [v]."""
        times = f"settb={self.clock},setpts=PTS-STARTPTS{self.first_pts:+d}"
        return f"[{at}:v]{times},setparams={self.colours}[v]"


def bytes_to_keep(timeline: Timeline, frame: Frame, ffmpeg: Ffmpeg) -> int:
    """What they would weigh; 0 where that is too much or they couldn't be told as they were."""
    size_bytes = timeline.frames(frame) * frame.width * frame.height * 3 // 2
    able = ffmpeg.version >= _CAN_SET_CHROMA_LOCATION
    return size_bytes if able and size_bytes <= MOST_BYTES else 0


def keeping(graph: str, seen: Frame, name: str) -> tuple[str, list[str]]:
    """A picture graph whose [v] is kept whole and seen in another size, and the output that keeps
    them. ffmpeg has to log (`-v info`) what `read` reads."""
    small = f"scale={seen.width}:{seen.height}:flags=bicubic"
    drawn = graph.replace("[v]", "[whole]")
    split = f"[whole]showinfo=checksum=0,split[kept][seen];[seen]{small}[v]"
    raw = ["-c:v", "rawvideo", "-fps_mode", "vfr", "-enc_time_base", "filter"]
    return f"{drawn};{split}", ["-map", "[kept]", "-an", *raw, "-f", "nut", name]


def read(path: Path, report: str) -> KeptPictures | None:
    """From what ffmpeg logged; None where that says too little, or that captions lie in them."""
    clock, first, colours = _CLOCK.search(report), _FIRST.search(report), _COLOURS.search(report)
    if clock is None or first is None or colours is None or _CAPTIONS.search(report):
        return None
    values = (*colours.groups(), first[2])
    if not _KNOWN.issuperset(values):
        return None
    told = ":".join(f"{name}={value}" for name, value in zip(_PARAMS, values, strict=True))
    return KeptPictures(path, clock[1], int(first[1]), told)
