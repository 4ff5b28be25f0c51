"""The engine as a process: how it starts, what it survives, when it ends."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import psutil
import pytest

from tests.engine.helpers import Contract, Json, Process, client, running

pytestmark = pytest.mark.real_time

_ROOT = Path(__file__).parents[2]


async def until_there_is_an_ffmpeg(engine: Process, nemo: Contract) -> psutil.Process:
    found: list[psutil.Process] = []

    def is_encoding(status: Json) -> bool:
        assert status["status"] in {"pending", "processing"}
        children = psutil.Process(engine.child.pid).children(recursive=True)
        found.extend(child for child in children if "ffmpeg" in child.name())
        return bool(found and status["progress"] > 0)

    await nemo.until("r", is_encoding)
    return found[-1]


async def begin_a_render(nemo: Contract, clip: Path) -> None:
    await nemo.begin()
    await nemo.upload(clip)
    await nemo.ask("compress to 200 kB")
    await nemo.submit("r")


async def test_everything_survives_a_kill_and_a_broken_render_has_failed(
    tmp_path: Path, clip: Path
) -> None:
    data = tmp_path / "data"
    with running(data) as engine:
        async with client(engine.url) as nemo:
            await begin_a_render(nemo, clip)
            await nemo.submit("waiting")
            ffmpeg = await until_there_is_an_ffmpeg(engine, nemo)
            before = (await nemo.draft(), await nemo.credits())
            engine.kill()
            token, session_id, client_id = nemo.token, nemo.session_id, nemo.client_id
    left = list((data / "renders").glob("*/render-*"))
    assert left
    # Nothing goes on encoding for a server that is no more.
    assert psutil.wait_procs([ffmpeg], timeout=100)[1] == []
    with running(data) as engine:
        async with client(engine.url) as nemo:
            nemo.token, nemo.session_id, nemo.client_id = token, session_id, client_id
            assert (await nemo.draft(), await nemo.credits()) == before
            assert (await nemo.mint()).status_code == 429
            broken = await nemo.status("r")
            assert broken["status"] == "failed"
            assert broken["error"].startswith("interrupted")
            assert not any(folder.exists() for folder in left)
            assert (await nemo.submit("again")).json()["code"] == 0
            # What had not begun was kept, and comes first.
            assert (await nemo.ended("waiting"))["status"] == "completed"
            done = await nemo.ended("again")
            assert (await nemo.http.get(done["output"]["url"])).status_code == 200
            url = done["output"]["url"]
    with running(data) as engine:
        async with client(engine.url) as nemo:
            nemo.token = token
            moved = (await nemo.status("again"))["output"]["url"]
            assert moved != url
            assert (await nemo.http.get(moved)).status_code == 200


async def test_it_ends_with_its_parent_and_takes_ffmpeg_along(tmp_path: Path, clip: Path) -> None:
    with running(tmp_path / "data", "--parent-pipe") as engine:
        async with client(engine.url) as nemo:
            await begin_a_render(nemo, clip)
            ffmpeg = await until_there_is_an_ffmpeg(engine, nemo)
            assert engine.child.stdin is not None
            engine.child.stdin.close()
            await asyncio.to_thread(engine.child.wait, 100)
    gone, alive = psutil.wait_procs([ffmpeg], timeout=100)
    assert (len(gone), alive) == (1, [])


async def test_it_ends_with_its_parent_while_a_stream_is_open(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--parent-pipe", "--think-s", "60") as engine:
        async with client(engine.url) as nemo:
            await nemo.begin()
            body = nemo.question("hello")
            asking = asyncio.create_task(
                nemo.http.post("/run_sse", json=body, headers=nemo.headers)
            )
            for _ in range(200):
                if (await nemo.credits())["data"]["frozen"]:
                    break
            assert engine.child.stdin is not None
            engine.child.stdin.close()
            await asyncio.to_thread(engine.child.wait, 100)
            with pytest.raises(httpx.TransportError):
                await asking


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
            child.wait(10)
    assert token not in log.read_text()
    assert "300 kB" not in log.read_text()


@pytest.mark.slow
async def test_memory_does_not_grow_with_the_upload(tmp_path: Path, clip: Path) -> None:
    large = tmp_path / "large.mp4"
    large.write_bytes(clip.read_bytes())
    with large.open("r+b") as file:
        # A tail that no demuxer looks at.
        file.seek(0, os.SEEK_END)
        file.write(b"\0\0\0\0free")
        file.truncate(300_000_000)
    with running(tmp_path / "data") as engine:
        async with client(engine.url) as nemo:
            await nemo.begin()
            await nemo.upload(clip)
            memory = psutil.Process(engine.child.pid)
            idle = memory.memory_info().rss
            upload = asyncio.create_task(nemo.upload(large))
            peak = idle
            while not upload.done():
                peak = max(peak, memory.memory_info().rss)
                await asyncio.sleep(0.02)
            assert (await upload)["code"] == 0
    assert peak - idle < 64 * 1024 * 1024
