"""How much a result still looks like its source: VMAF, 0 to 100, of a few short samples."""

import re

from engine.video.pictures.frames import Drawing
from engine.video.render import filter_graph
from engine.video.render.timeline import Frame, Timeline
from engine.video.run.process import Input, run

_SAMPLES, _SAMPLE_S = 3, 0.5
_SCORE = re.compile(r"VMAF score: (\d+\.\d+)")


class Judgement:
    """Scores as they come in, so that those of the time there was count when it runs out."""

    def __init__(self) -> None:
        self._scores: list[float] = []

    @property
    def vmaf(self) -> float | None:
        """The mean; None without a single sample."""
        return sum(self._scores) / len(self._scores) if self._scores else None

    async def hold(self, drawing: Drawing, source: Timeline, made: Timeline, frame: Frame) -> None:
        """Compare the samples, seen in `frame`. Where this ffmpeg can't judge nothing happens."""
        if "libvmaf" not in drawing.ffmpeg.filters:
            return
        for at_s in _moments(made.duration_s):
            before = source.part(at_s, at_s + _SAMPLE_S)
            after = made.part(at_s, at_s + _SAMPLE_S)
            if before is None or after is None or len(before.clips) != 1:
                continue  # across a join the two would not be matched picture by picture
            if (score := await _sample(drawing, before, after, frame)) is not None:
                self._scores.append(score)


def _moments(duration_s: float) -> list[float]:
    """Where the samples begin, spread evenly."""
    room_s = duration_s - _SAMPLE_S
    if room_s <= _SAMPLES * _SAMPLE_S:
        return [max(0.0, room_s / 2)]
    return [room_s * (at + 0.5) / _SAMPLES for at in range(_SAMPLES)]


async def _sample(
    drawing: Drawing, before: Timeline, after: Timeline, frame: Frame
) -> float | None:
    tonemap = drawing.ffmpeg.can_tonemap
    shown = Frame(frame.width, frame.height, None)
    source = filter_graph.picture_graph(before, shown, can_tonemap=tonemap)
    # The second graph reads the second input and has labels of its own.
    made = filter_graph.picture_graph(after, shown, can_tonemap=tonemap)
    made = made.replace("[0:", "[1:").replace("[v]", "[m]")
    zero = "setpts=PTS-STARTPTS"
    compare = f"[m]{zero}[a];[v]{zero}[b];[a][b]libvmaf=n_threads=1:n_subsample=3:shortest=1"
    # One thread each: on a busy machine the pictures beside it would get next to nothing.
    inputs: list[Input] = [*filter_graph.inputs(before), *filter_graph.inputs(after)]
    outcome = await run(
        inputs,
        [
            "-v",
            "info",
            "-filter_complex_threads",
            "1",
            "-filter_complex",
            f"{source};{made};{compare}",
            "-an",
            "-f",
            "null",
            "-",
        ],
        limits=drawing.limits,
    )
    found = _SCORE.search(outcome.stderr)
    return float(found[1]) if outcome.ok and found else None
