"""The pictures of a finished render, and what became of the size: `show`.

A poster always; where something was encoded also a comparison (the same moment before and after,
a detail enlarged) and both its sides alone, a plot of the bitrate over time and VMAF. Each has
five seconds. Whatever goes wrong here costs a picture and never the result.
"""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

import structlog

from engine.video.pictures import frames, packet_rates
from engine.video.pictures.frames import Drawing
from engine.video.pictures.judge import Judgement
from engine.video.pictures.packet_rates import Rates
from engine.video.render.frame_size import fit
from engine.video.render.render import Rendered
from engine.video.render.timeline import Clip, Cut, Frame, Timeline
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.sandbox import Limits

log = structlog.get_logger(__name__)

_EACH_S = 5.0
_COMPARED_HEIGHT_PX = 720
_MOST_BYTES = 64 << 20
_DRAWING = "engine.video.pictures.draw"
_REPOSITORY = Path(__file__).parents[3]

_SIDES: tuple[Literal["before", "after"], ...] = ("before", "after")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG beside the result. `alt` says in English what is to be seen."""

    kind: Literal["comparison", "before", "after", "plot", "poster"]
    path: Path
    alt: str
    svg: Path | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What could be made in the time; `report` is what came of the size."""

    pictures: tuple[Picture, ...] = ()
    report: dict[str, Any] = field(default_factory=dict)


async def show(
    made: Rendered, cache_dir: Path, source_bytes: int | None = None, *, each_s: float = _EACH_S
) -> Shown:
    """Pictures are written beside `made.path`; `cache_dir` keeps what matplotlib finds out once.
    `source_bytes`: what was sent, where `made` is of something made from that. `each_s`: how long
    a picture may take.

    Raises nothing but CancelledError.
    """
    limits = Limits(wall_s=each_s, cpu_s=60, file_bytes=_MOST_BYTES)
    drawing = Drawing(await find_ffmpeg(), made.path.parent, limits)
    result = Timeline((Clip(Cut(made.path, 0.0, made.seen.duration_s), made.seen),))
    sent_bytes = _sent_bytes(made) if source_bytes is None else source_bytes
    tasks: list[Awaitable[list[Picture] | None]] = [_tried(_poster(drawing, made, result), each_s)]
    judgement, drawn_at_s = Judgement(), list[float]()
    if made.how == "encoded" and made.timeline.first_picture:
        drawn = _drawn(drawing, made, result, cache_dir, sent_bytes, drawn_at_s)
        tasks.append(_tried(drawn, each_s))
        tasks.append(_tried(judgement.hold(drawing, made.timeline, result, made.wanted), each_s))
    found = await asyncio.gather(*tasks)
    pictures = [picture for group in found for picture in group or ()]
    for at_s in drawn_at_s:  # when its time ran out, what was drawn until then
        pictures += _found(drawing.folder, made, at_s)
    return Shown(tuple(pictures), _report(made, judgement.vmaf, sent_bytes))


async def _tried(work: Awaitable[T], within_s: float) -> T | None:
    """None instead of an error, and after its time."""
    try:
        async with asyncio.timeout(within_s):
            return await work
    except Exception as error:
        log.info("picture_left_out", why=type(error).__name__)
        return None


def _sent_bytes(made: Rendered) -> int:
    return sum({clip.cut.path: clip.probe.size_bytes for clip in made.timeline.clips}.values())


def _report(made: Rendered, score: float | None, sent_bytes: int) -> dict[str, Any]:
    return {
        "source_bytes": sent_bytes,
        "bytes": made.size_bytes,
        "kbps": round(made.size_bytes * 8 / 1000 / max(0.001, made.duration_s)),
        "width": made.width,
        "height": made.height,
        "vmaf": None if score is None else round(score, 1),
    }


async def _poster(drawing: Drawing, made: Rendered, result: Timeline) -> list[Picture]:
    frame = Frame(made.width, made.height, None)
    path = await frames.poster(drawing, result, frame, "poster.png")
    return [Picture("poster", path, "A picture from the video.")] if path else []


