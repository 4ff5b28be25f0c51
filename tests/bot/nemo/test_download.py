from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from bot.core.service.errors import (
    DownloadTooLarge,
    LinkFailed,
    NotFound,
    ServiceError,
    Unavailable,
    Unreadable,
)
from tests.bot.nemo.accounts import MINT, AccountsWorld, minted, mints
from tests.bot.nemo.server import (
    Answer,
    RawServer,
    answer,
    as_json,
    page,
    raw,
    reset,
    stall,
    stream,
)
from tests.bot.nemo.world import SECRET, SKILL, Client, download
from tests.support.clock import LoopClock

MP4 = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42"
VIDEO = MP4 + bytes(range(256)) * 9_000
LINE = "GET /api/render/proxy/render_1/download"


def film(body: bytes = VIDEO) -> Answer:
    return answer(body, kind="video/mp4")


def moved(to: str) -> Answer:
    return answer(b"", status=302, headers=f"Location: {to}\r\n")


async def test_a_render_is_saved_whole(server: RawServer, client: Client, tmp_path: Path) -> None:
    server.on(LINE, film())
    progress: list[tuple[int, int | None]] = []
    size_bytes = await client.project.download(
        "render_1",
        None,
        tmp_path / "a.mp4",
        max_bytes=10**7,
        on_progress=lambda done, total: progress.append((done, total)),
    )
    assert size_bytes == len(VIDEO)
    assert (tmp_path / "a.mp4").read_bytes() == VIDEO
    assert progress[-1] == (len(VIDEO), len(VIDEO))
    assert server.requests[0].headers["authorization"] == f"Bearer {SECRET}"


async def test_the_bearer_goes_to_no_other_host(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    async with RawServer() as cdn:
        client = Client(http, server.url, public=[cdn.url])
        cdn.on("*", film())
        server.on(LINE, moved(f"{cdn.url}/signed.mp4"))
        await download(client.project, tmp_path / "a.mp4")
        await download(client.project, tmp_path / "b.mp4", url=f"{cdn.url}/x")
        assert len(cdn.requests) == 2
        assert all("authorization" not in request.headers for request in cdn.requests)
        assert all("x-skill-source" not in request.headers for request in cdn.requests)
    assert (tmp_path / "a.mp4").read_bytes() == VIDEO


async def test_a_redirect_back_home_gets_the_bearer_again(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    server.on(LINE, moved("/files/1.mp4"))
    server.on("GET /files/1.mp4", film())
    await download(client.project, tmp_path / "a.mp4")
    assert "authorization" in server.requests[1].headers


async def test_redirects_end(server: RawServer, client: Client, tmp_path: Path) -> None:
    server.on("*", moved("/again"))
    with pytest.raises(Unreadable, match="redirects"):
        await download(client.project, tmp_path / "a.mp4")


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/x", "file:///etc/passwd", "", "http://"])
async def test_a_redirect_to_something_else_is_not_followed(
    server: RawServer, client: Client, tmp_path: Path, to: str
) -> None:
    server.on("*", moved(to))
    with pytest.raises(Unreadable):
        await download(client.project, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (film(VIDEO[:1001]), DownloadTooLarge),
        (stream(VIDEO[:600], b"x" * 600, kind="video/mp4"), DownloadTooLarge),
        (stream(VIDEO[:600], end=False, kind="video/mp4"), Unavailable),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + MP4), Unavailable),
        (film(b""), Unreadable),
        (film(b"x"), Unreadable),
        (film(b"PK\x03\x04 an archive under a film's name"), Unreadable),
        (film(b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>"), Unreadable),
        (page(200), Unavailable),
        (page(503), Unavailable),
        (as_json({"success": True}), Unreadable),
        (as_json({"detail": "gone"}, status=404), NotFound),
    ],
)
async def test_a_file_that_is_not_whole_is_no_file(
    server: RawServer, client: Client, tmp_path: Path, fault: Answer, kind: type[ServiceError]
) -> None:
    server.on("*", fault)
    with pytest.raises(kind):
        await download(client.project, tmp_path / "a.mp4", max_bytes=1000)
    assert list(tmp_path.iterdir()) == []


async def test_a_stalled_download_is_given_up(
    server: RawServer, impatient: Client, tmp_path: Path
) -> None:
    server.on("*", stall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + MP4))
    with pytest.raises(Unavailable):
        await download(
            impatient.project, tmp_path / "a.mp4", url=f"{server.url}/a.mp4", max_bytes=1000
        )
    assert list(tmp_path.iterdir()) == []


