"""One file as a multipart body that is sent while it is read: memory doesn't grow with its size."""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterator, Callable

from bot.core.file_names import safe_file_name
from bot.core.model import MAX_FILE_BYTES
from bot.core.service.errors import ServiceError, SourceFailed, UploadTooLarge
from bot.core.service.values import SourceFile

_MIME_TYPE = re.compile(r"[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")


class FileBody:
    """The parts of a request around a file's chunks.

    Without a known size the request has no Content-Length. A source that breaks off, or has another
    size than it said, raises SourceFailed while sending, and one that grows over `max_bytes`
    UploadTooLarge: the request stays unfinished, so nothing is uploaded. `on_progress` gets the
    bytes sent so far.
    """

    def __init__(
        self,
        source: SourceFile,
        on_progress: Callable[[int], None],
        max_bytes: int = MAX_FILE_BYTES,
    ) -> None:
        size_bytes = source.size_bytes
        if size_bytes is not None and size_bytes > max_bytes:
            raise UploadTooLarge
        boundary = secrets.token_hex(16)
        known = _MIME_TYPE.fullmatch(source.mime_type)
        self._head = (
            f"--{boundary}\r\n"
            f'Content-Disposition: form-data; name="files"; '
            f'filename="{safe_file_name(source.filename)}"\r\n'
            f"Content-Type: {source.mime_type if known else 'application/octet-stream'}\r\n\r\n"
        ).encode()
        self._end = f"\r\n--{boundary}--\r\n".encode()
        self._source = source
        self._on_progress = on_progress
        self._max_bytes = max_bytes
        self.headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        if size_bytes is not None:
            self.headers["Content-Length"] = str(len(self._head) + size_bytes + len(self._end))

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._head
        sent_bytes, size_bytes = 0, self._source.size_bytes
        async for chunk in self._read():
            sent_bytes += len(chunk)
            if size_bytes is not None and sent_bytes > size_bytes:
                raise SourceFailed(reason="longer than announced")
            if sent_bytes > self._max_bytes:
                raise UploadTooLarge
            yield chunk
            self._on_progress(sent_bytes)
        if size_bytes is not None and sent_bytes != size_bytes:
            raise SourceFailed(reason="shorter than announced")
        yield self._end

    async def _read(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._source.chunks:
                yield chunk
        except ServiceError:
            raise
        except Exception as error:
            # the source's trouble must not look like the service's; its text may hold a secret URL
            raise SourceFailed(reason=type(error).__name__) from None
