"""The application: the parts, the routes and how errors are told."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import time
from collections.abc import AsyncIterator, Callable

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import Lifespan, Receive, Scope, Send

from engine.api import auth, chat, files, renders, sessions, uploads
from engine.engine import Engine, open_engine
from engine.errors import ApiError
from engine.faults.api import fault_routes
from engine.faults.middleware import FaultsMiddleware
from engine.faults.orders import Faults
from engine.middleware.body_limit import BodyLimit
from engine.middleware.drain_body import Lingering
from engine.settings import Settings

log = logging.getLogger(__name__)
_SWEEP_EVERY_S = 600.0


def create_app(settings: Settings, now_s: Callable[[], float] = time.time) -> FastAPI:
    """The server as an ASGI application; its data directory is opened with its lifespan."""

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        engine = open_engine(settings, now_s)
        app.state.engine = engine
        engine.sweep()
        engine.sweep_uploads()
        engine.renders.start()
        sweeping = asyncio.create_task(_sweep(engine), name="sweep")
        try:
            yield
        finally:
            sweeping.cancel()
            await engine.renders.stop()
            engine.close()

    faults = Faults()
    app = _Application(faults, lifespan)
    for part in (auth, sessions, uploads, chat, renders, files):
        app.include_router(part.router)
    app.add_api_route("/health", _health, methods=["GET"])
    app.add_middleware(BodyLimit, max_bytes=settings.max_json_bytes)
    app.add_middleware(Lingering)
    if settings.faults:
        app.include_router(fault_routes(faults))
    app.add_exception_handler(ApiError, _api_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _wrong_body)
    app.add_exception_handler(ClientDisconnect, _nobody_there)
    app.add_exception_handler(Exception, _unforeseen)
    return app


class _Application(FastAPI):
    """Faults lie around everything, the framework's own layers too: they end connections."""

    def __init__(self, faults: Faults, lifespan: Lifespan[FastAPI]) -> None:
        super().__init__(title="NemoVideo engine", lifespan=lifespan, docs_url=None, redoc_url=None)
        self._spoiled = FaultsMiddleware(super().__call__, faults)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._spoiled(scope, receive, send)


async def _sweep(engine: Engine) -> None:
    while True:
        await asyncio.sleep(_SWEEP_EVERY_S)
        engine.sweep()


async def _health() -> dict[str, str]:
    return {"status": "ok"}


def _refusal(code: int, message: str, status: int) -> JSONResponse:
    return JSONResponse({"code": code, "message": message}, status_code=status)


async def _api_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ApiError)
    answer = _refusal(error.code, error.message, error.http_status)
    if error.retry_after_s is not None:
        answer.headers["Retry-After"] = str(max(1, math.ceil(error.retry_after_s)))
    return answer


async def _http_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _refusal(error.status_code, str(error.detail), error.status_code)


async def _wrong_body(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    # Without the input, which may hold anything.
    detail = [{key: item[key] for key in ("type", "loc", "msg")} for item in error.errors()]
    body = {"code": 422, "message": "The request body is not as documented.", "detail": detail}
    return JSONResponse(body, status_code=422)


async def _nobody_there(request: Request, error: Exception) -> JSONResponse:
    return _refusal(400, "The client went away.", 400)


async def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    return _refusal(500, "Internal error.", 500)
