"""Which ffmpeg we run, and what it can do. Looked up once per process."""

import asyncio
import functools
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog

log = structlog.get_logger(__name__)

_NEEDED_ENCODERS = ("libx264", "aac")
_CHECK_TIMEOUT_S = 20


class NoFfmpeg(Exception):
    """No ffmpeg with libx264 and AAC was found."""


@dataclass(frozen=True, slots=True)
class Ffmpeg:
    """One ffmpeg that passed its self-check."""

    path: Path
    version: tuple[int, int]  # (0, 0) when it calls itself something we can't read
    encoders: frozenset[str]
    filters: frozenset[str]

    @property
    def drops_lcevc(self) -> bool:
        """LCEVC has had a heap overflow; 7.1 and later can be told not to apply it."""
        return self.version >= (7, 1)

    @property
    def can_tonemap(self) -> bool:
        """Whether HDR can become ordinary colours; without it they come out pale."""
        return {"zscale", "tonemap"} <= self.filters


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("VIDEO_FFMPEG"):
        yield Path(named)
    try:
        import imageio_ffmpeg

        yield Path(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        pass
    if on_path := shutil.which("ffmpeg"):
        yield Path(on_path)


def _output(path: Path, flag: str) -> str:
    return subprocess.run(
        [path, "-hide_banner", flag],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_CHECK_TIMEOUT_S,
        check=True,
    ).stdout


def _names(listing: str) -> frozenset[str]:
    return frozenset(re.findall(r"^ \S+ +(\S+)", listing, re.MULTILINE))


def _self_check(path: Path) -> Ffmpeg | None:
    try:
        banner = _output(path, "-version")
        encoders, filters = _names(_output(path, "-encoders")), _names(_output(path, "-filters"))
    except (OSError, subprocess.SubprocessError):
        return None
    number = re.match(r"ffmpeg version \D{0,2}(\d+)\.(\d+)", banner)
    if not encoders.issuperset(_NEEDED_ENCODERS):
        return None
    version = (int(number[1]), int(number[2])) if number else (0, 0)
    return Ffmpeg(path.resolve(), version, encoders, filters)


@functools.cache
def find_ffmpeg_now() -> Ffmpeg:
    """The first of $VIDEO_FFMPEG, imageio-ffmpeg's and the one on PATH that can do the work.

    Blocks for some 100 ms the first time. Raises NoFfmpeg.
    """
    for path in _candidates():
        if found := _self_check(path):
            log.info("ffmpeg_found", version="{}.{}".format(*found.version))
            return found
        log.warning("ffmpeg_unusable", file=path.name)
    raise NoFfmpeg("no ffmpeg with libx264 and aac was found")


async def find_ffmpeg() -> Ffmpeg:
    """`find_ffmpeg_now` without blocking the event loop."""
    return await asyncio.to_thread(find_ffmpeg_now)
