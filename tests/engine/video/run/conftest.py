from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def ffmpeg_does_nothing_twice() -> None:
    """Here each run is real."""
