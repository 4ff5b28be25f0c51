"""A finished file, measured, and what can be true of one."""

from __future__ import annotations

import functools
import itertools
import math
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from engine.video.inspect.file_type import HEAD_BYTES, detect_type
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.engine.rendered.clips import FPS
from tests.engine.video.helpers import decoded_frame_times_s

_TONE_HZ = 8000


@dataclass(frozen=True)
class Seen:
    """A finished file, measured."""

    path: Path
    output: dict[str, object]
    text: str
    changes: int

    @property
    def kind(self) -> str | None:
        return detect_type(self.path.read_bytes()[:HEAD_BYTES])

    @property
    def seconds(self) -> float:
        found = re.search(r"Duration: (\d+):(\d+):([\d.]+)", self._about)
        hours, minutes, seconds = found.groups() if found else ("0", "0", "0")
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)

    @property
    def frame(self) -> tuple[int, int]:
        found = re.search(r"Video: .*?(\d{2,5})x(\d{2,5})", self._about)
        return (int(found[1]), int(found[2])) if found else (0, 0)

    @property
    def sound_kbps(self) -> int:
        found = re.search(r"Audio: .*?(\d+) kb/s", self._about)
        return int(found[1]) if found else 0

    def _moment(self, at_s: float) -> str:
        """Where there is a picture: a still one has no other."""
        return f"{min(at_s, max(0.0, self.seconds - 0.2)):.3f}"

    @functools.cached_property
    def _about(self) -> str:
        """What ffmpeg says of the file."""
        command: list[str | Path] = [find_ffmpeg_now().path, "-hide_banner", "-i", self.path]
        return subprocess.run(command, capture_output=True, text=True, timeout=60).stderr

    def colour(self, at_s: float, x: float, y: float) -> tuple[int, int, int]:
        """Of one place (0 to 1) of the picture at a moment."""
        width, height = self.frame
        left, top = int(x * (width - 4)), int(y * (height - 4))
        found = _bytes(self.path, "-ss", self._moment(at_s), "-frames:v", "1", "-vf",
                       f"format=rgb24,crop=4:4:{left}:{top},scale=1:1",
                       "-f", "rawvideo")  # fmt: skip
        return found[0], found[1], found[2]

    def bright(self, at_s: float, crop: str = "iw:ih:0:0") -> float:
        """The share of nearly white pixels of a part of the picture."""
        raw = _bytes(self.path, "-ss", self._moment(at_s), "-frames:v", "1", "-vf",
                     f"crop={crop},format=gray", "-f", "rawvideo")  # fmt: skip
        return sum(one > 225 for one in raw) / max(1, len(raw))

    def yellow(self, at_s: float) -> float:
        """The share of yellow pixels."""
        raw = _bytes(self.path, "-ss", self._moment(at_s), "-frames:v", "1", "-vf", "format=rgb24",
                     "-f", "rawvideo")  # fmt: skip
        pixels = zip(raw[::3], raw[1::3], raw[2::3], strict=True)
        return sum(r > 200 and g > 200 and b < 90 for r, g, b in pixels) / max(1, len(raw) // 3)

    def loudness_db(self, start_s: float = 0.0, length_s: float = 60.0) -> float:
        """The mean volume of a part; -91 is silence."""
        return _mean_db(_told(self.path, start_s, length_s, "volumedetect"))

    @property
    def has_sound(self) -> bool:
        return "Audio:" in _told(self.path, 0, 1, "anull")

    @property
    def sides_differ_db(self) -> float:
        """How loud the left side is without what the right one plays."""
        return _mean_db(_told(self.path, 0, 60, "pan=mono|c0=c0-c1,volumedetect"))

    def pitch_hz(self, start_s: float, length_s: float = 0.5) -> float:
        """Of a lone tone: how often it rises through zero."""
        raw = _bytes(self.path, "-ss", f"{start_s}", "-t", f"{length_s}", "-ac", "1",
                     "-ar", "48000", "-f", "s16le")  # fmt: skip
        wave = memoryview(raw).cast("h")
        rises = sum(before < 0 <= now for before, now in itertools.pairwise(wave))
        return rises / (len(wave) / 48_000)

    def tone_db(self, hz: float, start_s: float = 0.0, length_s: float = 60.0) -> float:
        """How loud one tone is in a part, whatever else is heard; a full one has 0 dB."""
        wave = self._wave(start_s, length_s)
        turn = 2 * math.pi * hz / _TONE_HZ
        real = sum(one * math.cos(turn * n) for n, one in enumerate(wave))
        imaginary = sum(one * math.sin(turn * n) for n, one in enumerate(wave))
        amplitude = math.hypot(real, imaginary) * 2 / max(1, len(wave)) / 32768
        return 20 * math.log10(max(amplitude, 1e-6))

    def tone_s(self, hz: float) -> float:
        """For how long a tone is heard."""
        return sum(self._heard(hz)) / 100

    def begins_s(self, hz: float) -> list[float]:
        """When a tone begins, each time."""
        heard = [False, *self._heard(hz)]
        return [at / 100 for at, (a, b) in enumerate(itertools.pairwise(heard)) if b and not a]

    def _heard(self, hz: float) -> list[bool]:
        """Whether a tone is heard, in steps of 10 ms."""
        wave, step = self._wave(0, 60), _TONE_HZ // 100
        turn, heard = 2 * math.pi * hz / _TONE_HZ, []
        for at in range(0, len(wave) - step, step):
            part = wave[at : at + step]
            real = sum(one * math.cos(turn * n) for n, one in enumerate(part))
            imaginary = sum(one * math.sin(turn * n) for n, one in enumerate(part))
            heard.append(math.hypot(real, imaginary))
        loudest = max(heard, default=0.0)
        return [one > loudest / 4 for one in heard]

    def _wave(self, start_s: float, length_s: float) -> memoryview:
        raw = _bytes(self.path, "-ss", f"{start_s}", "-t", f"{length_s}", "-ac", "1",
                     "-ar", str(_TONE_HZ), "-f", "s16le")  # fmt: skip
        return memoryview(raw).cast("h")

    @property
    def movement(self) -> float:
        """How much one picture differs from the next, 0 to 255, without the edge of it."""
        differing = "crop=iw-80:ih-60,tblend=all_mode=difference,format=gray"
        raw = _bytes(self.path, "-vf", differing, "-f", "rawvideo")
        return sum(raw) / max(1, len(raw))

    def spread(self, crop: str, at_s: float = 0.5) -> int:
        """From the darkest to the brightest of a part of the picture."""
        raw = _bytes(self.path, "-ss", self._moment(at_s), "-frames:v", "1", "-vf",
                     f"crop={crop},format=gray", "-f", "rawvideo")  # fmt: skip
        return max(raw) - min(raw)

    def brightness(self, crop: str = "iw:ih:0:0", at_s: float = 0.0) -> float:
        raw = _bytes(self.path, "-ss", self._moment(at_s), "-frames:v", "1", "-vf",
                     f"crop={crop},format=gray", "-f", "rawvideo")  # fmt: skip
        return sum(raw) / max(1, len(raw))

    @property
    def pictures(self) -> int:
        return len(decoded_frame_times_s(self.path))


def _bytes(path: Path, *arguments: str) -> bytes:
    command: list[str | Path] = [
        find_ffmpeg_now().path,
        "-v",
        "error",
        "-nostdin",
        "-i",
        path,
        *arguments,
        "-",
    ]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout


def _told(path: Path, start_s: float, length_s: float, sound: str) -> str:
    command: list[str | Path] = [
        find_ffmpeg_now().path, "-nostdin", "-ss", str(start_s), "-t", str(length_s),
        "-i", path, "-af", sound, "-vn", "-f", "null", "-"]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=60).stderr


