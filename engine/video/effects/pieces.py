"""One video in parts: by length, by size, or so many of them. They come in one ZIP."""

from __future__ import annotations

import asyncio
import math
import secrets
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine.video.effects.kinds import MadeKind
from engine.video.effects.prepare import OnProgress
from engine.video.errors import RenderError
from engine.video.inspect.probe import probe
from engine.video.render.render import Rendered, RenderSpec, render

MAX_PIECES = 60
_SHORTEST_S = 0.2


async def make_pieces(
    spec: RenderSpec, split: tuple[float, str], workdir: Path, on_progress: OnProgress
) -> MadeKind:
    """The one cut of `spec` as MP4s, each held to its size where one is named.

    Raises RenderError (`too_many_pieces`) and what `render` raises.
    """
    cut = spec.cuts[0]
    seen = await probe(cut.path)
    amount, by = split
    count = _count(amount, by, seen.duration_s, seen.size_bytes)
    if not 1 <= count <= MAX_PIECES or seen.duration_s / count < _SHORTEST_S:
        raise RenderError("too_many_pieces")
    length_s = amount if by == "seconds" else seen.duration_s / count
    made: list[Rendered] = []
    with tempfile.TemporaryDirectory(prefix="pieces-", dir=workdir) as folder:
        for number in range(count):
            start_s = number * length_s
            piece = replace(cut, start_s=start_s, end_s=min(seen.duration_s, start_s + length_s))
            wanted = replace(spec, cuts=(piece,), max_bytes=_limit(spec, split))
            made.append(await render(wanted, Path(folder)))
            on_progress((number + 1) / count)
        path = workdir / f"{secrets.token_hex(8)}.zip"
        await asyncio.to_thread(_pack, path, [one.path for one in made])
    first = made[0]
    return MadeKind(path, path.stat().st_size, first.width, first.height, round(seen.duration_s, 3))


def _limit(spec: RenderSpec, split: tuple[float, str]) -> int | None:
    return int(split[0]) if split[1] == "bytes" else spec.max_bytes


def _count(amount: float, by: str, duration_s: float, size_bytes: int) -> int:
    if by == "seconds":
        return math.ceil(duration_s / amount - 0.02)
    # A little more than the size says, so that each part keeps its quality.
    return math.ceil(size_bytes * 1.05 / amount) if by == "bytes" else int(amount)


def _pack(path: Path, files: Sequence[Path]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for number, file in enumerate(files, start=1):
            archive.write(file, f"part {number:02d}.mp4")
