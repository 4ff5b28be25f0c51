from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.room.world import Bot, Room, Service, bot_in
from tests.support.clips import light_bunny
from tests.support.engine import engine_here
from tests.support.plain_http import plain_http


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """bigbuckbunny.mp4, made light: 640x360, 5.3 s, 1.1 MB."""
    return light_bunny(tmp_path_factory.mktemp("clips"))


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """The local engine, in the test's own time: no faults ordered, nothing counted."""
    data = tmp_path / "engine"
    async with engine_here(data, faults=True, tokens_per_ip=0) as url, plain_http() as http:
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
