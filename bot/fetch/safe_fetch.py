"""Reading an address that a person pasted, without becoming their way into our network.

The host's name is resolved once; every address it has must be on the public internet, and the
connection goes to an address that was checked, because a second look-up could answer differently.
Redirects are followed by hand, a few at most, and each of their targets is checked the same way.
No cookies, no credentials, no proxy settings of the environment go along.

    checked = await fetch.check(url)              # reads 64 KiB at most
    async with fetch.open(url) as opened: …       # streams the whole file
    async with fetch.one_answer(url) as …         # as it is: any status, no redirect followed
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import re
import socket
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from typing import Final

import httpx

from bot.core import file_types
from bot.core.errors import MediaError
from bot.core.file_types import FileType
from bot.core.model import MAX_FILE_BYTES
from bot.fetch.bodies import raw_body
from bot.fetch.bounded import HTTPX_ERRORS, bounded, content_length
from bot.fetch.certificates import trusted
from bot.fetch.public_addresses import Address, is_public
from bot.ports import OpenMedia

REDIRECTS_MAX: Final = 5
URL_MAX: Final = 4_000
_TOTAL = re.compile(r"bytes (?:\d+-\d+|\*)/(\d{1,18})")


class LinkRefused(MediaError):
    """Not an address that may be opened from here: its scheme, its host or where it leads."""


class LinkNotAFile(MediaError):
    """There is a page behind it."""


class LinkUnreachable(MediaError):
    """Nobody answered properly in time. `gone`: the server said that it doesn't hand it out."""

    def __init__(self, reason: str, *, gone: bool = False) -> None:
        super().__init__(reason)
        self.gone = gone


class LinkUnknownHost(LinkUnreachable):
    """No name server that can be asked from here knows the host."""


class LinkTooLarge(MediaError):
    """Over `MAX_FILE_BYTES`."""


class LinkUnsupported(MediaError):
    """A file, but none of the accepted types by its content."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is behind a link. `url` is where its redirects led, and may be a secret of its owner's:
    it is in no repr. `size_bytes` is None where the server does not tell."""

    url: str
    type: FileType
    size_bytes: int | None

    def __repr__(self) -> str:
        return f"Checked({self.type.extension}, {self.size_bytes})"


class SafeFetch:
    """`allow`: `host:port` pairs that may be opened though they are not public: the operator's own
    service, and a test's server.

    `limit_s` is for everything up to the answer's first 64 KiB; then each read has `read_s`.
    """

    def __init__(
        self, *, allow: Collection[str] = (), limit_s: float = 30.0, read_s: float = 30.0
    ) -> None:
        self._allow = frozenset(allow)
        self._limit_s = limit_s
        self._read_s = read_s

    def allowing(self, hosts: Collection[str]) -> SafeFetch:
        """The same, but that these `host:port` pairs may be opened too."""
        allow = self._allow.union(hosts)
        return SafeFetch(allow=allow, limit_s=self._limit_s, read_s=self._read_s)

    async def check(self, url: str, *, trusted: bool = False) -> Checked:
        """Type by content and size, from a ranged read. Raises the `MediaError`s of this module.

        `trusted`: the address is a platform's own, found by its adapter: it is read as it is, and
        redirects are not followed.
        """
        headers = {"Range": f"bytes=0-{file_types.HEAD_BYTES - 1}"}
        async with self._limited(), self._answer(url, headers, trusted) as response:
            size_bytes = _size_bytes(response)
            _check_size(size_bytes)
            found = _detected(await _head_of(response), response)
            return Checked(str(response.extensions["link_url"]), found, size_bytes)

    async def first_bytes(self, url: str) -> bytes:
        """The first 64 KiB of what is behind it, after its redirects."""
        headers = {"Range": f"bytes=0-{file_types.HEAD_BYTES - 1}"}
        async with self._limited(), self._answer(url, headers, False) as response:
            return await _head_of(response)

    @contextlib.asynccontextmanager
    async def one_answer(self, url: str) -> AsyncIterator[httpx.Response]:
        """Whatever this address answers; its body is the caller's to read and to bound."""
        async with contextlib.AsyncExitStack() as stack:
            try:
                client = await stack.enter_async_context(self._client())
                async with self._limited():
                    response = await self._sent(client, _parsed(url), {}, False)
            except HTTPX_ERRORS as exc:
                raise _unreachable(exc) from None
            stack.push_async_callback(response.aclose)
            yield response

    @contextlib.asynccontextmanager
    async def open(self, url: str) -> AsyncIterator[OpenMedia]:
        """The file from its beginning; it ends with an error where it grows over the limit."""
        async with contextlib.AsyncExitStack() as stack:
            async with self._limited():
                response = await stack.enter_async_context(self._answer(url, {}, False))
            if response.status_code != 200:
                raise LinkUnreachable("a part was sent, not the file")
            size_bytes = _size_bytes(response)
            _check_size(size_bytes)
            yield OpenMedia(_whole(response), size_bytes)

    @contextlib.asynccontextmanager
    async def _limited(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._limit_s):
                yield
        except TimeoutError:
            raise LinkUnreachable("too slow") from None

    @contextlib.asynccontextmanager
    async def _answer(
        self, url: str, headers: dict[str, str], trusted: bool
    ) -> AsyncIterator[httpx.Response]:
        """A good answer, its redirects followed."""
        try:
            async with contextlib.AsyncExitStack() as stack:
                client = await stack.enter_async_context(self._client())
                target = _parsed(url)
                for _ in range(REDIRECTS_MAX + 1):
                    response = await self._sent(client, target, headers, trusted)
                    stack.push_async_callback(response.aclose)
                    if trusted or not response.has_redirect_location:
                        _check_status(response)
                        response.extensions["link_url"] = target
                        yield response
                        return
                    await response.aclose()
                    target = _parsed(target.join(response.headers["location"]))
                raise LinkRefused("too many redirects")
        except HTTPX_ERRORS as exc:
            raise _unreachable(exc) from None

    def _client(self) -> httpx.AsyncClient:
        # not compressed: a small answer can't grow in memory, and lengths are those of the file
        return httpx.AsyncClient(
            verify=trusted(by_environment=False),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(self._read_s),
            headers={"Accept-Encoding": "identity", "Accept": "*/*", "User-Agent": "nemobot"},
        )

    async def _sent(
        self, client: httpx.AsyncClient, url: httpx.URL, headers: dict[str, str], trusted: bool
    ) -> httpx.Response:
        if trusted:
            return await client.send(client.build_request("GET", url, headers=headers), stream=True)
        *others, last = await self._addresses(url)
        for address in (*others, last):
            request = client.build_request(
                "GET",
                url.copy_with(host=str(address)),
                headers={**headers, "Host": url.netloc.decode("ascii")},
                extensions={"sni_hostname": url.host},
            )
            try:
                return await client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                if address == last:
                    raise
        raise AssertionError

    async def _addresses(self, url: httpx.URL) -> list[Address]:
        """What to connect to, each checked; never looked up again. LinkRefused if one is inside."""
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            found = await asyncio.get_running_loop().getaddrinfo(
                url.host, port, type=socket.SOCK_STREAM
            )
        except (OSError, UnicodeError) as exc:
            if getattr(exc, "errno", None) == socket.EAI_AGAIN:
                raise LinkUnreachable("no name server answers") from None
            raise LinkUnknownHost("unknown host") from None
        texts = dict.fromkeys(str(entry[4][0]) for entry in found)
        if any("%" in text for text in texts):
            raise LinkRefused("an address with a zone")
        addresses = [ipaddress.ip_address(text) for text in texts]
        if f"{url.host}:{port}" not in self._allow and not all(map(is_public, addresses)):
            raise LinkRefused("not on the public internet")
        return addresses[:3]


