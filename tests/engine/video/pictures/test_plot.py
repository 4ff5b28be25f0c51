"""The time below a plot is told as everywhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("count", "told"), [(20, {"s"}), (300, {"2:00", "10:00"}), (3000, {"20:00", "1:40:00"})]
)
def test_it_is_told_in_seconds_then_minutes_then_hours(
    count: int, told: set[str], tmp_path: Path
) -> None:
    rates = [500.0] * count
    plot = {"step_s": 2.0, "before": rates, "after": rates, "labels": ["1", "2"]}
    subprocess.run(
        [sys.executable, "-m", "engine.video.pictures.draw"],
        input=json.dumps(plot).encode(),
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[4]), "MPLCONFIGDIR": str(tmp_path)},
        check=True,
        timeout=300,
    )
    comments = re.findall(r"<!-- (.*?) -->", (tmp_path / "plot.svg").read_text("utf-8"))
    assert told <= set(comments)
    assert ("s" in comments) == (told == {"s"})
