"""Draws with matplotlib: `python -m engine.video.pictures.draw`, what to draw as JSON on its input.

It is a process of its own, so that what the library needs is given back after each drawing. It
reads numbers and bare pixels only. The labels are numbers too: they are right in every language.

{"plot": {"step_s", "before", "after", "labels"}}        plot.png and plot.svg
{"comparison": {"width", "height", "labels"}}            before.rgb, after.rgb -> comparison.png,
                                                         before.png, after.png
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.image import imsave
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

_BEFORE, _AFTER = "#9aa4b2", "#d6336c"
_WIDTH_IN, _DPI = 10.0, 128
_DETAIL = 5  # the detail is a fifth of each side
_PNG = {"compress_level": 3}  # a tenth larger than Pillow's own 6, in less than half its time

Pixels = NDArray[np.uint8]


def main(folder: Path) -> None:
    wanted = json.load(sys.stdin)
    if "plot" in wanted:
        _plot(folder, **wanted["plot"])
    if "comparison" in wanted:
        _comparison(folder, **wanted["comparison"])


def _figure(height_in: float) -> Figure:
    figure = Figure(figsize=(_WIDTH_IN, height_in), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def _plot(
    folder: Path, step_s: float, before: list[float], after: list[float], labels: list[str]
) -> None:
    figure = _figure(4.5)
    axes = figure.add_subplot()
    for kbps, colour, label in ((before, _BEFORE, labels[0]), (after, _AFTER, labels[1])):
        edges = np.arange(len(kbps) + 1) * step_s
        axes.stairs(kbps, edges, fill=True, color=colour, alpha=0.25)
        axes.stairs(kbps, edges, color=colour, linewidth=1.8, label=label)
    axes.set_xlabel("s")
    axes.set_ylabel("kb/s")
    axes.set_xlim(0, max(len(before), len(after)) * step_s)
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="best", frameon=False, fontsize="large")
    with _whole(folder / "plot.svg") as path:
        figure.savefig(path, format="svg", metadata={"Date": None})
    with _whole(folder / "plot.png") as path:
        figure.savefig(path, format="png", pil_kwargs=_PNG)


def _comparison(folder: Path, width: int, height: int, labels: list[str]) -> None:
    pictures = [
        np.fromfile(folder / name, dtype=np.uint8).reshape(height, width, 3)
        for name in ("before.rgb", "after.rgb")
    ]
    left, top, wide, high = _most_different(*pictures)
    shape = height / width
    figure = _figure(max(2.0, _WIDTH_IN * shape + 0.5))
    rows: Any = figure.subplots(2, 2)
    for at, (pixels, label) in enumerate(zip(pictures, labels, strict=True)):
        _show(rows[0][at], pixels)
        rows[0][at].set_title(label, fontsize="x-large")
        frame = Rectangle((left, top), wide, high, fill=False, edgecolor=_AFTER, linewidth=1.5)
        rows[0][at].add_patch(frame)
        _show(rows[1][at], pixels[top : top + high, left : left + wide])
    with _whole(folder / "comparison.png") as path:
        figure.savefig(path, format="png", pil_kwargs=_PNG)
    for name, pixels in zip(("before.png", "after.png"), pictures, strict=True):
        with _whole(folder / name) as path:
            imsave(path, pixels, format="png", pil_kwargs=_PNG)


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Where to write it: under its own name it is all there, however this process ends."""
    unfinished = path.with_name(f"{path.name}.part")
    yield unfinished
    unfinished.rename(path)


def _show(axes: Axes, pixels: Pixels) -> None:
    axes.imshow(pixels, interpolation="nearest")
    axes.set_axis_off()


def _most_different(before: Pixels, after: Pixels) -> tuple[int, int, int, int]:
    """Left, top, width and height of the place where the two differ most."""
    height, width = before.shape[:2]
    high, wide = max(1, height // _DETAIL), max(1, width // _DETAIL)
    off = np.abs(before.astype(np.int16) - after.astype(np.int16)).sum(axis=2)
    steps = [
        (off[top : top + high, left : left + wide].sum(), left, top)
        for top in range(0, height - high + 1, max(1, high // 2))
        for left in range(0, width - wide + 1, max(1, wide // 2))
    ]
    _, left, top = max(steps)
    return left, top, wide, high


if __name__ == "__main__":
    main(Path.cwd())
