"""Is this process well, and would a load balancer or an operator have to know?

/healthz   503 while a platform can't be heard for a while, the database is away, or only the
           operator can help; the body says which, one line each
/readyz    503 until the platforms of this process are connected, and while it stops
/metrics   Prometheus
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, MutableMapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import sqlalchemy as sa
import uvicorn
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.operate.metrics import Metrics
from bot.operate.supervisor import Receiving
from bot.ports import Clock
from bot.store.database import Database

PATIENCE_S = 60.0
"""Connections are lost and found again all day; only a longer silence is trouble."""
OPERATOR_S = 900.0
"""How long a call for the operator stands without being repeated."""
DATABASE_S = 5.0


class Health:
    def __init__(self, clock: Clock, *, patience_s: float = PATIENCE_S) -> None:
        self._clock = clock
        self._patience_s = patience_s
        self._receiving: Sequence[Receiving] = ()
        self._db: Database | None = None
        self._since_s: dict[str, float] = {}
        self._operator: dict[str, float] = {}
        self.stopping = False

    def watch_over(self, db: Database, receiving: Sequence[Receiving]) -> None:
        self._db, self._receiving = db, receiving

    def call_operator(self, sentence: str) -> None:
        self._operator[sentence] = self._clock.monotonic_s()

    def watch(self, event: MutableMapping[str, Any]) -> None:
        """A log line that says that the operator is needed."""
        if event.get("event") == "operator.needed":
            self.call_operator(
                f"NemoVideo: {event.get('error')} on the {event.get('account')} account"
            )

    async def troubles(self, *, at_once: bool = False) -> list[str]:
        """What is wrong, one line each. `at_once`: also what has only just begun."""
        now_s = self._clock.monotonic_s()
        found = []
        for receiving in self._receiving:
            line = receiving.trouble()
            if line is None:
                self._since_s.pop(receiving.name, None)
                continue
            since_s = self._since_s.setdefault(receiving.name, now_s)
            if at_once or now_s - since_s >= self._patience_s:
                found.append(line)
        found += [line for line, at_s in self._operator.items() if now_s - at_s < OPERATOR_S]
        if (line := await self._database_trouble()) is not None:
            found.append(line)
        return found

    async def _database_trouble(self) -> str | None:
        if self._db is None:
            return "the database is not open yet"
        try:
            async with asyncio.timeout(DATABASE_S):
                await self._db.run(_look)
        except (SQLAlchemyError, TimeoutError) as error:
            return f"the database does not answer ({type(error).__name__})"
        return None

    async def ready(self) -> bool:
        return not self.stopping and not await self.troubles(at_once=True)


async def _look(tx: AsyncConnection) -> None:
    await tx.execute(sa.select(1))


def application(health: Health, metrics: Metrics, db: Database, clock: Clock) -> Starlette:
    async def healthz(_: Request) -> Response:
        troubles = await health.troubles()
        body = {"ok": not troubles, "troubles": troubles}
        return JSONResponse(body, status_code=503 if troubles else 200)

    async def readyz(_: Request) -> Response:
        ready = await health.ready()
        return JSONResponse({"ready": ready}, status_code=200 if ready else 503)

    async def tell_metrics(_: Request) -> Response:
        try:
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


class PortTaken(Exception):
    """HEALTH_PORT can't be listened on."""


@asynccontextmanager
async def served(app: Starlette, host: str, port: int) -> AsyncIterator[None]:
    """Listen while the block runs; port 0: don't. Raises `PortTaken`."""
    if not port:
        yield
        return
    config = uvicorn.Config(
        app, host=host, port=port, log_config=None, access_log=False, lifespan="off"
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve())
    try:
        while not server.started:
            if running.done():
                raise PortTaken(f"{host}:{port} can't be listened on: set HEALTH_PORT")
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await asyncio.wait({running})
        if not running.cancelled():
            running.exception()


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # signals are the whole bot's

    async def startup(self, sockets: Any = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:  # uvicorn's way to say that the port is taken
            raise PortTaken from None
