"""A picture of a film that shows it before it plays, where the service makes none of its own.

An ffmpeg is on many machines, but nobody needs one: without it there is no poster. It reads the
one file, as an MP4 and nothing else, in little memory and in bounded time.
"""

from __future__ import annotations

import asyncio
import shutil
from functools import lru_cache
from pathlib import Path
from typing import Final

import structlog

log = structlog.get_logger(__name__)

LIMIT_S: Final = 10.0
"""Nobody waits longer for a picture."""
SIDE_PX: Final = 1280
LATEST_S: Final = 2.0
MEMORY_BYTES: Final = 256_000_000
"""Of one allocation of ffmpeg's."""


async def make_poster(film: Path, to: Path, duration_s: float | None) -> bool:
    """Save a frame from near the beginning, where films are seldom black, as a JPEG at `to`. False
    where that can't be."""
    ffmpeg = await asyncio.to_thread(find_ffmpeg)
    if ffmpeg is None:
        return False
    at_s = min(LATEST_S, (duration_s or 0.0) / 4)
    command = [ffmpeg, "-nostdin", "-loglevel", "error", "-max_alloc", str(MEMORY_BYTES), "-y"]
    command += ["-protocol_whitelist", "file", "-threads", "1", "-ss", f"{at_s:.2f}"]
    command += ["-f", "mov", "-i", f"file:{film}", "-an", "-frames:v", "1"]
    command += ["-vf", f"thumbnail=10,scale={_BOX}", "-q:v", "4", "-f", "mjpeg", f"file:{to}"]
    try:
        await _run(command)
        made = await asyncio.to_thread(_is_there, to)
    except (OSError, TimeoutError) as error:
        log.info("export.no_poster", error=type(error).__name__)
        return False
    return made


_BOX: Final = (
    f"'min({SIDE_PX},iw)':'min({SIDE_PX},ih)':force_original_aspect_ratio=decrease"
    ":force_divisible_by=2"
)


async def _run(command: list[str]) -> None:
    nothing = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        *command, stdin=nothing, stdout=nothing, stderr=nothing
    )
    try:
        async with asyncio.timeout(LIMIT_S):
            await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def _is_there(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


@lru_cache(maxsize=1)
def find_ffmpeg() -> str | None:
    """The one on the PATH, else what the extra `engine` has brought along."""
    if (found := shutil.which("ffmpeg")) is not None:
        return found
    try:
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        return None
