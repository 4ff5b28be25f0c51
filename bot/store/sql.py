"""What SQLite and PostgreSQL spell differently: INSERT … ON CONFLICT, and locks by name."""

from __future__ import annotations

import hashlib
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


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
    callers with the same names can't wait for each other.
    """
    if tx.dialect.name == "sqlite":
        return
    locks = [sa.func.pg_advisory_xact_lock(lock_number(name)) for name in sorted(names)]
    await tx.execute(sa.select(*(lock.label(f"lock_{n}") for n, lock in enumerate(locks))))


def lock_number(name: str) -> int:
    """A name as the 64-bit number that PostgreSQL's advisory locks go by."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
