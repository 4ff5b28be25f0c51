"""Files that arrive in pieces: tus 1.0, its core and its creation (https://tus.io/protocols).

POST   a file of this length and name is coming: its address
HEAD   so much of it is here
PATCH  the next piece, from there on

What is on the disk is what has arrived, so a killed server loses nothing of it. Whoever asks last
for a file has it: a piece that still trickles in over a connection that its browser has long given
up writes no more.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import os
import secrets
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from adapters.web.server.event_log import EventLog
from adapters.web.server.stored_files import (
    StoredFile,
    bytes_kept,
    drop_files,
    find_file,
    name_type,
    put_file,
    shown_name,
)
from adapters.web.settings import WebSettings
from bot.core.file_types import HEAD_BYTES
from bot.core.model import MAX_FILE_BYTES
from bot.core.recent_dict import RecentDict
from bot.ports import Clock

PATH: Final = "/uploads/"
VERSION: Final = "1.0.0"
PIECE: Final = "application/offset+octet-stream"
_REMEMBERED: Final = 1_000


class TusUploads:
    def __init__(self, settings: WebSettings, log: EventLog, clock: Clock) -> None:
        self._settings, self._log, self._clock = settings, log, clock
        self._locks = RecentDict[str, asyncio.Lock](_REMEMBERED)
        self._turns = RecentDict[str, object](_REMEMBERED)

    async def create(self, request: Request, person: str) -> Response:
        length = _number(request.headers.get("upload-length"))
        if request.headers.get("tus-resumable") != VERSION:
            return _answer(412, **{"Tus-Version": VERSION})
        if length is None or length == 0:
            return _answer(400)
        if length > MAX_FILE_BYTES:
            return _answer(413)
        name = shown_name(_metadata(request.headers.get("upload-metadata", "")).get("filename", ""))
        file_id, now_s = secrets.token_hex(16), self._clock.utc_s()
        file = StoredFile(file_id, person, name, "", length, "upload", "", now_s)
        if not await self._has_room(person, length):
            return _answer(507)
        await asyncio.to_thread(self._log.path_of(file_id).touch, 0o600)
        await self._log.run(put_file, file)
        return _answer(201, Location=file_id)  # not every client knows an address without a host

    async def tell(self, request: Request, person: str) -> Response:
        file = await self._log.run(find_file, person, request.path_params["file"])
        if file is None or file.kind != "upload":
            return _answer(404)
        async with self._turn(file):
            offset = await asyncio.to_thread(_size, self._log.path_of(file.id))
        lengths = {"Upload-Offset": str(offset), "Upload-Length": str(file.size_bytes)}
        return _answer(200, **lengths)

    async def take(self, request: Request, person: str) -> Response:
        file = await self._log.run(find_file, person, request.path_params["file"])
        begins = _number(request.headers.get("upload-offset"))
        if file is None or file.kind != "upload":
            return _answer(404)
        if request.headers.get("tus-resumable") != VERSION:
            return _answer(412, **{"Tus-Version": VERSION})
        if request.headers.get("content-type") != PIECE:
            return _answer(415)
        if begins is None:
            return _answer(400)
        return await self._take(request, file, begins)

    async def _take(self, request: Request, file: StoredFile, begins: int) -> Response:
        path, lock = self._log.path_of(file.id), self._lock(file.id)
        turn = self._turns[file.id] = object()
        async with lock:
            offset = await asyncio.to_thread(_size, path)
        if begins != offset:
            return _answer(409)
        try:
            async for piece in _pieces(request):
                if offset + len(piece) > file.size_bytes:
                    return _answer(413)
                async with lock:
                    if self._turns.get(file.id) is not turn:
                        return _answer(409)  # somebody came after us, and knows more
                    await asyncio.to_thread(_append, path, piece)
                known, offset = offset, offset + len(piece)
                if known < HEAD_BYTES and not await self._is_known_type(file, path, offset):
                    return _answer(415)
        except ClientDisconnect:
            return _answer(400)  # nobody hears it
        except OSError:
            return _answer(507)
        return _answer(204, **{"Upload-Offset": str(offset)})

    async def _is_known_type(self, file: StoredFile, path: Path, offset: int) -> bool:
        """As soon as its first bytes are here: what we don't know is not kept."""
        if offset < min(HEAD_BYTES, file.size_bytes):
            return True
        found = self._settings.find_type(await asyncio.to_thread(head_of, path))
        if found is not None:
            await self._log.run(name_type, file.id, found.mime_type)
            return True
        await self._log.run(drop_files, file.person, (file.id,))
        await self._log.remove_files([file.id])
        return False

    async def _has_room(self, person: str, length: int) -> bool:
        kept = await self._log.run(bytes_kept, person)
        disk = await asyncio.to_thread(shutil.disk_usage, self._settings.folder)
        left = disk.free - length >= self._settings.free_least_bytes
        return left and kept + length <= self._settings.quota_bytes

    def _lock(self, file_id: str) -> asyncio.Lock:
        if file_id not in self._locks:
            self._locks[file_id] = asyncio.Lock()
        return self._locks[file_id]

    def _turn(self, file: StoredFile) -> asyncio.Lock:
        """From now on nobody who came before writes."""
        self._turns[file.id] = object()
        return self._lock(file.id)


async def _pieces(request: Request) -> AsyncIterator[bytes]:
    async for piece in request.stream():
        if piece:
            yield piece


def head_of(path: Path) -> bytes:
    """The first bytes of a file, which say what it is; b"" where it is gone."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except FileNotFoundError:
        return b""


def _append(path: Path, piece: bytes) -> None:
    with path.open("r+b") as file:  # not "a": what was dropped meanwhile does not come back
        file.seek(0, os.SEEK_END)
        file.write(piece)


def _size(path: Path) -> int:
    return path.stat().st_size


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else None


def _metadata(header: str) -> dict[str, str]:
    """`filename d29ya…,other …`; what can't be read is left out."""
    found = {}
    for pair in header.split(","):
        key, _, value = pair.strip().partition(" ")
        try:
            found[key] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, ValueError):
            continue
    return found


def _answer(status: int, **headers: str) -> Response:
    return Response(status_code=status, headers={"Tus-Resumable": VERSION, **headers})
