"""What a load balancer, a monitor and an operator may ask this process over HTTP.

/healthz   503 while a platform can't be heard for a while, the database is away, or only the
           operator can help; the body says which, one line each, and warnings, which turn nothing
           red
/readyz    503 until the platforms of this process are connected, and while it stops
/metrics   Prometheus
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.operate.http_server import serve_http
from bot.operate.metrics import Metrics
from bot.operate.troubles.health import Health
from bot.platform import PortTaken
from bot.ports import Clock
from bot.settings import Settings
from bot.store.database import Database


@contextlib.asynccontextmanager
async def operators_view(app: Starlette, settings: Settings) -> AsyncIterator[None]:
    """Listen while the block runs; without HEALTH_PORT: don't. Raises `PortTaken`."""
    host, port = settings.health_host, settings.health_port
    async with contextlib.AsyncExitStack() as stack:
        if port:
            try:
                await stack.enter_async_context(serve_http(app, host, port))
            except PortTaken as taken:
                raise PortTaken(f"{taken}: set HEALTH_PORT") from None
        yield


def application(health: Health, metrics: Metrics, db: Database, clock: Clock) -> Starlette:
    async def healthz(_: Request) -> Response:
        troubles = await health.troubles()
        body = {"ok": not troubles, "troubles": troubles, "warnings": health.warnings()}
        return JSONResponse(body, status_code=503 if troubles else 200)

    async def readyz(_: Request) -> Response:
        ready = await health.ready()
        return JSONResponse({"ready": ready}, status_code=200 if ready else 503)

    async def tell_metrics(_: Request) -> Response:
        try:
            metrics.platforms(health.platforms())
            text = await metrics.text(db, clock.utc_s())
        except SQLAlchemyError:
            return Response("the database does not answer\n", status_code=503)
        return Response(text, media_type="text/plain; version=0.0.4")

    return Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", tell_metrics),
        ]
    )
