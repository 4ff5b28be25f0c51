"""The engine that makes copies which fit their chats: the same client, at a second address.

Its account is one of its own, since accounts belong to an address; nothing asks it for what costs
credits.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.nemo.http import origin_of
from bot.ports import Service

StartEngine = Callable[[], Awaitable[str | None]]
"""Start an engine on this machine, if it does not run yet: its address, None where none runs."""


class FitEngine:
    """`address` is the operator's word for where it is; without one it is the `service` itself, if
    that says that it can do it, else one that is started with `start`."""

    def __init__(
        self,
        service: Service,
        service_url: str,
        *,
        open_service: Callable[[str], Service],
        address: str | None = None,
        start: StartEngine | None = None,
    ) -> None:
        self._service = service
        self._open_service = open_service
        self._start = start
        is_itself = address is not None and origin_of(address) == origin_of(service_url)
        self._itself = is_itself
        self._address = None if is_itself else address
        self._opened: dict[str, Service] = {}

    async def find(self) -> Service | None:
        """The engine as a service, None where there is none. It asks nobody but to start one."""
        if self._address is not None:
            return self._at(self._address)
        if self._itself or self._service.can("fit"):
            return self._service
        url = await self._start() if self._start is not None else None
        return None if url is None else self._at(url)

    def _at(self, url: str) -> Service:
        if url not in self._opened:
            self._opened[url] = self._open_service(url)
        return self._opened[url]
