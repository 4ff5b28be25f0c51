"""What can go wrong at night, with a bot that serves, and what its operator then has of it: the
log, health, and what the person in the chat reads."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import re
import shutil
import signal
from collections import namedtuple
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError

from bot.cli.checks import WrongUse, skills_for
from bot.cli.start_errors import as_one_line
from bot.operate import serve as serving
from bot.operate.troubles.health import Health
from bot.ports import SystemClock
from bot.settings import Settings
from bot.store.database import Database
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.fakes.telegram.rules import ApiError
from tests.support.fakes.telegram.server import Fault
from tests.support.ports import free_port

EVER = 1_000_000
DAY_S = 86_400.0
DISK_USAGE = "bot.operate.troubles.health.shutil.disk_usage"
LINES = ("warning", "error", "critical")
_Usage = namedtuple("_Usage", "total used free")


@dataclass
class Night:
    """A bot that serves Telegram. `seen` is what has been told until the trouble began."""

    fake: FakeTelegram
    service: httpx.AsyncClient
    health: httpx.AsyncClient
    settings: Settings
    log: io.StringIO
    patch: pytest.MonkeyPatch
    databases: list[Database] = field(default_factory=list)
    request: str = "/credits"

    @property
    def db(self) -> Database:
        return self.databases[-1]

    async def order(self, kind: str, **more: Any) -> None:
        """A fault of the service at everything that is asked."""
        for endpoint in ("credits", "session", "state", "upload", "run_sse"):
            order = {"endpoint": endpoint, "kind": kind, "times": EVER, **more}
            assert (await self.service.post("/_faults", json=order)).is_success

    async def forgive(self) -> None:
        await self.service.delete("/_faults")

    async def say(self, text: str) -> None:
        self.fake.say(ANN, text=text)
        await asyncio.sleep(1)

    def reads(self) -> list[str]:
        return [seen.text for seen in self.fake.chat(ANN).from_bot()]

    def lines(self) -> list[str]:
        """What the log said loudly: its events, each once."""
        found = [json.loads(line) for line in self.log.getvalue().splitlines()]
        told = [str(line["event"]) for line in found if line.get("level") in LINES]
        told = [re.sub(r"\d+", "N", line.partition(": connection to")[0]) for line in told]
        return sorted(set(told))

    async def troubles(self) -> list[str]:
        """What /healthz says, without figures that are others each time."""
        answer = (await self.health.get("/healthz")).json()
        lines = [*answer["troubles"], *(f"(warning) {line}" for line in answer["warnings"])]
        data = str(self.settings.nemobot_data)
        return [re.sub(r"\d[\d,.]*", "N", line.replace(data, "NEMOBOT_DATA")) for line in lines]


Mend = Callable[[], Awaitable[None]]
"""Ends the trouble."""
Trouble = Callable[[Night], Awaitable[Mend]]


async def bot_token_revoked(night: Night) -> Mend:
    before, night.fake.token = night.fake.token, "1234:anew"
    await night.fake.updates.get(0, 1, 0.0)  # the poll that waits for news is ended at once

    async def mend() -> None:
        night.fake.token = before

    return mend


async def nemo_token_revoked(night: Night) -> Mend:
    await night.order("code", code=1001)
    return night.forgive


async def service_down(night: Night) -> Mend:
    await night.order("status", status=503)
    return night.forgive


async def credits_used_up(night: Night) -> Mend:
    await night.order("code", code=2001)
    return night.forgive


async def disk_full(night: Night) -> Mend:
    async def limit(tx: Any, more: int) -> None:
        [(pages,)] = (await tx.exec_driver_sql("PRAGMA page_count")).all()
        await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages + more}")

    async def fill(tx: Any, statement: str) -> None:
        await tx.exec_driver_sql(statement)

    usage = shutil.disk_usage
    await night.db.run(fill, "CREATE TABLE filling (rest BLOB)")
    await night.db.run(limit, 20)
    for size in (100_000, 3_000, 100, 1):  # until not even a short row goes in
        with contextlib.suppress(SQLAlchemyError):
            while True:
                await night.db.run(fill, f"INSERT INTO filling VALUES (zeroblob({size}))")
    night.patch.setattr(DISK_USAGE, lambda _: _Usage(1, 1, 9_000_000))
    night.request = f"/credits {'x' * 3_900}"  # a short line may find room between others

    async def mend() -> None:
        await night.db.run(limit, 1_000_000)
        night.patch.setattr(DISK_USAGE, usage)

    return mend


async def clock_wrong(night: Night) -> Mend:
    real = SystemClock.utc_s
    night.patch.setattr(SystemClock, "utc_s", lambda clock: real(clock) + 3 * DAY_S)

    async def mend() -> None:
        night.patch.setattr(SystemClock, "utc_s", real)

    return mend


async def two_copies(night: Night) -> Mend:
    """Somebody else's process polls with the same token."""
    conflict = ApiError(409, "Conflict: terminated by other getUpdates request")
    night.fake.faults.append(Fault("getUpdates", conflict, times=EVER))
    await night.fake.updates.get(0, 1, 0.0)  # ours, which waits for news, is ended at once

    async def mend() -> None:
        night.fake.faults.clear()

    return mend


