"""Answers that are given in an endpoint's place."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Sequence

from starlette.types import Send

from engine.errors import HTTP_STATUS
from engine.faults.orders import FaultOrder
from engine.middleware.capabilities import telling_capabilities

_HTML = "<!doctype html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


async def answer_instead(order: FaultOrder, send: Send, told: Sequence[str]) -> None:
    """A gateway's page (`status`) is not ours and tells nothing of what this server can do."""
    if order.kind != "status":
        send = telling_capabilities(send, told)
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
