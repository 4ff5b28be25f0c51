"""Results and uploads by link: ranges, names, expiry."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from engine.settings import Settings
from tests.engine.contract import Contract, render_one
from tests.engine.servers import served


async def test_a_result_is_served_in_ranges_by_link_and_by_token(
    nemo: Contract, clip: Path
) -> None:
    url = await render_one(nemo, clip)
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
        url = await render_one(nemo, clip)
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
        url = await render_one(nemo, clip)
        assert url.startswith(f"{nemo.http.base_url}")
        # The name is for people: any other finds the same file.
        assert (await nemo.http.get(url.replace("bigbuckbunny", "x"))).status_code == 200