async def telegram_away(night: Night) -> Mend:
    """No connection comes about, as where names are not resolved; what was asked in the last
    moment before is answered meanwhile, in vain."""
    real = httpx.AsyncHTTPTransport.handle_async_request
    telegram = httpx.URL(night.settings.telegram_api_url or "")
    gone = asyncio.Event()

    async def no_connection(transport: Any, request: httpx.Request) -> httpx.Response:
        if request.url.port == telegram.port:
            if request.url.path.endswith("/getUpdates") and not gone.is_set():
                return await real(transport, request)
            gone.set()
            raise httpx.ConnectError("no such name", request=request)
        return await real(transport, request)

    night.patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", no_connection)
    night.fake.say(ANN, text=night.request)
    await gone.wait()
    await night.fake.updates.get(0, 1, 0.0)  # the poll that waits for news is ended at once

    async def mend() -> None:
        night.patch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", real)

    return mend


TROUBLES: dict[str, Trouble] = {
    "the bot's token is revoked": bot_token_revoked,
    "NemoVideo rejects its token": nemo_token_revoked,
    "NemoVideo is down": service_down,
    "the credits are used up": credits_used_up,
    "the disk is full": disk_full,
    "the clock is three days ahead": clock_wrong,
    "a second copy polls with the same token": two_copies,
    "Telegram can't be reached": telegram_away,
}
AWAY = "the database is away (PostgreSQL)"
SAME_FOLDER = "a second copy over the same folder"


@contextlib.asynccontextmanager
async def serving_telegram(
    engine_url: str, data: Path, patch: pytest.MonkeyPatch, **more: Any
) -> AsyncIterator[Night]:
    databases: list[Database] = []
    watch_over = Health.watch_over

    def noted(health: Health, db: Database, *others: Any) -> None:
        databases.append(db)
        watch_over(health, db, *others)

    patch.setattr(Health, "watch_over", noted)
    log = io.StringIO()
    patch.setattr("sys.stderr", log)
    port = free_port()
    async with FakeTelegram() as fake:
        settings = Settings(
            **{
                "nemobot_data": data,
                "nemo_api_url": engine_url,
                "nemo_token": "nmv_usr_night",
                "access": ("open",),
                "telegram_token": SecretStr(fake.token),
                "telegram_api_url": fake.url,
                "health_port": port,
                "log_format": "json",
                "stop_limit_s": 1.0,
                **more,
            }
        )
        data.mkdir(exist_ok=True)
        running = asyncio.create_task(serving.serve(settings, skills_for(settings)))
        async with (
            httpx.AsyncClient(base_url=engine_url, trust_env=False, timeout=600) as service,
            httpx.AsyncClient(
                base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60
            ) as health,
        ):
            await eventually(lambda: running.done() or "running" in log.getvalue())
            if running.done():
                running.result()
            night = Night(fake, service, health, settings, log, patch, databases)
            yield night
            assert not running.done()
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.wait_for(running, 600)


def second_start(night: Night) -> str:
    """What a second copy over the same folder says."""
    from bot.store.database import only_process, sqlite_path

    path = sqlite_path(night.settings.database_url.get_secret_value())
    assert path is not None
    try:
        with as_one_line(night.settings), only_process(path):
            return "it starts"
    except WrongUse as error:
        return str(error).replace(str(night.settings.nemobot_data), "NEMOBOT_DATA")


def row(trouble: str, *said: list[str]) -> str:
    """Of the table in docs/operations.md: the log, health, the chat, and the chat afterwards."""
    cells = [trouble, *map(_cell, said)]
    return f"| {' | '.join(cells)} |"


def _cell(lines: list[str]) -> str:
    shown = "<br>".join(line.replace("|", "\\|").replace("\n", " ") for line in lines)
    return shown or "nothing"
