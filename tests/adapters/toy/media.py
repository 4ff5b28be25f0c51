"""Fetching what people put beside their messages: as a stream, never whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.core.errors import MediaGone
from bot.core.file_names import safe_file_name
from bot.core.model import Attachment
from bot.ports import OpenMedia


class FolderMedia:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        chat, message, name = map(safe_file_name, attachment.locator.values())
        path = self._folder / chat / "people" / message / name
        try:
            file = await asyncio.to_thread(path.open, "rb")
        except OSError:
            raise MediaGone(attachment.filename) from None
        with file:

            async def chunks() -> AsyncIterator[bytes]:
                while chunk := await asyncio.to_thread(file.read, 262_144):
                    yield chunk

            yield OpenMedia(chunks(), path.stat().st_size)

    async def public_url(self, attachment: Attachment) -> str | None:
        return None  # nobody else can read this folder
