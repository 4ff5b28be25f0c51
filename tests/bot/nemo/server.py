"""A raw HTTP/1.1 server on loopback whose answers are scripts: it can cut, reset, stall and lie.

async with RawServer() as server:
    server.on("POST /run_sse", stream(b"data: …", end=False))
    …
    assert len(server.requests) == 1
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes = b""

    @property
    def line(self) -> str:
        return f"{self.method} {self.path}"

    def json(self) -> Any:
        return json.loads(self.body)


Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class RawServer:
    """Answers of a route are given in their order; the last one again and again."""

    url: str = ""
    requests: list[Request] = field(default_factory=list)
    read_body: bool = True

    async def __aenter__(self) -> Self:
        self._answers: dict[str, list[Answer]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *exc: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def on(self, line: str, *answers: Answer) -> None:
        """`line` is method and path; "*" is any other."""
        self._answers[line] = list(answers)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._answer(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away first
        except asyncio.CancelledError:
            pass  # the test is over
        finally:
            writer.close()
            self._tasks.discard(task)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ")
        pairs = (line.split(": ", 1) for line in head[1:] if line)
        request = Request(method, path, {name.lower(): value for name, value in pairs})
        self.requests.append(request)
        if self.read_body:
            request.body = await _body(reader, request.headers)
        answers = self._answers.get(request.line) or self._answers["*"]
        await (answers.pop(0) if len(answers) > 1 else answers[0])(writer)
        await writer.drain()


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return await reader.readexactly(int(headers.get("content-length", 0)))
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def answer(
    body: bytes, *, status: int = 200, kind: str = "application/json", headers: str = ""
) -> Answer:
    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(
            f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            f"Connection: close\r\n{headers}\r\n".encode()
            + body
        )

    return send


def as_json(content: object, *, status: int = 200, headers: str = "") -> Answer:
    return answer(json.dumps(content).encode(), status=status, headers=headers)


def page(status: int) -> Answer:
    return answer(b"<html><h1>Bad Gateway</h1></html>", status=status, kind="text/html")


def stream(*pieces: bytes, end: bool = True, kind: str = "text/event-stream") -> Answer:
    """Chunked. Without `end` the connection closes before the last chunk: a cut."""

    async def send(writer: asyncio.StreamWriter) -> None:
        head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
        writer.write(f"{head}Content-Type: {kind}\r\n\r\n".encode())
        for piece in pieces:
            writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            await writer.drain()
        if end:
            writer.write(b"0\r\n\r\n")

    return send


def raw(data: bytes) -> Answer:
    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(data)

    return send


def reset(after: bytes = b"") -> Answer:
    """Sends `after`, then a TCP reset."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(after)
        await writer.drain()
        sock = writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    return send


def stall(after: bytes = b"") -> Answer:
    """Sends `after`, then nothing more, with the connection open."""

    async def send(writer: asyncio.StreamWriter) -> None:
        writer.write(after)
        await writer.drain()
        await asyncio.Event().wait()

    return send


def data_lines(*frames: object) -> bytes:
    return b"".join(b"data: " + json.dumps(frame).encode() + b"\n\n" for frame in frames)
