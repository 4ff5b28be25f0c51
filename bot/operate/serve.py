"""`nemobot run`: receive from the platforms, run turns, and stop as gently as it was asked to.

SIGTERM, Ctrl-C   stop receiving and claiming; edits that run may finish for STOP_LIMIT_S
again             stop now; what was running goes on after the next start, or elsewhere
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App, Role, running
from bot.core.backend_text import directions
from bot.core.requests import intents, language
from bot.core.shards import Shards
from bot.nemo.accounts import Calls
from bot.nemo.http import OnRequest
from bot.operate import logs
from bot.operate.connecting import Wanted, closing, connect_all
from bot.operate.doctor.examination import examine
from bot.operate.heartbeat import beating, tell_systemd
from bot.operate.local_engine import EngineOnDemand, captions_options
from bot.operate.measured_outbound import Measured
from bot.operate.metrics import Metrics
from bot.operate.operators_view import application, operators_view
from bot.operate.reporting.reporters import closing_reporters, reporters
from bot.operate.stopping import Signals, stop_gently
from bot.operate.supervisor import Receiving, at_once, elected
from bot.operate.troubles.health import Health
from bot.platform import Platform
from bot.ports import Clock, ShowsHealth, SystemClock
from bot.registry import secrets_of
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.database import Database, sqlite_path
from bot.store.platform_time import PlatformTime
from bot.store.queries.deletion.retention import Retention, keep_clean
from bot.store.queries.key_value import Notes
from bot.texts.catalogues import default_texts

log = structlog.get_logger(__name__)

HEALTH_SHOWN_EVERY_S = 30.0
ACCOUNT_EVERY_S = 300.0
"""Between two looks at the operator's own account, so that health is true also while nobody
writes. Anonymous accounts are not looked at: asking would make one."""


class Pages(Protocol):
    """What is shown in a browser beside the platforms. `heard` is told each line of the log."""

    def heard(self, event: MutableMapping[str, Any]) -> None: ...

    def served(self, app: App, health: Health) -> AbstractAsyncContextManager[None]:
        """While the block runs. Raises `PortTaken`."""


async def serve(
    settings: Settings,
    skills: SkillSet,
    *,
    role: Role = "all",
    only: str | None = None,
    shards: Shards | None = None,
    pages: Pages | None = None,
) -> int:
    """Run until told to stop, with `pages` beside it; the exit code. Raises what `bot.app.running`
    raises, `PortTaken`."""
    clock = SystemClock()
    metrics, health = Metrics(), Health(clock, folder=settings.nemobot_data)
    told = reporters(settings)
    watches = (metrics.watch, health.watch, *(each.watch for each in told))
    watches += (pages.heard,) if pages is not None else ()
    requests = [metrics.heard_of_request, health.heard_of_request]
    requests += [each.heard_of_request for each in told]
    logs.configure(
        sys.stderr, settings.log_format, watches, secrets_of(settings), settings.log_level
    )
    for remark in settings.found.remarks:
        log.warning("settings.remark", remark=remark)
    signals = Signals()
    texts = default_texts()
    platform_time = PlatformTime(clock)
    wanted = Wanted(
        settings,
        texts,
        skills,
        clock,
        role != "worker",
        only=only,
        shards=shards,
        tell_time=platform_time.heard,
    )
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(closing_reporters(told))
        await stack.enter_async_context(beating(settings.nemobot_data))
        hearing = captions_options(settings.captions_model)
        engine = EngineOnDemand(settings.nemobot_data / "fit-engine", stack, clock, *hearing)
        calls = Calls(health.call_operator, _all(requests), health.heard_of_account)
        app = await stack.enter_async_context(_app(wanted, role, metrics, calls, engine))
        receiving = _receiving(app, clock)
        health.watch_over(app.db, receiving, platform_time)
        view = application(health, metrics, app.db, clock)
        await stack.enter_async_context(operators_view(view, settings))
        if pages is not None and role != "worker":
            await stack.enter_async_context(pages.served(app, health))
        if role != "ingress":
            kept = keep_clean(app.db, clock, Retention.of(settings), platform_time)
            await stack.enter_async_context(kept)
            if settings.nemo_token is not None:
                looks = partial(_look_at_account, app, clock)
                await stack.enter_async_context(_in_background(looks))
        log.info("running", role=role, platforms=_names(app.platforms), **_served(settings))
        tell_systemd("READY=1")
        trouble = texts("en", "presence-trouble")
        show = partial(_show_health, app.platforms, health, trouble, clock)
        async with (
            _kept_running(app, receiving),
            _in_background(show),
            _in_background(partial(metrics.measure_lag, clock)),
        ):
            await signals.asked.wait()
            health.stopping = True
            tell_systemd("STOPPING=1")
            log.info("stopping", limit_s=settings.stop_limit_s)
        await stop_gently(app, signals, settings.stop_limit_s)
    log.info("stopped")
    return 0


@contextlib.asynccontextmanager
async def _app(
    wanted: Wanted, role: Role, metrics: Metrics, calls: Calls, engine: EngineOnDemand
) -> AsyncIterator[App]:
    """The bot on its platforms, each measured. Only a bot alone starts an `engine` of its own:
    what one of several processes has given to it another could not go on with."""
    url = wanted.settings.database_url.get_secret_value()
    connected: list[Platform] = []

    def connect(db: Database, notes: Notes) -> list[Platform]:
        connected.extend(connect_all(wanted, db, notes))
        return [replace(p, outbound=Measured(p.outbound, p.name, metrics)) for p in connected]

    await asyncio.to_thread(read_words, role)
    async with (
        closing(connected),
        running(
            wanted.settings,
            connect,
            skills=wanted.skills,
            texts=wanted.texts,
            clock=wanted.clock,
            role=role,
            start_engine=engine.url if sqlite_path(url) is not None else None,
            calls=calls,
            examine=partial(examine, wanted.settings, wanted.texts, wanted.skills),
        ) as app,
    ):
        yield app


def read_words(role: Role) -> None:
    """What is read at the first sentence, half a second's work for which everybody would wait: by
    who accepts what people write, and by who is told what the service says."""
    if role != "worker":
        language.load()
        intents.classify("make it look nicer")
    if role != "ingress":
        directions.translate("Open the panel. Then click Export to download it.")


def _names(platforms: Sequence[Platform]) -> list[str]:
    return [platform.name for platform in platforms]


def _served(settings: Settings) -> dict[str, str]:
    """What an operator looks for first in the morning."""
    health = f"http://{settings.health_host}:{settings.health_port}/healthz"
    return {
        "account": "configured" if settings.nemo_token else "anonymous",
        "access": ", ".join(settings.access) or "everybody",
        "database": "SQLite" if settings.is_sqlite else "PostgreSQL",
        "data": str(settings.nemobot_data),
        "health": health if settings.health_port else "nowhere: set HEALTH_PORT",
    }


def _all(listeners: Sequence[OnRequest]) -> OnRequest:
    def tell(endpoint: str, outcome: str, took_s: float) -> None:
        for each in listeners:
            each(endpoint, outcome, took_s)

    return tell


def _receiving(app: App, clock: Clock) -> list[Receiving]:
    found = []
    for platform in app.platforms:
        if platform.inbound is None:
            continue
        run = elected(app.db, f"{platform.name} poller") if platform.one_receiver else at_once
        found.append(Receiving(platform.name, platform.inbound, clock, run))
    return found


@contextlib.asynccontextmanager
async def _kept_running(app: App, receiving: Sequence[Receiving]) -> AsyncIterator[None]:
    tasks = [
        asyncio.create_task(each.run(app.accept), name=f"receiving from {each.name}")
        for each in receiving
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@contextlib.asynccontextmanager
async def _in_background(work: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _look_at_account(app: App, clock: Clock) -> None:
    while True:
        with contextlib.suppress(SQLAlchemyError):  # a database that is away is told elsewhere
            await app.look_at_account()
        await clock.sleep_s(ACCOUNT_EVERY_S)


async def _show_health(
    platforms: Sequence[Platform], health: Health, line: str, clock: Clock
) -> None:
    """Where a platform has a place for it, everybody sees that something is wrong; what it is,
    the operator alone reads: in /healthz, and in the log, when it begins and when it is over."""
    shown, told = False, set[str]()
    while True:
        await clock.sleep_s(HEALTH_SHOWN_EVERY_S)
        troubles = await health.troubles()
        told = _told_in_log(troubles, told)
        trouble = bool(troubles)
        if trouble == shown:
            continue
        for platform in platforms:
            if isinstance(platform.inbound, ShowsHealth):
                await platform.inbound.show_health(line if trouble else None)
        shown = trouble


def _told_in_log(troubles: Sequence[str], before: set[str]) -> set[str]:
    """What is new, and that all is well again; how often and how long change all the time."""
    now = {re.sub(r"\d+", "", line): line for line in troubles}
    for kind, line in now.items():
        if kind not in before:
            log.error("health.red", trouble=line)
    if before and not now:
        log.info("health.green")
    return set(now)
