"""SQLite close by: statements run where they are called, commits on a thread, many in one.

A statement on a local file takes some ten microseconds; handing it to a thread and back, as
aiosqlite does four times for each, takes many times that. What can take long is the commit, which
waits for the disk. So only commits go to the thread, and all transactions that are waiting by then
share one: each runs in a savepoint of its own, and none is told that it is done before the disk
has it. A cancelled caller never disturbs the connection: the batch is nobody's but ours.

Another process may hold the file's lock (a database browser, say). SQLite's own waiting would stop
everything that runs here, so it is switched off, and a coroutine waits instead. A transaction takes
the lock at its beginning: one that took it in the middle would find that what it has read is old.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store.quick import QuickConnection, begun

BATCH = 64
_SET_UP = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=0",
    "PRAGMA secure_delete=ON",  # what was deleted is overwritten, not only let go
)
LOCKED_S = 30.0
"""How long a lock that another process holds is waited for."""
_FIRST_PAUSE_S = 0.002
_LONGEST_PAUSE_S = 0.1

Query = Callable[[AsyncConnection], Awaitable[Any]]


class NearConnection(aiosqlite.Connection):
    """For one user at a time: the pool of one connection sees to that. aiosqlite's interface,
    without its thread."""

    def __init__(self, path: Path) -> None:
        opens = partial(
            sqlite3.connect, path, isolation_level=None, check_same_thread=False, timeout=0
        )
        super().__init__(opens, iter_chunk_size=64)
        self._commits = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commit")

    def __await__(self) -> Generator[Any, None, aiosqlite.Connection]:
        return self._opened().__await__()

    async def _opened(self) -> aiosqlite.Connection:
        self._connection = self._connector()
        return self

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Once the file's lock is ours. Raises `sqlite3.OperationalError` after `LOCKED_S`."""
        waited_s, pause_s = 0.0, _FIRST_PAUSE_S
        while True:
            try:
                if fn in (self._conn.commit, self._conn.close):  # they may wait for the disk
                    loop = asyncio.get_running_loop()
                    return await loop.run_in_executor(self._commits, fn)
                return fn(*args, **kwargs)
            except sqlite3.OperationalError as error:
                if not _is_locked(error) or waited_s >= LOCKED_S:
                    raise
            await asyncio.sleep(pause_s)
            waited_s, pause_s = waited_s + pause_s, min(2 * pause_s, _LONGEST_PAUSE_S)

    async def ask(self, sql: str, values: Any, _has_rows: bool) -> tuple[list[Any], int]:
        """The statement's rows, and how many it has touched."""
        cursor = await self._execute(self._conn.execute, sql, values)
        return cursor.fetchall(), cursor.rowcount

    async def empty_log(self) -> None:
        """What the log holds is written into the file, and the log is emptied; later where somebody
        reads the file. It waits for the disk as well."""

        def checkpoint() -> None:
            self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()

        await asyncio.get_running_loop().run_in_executor(self._commits, checkpoint)

    async def close(self) -> None:
        if self._connection is not None:
            await self._execute(self._connection.close)
            self._connection = None
        self.stop()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._commits.shutdown(wait=False)


def near_engine(url: sa.URL) -> AsyncEngine:
    async def connect() -> aiosqlite.Connection:
        return await NearConnection(Path(url.database or ":memory:"))

    engine = create_async_engine(
        url.set(drivername="sqlite+aiosqlite"),
        async_creator=connect,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # an error's text is logged, and they hold tokens and people's words
    )

    @sa.event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in _SET_UP:
            cursor.execute(pragma)
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _is_locked(error: sqlite3.OperationalError) -> bool:
    """By another process, and the statement has done nothing yet."""
    return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY)


class Batches:
    """Runs transactions in the order in which they came, as many to a commit as are waiting. Those
    that go first have an order of their own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._first: deque[tuple[Query, asyncio.Future[Any]]] = deque()
        self._waiting: deque[tuple[Query, asyncio.Future[Any]]] = deque()
        self._work: asyncio.Task[None] | None = None

    async def run(self, query: Query, *, first: bool = False) -> Any:
        """Raises what the query raises, or the commit. A cancelled caller waits for the end."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        (self._first if first else self._waiting).append((query, future))
        if self._work is None:
            self._work = asyncio.create_task(self._commit_all(), name="database")
            self._work.add_done_callback(self._is_over)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            while not future.done():
                with contextlib.suppress(asyncio.CancelledError):
                    await asyncio.wait({future})
            if not future.cancelled():
                future.exception()  # seen: the caller was cancelled and will not ask
            raise

    async def _commit_all(self) -> None:
        try:
            while queue := self._first or self._waiting:
                count = min(BATCH, len(queue))
                await self._commit([queue.popleft() for _ in range(count)])
        finally:
            self._give_up()

    def _is_over(self, work: asyncio.Task[None]) -> None:
        """A task that is cancelled before it has begun comes to no `finally`."""
        if self._work is work:
            self._give_up()

    def _give_up(self) -> None:
        """Somebody waits still only where the whole program is being stopped."""
        self._work = None
        for queue in (self._first, self._waiting):
            while queue:
                queue.popleft()[1].cancel()

    async def _commit(self, batch: list[tuple[Query, asyncio.Future[Any]]]) -> None:
        ends: list[tuple[Any, Exception | None]] = []
        try:
            async with begun(self._engine) as tx:
                if len(batch) == 1:
                    ends.append((await batch[0][0](tx), None))
                else:
                    ends += [await _in_savepoint(tx, query) for query, _ in batch]
        except Exception as failure:  # the disk is full, say: nothing of all this has happened
            ends = [(None, failure)] * len(batch)
        except BaseException:
            for _, future in batch:
                future.cancel()
            raise
        for (_, future), (result, error) in zip(batch, ends, strict=True):
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)


async def _in_savepoint(tx: QuickConnection, query: Query) -> tuple[Any, Exception | None]:
    await tx.do("SAVEPOINT one")
    try:
        result = await query(tx)
    except Exception as error:
        await tx.do("ROLLBACK TO one")
        return None, error
    finally:
        await tx.do("RELEASE one")
    return result, None
