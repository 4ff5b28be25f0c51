"""Uploads keep tus 1.0's core: they resume, are bounded, and are what they say they are."""

from __future__ import annotations

import asyncio
import hashlib
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.file_types import detect
from tests.adapters.contract import Recorder
from tests.adapters.web.browser import PIECE, TUS, Browser, Site, browser, served
from tests.support.clock import eventually

FILM = b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + bytes(range(256)) * 2_000


async def begin(page: Browser, length: int, name: str = "clip.mp4") -> str:
    meta = f"filename {b64encode(name.encode()).decode()},kind dmlkZW8="
    headers = {**TUS, "Upload-Length": str(length), "Upload-Metadata": meta}
    made = await page.ask("POST", "/uploads/", headers=headers)
    assert made.status_code == 201
    assert made.headers["Tus-Resumable"] == "1.0.0"
    return f"/uploads/{made.headers['Location']}"


async def send(page: Browser, where: str, offset: int, content: object) -> int:
    headers = {**PIECE, "Upload-Offset": str(offset)}
    sent = await page.ask("PATCH", where, headers=headers, content=content)
    return sent.status_code


async def offset_of(page: Browser, where: str) -> int:
    told = await page.ask("HEAD", where, headers=TUS)
    assert told.status_code == 200
    assert told.headers["cache-control"] == "no-store"
    return int(told.headers["Upload-Offset"])


async def test_a_file_arrives_in_pieces_and_can_be_used(
    page: Browser, site: Site, recorder: Recorder
) -> None:
    where = await begin(page, len(FILM))
    assert await send(page, where, 0, FILM[:1_000]) == 204
    assert await offset_of(page, where) == 1_000
    assert (await page.write("too early", (where.rpartition("/")[2],))).status_code == 400
    assert await send(page, where, 1_000, FILM[1_000:]) == 204
    assert await offset_of(page, where) == len(FILM)
    assert (await page.write("smaller", (where.rpartition("/")[2],))).status_code == 202
    await eventually(lambda: recorder.messages)
    [video] = recorder.messages[0].attachments
    async with site.platform.media.open(video) as media:
        content = b"".join([piece async for piece in media.chunks])
    assert hashlib.sha256(content).digest() == hashlib.sha256(FILM).digest()


async def test_it_goes_on_after_the_connection_and_the_server_were_gone(
    page: Browser, site: Site, recorder: Recorder
) -> None:
    where = await begin(page, len(FILM))

    async def broken_off() -> AsyncIterator[bytes]:
        yield FILM[:200_000]
        await eventually(lambda: site.log.path_of(where[9:]).stat().st_size == 200_000)
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await send(page, where, 0, broken_off())
    await site.stop()
    await site.start(recorder)
    offset = await offset_of(page, where)
    assert offset == 200_000
    assert await send(page, where, offset, FILM[offset:]) == 204
    assert site.log.path_of(where[9:]).read_bytes() == FILM


async def test_a_piece_from_the_wrong_place_is_refused(page: Browser) -> None:
    where = await begin(page, len(FILM))
    assert await send(page, where, 5, FILM[5:]) == 409
    assert await send(page, where, 0, FILM[:100]) == 204
    assert await send(page, where, 0, FILM[:100]) == 409
    assert await offset_of(page, where) == 100


async def test_who_came_before_writes_no_more(page: Browser, site: Site) -> None:
    """Its browser has given up on that connection long ago; the server doesn't know."""
    where = await begin(page, len(FILM))
    go_on = asyncio.Event()

    async def trickling() -> AsyncIterator[bytes]:
        yield FILM[:100]
        await go_on.wait()
        yield b"late" * 50

    early = asyncio.create_task(send(page, where, 0, trickling()))
    await eventually(lambda: site.log.path_of(where[9:]).stat().st_size == 100)
    assert await offset_of(page, where) == 100
    go_on.set()
    assert await early == 409
    assert await send(page, where, 100, FILM[100:]) == 204
    assert site.log.path_of(where[9:]).read_bytes() == FILM


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Upload-Length": "10"}, 412),
        ({**TUS, "Upload-Length": "-1"}, 400),
        ({**TUS, "Upload-Length": "0"}, 400),
        ({**TUS, "Upload-Length": "nan"}, 400),
        ({**TUS}, 400),
        ({**TUS, "Upload-Length": "524288001"}, 413),
        ({**TUS, "Upload-Length": "9" * 15}, 413),
    ],
    ids=str,
)
async def test_what_can_not_be_is_refused_at_once(
    page: Browser, headers: dict[str, str], status: int
) -> None:
    assert (await page.ask("POST", "/uploads/", headers=headers)).status_code == status


async def test_more_than_was_announced_is_not_taken(page: Browser, site: Site) -> None:
    where = await begin(page, 1_000)
    assert await send(page, where, 0, FILM[:1_001]) == 413
    assert site.log.path_of(where[9:]).stat().st_size <= 1_000


async def test_a_name_is_made_safe(page: Browser, recorder: Recorder) -> None:
    where = await begin(page, 100, "../../etc/<b>passwd\u202e4pm.exe")
    assert await send(page, where, 0, FILM[:100]) == 204
    await page.write("look", (where.rpartition("/")[2],))
    await eventually(lambda: recorder.messages)
    [file] = recorder.messages[0].attachments
    assert not set(file.filename) & set("/\\<>\u202e")


@pytest.mark.parametrize(
    "content",
    [b"<!doctype html><script>alert(1)</script>", b"MZ" + bytes(500), b"ffconcat version 1.0\n"],
)
@pytest.mark.parametrize("size", [1, 200_000])
async def test_what_is_no_media_by_its_first_bytes_is_not_kept(
    tmp_path: Path, recorder: Recorder, content: bytes, size: int
) -> None:
    async with served(tmp_path, recorder, find_type=detect) as site, browser(site) as page:
        await page.come_in()
        padded = content.ljust(size, b" ")
        where = await begin(page, len(padded))
        assert await send(page, where, 0, padded) == 415
        assert not site.log.path_of(where[9:]).exists()
        assert (await page.ask("HEAD", where, headers=TUS)).status_code == 404
        film = await begin(page, len(FILM))
        assert await send(page, film, 0, FILM) == 204


async def test_a_person_has_so_much_room_and_the_disk_keeps_some(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with served(tmp_path, recorder, quota_bytes=1_000) as site, browser(site) as page:
        await page.come_in()
        await begin(page, 900)
        headers = {**TUS, "Upload-Length": "101"}
        assert (await page.ask("POST", "/uploads/", headers=headers)).status_code == 507
        await begin(page, 100)
    full = tmp_path / "full"
    async with served(full, recorder, free_least_bytes=1 << 60) as site, browser(site) as page:
        await page.come_in()
        assert (await page.ask("POST", "/uploads/", headers=headers)).status_code == 507


async def test_nobody_goes_on_with_the_upload_of_another(
    tmp_path: Path, recorder: Recorder
) -> None:
    async with (
        served(tmp_path, recorder, password="correct horse battery") as site,
        browser(site) as ann,
        browser(site) as eve,
    ):
        for page in (ann, eve):
            await page.log_in("correct horse battery")
        where = await begin(ann, 100)
        assert (await eve.ask("HEAD", where, headers=TUS)).status_code == 404
        assert await send(eve, where, 0, b"x" * 100) == 404
        assert await send(ann, where, 0, b"x" * 100) == 204
        stolen = await eve.write("mine", (where.rpartition("/")[2],))
        assert stolen.status_code == 400
