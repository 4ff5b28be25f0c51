"""One HTTP answer's body in pieces, and never more of it than its reader allows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import httpx

HTTPX_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpx.CookieConflict)
"""All that httpx raises. Their texts hold addresses: they are never shown or chained."""


async def bounded(
    pieces: AsyncIterator[bytes],
    max_bytes: int,
    *,
    too_large: Callable[[], Exception],
    broken: Callable[[Exception], Exception],
) -> AsyncIterator[bytes]:
    """`pieces` as they come. Raises `too_large()` at the first byte over `max_bytes`, and
    `broken(error)` in place of any of `HTTPX_ERRORS`."""
    total_bytes = 0
    try:
        async for piece in pieces:
            total_bytes += len(piece)
            if total_bytes > max_bytes:
                raise too_large()
            yield piece
    except HTTPX_ERRORS as error:
        raise broken(error) from None


def content_length(response: httpx.Response) -> int | None:
    """`Content-Length` in bytes; None where it is missing or no number."""
    value = response.headers.get("Content-Length", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None
