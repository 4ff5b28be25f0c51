"""The answers that came while something was tried, as files: shapes, never words.

What is recorded can be put into tests/streams/probe as it is: the tests decode each stream there.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from bot.operate.probe.shapes import shape_of_body, shape_of_stream

BODY_MAX: Final = 1_000_000
"""Bytes: of a film only its beginning is heard, and none of it is written."""
_ID = re.compile(r"(?=.*\d)[\w.~-]{6,}|[\w.~-]{25,}")


@dataclass
class Exchange:
    """One request and its answer, as it came."""

    method: str
    path: str
    status: int
    headers: dict[str, str]
    body: bytearray = field(default_factory=bytearray)

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def is_stream(self) -> bool:
        return self.content_type == "text/event-stream"

    @property
    def is_json_object(self) -> bool:
        try:
            return isinstance(json.loads(self.body), dict)
        except ValueError:
            return False

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class _Heard(httpx.AsyncByteStream):
    """A body, heard on its way to whoever reads it."""

    def __init__(self, inner: httpx.AsyncByteStream, into: bytearray) -> None:
        self._inner, self._into = inner, into

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._inner:
            if len(self._into) < BODY_MAX:
                self._into += piece
            yield piece

    async def aclose(self) -> None:
        await self._inner.aclose()


class Recorder:
    """`exchanges` are in order. Held in memory until they are written as shapes."""

    def __init__(self) -> None:
        self.exchanges: list[Exchange] = []

    def listen(self, client: httpx.AsyncClient) -> None:
        """From now on, to each answer that this client gets."""
        hooks = client.event_hooks
        client.event_hooks = {**hooks, "response": [*hooks["response"], self._heard]}

    async def _heard(self, response: httpx.Response) -> None:
        assert isinstance(response.stream, httpx.AsyncByteStream)
        request = response.request
        headers = {name.lower(): value for name, value in response.headers.items()}
        exchange = Exchange(request.method, request.url.path, response.status_code, headers)
        self.exchanges.append(exchange)
        response.stream = _Heard(response.stream, exchange.body)

    def platform_answer(self, method: str, path: str, status: int, body: bytes) -> None:
        """`bot.platform.Given.hear_answer`."""
        headers = {"content-type": "application/json"}
        self.exchanges.append(Exchange(method, path, status, headers, bytearray(body[:BODY_MAX])))

    def write(self, folder: Path) -> int:
        """A file an answer; how many. OSError."""
        folder.mkdir(parents=True, mode=0o700)
        for number, exchange in enumerate(self.exchanges, 1):
            name = f"{number:03}-{_name_of(exchange.path)}"
            if exchange.is_stream:
                (folder / f"{name}.sse").write_bytes(shape_of_stream(bytes(exchange.body)))
            else:
                text = json.dumps(_shape(exchange), ensure_ascii=False, indent=1)
                (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        return len(self.exchanges)


_HEADERS: Final = ("content-type", "retry-after", "transfer-encoding", "x-nemovideo-capabilities")
"""Those that our reading depends on."""


def _shape(exchange: Exchange) -> dict[str, Any]:
    return {
        "method": exchange.method,
        "path": path_shape(exchange.path),
        "status": exchange.status,
        "headers": {name: exchange.headers[name] for name in _HEADERS if name in exchange.headers},
        "body": shape_of_body(bytes(exchange.body)),
    }


def path_shape(path: str) -> str:
    """With its ids as {id}."""
    return "/".join(
        "{id}" if _ID.fullmatch(part) else part for part in urlsplit(path).path.split("/")
    )


def _name_of(path: str) -> str:
    words = [part for part in path_shape(path).split("/") if part not in ("", "{id}", "api")]
    return re.sub(r"[^\w-]", "-", "-".join(words[-2:])) or "answer"
