"""What the migrations build is what the tables say."""

from __future__ import annotations

import re
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import metadata

pytestmark = pytest.mark.real_time


async def test_migrating_gives_exactly_the_tables_of_the_code(db: Database) -> None:
    assert await db.run(_differences) == []


async def test_partial_indexes_hold_the_open_rows_only(db: Database) -> None:
    """Alembic does not compare their conditions."""
    found = await db.run(_conditions)
    assert {name: sorted(set(re.findall(r"'(\w+)'", text))) for name, text in found.items()} == {
        "ix_turns_open": ["cancelled", "done", "failed"],
        "ix_exports_open": ["cancelled", "done", "failed"],
        "ix_posts_due": [],
    }


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


async def _conditions(tx: AsyncConnection) -> dict[str, str]:
    if tx.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"
    else:
        query = (
            "SELECT indexname, indexdef FROM pg_indexes"
            " WHERE indexdef LIKE '%WHERE%' AND indexname LIKE 'ix_%'"
        )
    rows = await tx.execute(sa.text(query))
    return {name: str(text).partition("WHERE")[2] for name, text in rows}