def _parsed(url: str | httpx.URL) -> httpx.URL:
    """An http(s) address without a user name. LinkRefused."""
    if len(str(url)) > URL_MAX:
        raise LinkRefused("too long")
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        raise LinkRefused("not an address") from None
    is_web = parsed.scheme in ("http", "https") and 0 < (parsed.port or 80) < 65_536
    if not is_web or not parsed.host or parsed.userinfo:
        raise LinkRefused("not a plain http(s) address")
    return parsed


def _check_status(response: httpx.Response) -> None:
    status = response.status_code
    if status not in (200, 206):
        raise LinkUnreachable(f"status {status}", gone=status in (401, 403, 404, 410))


def _check_size(size_bytes: int | None) -> None:
    if size_bytes is not None and size_bytes > MAX_FILE_BYTES:
        raise LinkTooLarge(f"over {MAX_FILE_BYTES} bytes")


def _size_bytes(response: httpx.Response) -> int | None:
    """Of the whole file, from Content-Range or Content-Length."""
    if response.status_code == 206:
        total = _TOTAL.fullmatch(response.headers.get("Content-Range", "").strip())
        return int(total[1]) if total else None
    return content_length(response)


async def _head_of(response: httpx.Response) -> bytes:
    """The first 64 KiB, whatever range was really sent."""
    head = b""
    async for chunk in response.aiter_raw():
        head += chunk
        if len(head) >= file_types.HEAD_BYTES:
            break
    return head[: file_types.HEAD_BYTES]


def _detected(head: bytes, response: httpx.Response) -> FileType:
    found = file_types.detect(head)
    if found is not None:
        return found
    said = response.headers.get("Content-Type", "").lower()
    if said.startswith(("text/html", "application/xhtml")) or head.lstrip()[:1] == b"<":
        raise LinkNotAFile("a page")
    raise LinkUnsupported("not an accepted type")


def _whole(response: httpx.Response) -> AsyncIterator[bytes]:
    return bounded(raw_body(response), MAX_FILE_BYTES, too_large=_too_large, broken=_unreachable)


def _too_large() -> LinkTooLarge:
    return LinkTooLarge(f"over {MAX_FILE_BYTES} bytes")


def _unreachable(error: Exception) -> LinkUnreachable:
    """Without the error's own text, which holds the address."""
    return LinkUnreachable(type(error).__name__)
