"""The middleware that spoils answers, outermost, so that no endpoint knows of it.

A fault without `after_work` answers in the endpoint's place, or spoils its answer while it is
being made (the endpoint then notices a client that has gone). With `after_work` the endpoint is
run to its end first, as for a client that waits, and only the answer is spoiled.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.faults.answers import answer_instead
from engine.faults.cut_connection import ConnectionEnds, CutAnswer, drop_connection, hold
from engine.faults.orders import SILENT_TURN, FaultOrder, Faults


class FaultsMiddleware:
    """Takes the first order that fits a call and carries it out; without one it does nothing."""

    def __init__(self, app: ASGIApp, faults: Faults, told: Sequence[str]) -> None:
        self._app = app
        self._faults = faults
        self._told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        order = (
            self._faults.take(scope["method"], scope["path"]) if scope["type"] == "http" else None
        )
        if order is None:
            await self._app(scope, receive, send)
            return
        try:
            await self._spoil(order, scope, receive, send)
        except ConnectionEnds:
            drop_connection(send, reset=order.kind == "reset")

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
                await answer_instead(order, send, self._told)

    async def _cut(self, order: FaultOrder, scope: Scope, receive: Receive, send: Send) -> None:
        limit = 0 if order.kind == "cut_before_any_byte" else order.bytes
        if limit == 0 and not order.after_work:
            await _read_body(receive)
            await hold(order, receive)
            raise ConnectionEnds
        cutting = CutAnswer(send, limit, finish_work=order.after_work)
        with contextlib.suppress(ConnectionEnds):
            await self._app(scope, receive, cutting.send)
        await hold(order, receive)
        raise ConnectionEnds


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
