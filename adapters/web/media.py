"""The port `Media`: what people uploaded, read in bounded chunks."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.web.errors import media_error
from adapters.web.messages import is_id
from adapters.web.server.event_log import EventLog
from adapters.web.server.stored_files import find_file
from bot.core.errors import MediaGone
from bot.core.model import Attachment
from bot.ports import OpenMedia

CHUNK_BYTES = 262_144


class WebMedia:
    def __init__(self, log: EventLog) -> None:
        self._log = log

    @asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        person, file_id = (attachment.locator.get(name) for name in ("person", "file"))
        found = None
        if person and file_id and is_id(file_id):
            found = await self._log.run(find_file, person, file_id)
        if found is None:
            raise MediaGone("there is no such file")
        try:
            file = await asyncio.to_thread(os.open, self._log.path_of(found.id), os.O_RDONLY)
        except OSError as error:
            raise media_error(error) from None
        try:
            yield OpenMedia(_chunks(file), os.fstat(file).st_size)
        finally:
            os.close(file)

    async def public_url(self, attachment: Attachment) -> str | None:
        return None  # nobody else can open this folder


async def _chunks(file: int) -> AsyncIterator[bytes]:
    try:
        while chunk := await asyncio.to_thread(os.read, file, CHUNK_BYTES):
            yield chunk
    except OSError as error:
        raise media_error(error) from None
