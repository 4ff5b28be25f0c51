"""How the engine starts, says why it can't, and what it logs."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.servers import client, running

pytestmark = pytest.mark.real_time

_ROOT = Path(__file__).parents[2]


def start(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "engine", *options]
    return subprocess.run(
        command, cwd=_ROOT, capture_output=True, text=True, timeout=300, check=False
    )


def test_a_taken_port_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = start("--port", str(port), "--data", str(tmp_path / "data"))
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr == f"engine: cannot listen on 127.0.0.1:{port}: Address already in use\n"


@pytest.mark.parametrize("port", ["-1", "70000"])
def test_a_port_that_cannot_be_is_one_line_too(tmp_path: Path, port: str) -> None:
    ended = start("--port", port, "--data", str(tmp_path / "data"))
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1


def test_an_unusable_data_directory_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "engine.sqlite3").write_text("no database, but long enough to be read")
    for data in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "other"):
        ended = start("--data", str(data))
        assert ended.returncode == 2, data
        assert ended.stdout == ""
        assert len(ended.stderr.splitlines()) == 1, ended.stderr
        assert "data directory" in ended.stderr


async def test_a_data_directory_has_one_engine(tmp_path: Path) -> None:
    with running(tmp_path / "data"):
        ended = await asyncio.to_thread(start, "--data", str(tmp_path / "data"))
    assert ended.returncode == 2
    assert "another engine is using this data directory" in ended.stderr


async def test_tokens_and_requests_stay_out_of_the_log(tmp_path: Path, clip: Path) -> None:
    log = tmp_path / "log"
    with log.open("wb") as stderr:
        command = [sys.executable, "-m", "engine", "--data", str(tmp_path / "d")]
        with subprocess.Popen(
            [*command, "--log-level", "info"], cwd=_ROOT, stdout=subprocess.PIPE, stderr=stderr
        ) as child:
            assert child.stdout is not None
            url = child.stdout.readline().split()[1].decode()
            async with client(url) as nemo:
                await nemo.begin()
                await nemo.upload(clip)
                await nemo.ask("compress to 300 kB")
                token = nemo.token
            child.terminate()
            child.wait(100)
    assert token not in log.read_text()
    assert "300 kB" not in log.read_text()
