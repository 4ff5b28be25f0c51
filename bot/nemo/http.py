"""Requests to NemoVideo: where they go, what they carry, and how their trouble is told.

The bearer and the attribution go to the API's own origin and nowhere else; redirects are never
followed with them.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx

from bot.nemo.errors import HTTPX_ERRORS, translate
from bot.nemo.responses import read_answer, read_body


@dataclass(frozen=True, slots=True)
class Timings:
    """How long a step may take. Silence inside a run is normal: only its whole is limited."""

    connect_s: float = 10.0
    read_s: float = 60.0
    write_s: float = 60.0
    upload_answer_s: float = 300.0
    ask_s: float = 900.0


def open_http() -> httpx.AsyncClient:
    """A client fit for this API: any number of silent streams at once, no stale connections.

    A connection that was idle for long may be closed just when a paid question goes out, and its
    outcome would be unclear: so idle ones are dropped early. The caller closes it.
    """
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=20, keepalive_expiry=5.0)
    # the local engine is reached directly, whatever proxy the environment names
    direct = dict.fromkeys(("all://127.0.0.1", "all://localhost", "all://[::1]"))
    return httpx.AsyncClient(limits=limits, follow_redirects=False, mounts=direct)


def path_id(value: str) -> str:
    """An id as one segment of a path. ValueError where it would change the path."""
    if not value.strip("."):
        raise ValueError("not an id")
    return quote(value, safe="")


def as_json(value: Mapping[str, Any]) -> bytes:
    """JSON that gives back exactly what was read, half surrogates included."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode()


class Http:
    """`send` for answers, `stream` for what must not be read whole. All errors are NemoErrors."""

    def __init__(self, http: httpx.AsyncClient, api_url: str, timings: Timings) -> None:
        self._http = http
        self._base = api_url.rstrip("/")
        self.origin = origin_of(api_url)
        self._timings = timings

    def url(self, path: str) -> str:
        return f"{self._base}{path}"

    async def send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str],
        json_body: Mapping[str, Any] | None = None,
        content: AsyncIterator[bytes] | None = None,
        read_s: float | None = None,
    ) -> dict[str, Any]:
        """The answer's JSON object; raises what it reports."""
        sent = {**headers, "Accept": "application/json"}
        body: AsyncIterator[bytes] | bytes | None = content
        if json_body is not None:
            sent["Content-Type"] = "application/json"
            body = as_json(json_body)
        async with self.stream(
            method, self.url(path), headers=sent, content=body, read_s=read_s
        ) as response:
            return read_answer(response, await read_body(response))

    @asynccontextmanager
    async def stream(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        content: AsyncIterator[bytes] | bytes | None = None,
        read_s: float | None = None,
    ) -> AsyncIterator[httpx.Response]:
        """The answer's head; its body is read by the caller. Any status; redirects as they are."""
        timings = self._timings
        timeout = httpx.Timeout(
            connect=timings.connect_s,
            read=timings.read_s if read_s is None else read_s,
            write=timings.write_s,
            pool=timings.connect_s,
        )
        try:
            request = self._http.build_request(
                method,
                url,
                # not compressed: a small answer can't grow in memory, and progress is in file bytes
                headers={**headers, "Accept-Encoding": "identity"},
                content=content,
                timeout=timeout,
            )
            response = await self._http.send(request, stream=True, follow_redirects=False)
        except HTTPX_ERRORS as error:
            raise translate(error) from None
        try:
            yield response
        finally:
            await response.aclose()


def origin_of(url: str) -> str:
    """`scheme://host:port`, the port always written. ValueError when it is no http(s) URL."""
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, TypeError):
        raise ValueError("not an http(s) URL") from None
    if parts.scheme not in ("http", "https") or not parts.host:
        raise ValueError("not an http(s) URL")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"{parts.scheme}://{parts.host}:{port}"
