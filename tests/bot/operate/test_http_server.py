"""An HTTP server inside the bot: it comes and goes with its block, and leaves signals alone."""

from __future__ import annotations

import asyncio
import signal
import socket

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.operate.http_server import serve_http
from bot.platform import PortTaken
from tests.support.ports import free_port


async def _hello(_: Request) -> Response:
    return Response("hello")


APP = Starlette(routes=[Route("/", _hello)])


async def test_it_answers_while_the_block_runs_and_not_afterwards() -> None:
    port = free_port()
    async with httpx.AsyncClient(trust_env=False) as http:
        async with serve_http(APP, "127.0.0.1", port):
            assert (await http.get(f"http://127.0.0.1:{port}/")).text == "hello"
        with pytest.raises(httpx.TransportError):
            await http.get(f"http://127.0.0.1:{port}/")


async def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"127.0.0.1:{port} can't be listened on"):
            async with serve_http(APP, "127.0.0.1", port):
                pass


async def test_a_connection_that_says_nothing_is_closed_and_one_that_asks_is_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.operate.http_server.HEAD_S", 0.2)
    port = free_port()
    async with serve_http(APP, "127.0.0.1", port):
        silent = [await asyncio.open_connection("127.0.0.1", port) for _ in range(20)]
        half, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n")
        async with asyncio.timeout(60):
            for reader, each in silent:
                assert await reader.read() == b""
                each.close()
            assert await half.read() == b""
        writer.close()
        second, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n")
        async with asyncio.timeout(60):
            assert (await second.read()).startswith(b"HTTP/1.1 200"), "half of the second one"
        writer.close()
        async with httpx.AsyncClient(trust_env=False) as http:
            assert (await http.get(f"http://127.0.0.1:{port}/")).text == "hello"


async def test_signals_stay_with_who_has_them() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    async with serve_http(APP, "127.0.0.1", free_port()):
        await asyncio.sleep(0)
        assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before
