"""Draws the plot with matplotlib: `python -m engine.video.pictures.draw`, what to draw as JSON on
its input: {"step_s", "before", "after", "labels"}; makes plot.png and plot.svg.

It is a process of its own, so that what the library needs is given back after each drawing. It
reads numbers only. The labels are numbers too: they are right in every language.
"""

import json
import sys
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MultipleLocator

from engine.clock import clock
from engine.video.pictures.unfinished import whole

_BEFORE, _AFTER = "#9aa4b2", "#d6336c"
_SIZE_IN, _DPI = (10.0, 4.5), 128
_A_MINUTE_S = 60
_STEPS_S, _MOST_MOMENTS = (15, 30, 60, 120, 300, 600, 1200), 8
_PNG = {"compress_level": 3}  # a tenth larger than Pillow's own 6, in less than half its time


def main(folder: Path) -> None:
    _plot(folder, **json.load(sys.stdin))


def _plot(
    folder: Path, step_s: float, before: list[float], after: list[float], labels: list[str]
) -> None:
    figure = Figure(figsize=_SIZE_IN, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for kbps, colour, label in ((before, _BEFORE, labels[0]), (after, _AFTER, labels[1])):
        edges = np.arange(len(kbps) + 1) * step_s
        axes.stairs(kbps, edges, fill=True, color=colour, alpha=0.25)
        axes.stairs(kbps, edges, color=colour, linewidth=1.8, label=label)
    end_s = max(len(before), len(after)) * step_s
    _tell_time(axes, end_s)
    axes.set_ylabel("kb/s")
    axes.set_xlim(0, end_s)
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="best", frameon=False, fontsize="large")
    with whole(folder / "plot.svg") as path:
        figure.savefig(path, format="svg", metadata={"Date": None})
    with whole(folder / "plot.png") as path:
        figure.savefig(path, format="png", pil_kwargs=_PNG)


def _tell_time(axes: Axes, end_s: float) -> None:
    """Below the plot: seconds, of what is a minute and longer minutes."""
    if end_s < _A_MINUTE_S:
        axes.set_xlabel("s")
        return
    step_s = next((step for step in _STEPS_S if end_s <= _MOST_MOMENTS * step), _STEPS_S[-1])
    axes.xaxis.set_major_locator(MultipleLocator(step_s))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda at_s, _: clock(max(0.0, at_s))))


if __name__ == "__main__":
    main(Path.cwd())
