from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.stories.room.world import ROOT, Service
from tests.stories.world import OWN_TOKEN, PUBLIC_URL, SECRETS
from tests.support.clips import small_clip
from tests.support.engine import engine_here
from tests.support.fakes import telegram
from tests.support.guarded_logs import guarded_logs
from tests.support.plain_http import plain_http
from tests.support.ports import free_port
from tests.support.quick_ffmpeg import QuickFfmpeg

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
def ffmpeg_runs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> QuickFfmpeg:
    return QuickFfmpeg.of_this_session(tmp_path_factory, worker_id)


@pytest.fixture(autouse=True)
def ffmpeg_does_nothing_twice(ffmpeg_runs: QuickFfmpeg, monkeypatch: pytest.MonkeyPatch) -> None:
    ffmpeg_runs.put_in(monkeypatch)


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """320x180, 3 s, H.264 with AAC; small, so that a render takes a moment."""
    return small_clip(tmp_path_factory.mktemp("clips") / "trip.mp4")


@pytest.fixture(scope="session")
def cdn_port() -> int:
    """One port for all fakes of Discord in turn: the engine may fetch from there."""
    return free_port()


@pytest.fixture
def pictures() -> bool:
    """Whether results come with pictures, which are seconds of work."""
    return False


@pytest.fixture
async def service(
    tmp_path_factory: pytest.TempPathFactory, cdn_port: int, pictures: bool
) -> AsyncIterator[Service]:
    """The local engine, in the test's own time: no faults ordered, nothing counted."""
    folder = tmp_path_factory.mktemp("service")  # the bot's own folder is searched for tokens
    data, tokens = folder / "engine", folder / "tokens"
    tokens.write_text(f"{OWN_TOKEN} * 777\n")
    engine = engine_here(
        data,
        faults=True,
        tokens_per_ip=0,
        pictures=pictures,
        think_s=2.0,
        work_s=0.2,
        delta_pause_s=0.1,
        public_url=PUBLIC_URL,
        tokens_file=tokens,
        fetch_allow=(f"127.0.0.1:{cdn_port}",),
    )
    async with engine as url, plain_http() as http:
        yield Service(url, data, http)
