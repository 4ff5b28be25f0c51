"""One file as a multipart body that is sent while it is read: memory doesn't grow with its size."""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterator, Callable

from bot.nemo.errors import FileTooLarge, NemoError, SourceFailed

MAX_UPLOAD_BYTES = 524_288_000
"""500 MB, inclusive."""

_MIME_TYPE = re.compile(r"[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")


class FileBody:
    """The parts of a request around a file's `chunks`.

    `size_bytes` is None when it isn't known; then the request has no Content-Length. A source that
    breaks off, or has another size than it said, raises SourceFailed while sending, and one that
    grows over `max_bytes` FileTooLarge: the request stays unfinished, so nothing is uploaded.
    """

    def __init__(
        self,
        *,
        filename: str,
        mime_type: str,
        chunks: AsyncIterator[bytes],
        size_bytes: int | None,
        on_progress: Callable[[int], None] | None = None,
        max_bytes: int = MAX_UPLOAD_BYTES,
    ) -> None:
        if size_bytes is not None and size_bytes > max_bytes:
            raise FileTooLarge
        boundary = secrets.token_hex(16)
        self._head = _head(boundary, filename, mime_type)
        self._end = f"\r\n--{boundary}--\r\n".encode()
        self._chunks = chunks
        self._size_bytes = size_bytes
        self._on_progress = on_progress
        self._max_bytes = max_bytes
        self.headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        if size_bytes is not None:
            self.headers["Content-Length"] = str(len(self._head) + size_bytes + len(self._end))

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._head
        sent_bytes = 0
        async for chunk in self._read():
            sent_bytes += len(chunk)
            self._check(sent_bytes)
            yield chunk
            if self._on_progress is not None:
                self._on_progress(sent_bytes)
        if self._size_bytes is not None and sent_bytes != self._size_bytes:
            raise SourceFailed(reason="shorter than announced")
        yield self._end

    async def _read(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._chunks:
                yield chunk
        except NemoError:
            raise
        except Exception as error:
            # the source's trouble must not look like the service's; its text may hold a secret URL
            raise SourceFailed(reason=type(error).__name__) from None

    def _check(self, sent_bytes: int) -> None:
        if self._size_bytes is not None and sent_bytes > self._size_bytes:
            raise SourceFailed(reason="longer than announced")
        if sent_bytes > self._max_bytes:
            raise FileTooLarge


def _head(boundary: str, filename: str, mime_type: str) -> bytes:
    mime_type = mime_type if _MIME_TYPE.fullmatch(mime_type) else "application/octet-stream"
    return (
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="files"; filename="{safe_filename(filename)}"\r\n'
        f"Content-Type: {mime_type}\r\n\r\n"
    ).encode()


def safe_filename(filename: str) -> str:
    """A name that stays inside its quotes and its folder: at most 150 characters, ending kept."""
    printable = "".join(char if char.isprintable() else "_" for char in filename)
    name = re.sub(r'["\\/:*?<>|%;]', "_", printable).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        return name[:150] or "file"
    return f"{stem[: 149 - len(ending)] or 'file'}.{ending}"