def _mean_db(told: str) -> float:
    found = re.search(r"mean_volume: (-?[\d.]+) dB", told)
    return float(found[1]) if found else -91.0


Check = Callable[[Seen], bool]


@dataclass(frozen=True)
class Case:
    """A request, the files that are there, and what has to be true of the result."""

    request: str
    checks: tuple[Check, ...]
    files: tuple[str, ...] = ("clip",)
    before: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return self.request


def lasts(seconds: float) -> Check:
    return lambda seen: abs(seen.seconds - seconds) < 0.15


def framed(width: int, height: int) -> Check:
    return lambda seen: seen.frame == (width, height)


def is_colour(colour: str, found: tuple[int, int, int]) -> bool:
    red, green, blue = found
    return {
        "red": red > 120 and green < 80, "green": green > 110 and red < 80,
        "blue": blue > 150 and red < 80 and green < 80, "white": min(found) > 200,
        "black": max(found) < 40, "gray": max(found) - min(found) < 18,
    }[colour]  # fmt: skip


def shows(colour: str, x: float, y: float = 0.5, at_s: float = 0.5) -> Check:
    return lambda seen: is_colour(colour, seen.colour(at_s, x, y))


def louder_than(db: float, start_s: float = 0.0, length_s: float = 60.0) -> Check:
    return lambda seen: seen.loudness_db(start_s, length_s) > db


