"""The page's addresses: each sees what is theirs, files can be played from anywhere in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from adapters.web.threads import thread_of
from bot.core.view import OutFile, View
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import Browser, Site, browser, served
from tests.support.clock import eventually

PASSWORD = "correct horse battery"
NEEDS_SIGN_IN = (
    ("GET", "/me"),
    ("DELETE", "/me"),
    ("GET", "/events"),
    ("POST", "/messages"),
    ("DELETE", "/messages/0123456789abcdef"),
    ("POST", "/presses"),
    ("POST", "/uploads/"),
    ("HEAD", "/uploads/0123456789abcdef"),
    ("PATCH", "/uploads/0123456789abcdef"),
    ("GET", "/files/0123456789abcdef"),
)


async def film_for(site: Site, person: str, folder: Path) -> str:
    (folder / "film").write_bytes(bytes(range(200)))
    file = OutFile(str(folder / "film"), "Müller's “best” film.mp4", 200)
    ref = await site.outbound.send_file(thread_of(person).chat, file, View("Here"), nonce="f")
    [*_, entry] = site.log.in_transaction(
        lambda db: db.execute("SELECT files FROM log WHERE message = ?", (ref.message,)).fetchone()
    )
    return str(entry).strip('["]')


@pytest.mark.parametrize(("method", "path"), NEEDS_SIGN_IN)
async def test_a_stranger_is_told_what_it_takes_and_nothing_else(
    site: Site, method: str, path: str
) -> None:
    async with browser(site) as page:
        answer = await page.ask(method, path)
        assert answer.status_code == 401
        assert answer.content in (b"", b'{"takes":"link"}')


async def test_a_result_plays_from_anywhere_and_is_kept_under_its_name(
    site: Site, page: Browser, tmp_path: Path
) -> None:
    where = f"/files/{await film_for(site, 'owner', tmp_path)}"
    whole = await page.ask("GET", where)
    assert (whole.status_code, whole.content) == (200, bytes(range(200)))
    assert whole.headers["content-disposition"].startswith("attachment; filename*=UTF-8''M%C3%BC")
    assert whole.headers["content-type"] == "video/mp4"
    assert "sandbox" in whole.headers["content-security-policy"]
    assert whole.headers["x-content-type-options"] == "nosniff"
    part = await page.ask("GET", where, headers={"Range": "bytes=50-59"})
    assert (part.status_code, part.content) == (206, bytes(range(50, 60)))
    assert part.headers["content-range"] == "bytes 50-59/200"


async def test_nobody_sees_files_messages_or_presses_of_another(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with (
        served(tmp_path, recorder, password=PASSWORD) as site,
        browser(site) as ann,
        browser(site) as eve,
    ):
        for page in (ann, eve):
            await page.log_in(PASSWORD)
        person = (await ann.ask("GET", "/me")).json()["person"]
        file = await film_for(site, person, tmp_path)
        await ann.write("only between us")
        await eventually(lambda: recorder.messages)
        message = recorder.messages[0].native_id
        assert (await eve.ask("GET", f"/files/{file}")).status_code == 404
        assert (await eve.ask("DELETE", f"/messages/{message}")).status_code == 204
        async with eve.open():
            await eve.write("hello")
            await eventually(lambda: eve.html)
            assert len(eve.html) == 1
        body = {"id": "x" * 12, "message": message, "data": "stop:1"}
        assert (await eve.ask("POST", "/presses", json=body)).status_code == 200
        assert person not in str(recorder.presses[0].ref)
        async with ann.open():
            await eventually(lambda: len(ann.html) == 2)


GOOD: dict[str, Any] = {"id": "0123456789abcdef", "text": "hello", "files": []}


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {**GOOD, "id": "short"},
        {**GOOD, "id": "../../../etc/passwd"},
        {**GOOD, "id": 5},
        {**GOOD, "text": ""},
        {**GOOD, "text": "x" * 20_001},
        {**GOOD, "text": None},
        {**GOOD, "files": ["../web.db"]},
        {**GOOD, "files": ["0" * 32]},
        {**GOOD, "files": ["0" * 32] * 21},
        {**GOOD, "reply": "a/b"},
    ],
    ids=lambda body: str(body)[:60],
)
async def test_what_is_no_message_is_refused(page: Browser, recorder: Recorder, body: Any) -> None:
    assert (await page.ask("POST", "/messages", json=body)).status_code == 400
    assert (await page.ask("POST", "/messages", content=b"{" * 500_000)).status_code == 400
    assert recorder.messages == []


@pytest.mark.parametrize(
    "changes",
    [{"data": ""}, {"data": "x" * 65}, {"message": "a:b"}, {"values": {"a": 5}}, {"values": [1]}],
    ids=str,
)
async def test_what_is_no_press_is_refused(
    page: Browser, recorder: Recorder, changes: dict[str, Any]
) -> None:
    body = {"id": "x" * 12, "message": "y" * 16, "data": "stop:1", **changes}
    assert (await page.ask("POST", "/presses", json=body)).status_code == 400
    assert recorder.presses == []


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.5", "de"),
        ("nl,fr;q=0.8,en;q=0.5", "fr"),
        ("zh-TW,zh;q=0.9", "zh-TW"),
        ("zh-Hant-HK", "zh-TW"),
        ("zh-SG,en;q=0.9", "zh-CN"),
        ("nl", "en"),
        ("", "en"),
        ("*;q=0.1,ja;q=0.2", "ja"),
        ("de;q=0, es", "es"),
        ("q" * 5_000, "en"),
        ("fa-IR,en;q=0.5", "fa"),
        ("ar-EG", "ar"),
    ],
)
async def test_the_page_speaks_the_first_language_that_both_know(
    tmp_path: Path, recorder: Recorder, asked: str, language: str
) -> None:
    known = ("en", "de", "fr", "zh-CN", "zh-TW", "ja", "es", "ar", "fa")
    async with served(tmp_path, recorder, languages=known) as site, browser(site) as page:
        answer = await page.ask("GET", "/", headers={"Accept-Language": asked})
        along = "rtl" if language in ("ar", "fa") else "ltr"
        assert f'<html lang="{language}" dir="{along}">' in answer.text
        assert "{{" not in answer.text
        await page.come_in()
        headers = {"Accept-Language": asked}
        body = {"id": "0123456789abcdef", "text": "hello", "files": []}
        await page.ask("POST", "/messages", json=body, headers=headers)
        await eventually(lambda: recorder.messages)
        locale = recorder.messages[0].locale
        assert locale == (None if language == "en" else language)
