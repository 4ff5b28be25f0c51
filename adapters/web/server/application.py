"""The addresses of the page, one function each. Everything but the page's own files is for who is
signed in, and each of them sees what is theirs.

/                    the page                          /assets/…      what it loads
/login               a link's secret or a password     /me            leave: nothing is kept
/events              what is shown, as it comes        /messages      say something
/messages/<id>       take it out                       /presses       buttons, choices, forms
/watch/…             the operator's page, where there is one
/uploads/, /uploads/<id>  files, in pieces (tus)        /files/<id>    files, to play and to keep
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, Protocol
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from adapters.web.server.event_log import EventLog, forget_person
from adapters.web.server.guard import Guard
from adapters.web.server.live import Live
from adapters.web.server.page_files import FOLDER, PageFiles
from adapters.web.server.sign_in import SignIn, json_of
from adapters.web.server.stored_files import find_file
from adapters.web.server.uploads import PATH as UPLOADS
from adapters.web.server.uploads import TusUploads
from adapters.web.server.watch_page import WatchPage
from adapters.web.settings import WebSettings
from bot.ports import Clock

_ALONE: Final = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""The policy of a file that somebody sent or that was made: it is data, whatever it says it is."""


class Desk(Protocol):
    """Who takes what people say and press. None: it is no such thing."""

    async def say(self, person: str, data: Any, locale: str | None) -> bool: ...

    async def press(self, person: str, data: Any, locale: str | None) -> dict[str, str] | None: ...

    async def take_back(self, person: str, message: str) -> None: ...


Handler = Callable[[Request, str], Awaitable[Response]]


class Site:
    def __init__(
        self,
        settings: WebSettings,
        log: EventLog,
        sign_in: SignIn,
        uploads: TusUploads,
        live: Live,
        pages: PageFiles,
        desk: Desk,
        clock: Clock,
    ) -> None:
        self._clock = clock
        self._settings, self._log, self._sign_in = settings, log, sign_in
        self._uploads, self._live, self._pages, self._desk = uploads, live, pages, desk
        self._watching: WatchPage | None = None

    def stop(self) -> None:
        """All event streams end, so that nobody is waited for."""
        self._live.stop()
        if self._watching is not None:
            self._watching.stop()

    def application(self) -> ASGIApp:
        routes = [
            Route("/", self._page, methods=["GET"]),
            Route("/login", self._sign_in.log_in, methods=["POST"]),
            Route("/me", self._for(self._me), methods=["GET"]),
            Route("/me", self._for(self._leave), methods=["DELETE"]),
            Route("/events", self._for(self._events), methods=["GET"]),
            Route("/messages", self._for(self._say), methods=["POST"]),
            Route("/messages/{message}", self._for(self._take_out), methods=["DELETE"]),
            Route("/presses", self._for(self._press), methods=["POST"]),
            Route(UPLOADS, self._for(self._uploads.create), methods=["POST"]),
            Route(f"{UPLOADS}{{file}}", self._for(self._uploads.tell), methods=["HEAD"]),
            Route(f"{UPLOADS}{{file}}", self._for(self._uploads.take), methods=["PATCH"]),
            Route("/files/{file}", self._for(self._file), methods=["GET"]),
            Mount("/assets", StaticFiles(directory=FOLDER)),
        ]
        if self._settings.watch is not None and self._settings.watch_password is not None:
            watching = WatchPage(self._settings, self._log, self._clock, self._settings.watch)
            self._watching = watching
            routes.append(Mount("/watch", routes=watching.routes()))
        app = Starlette(routes=routes)
        return Guard(app, self._settings.allowed_hosts, self._settings.allowed_origins)

    def _for(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """For who is signed in; to others it says what it takes to come in."""

        async def handle(request: Request) -> Response:
            person = await self._sign_in.person(request)
            if person is None:
                return JSONResponse({"takes": self._sign_in.takes}, status_code=401)
            return await handler(request, person)

        return handle

    def _language(self, request: Request) -> str | None:
        return self._pages.language(request.headers.get("accept-language", ""))

    async def _page(self, request: Request) -> Response:
        return HTMLResponse(self._pages.page(self._language(request)))

    async def _me(self, request: Request, person: str) -> Response:
        return JSONResponse({"person": person})

    async def _leave(self, request: Request, person: str) -> Response:
        await self._log.scrub(await self._log.show(forget_person, person))
        response = Response(status_code=204)
        self._sign_in.leave(response)
        return response

    async def _events(self, request: Request, person: str) -> Response:
        return self._live.follow(request, person)

    async def _say(self, request: Request, person: str) -> Response:
        said = await self._desk.say(person, await json_of(request), self._language(request))
        return Response(status_code=202 if said else 400)

    async def _take_out(self, request: Request, person: str) -> Response:
        await self._desk.take_back(person, request.path_params["message"])
        return Response(status_code=204)

    async def _press(self, request: Request, person: str) -> Response:
        data, language = await json_of(request), self._language(request)
        answer = await self._desk.press(person, data, language)
        return JSONResponse(answer) if answer is not None else Response(status_code=400)

    async def _file(self, request: Request, person: str) -> Response:
        file = await self._log.run(find_file, person, request.path_params["file"])
        if file is None or not self._log.path_of(file.id).is_file():
            return Response(status_code=404)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
            "Content-Security-Policy": _ALONE,
            "Cache-Control": "private, no-cache",
        }
        media_type = file.mime_type or "application/octet-stream"
        return FileResponse(self._log.path_of(file.id), media_type=media_type, headers=headers)
