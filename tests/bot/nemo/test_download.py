from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.service.errors import (
    DownloadTooLarge,
    NotFound,
    ServiceError,
    Unavailable,
    Unreadable,
)
from tests.bot.nemo.server import Answer, RawServer, answer, as_json, page, raw, stall, stream
from tests.bot.nemo.world import SECRET, Client, download
from tests.support.clock import LoopClock

VIDEO = bytes(range(256)) * 9_000
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
    server: RawServer, client: Client, tmp_path: Path
) -> None:
    async with RawServer() as cdn:
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
        (film(b"x" * 1001), DownloadTooLarge),
        (stream(b"x" * 600, b"x" * 600, kind="video/mp4"), DownloadTooLarge),
        (stream(b"x" * 600, end=False, kind="video/mp4"), Unavailable),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc"), Unavailable),
        (film(b""), Unreadable),
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
        await download(
            client.project, tmp_path / "a.mp4", url=f"{server.url}/a.mp4", max_bytes=1000
        )
    assert list(tmp_path.iterdir()) == []


async def test_a_stalled_download_is_given_up(
    server: RawServer, impatient: Client, tmp_path: Path
) -> None:
    server.on("*", stall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc"))
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
    server.on("*", stall(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc"))
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


@pytest.mark.parametrize("fault", [as_json({"detail": "gone"}, status=404), None])
async def test_a_link_that_does_not_work_is_no_reason_not_to_have_the_file(
    server: RawServer, client: Client, tmp_path: Path, fault: Answer | None
) -> None:
    server.on(LINE, film())
    url = f"{server.url}/signed.mp4"
    if fault is None:
        url = "http://127.0.0.1:1/signed.mp4"
    else:
        server.on("GET /signed.mp4", fault)
    assert await download(client.project, tmp_path / "a.mp4", url=url) == len(VIDEO)
