"""Dispatch between many processes on one PostgreSQL, by procrastinate.

A job names a lane and nothing else: what there is to do stands in our own tables, so a
job that is lost, repeated or late does no harm. procrastinate gives each lane to one process at a
time (its `lock`) and keeps one waiting job per lane (its `queueing_lock`).

* A process that dies, or hangs, or can't reach the database, is taken over by the others
  `takeover_s` after its last sign of life. One that was only paused notices by its own clock and
  lets go of everything it was doing; what it still writes is fenced off by the rows' epochs.
* A stalled job is finished and deleted, and its lane is woken again: retrying it fails where
  another wake is waiting already.
* Nothing is ever scheduled for later: a scheduled job blocks its lane. Steps say how long until
  there is more, and the process that works on the lane waits.
* The worker itself waits for a database that is away (`patient.py`). What was lost on the way
  nevertheless (a job that was given out and never arrived) is found by looking at our own jobs.
* While a worker stops, procrastinate ends its sign of life although its jobs run on for minutes;
  so the sign is given from here.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import procrastinate
import psycopg
import sqlalchemy as sa
import structlog
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status
from psycopg.conninfo import make_conninfo

from bot.dispatch.accept_first import AcceptFirst
from bot.dispatch.local import Local
from bot.dispatch.looking import Looking, announce
from bot.dispatch.patient import PatientConnector, heard
from bot.dispatch.straight import RETRY_S, SteadyPool, StraightConnector
from bot.ports import Clock, Step
from bot.store.database import MIGRATING
from bot.store.revisions import SchemaTooOld
from bot.store.sql import lock_number

log = structlog.get_logger(__name__)

QUEUE = "lanes"
TASK = "drain"
"""What a lane's job is called in the tables of fleets that run."""
INTERRUPTS = "nemobot_interrupt"
CONNECTIONS_MAX = 4
"""Of each of two pools: what a wake asks fails at once, what the worker asks waits."""
WAKES_AT_ONCE = 16
LAST_WAKES_S = 2.0
"""So long an end waits for wakes that nobody has heard of yet."""
LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "connect_timeout": 10,
        "keepalives_idle": 20,
        "keepalives_interval": 5,
        "keepalives_count": 4,
        "tcp_user_timeout": 40_000,
    }
)
"""Seconds, the last in ms: a connection whose server has vanished without a word is given up."""


@dataclass(frozen=True, slots=True)
class FleetTimes:
    """Seconds of the real clock. `takeover_s`: without a sign of life for so long, a process is
    dead for the others. `poll_s`: how late a lane's next job may start. `idle_poll_s`: the same
    where nothing was heard for `quiet_s`, and an announcement was lost after all."""

    takeover_s: float = 15.0
    poll_s: float = 1.0
    idle_poll_s: float = 20.0
    quiet_s: float = 10.0

    @property
    def beat_s(self) -> float:
        return self.takeover_s / 5


