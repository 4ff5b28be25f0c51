"""The operator's page: its own password, nobody's conversation, and two verbs."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site, browser, served
from tests.support.clock import eventually

WATCHES, TALKS = "the operator's own", "correct horse battery"


class Seen:
    """A `Watch` that tells what it is told, and remembers what it was asked to do."""

    def __init__(self) -> None:
        self.state: dict[str, Any] = {"turns": []}
        self.done: list[tuple[str, int]] = []

    async def look(self) -> Mapping[str, Any]:
        return dict(self.state)

    async def cancel(self, turn: int) -> str:
        self.done.append(("cancel", turn))
        return f"Turn {turn} is being stopped."

    async def retry(self, turn: int) -> str:
        self.done.append(("retry", turn))
        return f"Turn {turn}: nothing of it has failed."


@pytest.fixture
def watch() -> Seen:
    return Seen()


@pytest.fixture
async def site(tmp_path: Path, recorder: Recorder, watch: Seen) -> AsyncIterator[Site]:
    passwords = {"password": TALKS, "watch_password": WATCHES}
    async with served(tmp_path, recorder, watch=watch, **passwords) as site:
        yield site


async def sign_in(page: Browser, said: str) -> int:
    return (await page.ask("POST", "/watch/login", json={"said": said})).status_code


async def test_what_happens_is_told_live_and_once(site: Site, watch: Seen) -> None:
    async with browser(site) as page:
        assert await sign_in(page, WATCHES) == 204
        told: list[Any] = []

        async def follow() -> None:
            async with page.client.stream("GET", "/watch/events", timeout=None) as stream:
                async for line in stream.aiter_lines():
                    told.extend([json.loads(line[6:])] if line.startswith("data: ") else [])

        following = asyncio.create_task(follow())
        await eventually(lambda: told == [{"turns": []}])
        await asyncio.sleep(60)
        assert len(told) == 1
        watch.state = {"turns": [{"turn": 7}]}
        await eventually(lambda: told[-1] == {"turns": [{"turn": 7}]})
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError, httpx.HTTPError):
            await following


async def test_a_page_that_is_open_keeps_no_server_from_ending(site: Site) -> None:
    async with browser(site) as page:
        assert await sign_in(page, WATCHES) == 204
        told: list[str] = []

        async def follow() -> None:
            async with page.client.stream("GET", "/watch/events", timeout=None) as stream:
                async for line in stream.aiter_lines():
                    told.append(line)

        following = asyncio.create_task(follow())
        await eventually(lambda: told)
        await site.stop()
        await following  # to its end: nothing was broken off


async def test_each_password_opens_its_own_page_and_no_other(site: Site, watch: Seen) -> None:
    async with browser(site) as operator, browser(site) as ann:
        assert await sign_in(operator, TALKS) == 403
        assert await sign_in(operator, WATCHES) == 204
        assert (await ann.log_in(WATCHES)).status_code == 403
        assert (await ann.log_in(TALKS)).status_code == 204
        for path in ("/me", "/events", "/files/0123456789abcdef"):
            assert (await operator.ask("GET", path)).status_code == 401
        for path in ("/watch/me", "/watch/events"):
            assert (await ann.ask("GET", path)).status_code == 401
        assert (await ann.ask("POST", "/watch/turns/7/cancel")).status_code == 401
    assert watch.done == []


async def test_a_cookie_of_the_one_page_is_none_of_the_other(site: Site) -> None:
    async with browser(site) as ann:
        await ann.log_in(TALKS)
        [cookie] = ann.client.cookies.values()
    name = f"nemobot-watch-{site.settings.port}"
    async with browser(site, cookies={name: cookie}) as page:
        assert (await page.ask("GET", "/watch/me")).status_code == 401
    async with browser(site) as operator:
        await sign_in(operator, WATCHES)
        [cookie] = operator.client.cookies.values()
    async with browser(site, cookies={f"nemobot-{site.settings.port}": cookie}) as page:
        assert (await page.ask("GET", "/me")).status_code == 401


async def test_a_turn_can_be_stopped_and_tried_again_and_nothing_else(
    site: Site, watch: Seen
) -> None:
    async with browser(site) as page:
        await sign_in(page, WATCHES)
        stopped = await page.ask("POST", "/watch/turns/7/cancel")
        assert stopped.json() == {"said": "Turn 7 is being stopped."}
        assert (await page.ask("POST", "/watch/turns/8/retry")).status_code == 200
        assert (await page.ask("POST", "/watch/turns/8/delete")).status_code == 404
        assert (await page.ask("POST", "/watch/turns/x/cancel")).status_code == 404
        assert (await page.client.post("/watch/turns/7/cancel")).status_code == 403
    assert watch.done == [("cancel", 7), ("retry", 8)]


async def test_without_a_password_there_is_no_such_page(
    tmp_path: Path, recorder: Recorder, watch: Seen
) -> None:
    async with served(tmp_path / "x", recorder, watch=watch) as site, browser(site) as page:
        for path in ("/watch", "/watch/", "/watch/me", "/watch/events"):
            assert (await page.ask("GET", path)).status_code == 404
        assert await sign_in(page, "") == 404
