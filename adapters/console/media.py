"""Files of a person on this machine: read in bounded chunks, saved whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

from adapters.console.attachments import path_of
from adapters.console.errors import media_error, saving_error
from adapters.console.terminal.sanitise import clean_line
from bot.core.errors import PlatformError
from bot.core.file_names import safe_file_name
from bot.core.model import Attachment
from bot.ports import OpenMedia

CHUNK_BYTES = 262_144


class ConsoleMedia:
    """Opens what a person dropped into the terminal."""

    @contextlib.asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        try:
            path = path_of(attachment)
            # Opening a FIFO would wait for a writer for ever.
            file = await asyncio.to_thread(os.open, path, os.O_RDONLY | os.O_NONBLOCK)
        except (OSError, KeyError, ValueError) as error:
            raise media_error(error) from None
        try:
            size_bytes = os.fstat(file).st_size
            yield OpenMedia(_chunks(file), size_bytes)
        finally:
            os.close(file)

    async def public_url(self, attachment: Attachment) -> str | None:
        return None


async def _chunks(file: int) -> AsyncIterator[bytes]:
    try:
        while chunk := await asyncio.to_thread(os.read, file, CHUNK_BYTES):
            yield chunk
    except OSError as error:
        raise media_error(error) from None


async def save(source: Path, folder: Path, filename: str) -> Path:
    """Copy `source` into `folder` under a free name (`name (2).mp4`) and return its path.

    The name appears when the file is complete. Raises FileTooLarge when the disk is full and
    PlatformError when the folder can't be written; nothing is left behind then.
    """
    cancelled = False
    copying = asyncio.ensure_future(asyncio.to_thread(_save, source, folder, filename))
    while not copying.done():
        try:
            await asyncio.shield(copying)
        except asyncio.CancelledError:
            cancelled = True  # a thread can't be stopped: leave when it has cleaned up
        except PlatformError:
            break
    if cancelled:
        raise asyncio.CancelledError
    return copying.result()


def _save(source: Path, folder: Path, filename: str) -> Path:
    partial = folder / f".{secrets.token_hex(8)}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy(source, partial)
        name = safe_file_name(clean_line(filename), fallback="video.mp4")
        return _take_name(partial, folder, name)
    except OSError as error:
        raise saving_error(error) from None
    finally:
        partial.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("xb") as writing:
        while chunk := reading.read(CHUNK_BYTES):
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())


def _take_name(partial: Path, folder: Path, name: str) -> Path:
    """Give the finished file the first free name; nobody else's file is ever replaced."""
    stem, suffix = Path(name).stem, Path(name).suffix
    number = 1
    while True:
        target = folder / (name if number == 1 else f"{stem} ({number}){suffix}")
        try:
            _rename_if_free(partial, target)
        except FileExistsError:
            number += 1
        else:
            return target


def _rename_if_free(partial: Path, target: Path) -> None:
    try:
        target.hardlink_to(partial)
    except FileExistsError:
        raise
    except OSError:  # a file system without links (FAT): claim the name first
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
        partial.replace(target)
