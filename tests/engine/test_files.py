"""Results: links, ranges, expiry, the queue and its ends."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.helpers import Contract, served


async def rendered(nemo: Contract, clip: Path, render_id: str = "r") -> str:
    await nemo.upload(clip)
    await nemo.ask("keep the first 1 second and make it 144p")
    await nemo.submit(render_id)
    url: str = (await nemo.ended(render_id))["output"]["url"]
    return url


async def test_a_result_is_served_in_ranges_by_link_and_by_token(
    nemo: Contract, clip: Path
) -> None:
    url = await rendered(nemo, clip)
    whole = await nemo.http.get(url)
    size = len(whole.content)
    assert whole.headers["content-type"] == "video/mp4"
    assert int(whole.headers["content-length"]) == size
    assert whole.headers["accept-ranges"] == "bytes"
    assert 'filename="bigbuckbunny.mp4"' in whole.headers["content-disposition"]
    for address in (url, "/api/render/proxy/r/download"):
        part = await nemo.http.get(address, headers={**nemo.headers, "Range": "bytes=10-19"})
        assert part.status_code == 206
        assert part.headers["content-range"] == f"bytes 10-19/{size}"
        assert part.content == whole.content[10:20]
        rest = await nemo.http.get(address, headers={**nemo.headers, "Range": "bytes=-5"})
        assert rest.content == whole.content[-5:]
        beyond = await nemo.http.get(
            address, headers={**nemo.headers, "Range": f"bytes={size}-{size + 1}"}
        )
        assert beyond.status_code == 416
    head = await nemo.http.head(url)
    assert (head.status_code, int(head.headers["content-length"])) == (200, size)


async def test_a_download_needs_the_token_that_asked(nemo: Contract, clip: Path) -> None:
    await rendered(nemo, clip)
    address = "/api/render/proxy/r/download"
    assert (await nemo.http.get(address)).json()["code"] == 1001
    nemo.client_id = "somebody-else"
    await nemo.begin()
    assert (await nemo.http.get(address, headers=nemo.headers)).status_code == 404
    assert (await nemo.status("r"))["code"] == 404
    assert (await nemo.cancel("r"))["code"] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/files/x/a.mp4",
        "/files/../engine.sqlite3",
        "/files/%2e%2e/engine.sqlite3",
        "/files/%2e%2e%2f/engine.sqlite3",
        "/files//engine.sqlite3",
        "/files/x/%2e%2e%2fengine.sqlite3",
    ],
)
async def test_a_link_that_was_not_given_leads_nowhere(nemo: Contract, path: str) -> None:
    assert (await nemo.http.get(path)).status_code == 404


async def test_a_link_says_nothing_and_expires(settings: Settings, clip: Path) -> None:
    async with served(replace(settings, link_ttl_s=3600)) as nemo:
        await nemo.begin()
        url = await rendered(nemo, clip)
        secret = url.split("/files/")[1].split("/")[0]
        assert len(secret) == 32
        assert nemo.session_id not in url
        assert nemo.token not in url
        await asyncio.sleep(3590)
        assert (await nemo.http.get(url)).status_code == 200
        await asyncio.sleep(10)
        assert (await nemo.http.get(url)).status_code == 404


async def test_links_begin_with_the_public_address(settings: Settings, clip: Path) -> None:
    async with served(settings) as nemo:
        await nemo.begin()
        url = await rendered(nemo, clip)
        assert url.startswith(f"{nemo.http.base_url}")
        # The name is for people: any other finds the same file.
        assert (await nemo.http.get(url.replace("bigbuckbunny", "x"))).status_code == 200


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


async def test_a_cancelled_job_leaves_no_file(
    nemo: Contract, clip: Path, settings: Settings
) -> None:
    await nemo.upload(clip)
    await nemo.ask("compress to 300 kB")
    await nemo.submit("r")
    await nemo.until("r", lambda status: status["progress"] > 0)
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