async def test_a_cut_download_is_begun_anew(
    server: RawServer, client: Client, clock: LoopClock, tmp_path: Path
) -> None:
    server.on("*", stream(VIDEO[:900], end=False, kind="video/mp4"), film())
    await download(client.project, tmp_path / "a.mp4", url=f"{server.url}/a.mp4", max_bytes=10**7)
    assert (tmp_path / "a.mp4").read_bytes() == VIDEO
    assert len(clock.slept_s) == 1


async def test_a_cancelled_download_leaves_nothing_behind(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    begun = asyncio.Event()
    server.on("*", stall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + MP4))
    task = asyncio.create_task(
        client.project.download(
            "render_1",
            f"{server.url}/a.mp4",
            tmp_path / "a.mp4",
            max_bytes=1000,
            on_progress=lambda done, total: begun.set(),
        )
    )
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert list(tmp_path.iterdir()) == []


async def test_an_old_file_stays_until_the_new_one_is_whole(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    (tmp_path / "a.mp4").write_bytes(b"old")
    server.on("*", page(500))
    with pytest.raises(Unavailable):
        await download(
            client.project, tmp_path / "a.mp4", url=f"{server.url}/a.mp4", max_bytes=1000
        )
    assert (tmp_path / "a.mp4").read_bytes() == b"old"


NO_FILM: dict[str, Answer] = {
    **{str(code): page(code) for code in (400, 401, 402, 403, 404, 410, 429, 500, 502, 503)},
    "a redirect nowhere": moved("ftp://x/"),
    "a redirect inside": moved("http://127.0.0.1:1/secret"),
    "a page": page(200),
    "XML": answer(b"<?xml version='1.0'?><Error/>", kind="application/xml"),
    "JSON": as_json({"code": 1001}),
    "no MP4": film(b"GIF89a and so on"),
    "an empty body": film(b""),
    "a cut body": stream(VIDEO[:900], end=False, kind="video/mp4"),
    "a reset": reset(),
    "1001 of another host": as_json({"code": 1001}, status=401),
}


@pytest.mark.parametrize("is_own", [True, False], ids=["own host", "another host"])
@pytest.mark.parametrize("fault", NO_FILM.values(), ids=NO_FILM.keys())
async def test_a_link_that_does_not_work_is_no_reason_not_to_have_the_file(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path, fault: Answer, is_own: bool
) -> None:
    async with RawServer() as cdn:
        client = Client(http, server.url, public=[cdn.url])
        server.on(LINE, film())
        linked = server if is_own else cdn
        linked.on("GET /signed.mp4", fault)
        url = f"{linked.url}/signed.mp4"
        assert await download(client.project, tmp_path / "a.mp4", url=url) == len(VIDEO)
        assert await client.project.link_reach(url) == "nobody"
    assert (tmp_path / "a.mp4").read_bytes() == VIDEO


async def test_a_host_that_is_not_there_is_no_reason_either(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    client = Client(http, server.url, public=["http://127.0.0.1:1"])
    server.on(LINE, film())
    url = "http://127.0.0.1:1/signed.mp4"
    assert await download(client.project, tmp_path / "a.mp4", url=url) == len(VIDEO)
    assert await client.project.link_reach(url) == "nobody"


@pytest.mark.parametrize("way", ["the link", "a redirect of the link", "a redirect of our own"])
async def test_nothing_inside_is_ever_asked_for(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path, way: str
) -> None:
    async with RawServer() as inside, RawServer() as cdn:
        client = Client(http, server.url, public=[cdn.url])
        inside.on("*", film())
        cdn.on("*", moved(f"{inside.url}/secret.mp4"))
        server.on(LINE, moved(f"{inside.url}/secret.mp4"))
        url = {"the link": f"{inside.url}/a.mp4", "a redirect of the link": f"{cdn.url}/a.mp4"}
        with pytest.raises(LinkFailed):
            await download(client.project, tmp_path / "a.mp4", url=url.get(way))
        if way in url:
            assert await client.project.link_reach(url[way]) == "nobody"
        assert inside.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:9/a.mp4",
        "http://10.0.0.1/a.mp4",
        "http://user@127.0.0.1/a.mp4",
        "file:///etc/passwd",
        "no address",
    ],
)
async def test_no_address_inside_is_offered_or_opened(
    server: RawServer, client: Client, tmp_path: Path, url: str
) -> None:
    server.on(LINE, film())
    assert await client.project.link_reach(url) == "nobody"
    assert await download(client.project, tmp_path / "a.mp4", url=url) == len(VIDEO)


