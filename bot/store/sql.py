"""The one statement that SQLite and PostgreSQL spell alike but SQLAlchemy does not."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def insert_new(tx: AsyncConnection, table: sa.Table, **values: Any) -> bool:
    """INSERT … ON CONFLICT DO NOTHING. True when the row is new."""
    dialect = sqlite if tx.dialect.name == "sqlite" else postgresql
    result = await tx.execute(dialect.insert(table).values(**values).on_conflict_do_nothing())
    return result.rowcount == 1


async def upsert(tx: AsyncConnection, table: sa.Table, key: str, **values: Any) -> None:
    """INSERT … ON CONFLICT (key) DO UPDATE with the same values."""
    dialect = sqlite if tx.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values)
    changed = {name: value for name, value in values.items() if name != key}
    await tx.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed))
