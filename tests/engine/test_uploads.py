"""What comes in: by multipart, by address, in the wrong form, too large."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from engine.settings import Settings
from engine.uploads.received_file import clean_name
from engine.uploads.url_fetch import checked_address, is_public
from tests.engine.helpers import Contract, served


def folders(settings: Settings) -> list[Path]:
    uploads = settings.data_dir / "uploads"
    return list(uploads.iterdir()) if uploads.exists() else []


async def test_the_type_is_told_by_content_and_not_by_name(
    nemo: Contract, clip: Path, tmp_path: Path, settings: Settings
) -> None:
    assert (await nemo.upload(clip, name="notes.txt"))["code"] == 0
    for name, content in {
        "text.mp4": b"this is no video" * 10_000,
        "empty.mp4": b"",
        "list.mp4": b"ffconcat version 1.0\nfile source\n",
        "playlist.mp4": b"#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n",
        "page.mp4": b"<html><body>hello</body></html>",
    }.items():
        path = tmp_path / name
        path.write_bytes(content)
        assert (await nemo.upload(path))["code"] == 4001, name
    assert len(folders(settings)) == 1


async def test_a_file_may_have_exactly_the_limit_and_not_a_byte_more(
    settings: Settings, clip: Path, tmp_path: Path
) -> None:
    size = clip.stat().st_size
    async with served(replace(settings, max_upload_bytes=size)) as nemo:
        await nemo.begin()
        assert (await nemo.upload(clip))["code"] == 0
        longer = tmp_path / "longer.mp4"
        longer.write_bytes(clip.read_bytes() + b"\0")
        assert (await nemo.upload(longer))["code"] == 4002
    assert len(folders(settings)) == 1


async def test_too_large_is_said_before_everything_has_arrived(
    settings: Settings, clip: Path
) -> None:
    async with served(replace(settings, max_upload_bytes=2_000_000)) as nemo:
        await nemo.begin()
        address = nemo.http.base_url
        reader, writer = await asyncio.open_connection(address.host, address.port)
        part = b'Content-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n'
        head = (
            f"POST /api/upload-video/nemo_agent/me/{nemo.session_id} HTTP/1.1\r\nHost: x\r\n"
            f"Authorization: Bearer {nemo.token}\r\nContent-Length: 900000000\r\n"
            "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
        )
        writer.write(head.encode() + part + clip.read_bytes() + b"\0" * 1_000_000)
        status = await asyncio.wait_for(reader.readline(), 5)
        assert status.startswith(b"HTTP/1.1 413")
        assert b'"code":4002' in await asyncio.wait_for(reader.readuntil(b"}"), 5)
        writer.close()
        await writer.wait_closed()
    assert folders(settings) == []


async def test_several_files_in_one_body_keep_their_order(nemo: Contract, clip: Path) -> None:
    with clip.open("rb") as one, clip.open("rb") as two:
        answer = await nemo.upload_parts(
            [("files", ("one.mp4", one)), ("other", ("no.txt", b"no")), ("files", ("二.mp4", two))]
        )
    names = [file["filename"] for file in answer["data"]["files"]]
    assert names == ["one.mp4", "二.mp4"]
    infos = (await nemo.state())["data"]["state"]["video_infos"]
    assert [info["filename"] for info in infos] == names


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"--x--"),
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
        ("multipart/form-data; boundary=x", b"garbage"),
        ("multipart/form-data; boundary=" + "x" * 300, b"--x--"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nabc',
        ),
        ("multipart/form-data; boundary=x", b"--x\r\n" + b"A: b\r\n" * 100 + b"\r\n"),
        ("application/json", b"{"),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"urls":[]}'),
        ("application/json", b'{"urls":["https://example.com/a.mp4"],"source_type":"disk"}'),
        ("text/plain", b"hello"),
    ],
)
async def test_a_malformed_upload_is_400_and_leaves_nothing(
    nemo: Contract, settings: Settings, content_type: str, body: bytes
) -> None:
    answer = await nemo.http.post(
        f"/api/upload-video/nemo_agent/me/{nemo.session_id}",
        content=body,
        headers={**nemo.headers, "Content-Type": content_type},
    )
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert folders(settings) == []


async def test_an_upload_that_is_broken_off_leaves_nothing(
    nemo: Contract, settings: Settings, clip: Path
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n'
        yield clip.read_bytes()[:200_000]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await nemo.http.post(
            f"/api/upload-video/nemo_agent/me/{nemo.session_id}",
            content=broken(),
            headers={**nemo.headers, "Content-Type": "multipart/form-data; boundary=x"},
        )
    for _ in range(100):
        if not folders(settings):
            break
        await asyncio.sleep(0.02)
    assert folders(settings) == []


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\videos\\holiday.mov", "holiday.mov"),
        ("..", "file"),
        ("", "file"),
        ("a\r\nSet-Cookie: x.mp4", "a__Set-Cookie_ x.mp4"),
        ("假期.mp4", "假期.mp4"),
    ],
)
def test_a_file_name_is_for_showing_only(name: str, clean: str) -> None:
    assert clean_name(name) == clean


def test_a_long_name_keeps_its_ending() -> None:
    assert clean_name("x" * 5000 + ".mp4").endswith("x.mp4")
    assert len(clean_name("x" * 5000 + ".mp4")) < 200


@pytest.mark.parametrize(
    "addresses",
    [
        "127.0.0.1 10.1.2.3 192.168.0.1 172.16.0.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1",
        "::1 ::ffff:127.0.0.1 fe80::1 fc00::1 64:ff9b::7f00:1 2002:7f00:1::1 2001::1 ff02::1",
    ],
)
def test_addresses_of_inner_networks_are_not_public(addresses: str) -> None:
    for address in addresses.split():
        assert not is_public(ipaddress.ip_address(address)), address


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/a.mp4",
        "http://localhost:80/a.mp4",
        "http://[::1]/a.mp4",
        "http://2130706433/a.mp4",
        "http://0x7f.1/a.mp4",
        "file:///etc/passwd",
        "ftp://example.com/a.mp4",
        "http://user:secret@8.8.8.8/a.mp4",
        "http://",
        "nonsense",
        "http://[::1",
    ],
)
async def test_an_address_that_is_not_public_is_not_fetched(nemo: Contract, url: str) -> None:
    assert (await nemo.upload_url(url))["code"] == 400


@contextlib.asynccontextmanager
async def web(pages: dict[str, bytes]) -> AsyncIterator[str]:
    """A tiny web server: a path gives the raw answer."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        path = head.split()[1].decode().split("?")[0]
        writer.write(pages.get(path, b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"))
        with contextlib.suppress(ConnectionError):
            await writer.drain()
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


def page(content: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(content) + content


def moved(url: str) -> bytes:
    return f"HTTP/1.1 302 Moved\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n".encode()


async def test_a_file_is_fetched_from_an_address(settings: Settings, clip: Path) -> None:
    pages = {"/holiday.mp4": page(clip.read_bytes()), "/short": moved("/holiday.mp4?a=1")}
    async with web(pages) as host, served(replace(settings, fetch_allow=(host,))) as nemo:
        await nemo.begin()
        answer = await nemo.upload_url(f"http://{host}/holiday.mp4", f"http://{host}/short")
        names = [file["filename"] for file in answer["data"]["files"]]
        assert names == ["holiday.mp4", "holiday.mp4"]
        assert answer["data"]["files"][0]["size"] == clip.stat().st_size


async def test_a_redirect_into_an_inner_network_is_not_followed(
    settings: Settings, clip: Path
) -> None:
    async with web({"/secret.mp4": page(clip.read_bytes())}) as inner:
        pages = {"/a.mp4": moved(f"http://{inner}/secret.mp4"), "/loop": moved("/loop")}
        async with web(pages) as outer, served(replace(settings, fetch_allow=(outer,))) as nemo:
            await nemo.begin()
            for path in ("a.mp4", "loop", "missing"):
                assert (await nemo.upload_url(f"http://{outer}/{path}"))["code"] == 400
    assert folders(settings) == []


async def test_a_fetched_file_has_the_same_limits(settings: Settings, clip: Path) -> None:
    pages = {"/big.mp4": page(clip.read_bytes()), "/text.mp4": page(b"no video" * 20_000)}
    async with web(pages) as host:
        limited = replace(settings, fetch_allow=(host,), max_upload_bytes=1_000_000)
        async with served(limited) as nemo:
            await nemo.begin()
            assert (await nemo.upload_url(f"http://{host}/big.mp4"))["code"] == 4002
            assert (await nemo.upload_url(f"http://{host}/text.mp4"))["code"] == 4001
    assert folders(settings) == []


async def test_a_server_that_never_ends_is_left(settings: Settings) -> None:
    async with web({"/a.mp4": b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"}) as host:
        limited = replace(settings, fetch_allow=(host,), fetch_timeout_s=30)
        async with served(limited) as nemo:
            await nemo.begin()
            assert (await nemo.upload_url(f"http://{host}/a.mp4"))["code"] == 400


async def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    assert await checked_address(httpx.URL("http://localhost:81/"), {"localhost:81"}) in {
        "127.0.0.1",
        "::1",
    }