class Fleet:
    """The `Dispatcher` port. Use `open_fleet`. With `works` False it only wakes others."""

    def __init__(
        self,
        url: str,
        clock: Clock,
        times: FleetTimes,
        gate: AcceptFirst | None = None,
        *,
        works: bool,
    ) -> None:
        self._url = url
        self._times = times
        self._works = works
        self._gate = gate or AcceptFirst(clock)
        self._here = Local(clock, self._gate)
        self._to_wake: dict[str, None] = {}
        self._waking: asyncio.Task[None] | None = None
        pool: dict[str, Any] = {
            "conninfo": make_conninfo(url, **LIMITS),
            "min_size": 1,
            "max_size": CONNECTIONS_MAX,
            "pool_factory": SteadyPool,
            "configure": _each_statement_alone,
        }
        self._patient = PatientConnector(on_heard=self._stir, **pool)
        self._app = procrastinate.App(connector=StraightConnector(**pool))
        self._app.task(name=TASK, queue=QUEUE, pass_context=True)(self._job)
        self._worker_app = self._app.with_connector(self._patient)
        self._worker: asyncio.Task[None] | None = None
        self._looking: Looking | None = None
        self._at_work = set[int]()
        self._missed = set[int]()
        self._stopping = False

    async def wake(self, lane: str) -> None:
        """A hint, which nobody waits for: where the database is away it is given when that is back,
        and where this process ends before, the sweep wakes the lane later."""
        if self._here.is_busy(lane):
            await self._here.wake(lane)
            return
        self._to_wake[lane] = None
        if self._waking is None or self._waking.done():
            self._waking = asyncio.create_task(self._wake_all())

    async def _wake_all(self) -> None:
        """A message to every process for each: so after what people write."""
        while self._to_wake:
            await self._gate.passed()
            lanes = list(self._to_wake)[:WAKES_AT_ONCE]
            for lane in lanes:
                del self._to_wake[lane]
            try:
                await self._defer(*lanes)
            except ConnectorException as error:
                log.warning("fleet.not_woken", lanes=len(lanes), error=type(error).__name__)
                self._to_wake |= dict.fromkeys(lanes)
                await asyncio.sleep(RETRY_S)

    async def interrupt(self, lane: str) -> None:
        await self._here.interrupt(lane)
        try:
            await self._app.connector.execute_query_async(
                "SELECT pg_notify(%(channel)s, %(lane)s)", channel=INTERRUPTS, lane=lane
            )
        except ConnectorException as error:
            log.warning("fleet.not_interrupted", lane=lane, error=type(error).__name__)

    @property
    def busy_lanes(self) -> int:
        return self._here.busy_lanes

    async def idle(self) -> None:
        """Wait until no lane is busy in this process."""
        await self._here.idle()

    @property
    def failing(self) -> dict[str, Exception]:
        return self._here.failing

    async def interruptible_sleep_s(self, seconds: float) -> None:
        await self._here.interruptible_sleep_s(seconds)

    @contextlib.asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Connected: lanes can be woken. Raises `SchemaTooOld`."""
        async with self._app.open_async(), self._worker_app.open_async():
            if not await _is_installed(self._worker_app):
                raise SchemaTooOld
            try:
                yield
            finally:
                if self._waking is not None:
                    await asyncio.wait({self._waking}, timeout=LAST_WAKES_S)
                    self._waking.cancel()
                    await asyncio.gather(self._waking, return_exceptions=True)

    @contextlib.asynccontextmanager
    async def working(self, steps: Mapping[str, Step]) -> AsyncIterator[None]:
        jobs = (self._keep_working, self._beat, self._take_over, self._listen)
        async with self._here.working(steps):
            tasks = [asyncio.create_task(job()) for job in jobs] if self._works else []
            try:
                yield
            finally:
                await self.stop(grace_s=0)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def stop(self, grace_s: float) -> None:
        """Fetch nothing new, let running work finish for `grace_s`, leave the rest to others."""
        self._stopping = True
        self._patient.give_up()
        worker = self._worker
        if worker is not None:
            worker.cancel()
        await self._here.stop(grace_s)
        if worker is not None:
            await asyncio.wait({worker})

    # this process at work

    async def _job(self, context: procrastinate.JobContext, lane: str) -> None:
        job_id = context.job.id
        assert job_id is not None
        self._stir()
        if (task := asyncio.current_task()) is not None:
            task.add_done_callback(_hear_the_end)
        self._at_work.add(job_id)
        try:
            if not self._stopping:
                await self._here.run(lane)
        finally:
            self._at_work.discard(job_id)
            self._stir()
        if self._stopping:  # there may be more to do, for somebody who stays
            await self._hand_on(lane)

    @property
    def _worker_id(self) -> int | None:
        """None where the worker is not registered."""
        return None if self._looking is None else self._looking.worker_id

    def _stir(self) -> None:
        if self._looking is not None:
            self._looking.stir()

    async def _keep_working(self) -> None:
        """A worker, and a new one whenever it has ended: its connection was cut, or it was given
        up for dead."""
        while not self._stopping:
            self._looking = Looking(
                self._worker_app,
                QUEUE,
                often_s=self._times.poll_s,
                seldom_s=self._times.idle_poll_s,
                quiet_s=self._times.quiet_s,
                takeover_s=self._times.takeover_s,
            )
            self._worker = asyncio.create_task(self._looking.work())
            await asyncio.wait({self._worker})
            if not self._worker.cancelled() and (error := self._worker.exception()) is not None:
                log.warning("fleet.worker_ended", error=type(error).__name__)
            await asyncio.sleep(RETRY_S)

    async def _beat(self) -> None:
        """The sign of life, and what to do when it could not be given in time."""
        last_s = time.monotonic()
        while True:
            await asyncio.sleep(self._times.beat_s)
            if self._looking is not None:
                self._looking.rest()
            if time.monotonic() - last_s > self._times.takeover_s * 0.8:
                await self._let_go()
                last_s = time.monotonic()
            try:
                if self._worker_id is not None:
                    async with asyncio.timeout(self._times.takeover_s):
                        await self._app.job_manager.update_heartbeat(self._worker_id)
                last_s = time.monotonic()
            except (ConnectorException, TimeoutError) as error:
                log.warning("fleet.no_heartbeat", error=type(error).__name__)

    async def _let_go(self) -> None:
        """We were paused, or cut off, for so long that others have taken our lanes."""
        lanes = await self._here.drop()
        log.warning("fleet.was_away", lanes=len(lanes))
        if self._worker is not None:
            self._worker.cancel()  # it is no longer registered
        for lane in lanes:
            await self.wake(lane)

    # the others

    async def _take_over(self) -> None:
        """Wake the lanes of processes that have gone."""
        while True:
            await asyncio.sleep(self._times.beat_s)
            try:
                stalled = await self._app.job_manager.get_stalled_jobs(
                    queue=QUEUE, seconds_since_heartbeat=self._times.takeover_s
                )
                for job in [*stalled, *await self._lost_on_the_way()]:
                    await self._revive(job)
            except ConnectorException as error:
                log.warning("fleet.no_takeover", error=type(error).__name__)

    async def _lost_on_the_way(self) -> list[procrastinate.jobs.Job]:
        """Jobs that are ours by the table and at two looks in a row unknown here: the answer that
        gave them to us, or the end that we told, was lost with a connection."""
        if self._worker_id is None:
            return []
        ours = await self._app.job_manager.list_jobs_async(
            queue=QUEUE, status="doing", worker_id=self._worker_id
        )
        unknown = [job for job in ours if job.id not in self._at_work]
        twice = [job for job in unknown if job.id in self._missed]
        self._missed = {job.id for job in unknown if job.id is not None}
        return twice

    async def _revive(self, job: procrastinate.jobs.Job) -> None:
        assert job.id is not None
        lane = str(job.task_kwargs["lane"])
        log.warning("lane.taken_over", lane=lane)
        with contextlib.suppress(ConnectorException):  # another one was faster
            await self._app.job_manager.finish_job_by_id_async(
                job_id=job.id, status=Status.FAILED, delete_job=True
            )
        await self._hand_on(lane)

    async def _hand_on(self, lane: str) -> None:
        """A job for the lane, and everybody hears of it, also where one has waited already."""
        await self._defer(lane)
        await announce(self._app, QUEUE)

    async def _listen(self) -> None:
        """Interrupts for the lanes that are at work here. One that is missed while the connection
        is renewed costs time only: the row's flag is the truth."""
        conninfo = make_conninfo(self._url, **LIMITS)
        async with contextlib.aclosing(heard(conninfo, INTERRUPTS)) as said:
            async for lane in said:
                if lane is not None:
                    await self._here.interrupt(lane)

    async def _defer(self, *lanes: str) -> None:
        """A job for each lane, in one statement, in an order that is everybody's: two processes
        can't wait for each other. Where one has a job that waits, the statement comes to nothing,
        and they get theirs one by one."""
        jobs = [
            self._app.configure_task(
                TASK, lock=lane, queueing_lock=lane, queue=QUEUE, task_kwargs={"lane": lane}
            ).job
            for lane in sorted(lanes)
        ]
        try:
            await self._app.job_manager.batch_defer_jobs_async(jobs)
        except AlreadyEnqueued:
            if len(lanes) > 1:
                await asyncio.gather(*map(self._defer, lanes))


