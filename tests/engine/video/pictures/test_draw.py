"""What is drawn: the enlarged detail is the place where the two pictures differ most."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.engine.video.helpers import picture_at

WIDTH, HEIGHT = 160, 90
RED, BLUE = (255, 0, 0), (0, 0, 255)


@pytest.mark.parametrize(("left", "top"), [(0, 0), (128, 72), (64, 36)])
def test_the_detail_is_where_both_differ_most(left: int, top: int, tmp_path: Path) -> None:
    before = np.full((HEIGHT, WIDTH, 3), 128, np.uint8)
    after = before.copy()
    before[top : top + 18, left : left + 32] = RED
    after[top : top + 18, left : left + 32] = BLUE
    before.tofile(tmp_path / "before.rgb")
    after.tofile(tmp_path / "after.rgb")
    wanted = f'{{"width": {WIDTH}, "height": {HEIGHT}, "labels": ["1", "2"]}}'
    subprocess.run(
        [sys.executable, "-m", "engine.video.pictures.compare"],
        input=wanted.encode(),
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[4])},
        check=True,
        timeout=300,
    )
    drawn = picture_at(tmp_path / "comparison.png", 0.0).reshape(36, 64, 3)
    lower = drawn[22:32]  # the details, one in each half
    assert tuple(lower[:, 16].mean(axis=0).round()) == pytest.approx(RED, abs=4)
    assert tuple(lower[:, 48].mean(axis=0).round()) == pytest.approx(BLUE, abs=4)
