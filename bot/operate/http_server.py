"""An HTTP server inside the bot: for the operator's view, and for platforms that call us."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.platform import PortTaken

if TYPE_CHECKING:
    from starlette.types import ASGIApp

HEAD_S = 10.0
"""How long a new connection may take to say what it wants."""
STOP_S = 5
"""How long a request that runs may take to end when the server stops."""


@asynccontextmanager
async def serve_http(app: ASGIApp, host: str, port: int) -> AsyncIterator[None]:
    """The `ServeHttp` port: listen while the block runs. Raises `PortTaken`."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        http=_Hasty,
        timeout_graceful_shutdown=STOP_S,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve())
    try:
        while not server.started:
            if running.done():
                raise PortTaken(f"{host}:{port} can't be listened on")
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await asyncio.wait({running})
        if not running.cancelled():
            running.exception()


class _Hasty(H11Protocol):
    """A connection on which no request's head comes whole within `HEAD_S` is closed, the first one
    and every one after an answer: three hundred of them would keep everybody else out. So is one
    whose answer was given before its body was read, as strangers are answered."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._too_late = self.loop.call_later(HEAD_S, self._close_silent)

    def connection_lost(self, exc: Exception | None) -> None:
        self._too_late.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        self._too_late.cancel()
        self._too_late = self.loop.call_later(HEAD_S, self._close_silent)
        super().on_response_complete()

    def _close_silent(self) -> None:
        if self.cycle is None or self.cycle.response_complete:  # no request is being answered
            self.transport.close()


class _Server(uvicorn.Server):
    """uvicorn, as a guest in somebody else's process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # signals are the whole bot's

    async def startup(self, sockets: Any = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:  # uvicorn's way to say that the port is taken
            raise PortTaken from None
