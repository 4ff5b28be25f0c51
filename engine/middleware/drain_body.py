"""Answers that come before the request has been read: an expired token, a file that is too large.

Closing a socket with unread bytes resets it, and a client that is still sending then never sees
the answer; many (httpx among them) read it only when all is sent. So the answer goes out at once,
what still comes is thrown away for a while, and only then is the connection closed.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_DRAIN_S = 30.0
_DRAIN_BYTES = 1024 * 1024 * 1024


class DrainBody:
    """Throws away at most a gibibyte, for at most half a minute."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = _Exchange(receive, send, has_body=_has_body(scope))
        await self._app(scope, exchange.receive, exchange.send)


def _has_body(scope: Scope) -> bool:
    names = {name for name, value in scope["headers"] if value != b"0"}
    return b"content-length" in names or b"transfer-encoding" in names


class _Exchange:
    def __init__(self, receive: Receive, send: Send, *, has_body: bool) -> None:
        self._receive = receive
        self._send = send
        self._unread = has_body

    async def receive(self) -> Message:
        message = await self._receive()
        if not message.get("more_body", False):
            self._unread = False
        return message

    async def send(self, message: Message) -> None:
        if not self._unread:
            await self._send(message)
        elif message["type"] == "http.response.start":
            headers = [*message.get("headers", []), (b"connection", b"close")]
            await self._send({**message, "headers": headers})
        elif message.get("more_body", False):
            await self._send(message)
        else:
            await self._send({**message, "more_body": True})
            await self._drain()
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _drain(self) -> None:
        left = _DRAIN_BYTES
        try:
            async with asyncio.timeout(_DRAIN_S):
                while self._unread and left > 0:
                    left -= len((await self.receive()).get("body", b""))
        except TimeoutError:
            pass
