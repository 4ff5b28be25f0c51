"""The application: its parts, routes and layers, and what goes on beside its requests."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Sequence

from fastapi import FastAPI
from starlette.types import Lifespan, Receive, Scope, Send

from engine.api import auth, chat, credits, links, renders, sessions, speech, uploads
from engine.api.error_answers import add_error_answers
from engine.captions.recogniser import Recogniser
from engine.engine import Engine, open_engine
from engine.faults.api import fault_routes
from engine.faults.middleware import FaultsMiddleware
from engine.faults.orders import Faults
from engine.middleware.body_limit import BodyLimit
from engine.middleware.capabilities import TellCapabilities, capabilities
from engine.middleware.drain_body import DrainBody
from engine.settings import Settings

log = logging.getLogger(__name__)

_SWEEP_EVERY_S = 600.0


def create_app(settings: Settings, now_s: Callable[[], float] = time.time) -> FastAPI:
    """The server as an ASGI application; its data directory is opened with its lifespan."""
    faults = Faults()
    hears = not Recogniser(settings.captions_model, settings.recogniser).lack()
    app = _Application(faults, _lifespan(settings, now_s), capabilities(hears=hears))
    for part in (auth, credits, sessions, uploads, speech, chat, renders, links):
        app.router.routes.extend(part.router.routes)  # including works each out anew, for each app
    app.add_api_route("/health", _health, methods=["GET"])
    if settings.faults:
        app.include_router(fault_routes(faults))
    app.add_middleware(BodyLimit, max_bytes=settings.max_json_bytes)
    app.add_middleware(DrainBody)
    add_error_answers(app)
    return app


class _Application(FastAPI):
    """Two layers lie around the framework's own: its answer to an unforeseen error tells the
    capabilities too, and faults end connections."""

    def __init__(self, faults: Faults, lifespan: Lifespan[FastAPI], told: Sequence[str]) -> None:
        super().__init__(title="NemoVideo engine", lifespan=lifespan, docs_url=None, redoc_url=None)
        self._outermost = FaultsMiddleware(TellCapabilities(super().__call__, told), faults, told)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._outermost(scope, receive, send)


def _lifespan(settings: Settings, now_s: Callable[[], float]) -> Lifespan[FastAPI]:
    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        engine = open_engine(settings, now_s)
        app.state.engine = engine
        _sweep(engine)
        engine.expiry.sweep_uploads()
        engine.renders.start()
        sweeping = asyncio.create_task(_keep_sweeping(engine), name="sweep")
        loading = asyncio.create_task(asyncio.to_thread(chat.load_agent), name="load the agent")
        try:
            yield
        finally:
            sweeping.cancel()
            await loading
            await engine.renders.stop()
            engine.close()

    return lifespan


async def _keep_sweeping(engine: Engine) -> None:
    while True:
        await asyncio.sleep(_SWEEP_EVERY_S)
        _sweep(engine)


def _sweep(engine: Engine) -> None:
    try:
        engine.expiry.sweep(engine.now_s())
    except sqlite3.Error as error:  # a full disk: the next sweep tries again
        log.warning("what has expired can't all be deleted", exc_info=error)


async def _health() -> dict[str, str]:
    return {"status": "ok"}
