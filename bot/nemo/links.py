"""The service's own links, such as a finished render's: where they may lead, and who can open them.

A link is the service's word, not ours: it and its redirects are opened by the rule of links that
people paste, with the operator's own service allowed besides.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import httpx

from bot.core import file_types
from bot.core.errors import MediaError
from bot.core.service.errors import LinkFailed, Unavailable, Unreadable
from bot.core.service.values import LinkReach
from bot.fetch.safe_fetch import LinkRefused, LinkUnknownHost, LinkUnreachable, SafeFetch
from bot.nemo.http import LOOPBACK, Auth, Http, origin_of


class Links:
    """`fetch` has the rule for strangers' links. `public_url` is how the service is reached from
    elsewhere, as its links begin (ENGINE_PUBLIC_URL): from here it is reached by the API's address.
    """

    def __init__(
        self, http: Http, web_url: str, *, fetch: SafeFetch, public_url: str | None = None
    ) -> None:
        self._http = http
        self._public_url = public_url and public_url.rstrip("/") + "/"
        self._strangers = fetch
        urls = filter(None, (http.api_url, web_url, public_url))
        self._own = fetch.allowing([host for url in urls for host in _hosts_of(url)])

    @asynccontextmanager
    async def answer(self, url: str, auth: Auth) -> AsyncIterator[tuple[httpx.Response, bool]]:
        """One answer, redirects as they are, and whether the API's own origin gave it. `auth` goes
        there alone. LinkFailed for an address that may not be opened."""
        try:
            is_own = origin_of(url) == self._http.origin
        except ValueError:
            raise Unreadable(reason="not a URL") from None
        if is_own:
            async with self._http.stream("GET", url, headers=auth.headers()) as response:
                yield response, True
            return
        try:
            async with self._own.one_answer(url) as response:
                yield response, False
        except LinkRefused as error:
            raise LinkFailed(reason=str(error)) from None
        except LinkUnreachable as error:
            raise Unavailable(reason=str(error)) from None

    async def reach(self, url: str) -> LinkReach:
        """Who can open this link, and gets a result: found out without any token.

        A host that no name server knows here may be known elsewhere: it gets the benefit.
        """
        here = self.from_here(url)
        reach: LinkReach = "everybody"
        try:
            try:
                head = await (self._strangers if here == url else self._own).first_bytes(here)
            except LinkRefused:
                head, reach = await self._own.first_bytes(url), "here"
        except LinkUnknownHost:
            return "everybody"
        except MediaError:
            return "nobody"
        found = file_types.result_type(head)
        return reach if found and file_types.is_what_it_is_called(found, url) else "nobody"

    def from_here(self, url: str) -> str:
        """The address under which this bot reaches what the service gives everybody."""
        public_url = self._public_url
        if public_url and url.startswith(public_url):
            return f"{self._http.api_url}/{url.removeprefix(public_url)}"
        return url


def _hosts_of(url: str) -> Iterable[str]:
    """`host:port`; a server on this machine answers to all of its names."""
    parts = httpx.URL(origin_of(url))
    names = LOOPBACK if parts.host in LOOPBACK else (parts.host,)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return [f"{name}:{port}" for name in names]
