"""What SQLite and PostgreSQL spell differently: INSERT … ON CONFLICT, and locks by name.

A statement that is asked often is built once and told its values when it is executed: to build one,
and to find out that it is the same as the last, takes SQLAlchemy longer than the server takes to
answer it.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.quick import QuickConnection

_IT_IS_NEW: Final = sa.literal(1)


async def tell(tx: AsyncConnection, statement: Any, values: Mapping[str, Any]) -> None:
    """A statement that nobody waits for an answer to: on PostgreSQL it goes with the next one, or
    with the transaction's end, and fails there."""
    await (tx.tell if isinstance(tx, QuickConnection) else tx.execute)(statement, values)


def foresee(tx: AsyncConnection, statement: Any, values: Mapping[str, Any]) -> None:
    """What is read by this soon, and changed by nothing in between: on PostgreSQL it is asked with
    the next statement."""
    if isinstance(tx, QuickConnection):
        tx.foresee(statement, values)


async def insert_new(tx: AsyncConnection, table: sa.Table, **values: Any) -> bool:
    """INSERT … ON CONFLICT DO NOTHING. True when the row is new."""
    return await insert_and_get(tx, table, _IT_IS_NEW, **values) is not None


async def insert_and_get(
    tx: AsyncConnection, table: sa.Table, *columns: sa.ColumnElement[Any], **values: Any
) -> sa.RowMapping | None:
    """The new row's `columns`, all where none is named; None where there is one already."""
    # not by its row count, which psycopg does not know for an insert
    statement = _insert_new(tx.dialect.name, table, columns or tuple(table.c))
    return (await tx.execute(statement, values)).mappings().first()


async def upsert(tx: AsyncConnection, table: sa.Table, key: str, **values: Any) -> None:
    """INSERT … ON CONFLICT (key) DO UPDATE with the same values."""
    await tell(tx, _upsert(tx.dialect.name, table, key, frozenset(values)), values)


async def add_up(
    tx: AsyncConnection,
    table: sa.Table,
    keys: tuple[str, ...],
    amount: str,
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """INSERT … ON CONFLICT (keys) DO UPDATE with the sum of both amounts: all rows by one
    statement, and no two of them with the same keys."""
    statement = _add_up(tx.dialect.name, table, keys, amount)
    if len(rows) == 1:
        await tell(tx, statement, rows[0])
    else:
        await tx.execute(statement, rows)


async def get_row(tx: AsyncConnection, table: sa.Table, row_id: int) -> sa.RowMapping | None:
    rows = await tx.execute(_get_row(table), {"of_id": row_id})
    found: sa.RowMapping | None = rows.mappings().first()
    return found


async def change_row(tx: AsyncConnection, table: sa.Table, row_id: int, **values: Any) -> None:
    await tell(tx, _change_row(table), {"of_id": row_id, **values})


async def hold(tx: AsyncConnection, *names: str) -> None:
    """Keep every other transaction that holds one of these names waiting until this one ends.

    SQLite has one transaction at a time anyway. Names are taken in sorted order, so that two
    callers with the same names can't wait for each other; each is taken once.
    """
    if tx.dialect.name != "sqlite" and (new := _not_held(tx, names)):
        await tell(tx, _hold(len(new)), _numbers(new))
        note_held(tx, *new)


def note_held(tx: AsyncConnection, *names: str) -> None:
    """This transaction holds them, or nobody else can know of them before it ends."""
    if isinstance(tx, QuickConnection):
        tx.held.update(names)


async def insert_new_and_hold(
    tx: AsyncConnection, table: sa.Table, names: Sequence[str], **values: Any
) -> bool:
    """`insert_new`, and where the row is new `hold` in the same statement."""
    if tx.dialect.name == "sqlite":
        return await insert_new(tx, table, **values)
    new = _not_held(tx, names)
    what = (_IT_IS_NEW, *_locks(len(new)))
    if await insert_and_get(tx, table, *what, **values, **_numbers(new)) is None:
        return False
    note_held(tx, *new)
    return True


def _not_held(tx: AsyncConnection, names: Sequence[str]) -> list[str]:
    held = tx.held if isinstance(tx, QuickConnection) else set[str]()
    return sorted(set(names) - held)


def _numbers(names: Sequence[str]) -> dict[str, int]:
    """The values of `_locks`."""
    return {f"lock_{number}": lock_number(name) for number, name in enumerate(names)}


def lock_number(name: str) -> int:
    """A name as the 64-bit number that PostgreSQL's advisory locks go by."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


# built once


@functools.cache
def _insert(dialect: str, table: sa.Table) -> Any:
    return (sqlite if dialect == "sqlite" else postgresql).insert(table)


@functools.cache
def _insert_new(dialect: str, table: sa.Table, columns: tuple[Any, ...]) -> sa.Insert:
    insert: sa.Insert = _insert(dialect, table).on_conflict_do_nothing()
    return insert.returning(*columns)


@functools.cache
def _upsert(dialect: str, table: sa.Table, key: str, names: frozenset[str]) -> sa.Insert:
    insert = _insert(dialect, table).inline()  # what its id is nobody asks
    changed = {name: insert.excluded[name] for name in names if name != key}
    upsert: sa.Insert = insert.on_conflict_do_update(index_elements=[key], set_=changed)
    return upsert


@functools.cache
def _add_up(dialect: str, table: sa.Table, keys: tuple[str, ...], amount: str) -> sa.Insert:
    insert = _insert(dialect, table).inline()  # what its id is nobody asks
    both = {amount: table.c[amount] + insert.excluded[amount]}
    add: sa.Insert = insert.on_conflict_do_update(index_elements=list(keys), set_=both)
    return add


@functools.cache
def _get_row(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table).where(table.c.id == sa.bindparam("of_id"))


@functools.cache
def _change_row(table: sa.Table) -> sa.Update:
    return sa.update(table).where(table.c.id == sa.bindparam("of_id"))


@functools.cache
def _hold(count: int) -> sa.Select[Any]:
    return sa.select(*_locks(count))


@functools.cache
def _locks(count: int) -> tuple[sa.Label[Any], ...]:
    names = [f"lock_{number}" for number in range(count)]
    number = sa.BigInteger()
    return tuple(
        sa.func.pg_advisory_xact_lock(sa.bindparam(name, type_=number)).label(name)
        for name in names
    )