async def _drawn(
    drawing: Drawing,
    made: Rendered,
    result: Timeline,
    cache_dir: Path,
    sent_bytes: int,
    drawn_at_s: list[float],
) -> None:
    """Files in the folder, one after the other; `drawn_at_s` gets the moment that is compared."""
    before, after = await asyncio.gather(
        packet_rates.timeline_rates(made.timeline, drawing.limits),
        packet_rates.file_rates(made.path, made.seen, drawing.limits),
    )
    frame = Frame(*fit(made.wanted.width, made.wanted.height, _COMPARED_HEIGHT_PX), None)
    at_s = _between_pictures(after.busiest_s, made)
    raw = [drawing.folder / "before.rgb", drawing.folder / "after.rgb"]
    try:
        shot = await asyncio.gather(
            frames.raw_picture(drawing, made.timeline, at_s, frame, raw[0].name),
            frames.raw_picture(drawing, result, at_s, frame, raw[1].name),
        )
        wanted = _wanted(made, before, after, frame if all(shot) else None, sent_bytes)
        drawn_at_s.append(at_s)
        await _draw(drawing.folder, wanted, cache_dir)
    finally:
        for path in (*raw, *drawing.folder.glob("*.part")):
            path.unlink(missing_ok=True)


def _between_pictures(at_s: float, made: Rendered) -> float:
    """Half a picture before one begins: both files then show the same one, rounding or not."""
    fps = made.seen.fps or 25.0
    return max(0.0, (round(at_s * fps) - 0.5) / fps)


def _wanted(
    made: Rendered, before: Rates, after: Rates, frame: Frame | None, sent_bytes: int
) -> dict[str, dict[str, Any]]:
    labels = [megabytes(sent_bytes), megabytes(made.size_bytes)]
    wanted: dict[str, dict[str, Any]] = {
        "plot": {
            "step_s": before.step_s,
            "before": before.kbps,
            "after": after.kbps,
            "labels": labels,
        }
    }
    if frame is not None:
        wanted["comparison"] = {"width": frame.width, "height": frame.height, "labels": labels}
    return wanted


def megabytes(size_bytes: int) -> str:
    """A size as people write it: 0.85 MB, 12.3 MB, 850 kB below a tenth of a megabyte."""
    if size_bytes < 100_000:
        return f"{size_bytes / 1000:.0f} kB"
    return f"{size_bytes / 1e6:.2f} MB" if size_bytes < 10e6 else f"{size_bytes / 1e6:.1f} MB"


async def _draw(folder: Path, wanted: dict[str, Any], cache_dir: Path) -> None:
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(_REPOSITORY),
        "MPLCONFIGDIR": str(cache_dir),
        "OPENBLAS_NUM_THREADS": "1",
    }
    await asyncio.to_thread(cache_dir.mkdir, mode=0o700, exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", _DRAWING),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=folder,
        env=environment,
    )
    try:
        await process.communicate(json.dumps(wanted).encode())
    finally:
        if process.returncode is None:
            process.kill()
            await asyncio.shield(process.wait())


def _found(folder: Path, made: Rendered, at_s: float) -> list[Picture]:
    plot, comparison = folder / "plot.png", folder / "comparison.png"
    svg = plot.with_suffix(".svg")
    found = []
    if comparison.is_file():
        alt = f"The picture at {at_s:.1f} s before and after, with a detail enlarged."
        found.append(Picture("comparison", comparison, alt))
    for kind in _SIDES:
        if (side := folder / f"{kind}.png").is_file():
            found.append(Picture(kind, side, f"The picture at {at_s:.1f} s {kind}."))
    if plot.is_file():
        kbps = made.size_bytes * 8 / 1000 / max(0.001, made.duration_s)
        alt = f"Bitrate over time before and after; now {kbps:.0f} kb/s on average."
        found.append(Picture("plot", plot, alt, svg if svg.is_file() else None))
    return found
