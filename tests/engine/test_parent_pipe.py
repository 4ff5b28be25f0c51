"""The engine ends when its parent does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import psutil
import pytest

from tests.engine.children import begin_a_render, until_there_is_an_ffmpeg
from tests.engine.servers import client, running

pytestmark = pytest.mark.real_time


async def test_it_ends_with_its_parent_and_takes_ffmpeg_along(tmp_path: Path, clip: Path) -> None:
    log = tmp_path / "log"
    with running(tmp_path / "data", "--parent-pipe", "--no-pictures", log=log) as engine:
        async with client(engine.url) as nemo:
            await begin_a_render(nemo, clip)
            ffmpeg = await until_there_is_an_ffmpeg(engine, nemo)
            assert engine.child.stdin is not None
            engine.child.stdin.close()
            await asyncio.to_thread(engine.child.wait, 100)
    gone, alive = psutil.wait_procs([ffmpeg], timeout=100)
    assert (len(gone), alive) == (1, [])
    assert "Traceback" not in log.read_text()


async def test_it_ends_with_its_parent_while_a_stream_is_open(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with running(
        tmp_path / "data", "--parent-pipe", "--no-pictures", "--think-s", "60", log=log
    ) as engine:
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
    assert "Traceback" not in log.read_text()
