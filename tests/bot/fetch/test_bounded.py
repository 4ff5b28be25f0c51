from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.fetch.bounded import bounded, content_length


class TooMuch(Exception):
    pass


class Lost(Exception):
    pass


async def pieces(*parts: bytes | Exception) -> AsyncIterator[bytes]:
    for part in parts:
        if isinstance(part, Exception):
            raise part
        yield part


async def read(*parts: bytes | Exception, max_bytes: int = 4) -> list[bytes]:
    stream = bounded(
        pieces(*parts),
        max_bytes,
        too_large=TooMuch,
        broken=lambda error: Lost(type(error).__name__),
    )
    return [piece async for piece in stream]


async def test_what_is_within_the_limit_passes_as_it_comes() -> None:
    assert await read(b"ab", b"", b"cd") == [b"ab", b"", b"cd"]


async def test_the_first_byte_too_many_ends_it() -> None:
    with pytest.raises(TooMuch):
        await read(b"ab", b"cde")


async def test_a_broken_stream_is_told_without_the_error_s_own_text() -> None:
    with pytest.raises(Lost, match="ReadError") as caught:
        await read(b"ab", httpx.ReadError("https://host/?token=secret"))
    assert caught.value.__suppress_context__


async def test_an_error_that_is_not_the_connection_s_passes() -> None:
    with pytest.raises(KeyError):
        await read(b"ab", KeyError())


@pytest.mark.parametrize(
    ("header", "said"), [("12", 12), ("", None), ("-1", None), ("1" * 30, None), ("١٢", None)]
)
def test_a_content_length_that_is_no_length_is_none(header: str, said: int | None) -> None:
    response = httpx.Response(200, headers=[(b"Content-Length", header.encode())])
    assert content_length(response) == said