def quieter_than(db: float, start_s: float = 0.0, length_s: float = 60.0) -> Check:
    return lambda seen: seen.loudness_db(start_s, length_s) < db


def sounds(hz: float, start_s: float) -> Check:
    return lambda seen: abs(seen.pitch_hz(start_s) / hz - 1) < 0.05


def near(value: float, wanted: float, within: float) -> bool:
    return abs(value - wanted) <= within


def says(words: str) -> Check:
    return lambda seen: words in seen.text


def is_kind(kind: str) -> Check:
    return lambda seen: seen.kind == kind


def written(at_s: float, crop: str = "iw:ih:0:0", least: float = 0.002) -> Check:
    return lambda seen: seen.bright(at_s, crop) > least


def captioned(at_s: float, crop: str) -> Check:
    return written(at_s, crop, 0.0004)


def unwritten(at_s: float) -> Check:
    return lambda seen: seen.bright(at_s) < 0.0002


def subtitled(seen: Seen, *lines: str) -> bool:
    """A subtitle file with these lines."""
    blocks = seen.path.read_text("utf-8").strip().split("\n\n")
    return [block.split("\n")[2] for block in blocks] == list(lines)


def zipped(seen: Seen, count: int, seconds: float, of: float = 0.0) -> bool:
    """So many MP4s of this length; with `of` they only add up to so much."""
    with zipfile.ZipFile(seen.path) as archive, tempfile.TemporaryDirectory() as name:
        names = archive.namelist()
        archive.extractall(name)
        lengths = [len(decoded_frame_times_s(Path(name) / one)) / FPS for one in names]
    if of:
        return len(names) == count and abs(sum(lengths) - of) < 0.2
    return len(names) == count and all(abs(length - seconds) < 0.15 for length in lengths)


def parts_weigh(seen: Seen, most_bytes: int) -> bool:
    """Several parts, none above this."""
    with zipfile.ZipFile(seen.path) as archive:
        sizes = [entry.file_size for entry in archive.infolist()]
    return len(sizes) > 1 and max(sizes) <= most_bytes


def red_over_blue(seen: Seen) -> int:
    """Of the green half, where they are the same before."""
    red, _, blue = seen.colour(1, 0.8, 0.8)
    return red - blue


def spread(seen: Seen) -> int:
    """How far red is from green in the red half: 160 before."""
    red, green, _ = seen.colour(1, 0.2, 0.5)
    return red - green


def falls(colour: tuple[int, int, int]) -> bool:
    """From red over green to blue, as sepia does, and nothing of it is pure."""
    red, green, blue = colour
    return red > green > blue > 30
