"""One door to the database: `await db.run(query, ...)` is one transaction.

A query is a plain `async def name(tx, ...)` in this package; several may be composed into one
transaction by calling them from another query. Committed when `run` returns, and only then.

SQLite gets one connection (`near_sqlite`), WAL and synchronous=FULL: with NORMAL a power loss may
undo the last commits, and one of them may be the mark that keeps a paid question from being asked
twice. A statement is never left half way by a cancelled task, which aiosqlite has answered with
"database is locked" for ever: a cancelled caller waits until its transaction has ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.group_commit import Batches, near_engine
from bot.store.own_files import close_to_others, make_file, make_folder
from bot.store.places import CONNECTIONS, READERS, Places, answered, seen, to_its_end
from bot.store.quick import Kept
from bot.store.revisions import SchemaTooOld, check_file
from bot.store.schema import bring_up_to_date, check_schema
from bot.store.sql import hold, lock_number

log = structlog.get_logger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

ANSWER_S = 60.0
"""A transaction with all its waits: longer than the server's own limits, which say more."""
LOCK_S = 120.0
"""How long a lock by name is waited for: its holder may be asking another service."""
LEADER_S = 10.0
MIGRATING = "nemobot migrate"
"""The lock's name of whoever changes the schema."""
UPGRADE_S = 10.0
UPGRADE_LOOK_S = 0.1
"""How long, and how often, one looks whether another process has made or upgraded it."""


class DatabaseInUse(Exception):
    """Another process has this SQLite file open as a bot. Two would undo each other's order."""


