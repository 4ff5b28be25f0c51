"""The port `Media`: what people sent, streamed from Discord's CDN and from nowhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import httpx
from discord.http import Route

from adapters.discord.errors import media_error
from adapters.discord.rest.http import DiscordHttp
from adapters.discord.rest.signed_urls import SignedUrls, holds
from adapters.discord.settings import DiscordSettings, origin_of
from bot.core.errors import MediaGone, MediaTooLarge, MediaUnreachable, PlatformError
from bot.core.model import MAX_FILE_BYTES, Attachment
from bot.fetch.bodies import raw_body
from bot.fetch.certificates import trusted
from bot.ports import OpenMedia

_GONE = frozenset({401, 403, 404, 410})


class DiscordMedia:
    """Opens attachments. Addresses outside `cdn_origins` are never requested."""

    def __init__(self, settings: DiscordSettings, http: DiscordHttp, urls: SignedUrls) -> None:
        self._settings = settings
        self._http = http
        self._urls = urls
        self._origins = frozenset(settings.cdn_origins)

    @asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        async with httpx.AsyncClient(
            timeout=self._settings.media_timeout_s,
            follow_redirects=False,
            verify=trusted(by_environment=self._settings.use_environment_proxies),
            trust_env=self._settings.use_environment_proxies,
            headers={"Accept-Encoding": "identity"},
        ) as client:
            response = await self._response(client, attachment)
            try:
                size_bytes = _size_bytes(response)
                if size_bytes is not None and size_bytes > MAX_FILE_BYTES:
                    raise MediaTooLarge(MAX_FILE_BYTES)
                yield OpenMedia(_bounded(response), size_bytes)
            finally:
                await response.aclose()

    async def public_url(self, attachment: Attachment) -> str | None:
        """The signed address, good for at least `url_margin_s` more; None to stream instead."""
        if not self._settings.url_upload:
            return None
        try:
            url = await self._address(attachment, self._settings.url_margin_s)
        except (MediaGone, MediaUnreachable):
            return None
        return url if holds(url, self._settings.url_margin_s) else None

    async def _response(self, client: httpx.AsyncClient, attachment: Attachment) -> httpx.Response:
        """An open answer of 200; an address that the CDN refuses is looked up afresh, once."""
        for _ in range(2):
            url = await self._address(attachment, 0.0)
            try:
                response = await client.send(client.build_request("GET", url), stream=True)
            except (httpx.HTTPError, httpx.InvalidURL):
                raise MediaUnreachable("no answer from the file server") from None
            if response.status_code == 200:
                return response
            await response.aclose()
            if response.status_code not in _GONE:
                raise MediaUnreachable(f"status {response.status_code}")
            await self._urls.forget(attachment.locator.get("attachment", ""))
        raise MediaGone("the file server has it no longer")

    async def _address(self, attachment: Attachment, margin_s: float) -> str:
        locator = attachment.locator
        url = locator.get("url") or await self._urls.find(locator.get("attachment", ""))
        if url is None or not holds(url, margin_s):
            url = await self._fetched(locator)
        if origin_of(url) not in self._origins:
            raise MediaGone("not an address of Discord's file server")
        return url

    async def _fetched(self, locator: Mapping[str, str]) -> str:
        """A fresh address from the message itself."""
        if not locator.keys() >= {"channel", "message", "attachment"}:
            raise MediaGone("it can't be fetched again")
        route = Route(
            "GET",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=locator["channel"],
            message_id=locator["message"],
        )
        try:
            message: dict[str, Any] = await self._http.ask(route)
        except PlatformError as error:
            raise media_error(error) from None
        urls = dict(_files_in(message))
        self._urls.note(urls)
        if locator["attachment"] not in urls:
            raise MediaGone("the message does not show it")
        return urls[locator["attachment"]]


def _files_in(message: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """The files of a message, of the card that it is, and of what it forwards."""
    for file in message.get("attachments") or ():
        yield str(file.get("id")), str(file.get("url"))
    yield from _files_on_card(message.get("components") or ())
    for snapshot in message.get("message_snapshots") or ():
        yield from _files_in({**snapshot.get("message", {}), "message_snapshots": ()})


def _files_on_card(components: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    for part in components:
        shown = [item.get("media") for item in part.get("items") or ()]
        for media in filter(None, (*shown, part.get("file"))):
            if media.get("attachment_id"):
                yield str(media["attachment_id"]), str(media.get("url"))
        yield from _files_on_card(part.get("components") or ())


def _size_bytes(response: httpx.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isascii() and length.isdigit() else None


async def _bounded(response: httpx.Response) -> AsyncIterator[bytes]:
    """A length that the header hid or a line that breaks is found out on the way."""
    total_bytes = 0
    try:
        async for chunk in raw_body(response):
            total_bytes += len(chunk)
            if total_bytes > MAX_FILE_BYTES:
                raise MediaTooLarge(MAX_FILE_BYTES)
            yield chunk
    except (httpx.HTTPError, httpx.StreamError):
        raise MediaUnreachable("the file server broke off") from None
