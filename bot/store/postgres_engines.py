"""PostgreSQL: connections that cost as few round trips as they can.

A round trip is what a small statement costs here: two processes are woken, and nothing else happens
meanwhile. So a transaction's beginning travels with its first statement, what nobody waits for an
answer to with the next one or with the transaction's end, and what only reads, or is one statement,
has neither a beginning nor an end.
"""

from __future__ import annotations

import asyncio
import functools
import re
import select
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import psycopg
import sqlalchemy as sa
from psycopg import abc
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, Format, TransactionStatus
from psycopg.pq.abc import PGresult
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.store.places import CONNECTIONS, READERS

CONNECT_S = 10
LOCKS = 10
"""Further ones of either kind, for locks by name that are held while something else is done."""
POOL_S = 20.0
STATEMENT_S = 30.0
"""The server's own limit for a statement, waiting for locks included. Migrating has none."""


PREPARED: Final = 300
"""So many statements of a connection the server keeps for us; what comes later it reads each time.
"""
Kind = tuple[bytes, tuple[int, ...]]
"""A statement, and the types of its values."""


class NotAsked(psycopg.OperationalError):
    """The connection was closed before anything was sent."""

    is_not_asked = True


@dataclass(frozen=True, slots=True)
class _Statement:
    """As libpq takes it."""

    kind: Kind
    given: Sequence[Any]
    formats: Sequence[Format] | None


