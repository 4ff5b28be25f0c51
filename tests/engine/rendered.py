"""Requests judged on the file that comes out: a harness over HTTP.

It starts the engine, uploads, asks, renders and measures: length, frame, loudness, colours, kind by
first bytes. `make requests` runs all of it, and tests run a sample.
"""

from __future__ import annotations

import asyncio
import itertools
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from engine.settings import Settings
from engine.video.inspect.file_type import HEAD_BYTES, detect_type
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.engine.captions.films import RECOGNISER, film
from tests.engine.contract import Contract
from tests.engine.servers import served
from tests.engine.video.helpers import decoded_frame_times_s, ffmpeg

SECONDS, WIDTH, HEIGHT, FPS = 4.0, 320, 180, 25
_RED, _GREEN = "0xc02020", "0x20a020"


def make_clips(folder: Path) -> dict[str, Path]:
    """Left red, right green, a white bar moving across; a tone with a pause in its middle."""
    clip = folder / "clip.mp4"
    drawn = (
        f"color=c={_RED}:s={WIDTH}x{HEIGHT}:r={FPS}:d={SECONDS},"
        f"drawbox=x={WIDTH // 2}:y=0:w={WIDTH // 2}:h={HEIGHT}:color={_GREEN}:t=fill"
    )
    tone = f"sine=f=440:d={SECONDS},volume='if(between(t,1.5,2.5),0,0.3)':eval=frame"
    ffmpeg("-f", "lavfi", "-i", drawn, "-f", "lavfi", "-i", tone, "-c:a", "aac", "-b:a", "96k",
           "-pix_fmt", "yuv420p", clip)  # fmt: skip
    other, logo, song = folder / "other.mp4", folder / "logo.png", folder / "song.mp3"
    ffmpeg("-f", "lavfi", "-i", f"color=c=blue:s=200x200:r={FPS}:d=2", "-pix_fmt", "yuv420p", other)
    ffmpeg("-f", "lavfi", "-i", "color=c=white:s=64x64:d=1", "-frames:v", "1", logo)
    ffmpeg("-f", "lavfi", "-i", "sine=f=880:d=1", song)
    photo = folder / "photo.jpg"
    ffmpeg("-f", "lavfi", "-i", "color=c=gray:s=320x240:d=1", "-frames:v", "1", photo)
    gif, tune = folder / "cat.gif", folder / "tune.mp3"
    moving = f"testsrc=s=160x120:r=10:d={SECONDS}"
    ffmpeg("-f", "lavfi", "-i", moving, gif)
    ffmpeg("-f", "lavfi", "-i", f"sine=f=440:d={SECONDS}", tune)
    mov = folder / "trip.mov"
    ffmpeg("-i", clip, "-c", "copy", mov)
    talk = film(folder / "talk.mp4")
    return {
        "photo": photo, "clip": clip, "other": other, "logo": logo, "song": song, "talk": talk,
        "gif": gif, "tune": tune, "mov": mov, "day": _day(folder / "day.mp4"),
    }  # fmt: skip


