"""One video in parts: by length, by size, so many of them, at moments, or by scenes, in one ZIP."""

from __future__ import annotations

import asyncio
import math
import re
import secrets
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from engine.video.effects.kinds import MadeKind
from engine.video.effects.prepare import OnProgress
from engine.video.effects.spec import MAX_PIECES, SHORTEST_PIECE_S
from engine.video.errors import RenderError
from engine.video.inspect.probe import DEMUXERS, Probe, probe
from engine.video.render.render import Rendered, RenderSpec, render
from engine.video.run.process import Input, run
from engine.video.run.sandbox import Limits

_CHANGED, _SCENE_S = 0.3, 1.0
"""How much of the picture changes at a cut, 0 to 1, and the shortest scene."""


async def make_pieces(
    spec: RenderSpec,
    split: tuple[float, str],
    at_s: Sequence[float],
    workdir: Path,
    on_progress: OnProgress,
) -> MadeKind:
    """The one cut of `spec` as MP4s, each held to its size where one is named. `at_s` are the
    moments to part it at, for `points`.

    Raises RenderError (`too_many_pieces`, `one_scene`) and what `render` raises.
    """
    cut = spec.cuts[0]
    seen = await probe(cut.path)
    moments = await _moments(split, at_s, seen, cut.path)
    edges = [0.0, *moments, seen.duration_s]
    if len(edges) - 1 > MAX_PIECES or min(b - a for a, b in pairwise(edges)) < SHORTEST_PIECE_S:
        raise RenderError("too_many_pieces")
    made: list[Rendered] = []
    with tempfile.TemporaryDirectory(prefix="pieces-", dir=workdir) as folder:
        for number, (start_s, end_s) in enumerate(pairwise(edges)):
            piece = replace(cut, start_s=start_s, end_s=end_s)
            wanted = replace(spec, cuts=(piece,), max_bytes=_limit(spec, split))
            made.append(await render(wanted, Path(folder)))
            on_progress((number + 1) / (len(edges) - 1))
        path = workdir / f"{secrets.token_hex(8)}.zip"
        await asyncio.to_thread(_pack, path, [one.path for one in made])
    first = made[0]
    return MadeKind(path, path.stat().st_size, first.width, first.height, round(seen.duration_s, 3))


async def _moments(
    split: tuple[float, str], at_s: Sequence[float], seen: Probe, path: Path
) -> list[float]:
    """Where one part ends and the next begins."""
    amount, by = split
    if by == "points":
        return sorted(
            {one for one in at_s if SHORTEST_PIECE_S <= one <= seen.duration_s - SHORTEST_PIECE_S}
        )
    if by == "scenes":
        return await _scenes(seen, path)
    count = _count(amount, by, seen.duration_s, seen.size_bytes)
    if not 1 <= count <= MAX_PIECES:
        raise RenderError("too_many_pieces")
    length_s = amount if by == "seconds" else seen.duration_s / count
    return [number * length_s for number in range(1, count)]


async def _scenes(seen: Probe, path: Path) -> list[float]:
    """Where the picture changes all at once, at least a second apart. RenderError: `one_scene`."""
    wall_s = 120 + 20 * seen.duration_s
    outcome = await run(
        [Input(path, DEMUXERS[seen.container])],
        ["-v", "info", "-map", f"0:{seen.video_index or 0}", "-an", "-vf",
         f"scale=320:-2,select='gt(scene,{_CHANGED})',showinfo", "-f", "null", "-"],
        limits=Limits(wall_s, cpu_s=int(wall_s * 4), file_bytes=0),
    )  # fmt: skip
    found: list[float] = []
    for moment in map(float, re.findall(r"pts_time:\s*([\d.]+)", outcome.stderr)):
        apart = moment - (found[-1] if found else 0.0) >= _SCENE_S
        if apart and moment <= seen.duration_s - SHORTEST_PIECE_S:
            found.append(moment)
    if not outcome.ok or not found:
        raise RenderError("one_scene")
    return found[: MAX_PIECES - 1]


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
