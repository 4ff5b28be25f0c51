from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.engine.servers import served
from tests.support.clips import light_bunny
from tests.support.quick_ffmpeg import QuickFfmpeg


@pytest.fixture(scope="session")
def ffmpeg_runs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> QuickFfmpeg:
    return QuickFfmpeg.of_this_session(tmp_path_factory, worker_id)


@pytest.fixture(autouse=True)
def ffmpeg_does_nothing_twice(
    request: pytest.FixtureRequest, ffmpeg_runs: QuickFfmpeg, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But where time is real: there a run takes as long as it takes."""
    if request.node.get_closest_marker("real_time") is None:
        ffmpeg_runs.put_in(monkeypatch)


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled clip with each fifth picture: 640x360, 5 fps, 5.4 s, H.264 with AAC, 1.1 MB."""
    return light_bunny(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", delta_pause_s=0, faults=True, pictures=False)


@pytest.fixture
async def nemo(settings: Settings) -> AsyncIterator[Contract]:
    """A client with a session on a server of its own."""
    async with served(settings) as contract:
        await contract.begin()
        yield contract
