"""Bytes of an event stream → the data of its frames. Pure and bounded.

httpx-sse's own line decoder keeps an unfinished line however long it grows, and its frame decoder
drops comments, which are signs of life here. So lines are cut by this module (at LF, CR LF and CR
only: U+2028 and U+2029 may stand raw inside a line) and handed to httpx-sse's frame decoder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from httpx_sse._decoders import SSEDecoder

from bot.core.service.errors import StreamTooLarge

MAX_FRAME_BYTES = 8_000_000
KEEP_ALIVE = ""
"""What a comment, an `event: heartbeat` or an empty frame is read as."""

_LINE_END = re.compile(rb"\r\n|\r|\n")


class FrameReader:
    """`push` bytes, cut anywhere; `flush` when the stream ended by itself.

    Both yield the data of each frame and raise StreamTooLarge when a line or a frame has more than
    `max_bytes`. The iterators must be used up.
    """

    def __init__(self, max_bytes: int = MAX_FRAME_BYTES) -> None:
        self._max_bytes = max_bytes
        self._line = bytearray()
        self._after_cr = False
        self._frame_bytes = 0
        self._first = True
        self._frames = SSEDecoder()

    def push(self, data: bytes) -> Iterator[str]:
        if self._after_cr and data:
            self._after_cr = False
            data = data.removeprefix(b"\n")  # the second half of a \r\n that was cut in two
        if not data:
            return
        self._after_cr = data.endswith(b"\r")
        *lines, rest = _LINE_END.split(data)
        for line in (*lines, None):
            piece = rest if line is None else line
            if len(self._line) + len(piece) > self._max_bytes:
                raise StreamTooLarge
            self._line += piece
            if line is not None:
                yield from self._end_line()

    def flush(self) -> Iterator[str]:
        """The last frame also counts when the empty line after it is missing."""
        if self._line:
            yield from self._end_line()
        yield from self._end_line()

    def _end_line(self) -> Iterator[str]:
        line = self._line.decode("utf-8", "replace")
        self._frame_bytes = self._frame_bytes + len(self._line) if line else 0
        self._line = bytearray()
        if self._frame_bytes > self._max_bytes:
            raise StreamTooLarge
        if self._first:
            self._first = False
            line = line.removeprefix("\ufeff")
        if line.startswith(":"):
            yield KEEP_ALIVE
            return
        frame = self._frames.decode(line)
        if frame is not None:
            yield KEEP_ALIVE if frame.event == "heartbeat" else frame.data
