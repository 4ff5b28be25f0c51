"""A NemoVideo that is another one than we assume: the local engine, with its answers changed on
their way out."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Change = tuple[str, Callable[[bytes], bytes]]

_NUMBER = rb"(\d+(?:\.\d+)?)"


def _times(key: bytes, factor: float) -> Callable[[bytes], bytes]:
    found = re.compile(rb'("' + key + rb'":\s*)' + _NUMBER)
    return lambda body: found.sub(
        lambda match: match[1] + str(round(float(match[2]) * factor)).encode(), body
    )


CHANGES: tuple[Change, ...] = (
    (r"/upload-video/", _times(b"duration", 1000)),
    (r"/latest$", _times(b"d", 1000)),
    (r"/latest$", lambda body: body.replace(b"video_infos", b"clips")),
    (r"/balance/", lambda body: body.replace(b"available", b"remaining")),
    (r"/run_sse$", lambda body: body.replace(b"tool_call", b"invocation")),
    (r"/lambda/[^/]+$", lambda body: body.replace(b"completed", b"baked")),
)
"""By the path's end: milliseconds for seconds, other keys, other words."""
_BY_THE_WAY = "/api/auth/claim-token"
"""Leads elsewhere."""


def different(app: ASGIApp) -> ASGIApp:
    async def changed(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        path = scope["path"]
        changes = [change for end, change in CHANGES if re.search(end, path)]

        async def send_changed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [pair for pair in message["headers"] if pair[0] != b"content-length"]
                message = {**message, "headers": headers}
                if path == _BY_THE_WAY:
                    elsewhere = (b"location", b"http://127.0.0.1:9/")
                    message |= {"status": 302, "headers": [*headers, elsewhere]}
            for change in changes if message["type"] == "http.response.body" else ():
                message = {**message, "body": change(message.get("body", b""))}
            await send(message)

        await app(scope, receive, send_changed)

    return changed
