"""Who may speak to us at all, looked at before anything else, and what every answer says.

A page of somebody else's that a browser here has open can send requests to this machine, and with
a name of its own that leads to 127.0.0.1 it can even read the answers. So the name in `Host` must
be one of ours, an `Origin` too, and what changes something carries a header that no foreign page
can send without asking first; that asking (CORS) is never answered.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER: Final = "x-nemobot"
_READS: Final = frozenset({"GET", "HEAD"})
PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
FRAMED: Final = "frame-ancestors https://web.telegram.org"
"""Of the one page that others' pages show inside themselves: the Mini App."""
_SAID: Final = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Guard:
    """Refuses with 403, in words for whoever set up a proxy."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], origins: Collection[str]) -> None:
        self._app, self._hosts, self._origins = app, hosts, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_said(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _SAID.items():
                    headers.setdefault(name, value)
                if FRAMED in headers["Content-Security-Policy"]:  # it knows only "none" or "self"
                    del headers["X-Frame-Options"]
            await send(message)

        why = self._refusal(scope["method"], Headers(scope=scope))
        app = self._app if why is None else PlainTextResponse(f"{why}\n", status_code=403)
        await app(scope, receive, send_said)

    def _refusal(self, method: str, headers: Headers) -> str | None:
        origin = headers.get("origin")
        if headers.get("host", "").lower() not in self._hosts:
            return "This name is not one of this page's: see WEB_ORIGINS."
        if origin is not None and origin.lower() not in self._origins:
            return "Another page may not ask here."
        if method not in _READS and headers.get(HEADER) != "1":
            return "The page's own header is missing."
        return None
