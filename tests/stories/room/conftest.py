from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.stories.room.world import ROOT, Bot, Room, Service, bot_in, engine

CLIPS = Path(os.environ.get("NEMOBOT_CLIPS") or ROOT / ".cache/clips")


@pytest.fixture(scope="session")
def clip() -> Path:
    """1280x720, 5.3 s, H.264 with AAC, 1,055,736 bytes."""
    return CLIPS / "bigbuckbunny.mp4"


@pytest.fixture(scope="session")
def engine_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """One engine for all stories: its address and its data folder."""
    data = tmp_path_factory.mktemp("engine")
    with engine(data, "--faults", "--tokens-per-ip", "0") as url:
        yield url, data


@pytest.fixture
def engine_url(engine_place: tuple[str, Path]) -> str:
    return engine_place[0]


@pytest.fixture
async def service(engine_place: tuple[str, Path]) -> AsyncIterator[Service]:
    """The engine with a clean slate: no faults ordered, nothing counted."""
    async with httpx.AsyncClient() as http:
        service = Service(*engine_place, http)
        await service.forgive()
        service.begin()
        yield service


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
async def bot(room: Room, engine_url: str, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, engine_url, tmp_path) as bot:
        yield bot
