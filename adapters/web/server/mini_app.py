"""The Mini App: a page inside a messenger that shows one timeline of its reader. There is no
cookie: each request brings what the messenger has signed, and `AppDesk.person` says who that is.

/app/        the page: the same for everybody
/app/look    a timeline, drawn and in words     /app/side   what is compared, before or after
/app/trim    "keep only …", as if it was written in the conversation
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, Generic, Protocol, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.web.server.guard import FRAMED, PAGE_POLICY
from adapters.web.server.page_files import PageFiles
from adapters.web.server.sign_in import json_of
from adapters.web.views import text_of
from bot.core.view import View

P = TypeVar("P")
_POLICY: Final = PAGE_POLICY.replace("frame-ancestors 'none'", FRAMED)
APP_POLICY: Final = _POLICY.replace("img-src 'self'", "img-src 'self' blob:")
_TIME: Final = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}\.\d")


class AppDesk(Protocol[P]):
    """Who opens the page, and what is shown to them. None: it is not for them, or is not there."""

    def person(self, signed: str) -> P | None: ...

    async def timeline(self, person: P, turn: int) -> str | None:
        """In words, as a core's text."""

    async def side(self, person: P, turn: int, kind: str) -> bytes | None:
        """The picture "before" or "after"."""

    async def ask(self, person: P, turn: int, start: str, until: str, locale: str | None) -> bool:
        """Begin the request that keeps only this much."""


class MiniApp(Generic[P]):
    def __init__(self, desk: AppDesk[P], pages: PageFiles) -> None:
        self._desk, self._pages = desk, pages

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self._page, methods=["GET"]),
            Route("/look", self._for(self._look), methods=["POST"]),
            Route("/side", self._for(self._side), methods=["POST"]),
            Route("/trim", self._for(self._trim), methods=["POST"]),
        ]

    def _language(self, request: Request) -> str | None:
        return self._pages.language(request.headers.get("accept-language", ""))

    async def _page(self, request: Request) -> Response:
        html = self._pages.page(self._language(request), "app.html")
        return HTMLResponse(html, headers={"Content-Security-Policy": APP_POLICY})

    def _for(
        self, handler: Callable[[Request, P, int, Any], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        """For whoever the messenger says it is."""

        async def handle(request: Request) -> Response:
            match data := await json_of(request):
                case {"signed": str(signed), "turn": int(turn)} if 0 < turn < 1 << 62:
                    person = self._desk.person(signed)
                    if person is None:
                        return Response(status_code=401)
                    return await handler(request, person, turn, data)
            return Response(status_code=400)

        return handle

    async def _look(self, request: Request, person: P, turn: int, data: Any) -> Response:
        text = await self._desk.timeline(person, turn)
        if text is None:
            return Response(status_code=404)
        return JSONResponse({"html": text_of(View(text))})

    async def _side(self, request: Request, person: P, turn: int, data: Any) -> Response:
        kind = data.get("kind")
        found = None
        if kind in ("before", "after"):
            found = await self._desk.side(person, turn, kind)
        if found is None:
            return Response(status_code=404)
        return Response(found, media_type="image/png")

    async def _trim(self, request: Request, person: P, turn: int, data: Any) -> Response:
        match data:
            case {"from": str(start), "until": str(until)} if _TIME.fullmatch(
                start
            ) and _TIME.fullmatch(until):
                locale = self._language(request)
                asked = await self._desk.ask(person, turn, start, until, locale)
                return Response(status_code=202 if asked else 404)
        return Response(status_code=400)
