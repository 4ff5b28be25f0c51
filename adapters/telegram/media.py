"""Opening what people sent: `getFile`, then the bytes, streamed.

The address of a file holds the bot token, so it never leaves this module: not as a URL for
NemoVideo, not in an error. With a local Bot API server the file lies on that server's disk; it is
read from the shared folder, else over HTTP from whatever serves that folder.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any
from urllib.parse import quote

import httpx
from telegram.error import TelegramError

from adapters.telegram.bot_api.client import BotApi
from adapters.telegram.errors import media_error
from adapters.telegram.limits import CLOUD_DOWNLOAD_BYTES
from adapters.telegram.settings import TelegramSettings
from bot.core.errors import MediaGone, MediaTooLarge, MediaUnreachable
from bot.core.model import MAX_FILE_BYTES, Attachment
from bot.fetch.bodies import raw_body
from bot.fetch.certificates import trusted
from bot.ports import OpenMedia

DISK_CHUNK_BYTES = 256 << 10
_OUTSIDE = "the file lies outside the Bot API server's folder"


class TelegramMedia:
    """The `Media` port. `max_bytes` ends a stream that never does."""

    def __init__(
        self, settings: TelegramSettings, api: BotApi, *, max_bytes: int = MAX_FILE_BYTES
    ) -> None:
        self._settings, self._api, self._max_bytes = settings, api, max_bytes
        self._http = httpx.AsyncClient(
            timeout=httpx.Timeout(
                settings.connect_timeout_s, read=settings.fetch_timeout_s, pool=None
            ),
            limits=httpx.Limits(max_connections=32),
            verify=trusted(by_environment=settings.use_environment_proxies),
            trust_env=settings.use_environment_proxies,
            follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
        )

    @asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        found = await self._locate(attachment)
        path, size_bytes = str(found["file_path"]), found.get("file_size")
        if size_bytes is not None and size_bytes > self._max_bytes:
            raise MediaTooLarge(self._max_bytes)
        async with self._source(path) as media:
            yield OpenMedia(media.chunks, media.size_bytes or size_bytes)

    async def public_url(self, attachment: Attachment) -> str | None:
        return None  # Telegram knows no address of a file without the bot token in it

    async def close(self) -> None:
        await self._http.aclose()

    async def _locate(self, attachment: Attachment) -> dict[str, Any]:
        file_id = attachment.locator.get("file_id")
        if not file_id or attachment.locator.get("bot") != self._settings.bot_id:
            raise MediaGone("the file belongs to another bot")
        limit, size = self._settings.download_limit_bytes, attachment.size_bytes
        if limit is not None and size is not None and size > limit:
            raise MediaTooLarge(limit)
        try:
            found = await self._api.locate(file_id, self._settings.fetch_timeout_s)
        except TelegramError as error:
            raise media_error(error, limit or CLOUD_DOWNLOAD_BYTES) from None
        if not isinstance(found, dict) or not found.get("file_path"):
            raise MediaGone("Telegram names no path for the file")
        return found

    def _source(self, path: str) -> AbstractAsyncContextManager[OpenMedia]:
        if not path.startswith("/"):
            base = self._settings.file_url or f"{self._settings.api_url}/file"
            return self._from_http(f"{base}/bot{self._settings.token}/{quote(path)}")
        below = self._below(path)
        shared = self._shared(below)
        if shared.is_file():
            return self._from_disk(shared)
        if self._settings.file_url:
            return self._from_http(f"{self._settings.file_url}/{quote(str(below))}")
        raise MediaUnreachable("the Bot API server's folder is not shared with this machine")

    def _below(self, path: str) -> PurePosixPath:
        """The server's path below its folder. Nothing else of this machine is ever read."""
        try:
            below = PurePosixPath(path).relative_to(self._settings.server_dir)
        except ValueError:
            raise MediaUnreachable(_OUTSIDE) from None
        if ".." in below.parts:
            raise MediaUnreachable(_OUTSIDE)
        return below

    def _shared(self, below: PurePosixPath) -> Path:
        root = Path(self._settings.shared_dir or self._settings.server_dir).resolve()
        place = (root / below).resolve()
        if not place.is_relative_to(root):
            raise MediaUnreachable(_OUTSIDE)
        return place

    @asynccontextmanager
    async def _from_disk(self, path: Path) -> AsyncIterator[OpenMedia]:
        try:
            handle = await asyncio.to_thread(path.open, "rb")
        except OSError as error:
            raise MediaUnreachable(type(error).__name__) from None
        with handle:
            yield OpenMedia(self._bounded(_read(handle)), os.fstat(handle.fileno()).st_size)

    @asynccontextmanager
    async def _from_http(self, url: str) -> AsyncIterator[OpenMedia]:
        try:
            async with self._http.stream("GET", url) as response:
                if response.status_code in (404, 410):
                    raise MediaGone("Telegram no longer has the file")
                if response.status_code != 200:
                    raise MediaUnreachable(f"Telegram answered {response.status_code}")
                length = response.headers.get("content-length", "")
                chunks = self._bounded(raw_body(response))
                yield OpenMedia(chunks, int(length) if length.isdigit() else None)
        except httpx.HTTPError as error:
            raise MediaUnreachable(type(error).__name__) from None

    async def _bounded(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """Errors of the line come under our names, and without the address that they mention."""
        seen_bytes = 0
        try:
            async for chunk in chunks:
                seen_bytes += len(chunk)
                if seen_bytes > self._max_bytes:
                    raise MediaTooLarge(self._max_bytes)
                yield chunk
        except (httpx.HTTPError, OSError) as error:
            raise MediaUnreachable(type(error).__name__) from None


async def _read(handle: IO[bytes]) -> AsyncIterator[bytes]:
    while chunk := await asyncio.to_thread(handle.read, DISK_CHUNK_BYTES):
        yield chunk
