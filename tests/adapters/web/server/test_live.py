"""A page that comes back has missed nothing, and is told nothing twice."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from adapters.web.server.live import PAGES_MAX
from adapters.web.threads import thread_of
from bot.core.view import View
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site, browser, served
from tests.support.clock import eventually

CHAT = thread_of("owner").chat


async def test_what_came_while_a_page_slept_is_replayed_also_over_a_restart(
    site: Site, page: Browser, recorder: Recorder
) -> None:
    async with page.open():
        ref = await site.outbound.post(CHAT, View("Working"), nonce="1")
        await eventually(lambda: "Working" in page.html.get(ref.message, ""))
    await site.stop()
    await site.outbound.edit(ref, View("Rendering"))
    await site.outbound.edit(ref, View("Done"))
    other = await site.outbound.post(CHAT, View("Next"), nonce="2")
    gone = await site.outbound.post(CHAT, View("Oops"), nonce="3")
    await site.outbound.delete(gone)
    await site.start(recorder)
    seen = page.seen
    async with page.open():
        await eventually(lambda: other.message in page.html)
        await eventually(lambda: page.seen > seen + 3)
    assert "Done" in page.html[ref.message]
    assert gone.message not in page.html
    assert page.places[ref.message] < page.places[other.message]


async def test_a_new_page_sees_the_conversation_in_its_order(site: Site, page: Browser) -> None:
    refs = [await site.outbound.post(CHAT, View(f"{n}"), nonce=f"{n}") for n in range(5)]
    await site.outbound.edit(refs[0], View("0, changed last"))
    async with page.open():
        await eventually(lambda: len(page.html) == 5)
    order = sorted(page.places, key=lambda message: page.places[message])
    assert order == [ref.message for ref in refs]


async def test_two_pages_of_one_person_see_the_same(site: Site, page: Browser) -> None:
    async with browser(site) as other:
        await other.come_in()
        async with page.open(), other.open():
            await page.write("hello")
            await eventually(lambda: page.html and page.html == other.html)


async def test_a_person_follows_so_many_pages_and_no_more(site: Site, page: Browser) -> None:
    async with browser(site) as other:
        await other.come_in()
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(PAGES_MAX):
                following = other.client.stream("GET", "/events")
                answer = await stack.enter_async_context(following)
                assert answer.status_code == 200
            assert (await page.ask("GET", "/events")).status_code == 429


async def test_the_log_stays_small_however_often_a_message_changes(
    site: Site, page: Browser
) -> None:
    ref = await site.outbound.post(CHAT, View("0"), nonce="1")
    for number in range(50):
        await site.outbound.edit(ref, View(f"{number}"))
    count = site.log.in_transaction(lambda db: db.execute("SELECT COUNT(*) FROM log").fetchone())
    assert count == (1,)


async def test_what_is_old_goes_with_its_files(tmp_path: Path, recorder: Recorder) -> None:
    async with served(tmp_path, recorder, keep_days=1 / 24) as site, browser(site) as page:
        await page.come_in()
        file = await page.upload("clip.mp4", b"bytes")
        await page.write("old", (file,))
        await eventually(lambda: recorder.messages)
        await asyncio.sleep(2.1 * 3_600)
        await eventually(lambda: not site.log.path_of(file).exists())
        async with page.open():
            await page.write("new")
            await eventually(lambda: page.html)
        assert ["new" in html for html in page.html.values()] == [True]
