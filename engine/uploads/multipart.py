"""Multipart bodies, streamed: parts named `files` go straight to disk, the rest is dropped.

The framework's own form parser is not used: it stores a whole body in temporary files before
anyone may look at it, and a limit must stop a file while it is still arriving.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from urllib.parse import unquote

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from engine.errors import ApiError, bad_request
from engine.uploads.received_file import ReceivedFile

FIELD = "files"
_MAX_PART_HEADERS = 16
_MAX_PARTS = 64


class FilesFromMultipart:
    """Push-style: `feed` bytes, then `end`. `files` are complete once `end` returned."""

    def __init__(
        self, boundary: bytes, open_file: Callable[[str], ReceivedFile], max_files: int
    ) -> None:
        self.files: list[ReceivedFile] = []
        self._open_file = open_file
        self._max_files = max_files
        self._parts = 0
        self._header_name = b""
        self._header_value = b""
        self._headers: dict[bytes, bytes] = {}
        self._current: ReceivedFile | None = None
        self._ended = False
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._on_part_begin,
                    "on_header_field": self._on_header_field,
                    "on_header_value": self._on_header_value,
                    "on_header_end": self._on_header_end,
                    "on_headers_finished": self._on_headers_finished,
                    "on_part_data": self._on_part_data,
                    "on_part_end": self._on_part_end,
                    "on_end": self._on_end,
                },
                max_header_count=_MAX_PART_HEADERS,
            )
        except FormParserError as error:
            raise bad_request("The multipart boundary is too long.") from error

    def feed(self, data: bytes) -> None:
        """The next bytes of the body. Errors: 400, and those of the files."""
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise bad_request("The multipart body is malformed.") from error

    def end(self) -> None:
        """After the last bytes. Error: 400 for a body that ends too early."""
        try:
            self._parser.finalize()
        except FormParserError as error:
            raise bad_request("The multipart body ends too early.") from error
        if not self._ended:
            raise bad_request("The multipart body ends too early.")

    def _on_part_begin(self) -> None:
        self._parts += 1
        if self._parts > _MAX_PARTS:
            raise bad_request("The multipart body has too many parts.")
        self._headers = {}

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _on_header_end(self) -> None:
        self._headers[self._header_name.lower()] = self._header_value
        self._header_name = self._header_value = b""

    def _on_headers_finished(self) -> None:
        disposition = self._headers.get(b"content-disposition", b"")
        _, options = parse_options_header(disposition)
        # Some clients send `files[]`.
        if options.get(b"name", b"").removesuffix(b"[]") != FIELD.encode():
            return
        if len(self.files) >= self._max_files:
            raise bad_request(f"More than {self._max_files} files in one upload.")
        name = _extended_name(disposition) or options.get(b"filename", b"file").decode(
            "utf-8", "replace"
        )
        self._current = self._open_file(name)
        self.files.append(self._current)

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._current is not None:
            self._current.write(data[start:end])

    def _on_part_end(self) -> None:
        self._current = None

    def _on_end(self) -> None:
        self._ended = True


def _extended_name(disposition: bytes) -> str | None:
    """`filename*=UTF-8''…` of RFC 5987."""
    found = re.search(rb"filename\*\s*=\s*utf-8''([^;\s]+)", disposition, re.IGNORECASE)
    return unquote(found[1].decode("ascii", "replace"), errors="replace") if found else None


async def receive_files(
    body: AsyncIterator[bytes],
    content_type: str,
    open_file: Callable[[str], ReceivedFile],
    max_files: int,
) -> list[ReceivedFile]:
    """The files of a multipart body. On any error what has arrived so far is thrown away."""
    _, options = parse_options_header(content_type)
    boundary = options.get(b"boundary")
    if not boundary:
        raise bad_request("The multipart boundary is missing.")
    parser = FilesFromMultipart(boundary, open_file, max_files)
    try:
        async for chunk in body:
            if chunk:
                parser.feed(chunk)
        parser.end()
        if not parser.files:
            raise ApiError(400, f"No part named '{FIELD}'.")
    except BaseException:
        for file in parser.files:
            file.discard()
        raise
    return parser.files