class OneTripConnection(psycopg.AsyncConnection[Any]):
    """psycopg's, but that what is asked again and again is given to libpq as it is: psycopg makes
    a cursor, looks what the statement may be and where its values stand, and takes four times as
    long. It is in psycopg's autocommit, so that psycopg begins no transaction of its own, which
    takes a round trip more."""

    begins = True
    """A transaction, with its first statement and in the same round trip."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kept: dict[Kind, bytes] = {}
        self._names = 0
        self._told: list[_Statement] = []
        self._is_ending = False
        self._socket: int | None = None
        """As long as the event loop tells us what comes there."""
        self._waiter: asyncio.Future[None] | None = None
        self.add_notice_handler(self._heed)

    async def ask(
        self, sql: str, values: Mapping[str, Any], has_rows: bool, *, is_alone: bool = False
    ) -> tuple[Sequence[Any], int]:
        """The statement's rows, and how many it has touched. `is_alone`: in no transaction but its
        own; raises `NotAsked` where it was not sent at all."""
        if is_alone:
            self.look()
        (result,) = await self._asked((sql, values), begins=not is_alone)
        rows = self._rows(result) if has_rows else ()
        return rows, result.command_tuples or 0

    async def ask_all(
        self, *questions: tuple[str, Mapping[str, Any]]
    ) -> list[tuple[Sequence[Any], int]]:
        """Several, one after the other and in one round trip."""
        results = await self._asked(*questions)
        return [(self._rows(result), result.command_tuples or 0) for result in results]

    async def ask_by_name(self, sql: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The statement's rows, each with its columns' names."""
        (result,) = await self._asked((sql, values))
        names = [(result.fname(n) or b"").decode() for n in range(result.nfields)]
        return [dict(zip(names, row, strict=True)) for row in self._rows(result)]

    async def _asked(
        self, *questions: tuple[str, Mapping[str, Any]], begins: bool = True
    ) -> list[PGresult]:
        asked = [self._statement(sql, values) for sql, values in questions]
        async with self.lock:
            found = await self._said([*self._taken(), *asked], begins=begins)
        return found[-len(asked) :]

    def _rows(self, result: PGresult) -> list[tuple[Any, ...]]:
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    @functools.cached_property
    def _transformer(self) -> abc.Transformer:
        """What it was told of the types that it has met is kept. Between two `await`s it is of one
        statement."""
        return Transformer(self)

    def tell(self, sql: str, values: Mapping[str, Any]) -> None:
        """Of what nobody wants to know the answer: it goes with what is asked next, or with the
        transaction's end, and what the server complains of is heard there. Raises `NotAsked`."""
        told = self._statement(sql, values)
        self.look()
        self._told.append(told)

    async def tell_now(self) -> None:
        """What was told, where the next statement goes another way."""
        async with self.lock:
            if told := self._taken():
                await self._said(told)

    async def commit(self) -> None:
        if not self._told and not self._is_in_transaction:
            return
        async with self.lock:
            await self._said(self._taken(), b"COMMIT")

    async def rollback(self) -> None:
        self._told.clear()
        await super().rollback()

    @property
    def _is_in_transaction(self) -> bool:
        return self.pgconn.transaction_status != TransactionStatus.IDLE

    def _taken(self) -> list[_Statement]:
        told, self._told = self._told, []
        return told

    def _statement(self, sql: str, values: Mapping[str, Any]) -> _Statement:
        query, names = _numbered(sql)
        told = self._transformer
        given = told.dump_sequence([values[name] for name in names], [PyFormat.AUTO] * len(names))
        return _Statement((query, told.types or ()), given, told.formats)

    def look(self) -> None:
        """Raises `NotAsked` where a server has closed what it had open, which costs no round trip.
        Where nothing was asked yet, nobody has to wonder what became of it."""
        if self._told or (not self.closed and self._is_in_transaction):
            return
        try:
            while not self.closed and _is_ready(self.pgconn.socket):  # words may come before an end
                self.pgconn.consume_input()
                self.pgconn.is_busy()  # it reads what came
        except psycopg.OperationalError as error:
            self._finish()
            raise NotAsked(str(error)) from error
        if self._is_ending or self.closed:
            self._finish()
            raise NotAsked("the connection was closed")

    def _heed(self, notice: psycopg.errors.Diagnostic) -> None:
        """Before a server closes what nobody asks anything, it says so."""
        self._is_ending |= notice.severity_nonlocalized in ("FATAL", "PANIC")

    async def _said(
        self, statements: Sequence[_Statement], end: bytes = b"", *, begins: bool = True
    ) -> list[PGresult]:
        """All of it in one round trip: what the server says to each of the statements. Raises what
        it complains of. A connection that was left half way is not used again."""
        to, new, of_statements, sent = self.pgconn, dict[Kind, bytes](), list[int](), 0
        try:
            to.enter_pipeline_mode()
            if self.begins and begins and not self._is_in_transaction:
                to.send_query_params(b"BEGIN", None)
                sent += 1
            for said in statements:
                name = self._kept.get(said.kind, new.get(said.kind))
                if name is None:
                    name = self._new_name(len(new))
                    to.send_prepare(name, *said.kind)
                    sent += 1
                    if name:
                        new[said.kind] = name
                to.send_query_prepared(name, said.given, said.formats)
                of_statements.append(sent)
                sent += 1
            if end:
                to.send_query_params(end, None)
            to.pipeline_sync()
            found = await self._answers()
            to.exit_pipeline_mode()
        except BaseException:
            self._finish()
            raise
        for result in found:
            if result.status == ExecStatus.FATAL_ERROR:
                raise error_from_result(result, self.info.encoding)
        self._kept |= new
        return [found[place] for place in of_statements]

    def _new_name(self, further: int) -> bytes:
        """Nothing, for one that the server forgets at the next. A failure may leave the server with
        a name that we do not use."""
        self._names += 1
        return f"near_{self._names}".encode() if len(self._kept) + further < PREPARED else b""

    async def _answers(self) -> list[PGresult]:
        """What the server says to each statement that is on the line to it."""
        connection, found = self.pgconn, list[PGresult]()
        while connection.flush():
            await self.more(may_write=True)
        while True:
            while connection.is_busy():
                await self.more()
            result = connection.get_result()
            if result is None:
                if connection.status != ConnStatus.OK:
                    raise psycopg.OperationalError("the server has closed the connection")
            elif result.status == ExecStatus.PIPELINE_SYNC:
                return found
            else:
                found.append(result)

    async def more(self, *, may_write: bool = False) -> None:
        """Until the server has said something; `may_write`: or there is room for more. psycopg
        looks ten times a second whether it has; and to begin and end listening to a socket each
        time is two calls of the kernel's, and more of the event loop's."""
        loop = asyncio.get_running_loop()
        if self._socket is None:
            self._socket = self.pgconn.socket
            loop.add_reader(self._socket, self._hear)
        self._waiter = waiter = loop.create_future()
        if may_write:
            loop.add_writer(self._socket, self._hear)
        try:
            await waiter
        finally:
            self._waiter = None
            if may_write and self._socket is not None:
                loop.remove_writer(self._socket)

    def _hear(self) -> None:
        """There is something to read, or an end. Where nobody waits for it, `look` finds it."""
        waiter = self._waiter
        if waiter is None or waiter.done():
            self._listen_no_more()
            return
        try:
            self.pgconn.consume_input()
        except psycopg.OperationalError as error:
            self._listen_no_more()  # libpq has closed the socket
            waiter.set_exception(error)
        else:
            waiter.set_result(None)

    def _listen_no_more(self) -> None:
        """Before somebody else does, or closes the socket, whose number is another one's then."""
        if self._socket is not None:
            loop = asyncio.get_running_loop()
            loop.remove_reader(self._socket)
            loop.remove_writer(self._socket)
            self._socket = None

    def _finish(self) -> None:
        self._listen_no_more()
        self.pgconn.finish()

    async def wait(self, *args: Any, **kwargs: Any) -> Any:
        """psycopg's own way, which listens by itself."""
        self._listen_no_more()
        return await super().wait(*args, **kwargs)

    async def close(self) -> None:
        self._listen_no_more()
        await super().close()


