"""A statement that is asked again goes straight to the driver.

For each statement SQLAlchemy makes up its mind anew what it is, with which values and by which way,
and gives it to the driver through a greenlet: several times what the driver takes. But the queries
build what they ask often once (`sql.py`), so a statement that comes a second time is a known one:
what SQLAlchemy made of it then is kept, and the third time only the values are new.

Many rows at once go SQLAlchemy's way each time, and so does everything while somebody watches its
statements. A list after IN is another statement for each length.

So does a transaction where it is only begun and ended: SQLAlchemy takes a connection out of its
pool and gives it back by five objects and three greenlets, which is more than a statement costs. A
server's connections are kept here instead (`Kept`).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from weakref import WeakKeyDictionary, WeakSet

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.compiler import SQLCompiler

from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

T = TypeVar("T")
Query = Callable[[AsyncConnection], Awaitable[T]]

VARIANTS: Final = 50
"""So many ways to be told one statement are kept: other names, or lists of other lengths."""
_NOTHING: Mapping[str, Any] = {}


class Answered(sa.engine.IteratorResult[Any]):
    """What a known statement has answered."""

    rowcount: int = -1


Told = tuple[str, str, int | None, Callable[[Any], Any] | None]
"""A place, the value's name there, which one it is of a list, and how the driver takes it."""


@dataclass(frozen=True, slots=True)
class Known:
    """How a statement is asked when it is told these values."""

    sql: str
    same: Mapping[str, Any]
    """Values that are part of the statement, as the driver takes them."""
    told: tuple[Told, ...]
    order: tuple[str, ...] | None
    """Of the places, where the driver goes by their order."""
    shape: Any
    """What SQLAlchemy knows of the columns."""

    def values(self, told: Mapping[str, Any]) -> Any:
        values = dict(self.same)
        for place, name, number, made in self.told:
            value = told[name] if number is None else told[name][number]
            values[place] = value if made is None else made(value)
        return values if self.order is None else tuple([values[place] for place in self.order])

    def found(self, rows: Sequence[Any], count: int) -> Answered:
        found = Answered(self.shape, iter(rows))
        found.rowcount = count
        return found


class Statements:
    """What is known of the statements of one engine."""

    def __init__(self) -> None:
        self._met: WeakSet[sa.Executable] = WeakSet()
        self._known: WeakKeyDictionary[sa.Executable, dict[tuple[str, ...], Known | None]]
        self._known = WeakKeyDictionary()

    def find(self, statement: sa.Executable, told: Mapping[str, Any]) -> Known | None:
        known = self._known.get(statement)
        return None if known is None else known.get(_names(told))

    def note(self, statement: sa.Executable, told: Mapping[str, Any], result: Any) -> None:
        if statement not in self._met:
            self._met.add(statement)
            return
        known = self._known.setdefault(statement, {})
        if len(known) < VARIANTS and (names := _names(told)) not in known:
            known[names] = _known(told, result)


