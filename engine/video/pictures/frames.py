"""Single pictures out of a timeline: a poster, and the same moment before and after."""

from dataclasses import dataclass
from pathlib import Path

from engine.video.render import filter_graph
from engine.video.render.timeline import Frame, Timeline
from engine.video.run.find_ffmpeg import Ffmpeg
from engine.video.run.process import run
from engine.video.run.sandbox import Limits

_POSTER_PX = 640
_POSTER_AT = 0.1
_POSTER_OUT_OF = 25  # the most typical of so many: no fade, no blink


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the runs share: which ffmpeg, where its files go and what it may use."""

    ffmpeg: Ffmpeg
    folder: Path
    limits: Limits


async def poster(drawing: Drawing, made: Timeline, frame: Frame, name: str) -> Path | None:
    """A small PNG of the result; None when nothing could be decoded."""
    part = made.part(made.duration_s * _POSTER_AT, made.duration_s) or made
    drawn = filter_graph.picture_graph(part, frame, can_tonemap=False)
    small = f"[v]scale='min({_POSTER_PX},iw)':-2,thumbnail={_POSTER_OUT_OF},format=rgb24[p]"
    path = drawing.folder / name
    outcome = await run(
        filter_graph.inputs(part),
        ["-filter_complex", f"{drawn};{small}", "-map", "[p]", "-frames:v", "1",
         "-c:v", "png", "-f", "image2", "-update", "1", name],
        limits=drawing.limits,
        workdir=drawing.folder,
    )  # fmt: skip
    return path if outcome.ok and path.is_file() else None


async def raw_picture(
    drawing: Drawing, timeline: Timeline, at_s: float, frame: Frame, name: str
) -> Path | None:
    """The picture shown at `at_s` as bare RGB, `frame.width * frame.height * 3` bytes.

    Bare, so that whoever reads it needs no decoder that a hostile file could be aimed at.
    """
    part = timeline.part(at_s, timeline.duration_s)
    if part is None:
        return None
    alone = Timeline(part.clips[:1])
    drawn = filter_graph.picture_graph(
        alone, Frame(frame.width, frame.height, None), can_tonemap=drawing.ffmpeg.can_tonemap
    )
    outcome = await run(
        filter_graph.inputs(alone),
        ["-filter_complex", f"{drawn};[v]format=rgb24[p]", "-map", "[p]", "-frames:v", "1",
         "-c:v", "rawvideo", "-f", "rawvideo", name],
        limits=drawing.limits,
        workdir=drawing.folder,
    )  # fmt: skip
    path = drawing.folder / name
    whole = frame.width * frame.height * 3
    return path if outcome.ok and path.is_file() and path.stat().st_size == whole else None
