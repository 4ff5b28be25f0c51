"""An HTTP answer's body as it comes over the line, in pieces of `PIECE_BYTES` at most.

What lies behind the beginning of a large body is read from the connection itself (httpx's extension
`network_stream`): the parser, which would count its bytes, copies each of them three times. Of an
encrypted one as many records are taken at once as have come, where each would else go through the
event loop.
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Final, cast

import httpcore
import httpx

from bot.fetch.bounded import content_length

PIECE_BYTES: Final = 256 << 10
"""Each piece costs about 0.1 ms on its way through the libraries; this is what asyncio reads from a
socket at once, so larger ones would not come."""
_RECORD_BYTES: Final = 16 << 10
"""No record of TLS holds more."""
LARGE_BYTES: Final = 4 << 20
"""From here on it pays that the connection can't be used again."""

httpcore.AsyncHTTP11Connection.READ_NUM_BYTES = PIECE_BYTES


async def raw_body(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    """Not decoded, and not longer than its Content-Length where it has one. Raises what httpx does,
    also where it ends too early."""
    left = _length(response)
    parser = cast(AsyncGenerator[bytes, None], response.aiter_raw())
    async with contextlib.aclosing(parser) as parsed:
        async for piece in parsed:
            yield piece
            left -= len(piece)
            if left >= LARGE_BYTES:  # the parser has handed out all that it had
                break
        else:
            return
        async for piece in _unparsed(response, left):
            yield piece


def _length(response: httpx.Response) -> int:
    """How many bytes come without any more framing; 0 where that is not known."""
    is_framed = "Transfer-Encoding" in response.headers or response.http_version != "HTTP/1.1"
    if is_framed or "network_stream" not in response.extensions:
        return 0
    return content_length(response) or 0


async def _unparsed(response: httpx.Response, left: int) -> AsyncIterator[bytes]:
    stream: Any = response.extensions["network_stream"]
    tls: ssl.SSLObject | None = stream.get_extra_info("ssl_object")
    read_s = response.request.extensions.get("timeout", {}).get("read")
    while left:
        try:
            piece: bytes = await stream.read(min(left, PIECE_BYTES), timeout=read_s)
        except httpcore.TimeoutException:
            raise httpx.ReadTimeout("", request=response.request) from None
        except httpcore.NetworkError:
            raise httpx.ReadError("", request=response.request) from None
        if not piece:
            raise httpx.RemoteProtocolError("the body ended too early", request=response.request)
        if tls is not None:
            piece += _decrypted(tls, min(left, PIECE_BYTES) - len(piece))
        left -= len(piece)
        yield piece


def _decrypted(tls: ssl.SSLObject, most_bytes: int) -> bytes:
    """What has come already; empty where that is nothing, or the end, which the next read tells."""
    records, left = list[bytes](), most_bytes
    with contextlib.suppress(ssl.SSLError):
        while left and (record := tls.read(min(left, _RECORD_BYTES))):
            records.append(record)
            left -= len(record)
    return b"".join(records)
