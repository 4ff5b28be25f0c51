"""Saves a file from NemoVideo: streamed, bounded, whole or not at all."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import BinaryIO

import httpx

from bot.nemo.auth import Auth
from bot.nemo.errors import HTTPX_ERRORS, DownloadTooLarge, Unreadable, translate
from bot.nemo.http import Http, origin_of
from bot.nemo.responses import read_answer, read_body

_MAX_REDIRECTS = 5
_WRITE_BYTES = 1_000_000


class Download:
    """`save` may be called again after an error: it starts anew."""

    def __init__(
        self,
        http: Http,
        auth: Auth | None,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None] | None,
    ) -> None:
        self._http = http
        self._auth = auth
        self._max_bytes = max_bytes
        self._on_progress = on_progress

    async def save(self, url: str, to: Path) -> int:
        """The size in bytes of what now lies at `to`."""
        part = to.with_name(f".{to.name[:100]}.{secrets.token_hex(6)}.part")
        try:
            async with self._opened(url) as response:
                size_bytes = await self._write(response, part)
            await asyncio.to_thread(part.replace, to)
            return size_bytes
        finally:
            # not awaited: a cancelled caller leaves nothing behind either
            part.unlink(missing_ok=True)

    @asynccontextmanager
    async def _opened(self, url: str) -> AsyncIterator[httpx.Response]:
        """The good answer with the file, after at most five redirects."""
        for _ in range(_MAX_REDIRECTS + 1):
            async with self._http.stream("GET", url, headers=self._headers(url)) as response:
                if not response.is_redirect:
                    await self._check(response)
                    yield response
                    return
                url = _redirected(response)
        raise Unreadable(reason="too many redirects")

    def _headers(self, url: str) -> dict[str, str]:
        try:
            is_ours = origin_of(url) == self._http.origin
        except ValueError:
            raise Unreadable(reason="not a URL") from None
        return self._auth.headers() if self._auth is not None and is_ours else {}

    async def _check(self, response: httpx.Response) -> None:
        kind = response.headers.get("content-type", "").lower()
        if response.status_code != 200 or kind.startswith(("text/", "application/json")):
            read_answer(response, await read_body(response))
            raise Unreadable(reason="not a file")
        if (_total_bytes(response) or 0) > self._max_bytes:
            raise DownloadTooLarge

    async def _write(self, response: httpx.Response, part: Path) -> int:
        total_bytes, size_bytes, buffer = _total_bytes(response), 0, bytearray()
        file = await asyncio.to_thread(_create, part)
        try:
            async for piece in _pieces(response):
                size_bytes += len(piece)
                if size_bytes > self._max_bytes:
                    raise DownloadTooLarge
                buffer += piece
                if len(buffer) >= _WRITE_BYTES:
                    await asyncio.to_thread(file.write, bytes(buffer))
                    buffer.clear()
                if self._on_progress is not None:
                    self._on_progress(size_bytes, total_bytes)
            await asyncio.to_thread(_finish, file, bytes(buffer))
        finally:
            file.close()
        if size_bytes == 0:
            raise Unreadable(reason="empty file")
        return size_bytes


async def _pieces(response: httpx.Response) -> AsyncIterator[bytes]:
    try:
        async for piece in response.aiter_bytes():
            yield piece
    except HTTPX_ERRORS as error:
        raise translate(error) from None


def _create(part: Path) -> BinaryIO:
    return part.open("xb")


def _finish(file: BinaryIO, rest: bytes) -> None:
    file.write(rest)
    file.flush()
    os.fsync(file.fileno())


def _redirected(response: httpx.Response) -> str:
    """Where it leads. Never from https to http."""
    try:
        target = response.url.join(response.headers["location"])
    except (KeyError, httpx.InvalidURL, ValueError):
        raise Unreadable(reason="redirect") from None
    if response.url.scheme == "https" and target.scheme != "https":
        raise Unreadable(reason="redirect")
    return str(target)


def _total_bytes(response: httpx.Response) -> int | None:
    value = response.headers.get("content-length", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None
