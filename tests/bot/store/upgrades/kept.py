"""Data folders of earlier versions, as they were left in the middle of their work: what each table
held, by revision of the schema. `python -m tests.bot.store.upgrades.record` keeps today's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.store.schema import alembic_of
from bot.store.tables import metadata

FOLDER = Path(__file__).parent
KEPT = sorted(FOLDER.glob("*.json"))
Rows = dict[str, list[dict[str, Any]]]


async def dump(tx: AsyncConnection) -> Rows:
    """As SQLite's driver gives them: neither dates nor objects of ours."""
    assert tx.dialect.name == "sqlite"
    found = {}
    for table in metadata.sorted_tables:
        rows = (await tx.exec_driver_sql(f"SELECT * FROM {table.name}")).mappings().all()
        found[table.name] = [dict(row) for row in rows]
    return {name: rows for name, rows in found.items() if rows}


async def migrate_to(url: str, revision: str) -> None:
    """An empty database, as that version made it."""
    engine = create_async_engine(_driver(url))
    async with engine.begin() as connection:
        await connection.run_sync(lambda c: command.upgrade(alembic_of(c), revision))
    await engine.dispose()


async def put(url: str, rows: Rows) -> None:
    """As that version would: its columns alone, whatever the schema has by now."""
    engine = create_async_engine(_driver(url))
    async with engine.begin() as connection:
        there = sa.MetaData()
        await connection.run_sync(there.reflect)
        for table in there.sorted_tables:
            for row in rows.get(table.name, ()):
                values = {name: _value(table.c[name].type, row[name]) for name in row}
                await connection.execute(sa.insert(table).values(**values))
            if connection.dialect.name == "postgresql" and "id" in table.c and table.name in rows:
                ids = sa.func.pg_get_serial_sequence(table.name, "id")
                await connection.execute(sa.select(sa.func.setval(ids, sa.func.max(table.c.id))))
    await engine.dispose()


def read(file: Path) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return kept


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, sa.Boolean):
        return bool(value)
    return json.loads(value) if isinstance(kind, sa.JSON) else value


def _driver(url: str) -> sa.URL:
    parsed = sa.make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    return parsed if is_sqlite else parsed.set(drivername="postgresql+psycopg")
