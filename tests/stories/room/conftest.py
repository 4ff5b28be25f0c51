from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
import asyncio
from pathlib import Path

import httpx
import pytest

from tests.stories.room.world import ROOT, Bot, Room, Service, bot_in
from tests.support.engine import engine_here
from tests.support.moved_time import MovedTimeLoop

CLIPS = Path(os.environ.get("NEMOBOT_CLIPS") or ROOT / ".cache/clips")


@pytest.fixture(scope="session")
def clip() -> Path:
    """1280x720, 5.3 s, H.264 with AAC, 1,055,736 bytes."""
    return CLIPS / "bigbuckbunny.mp4"


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """The local engine, in the test's own time: no faults ordered, nothing counted."""
    data = tmp_path / "engine"
    async with engine_here(data, faults=True, tokens_per_ip=0) as url, httpx.AsyncClient() as http:
        yield Service(url, data, http)


@pytest.fixture
def engine_url(service: Service) -> str:
    return service.url


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
async def bot(room: Room, engine_url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, engine_url, tmp_path) as bot:
        yield bot


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"moved time": MovedTimeLoop}
