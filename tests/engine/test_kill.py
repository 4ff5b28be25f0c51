"""What survives when the engine is killed."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from tests.engine.children import begin_a_render, until_there_is_an_ffmpeg
from tests.engine.servers import client, running

pytestmark = pytest.mark.real_time


async def test_everything_survives_a_kill_and_a_broken_render_has_failed(
    tmp_path: Path, clip: Path
) -> None:
    data = tmp_path / "data"
    with running(data, "--no-pictures") as engine:
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
    with running(data, "--no-pictures") as engine:
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
    with running(data, "--no-pictures") as engine:
        async with client(engine.url) as nemo:
            nemo.token = token
            moved = (await nemo.status("again"))["output"]["url"]
            assert moved != url
            assert (await nemo.http.get(moved)).status_code == 200
