"""The proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`).

The library asks for one proxy and takes it for REST and the gateway alike; each host may have
another, or none. A company's certificate authority needs nothing here: `SSL_CERT_FILE` and
`SSL_CERT_DIR` hold for the library as they do for files.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

import aiohttp
import discord

from adapters.discord.settings import DiscordSettings

_SCHEMES = {"wss": "https", "ws": "http"}


def proxy_for(url: str, settings: DiscordSettings) -> str | None:
    """The proxy through which this address is reached; None: directly."""
    if not settings.use_environment_proxies:
        return None
    parts, proxies = urlsplit(url), getproxies_environment()
    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    scheme = _SCHEMES.get(parts.scheme, parts.scheme)
    proxy = proxies.get(scheme) or proxies.get("all")
    # a name without a scheme is a proxy that speaks HTTP
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy


def connect_gateway_by_its_own(
    client: discord.Client,
    settings: DiscordSettings,
    before: Callable[[], None],
    opened: Callable[[aiohttp.ClientWebSocketResponse], None],
) -> None:
    """Let the gateway's host have another proxy than the one that `client` has for REST. What
    `before` raises keeps it from connecting; each socket is `opened`."""
    http = client.http

    async def ws_connect(url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        before()
        by_its_own = copy.copy(http)
        by_its_own.proxy = proxy_for(url, settings)
        socket = await type(http).ws_connect(by_its_own, url, compress=compress)
        opened(socket)
        return socket

    http.ws_connect = ws_connect  # type: ignore[method-assign]