def _names(told: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple([(n, len(v)) if isinstance(v, list) else n for n, v in told.items()])


_of_engines: WeakKeyDictionary[AsyncEngine, Statements] = WeakKeyDictionary()


@contextlib.asynccontextmanager
async def begun(engine: AsyncEngine) -> AsyncIterator[QuickConnection]:
    """A transaction, committed where the block ends."""
    connection = QuickConnection(engine)
    async with connection, connection.begin():
        yield connection


class _ConnectionCut(Exception):
    """The server has ended the connection before the transaction was committed."""


class Kept:
    """Connections to a server that are used again and again. One whose transaction has not ended
    well is given back to SQLAlchemy's pool, which makes new ones."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._free: list[QuickConnection] = []
        self._since = 0
        """Those from before are cut off by now, or may be."""

    async def run(self, query: Query[T], *, is_alone: bool = False) -> T:
        """One transaction; `is_alone`: of one statement. What was cut off is done again, once."""
        try:
            return await self._once(query, is_alone=is_alone, may_repeat=True)
        except _ConnectionCut as cut:
            log.warning("store.database_away", reason=reason_of(cut.__cause__ or cut))
            return await self._once(query, is_alone=is_alone, may_repeat=False)

    async def _once(self, query: Query[T], *, is_alone: bool, may_repeat: bool) -> T:
        """Raises `_ConnectionCut` where it can be done again: nothing was committed for sure. To
        look at a connection before each use would be a third of a transaction's way."""
        tx = await self._taken()
        tx.begins_anew(is_alone=is_alone)
        try:
            try:
                result = await query(tx)
            except sa.exc.DBAPIError as error:
                if may_repeat and error.connection_invalidated and not tx.may_be_done:
                    raise _ConnectionCut from error
                raise
            await tx.end()
        except BaseException:
            await asyncio.shield(asyncio.create_task(self._dropped(tx)))
            raise
        if tx.since == self._since:
            self._free.append(tx)
        else:
            await tx.vanish()
        return result

    async def _taken(self) -> QuickConnection:
        if self._free:
            return self._free.pop()
        connection = QuickConnection(self._engine)
        await connection.start()
        connection.since = self._since
        return connection

    async def _dropped(self, tx: QuickConnection) -> None:
        """What it has begun is undone. What has cut it has cut others: none of them is taken
        again."""
        if tx.invalidated:
            await self.drop_all()
        await tx.close()

    async def drop_all(self) -> None:
        self._since += 1
        free, self._free = self._free, []
        for connection in free:
            await connection.vanish()


@dataclass(slots=True, eq=False)
class _Foreseen:
    """`answer`: None until it was asked."""

    statement: Any
    told: Mapping[str, Any]
    known: Known
    answer: tuple[Sequence[Any], int] | None = None

    def is_it(self, statement: Any, told: Mapping[str, Any]) -> bool:
        return self.statement is statement and self.told == told


class QuickConnection(AsyncConnection):
    """SQLAlchemy's, but for `execute`."""

    __slots__ = (
        "_foreseen",
        "_is_alone",
        "_is_over",
        "_of_driver",
        "_statements",
        "held",
        "may_be_done",
        "since",
    )

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self._statements = _of_engines.setdefault(engine, Statements())
        self._of_driver: Any = None
        self.since = 0
        self.begins_anew()

    def begins_anew(self, *, is_alone: bool = False) -> None:
        """Another transaction; `is_alone`: of one statement."""
        self._is_alone = is_alone
        self._is_over = False
        self.may_be_done = False
        """Nobody knows: it was alone, and no answer came."""
        self.held = set[str]()
        """Names that it has locked already: asking again would be one more statement."""
        self._foreseen = list[_Foreseen]()

    async def end(self) -> None:
        """Committed, whoever has begun it. Raises what SQLAlchemy raises."""
        if self.in_transaction():  # by SQLAlchemy
            await self.commit()
            return
        try:
            await self._driver.commit()
        except BaseException as error:
            await self.run_sync(_fail, error, None, None)
            raise

    async def vanish(self) -> None:
        """Closed without a word to the server."""
        await self.invalidate()
        await self.close()

    async def execute(self, statement: Any, parameters: Any = None, **options: Any) -> Any:
        self._no_second()
        told = _NOTHING if parameters is None else parameters
        if options or not isinstance(told, Mapping) or self._is_watched():
            return await super().execute(statement, parameters, **options)
        if (known := self._statements.find(statement, told)) is None:
            result = await super().execute(statement, parameters)
            self._statements.note(statement, told, result)
            return result
        for foreseen in self._foreseen:
            if foreseen.is_it(statement, told):
                self._foreseen.remove(foreseen)
                if foreseen.answer is not None:
                    return known.found(*foreseen.answer)
                break
        if unasked := [each for each in self._foreseen if each.answer is None]:
            return known.found(*await self._told_all(known, told, unasked))
        return known.found(
            *await self._told(known.sql, known.values(told), has_rows=known.shape.returns_rows)
        )

    def foresee(self, statement: Any, told: Mapping[str, Any]) -> None:
        """It reads what will be asked for soon, and what nothing here changes until then: it goes
        with the next statement, behind it, and `execute` of the same knows the answer already."""
        known = None if self._is_watched() else self._statements.find(statement, told)
        if known is not None and not self._is_alone and self.dialect.name != "sqlite":
            self._foreseen.append(_Foreseen(statement, told, known))

    async def _told_all(
        self, known: Known, told: Mapping[str, Any], unasked: Sequence[_Foreseen]
    ) -> tuple[Sequence[Any], int]:
        sql, values = known.sql, known.values(told)
        behind = [(each.known.sql, each.known.values(each.told)) for each in unasked]
        try:
            answer, *others = await self._driver.ask_all((sql, values), *behind)
        except BaseException as error:
            await self.run_sync(_fail, error, sql, values)
            raise
        for each, found in zip(unasked, others, strict=True):
            each.answer = found
        return answer if known.shape.returns_rows else ((), answer[1])

    async def tell(self, statement: Any, told: Mapping[str, Any]) -> None:
        """`execute` of what nobody waits for an answer to: it goes with what is asked next, and
        fails there, or with the transaction's end."""
        known = None if self._is_watched() else self._statements.find(statement, told)
        if known is None or self._is_alone or self.dialect.name == "sqlite":
            await self.execute(statement, told)
            return
        values = known.values(told)
        try:
            self._driver.tell(known.sql, values)
        except BaseException as error:
            await self.run_sync(_fail, error, known.sql, values)
            raise

    def _no_second(self) -> None:
        assert not self._is_over, "it said that it is one statement"
        self._is_over = self._is_alone

    async def do(self, sql: str) -> None:
        """A statement without values or rows."""
        if self._is_watched():
            await self.exec_driver_sql(sql)
        else:
            await self._told(sql, (), has_rows=False)

    def _is_watched(self) -> bool:
        return bool(self.sync_engine.dispatch.before_cursor_execute)

    @property
    def _driver(self) -> Any:
        if self._of_driver is None:
            assert self.sync_connection is not None
            self._of_driver = self.sync_connection.connection.driver_connection
        return self._of_driver

    async def _told(self, sql: str, values: Any, *, has_rows: bool) -> tuple[Sequence[Any], int]:
        alone = {"is_alone": True} if self._is_alone else {}
        try:
            told: tuple[Sequence[Any], int] = await self._driver.ask(sql, values, has_rows, **alone)
            return told
        except BaseException as error:
            self.may_be_done = self._is_alone and not getattr(error, "is_not_asked", False)
            await self.run_sync(_fail, error, sql, values)
            raise


def _fail(connection: Any, error: BaseException, sql: str | None, values: Any) -> None:
    """Raises what SQLAlchemy would raise, which also knows what becomes of the connection."""
    try:
        raise error
    except BaseException as raised:
        connection._handle_dbapi_exception(raised, sql, values, None, None)


def _known(told: Mapping[str, Any], result: Any) -> Known | None:
    """What SQLAlchemy has made of a statement that it has just executed; None where that is not the
    same each time but for the values it is told."""
    context = result.context
    compiled = context.compiled
    if not isinstance(compiled, SQLCompiler) or compiled.escaped_bind_names:
        return None
    if any(bind.key in told for bind in compiled.literal_execute_params):
        return None
    binds = {place: bind for bind, place in compiled.bind_names.items() if bind.key in told}
    if {bind.key for bind in binds.values()} != set(told) or not _has_plain_defaults(compiled):
        return None
    has_lists = compiled.post_compile_params or compiled.literal_execute_params
    state = compiled.construct_expanded_state(told) if has_lists else None
    lists = {} if state is None else state.parameter_expansion
    known = list[Told]()
    for place, bind in binds.items():
        if bind.expanding and not isinstance(told[bind.key], list):
            return None  # its length is not looked at
        made = bind.type.dialect_impl(context.dialect).bind_processor(context.dialect)
        if bind.expanding:
            known += [(each, bind.key, n, made) for n, each in enumerate(lists[place])]
        else:
            known.append((place, bind.key, None, made))
    sent, order = context.parameters[0], None
    if compiled.positional:
        order = tuple((compiled.positiontup if state is None else state.positiontup) or ())
        sent = dict(zip(order, sent, strict=True))
    same = {place: value for place, value in sent.items() if place not in {k[0] for k in known}}
    return Known(context.statement, same, tuple(known), order, result._metadata)


def _has_plain_defaults(compiled: SQLCompiler) -> bool:
    """A column's default that is a value, not made anew for each row."""
    return not compiled.update_prefetch and all(
        column.default is not None and column.default.is_scalar
        for column in compiled.insert_prefetch
    )