class Database:
    """Use `open_database`. Safe to share between all tasks of one event loop."""

    def __init__(self, engine: AsyncEngine, reading: AsyncEngine | None = None) -> None:
        """`reading`: connections for what only reads, where there are several."""
        self._engine = engine
        self._reading = reading or engine
        self._batches = Batches(engine) if self.is_sqlite else None
        self._places = Places(CONNECTIONS)
        self._reading_places = Places(READERS)
        self._kept = Kept(engine)
        self._kept_for_reading = Kept(self._reading)

    @property
    def is_sqlite(self) -> bool:
        return self._engine.dialect.name == "sqlite"

    async def run(
        self,
        query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run one transaction. Raises what the query raises, after rolling back.

        A query awaits its statements and nothing else: on SQLite everybody waits behind it.
        """
        if self._batches is None:
            return await self._transaction(lambda tx: query(tx, *args, **kwargs))
        result: T = await self._batches.run(lambda tx: query(tx, *args, **kwargs))
        return result

    async def read(
        self,
        query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run what only reads, and holds nothing. Each of its statements sees what is committed by
        then, as in a transaction of PostgreSQL's, but costs one round trip and no more. PostgreSQL
        refuses what writes; on SQLite this is `run`."""
        if self._batches is not None:
            return await self.run(query, *args, **kwargs)
        async with self._reading_places.taken():
            reading = self._kept_for_reading.run(lambda tx: query(tx, *args, **kwargs))
            return await to_its_end(answered(ANSWER_S, reading))

    async def run_alone(
        self,
        query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`run` of a query that is one statement: on PostgreSQL it is its own transaction, which
        has neither a beginning nor an end, and so is one round trip."""
        if self._batches is None:
            return await self._transaction(lambda tx: query(tx, *args, **kwargs), is_alone=True)
        result: T = await self._batches.run(lambda tx: query(tx, *args, **kwargs))
        return result

    async def _transaction(
        self,
        query: Callable[[AsyncConnection], Awaitable[T]],
        *,
        first: bool = False,
        is_alone: bool = False,
    ) -> T:
        async with self._places.taken(first=first):
            work = self._kept.run(query, is_alone=is_alone)
            return await to_its_end(answered(ANSWER_S, work))

    async def run_first(
        self,
        query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`run` for what people have just written: it goes before all that waits."""
        if self._batches is None:
            return await self._transaction(lambda tx: query(tx, *args, **kwargs), first=True)
        result: T = await self._batches.run(lambda tx: query(tx, *args, **kwargs), first=True)
        return result

    async def run_soon(
        self,
        within_s: float,
        query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """`run` for who can't wait: raises `sqlalchemy.exc.TimeoutError` where it is not done
        within so many seconds. It may still be done later."""
        task = asyncio.ensure_future(self.run(query, *args, **kwargs))
        done, _ = await asyncio.wait({task}, timeout=within_s)
        if not done:
            task.add_done_callback(seen)
            raise sa.exc.TimeoutError(f"no answer in {within_s:g} s")
        return task.result()

    @contextlib.asynccontextmanager
    async def lock(self, name: str) -> AsyncIterator[None]:
        """Held by one process at a time. On SQLite there is only one process anyway. Raises
        `sqlalchemy.exc.SQLAlchemyError` where it is not given within `LOCK_S`."""
        if self.is_sqlite:
            yield
            return
        async with self._engine.begin() as connection:
            await _limit_statements(connection, LOCK_S)
            await answered(LOCK_S, hold(connection, name))  # ends with the transaction
            yield

    async def lead(
        self, name: str, work: Callable[[], Awaitable[None]], *, every_s: float = 5.0
    ) -> None:
        """Do `work` in one process at a time: wait until it is this one, then work until `work`
        ends, or the connection that proves it is lost (`sqlalchemy.exc.SQLAlchemyError`)."""
        if self.is_sqlite:
            await work()
            return
        connection = await self._reading.connect()  # it is in no transaction for so long
        try:
            wins = sa.select(sa.func.pg_try_advisory_lock(lock_number(name)))
            while not (await connection.execute(wins)).scalar():  # noqa: ASYNC110 - not our event
                await asyncio.sleep(every_s)
            await _while_connected(connection, work, every_s)
        finally:
            await connection.invalidate()  # a pooled connection would keep the lock
            await connection.close()

    async def scrub(self) -> None:
        """Nothing that was deleted stays in a file of SQLite's: its log is emptied. Where somebody
        reads the file this moment, the log is emptied with a later one. PostgreSQL's vacuum and its
        log are the server's."""
        if not self.is_sqlite:
            return
        async with self._engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            await raw.empty_log()

    async def close(self) -> None:
        for kept in (self._kept, self._kept_for_reading):
            await kept.drop_all()
        await self._engine.dispose()
        if self._reading is not self._engine:
            await self._reading.dispose()


async def _while_connected(
    connection: AsyncConnection, work: Callable[[], Awaitable[None]], every_s: float
) -> None:
    working = asyncio.ensure_future(work())
    try:
        while not working.done():
            await asyncio.wait({working}, timeout=every_s)
            # by then another may be told that it leads
            await answered(LEADER_S, connection.execute(sa.select(1)))
        working.result()
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


async def open_database(
    url: str, *, migrate: bool, before_upgrade: Callable[[], object] | None = None
) -> Database:
    """Connect, check the schema, and bring it up to date where `migrate` says so; what is older is
    told `before_upgrade`. Else what another process is just making or upgrading is waited for.

    Raises a `WrongSchema`, and `sqlalchemy.exc.SQLAlchemyError` where the database can't be
    reached.
    """
    if (path := sqlite_path(url)) is not None:
        check_file(path)
    engine, reading = _engines(sa.make_url(url))
    try:
        if migrate:
            async with engine.begin() as connection:
                if path is None:
                    await _limit_statements(connection, 0)  # an index over everything takes time
                    await hold(connection, MIGRATING)  # of two at once, one waits for the other
                await connection.run_sync(bring_up_to_date, before_upgrade)
        else:
            await _check(engine, path)
    except BaseException:
        await engine.dispose()
        raise
    return Database(engine, reading)


async def _check(engine: AsyncEngine, path: Path | None) -> None:
    until_s = time.monotonic() + UPGRADE_S
    while True:
        is_awaited = await _is_being_upgraded(engine, path) and time.monotonic() < until_s
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(check_schema)
        except SchemaTooOld:
            if not is_awaited:
                raise
        await asyncio.sleep(UPGRADE_LOOK_S)


async def _is_being_upgraded(engine: AsyncEngine, path: Path | None) -> bool:
    """It may be: on SQLite whoever is alone with the file does that first."""
    if path is not None:
        return _is_in_use(path)
    async with engine.begin() as connection:
        takes = sa.select(sa.func.pg_try_advisory_xact_lock(lock_number(MIGRATING)))
        return not (await connection.execute(takes)).scalar()


@contextlib.asynccontextmanager
async def database_as_it_is(url: str) -> AsyncIterator[Database | None]:
    """Beside a bot that runs: nothing is made, and nothing is brought up to date. None where there
    is no file yet. Raises what `open_database` raises."""
    path = sqlite_path(url)
    if path is not None and is_missing(path):
        yield None
        return
    db = await open_database(url, migrate=False)
    try:
        yield db
    finally:
        await db.close()


def is_missing(path: Path) -> bool:
    """No file of SQLite's, or one that was only made."""
    return not (path.exists() and path.stat().st_size)


@contextlib.contextmanager
def only_process(path: Path, *, replaces: bool = False) -> Iterator[None]:
    """Hold the SQLite file for this process alone. Raises `DatabaseInUse`, and of what is not ours
    `SchemaTooNew` and `ForeignDatabase` but to who `replaces` it.

    The lock is the kernel's: it ends with the process, however the process ends.
    """
    if not replaces:
        check_file(path)
    locked = _lock_of(path)
    make_folder(path.parent)
    for file in (path, locked):
        make_file(file)
    for part in ("-wal", "-shm"):
        close_to_others(path.with_name(path.name + part))
    lock = os.open(locked, os.O_RDWR)
    try:
        if not _is_locked(lock):
            raise DatabaseInUse(str(path))
        yield
    finally:
        os.close(lock)


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _is_in_use(path: Path) -> bool:
    """Does some process hold it for itself? Nothing is made to know that."""
    try:
        lock = os.open(_lock_of(path), os.O_RDONLY)
    except OSError:
        return False
    try:
        return not _is_locked(lock, fcntl.LOCK_SH)
    finally:
        os.close(lock)


def _is_locked(lock: int, how: int = fcntl.LOCK_EX) -> bool:
    try:
        fcntl.flock(lock, how | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def sqlite_path(url: str) -> Path | None:
    """The file of an SQLite URL; None for other databases."""
    parsed = sa.make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database)


def _engines(url: sa.URL) -> tuple[AsyncEngine, AsyncEngine | None]:
    if url.get_backend_name() == "sqlite":
        return near_engine(url), None
    from bot.store import postgres_engines  # its driver is no part of a bot with SQLite

    return (
        postgres_engines.engine_for_transactions(url),
        postgres_engines.engine_for_reading(url),
    )


async def _limit_statements(tx: AsyncConnection, seconds: float) -> None:
    """Of this transaction; 0 for no limit."""
    await tx.execute(sa.text(f"SET LOCAL statement_timeout = {1000 * seconds:.0f}"))
