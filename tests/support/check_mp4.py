"""A look at the MP4 that `nemobot try --json` has made, with nothing of the bot's own.

    python -m tests.support.check_mp4 RESULT.json --max-bytes 500000 --source holiday.mov

RESULT.json is what the command printed; its last line counts. One line says what was found; exit
code 1 and one line when something is not as promised.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import imageio_ffmpeg

KEYS = (
    *("path", "url", "size_bytes", "source_bytes", "duration_s", "width", "height"),
    *("turn_s", "render_s"),
)
_DURATION_OFF_S = 0.2
_DECODE_LIMIT_S = 300


class NotAsPromised(Exception):
    """One line for whoever reads the log."""


class Seen(NamedTuple):
    """What a decoder says. `sound` is its codec, None where there is none."""

    video: str | None
    sound: str | None
    width: int
    height: int
    duration_s: float


def check(result: dict[str, Any], max_bytes: int, source: Path | None = None) -> str:
    """One line about the file; raises `NotAsPromised`."""
    _agree("the keys", sorted(result), sorted(KEYS))
    path = Path(result["path"])
    if not path.is_file():
        raise NotAsPromised(f"there is no file {path}")
    size_bytes = path.stat().st_size
    _agree("size_bytes", result["size_bytes"], size_bytes)
    if size_bytes > max_bytes:
        raise NotAsPromised(f"{size_bytes} bytes are more than {max_bytes}")
    seen = decode(path)
    _agree("the video's codec", seen.video, "h264")
    _agree("width and height", (result["width"], result["height"]), (seen.width, seen.height))
    if seen.width % 2 or seen.height % 2:
        raise NotAsPromised(f"{seen.width}x{seen.height} is not even")
    if abs(result["duration_s"] - seen.duration_s) > _DURATION_OFF_S:
        raise NotAsPromised(f"duration_s is {result['duration_s']}, not {seen.duration_s}")
    if source is not None:
        _agree("source_bytes", result["source_bytes"], source.stat().st_size)
        _agree("sound", seen.sound is not None, decode(source).sound is not None)
    if seen.sound not in ("aac", None):
        raise NotAsPromised(f"the sound is {seen.sound}, not aac")
    boxes = list(top_boxes(path))
    if not {"moov", "mdat"} <= set(boxes) or boxes.index("moov") > boxes.index("mdat"):
        raise NotAsPromised(f"it can't start to play before all is loaded: {' '.join(boxes)}")
    return (
        f"{path.name}: {size_bytes} of {max_bytes} bytes, H.264 {seen.width}x{seen.height}, "
        f"{'AAC' if seen.sound else 'no sound'}, {seen.duration_s:.1f} s, all of it decodes, "
        f"faststart; turn {result['turn_s']} s, render {result['render_s']} s"
    )


def decode(path: Path) -> Seen:
    """Decode every frame and sample; raises `NotAsPromised` at the first that can't be."""
    begin = (imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-xerror", "-i", path)
    done = subprocess.run(
        [*begin, "-f", "null", "-"],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_DECODE_LIMIT_S,
    )
    lines = done.stderr.splitlines() or ["it says nothing"]
    if done.returncode:
        raise NotAsPromised(f"{path.name} does not decode: {lines[-1].strip()}")
    read = done.stderr.partition("Output #0")[0]  # what comes after is what it was decoded to
    video = re.search(r"Video: (\w+).*?, (\d+)x(\d+)", read)
    sound = re.search(r"Audio: (\w+)", read)
    long = re.search(r"Duration: (\d+):(\d+):(\d+\.\d+)", read)
    hours, minutes, seconds = map(float, long.groups()) if long else (0.0, 0.0, 0.0)
    return Seen(
        video=video[1] if video else None,
        sound=sound[1] if sound else None,
        width=int(video[2]) if video else 0,
        height=int(video[3]) if video else 0,
        duration_s=3600 * hours + 60 * minutes + seconds,
    )


def top_boxes(path: Path) -> Iterator[str]:
    """The names of an MP4's top boxes, in order."""
    with path.open("rb") as file:
        at, end = 0, path.stat().st_size
        while at < end:
            head = file.read(16)
            size_bytes = int.from_bytes(head[:4], "big")
            if size_bytes == 1:
                size_bytes = int.from_bytes(head[8:16], "big")
            if size_bytes < 8 or at + size_bytes > end:
                raise NotAsPromised(f"a box at byte {at} is broken")
            yield head[4:8].decode("latin-1")
            at += size_bytes
            file.seek(at)


def _agree(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise NotAsPromised(f"{what}: {found}, not {wanted}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser("check_mp4", description=__doc__.splitlines()[0])
    parser.add_argument("result", type=Path, metavar="RESULT.json")
    parser.add_argument("--max-bytes", type=int, required=True)
    parser.add_argument("--source", type=Path, help="it has sound where this has")
    chosen = parser.parse_args(arguments)
    try:
        lines = chosen.result.read_text().splitlines()
        print(check(json.loads(lines[-1]), chosen.max_bytes, chosen.source))
    except (NotAsPromised, OSError, ValueError, IndexError, TypeError) as error:
        print(f"check_mp4: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
