"""Uploads by address: what is fetched, and what is not."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from engine.settings import Settings
from engine.uploads.url_fetch import checked_address
from tests.engine.contract import Contract
from tests.engine.servers import served, upload_folders


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
        "http://xn--/a.mp4",
        "http://xn--a.com/a.mp4",
        "http://xn--zz--zz--.com/a.mp4",
        "http://xn--n3h.com/a.mp4",
        "http://\u2024.com/a.mp4",
        "http://a..b/a.mp4",
        f"http://{'a' * 70}.com/a.mp4",
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
    assert upload_folders(settings) == []


async def test_a_fetched_file_has_the_same_limits(settings: Settings, clip: Path) -> None:
    pages = {"/big.mp4": page(clip.read_bytes()), "/text.mp4": page(b"no video" * 20_000)}
    async with web(pages) as host:
        limited = replace(settings, fetch_allow=(host,), max_upload_bytes=1_000_000)
        async with served(limited) as nemo:
            await nemo.begin()
            assert (await nemo.upload_url(f"http://{host}/big.mp4"))["code"] == 4002
            assert (await nemo.upload_url(f"http://{host}/text.mp4"))["code"] == 4001
    assert upload_folders(settings) == []


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
