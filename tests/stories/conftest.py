from __future__ import annotations

import socket
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.engine_video.helpers import ffmpeg
from tests.flow.world import Service, engine
from tests.stories.world import PUBLIC_URL

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="'audioop' is deprecated")
    import discord  # noqa: F401


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """320x180, 3 s, H.264 with AAC; small, so that a render takes a moment."""
    path = tmp_path_factory.mktemp("clips") / "trip.mp4"
    picture, sound = "testsrc2=size=320x180:rate=10:duration=3", "sine=duration=3"
    coding = ("-pix_fmt", "yuv420p", "-g", "10", "-c:v", "libx264", "-preset", "ultrafast")
    ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *coding, "-c:a", "aac", path)
    return path


@pytest.fixture(scope="session")
def cdn_port() -> int:
    """One port for all fakes of Discord in turn: the engine may fetch from there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def engine_place(
    tmp_path_factory: pytest.TempPathFactory, cdn_port: int
) -> Iterator[tuple[str, Path]]:
    """One engine for all stories: its address and its data folder."""
    data = tmp_path_factory.mktemp("engine")
    options = ("--faults", "--tokens-per-ip", "0", "--public-url", PUBLIC_URL)
    with engine(data, *options, "--fetch-allow", f"127.0.0.1:{cdn_port}") as url:
        yield url, data


@pytest.fixture
async def service(engine_place: tuple[str, Path]) -> AsyncIterator[Service]:
    """The engine with a clean slate: no faults ordered, nothing counted."""
    async with httpx.AsyncClient() as http:
        service = Service(*engine_place, http)
        await service.forgive()
        service.begin()
        yield service
