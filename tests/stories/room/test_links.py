"""Links that people paste: fetched where they are files, explained where they are not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.core.model import Attachment
from bot.fetch.safe_fetch import SafeFetch
from tests.bot.nemo.server import RawServer, answer
from tests.stories.room.world import Bot, Room, bot_in
from tests.support.engine import engine_here


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    async with RawServer() as server:
        yield server


def host_of(server: RawServer) -> str:
    return urlsplit(server.url).netloc


def allowing(*servers: RawServer) -> SafeFetch:
    return SafeFetch(allow=[host_of(server) for server in servers], limit_s=5.0, read_s=5.0)


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
    assert result.filename == "holiday (500 kB).mp4"
    assert len(films.requests) == 2, "one look by us, one fetch by the service"
    assert films.url not in room.everything


async def test_where_the_service_does_not_fetch_it_is_streamed_through(
    bot_with_links: Bot, room: Room, films: RawServer
) -> None:
    await bot_with_links.say(f"{films.url}/holiday.mp4")
    assert "Got holiday.mp4 (0:05, 640×360)." in room.texts[-1]


@pytest.fixture
async def bot_with_links(
    room: Room, engine_url: str, films: RawServer, tmp_path: Path
) -> AsyncIterator[Bot]:
    async with bot_in(room, engine_url, tmp_path, links=allowing(films)) as bot:
        yield bot


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("mute {}/watch?v=1", "leads to a page, not to a file."),
        ("{}/watch?v=1", "leads to a page, not to a file."),
        ("mute {}/playlist.mp4", "I can't use playlist.mp4."),
        ("mute {}/gone.mp4", "I couldn't fetch the link "),
        ("mute http://127.0.0.1:9/a.mp4", "I can't open the link "),
        ("mute http://192.168.1.1/a.mp4", "I can't open the link "),
        ("mute http://169.254.169.254/latest/a.mp4", "I can't open the link "),
        ("mute file:///etc/a.mp4", "I can't open the link "),
        ("mute ftp://a.example/a.mp4", "I can't open the link "),
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
    assert "leads to a page" not in room.everything
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
    assert "Got bigbuckbunny.mp4 (1." in room.texts[0]
    assert [request.path for request in films.requests] == asked


async def test_a_page_behind_a_signed_address_is_not_handed_out(
    films: RawServer, clip: Path, tmp_path: Path, engine_url: str
) -> None:
    room = SigningRoom(f"{films.url}/playlist.mp4")
    async with bot_in(room, engine_url, tmp_path) as bot:
        await bot.say("", clip)
    assert "I can't use bigbuckbunny.mp4." in room.texts[0]
    assert len(films.requests) == 1
