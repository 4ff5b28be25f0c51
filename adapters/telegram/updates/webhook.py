"""Telegram's webhook: one HTTP route that answers 200 only when the update is stored.

TLS is a proxy's business. The secret is compared before a byte of the body is read.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable

import telegram
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import TelegramError

from adapters.telegram.bot_api.client import is_too_deep, unparsed

BODY_MAX_BYTES = 1 << 20
BODY_S = 30.0
"""How long an update may take to come whole."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Put = Callable[[telegram.Update], Awaitable[None]]


def application(path: str, secret: str, put: Put) -> Starlette:
    """Updates are put one at a time, so that they keep the order they came in."""
    lock = asyncio.Lock()

    async def take(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            async with asyncio.timeout(BODY_S):
                update = await _update_in(request)
        except TimeoutError:
            return Response(status_code=408)
        if update is None:
            return Response(status_code=400)
        try:
            async with lock:
                await put(update)
        except TelegramError:
            return Response(status_code=500)
        return Response()

    return Starlette(routes=[Route(path, take, methods=["POST"])])


async def _update_in(request: Request) -> telegram.Update | None:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_MAX_BYTES:
            return None
    try:
        raw = json.loads(body)
        return None if is_too_deep([raw]) else unparsed(raw)
    except (ValueError, RecursionError):  # the second for a thousand brackets in each other
        return None
