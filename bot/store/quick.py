"""A statement that is asked again goes straight to the driver.

For each statement SQLAlchemy makes up its mind anew what it is, with which values and by which way,
and gives it to the driver through a greenlet: several times what the driver takes. But the queries
build what they ask often once (`sql.py`), so a statement that comes a second time is a known one:
what SQLAlchemy made of it then is kept, and the third time only the values are new.

Many rows at once go SQLAlchemy's way each time, and so does everything while somebody watches its
statements. A list after IN is another statement for each length.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakKeyDictionary, WeakSet

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.compiler import SQLCompiler

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
async def begun(engine: AsyncEngine, *, is_alone: bool = False) -> AsyncIterator[QuickConnection]:
    """A transaction, committed where the block ends. `is_alone`: of one statement."""
    connection = QuickConnection(engine, is_alone=is_alone)
    async with connection, connection.begin():
        yield connection


class QuickConnection(AsyncConnection):
    """SQLAlchemy's, but for `execute`."""

    __slots__ = ("_is_alone", "_is_over", "_statements", "may_be_done")

    def __init__(self, engine: AsyncEngine, *, is_alone: bool = False) -> None:
        super().__init__(engine)
        self._statements = _of_engines.setdefault(engine, Statements())
        self._is_alone = is_alone
        self._is_over = False
        self.may_be_done = False
        """Nobody knows: it was alone, and no answer came."""

    async def execute(self, statement: Any, parameters: Any = None, **options: Any) -> Any:
        self._no_second()
        told = _NOTHING if parameters is None else parameters
        if options or not isinstance(told, Mapping) or self._is_watched():
            return await super().execute(statement, parameters, **options)
        if (known := self._statements.find(statement, told)) is None:
            result = await super().execute(statement, parameters)
            self._statements.note(statement, told, result)
            return result
        return known.found(
            *await self._told(known.sql, known.values(told), has_rows=known.shape.returns_rows)
        )

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
        assert self.sync_connection is not None
        return self.sync_connection.connection.driver_connection

    async def _told(self, sql: str, values: Any, *, has_rows: bool) -> tuple[Sequence[Any], int]:
        alone = {"is_alone": True} if self._is_alone else {}
        try:
            told: tuple[Sequence[Any], int] = await self._driver.ask(sql, values, has_rows, **alone)
            return told
        except BaseException as error:
            self.may_be_done = self._is_alone and not getattr(error, "is_not_asked", False)
            await self.run_sync(_fail, error, sql, values)
            raise


def _fail(connection: Any, error: BaseException, sql: str, values: Any) -> None:
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
