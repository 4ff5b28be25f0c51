"""Three seconds of film to try with: made here, or the operator's own."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.core.service.values import SourceFile
from bot.turns.export.poster import find_ffmpeg

SECONDS = 3.0
_PICTURE = f"testsrc=duration={SECONDS:g}:size=320x180:rate=15"
_SOUND = f"sine=frequency=440:duration={SECONDS:g}"


class NoClip(Exception):
    """One line for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class ProbeClip:
    """`length_s` is None for the operator's own file."""

    path: Path
    length_s: float | None

    @property
    def size_bytes(self) -> int:
        return self.path.stat().st_size


async def make_clip(folder: Path) -> ProbeClip:
    """A test picture with a tone, as MP4. Raises `NoClip`."""
    program = await asyncio.to_thread(find_ffmpeg)
    if program is None:
        raise NoClip("there is no ffmpeg to make a clip with: name one of your own, --video FILE")
    path = folder / "probe.mp4"
    inputs = ("-f", "lavfi", "-i", _PICTURE, "-f", "lavfi", "-i", _SOUND, "-shortest")
    coded = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac")
    process = await asyncio.create_subprocess_exec(
        program, "-v", "error", *inputs, *coded, str(path), stdin=DEVNULL, stdout=DEVNULL
    )
    if await process.wait() != 0 or not path.exists():
        raise NoClip("ffmpeg could not make a clip: name one of your own, --video FILE")
    return ProbeClip(path, SECONDS)


def sending(path: Path) -> Callable[[], AbstractAsyncContextManager[SourceFile]]:
    """What `bot.ports.Project.upload` opens."""

    size_bytes = path.stat().st_size

    @asynccontextmanager
    async def opened() -> AsyncIterator[SourceFile]:
        yield SourceFile(path.name, "video/mp4", _pieces(path), size_bytes)

    return opened


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := await asyncio.to_thread(file.read, 64_000):
            yield piece
