"""The operator's page: what the port `Watch` tells, live, and its two verbs. It has a password of
its own, which opens nobody's conversation, and nobody's words are on it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from adapters.web.server.event_log import EventLog
from adapters.web.server.page_files import FOLDER
from adapters.web.server.sign_in import OPERATOR, SignIn
from adapters.web.settings import Watch, WebSettings
from bot.ports import Clock

LOOK_EVERY_S: Final = 2.0
PAGES_MAX: Final = 5


class WatchPage:
    def __init__(self, settings: WebSettings, log: EventLog, clock: Clock, watch: Watch) -> None:
        self._watch = watch
        self._open = 0
        self._stopping = asyncio.Event()
        self._sign_in = SignIn(
            log,
            clock,
            f"nemobot-watch-{settings.port}",
            password=settings.watch_password,
            one_person=OPERATOR,
        )

    def stop(self) -> None:
        """All streams end; pages come back by themselves."""
        self._stopping.set()

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self._page, methods=["GET"]),
            Route("/login", self._sign_in.log_in, methods=["POST"]),
            Route("/me", self._me, methods=["GET"]),
            Route("/events", self._events, methods=["GET"]),
            Route("/turns/{turn:int}/{verb}", self._do, methods=["POST"]),
        ]

    async def _page(self, request: Request) -> Response:
        return FileResponse(FOLDER / "watch.html", media_type="text/html")

    async def _is_operator(self, request: Request) -> bool:
        """Somebody whose cookie is this door's; no conversation is anybody's of this name."""
        return await self._sign_in.person(request) == OPERATOR

    async def _me(self, request: Request) -> Response:
        return Response(status_code=204 if await self._is_operator(request) else 401)

    async def _events(self, request: Request) -> Response:
        if not await self._is_operator(request):
            return Response(status_code=401)
        if self._open >= PAGES_MAX:
            return Response(status_code=429)
        return StreamingResponse(self._looks(), media_type="text/event-stream")

    async def _looks(self) -> AsyncIterator[str]:
        """A look every few seconds; what has not changed is not told again."""
        self._open += 1
        try:
            told = ""
            while not self._stopping.is_set():
                seen = json.dumps(await self._watch.look())
                yield f"data: {seen}\n\n" if seen != told else ":\n\n"
                told = seen
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_EVERY_S):
                        await self._stopping.wait()
        finally:
            self._open -= 1

    async def _do(self, request: Request) -> Response:
        if not await self._is_operator(request):
            return Response(status_code=401)
        turn, verb = request.path_params["turn"], request.path_params["verb"]
        match verb:
            case "cancel":
                return JSONResponse({"said": await self._watch.cancel(turn)})
            case "retry":
                return JSONResponse({"said": await self._watch.retry(turn)})
        return Response(status_code=404)
