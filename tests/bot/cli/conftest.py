from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.command_line import make_video


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Noise, so that there is something to compress.
    noise = ("-vf", "noise=alls=40:allf=t+u", "-b:v", "4M")
    return make_video(tmp_path_factory.mktemp("clips") / "it's [a] clip.mp4", 2, *noise)
