"""The queue of renders and its ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract, Json, render_one


async def test_a_download_needs_the_token_that_asked(nemo: Contract, clip: Path) -> None:
    await render_one(nemo, clip)
    address = "/api/render/proxy/r/download"
    assert (await nemo.http.get(address)).json()["code"] == 1001
    nemo.client_id = "somebody-else"
    await nemo.begin()
    assert (await nemo.http.get(address, headers=nemo.headers)).status_code == 404
    assert (await nemo.status("r"))["code"] == 404
    assert (await nemo.cancel("r"))["code"] == 404


async def test_one_job_runs_and_the_others_say_their_place(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 300 kB")
    for number in range(3):
        answer = (await nemo.submit(f"r{number}")).json()
    assert answer["queue_position"] == 2
    await nemo.until("r0", lambda status: status["status"] == "processing")
    states = [await nemo.status(f"r{number}") for number in range(3)]
    assert [state["status"] for state in states] == ["processing", "pending", "pending"]
    assert [state.get("queue_position") for state in states] == [None, 1, 2]
    assert (await nemo.cancel("r2"))["status"] == "cancelled"
    assert (await nemo.cancel("r0"))["status"] == "cancelled"
    assert (await nemo.ended("r1"))["status"] == "completed"
    assert (await nemo.cancel("r1"))["status"] == "completed"
    assert (await nemo.status("r0"))["output"] is None


@pytest.mark.real_time
async def test_a_cancelled_job_leaves_no_file(
    nemo: Contract, clip: Path, settings: Settings
) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 300 kB")
    await nemo.submit("r")
    await nemo.until("r", lambda status: status["progress"] > 1)
    await nemo.cancel("r")
    await nemo.submit("after")
    await nemo.until("after", lambda status: status["status"] == "processing")
    folders = list((settings.data_dir / "renders").iterdir())
    assert len(folders) == 1
    assert (await nemo.http.get("/api/render/proxy/r/download", headers=nemo.headers)).json()[
        "code"
    ] == 404


async def test_an_impossible_size_fails_with_the_smallest_possible(
    nemo: Contract, clip: Path
) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 2 kB")
    await nemo.submit("r")
    done = await nemo.ended("r")
    assert done["status"] == "failed"
    assert done["error"].startswith("target_too_small: the smallest possible file has about")


async def test_a_render_id_is_used_once(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second")
    assert (await nemo.submit("same")).json()["code"] == 0
    again = await nemo.submit("same")
    assert (again.status_code, again.json()["code"]) == (409, 4090)


@pytest.mark.real_time
async def test_progress_only_rises(nemo: Contract, clip: Path) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 300 kB")
    await nemo.submit("render_1")
    seen: list[int] = []
    left_s: list[float] = []

    def completed(status: Json) -> bool:
        seen.append(status["progress"])
        left_s.extend([status["remaining_s"]] if "remaining_s" in status else [])
        return bool(status["status"] == "completed")

    done = await nemo.until("render_1", completed)
    assert done["progress"] == seen[-1] == 100
    assert left_s
    assert min(left_s) >= 0
    assert "remaining_s" not in done
    assert seen == sorted(seen)
    assert len({share for share in seen if 0 < share < 100}) >= 2
