"""Saves a result from NemoVideo: streamed, bounded, whole or not at all."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx

from bot.core.file_types import HEAD_BYTES, FileType, is_what_it_is_called, result_type
from bot.core.service.errors import DownloadTooLarge, LinkFailed, Unavailable, Unreadable
from bot.fetch.bodies import raw_body
from bot.fetch.bounded import bounded, content_length
from bot.nemo.error_codes import translate
from bot.nemo.http import ANY_FAULT, Auth, Http
from bot.nemo.links import Links
from bot.nemo.responses import read_answer

_MAX_REDIRECTS = 5
_WRITE_BYTES = 1_000_000
IsWanted = Callable[[FileType], bool]


def _any(found: FileType) -> bool:
    return True


def is_picture(found: FileType) -> bool:
    return found.kind == "image"


async def save(
    http: Http,
    links: Links,
    url: str,
    to: Path,
    auth: Auth,
    max_bytes: int,
    on_progress: Callable[[int, int | None], None],
    is_wanted: IsWanted = _any,
) -> int:
    """Save the result at `to`, begun anew after a fault a few times; its size in bytes.

    `on_progress` gets the bytes so far and the total where it is known. `auth` is sent only to the
    API's own origin, also after redirects. LinkFailed where another host refuses or would lead
    inside; DownloadTooLarge above `max_bytes`; OSError when the disk is full.
    """

    failed = 0
    while True:
        part = to.with_name(f".{to.name[:100]}.{secrets.token_hex(6)}.part")
        try:
            async with _opened(links, url, auth) as response:
                if (content_length(response) or 0) > max_bytes:
                    raise DownloadTooLarge
                check = partial(_check_type, _said(response, url), is_wanted)
                size_bytes = await _write(response, part, max_bytes, on_progress, check)
            await asyncio.to_thread(part.replace, to)
            return size_bytes
        except ANY_FAULT as error:
            failed = await http.pause(failed, error)
        finally:
            # not awaited: a cancelled caller leaves nothing behind either
            part.unlink(missing_ok=True)


@asynccontextmanager
async def _opened(links: Links, url: str, auth: Auth) -> AsyncIterator[httpx.Response]:
    """The good answer with the file, after at most five redirects."""
    for _ in range(_MAX_REDIRECTS + 1):
        async with links.answer(url, auth) as (response, is_own):
            if response.is_redirect:
                url = _redirected(response, url)
                continue
            await _check(response, is_own)
            yield response
            return
    raise Unreadable(reason="too many redirects")


async def _check(response: httpx.Response, is_own: bool) -> None:
    """Raises what an answer without a file says: the service's own codes, or that the link is no
    good. A stranger's 401 is not about our account."""
    kind, status = response.headers.get("content-type", "").lower(), response.status_code
    if status == 200 and not kind.startswith(("text/", "application/json", "application/xml")):
        return
    if not is_own:
        raise Unavailable(code=status) if status >= 500 else LinkFailed(code=status)
    await read_answer(response)
    raise Unreadable(reason="not a file")


async def _write(
    response: httpx.Response,
    part: Path,
    max_bytes: int,
    on_progress: Callable[[int, int | None], None],
    check: Callable[[bytes], None],
) -> int:
    total_bytes, size_bytes, buffer = content_length(response), 0, bytearray()
    is_checked = False
    is_packed = "Content-Encoding" in response.headers  # though nobody asked for that
    body = response.aiter_bytes() if is_packed else raw_body(response)
    pieces = bounded(body, max_bytes, too_large=DownloadTooLarge, broken=translate)
    file = await asyncio.to_thread(part.open, "xb")
    try:
        async for piece in pieces:
            size_bytes += len(piece)
            buffer += piece
            if not is_checked and size_bytes >= HEAD_BYTES:
                check(bytes(buffer[:HEAD_BYTES]))
                is_checked = True
            if len(buffer) >= _WRITE_BYTES:
                await asyncio.to_thread(file.write, bytes(buffer))
                buffer.clear()
            on_progress(size_bytes, total_bytes)
        if size_bytes and not is_checked:
            check(bytes(buffer))
        await asyncio.to_thread(file.write, bytes(buffer))
        await asyncio.to_thread(file.flush)
        await asyncio.to_thread(os.fsync, file.fileno())
    finally:
        file.close()
    if size_bytes == 0:
        raise Unreadable(reason="empty file")
    return size_bytes


def _check_type(said: str, is_wanted: IsWanted, head: bytes) -> None:
    """A page or a text under a good status is not what anybody should be sent."""
    found = result_type(head)
    if found is None or not is_what_it_is_called(found, said) or not is_wanted(found):
        raise Unreadable(reason="not a result")


def _said(response: httpx.Response, url: str) -> str:
    """What its address and its server call it."""
    names = ("content-type", "content-disposition")
    named = [response.headers.get(name, "") for name in names]
    return " ".join([*named, httpx.URL(url).path])


def _redirected(response: httpx.Response, url: str) -> str:
    """Where it leads. Never from https to http."""
    try:
        asked = httpx.URL(url)  # the answer names the address that was connected to
        target = asked.join(response.headers["location"])
    except (KeyError, httpx.InvalidURL, ValueError):
        raise Unreadable(reason="redirect") from None
    if asked.scheme == "https" and target.scheme != "https":
        raise Unreadable(reason="redirect")
    return str(target)
