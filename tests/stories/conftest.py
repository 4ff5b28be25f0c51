from __future__ import annotations

import socket
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.engine.video.helpers import ffmpeg
from tests.stories.room.world import ROOT, Service, engine
from tests.stories.world import OWN_TOKEN, PUBLIC_URL, SECRETS
from tests.support.fakes import telegram
from tests.support.guarded_logs import guarded_logs

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="'audioop' is deprecated")
    from tests.support.fakes import discord


@pytest.fixture(autouse=True)
def clean_log(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """No story leaves a secret in the log, crashes a turn or forgets a task."""
    caplog.set_level("INFO")
    with guarded_logs():
        yield
    printed = capsys.readouterr()
    logged = printed.out + printed.err + caplog.text
    for secret in {telegram.TOKEN, discord.TOKEN, OWN_TOKEN, *SECRETS}:
        assert secret not in logged, "a secret was logged"
    for trace in ("Traceback", "127.0.0.1", "localhost", "/tmp/", str(ROOT)):
        assert trace not in printed.out, printed.out
    forgotten = [record for record in caplog.records if record.name == "asyncio"]
    assert forgotten == [], forgotten


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
    tokens = data / "tokens"
    tokens.write_text(f"{OWN_TOKEN} * 777\n")
    options = ["--faults", "--tokens-per-ip", "0", "--public-url", PUBLIC_URL]
    options += ["--tokens", str(tokens), "--fetch-allow", f"127.0.0.1:{cdn_port}"]
    with engine(data, *options) as url:
        yield url, data


@pytest.fixture
async def service(engine_place: tuple[str, Path]) -> AsyncIterator[Service]:
    """The engine with a clean slate: no faults ordered, nothing counted."""
    async with httpx.AsyncClient() as http:
        service = Service(*engine_place, http)
        await service.forgive()
        service.begin()
        yield service
