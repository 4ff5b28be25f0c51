"""Saves a file from NemoVideo: streamed, bounded, whole or not at all."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from bot.core.service.errors import DownloadTooLarge, Unreadable
from bot.fetch.bounded import bounded, content_length
from bot.nemo.error_codes import translate
from bot.nemo.http import ANY_FAULT, Auth, Http, origin_of
from bot.nemo.responses import read_answer

_MAX_REDIRECTS = 5
_WRITE_BYTES = 1_000_000


async def save(
    http: Http,
    url: str,
    to: Path,
    auth: Auth,
    max_bytes: int,
    on_progress: Callable[[int, int | None], None],
) -> int:
    """Save the file at `to`, begun anew after a fault a few times; its size in bytes.

    `on_progress` gets the bytes so far and the total where it is known. `auth` is sent only to the
    API's own origin, also after redirects. DownloadTooLarge above `max_bytes`; OSError when the
    disk is full.
    """

    failed = 0
    while True:
        part = to.with_name(f".{to.name[:100]}.{secrets.token_hex(6)}.part")
        try:
            async with _opened(http, url, auth) as response:
                if (content_length(response) or 0) > max_bytes:
                    raise DownloadTooLarge
                size_bytes = await _write(response, part, max_bytes, on_progress)
            await asyncio.to_thread(part.replace, to)
            return size_bytes
        except ANY_FAULT as error:
            failed = await http.pause(failed, error)
        finally:
            # not awaited: a cancelled caller leaves nothing behind either
            part.unlink(missing_ok=True)


@asynccontextmanager
async def _opened(http: Http, url: str, auth: Auth) -> AsyncIterator[httpx.Response]:
    """The good answer with the file, after at most five redirects."""
    for _ in range(_MAX_REDIRECTS + 1):
        try:
            is_ours = origin_of(url) == http.origin
        except ValueError:
            raise Unreadable(reason="not a URL") from None
        headers = auth.headers() if is_ours else {}
        async with http.stream("GET", url, headers=headers) as response:
            if response.is_redirect:
                url = _redirected(response)
                continue
            kind = response.headers.get("content-type", "").lower()
            if response.status_code != 200 or kind.startswith(("text/", "application/json")):
                await read_answer(response)
                raise Unreadable(reason="not a file")
            yield response
            return
    raise Unreadable(reason="too many redirects")


async def _write(
    response: httpx.Response,
    part: Path,
    max_bytes: int,
    on_progress: Callable[[int, int | None], None],
) -> int:
    total_bytes, size_bytes, buffer = content_length(response), 0, bytearray()
    pieces = bounded(
        response.aiter_bytes(), max_bytes, too_large=DownloadTooLarge, broken=translate
    )
    file = await asyncio.to_thread(part.open, "xb")
    try:
        async for piece in pieces:
            size_bytes += len(piece)
            buffer += piece
            if len(buffer) >= _WRITE_BYTES:
                await asyncio.to_thread(file.write, bytes(buffer))
                buffer.clear()
            on_progress(size_bytes, total_bytes)
        await asyncio.to_thread(file.write, bytes(buffer))
        await asyncio.to_thread(file.flush)
        await asyncio.to_thread(os.fsync, file.fileno())
    finally:
        file.close()
    if size_bytes == 0:
        raise Unreadable(reason="empty file")
    return size_bytes


def _redirected(response: httpx.Response) -> str:
    """Where it leads. Never from https to http."""
    try:
        target = response.url.join(response.headers["location"])
    except (KeyError, httpx.InvalidURL, ValueError):
        raise Unreadable(reason="redirect") from None
    if response.url.scheme == "https" and target.scheme != "https":
        raise Unreadable(reason="redirect")
    return str(target)
