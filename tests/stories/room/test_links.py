"""Links that people paste: fetched where they are files, refused where they lead inside."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.core.errors import MediaError
from bot.core.model import MAX_FILE_BYTES, Attachment
from bot.fetch.safe_fetch import (
    LinkNotAFile,
    LinkRefused,
    Links,
    LinkTooLarge,
    LinkUnreachable,
    LinkUnsupported,
    is_public,
)
from tests.bot.nemo.server import Answer, RawServer, answer, raw, reset, stall, stream
from tests.stories.room.world import Bot, Room, bot_in
from tests.support.engine import engine_here


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


def host_of(server: RawServer) -> str:
    return urlsplit(server.url).netloc


def allowing(*servers: RawServer, limit_s: float = 5.0) -> Links:
    return Links(allow=[host_of(server) for server in servers], limit_s=limit_s, read_s=limit_s)


@pytest.fixture
def head(clip: Path) -> bytes:
    with clip.open("rb") as file:
        return file.read(65_536)


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

INSIDE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.8", "198.18.0.1", "192.0.2.1", "203.0.113.9", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "fec0::1",
    "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2002:a00:1::", "2001:0:4136:e378::1",
]  # fmt: skip
OUTSIDE = ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_of_the_open_internet_is(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


async def test_loopback_is_refused_however_it_is_written(server: RawServer, head: bytes) -> None:
    server.on("*", part(head, 100_000))
    port = urlsplit(server.url).port
    hosts = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433", "0x7f.1", "127.1"]
    hosts += ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "localhost.", "①②⑦.0.0.1"]
    for host in hosts:
        with pytest.raises((LinkRefused, LinkUnreachable)):
            await Links(limit_s=5).check(f"http://{host}:{port}/a.mp4")
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
        await Links().check(url)


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
        await Links().check(f"http://films.example:{port}/a.mp4")
    with resolving(monkeypatch, "127.0.0.1", "10.0.0.1") as asked:
        links = Links(allow=[f"films.example:{port}"])
        assert (await links.check(f"http://films.example:{port}/a.mp4")).size_bytes == 100_000
    assert asked == ["films.example"], "the connection goes to the address that was checked"
    assert server.requests[0].headers["host"] == f"films.example:{port}"


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


# in a conversation


@pytest.fixture
async def films(server: RawServer, clip: Path) -> RawServer:
    """A web server with a film, a page, and nothing else."""
    server.on("GET /holiday.mp4", answer(clip.read_bytes(), kind="video/mp4"))
    server.on("GET /watch?v=1", answer(b"<html>Watch</html>", kind="text/html"))
    server.on("GET /playlist.mp4", answer(b"#EXTM3U\n", kind="video/mp4"))
    server.on("*", answer(b"no", status=404))
    return server


async def test_a_pasted_link_is_uploaded_by_url_and_edited(
    room: Room, films: RawServer, tmp_path: Path
) -> None:
    async with (
        engine_here(tmp_path / "engine", fetch_allow=(host_of(films),)) as url,
        bot_in(room, url, tmp_path, links=allowing(films)) as bot,
    ):
        await bot.say(f"compress {films.url}/holiday.mp4 to under 500KB")
    (result,) = room.files
    assert len(result.file or b"") <= 500_000
    assert result.filename == "holiday.mp4"
    assert len(films.requests) == 2, "one look by us, one fetch by the service"
    assert films.url not in room.everything


async def test_where_the_service_does_not_fetch_it_is_streamed_through(
    bot_with_links: Bot, room: Room, films: RawServer
) -> None:
    await bot_with_links.say(f"{films.url}/holiday.mp4")
    assert "Got holiday.mp4 (0:05, 1280×720)." in room.texts[-1]


@pytest.fixture
async def bot_with_links(
    room: Room, engine_url: str, films: RawServer, tmp_path: Path
) -> AsyncIterator[Bot]:
    async with bot_in(room, engine_url, tmp_path, links=allowing(films)) as bot:
        yield bot


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("mute {}/watch?v=1", "That link is a page, not a file."),
        ("{}/watch?v=1", "That link is a page, not a file."),
        ("mute {}/playlist.mp4", "I can't use playlist.mp4."),
        ("mute {}/gone.mp4", "I couldn't fetch that link just now."),
        ("mute http://127.0.0.1:9/a.mp4", "I can't open that link."),
        ("mute http://192.168.1.1/a.mp4", "I can't open that link."),
        ("mute http://169.254.169.254/latest/a.mp4", "I can't open that link."),
        ("mute file:///etc/a.mp4", "I can't open that link."),
        ("mute ftp://a.example/a.mp4", "I can't open that link."),
    ],
)
async def test_a_link_that_cannot_be_used_is_explained_and_costs_nothing(
    bot_with_links: Bot, room: Room, films: RawServer, text: str, reads: str
) -> None:
    await bot_with_links.say(text.format(films.url))
    assert reads in room.texts[-1]
    await bot_with_links.say("credits")
    assert room.texts[-1] == "Credits: 1000"


async def test_a_link_to_be_written_on_the_video_stays_in_the_words(
    bot_with_links: Bot, room: Room, films: RawServer, clip: Path
) -> None:
    await bot_with_links.say("", clip)
    await bot_with_links.say(f"add a title with {films.url}/watch?v=1")
    assert "That link is a page" not in room.everything
    assert films.requests == []


# addresses of a platform's own file server


class SigningRoom(Room):
    """A platform whose files have signed addresses, which may have expired."""

    def __init__(self, *urls: str) -> None:
        super().__init__()
        self.urls = list(urls)

    async def public_url(self, attachment: Attachment) -> str | None:
        return self.urls.pop(0) if len(self.urls) > 1 else self.urls[0]


@pytest.mark.parametrize(
    ("paths", "asked"),
    [
        (["/holiday.mp4"], ["/holiday.mp4", "/holiday.mp4"]),
        (["/expired.mp4", "/holiday.mp4"], ["/expired.mp4", "/holiday.mp4", "/holiday.mp4"]),
        (["/expired.mp4"], ["/expired.mp4"]),
        (["/expired.mp4", "/expired2.mp4"], ["/expired.mp4", "/expired2.mp4"]),
    ],
)
async def test_a_signed_address_is_looked_at_before_it_is_handed_out(
    films: RawServer, clip: Path, tmp_path: Path, paths: list[str], asked: list[str]
) -> None:
    room = SigningRoom(*(films.url + path for path in paths))
    async with (
        engine_here(tmp_path / "engine", fetch_allow=(host_of(films),)) as url,
        bot_in(room, url, tmp_path) as bot,
    ):
        await bot.say("", clip)
    assert "Got bigbuckbunny.mp4 (1.1 MB, 0:05, 1280×720)." in room.texts[0]
    assert [request.path for request in films.requests] == asked


async def test_a_page_behind_a_signed_address_is_not_handed_out(
    films: RawServer, clip: Path, tmp_path: Path, engine_url: str
) -> None:
    room = SigningRoom(f"{films.url}/playlist.mp4")
    async with bot_in(room, engine_url, tmp_path) as bot:
        await bot.say("", clip)
    assert "I can't use bigbuckbunny.mp4." in room.texts[0]
    assert len(films.requests) == 1
