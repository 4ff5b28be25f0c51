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
from bot.ports import PortTaken


async def _hello(_: Request) -> Response:
    return Response("hello")


APP = Starlette(routes=[Route("/", _hello)])


def a_free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def test_it_answers_while_the_block_runs_and_not_afterwards() -> None:
    port = a_free_port()
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


async def test_signals_stay_with_who_has_them() -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    async with serve_http(APP, "127.0.0.1", a_free_port()):
        await asyncio.sleep(0)
        assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before
