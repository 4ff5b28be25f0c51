"""What `nemobot run` shows in a browser: the operator's page, and the Mini App of its bot.
Served at WEB_HOST and WEB_PORT, where WEB_WATCH_PASSWORD or a Mini App's address is set."""

from __future__ import annotations

from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager, closing
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from adapters.web.server.event_log import EventLog
from adapters.web.server.guard import Guard
from adapters.web.server.mini_app import MiniApp
from adapters.web.server.page_files import FOLDER, PageFiles
from adapters.web.server.watch_page import WatchPage
from adapters.web.settings import WebSettings
from bot.app import App, admission_of
from bot.cli.pages.timelines import Timelines
from bot.cli.pages.watching import Watching
from bot.operate.http_server import serve_http
from bot.operate.troubles.health import Health
from bot.ports import SystemClock
from bot.registry import ReaderOf, app_readers
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.texts.catalogues import default_texts


class PagesBesideRun:
    """`heard` is told each line of the log."""

    def __init__(self, settings: Settings, skills: SkillSet) -> None:
        self._settings, self._clock, self._texts = settings, SystemClock(), default_texts()
        self._admission = admission_of(settings, self._texts, skills)
        self._watching = Watching(self._clock, self._admission)

    def heard(self, event: MutableMapping[str, Any]) -> None:
        self._watching.heard(event)

    @asynccontextmanager
    async def served(self, app: App, health: Health) -> AsyncIterator[None]:
        """While the block runs. Raises `PortTaken`."""
        watch, readers = self._settings.web_watch_password, app_readers(self._settings)
        if watch is None and readers is None:
            yield
            return
        self._watching.app, self._watching.health = app, health
        origins = (*self._settings.web_origins, *(readers[:1] if readers else ()))
        page = WebSettings(
            self._settings.nemobot_data / "page",
            self._settings.web_port,
            self._settings.web_host,
            watch_password=watch.get_secret_value() if watch is not None else None,
            watch=self._watching,
            origins=origins,
            languages=self._texts.languages,
        )
        routes = [Mount("/assets", StaticFiles(directory=FOLDER))]
        with closing(EventLog(page.folder)) as log:
            watching = WatchPage(page, log, self._clock, self._watching)
            if watch is not None:
                routes.append(Mount("/watch", routes=watching.routes()))
            if readers is not None:
                routes.append(Mount("/app", routes=self._mini_app(app, readers[1]).routes()))
            site = Guard(Starlette(routes=routes), page.allowed_hosts, page.allowed_origins)
            async with serve_http(site, page.host, page.port):
                try:
                    yield
                finally:
                    watching.stop()

    def _mini_app(self, app: App, reader_of: ReaderOf) -> MiniApp[Any]:
        desk = Timelines(app, reader_of, self._admission, self._texts, self._clock)
        return MiniApp(desk, PageFiles(self._texts, self._texts.languages))
