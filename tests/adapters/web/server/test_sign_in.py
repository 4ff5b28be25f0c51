"""Who is there: links that work once, passwords, cookies."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.core.view import View
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site, browser, served
from tests.support.clock import eventually

PASSWORD = "correct horse battery"


async def test_a_link_works_once_and_the_next_one_is_told(site: Site) -> None:
    async with browser(site) as first, browser(site) as second:
        await eventually(lambda: site.links)
        link = site.links[0]
        assert (await first.come_in()).status_code == 204
        assert (await first.ask("GET", "/me")).json() == {"person": "owner"}
        assert len(site.links) == 2
        assert (await second.log_in(link.partition("#link=")[2])).status_code == 403
        assert (await second.ask("GET", "/me")).status_code == 401
        assert (await second.come_in()).status_code == 204


async def test_the_links_secret_stands_where_no_server_sees_it(site: Site) -> None:
    await eventually(lambda: site.links)
    address, _, secret = site.links[0].partition("#link=")
    assert "?" not in address
    assert len(secret) >= 32


async def test_a_cookie_is_for_this_page_alone_and_kept_as_a_hash(
    site: Site, page: Browser
) -> None:
    async with browser(site) as other:
        answer = await other.come_in()
    said = answer.headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip() for part in said.split(";")}
    assert "secure" not in said
    [cookie] = page.client.cookies.values()
    kept = b"".join(path.read_bytes() for path in site.settings.folder.glob("web.db*"))
    assert cookie.encode() not in kept
    assert b"owner" in kept


async def test_a_made_up_cookie_opens_nothing(site: Site) -> None:
    name = f"nemobot-{site.settings.port}"
    for cookie in ("", "owner", "x" * 5_000, "a" * 43):
        async with browser(site, cookies={name: cookie}) as page:
            assert (await page.ask("GET", "/me")).json() == {"takes": "link"}


async def test_with_a_password_each_browser_is_a_person_of_its_own(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with served(tmp_path, recorder, password=PASSWORD) as site:
        async with browser(site) as ann, browser(site) as bob:
            assert (await ann.ask("GET", "/me")).json() == {"takes": "password"}
            for page in (ann, bob):
                assert (await page.log_in("wrong")).status_code == 403
                assert (await page.log_in(PASSWORD)).status_code == 204
                assert (await page.write("hello")).status_code == 202
            await eventually(lambda: len(recorder.messages) == 2)
            one, other = recorder.messages
            assert one.conversation != other.conversation
            assert one.author.id != other.author.id
            before = (await ann.ask("GET", "/me")).json()
            assert (await ann.log_in(PASSWORD)).status_code == 204
            assert (await ann.ask("GET", "/me")).json() == before
        assert site.links == [site.settings.address]


async def test_guessing_is_slowed_down_at_its_own_address_and_who_is_in_stays_in(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with (
        served(tmp_path, recorder, password=PASSWORD) as site,
        browser(site) as ann,
        browser(site) as eve,
        browser(site, headers={"X-Forwarded-For": "203.0.113.9"}) as bob,
    ):
        await ann.log_in(PASSWORD)
        said = [(await eve.log_in(f"guess {n}")).status_code for n in range(12)]
        assert said == [403] * 10 + [429] * 2
        assert (await eve.log_in(PASSWORD)).status_code == 429
        assert (await ann.ask("GET", "/me")).status_code == 200
        assert (await bob.log_in(PASSWORD)).status_code == 204
        await asyncio.sleep(61)
        assert (await eve.log_in(PASSWORD)).status_code == 204


async def test_one_household_is_one_address_whatever_it_makes_up(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with served(tmp_path, recorder, password=PASSWORD) as site, browser(site) as eve:

        async def guess(address: str) -> int:
            """As the proxy on this machine tells, after what eve has made up herself."""
            told = {"X-Forwarded-For": f"198.51.100.7, {address}"}
            body = {"said": "a guess"}
            return (await eve.ask("POST", "/login", json=body, headers=told)).status_code

        assert [await guess(f"2001:db8::{n}") for n in range(11)] == [403] * 10 + [429]
        assert await guess("2001:db8:0:1::1") == 403
        assert await guess("::ffff:203.0.113.1") == 403


async def test_behind_tls_the_cookie_goes_over_tls_alone(
    tmp_path: Path, recorder: Recorder
) -> None:
    origin = "https://films.example"
    changes = {"password": PASSWORD, "origins": (origin,)}
    async with served(tmp_path, recorder, **changes) as site, browser(site) as page:
        headers = {"Host": "films.example", "Origin": origin}
        answer = await page.ask("POST", "/login", json={"said": PASSWORD}, headers=headers)
        assert answer.status_code == 204
        assert "; secure" in answer.headers["set-cookie"].lower()


def left_of(site: Site, words: bytes) -> list[str]:
    """The files of the page's store that hold these words."""
    kept = [path for path in site.settings.folder.rglob("*") if path.is_file()]
    return [path.name for path in kept if words in path.read_bytes()]


async def test_who_leaves_leaves_nothing(site: Site, page: Browser, recorder: Recorder) -> None:
    file = await page.upload("clip.mp4", b"bytes of a film")
    await page.write("my very own words", (file,))
    await eventually(lambda: recorder.messages)
    assert left_of(site, b"my very own words")
    assert (await page.ask("DELETE", "/me")).status_code == 204
    assert (await page.ask("GET", "/me")).status_code == 401
    assert left_of(site, b"bytes of a film") == left_of(site, b"my very own words") == []


async def test_what_is_forgotten_is_on_no_page_and_in_no_file_and_the_person_stays(
    site: Site, page: Browser, recorder: Recorder
) -> None:
    async with page.open():
        file = await page.upload("clip.mp4", b"bytes of a film")
        await page.write("my very own words", (file,))
        await eventually(lambda: recorder.messages)
        [message] = recorder.messages
        await site.outbound.post(message.chat, View("said to them alone"), nonce="n1")
        await eventually(lambda: len(page.html) == 2)
        await site.platform.forget(message.author.id)
        await eventually(lambda: page.html == {})
        for words in (b"bytes of a film", b"my very own words", b"said to them alone"):
            assert left_of(site, words) == []
        await site.outbound.post(message.chat, View("Done."), nonce="n2")
        await eventually(lambda: len(page.html) == 1)
