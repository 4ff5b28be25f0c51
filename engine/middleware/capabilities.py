"""What this server can do, told in every answer, so that no client has to guess it.

NemoVideo itself sends no such header, which means everything it documents.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Nemovideo-Capabilities"
CAPABILITIES = ("edit", "compress", "resize", "trim", "mute", "join", "gif", "mp3", "export", "fit")
"""`fit`: a draft whose metadata name `max_bytes` is rendered to that size, without being asked for
it in words. Not among them: `generate` (videos, music, voices, titles, effects)."""


HEARING = ("captions", "transcribe")
"""Where words are heard: captions, and what is said in a sound (`/api/transcribe`)."""


def capabilities(*, hears: bool) -> tuple[str, ...]:
    return (*CAPABILITIES, *HEARING) if hears else CAPABILITIES


class TellCapabilities:
    """Adds the header to every answer of the application inside."""

    def __init__(self, app: ASGIApp, told: Sequence[str]) -> None:
        self._app = app
        self._told = told

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, telling_capabilities(send, self._told))


def telling_capabilities(send: Send, told: Sequence[str]) -> Send:
    """`send`, with the header on the answer that goes through it."""
    header = (HEADER.lower().encode(), ", ".join(told).encode())

    async def with_header(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", []), header]}
        await send(message)

    return with_header
