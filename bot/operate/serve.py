"""`nemobot run`: receive from the platforms, run turns, and stop as gently as it was asked to.

SIGTERM, Ctrl-C   stop receiving and claiming; edits that run may finish for STOP_LIMIT_S
again             stop now; what was running goes on after the next start, or elsewhere
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

import structlog

from bot.app import App, Role, running
from bot.operate import logs
from bot.operate.health import Health, application, served
from bot.operate.heartbeat import beating
from bot.operate.metrics import Measured, Metrics
from bot.operate.supervisor import Receiving, at_once, elected
from bot.ports import Clock, Platform, ShowsHealth, SystemClock
from bot.registry import Shards, Wanted, closing, connect_all
from bot.settings import Settings
from bot.skills.skill_set import SkillSet
from bot.store.queries.retention import Retention, keep_clean
from bot.texts.catalogues import default_texts

log = structlog.get_logger(__name__)

HEALTH_SHOWN_EVERY_S = 30.0


async def serve(
    settings: Settings,
    skills: SkillSet,
    *,
    role: Role = "all",
    only: str | None = None,
    shards: Shards | None = None,
) -> int:
    """Run until told to stop; the exit code. Raises what `bot.app.running` raises."""
    clock = SystemClock()
    metrics, health = Metrics(), Health(clock)
    logs.configure(sys.stderr, settings.log_format, [metrics.watch, health.watch])
    stopping = _Signals()
    wanted = Wanted(
        settings, default_texts(), skills, clock, role != "worker", only=only, shards=shards
    )
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(beating(settings.nemobot_data))
        platforms: list[Platform] = []

        def connect(db: object, notes: object) -> list[Platform]:
            platforms.extend(connect_all(wanted, db, notes))  # type: ignore[arg-type]
            return [replace(p, outbound=Measured(p.outbound, p.name, metrics)) for p in platforms]

        await stack.enter_async_context(closing(platforms))
        app = await stack.enter_async_context(
            running(
                settings,
                connect,
                skills=skills,
                texts=wanted.texts,
                clock=clock,
                role=role,
                on_operator=health.call_operator,
            )
        )
        receiving = _receiving(app, settings, clock)
        health.watch_over(app.db, receiving)
        http = application(health, metrics, app.db, clock)
        await stack.enter_async_context(served(http, settings.health_host, settings.health_port))
        if role != "ingress":
            await stack.enter_async_context(keep_clean(app.db, clock, Retention.of(settings)))
        log.info("running", role=role, platforms=[p.name for p in platforms])
        show = partial(
            _show_health, platforms, health, wanted.texts("en", "presence-trouble"), clock
        )
        async with _kept_running(app, receiving), _in_background(show):
            await stopping.asked.wait()
            health.stopping = True
            log.info("stopping", limit_s=settings.stop_limit_s)
        await _stop_gently(app, stopping, settings.stop_limit_s)
    log.info("stopped")
    return 0


class _Signals:
    """The first SIGTERM or SIGINT asks, the second insists."""

    def __init__(self) -> None:
        self.asked, self.insisted = asyncio.Event(), asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._heard)

    def _heard(self) -> None:
        (self.insisted if self.asked.is_set() else self.asked).set()


def _receiving(app: App, settings: Settings, clock: Clock) -> list[Receiving]:
    found = []
    for platform in app.platforms:
        if platform.inbound is None:
            continue
        polls = platform.name == "telegram" and settings.telegram_mode == "polling"
        run = elected(app.db, "telegram poller") if polls else at_once
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


async def _show_health(
    platforms: Sequence[Platform], health: Health, line: str, clock: Clock
) -> None:
    """Where a platform has a place for it, everybody sees that something is wrong; what it is,
    the operator alone reads in /healthz."""
    shown = False
    while True:
        await clock.sleep_s(HEALTH_SHOWN_EVERY_S)
        trouble = bool(await health.troubles())
        if trouble == shown:
            continue
        for platform in platforms:
            if isinstance(platform.inbound, ShowsHealth):
                await platform.inbound.show_health(line if trouble else None)
        shown = trouble


async def _stop_gently(app: App, stopping: _Signals, limit_s: float) -> None:
    finishing = asyncio.create_task(app.stop(limit_s))
    insisted = asyncio.create_task(stopping.insisted.wait())
    await asyncio.wait({finishing, insisted}, return_when=asyncio.FIRST_COMPLETED)
    insisted.cancel()
    if not finishing.done():
        log.warning("stopping_now")
        finishing.cancel()
    await asyncio.gather(finishing, insisted, return_exceptions=True)
