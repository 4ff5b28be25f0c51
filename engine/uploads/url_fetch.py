"""Uploads by URL: fetching what a stranger names, without becoming a way into our network.

A host name is resolved once, every address it has must be public, and the connection goes to the
address that was checked (a second look-up could answer differently). Redirects are followed by
hand so that each of their targets goes through the same check.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import ipaddress
import socket
import ssl
from collections.abc import AsyncIterator, Collection
from urllib.parse import unquote

import httpx

from engine.errors import ApiError, bad_request
from engine.uploads.public_addresses import is_public

_MAX_REDIRECTS = 5
_CHUNK_BYTES = 64 * 1024


async def checked_address(url: httpx.URL, allow: Collection[str]) -> str:
    """The one address to connect to for this URL. Error: 400 when there is no permitted one."""
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo:
        raise bad_request("Only plain http and https addresses can be fetched.")
    port = url.port or (443 if url.scheme == "https" else 80)
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise bad_request("The host of the address is not known.") from error
    addresses = [ipaddress.ip_address(str(entry[4][0])) for entry in found]
    if f"{url.host}:{port}" not in allow and not all(map(is_public, addresses)):
        raise bad_request("The address is not on the public internet.")
    return str(addresses[0])


@contextlib.asynccontextmanager
async def open_url(
    address: str, timeout_s: float, allow: Collection[str]
) -> AsyncIterator[tuple[str, AsyncIterator[bytes]]]:
    """The raw file name and the bytes behind `address`, in chunks of at most 64 KiB.

    `timeout_s` is for the whole of it. Error: 400 for all that can go wrong.
    """
    try:
        async with contextlib.AsyncExitStack() as stack:
            url = httpx.URL(address)
            await stack.enter_async_context(asyncio.timeout(timeout_s))
            client = await stack.enter_async_context(_client())
            response = await _follow(client, url, allow, stack)
            if response.status_code != 200:
                raise bad_request(f"The address answered with status {response.status_code}.")
            yield _raw_name(response.url, url), response.aiter_raw(_CHUNK_BYTES)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, TimeoutError) as error:
        # UnicodeError: what the host name stands for is decoded only when it is asked for.
        raise ApiError(400, "The address could not be fetched.") from error


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Read once: it takes 20 ms."""
    return httpx.create_ssl_context(trust_env=False)


def _client() -> httpx.AsyncClient:
    # Bytes as stored: an encoding would let a small answer unpack into a huge one.
    return httpx.AsyncClient(
        verify=_certificates(),
        trust_env=False,
        timeout=httpx.Timeout(30.0),
        headers={"Accept-Encoding": "identity", "User-Agent": "nemobot-engine"},
    )


async def _follow(
    client: httpx.AsyncClient,
    url: httpx.URL,
    allow: Collection[str],
    stack: contextlib.AsyncExitStack,
) -> httpx.Response:
    for _ in range(_MAX_REDIRECTS + 1):
        ip = await checked_address(url, allow)
        request = client.build_request(
            "GET",
            url.copy_with(host=ip),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.host},
        )
        response = await client.send(request, stream=True, follow_redirects=False)
        if not response.has_redirect_location:
            stack.push_async_callback(response.aclose)
            return response
        await response.aclose()
        url = url.join(response.headers["location"])
    raise bad_request("The address redirects too often.")


def _raw_name(*urls: httpx.URL) -> str:
    """What the address calls the file: a stranger's word, made safe where the file is opened."""
    names = [unquote(url.path.rsplit("/", 1)[-1]) for url in reversed(urls)]
    return next((name for name in names if "." in name), "download")
