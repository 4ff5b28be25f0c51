"""The engine as a child: it answers, it ends with us, and its failures are one line."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from bot.operate.local_engine import EngineError, EngineOnDemand, local_engine
from bot.ports import SystemClock
from tests.support.clock import wait_until
from tests.support.ports import free_port

pytestmark = pytest.mark.real_time


async def _credits(url: str) -> int:
    async with httpx.AsyncClient(timeout=600) as http:
        answer = await http.post(
            f"{url}/api/auth/anonymous-token", headers={"X-Client-Id": "5d0e0f6e-1111-4222-8333-1"}
        )
    return int(answer.json()["data"]["credits"])


async def test_it_speaks_nemovideos_api_and_ends_with_the_context(tmp_path: Path) -> None:
    async with local_engine(tmp_path) as engine:
        assert await _credits(engine.url) > 0
        assert engine.process.returncode is None
    assert engine.process.returncode is not None
    with pytest.raises(httpx.ConnectError):
        await _credits(engine.url)


async def test_the_port_is_kept_where_it_is_free(tmp_path: Path) -> None:
    (tmp_path / "port").write_text(str(free_port()))  # one that nobody is given meanwhile
    async with local_engine(tmp_path, keep_port=True) as first:
        pass
    async with local_engine(tmp_path, keep_port=True) as second:
        assert second.url == first.url
    port = int(first.url.rpartition(":")[2])
    with socket.create_server(("127.0.0.1", port)):
        async with local_engine(tmp_path, keep_port=True) as third:
            assert third.url != first.url


async def test_a_folder_that_is_in_use_is_one_clear_line(tmp_path: Path) -> None:
    async with local_engine(tmp_path):
        with pytest.raises(EngineError, match=r"^the local engine did not start: ") as refused:
            async with local_engine(tmp_path):
                pass
    assert "\n" not in str(refused.value)


async def test_an_engine_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"within 0\.001 s"):
        async with local_engine(tmp_path, start_limit_s=0.001):
            pass


@pytest.mark.parametrize("rounds", [1, 2, 4, 8])
async def test_who_leaves_while_it_begins_waits_for_nothing(tmp_path: Path, rounds: int) -> None:
    begun = asyncio.ensure_future(AsyncExitStack().enter_async_context(local_engine(tmp_path)))
    while not (tmp_path / "engine.log").exists():  # noqa: ASYNC110 - each round counts
        await asyncio.sleep(0)
    for _ in range(rounds):  # of the event loop: its process is being made
        await asyncio.sleep(0)
    begun.cancel()
    async with asyncio.timeout(60):
        await asyncio.wait({begun})
    assert begun.cancelled()
    async with local_engine(tmp_path) as engine:  # nobody holds the folder
        assert engine.process.returncode is None


async def test_its_death_is_noticed(tmp_path: Path) -> None:
    async with local_engine(tmp_path) as engine:
        engine.process.kill()
        async with asyncio.timeout(300):
            assert "has ended" in str(await engine.died())


async def test_no_secret_of_ours_reaches_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMO_TOKEN", "nmv_usr_hunter2")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:hunter2@db/x")
    async with local_engine(tmp_path) as engine:
        environ = Path(f"/proc/{engine.process.pid}/environ")
        if not environ.exists():
            pytest.skip("this system shows no process's environment")
        assert b"hunter2" not in environ.read_bytes()


PARENT = """
import asyncio, sys
from pathlib import Path
from bot.operate.local_engine import local_engine
async def main():
    async with local_engine(Path(sys.argv[1])) as engine:
        print(engine.process.pid, flush=True)
        await asyncio.sleep(600)
asyncio.run(main())
"""


def test_it_ends_when_we_are_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    wait_until(lambda: not _runs(pid))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/status")
    return not (status.exists() and "State:\tZ" in status.read_text())


async def test_on_demand_it_starts_once_and_again_when_it_has_ended(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        engine = EngineOnDemand(tmp_path, stack, SystemClock())
        assert not (tmp_path / "port").exists(), "nothing runs before it is needed"
        first, second = await asyncio.gather(engine.url(), engine.url())
        assert first is not None
        assert first == second
        assert await _credits(first) > 0
        running = engine._engine
        assert running is not None
        running.process.kill()
        await running.process.wait()
        assert await engine.url() is not None
    with pytest.raises(httpx.ConnectError):
        await _credits(first)


async def test_on_demand_what_does_not_start_is_not_tried_with_each_result(tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("")
    async with AsyncExitStack() as stack:
        engine = EngineOnDemand(tmp_path / "file", stack, SystemClock())
        assert await engine.url() is None
        tmp_path.joinpath("file").unlink()
        assert await engine.url() is None
