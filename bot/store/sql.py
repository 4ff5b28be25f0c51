"""What SQLite and PostgreSQL spell differently: INSERT … ON CONFLICT, and locks by name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

_held: WeakKeyDictionary[sa.Transaction, set[str]] = WeakKeyDictionary()
"""Names that a transaction holds already: asking again would be one more statement."""


async def insert_new(tx: AsyncConnection, table: sa.Table, **values: Any) -> bool:
    """INSERT … ON CONFLICT DO NOTHING. True when the row is new."""
    return await insert_and_get(tx, table, sa.literal(1), **values) is not None


async def insert_and_get(
    tx: AsyncConnection, table: sa.Table, *columns: Any, **values: Any
) -> sa.RowMapping | None:
    """The new row's `columns`, all where none is named; None where there is one already."""
    dialect = sqlite if tx.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    # not by its row count, which psycopg does not know for an insert
    return (await tx.execute(statement.returning(*(columns or table.c)))).mappings().first()


async def upsert(tx: AsyncConnection, table: sa.Table, key: str, **values: Any) -> None:
    """INSERT … ON CONFLICT (key) DO UPDATE with the same values."""
    dialect = sqlite if tx.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values)
    changed = {name: value for name, value in values.items() if name != key}
    await tx.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed))


async def hold(tx: AsyncConnection, *names: str) -> None:
    """Keep every other transaction that holds one of these names waiting until this one ends.

    SQLite has one transaction at a time anyway. Names are taken in sorted order, so that two
    callers with the same names can't wait for each other; each is taken once.
    """
    if tx.dialect.name != "sqlite" and (new := _not_held(tx, names)):
        await tx.execute(sa.select(*_locks(new)))
        note_held(tx, *new)


def note_held(tx: AsyncConnection, *names: str) -> None:
    """This transaction holds them, or nobody else can know of them before it ends."""
    transaction = tx.sync_connection.get_transaction() if tx.sync_connection else None
    if transaction is not None:
        _held.setdefault(transaction, set()).update(names)


async def insert_new_and_hold(
    tx: AsyncConnection, table: sa.Table, names: Sequence[str], **values: Any
) -> bool:
    """`insert_new`, and where the row is new `hold` in the same statement."""
    if tx.dialect.name == "sqlite":
        return await insert_new(tx, table, **values)
    new = _not_held(tx, names)
    if await insert_and_get(tx, table, sa.literal(1), *_locks(new), **values) is None:
        return False
    note_held(tx, *new)
    return True


def _not_held(tx: AsyncConnection, names: Sequence[str]) -> list[str]:
    transaction = tx.sync_connection.get_transaction() if tx.sync_connection else None
    held = _held.get(transaction, set()) if transaction is not None else set()
    return sorted(set(names) - held)


def _locks(names: Sequence[str]) -> list[sa.Label[Any]]:
    locks = [sa.func.pg_advisory_xact_lock(lock_number(name)) for name in names]
    return [lock.label(f"lock_{number}") for number, lock in enumerate(locks)]


def lock_number(name: str) -> int:
    """A name as the 64-bit number that PostgreSQL's advisory locks go by."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
