from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nemo.client import NemoClient
from bot.nemo.errors import FileTooLarge, NemoError, NotReached, SourceFailed, UnsupportedFile
from bot.nemo.http import open_http
from bot.nemo.upload_body import MAX_UPLOAD_BYTES, safe_filename
from bot.nemo.wire import UploadedFile
from tests.bot.nemo.server import RawServer, Request, as_json, reset
from tests.bot.nemo.world import AUTH, Pausing, chunks_of

LINE = "POST /api/upload-video/nemo_agent/me/s"
FILES = {
    "code": 0,
    "data": {
        "files": [
            {
                "filename": "a.mp4",
                "file_type": "video",
                "cdn_url": "https://cdn/a",
                "duration": 30.5,
            }
            | {"width": 1920, "height": 1080, "fps": 29.97, "hash": "h"}
        ],
        "session_state_applied": True,
    },
}


def part_of(request: Request) -> Message:
    """The one part, as another implementation reads it."""
    kind = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    parts = message_from_bytes(kind + request.body).get_payload()
    assert isinstance(parts, list)
    (part,) = parts
    assert isinstance(part, Message)
    return part


async def upload(
    client: NemoClient,
    *chunks: bytes,
    size_bytes: int | None = None,
    filename: str = "a.mp4",
    mime_type: str = "video/mp4",
    max_bytes: int = MAX_UPLOAD_BYTES,
    progress: list[int] | None = None,
) -> list[UploadedFile]:
    return await client.upload_stream(
        AUTH,
        "s",
        filename=filename,
        mime_type=mime_type,
        chunks=chunks_of(*chunks),
        size_bytes=size_bytes,
        on_progress=None if progress is None else progress.append,
        max_bytes=max_bytes,
    )


@pytest.mark.parametrize("size_bytes", [6, None])
async def test_a_file_arrives_whole_as_a_part_named_files(
    server: RawServer, client: NemoClient, size_bytes: int | None
) -> None:
    server.on(LINE, as_json(FILES))
    progress: list[int] = []
    (file,) = await upload(client, b"abc", b"", b"def", size_bytes=size_bytes, progress=progress)
    (request,) = server.requests
    part = part_of(request)
    assert part.get_payload(decode=True) == b"abcdef"
    assert part.get_content_type() == "video/mp4"
    assert part.get_param("name", header="content-disposition") == "files"
    assert part.get_filename() == "a.mp4"
    assert ("content-length" in request.headers) == (size_bytes is not None)
    assert progress[-1] == 6
    assert (file.duration_s, file.width, file.fps) == (30.5, 1920, 29.97)


@given(st.text(max_size=300))
def test_no_filename_leaves_its_quotes_its_line_or_its_folder(filename: str) -> None:
    name = safe_filename(filename)
    assert 0 < len(name) <= 150
    assert not set(name) & set('"\\/\r\n;%')
    assert name.encode()
    assert name.isprintable()


@pytest.mark.parametrize(
    ("filename", "sent"),
    [
        ("holiday.mov", "holiday.mov"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ('a"; name="x\r\nB: c.mp4', "a__ name=_x__B_ c.mp4"),
        ("视频.mp4", "视频.mp4"),
        ("x" * 300 + ".mp4", "x" * 146 + ".mp4"),
        ("", "file"),
        (".mp4", "mp4"),
    ],
)
def test_a_filename_stays_recognisable(filename: str, sent: str) -> None:
    assert safe_filename(filename) == sent


async def test_a_mime_type_that_would_add_a_header_is_replaced(
    server: RawServer, client: NemoClient
) -> None:
    server.on("*", as_json(FILES))
    await upload(client, b"a", mime_type="video/mp4\r\nX-Evil: 1")
    assert part_of(server.requests[0]).get_content_type() == "application/octet-stream"


@pytest.mark.parametrize(
    ("chunks", "size_bytes", "kind"),
    [((b"abc",), 4, SourceFailed), ((b"abc", b"de"), 4, SourceFailed)],
)
async def test_a_file_of_another_size_than_announced_is_not_uploaded(
    server: RawServer,
    client: NemoClient,
    chunks: tuple[bytes, ...],
    size_bytes: int,
    kind: type[NemoError],
) -> None:
    server.on("*", as_json(FILES))
    with pytest.raises(kind):
        await upload(client, *chunks, size_bytes=size_bytes)


async def test_a_file_over_the_limit_is_refused_before_anything_is_sent(
    server: RawServer, client: NemoClient
) -> None:
    with pytest.raises(FileTooLarge):
        await upload(client, b"abc", size_bytes=MAX_UPLOAD_BYTES + 1)
    assert server.requests == []


async def test_a_file_of_unknown_size_stops_at_the_limit(
    server: RawServer, client: NemoClient
) -> None:
    server.on("*", as_json(FILES))
    with pytest.raises(FileTooLarge):
        await upload(client, b"abc", b"d", max_bytes=3)
    await upload(client, b"abc", max_bytes=3)


async def test_a_source_that_breaks_is_not_the_services_fault_and_stays_secret(
    server: RawServer, client: NemoClient
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"abc"
        raise OSError("https://api.telegram.org/file/botSECRET/x")

    server.on("*", as_json(FILES))
    with pytest.raises(SourceFailed) as caught:
        await client.upload_stream(
            AUTH, "s", filename="a", mime_type="video/mp4", chunks=broken(), size_bytes=9
        )
    assert "SECRET" not in repr(caught.value)
    assert caught.value.__suppress_context__


async def test_a_server_that_refuses_before_the_end_is_heard(
    server: RawServer, client: NemoClient
) -> None:
    server.read_body = False
    server.on("*", as_json({"code": 4001}))
    with pytest.raises(UnsupportedFile):
        await upload(client, b"abc", size_bytes=3)


async def test_memory_does_not_grow_with_the_file(server: RawServer, client: NemoClient) -> None:
    async def drain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        left = size_bytes
        while left > 0:
            left -= len(await reader.read(1_000_000))
        await as_json(FILES)(writer)
        await writer.drain()
        writer.close()

    async def zeros() -> AsyncIterator[bytes]:
        for _ in range(size_bytes // len(chunk)):
            yield chunk

    chunk, size_bytes = bytes(64_000), 64_000 * 500
    sink = await asyncio.start_server(drain, "127.0.0.1", 0)
    async with sink, open_http() as http:
        client = NemoClient(http, f"http://127.0.0.1:{sink.sockets[0].getsockname()[1]}")
        tracemalloc.start()
        await client.upload_stream(
            AUTH, "s", filename="a", mime_type="video/mp4", chunks=zeros(), size_bytes=size_bytes
        )
        peak_bytes = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak_bytes < 8_000_000


async def test_an_upload_by_url_is_repeated_only_when_it_was_never_sent(
    server: RawServer, client: NemoClient, pauses: Pausing
) -> None:
    server.on("*", reset(), as_json(FILES))
    with pytest.raises(NemoError):
        await client.upload_urls(AUTH, "s", ["https://cdn.example/a.mp4"])
    assert len(server.requests) == 1
    async with RawServer() as gone:
        url = gone.url
    async with open_http() as other:
        with pytest.raises(NotReached):
            await NemoClient(other, url, sleep=pauses).upload_urls(AUTH, "s", ["https://x/a.mp4"])
    assert len(pauses.slept_s) == 2
