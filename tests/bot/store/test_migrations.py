"""What the migrations build is what the tables say."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import CreateIndex

from bot.settings import sqlite_url
from bot.store import revisions, schema
from bot.store.database import Database
from bot.store.tables import metadata
from tests.bot.store.postgres import server
from tests.bot.store.upgrades.kept import migrate_to
from tests.support.database import opened

pytestmark = pytest.mark.real_time


@pytest.fixture
def other_url(url: str, tmp_path: Path) -> Iterator[str]:
    """A second empty database of the same kind."""
    if url.startswith("sqlite"):
        yield sqlite_url(tmp_path / "other.db")
        return
    with server().database() as other:
        yield other


@pytest.fixture
async def db(url: str) -> AsyncIterator[Database]:
    """As all migrations together have made it; what is made today is made at once."""
    await migrate_to(url, "head")
    async with opened(url) as database:
        yield database


async def test_migrating_gives_exactly_the_tables_of_the_code(db: Database) -> None:
    assert await db.run(_differences) == []


async def test_a_new_database_is_as_all_migrations_together_make_it(
    url: str, other_url: str
) -> None:
    async with opened(url) as new:
        made = await new.run(_all_there_is)
    await migrate_to(other_url, "head")
    async with opened(other_url) as migrated:
        assert made == await migrated.run(_all_there_is)
    assert f"{revisions.VERSION}: row version_num {revisions.newest()}" in made


def test_the_numbers_of_the_files_are_the_revisions() -> None:
    with sa.create_engine("sqlite://").connect() as connection:
        scripts = ScriptDirectory.from_config(schema.alembic_of(connection))
    assert revisions.newest() == scripts.get_current_head()
    assert revisions.revisions() == {script.revision for script in scripts.walk_revisions()}


async def test_where_the_schema_is_todays_alembic_is_not_loaded(url: str) -> None:
    async with opened(url):
        pass
    code = (
        "import asyncio, sys; from bot.store.database import open_database\n"
        f"db = asyncio.run(open_database({url!r}, migrate=True))\n"
        "print('alembic' in sys.modules)"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.strip() == b"False"


async def test_partial_indexes_hold_what_the_tables_say(db: Database) -> None:
    """Alembic does not compare their conditions. PostgreSQL writes them in its own words."""
    stored = await db.run(_conditions)
    said = {
        index.name: str(CreateIndex(index).compile(dialect=sqlite.dialect())).partition(" WHERE ")[
            2
        ]
        for table in metadata.sorted_tables
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    assert stored.keys() == said.keys()
    if db.is_sqlite:
        assert stored == said


def test_every_foreign_key_has_an_index() -> None:
    """A row that is deleted asks every table that may point to it."""
    for table in metadata.sorted_tables:
        led = {next(iter(table.primary_key.columns))}
        led |= {next(iter(index.columns)) for index in table.indexes}
        for unique in table.constraints:
            if isinstance(unique, sa.UniqueConstraint):
                led.add(next(iter(unique.columns)))
        for key in table.foreign_keys:
            assert key.parent in led, key.parent


async def _differences(tx: AsyncConnection) -> list[Any]:
    def compare(connection: sa.Connection) -> list[Any]:
        def is_ours(obj: Any, name: str | None, kind: str, *_: Any) -> bool:
            return not (name or "").startswith(("procrastinate", "idx_procrastinate"))

        context = MigrationContext.configure(
            connection,
            opts={"compare_type": True, "compare_server_default": True, "include_object": is_ours},
        )
        return list(compare_metadata(context, metadata))

    return await tx.run_sync(compare)


async def _all_there_is(tx: AsyncConnection) -> set[str]:
    """A line for each table, column, key, constraint, index and row."""

    def look(connection: sa.Connection) -> set[str]:
        looks = sa.inspect(connection)
        lines = set()
        for table in looks.get_table_names():
            whole: dict[str, Iterable[Any]] = {
                "table": [{}],
                "column": looks.get_columns(table),
                "primary key": [looks.get_pk_constraint(table)],
                "foreign key": looks.get_foreign_keys(table),
                "unique": looks.get_unique_constraints(table),
                "check": looks.get_check_constraints(table),
                "index": looks.get_indexes(table),
                "row": connection.execute(sa.text(f"SELECT * FROM {table}")).mappings(),
            }
            for kind, found in whole.items():
                lines |= {f"{table}: {kind} {_in_order(each)}" for each in found}
        return lines

    return await tx.run_sync(look)


def _in_order(found: Any) -> str:
    flat = {**found, **found.get("dialect_options", {})}
    flat.pop("dialect_options", None)
    return ", ".join(sorted(f"{name} {value}" for name, value in flat.items()))


async def _conditions(tx: AsyncConnection) -> dict[str, str]:
    if tx.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"
    else:
        query = (
            "SELECT indexname, indexdef FROM pg_indexes"
            " WHERE indexdef LIKE '%WHERE%' AND indexname LIKE 'ix_%'"
        )
    rows = await tx.execute(sa.text(query))
    return {name: str(text).partition(" WHERE ")[2] for name, text in rows}
