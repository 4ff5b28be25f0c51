from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.message import Message

import pytest

from bot.core.model import MAX_FILE_BYTES
from bot.core.service.errors import (
    NotReached,
    ServiceError,
    SourceFailed,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.service.values import SourceFile, UploadedFile
from bot.nemo.http import open_http
from bot.nemo.upload_body import FileBody
from tests.bot.nemo.server import RawServer, Request, as_json, reset
from tests.bot.nemo.world import Client, chunks_of, opening, unheard
from tests.support.clock import LoopClock

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
    client: Client,
    *chunks: bytes,
    size_bytes: int | None = None,
    mime_type: str = "video/mp4",
    progress: list[int] | None = None,
) -> UploadedFile | None:
    opened = opening(*chunks, size_bytes=size_bytes, mime_type=mime_type)
    return await client.project.upload(opened, unheard if progress is None else progress.append)


@pytest.mark.parametrize("size_bytes", [6, None])
async def test_a_file_arrives_whole_as_a_part_named_files(
    server: RawServer, client: Client, size_bytes: int | None
) -> None:
    server.on(LINE, as_json(FILES))
    progress: list[int] = []
    file = await upload(client, b"abc", b"", b"def", size_bytes=size_bytes, progress=progress)
    (request,) = server.requests
    part = part_of(request)
    assert part.get_payload(decode=True) == b"abcdef"
    assert part.get_content_type() == "video/mp4"
    assert part.get_param("name", header="content-disposition") == "files"
    assert part.get_filename() == "a.mp4"
    assert ("content-length" in request.headers) == (size_bytes is not None)
    assert progress[-1] == 6
    assert file == UploadedFile(30.5, 1920, 1080, "video")


async def test_a_file_name_stays_inside_its_quotes(server: RawServer, client: Client) -> None:
    server.on("*", as_json(FILES))
    await client.project.upload(opening(b"a", filename='a"; name="x\r\nB: c.mp4'), unheard)
    assert part_of(server.requests[0]).get_filename() == "a_; name=_x B_ c.mp4"


async def test_a_mime_type_that_would_add_a_header_is_replaced(
    server: RawServer, client: Client
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
    client: Client,
    chunks: tuple[bytes, ...],
    size_bytes: int,
    kind: type[ServiceError],
) -> None:
    server.on("*", as_json(FILES))
    with pytest.raises(kind):
        await upload(client, *chunks, size_bytes=size_bytes)


async def test_a_file_over_the_limit_is_refused_before_anything_is_sent(
    server: RawServer, client: Client
) -> None:
    with pytest.raises(UploadTooLarge):
        await upload(client, b"abc", size_bytes=MAX_FILE_BYTES + 1)
    assert server.requests == []


async def test_a_file_of_unknown_size_stops_at_the_limit() -> None:
    async def sent(*chunks: bytes) -> int:
        source = SourceFile("a.mp4", "video/mp4", chunks_of(*chunks))
        return len([piece async for piece in FileBody(source, unheard, max_bytes=3)])

    with pytest.raises(UploadTooLarge):
        await sent(b"abc", b"d")
    assert await sent(b"abc") == 3


async def test_a_source_that_breaks_is_not_the_services_fault_and_stays_secret(
    server: RawServer, client: Client
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"abc"
        raise OSError("https://api.telegram.org/file/botSECRET/x")

    @asynccontextmanager
    async def opened() -> AsyncIterator[SourceFile]:
        yield SourceFile("a", "video/mp4", broken(), 9)

    server.on("*", as_json(FILES))
    with pytest.raises(SourceFailed) as caught:
        await client.project.upload(opened, unheard)
    assert "SECRET" not in repr(caught.value)
    assert caught.value.__suppress_context__


async def test_a_server_that_refuses_before_the_end_is_heard(
    server: RawServer, client: Client
) -> None:
    server.read_body = False
    server.on("*", as_json({"code": 4001}))
    with pytest.raises(UnsupportedFile):
        await upload(client, b"abc", size_bytes=3)


async def test_memory_does_not_grow_with_the_file(server: RawServer, client: Client) -> None:
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

    @asynccontextmanager
    async def opened() -> AsyncIterator[SourceFile]:
        yield SourceFile("a", "video/mp4", zeros(), size_bytes)

    chunk, size_bytes = bytes(64_000), 64_000 * 500
    sink = await asyncio.start_server(drain, "127.0.0.1", 0)
    async with sink, open_http() as http:
        client = Client(http, f"http://127.0.0.1:{sink.sockets[0].getsockname()[1]}")
        tracemalloc.start()
        await client.project.upload(opened, unheard)
        peak_bytes = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak_bytes < 8_000_000


async def test_an_upload_by_url_is_repeated_only_when_it_was_never_sent(
    server: RawServer, client: Client, clock: LoopClock
) -> None:
    server.on("*", reset(), as_json(FILES))
    with pytest.raises(ServiceError):
        await client.project.upload_url("https://cdn.example/a.mp4")
    assert len(server.requests) == 1
    async with RawServer() as gone:
        url = gone.url
    async with open_http() as other:
        with pytest.raises(NotReached):
            await Client(other, url, clock=clock).project.upload_url("https://x/a.mp4")
    assert len(clock.slept_s) == 2


async def test_what_the_service_itself_says_while_a_file_is_read_stays_what_it_is(
    server: RawServer, client: Client
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"abc"
        raise UploadTooLarge

    @asynccontextmanager
    async def opened() -> AsyncIterator[SourceFile]:
        yield SourceFile("a", "video/mp4", broken(), 9)

    server.on("*", as_json(FILES))
    with pytest.raises(UploadTooLarge):
        await client.project.upload(opened, unheard)
