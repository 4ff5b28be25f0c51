"""Bodies over real sockets: what is read past the parser is what the parser would have read."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest
import trustme

from bot.fetch.bodies import LARGE_BYTES, PIECE_BYTES, raw_body

pytestmark = pytest.mark.real_time

BODY = b"".join(hashlib.sha256(bytes([n])).digest() * (PIECE_BYTES // 32) for n in range(40))
SPLITS = (0, 1, LARGE_BYTES // 2, len(BODY) - LARGE_BYTES, len(BODY) - 1, len(BODY))
Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


Connected = list[str]
Served = Callable[[Answer], AbstractAsyncContextManager[tuple[httpx.AsyncClient, Connected]]]


@pytest.fixture(params=["http", "https"])
def served(request: pytest.FixtureRequest) -> Served:
    """A client of a server that answers each request of a connection so; who has connected."""
    ours, theirs = ssl.create_default_context(), None
    if request.param == "https":
        authority, theirs = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.configure_trust(ours)
        authority.issue_cert("127.0.0.1").configure_cert(theirs)

    @asynccontextmanager
    async def serve(answer: Answer) -> AsyncIterator[tuple[httpx.AsyncClient, Connected]]:
        connected: Connected = []

        async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connected.append(str(writer.get_extra_info("peername")))
            try:
                while await reader.readuntil(b"\r\n\r\n"):
                    await answer(writer)
                    await writer.drain()
            except (asyncio.IncompleteReadError, OSError):
                pass
            finally:
                writer.close()

        server = await asyncio.start_server(one, "127.0.0.1", 0, ssl=theirs)
        url = f"{request.param}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        timeout = httpx.Timeout(60.0, read=2.0)
        client = httpx.AsyncClient(base_url=url, timeout=timeout, verify=ours, trust_env=False)
        async with server, client:
            yield client, connected

    return serve


def announced(size_bytes: int) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size_bytes


async def read(client: httpx.AsyncClient) -> bytes:
    async with client.stream("GET", "/") as response:
        return b"".join([piece async for piece in raw_body(response)])


@pytest.mark.parametrize("split", SPLITS)
async def test_a_large_body_comes_whole_however_it_arrives(served: Served, split: int) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY[:split])
        await writer.drain()
        await asyncio.sleep(0.05)
        writer.write(BODY[split:])

    async with served(answer) as (client, _):
        assert await read(client) == BODY


async def test_nothing_behind_its_length_belongs_to_it(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY + b"HTTP/1.1 200 OK\r\n\r\n")

    async with served(answer) as (client, _):
        assert await read(client) == BODY


async def test_a_body_in_chunks_is_left_to_the_parser(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        writer.write(b"%x\r\n" % len(BODY) + BODY + b"\r\n0\r\n\r\n")

    async with served(answer) as (client, _):
        assert await read(client) == BODY


async def test_one_that_ends_too_early_is_told(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY[:-1])
        writer.close()

    async with served(answer) as (client, _):
        with pytest.raises(httpx.RemoteProtocolError):
            await read(client)


async def test_one_whose_line_breaks_is_told(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY[:-1])
        await asyncio.sleep(0.2)
        writer.transport.abort()

    async with served(answer) as (client, _):
        with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
            await read(client)


async def test_one_that_stops_is_given_up_after_the_time_for_reading(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY[:-1])
        await asyncio.sleep(30)

    async with served(answer) as (client, _):
        with pytest.raises(httpx.ReadTimeout):
            await read(client)


@pytest.mark.parametrize(("size_bytes", "connections"), [(LARGE_BYTES, 1), (len(BODY), 2)])
async def test_a_connection_serves_again_unless_the_body_was_large(
    served: Served, size_bytes: int, connections: int
) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(size_bytes) + BODY[:size_bytes])

    async with served(answer) as (client, connected):
        for _ in range(2):
            assert await read(client) == BODY[:size_bytes]
    assert len(connected) == connections


async def test_who_leaves_in_the_middle_leaves_no_connection_behind(served: Served) -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(announced(len(BODY)) + BODY)

    async with served(answer) as (client, connected):
        async with client.stream("GET", "/") as response:
            pieces = raw_body(response)
            for _ in range(8):
                await anext(pieces)
            await pieces.aclose()
        assert response.is_closed
        assert await read(client) == BODY
    assert len(connected) == 2
