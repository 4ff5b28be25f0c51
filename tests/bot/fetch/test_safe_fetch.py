"""SafeFetch that people paste: fetched where they are files, refused where they lead inside."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from bot.core.errors import MediaError
from bot.core.model import MAX_FILE_BYTES
from bot.fetch.safe_fetch import (
    LinkNotAFile,
    LinkRefused,
    LinkTooLarge,
    LinkUnknownHost,
    LinkUnreachable,
    LinkUnsupported,
    SafeFetch,
)
from tests.bot.nemo.server import Answer, RawServer, answer, raw, reset, stall, stream


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


def host_of(server: RawServer) -> str:
    return urlsplit(server.url).netloc


def allowing(*servers: RawServer, limit_s: float = 5.0) -> SafeFetch:
    return SafeFetch(allow=[host_of(server) for server in servers], limit_s=limit_s, read_s=limit_s)


@pytest.fixture
def head() -> bytes:
    """64 KiB that are an MP4's by their first bytes."""
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".ljust(65_536, b"\0")


def part(head: bytes, size_bytes: int) -> Answer:
    headers = f"Content-Range: bytes 0-{len(head) - 1}/{size_bytes}\r\n"
    return answer(head, status=206, kind="video/mp4", headers=headers)


def redirect(to: str) -> Answer:
    return answer(b"", status=302, headers=f"Location: {to}\r\n")


# what is behind a link


async def test_a_ranged_read_tells_type_and_size(server: RawServer, head: bytes) -> None:
    server.on("*", part(head, 1_055_736))
    checked = await allowing(server).check(f"{server.url}/a.mp4?sig=secret")
    assert (checked.type.extension, checked.size_bytes) == ("mp4", 1_055_736)
    assert server.requests[0].headers["range"] == "bytes=0-65535"
    assert "secret" not in repr(checked)
    assert not {"cookie", "authorization", "referer"} & server.requests[0].headers.keys()


@pytest.mark.parametrize(
    ("size_bytes", "fits"), [(MAX_FILE_BYTES, True), (MAX_FILE_BYTES + 1, False)]
)
async def test_500_mb_are_the_most_inclusive(
    server: RawServer, head: bytes, size_bytes: int, fits: bool
) -> None:
    server.on("*", part(head, size_bytes))
    links = allowing(server)
    if fits:
        assert (await links.check(server.url + "/a")).size_bytes == size_bytes
    else:
        with pytest.raises(LinkTooLarge):
            await links.check(server.url + "/a")


async def test_a_server_without_ranges_sends_no_more_than_is_read(
    server: RawServer, head: bytes
) -> None:
    server.on("*", answer(head + bytes(3_000_000), kind="application/octet-stream"))
    assert (await allowing(server).check(server.url)).size_bytes == 3_000_000 + len(head)


