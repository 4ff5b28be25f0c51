"""The pictures of a finished render, and what became of the size: `show`.

A poster always; where something was encoded also a comparison (the same moment before and after,
a detail enlarged) and both its sides alone, a plot of the bitrate over time and VMAF. Each has
five seconds. Whatever goes wrong here costs a picture and never the result.
"""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

import structlog

from engine.clock import clock
from engine.video.pictures import frames, packet_rates
from engine.video.pictures.frames import Drawing
from engine.video.pictures.judge import Judgement
from engine.video.pictures.packet_rates import Rates
from engine.video.render.frame_size import fit
from engine.video.render.render import Rendered
from engine.video.render.timeline import Clip, Cut, Frame, Timeline
from engine.video.run.both import both
from engine.video.run.find_ffmpeg import find_ffmpeg
from engine.video.run.sandbox import Limits

log = structlog.get_logger(__name__)

_EACH_S = 5.0
_COMPARED_HEIGHT_PX = 720
_MOST_BYTES = 64 << 20
_PLOT, _COMPARISON = "engine.video.pictures.draw", "engine.video.pictures.compare"
_REPOSITORY = Path(__file__).parents[3]

_ALTS: dict[Literal["comparison", "before", "after"], str] = {
    "comparison": "The picture at {} before and after, with a detail enlarged.",
    "before": "The picture at {} before.",
    "after": "The picture at {} after.",
}

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
    labels = [megabytes(sent_bytes), megabytes(made.size_bytes)]
    tasks: list[Awaitable[list[Picture] | None]] = [_tried(_poster(drawing, made, result), each_s)]
    judgement, rates, compared_at_s = Judgement(), None, list[float]()
    if made.how == "encoded" and made.timeline.first_picture:
        rates = asyncio.create_task(_rates(drawing, made))
        plot = _plot(drawing, labels, rates, cache_dir)
        compared = _comparison(drawing, made, result, labels, rates, compared_at_s)
        judged = judgement.hold(drawing, made.timeline, result, made.wanted)
        tasks += [_tried(work, each_s) for work in (compared, plot, judged)]
    try:
        found = await asyncio.gather(*tasks)
    finally:
        if rates is not None:
            rates.cancel()
            await asyncio.gather(rates, return_exceptions=True)
        _clear(drawing.folder)
    pictures = [picture for group in found for picture in group or ()]
    pictures += _found(drawing.folder, made, compared_at_s)  # some in time, where not all were
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


async def _rates(drawing: Drawing, made: Rendered) -> tuple[Rates, Rates]:
    """Before and after."""
    return await both(
        packet_rates.timeline_rates(made.timeline, drawing.limits),
        packet_rates.file_rates(made.path, made.seen, drawing.limits),
    )


def _clear(folder: Path) -> None:
    for path in (*folder.glob("*.rgb"), *folder.glob("*.part")):
        path.unlink(missing_ok=True)


async def _plot(
    drawing: Drawing,
    labels: list[str],
    rates: asyncio.Task[tuple[Rates, Rates]],
    cache_dir: Path,
) -> None:
    async def wanted() -> dict[str, Any]:
        before, after = await asyncio.shield(rates)
        curves = {"before": before.kbps, "after": after.kbps}
        return {**curves, "step_s": before.step_s, "labels": labels}

    await asyncio.to_thread(cache_dir.mkdir, mode=0o700, exist_ok=True)
    cache = {"MPLCONFIGDIR": str(cache_dir), "OPENBLAS_NUM_THREADS": "1"}
    await _draw(_PLOT, drawing.folder, wanted, cache)


async def _comparison(
    drawing: Drawing,
    made: Rendered,
    result: Timeline,
    labels: list[str],
    rates: asyncio.Task[tuple[Rates, Rates]],
    compared_at_s: list[float],
) -> None:
    """Side by side, and each side alone. `compared_at_s` gets the moment."""
    frame = Frame(*fit(made.wanted.width, made.wanted.height, _COMPARED_HEIGHT_PX), None)

    async def wanted() -> dict[str, Any]:
        _, after = await asyncio.shield(rates)
        at_s = _between_pictures(after.busiest_s, made)
        compared_at_s.append(at_s)
        shot = await both(
            frames.raw_picture(drawing, made.timeline, at_s, frame, "before.rgb"),
            frames.raw_picture(drawing, result, at_s, frame, "after.rgb"),
        )
        if not all(shot):
            raise LookupError("no picture there")
        return {"width": frame.width, "height": frame.height, "labels": labels}

    await _draw(_COMPARISON, drawing.folder, wanted, {})


def _between_pictures(at_s: float, made: Rendered) -> float:
    """Half a picture before one begins: both files then show the same one, rounding or not."""
    fps = made.seen.fps or 25.0
    return max(0.0, (round(at_s * fps) - 0.5) / fps)


def megabytes(size_bytes: int) -> str:
    """A size as people write it: 0.85 MB, 12.3 MB, 850 kB below a tenth of a megabyte."""
    if size_bytes < 100_000:
        return f"{size_bytes / 1000:.0f} kB"
    return f"{size_bytes / 1e6:.2f} MB" if size_bytes < 10e6 else f"{size_bytes / 1e6:.1f} MB"


async def _draw(
    program: str,
    folder: Path,
    wanted: Callable[[], Awaitable[Mapping[str, Any]]],
    cache: Mapping[str, str],
) -> None:
    """Runs one of ours; what it is to draw is found out while it reads in its libraries."""
    path = os.environ.get("PATH", "")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", program),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=folder,
        env={"PATH": path, "PYTHONPATH": str(_REPOSITORY), **cache},
    )
    try:
        await process.communicate(json.dumps(await wanted()).encode())
    finally:
        if process.returncode is None:
            process.kill()
            await asyncio.shield(process.wait())


def _found(folder: Path, made: Rendered, compared_at_s: list[float]) -> list[Picture]:
    plot, found = folder / "plot.png", []
    for at_s in compared_at_s:
        for kind, alt in _ALTS.items():
            if (path := folder / f"{kind}.png").is_file():
                found.append(Picture(kind, path, alt.format(clock(at_s))))
    if plot.is_file():
        svg = plot.with_suffix(".svg")
        kbps = made.size_bytes * 8 / 1000 / max(0.001, made.duration_s)
        alt = f"Bitrate over time before and after; now {kbps:.0f} kb/s on average."
        found.append(Picture("plot", plot, alt, svg if svg.is_file() else None))
    return found