class ReadingConnection(OneTripConnection):
    """Of statements that are each alone."""

    begins = False


def _is_ready(socket: int) -> bool:
    """Is there something to read there, or an end?"""
    looking = select.poll()
    looking.register(socket, select.POLLIN)
    return bool(looking.poll(0))


@functools.cache
def _numbered(sql: str) -> tuple[bytes, tuple[str, ...]]:
    """A statement with its places as the server has them, and the values' names in that order."""
    names = dict[str, int]()

    def place(found: re.Match[str]) -> str:
        if found[1] is None:
            return "%"
        return f"${names.setdefault(found[1], len(names) + 1)}"

    return re.sub(r"%\((\w+)\)s|%%", place, sql).encode(), tuple(names)


class OneTripCursor(psycopg.AsyncCursor[Any]):
    """Begins a transaction with its first statement, in one round trip. Its connections are in
    psycopg's autocommit, so that psycopg begins none of its own, which takes one more."""

    connection: OneTripConnection

    async def execute(self, *args: Any, **kwargs: Any) -> OneTripCursor:
        await self.connection.tell_now()
        if not self._is_first():
            await super().execute(*args, **kwargs)
            return self
        async with self.connection.pipeline():
            await self._begin()
            await super().execute(*args, **kwargs)
        return self

    async def executemany(self, *args: Any, **kwargs: Any) -> None:
        await self.connection.tell_now()
        if self._is_first():
            await self._begin()
        await super().executemany(*args, **kwargs)

    def _is_first(self) -> bool:
        return self.connection.info.transaction_status == TransactionStatus.IDLE

    async def _begin(self) -> None:
        await psycopg.AsyncCursor(self.connection).execute("BEGIN", prepare=False)


def engine_for_transactions(url: sa.URL) -> AsyncEngine:
    engine = create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=CONNECTIONS,
        max_overflow=LOCKS,
        pool_timeout=POOL_S,
        connect_args={
            "connect_timeout": CONNECT_S,
            "autocommit": True,
            "cursor_factory": OneTripCursor,
            "async_creator_fn": OneTripConnection.connect,
        },
        hide_parameters=True,  # an error's text is logged, and they hold tokens and people's words
    )
    _set_up(engine, f"SET statement_timeout = {1000 * STATEMENT_S:.0f}")
    return engine


def engine_for_reading(url: sa.URL) -> AsyncEngine:
    """Each statement is alone, in no transaction, and may not write: the server sees to that."""
    engine = create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        pool_size=READERS,
        max_overflow=LOCKS,
        pool_timeout=POOL_S,
        connect_args={
            "connect_timeout": CONNECT_S,
            "async_creator_fn": ReadingConnection.connect,
        },
        hide_parameters=True,
    )
    limit = f"SET statement_timeout = {1000 * STATEMENT_S:.0f}"
    _set_up(engine, limit, "SET default_transaction_read_only = on")
    return engine


def _set_up(engine: AsyncEngine, *settings: str) -> None:
    @sa.event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(setting)
        cursor.close()
        connection.commit()