async def test_the_service_s_own_files_open_from_here_but_not_for_everybody(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    server.on("GET /files/a.mp4", film())
    url = f"{server.url}/files/a.mp4"
    assert await client.project.link_reach(url) == "here"
    assert await client.project.link_reach(url.replace("127.0.0.1", "localhost")) == "here"
    assert all("authorization" not in request.headers for request in server.requests)


async def test_what_the_engine_shows_the_world_is_fetched_from_where_the_bot_reaches_it(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    client = Client(http, server.url, public_url="https://films.invalid/engine/")
    server.on("GET /files/a.mp4", film())
    url = "https://films.invalid/engine/files/a.mp4"
    assert await download(client.project, tmp_path / "a.mp4", url=url) == len(VIDEO)
    assert await client.project.link_reach(url) == "everybody"
    assert await client.project.link_reach(url.replace("a.mp4", "gone.mp4")) == "nobody"


async def test_a_link_that_everybody_opens_is_one(
    server: RawServer, http: httpx.AsyncClient
) -> None:
    async with RawServer() as cdn:
        client = Client(http, server.url, public=[cdn.url])
        cdn.on("GET /a.mp4", film())
        cdn.on("GET /moved", moved("/a.mp4"))
        assert await client.project.link_reach(f"{cdn.url}/moved") == "everybody"
        assert cdn.requests[0].headers["range"].startswith("bytes=0-")


async def test_a_host_that_is_unknown_here_may_be_known_elsewhere(client: Client) -> None:
    assert await client.project.link_reach("https://media.nemo.invalid/a.mp4") == "everybody"


@pytest.mark.parametrize("status", [401, 429])
async def test_what_another_host_refuses_says_nothing_about_the_account(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path, status: int
) -> None:
    async with RawServer() as cdn:
        world = AccountsWorld(http, server.url, public=[cdn.url])
        server.on(MINT, minted("t1"))
        account = await world.accounts.for_bot(SKILL)
        cdn.on("*", as_json({"code": 1001}, status=status))
        server.on(LINE, moved(f"{cdn.url}/signed.mp4"))
        url = f"{cdn.url}/a.mp4"
        with pytest.raises(LinkFailed):
            await download(world.project_on(account), tmp_path / "a.mp4", url=url)
        assert (len(mints(server)), world.told, world.clock.slept_s) == (1, [], [])
        assert (await world.accounts.for_bot(SKILL)) == account


PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


async def test_a_picture_is_saved_without_the_bearer_of_another_host(
    server: RawServer, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    async with RawServer() as cdn:
        client = Client(http, server.url, public=[cdn.url])
        cdn.on("*", answer(PNG, kind="image/png"))
        await client.project.save_picture(f"{cdn.url}/a.png", tmp_path / "a.png", max_bytes=100)
        assert "authorization" not in cdn.requests[0].headers
    assert (tmp_path / "a.png").read_bytes() == PNG


async def test_what_is_no_picture_is_not_saved_as_one(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    server.on("*", film(MP4 + bytes(64)))
    with pytest.raises(Unreadable):
        await client.project.save_picture(f"{server.url}/a", tmp_path / "a.png", max_bytes=1_000)
    assert list(tmp_path.iterdir()) == []


async def test_a_film_over_the_limit_is_not_fetched_the_other_way_too(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    server.on("*", film())
    url = f"{server.url}/film.mp4"
    with pytest.raises(DownloadTooLarge):
        await download(client.project, tmp_path / "a.mp4", url=url, max_bytes=1_000)
    assert [request.path for request in server.requests] == ["/film.mp4"]


async def test_a_redirect_to_nowhere_is_not_followed(
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    server.on("*", answer(b"", status=302))
    with pytest.raises(Unreadable, match="redirect"):
        await download(client.project, tmp_path / "a.mp4")


async def test_what_was_asked_for_over_https_is_not_fetched_over_http(tmp_path: Path) -> None:
    asked: list[str] = []

    def moves(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(302, headers={"Location": "http://nemo.example/film.mp4"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(moves)) as http:
        client = Client(http, "https://nemo.example")
        with pytest.raises(Unreadable, match="redirect"):
            await download(client.project, tmp_path / "a.mp4")
    assert {url.partition(":")[0] for url in asked} == {"https"}
