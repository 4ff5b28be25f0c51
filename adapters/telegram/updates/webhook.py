"""Telegram's webhook: a small HTTP server that answers 200 only when the update is stored.

TLS is a proxy's business. The secret is compared before a byte of the body is read.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import NetworkError, TelegramError

from adapters.telegram.settings import TelegramSettings

BODY_MAX_BYTES = 1 << 20
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Receive = Callable[[dict[str, Any]], Awaitable[None]]


def application(path: str, secret: str, receive: Receive) -> Starlette:
    """One route. Updates are taken one at a time, so that they keep the order they came in."""
    lock = asyncio.Lock()

    async def take(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        raw = _update(await _body(request))
        if raw is None:
            return Response(status_code=400)
        try:
            async with lock:
                await receive(raw)
        except TelegramError:
            return Response(status_code=500)
        return Response()

    return Starlette(routes=[Route(path, take, methods=["POST"])])


@asynccontextmanager
async def serve(settings: TelegramSettings, receive: Receive) -> AsyncIterator[None]:
    """Listen while the block runs. Raises `NetworkError` when the port can't be had."""
    path = urlsplit(settings.webhook_url or "").path or "/"
    config = uvicorn.Config(
        application(path, settings.webhook_secret or "", receive),
        host=settings.webhook_host,
        port=settings.webhook_port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve())
    try:
        while not server.started:
            if running.done():
                raise NetworkError("the webhook's port can't be listened on")
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await asyncio.wait([running])
        if not running.cancelled():
            running.exception()


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # signals are the whole bot's, not this port's

    async def startup(self, sockets: Any = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:  # uvicorn's way to say that the port is taken
            raise NetworkError("the webhook's port can't be listened on") from None


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_MAX_BYTES:
            return b""
    return body


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(body)
    except ValueError:
        return None
    known = isinstance(raw, dict) and isinstance(raw.get("update_id"), int)
    return raw if known else None
