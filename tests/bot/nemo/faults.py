"""Every fault at every endpoint, and what the client makes of it: docs/nemovideo.md's table."""

from __future__ import annotations

import asyncio
import json
import socket
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from bot.core.service.errors import ServiceError
from bot.nemo.http import open_http
from tests.bot.nemo.server import Answer, RawServer, answer, page, raw, reset, stall
from tests.bot.nemo.world import (
    IMPATIENT,
    PATIENT,
    SKILL,
    Client,
    asked,
    download,
    opening,
    unheard,
)
from tests.support.clock import LoopClock

Call = Callable[[Client], Awaitable[object]]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\nContent-Type: "


async def _download(client: Client) -> object:
    with tempfile.TemporaryDirectory() as folder:
        return await download(client.project, Path(folder) / "a", max_bytes=1000)


COLUMNS: dict[str, dict[str, Call]] = {
    "anonymous-token": {
        "anonymous-token": lambda client: client.accounts.anonymous_token("id", SKILL)
    },
    "session, state, credits, render status, cancel": {
        "session": lambda client: client.service.create_project("p", SKILL, "en"),
        "state": lambda client: client.project.state(),
        "credits": lambda client: client.project.credits(),
        "render status": lambda client: client.project.render_status("r"),
        "cancel": lambda client: client.project.cancel_render("r"),
    },
    "upload": {
        "upload": lambda client: client.project.upload(opening(b"abc", size_bytes=3), unheard)
    },
    "upload by URL": {"upload by URL": lambda client: client.project.upload_url("https://x")},
    "run_sse": {"run_sse": lambda client: asked(client.project)},
    "render submit": {"render submit": lambda client: client.project.submit_render("r", {}, {})},
    "download": {"download": _download},
}


def _code(code: int, status: int = 200) -> Answer:
    return answer(json.dumps({"code": code, "message": "x"}).encode(), status=status)


def _status(status: int) -> Answer:
    return answer(b'{"detail": "x"}', status=status)


STALLS: dict[str, Answer | None] = {
    "no answer in time": stall(),
    "slow headers": stall(b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "stall within the JSON body": stall(HEAD + b'application/json\r\n\r\n{"co'),
}
FAULTS: dict[str, Answer | None] = {
    "connection refused": None,
    "reset before any byte": reset(),
    "closed before any byte": raw(b""),
    **STALLS,
    "not HTTP": raw(b"SSH-2.0-x\r\n\r\n"),
    "500, HTML": page(500),
    "502, HTML": page(502),
    "503, HTML": page(503),
    "504, HTML": page(504),
    "200, HTML": page(200),
    "200, no body": answer(b""),
    "200, malformed JSON": answer(b'{"code": 0, "da'),
    "200, wrong content type": answer(b"hello", kind="text/plain"),
    "cut within the JSON body": raw(HEAD + b'application/json\r\n\r\n{"co'),
    "redirect elsewhere": answer(b"", status=307, headers="Location: ftp://x/\r\n"),
    **{f"code {code} at 200": _code(code) for code in (1001, 1010, 1011, 1002, 2001, 4001, 4002)},
    **{f"code {code} at 200": _code(code) for code in (402, 403, 429, 9999)},
    "code 1001 at 401": _code(1001, 401),
    "code 2001 at 402": _code(2001, 402),
    "code 1002 at 500": _code(1002, 500),
    "code 429 at 500": _code(429, 500),
    "a model's 429 at 500": answer(b'{"error": {"code": 429}}', status=500),
    **{
        f"HTTP {code}": _status(code) for code in (400, 401, 402, 403, 404, 408, 413, 415, 422, 429)
    },
    '404 "Session not found"': answer(b'{"detail": "Session not found: s"}', status=404),
}


async def outcome(http: httpx.AsyncClient, fault: Answer | None, call: Call) -> str:
    """The error and how often the request was sent, as "Unavailable ×3"."""
    clock = LoopClock()
    is_stall = fault in STALLS.values()
    timings = IMPATIENT if is_stall else PATIENT
    async with RawServer() as server:
        server.on("*", fault or raw(b""))
        try:
            with nobody_there() as empty_url:
                url = server.url if fault else empty_url
                await call(Client(http, url, timings=timings, clock=clock))
            what = "accepted"
        except ServiceError as error:
            what = type(error).__name__
        sent = len(clock.slept_s) + 1
        # a busy server may not have read what the client has given up already
        if fault is not None and not is_stall:
            assert len(server.requests) == sent, (what, clock.slept_s, server.requests)
        return f"{what} ×{sent}"


@contextmanager
def nobody_there() -> Iterator[str]:
    """An address that refuses connections, and is nobody else's meanwhile."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


async def cell(http: httpx.AsyncClient, fault: Answer | None, calls: dict[str, Call]) -> str:
    """What all endpoints of a column do, which must be the same."""
    done = await asyncio.gather(*(outcome(http, fault, call) for call in calls.values()))
    outcomes = set(done)
    assert len(outcomes) == 1, outcomes
    return outcomes.pop()


async def table() -> list[str]:
    """The Markdown rows."""
    limit = asyncio.Semaphore(12)

    async def limited(fault: Answer | None, calls: dict[str, Call]) -> str:
        async with limit:
            return await cell(http, fault, calls)

    rows = [["fault", *COLUMNS], ["---"] * (len(COLUMNS) + 1)]
    async with open_http() as http:
        cells = await asyncio.gather(
            *(limited(fault, calls) for fault in FAULTS.values() for calls in COLUMNS.values())
        )
    width = len(COLUMNS)
    for number, fault in enumerate(FAULTS):
        rows.append([fault, *cells[number * width : (number + 1) * width]])
    return ["| " + " | ".join(row) + " |" for row in rows]
