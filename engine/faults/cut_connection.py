"""Ending a connection where it should not end: after some bytes, after a silence, with a reset."""

from __future__ import annotations

import asyncio
import socket
import struct

from starlette.types import Message, Receive, Send

from engine.faults.orders import FaultOrder


class ConnectionEnds(Exception):
    """Leaves the application in the middle of an answer; the server then drops the connection."""


class CutAnswer:
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
                raise ConnectionEnds
            return
        if self._start is not None:
            await self._send(self._start)
            self._start = None
        body = message.get("body", b"")[: self._left]
        self._left -= len(body)
        # Never the end of the body: the client has to see that it is cut.
        await self._send({"type": "http.response.body", "body": body, "more_body": True})
        if self._left <= 0 and not self._finish_work:
            raise ConnectionEnds


async def hold(order: FaultOrder, receive: Receive) -> None:
    """A stall: nothing for a while, or until the client gives up."""
    if order.kind != "stall":
        return
    try:
        async with asyncio.timeout(order.seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        pass


def drop_connection(send: Send, *, reset: bool) -> None:
    """Close the socket under uvicorn's feet, with an RST when asked for.

    ASGI has no message for that. uvicorn's `send` is a method of its request cycle, which holds
    the transport; a server without one gets an exception instead and closes by itself.
    """
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise ConnectionEnds
    if reset:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    else:
        transport.close()
