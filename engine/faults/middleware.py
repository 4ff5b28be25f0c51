"""The middleware that spoils answers, outermost, so that no endpoint knows of it.

A fault without `after_work` answers in the endpoint's place, or spoils its answer while it is
being made (the endpoint then notices a client that has gone). With `after_work` the endpoint is
run to its end first, as for a client that waits, and only the answer is spoiled.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import socket
import struct

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.errors import HTTP_STATUS
from engine.faults.orders import SILENT_TURN, FaultOrder, Faults

_HTML = "<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


class _ConnectionEnds(Exception):
    """Leaves the application in the middle of an answer; the server then drops the connection."""


class FaultsMiddleware:
    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        order = (
            self._faults.take(scope["method"], scope["path"]) if scope["type"] == "http" else None
        )
        if order is None:
            await self._app(scope, receive, send)
            return
        try:
            await self._spoil(order, scope, receive, send)
        except _ConnectionEnds:
            _drop(send, reset=order.kind == "reset")

    async def _spoil(self, order: FaultOrder, scope: Scope, receive: Receive, send: Send) -> None:
        match order.kind:
            case "silent_turn":
                await self._app({**scope, SILENT_TURN: True}, receive, send)
            case "wrong_content_type":
                content_type = order.content_type or "text/html; charset=utf-8"
                await self._app(scope, receive, _with_content_type(send, content_type))
            case "slow_headers":
                if not order.after_work:
                    await asyncio.sleep(order.seconds)
                await self._app(scope, receive, _slowly(send, order))
            case "cut_after_bytes" | "cut_before_any_byte" | "reset" | "stall":
                await self._cut(order, scope, receive, send)
            case _:
                if order.after_work:
                    await self._app(scope, receive, _swallow)
                else:
                    await _read_body(receive)
                await _instead(order, receive, send)

    async def _cut(self, order: FaultOrder, scope: Scope, receive: Receive, send: Send) -> None:
        limit = 0 if order.kind == "cut_before_any_byte" else order.bytes
        if limit == 0 and not order.after_work:
            await _read_body(receive)
            await _hold(order, receive)
            raise _ConnectionEnds
        cutting = _Cutting(send, limit, finish_work=order.after_work)
        with contextlib.suppress(_ConnectionEnds):
            await self._app(scope, receive, cutting.send)
        await _hold(order, receive)
        raise _ConnectionEnds


class _Cutting:
    """Lets `limit` bytes of the body through, then ends, or goes on in silence."""

    def __init__(self, send: Send, limit: int, *, finish_work: bool) -> None:
        self._send = send
        self._left = limit
        self._finish_work = finish_work
        self._start: Message | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self._left <= 0:
            if not self._finish_work:
                raise _ConnectionEnds
            return
        if self._start is not None:
            await self._send(self._start)
            self._start = None
        body = message.get("body", b"")[: self._left]
        self._left -= len(body)
        # Never the end of the body: the client has to see that it is cut.
        await self._send({"type": "http.response.body", "body": body, "more_body": True})
        if self._left <= 0 and not self._finish_work:
            raise _ConnectionEnds


async def _instead(order: FaultOrder, receive: Receive, send: Send) -> None:
    if order.kind == "heartbeats_only":
        await _heartbeats(order, send)
        return
    status, content_type, body = _answer(order)
    headers = [(b"content-type", (order.content_type or content_type).encode("latin-1"))]
    if order.retry_after_s is not None:
        headers.append((b"retry-after", str(order.retry_after_s).encode()))
    if order.kind != "scripted":
        headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _answer(order: FaultOrder) -> tuple[int, str, bytes]:
    given = order.body.encode() if order.body is not None else None
    match order.kind:
        case "status":
            return order.status, "text/html", given or _HTML.format(order.status).encode()
        case "malformed_json":
            return _given_status(order), "application/json", given or b'{"code":0,"data":{"sess'
        case "scripted":
            raw = base64.b64decode(order.body_base64) if order.body_base64 else given or b""
            return _given_status(order), "text/event-stream", raw
        case "duplicate_render_id":
            return _error(4090, "This render id was used before.", order.at_http_200)
        case _:
            return _error(order.code, order.message, order.at_http_200)


def _error(code: int, message: str, at_http_200: bool) -> tuple[int, str, bytes]:
    status = 200 if at_http_200 else HTTP_STATUS.get(code, code if 400 <= code <= 599 else 500)
    return status, "application/json", json.dumps({"code": code, "message": message}).encode()


def _given_status(order: FaultOrder) -> int:
    return order.status if "status" in order.model_fields_set else 200


async def _heartbeats(order: FaultOrder, send: Send) -> None:
    headers = [(b"content-type", b"text/event-stream")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    beat = b'data: {"type":"heartbeat"}\n\n'
    for _ in range(max(1, round(order.seconds / order.every_s))):
        await send({"type": "http.response.body", "body": beat, "more_body": True})
        await asyncio.sleep(order.every_s)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _hold(order: FaultOrder, receive: Receive) -> None:
    """A stall: nothing for a while, or until the client gives up."""
    if order.kind != "stall":
        return
    try:
        async with asyncio.timeout(order.seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        pass


async def _read_body(receive: Receive) -> None:
    """A server that answers without reading makes the client fail while it still sends."""
    while True:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            return


async def _swallow(message: Message) -> None:
    pass


def _with_content_type(send: Send, content_type: str) -> Send:
    async def changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [pair for pair in message.get("headers", []) if pair[0] != b"content-type"]
            kept.append((b"content-type", content_type.encode("latin-1")))
            message = {**message, "headers": kept}
        await send(message)

    return changed


def _slowly(send: Send, order: FaultOrder) -> Send:
    in_turn = asyncio.Lock()  # a heartbeat may come while the headers are held back

    async def delayed(message: Message) -> None:
        async with in_turn:
            if order.after_work and message["type"] == "http.response.start":
                await asyncio.sleep(order.seconds)
            await send(message)

    return delayed


def _drop(send: Send, *, reset: bool) -> None:
    """Close the socket under uvicorn's feet, with an RST when asked for.

    ASGI has no message for that. uvicorn's `send` is a method of its request cycle, which holds
    the transport; a server without one gets an exception instead and closes by itself.
    """
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise _ConnectionEnds
    if reset:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    else:
        transport.close()