def _day(path: Path) -> Path:
    """What tells forwards from backwards, and above from below: red over green with a low tone for
    two seconds, then blue with a high one, on the left side alone; between black bars."""
    half, lines = SECONDS / 2, HEIGHT - 60
    first = (
        f"color=c={_RED}:s={WIDTH}x{lines}:r={FPS}:d={half},"
        f"drawbox=x=0:y={lines // 2}:w={WIDTH}:h={lines // 2}:color={_GREEN}:t=fill"
    )
    second = f"color=c=0x1010e0:s={WIDTH}x{lines}:r={FPS}:d={half}"
    sources = (first, second, f"sine=f=440:d={half}", f"sine=f=880:d={half}")
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    graph = (
        f"[0:v][1:v]concat,pad={WIDTH}:{HEIGHT}:0:30[v];[2:a][3:a]concat=v=0:a=1,"
        "pan=stereo|c0=c0|c1=0*c0[a]"
    )
    ffmpeg(*inputs, "-filter_complex", graph, "-map", "[v]", "-map", "[a]", "-c:a", "aac",
           "-b:a", "128k", "-pix_fmt", "yuv420p", path)  # fmt: skip
    return path


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
        return float(str(self.output["duration"]))

    @property
    def frame(self) -> tuple[int, int]:
        return int(str(self.output["width"])), int(str(self.output["height"]))

    def colour(self, at_s: float, x: float, y: float) -> tuple[int, int, int]:
        """Of one place (0 to 1) of the picture at a moment."""
        width, height = self.frame
        left, top = int(x * (width - 4)), int(y * (height - 4))
        found = _bytes(self.path, "-ss", f"{at_s}", "-frames:v", "1", "-vf",
                       f"format=rgb24,crop=4:4:{left}:{top},scale=1:1",
                       "-f", "rawvideo")  # fmt: skip
        return found[0], found[1], found[2]

    def bright(self, at_s: float, crop: str = "iw:ih:0:0") -> float:
        """The share of nearly white pixels of a part of the picture."""
        raw = _bytes(self.path, "-ss", f"{at_s}", "-frames:v", "1", "-vf",
                     f"crop={crop},format=gray", "-f", "rawvideo")  # fmt: skip
        return sum(one > 225 for one in raw) / max(1, len(raw))

    def yellow(self, at_s: float) -> float:
        """The share of yellow pixels."""
        raw = _bytes(self.path, "-ss", f"{at_s}", "-frames:v", "1", "-vf", "format=rgb24",
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


def _is(colour: str, found: tuple[int, int, int]) -> bool:
    red, green, blue = found
    return {
        "red": red > 120 and green < 80, "green": green > 110 and red < 80,
        "blue": blue > 150 and red < 80 and green < 80, "white": min(found) > 200,
        "black": max(found) < 40, "gray": max(found) - min(found) < 18,
    }[colour]  # fmt: skip


def shows(colour: str, x: float, y: float = 0.5, at_s: float = 0.5) -> Check:
    return lambda seen: _is(colour, seen.colour(at_s, x, y))


def louder_than(db: float, start_s: float = 0.0, length_s: float = 60.0) -> Check:
    return lambda seen: seen.loudness_db(start_s, length_s) > db


def quieter_than(db: float, start_s: float = 0.0, length_s: float = 60.0) -> Check:
    return lambda seen: seen.loudness_db(start_s, length_s) < db


def sounds(hz: float, start_s: float) -> Check:
    return lambda seen: abs(seen.pitch_hz(start_s) / hz - 1) < 0.05


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


def _parts_weigh(seen: Seen, most_bytes: int) -> bool:
    """Several parts, none above this."""
    with zipfile.ZipFile(seen.path) as archive:
        sizes = [entry.file_size for entry in archive.infolist()]
    return len(sizes) > 1 and max(sizes) <= most_bytes


def _red_over_blue(seen: Seen) -> int:
    """Of the green half, where they are the same before."""
    red, _, blue = seen.colour(1, 0.8, 0.8)
    return red - blue


def _spread(seen: Seen) -> int:
    """How far red is from green in the red half: 160 before."""
    red, green, _ = seen.colour(1, 0.2, 0.5)
    return red - green


def _falls(colour: tuple[int, int, int]) -> bool:
    """From red over green to blue, as sepia does, and nothing of it is pure."""
    red, green, blue = colour
    return red > green > blue > 30


_TOP, _BOTTOM = "iw:ih/3:0:0", "iw:ih/3:0:ih*2/3"
CASES: tuple[Case, ...] = (
    Case("speed it up 2x", (lasts(2.0), louder_than(-40))),
    Case("slow it down to half speed", (lasts(8.0),)),
    Case("speed up the first 2 seconds 2x", (lasts(3.0),)),
    Case("make it exactly 2 seconds", (lasts(2.0),)),
    Case("play it backwards", (lasts(4.0), shows("red", 0.2))),
    Case("loop it 3 times", (lasts(12.0),)),
    Case("make a boomerang", (lasts(8.0),)),
    Case("freeze the frame at 0:01 for 2 seconds", (lasts(6.0), quieter_than(-60, 1.2, 1.5))),
    Case("freeze the last 2 seconds", (lasts(4.0), quieter_than(-60, 2.3, 1.5))),
    Case("rotate it 90 degrees", (framed(180, 320), shows("red", 0.5, 0.2))),
    Case("rotate it left", (framed(180, 320), shows("green", 0.5, 0.2))),
    Case("flip it horizontally", (framed(320, 180), shows("green", 0.2), shows("red", 0.8))),
    Case("make it black and white", (shows("gray", 0.2), shows("gray", 0.8))),
    Case("black and white from 0:02 to 0:04", (shows("red", 0.2), shows("gray", 0.2, 0.5, 3.0))),
    Case("make it brighter", (lambda seen: seen.colour(1, 0.2, 0.5)[0] > 205,)),
    Case("make it warmer", (lambda seen: _red_over_blue(seen) > 12,)),
    Case("make it colder", (lambda seen: _red_over_blue(seen) < -12,)),
    Case("make it louder at the end", (louder_than(-28.0, 2.9, 1.0), quieter_than(-26.0, 0, 0.9))),
    Case("keep the middle 2 seconds", (lasts(2.0), quieter_than(-40.0, 0.6, 0.7))),
    Case("make it 10 seconds long by looping it", (lasts(10.0),)),
    Case("half the resolution", (framed(256, 144),)),
    Case("make it 280 pixels wide", (framed(280, 158),)),
    Case("make a gif under 60 kB", (is_kind("gif"),
         lambda seen: seen.path.stat().st_size <= 60_000)),
    Case("normalize the audio to -23 LUFS", (quieter_than(-20, 0, 4), louder_than(-29, 0, 4))),
    Case("make it darker", (lambda seen: seen.colour(1, 0.2, 0.5)[0] < 180,)),
    Case("blur it", (lasts(4.0), lambda seen: not _is("green", seen.colour(1, 0.505, 0.5)))),
    Case("zoom in 2x", (framed(320, 180), shows("red", 0.05))),
    Case("crop to 1:1", (framed(180, 180),)),
    Case("crop to 9:16", (framed(100, 180),)),
    Case("make it vertical for TikTok", (framed(320, 568), shows("red", 0.2, 0.5))),
    Case("9:16 with black bars", (framed(320, 568), shows("black", 0.5, 0.05))),
    Case("make it louder", (louder_than(-28.0, 0, 1.4),)),
    Case("make it quieter", (quieter_than(-35.0, 0, 1.4),)),
    Case("make the last 1 second quieter", (quieter_than(-35, 3.1, 0.8), louder_than(-33, 0, 1.4))),
    Case("normalize the volume", (louder_than(-22, 0, 4),)),
    Case("fade in and out", (shows("black", 0.2, 0.5, 0.0), quieter_than(-34, 0, 0.3))),
    Case("fade to black in the last 2 seconds", (shows("black", 0.2, 0.5, 3.92),)),
    Case("cut out the silent parts", (lambda seen: 3.0 <= seen.seconds <= 3.6,)),
    Case("mute it", (lambda seen: not seen.has_sound,)),
    Case('add the text "HELLO" at the top', (written(1, _TOP), lasts(4.0))),
    Case("add the title Hi There for the first 2 seconds", (written(1, _BOTTOM), unwritten(3))),
    Case("在底部加文字“你好世界”", (written(1, _BOTTOM),)),
    Case('add the text "Привет, мир" in the center', (written(1, least=0.001),)),
    Case('caption this with "こんにちは 100% %{pts} : \\\' [x]"', (written(1, _TOP),)),
    Case("add captions", (unwritten(0.2), captioned(1.0, _BOTTOM), unwritten(2.2),
         captioned(3.0, _BOTTOM), lasts(4.0)), ("talk",)),
    Case("add captions at the top", (captioned(1.0, _TOP), lasts(4.0)), ("talk",)),
    Case("前2秒加字幕", (captioned(1.0, _BOTTOM), unwritten(3.0)), ("talk",)),
    Case("keep the last 2 seconds", (captioned(1.0, _BOTTOM), lasts(2.0)), ("talk",),
         before=("add captions",)),
    Case('line 1 should read "{\\p1}你好, Привет こんにちは \\N %{pts}"',
         (captioned(1.0, _BOTTOM),),
         ("talk",), before=("add captions",)),
    Case("remove line 1", (unwritten(1.0), captioned(3.0, _BOTTOM)), ("talk",),
         before=("add captions",)),
    Case("remove the captions", (unwritten(1.0), unwritten(3.0)), ("talk",),
         before=("add captions",)),
    Case("undo", (unwritten(1.0), unwritten(3.0)), ("talk",), before=("add captions",)),
    Case("give me the captions as SRT", (lambda seen: subtitled(seen, "low high", "shrill low"),),
         ("talk",)),
    Case("speed it up 2x", (captioned(0.5, _BOTTOM), unwritten(1.2), lasts(2.0)), ("talk",),
         before=("add captions",)),
    Case("make this gif 2x faster", (is_kind("gif"), lasts(2.0)), ("gif",)),
    Case("keep the first 1 second", (is_kind("gif"), lasts(1.0)), ("gif",)),
    Case("convert this gif to mp4", (is_kind("mp4"), lasts(4.0), framed(160, 120)), ("gif",)),
    Case("convert to mp4", (is_kind("mp4"), lasts(4.0), framed(320, 180),
         lambda seen: seen.output["how"] == "copied"), ("mov",)),
    Case("make it black and white", (is_kind("gif"), shows("gray", 0.2)), ("gif",)),
    Case("cut the first 1 second of this song", (is_kind("mp3"), lasts(3.0)), ("tune",)),
    Case("make the song quieter", (is_kind("mp3"), quieter_than(-24.0, 0, 4)), ("tune",)),
    Case("convert this mp3 to wav", (is_kind("wav"), lasts(4.0)), ("tune",)),
    Case("compress the mp3 to 20 kB", (is_kind("mp3"), lasts(4.0),
         lambda seen: seen.path.stat().st_size <= 20_000), ("tune",)),
    Case("insert the second video at 0:01",
         (lasts(6.0), shows("red", 0.2), shows("blue", 0.5, 0.5, 2.0), shows("red", 0.2, 0.5, 4.0)),
         ("clip", "other")),
    Case("insert the photo at 0:01 for 2 seconds",
         (lasts(6.0), shows("gray", 0.2, 0.5, 2.0), shows("red", 0.2, 0.5, 4.0)),
         ("clip", "photo")),
    Case("make it 10 fps", (lasts(4.0),)),
    Case("stabilize it", (lasts(4.0), framed(320, 180))),
    Case("reduce the grain", (lasts(4.0),)),
    Case("remove the background noise", (lasts(4.0),)),
    Case("put my logo in the top left corner", (shows("white", 0.06, 0.1),), ("clip", "logo")),
    Case("put the logo bottom right on the last 2 seconds",
         (shows("green", 0.95, 0.9, 1.0), shows("white", 0.95, 0.9, 3.0)), ("clip", "logo")),
    Case("put the second video in the top right corner", (shows("blue", 0.93, 0.15, 1.0),),
         ("clip", "other")),
    Case("put both videos side by side", (shows("red", 0.05), shows("blue", 0.75)),
         ("clip", "other")),
    Case("join the videos", (lasts(6.0), shows("blue", 0.5, 0.5, 5.0)), ("clip", "other")),
    Case("add a crossfade between the clips", (lasts(5.0),), ("clip", "other")),
    Case("add music under it", (louder_than(-45, 1.6, 0.8),), ("clip", "song")),
    Case("replace the audio with this song", (louder_than(-45, 1.6, 0.8),), ("clip", "song")),
    Case("make a gif", (is_kind("gif"), framed(320, 180))),
    Case("turn the first 2 seconds into a gif", (is_kind("gif"), lasts(2.0))),
    Case("convert to webm", (is_kind("webm"), lasts(4.0))),
    Case("extract the audio as mp3", (is_kind("mp3"), lasts(4.0))),
    Case("rip the audio to m4a", (is_kind("m4a"),)),
    Case("download the audio as wav", (is_kind("wav"),)),
    Case("take a screenshot at 0:01", (is_kind("png"), framed(320, 180))),
    Case("save the frame at 2 seconds as a jpg", (is_kind("jpg"),)),
    Case("make a contact sheet", (is_kind("png"),)),
    Case("split it into 2 parts", (lambda seen: zipped(seen, 2, 2.0),)),
    Case("split it into parts under 30 kB", (lambda seen: _parts_weigh(seen, 30_000),), ("day",)),
    Case("split it into 1 second parts", (lambda seen: zipped(seen, 4, 1.0),)),
    Case("put the second video first", (lasts(6.0), shows("blue", 0.5)), ("clip", "other"),
         before=("join the videos",)),
    Case("make a slideshow, 2 seconds each", (lasts(4.0), shows("white", 0.5)), ("logo", "photo")),
    Case("cut the first 1 second, speed it up 2x and make it black and white",
         (lasts(1.5), shows("gray", 0.2))),
    Case("make a 2 second square version", (lasts(2.0), framed(320, 320))),
    Case("remove the second half", (lasts(2.0),)),
    Case("everything but the last 1 second", (lasts(3.0),)),
    Case("mute it but only the last 2 seconds",
         (quieter_than(-60, 2.3, 1.5), louder_than(-40, 0, 1.4))),
    Case("blur the right half", (shows("red", 0.2), shows("green", 0.95))),
    Case("pixelate the top left corner", (lasts(4.0), shows("red", 0.1, 0.1))),
    Case("zoom in 2x on the left side", (framed(320, 180), shows("red", 0.9))),
    Case("crop 80 pixels from the left", (framed(240, 180), shows("red", 0.1))),
    Case("crop 50% from the right", (framed(160, 180), shows("red", 0.85))),
    Case("rotate it by 45 degrees", (framed(320, 180), shows("black", 0.02, 0.02))),
    Case("freeze the last frame for 2 seconds", (lasts(6.0), quieter_than(-60, 4.3, 1.5))),
    Case('write "The end" in big yellow letters at the end',
         (unwritten(0.5), lambda seen: seen.yellow(2.5) > 0.002)),
    Case('title "Hello" at 0:01 for 1 second',
         (unwritten(0.5), written(1.5, _BOTTOM), unwritten(2.5))),
    Case("remove the text", (unwritten(1),), before=('add the text "HELLO" at the top',)),
    Case("move the text to the bottom",
         (written(1, _BOTTOM), lambda seen: not written(1, _TOP)(seen)),
         before=('add the text "HELLO" at the top',)),
    Case("remove the logo", (shows("red", 0.06, 0.1),), ("clip", "logo"),
         before=("put my logo in the top left corner",)),
    Case("move the logo to the bottom right", (shows("red", 0.06, 0.1), shows("white", 0.95, 0.9)),
         ("clip", "logo"), before=("put my logo in the top left corner",)),
    Case("redo", (shows("gray", 0.2),), before=("make it black and white", "undo")),
    Case("cut in two at 0:01", (lambda seen: zipped(seen, 2, 2.0, of=4.0),)),
    Case("cut it into scenes", (lambda seen: zipped(seen, 2, 2.0, of=6.0),), ("clip", "other"),
         before=("join the videos",)),
    Case("make a sticker", (is_kind("webm"), framed(512, 288), lasts(3.0),
         lambda seen: seen.path.stat().st_size <= 256_000 and not seen.has_sound)),
    Case("make it a round video note", (is_kind("mp4"), framed(384, 384), lasts(4.0))),
    Case("lower the audio to 32 kbps", (lasts(4.0), louder_than(-40, 0, 1.4))),
    Case("mono sound", (lasts(4.0), louder_than(-40, 0, 1.4))),
    Case("fade the audio out at the end",
         (shows("red", 0.2, 0.5, 3.8), quieter_than(-36, 3.9, 0.1))),
    Case("put the second video last", (lasts(6.0), shows("red", 0.2), shows("blue", 0.5, 0.5, 5.0)),
         ("clip", "other"), before=("join the videos",)),
    Case("make the music quieter", (quieter_than(-24.0, 1.6, 0.8),), ("clip", "song"),
         before=("add music under it",)),
    Case("remove the music", (quieter_than(-60, 1.6, 0.5),), ("clip", "song"),
         before=("add music under it",)),
    Case("make it louder", (quieter_than(-30, 0, 1.4), louder_than(-33, 0, 1.4)),
         before=("make it quieter",)),
    Case("rotate it left", (framed(320, 180), shows("red", 0.2)), before=("rotate it right",)),
    Case("keep the last 2 seconds", (lasts(2.0), shows("gray", 0.2)),
         before=("make the last 3 seconds black and white",)),
    Case("undo", (lasts(4.0), shows("red", 0.2)), before=("make it black and white",)),
    Case("compress it to 20 kB", (lasts(4.0), lambda seen: seen.path.stat().st_size <= 20_000,
         shows("gray", 0.2)), before=("make it black and white",)),
    Case("play it backwards", (lasts(4.0), shows("blue", 0.5, 0.5), shows("red", 0.5, 0.3, 3.5),
         sounds(880, 0.7), sounds(440, 2.7)), ("day",)),
    Case("loop it 2 times", (lasts(8.0), shows("red", 0.5, 0.3), shows("blue", 0.5, 0.5, 3.0),
         shows("red", 0.5, 0.3, 4.5), shows("blue", 0.5, 0.5, 7.0)), ("day",)),
    Case("make a boomerang", (lasts(8.0), shows("red", 0.5, 0.3), shows("blue", 0.5, 0.5, 3.0),
         shows("blue", 0.5, 0.5, 5.0), shows("red", 0.5, 0.3, 7.5)), ("day",)),
    Case("speed it up 2x", (lasts(2.0), sounds(440, 0.3), sounds(880, 1.3)), ("day",)),
    Case("slow it down to half speed", (lasts(8.0), sounds(440, 1.0), sounds(880, 6.0)), ("day",)),
    Case("flip it vertically", (shows("green", 0.5, 0.3), shows("red", 0.5, 0.7)), ("day",)),
    Case("remove the black bars", (framed(320, 120), shows("red", 0.5, 0.1)), ("day",)),
    Case("mono sound", (lasts(4.0), lambda seen: seen.sides_differ_db < -60), ("day",)),
    Case("flip it horizontally", (lambda seen: seen.sides_differ_db > -40,), ("day",)),
    Case("keep the last 2 seconds", (lasts(2.0), shows("blue", 0.5, 0.5, 0.0), sounds(880, 0.7)),
         ("day",)),
    Case("cut out from 0:01 to 0:03", (lasts(2.0), shows("red", 0.5, 0.3), sounds(440, 0.2),
         shows("blue", 0.5, 0.5, 1.5), sounds(880, 1.2)), ("day",)),
    Case("make it 10 fps", (lasts(4.0), lambda seen: abs(seen.pictures - 40) <= 1)),
    Case("make it sepia", (lambda seen: _falls(seen.colour(1, 0.2, 0.5)),)),
    Case("more contrast", (lambda seen: seen.colour(1, 0.2, 0.5)[0] < 183,)),
    Case("less contrast", (lambda seen: seen.colour(1, 0.2, 0.5)[0] > 196,)),
    Case("more saturation", (lambda seen: _spread(seen) > 165,)),
    Case("less saturation", (lambda seen: _spread(seen) < 130,)),
    Case("crop to 4:5", (framed(144, 180),)),
    Case("crop to 16:9", (framed(200, 112),), ("other",)),
    Case("9:16 with blurred sides", (framed(320, 568), lambda seen: not _is(
         "black", seen.colour(0.5, 0.2, 0.05)))),
)  # fmt: skip


_LINKS = {
    "mp4": (("mp4", "video/mp4"),),
    "gif": (("gif", "image/gif"),),
    "webm": (("webm", "video/webm"),),
    "mp3": (("mp3", "audio/mpeg"),),
    "m4a": (("m4a", "audio/mp4"),),
    "wav": (("wav", "audio/x-wav"),),
    "png": (("png", "image/png"),),
    "jpg": (("jpg", "image/jpeg"),),
    "zip": (("zip", "application/zip"),),
    "text": (("zip", "application/zip"), ("srt", "application/x-subrip")),
}
"""How a link ends and what its answer is called, by the file's first bytes."""


async def judged(case: Case, clips: dict[str, Path], nemo: Contract, folder: Path) -> list[int]:
    """The numbers of the checks that failed, on the file that came out."""
    await nemo.begin()
    for name in case.files:
        await nemo.upload(clips[name])
    for request in case.before:
        await nemo.ask(request)
    turn = await nemo.ask(case.request)
    await nemo.submit("one")
    ended = await nemo.ended("one")
    if ended["status"] != "completed":
        print(case.request, ended.get("error"), turn.text, file=sys.stderr)
        return [-1]
    output = ended["output"]
    answer = await nemo.http.get(output["url"])
    path = folder / f"result-{abs(hash(case.request + str(case.before)))}"
    path.write_bytes(answer.content)
    seen = Seen(path, output, turn.text, 1)
    ending = PurePosixPath(urlsplit(output["url"]).path).suffix[1:]
    if (ending, answer.headers["content-type"].partition(";")[0]) not in _LINKS.get(
        seen.kind or "text", ()
    ):
        print(case.request, ending, answer.headers["content-type"], seen.kind, file=sys.stderr)
        return [-2]
    return [number for number, check in enumerate(case.checks) if not check(seen)]


async def run(cases: Sequence[Case]) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clips = make_clips(folder)
        settings = Settings(
            folder / "data", tokens_per_ip=0, delta_pause_s=0, pictures=False, recogniser=RECOGNISER
        )
        async with served(settings) as nemo:
            for case in cases:
                nemo.client_id = f"{nemo.client_id[:8]}{cases.index(case):028d}"
                wrong = await judged(case, clips, nemo, folder)
                failed += bool(wrong)
                before = f"{', '.join(case.before)} → " if case.before else ""
                print(f"{'FAILED ' + str(wrong) if wrong else 'ok':12} {before}{case.request}")
    print(f"{len(cases) - failed} of {len(cases)}")
    return 1 if failed else 0


if __name__ == "__main__":
    chosen = [case for case in CASES if not sys.argv[1:] or sys.argv[1] in case.request]
    sys.exit(asyncio.run(run(chosen)))