async def _each_statement_alone(connection: psycopg.AsyncConnection[Any]) -> None:
    """procrastinate asks in single statements: a beginning and an end would be two more trips."""
    await connection.set_autocommit(True)


def _hear_the_end(task: asyncio.Task[Any]) -> None:
    """procrastinate leaves a job's error to nobody: its end could not be stored. Others take the
    lane over when this process has gone."""
    if not task.cancelled() and (error := task.exception()) is not None:
        log.warning("fleet.job_not_ended", error=type(error).__name__)


@contextlib.asynccontextmanager
async def open_fleet(
    url: str,
    clock: Clock,
    times: FleetTimes | None = None,
    gate: AcceptFirst | None = None,
    *,
    works: bool = True,
) -> AsyncIterator[Fleet]:
    """Raises `SchemaTooOld` where `install` has not been run on this database."""
    fleet = Fleet(libpq_url(url), clock, times or FleetTimes(), gate, works=works)
    async with fleet.opened():
        yield fleet


async def install(url: str) -> None:
    """Create procrastinate's tables where they are missing. Part of `nemobot migrate`."""
    connector = procrastinate.PsycopgConnector(conninfo=libpq_url(url), min_size=1, max_size=1)
    async with (
        await psycopg.AsyncConnection.connect(libpq_url(url)) as lock,
        procrastinate.App(connector=connector).open_async() as app,
    ):
        number = lock_number(MIGRATING)  # of two at once, one waits for the other
        await lock.execute("SELECT pg_advisory_xact_lock(%s)", [number])
        if not await _is_installed(app):
            await app.schema_manager.apply_schema_async()


async def _is_installed(app: procrastinate.App) -> bool:
    row: dict[str, Any] = await app.connector.execute_query_one_async(
        "SELECT to_regclass('procrastinate_jobs') IS NOT NULL AS found"
    )
    return bool(row["found"])


def libpq_url(url: str) -> str:
    """A database URL as psycopg itself reads it: without SQLAlchemy's driver name."""
    return sa.make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