@pytest.mark.parametrize(
    ("served", "error"),
    [
        (answer(b"<!doctype html><title>Video</title>", kind="text/html"), LinkNotAFile),
        (answer(b"\n <html>", kind="video/mp4"), LinkNotAFile),
        (answer(b"#EXTM3U\n#EXT-X-VERSION:3\n", kind="video/mp4"), LinkUnsupported),
        (answer(b"ffconcat version 1.0\nfile x\n", kind="video/mp4"), LinkUnsupported),
        (answer(b"", kind="video/mp4"), LinkUnsupported),
        (answer(b"", status=403), LinkUnreachable),
        (answer(b"", status=404), LinkUnreachable),
        (answer(b"", status=416), LinkUnreachable),
        (answer(b"", status=500), LinkUnreachable),
        (answer(b"", status=304), LinkUnreachable),
        (raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), LinkUnreachable),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nabc"), LinkUnreachable),
        (reset(), LinkUnreachable),
        (stall(), LinkUnreachable),
        (stall(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n\0\0\0\x18ftyp"), LinkUnreachable),
    ],
)
async def test_what_is_no_file_is_told_apart(
    server: RawServer, served: Answer, error: type[MediaError]
) -> None:
    server.on("*", served)
    with pytest.raises(error):
        await allowing(server).check(f"{server.url}/a.mp4")


async def test_a_file_that_hides_its_size_is_cut_off_at_the_limit(
    server: RawServer, head: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.fetch.safe_fetch.MAX_FILE_BYTES", 100_000)
    server.on("*", stream(head, head, head, kind="video/mp4"))
    async with allowing(server).open(server.url) as opened:
        assert opened.size_bytes is None
        with pytest.raises(LinkTooLarge):
            async for _ in opened.chunks:
                pass


# where a link may lead


async def test_loopback_is_refused_however_it_is_written(server: RawServer, head: bytes) -> None:
    server.on("*", part(head, 100_000))
    port = urlsplit(server.url).port
    hosts = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1", "127.1"]
    hosts += ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "localhost.", "①②⑦.0.0.1"]
    for host in hosts:
        with pytest.raises((LinkRefused, LinkUnreachable)):
            await SafeFetch(limit_s=5).check(f"http://{host}:{port}/a.mp4")
    assert server.requests == [], "nothing was even connected to"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/x.mp4",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/x.mp4",
        "javascript:alert(1)//x.mp4",
        "http://user:password@a.example/x.mp4",
        "http://user@a.example/x.mp4",
        "http:///x.mp4",
        "http://",
        "//a.example/x.mp4",
        "http://a.example:99999/x.mp4",
        "http://[::1/x.mp4",
        "http://a.example/\x00",
        "https://a.example/" + "a" * 5000,
        "",
    ],
)
async def test_other_schemes_and_user_names_are_refused(url: str) -> None:
    with pytest.raises(LinkRefused):
        await SafeFetch().check(url)


@contextmanager
def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> Iterator[list[str]]:
    """A name server that gives another address every time."""
    asked: list[str] = []

    def getaddrinfo(host: str, port: int, *_: object, **__: object) -> list[object]:
        asked.append(host)
        address = addresses[min(len(asked), len(addresses)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in address.split()]

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield asked


async def test_a_name_is_looked_up_once_and_all_its_addresses_are_checked(
    monkeypatch: pytest.MonkeyPatch, server: RawServer, head: bytes
) -> None:
    server.on("*", part(head, 100_000))
    port = urlsplit(server.url).port
    with resolving(monkeypatch, "93.184.216.34 127.0.0.1"), pytest.raises(LinkRefused):
        await SafeFetch().check(f"http://films.example:{port}/a.mp4")
    with resolving(monkeypatch, "127.0.0.1", "10.0.0.1") as asked:
        links = SafeFetch(allow=[f"films.example:{port}"])
        assert (await links.check(f"http://films.example:{port}/a.mp4")).size_bytes == 100_000
    assert asked == ["films.example"], "the connection goes to the address that was checked"
    assert server.requests[0].headers["host"] == f"films.example:{port}"


@pytest.mark.parametrize(
    ("number", "error"),
    [(socket.EAI_AGAIN, LinkUnreachable), (socket.EAI_NONAME, LinkUnknownHost)],
)
async def test_a_name_server_that_is_away_is_no_unknown_host(
    monkeypatch: pytest.MonkeyPatch, number: int, error: type[MediaError]
) -> None:
    def fails(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(number, "")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(LinkUnreachable) as caught:
        await SafeFetch().check("http://films.example/a.mp4")
    assert type(caught.value) is error


async def test_each_redirect_is_checked_again(server: RawServer, head: bytes) -> None:
    async with RawServer() as inside:
        inside.on("*", part(head, 100_000))
        server.on("*", redirect(f"{inside.url}/a.mp4"))
        with pytest.raises(LinkRefused):
            await allowing(server).check(f"{server.url}/a.mp4")
        assert inside.requests == []
        checked = await allowing(server, inside).check(f"{server.url}/a.mp4")
        assert checked.url == f"{inside.url}/a.mp4"


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://a.example/", "http://u:p@127.0.0.1/", "http://["]
)
async def test_a_redirect_elsewhere_is_refused(server: RawServer, to: str) -> None:
    server.on("*", redirect(to))
    with pytest.raises((LinkRefused, LinkUnreachable)):
        await allowing(server).check(server.url)


async def test_redirects_come_to_an_end(server: RawServer) -> None:
    server.on("*", redirect("/again"))
    with pytest.raises(LinkRefused):
        await allowing(server).check(server.url)
    assert len(server.requests) == 6
