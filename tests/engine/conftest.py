from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served


@pytest.fixture(scope="session")
def clip() -> Path:
    """1280x720, 25 fps, 5.3 s, H.264 with AAC, 1,055,736 bytes."""
    folder = Path(os.environ.get("NEMOBOT_CLIPS") or Path(__file__).parents[2] / ".cache/clips")
    path = folder / "bigbuckbunny.mp4"
    if not path.exists():
        pytest.fail(f"the bundled clip is missing: {path} (the set-up puts it there)")
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", delta_pause_s=0, faults=True, pictures=False)


@pytest.fixture
async def nemo(settings: Settings) -> AsyncIterator[Contract]:
    """A client with a session on a server of its own."""
    async with served(settings) as contract:
        await contract.begin()
        yield contract
