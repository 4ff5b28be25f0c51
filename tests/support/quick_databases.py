"""Each test has a database of its own. What is the same in all of them is worked out once: the
SQL that makes the tables, the SQL of each statement, and how a known one is asked.

Only for an empty SQLite database: an older one is migrated as in life, and so is the first of each
test process.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from weakref import WeakKeyDictionary

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store import database, quick, revisions, schema

_compiled: Final[dict[Any, Any]] = {}
_making: Final[list[str]] = []


class AlikeDialect(SQLiteDialect_aiosqlite):
    """What is compiled for one engine serves all of them."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: sa.Engine) -> None:
        engine.update_execution_options(compiled_cache=_compiled)


class KnownToAll(WeakKeyDictionary[AsyncEngine, quick.Statements]):
    """What is known of one engine's statements serves all that are alike."""

    def __init__(self) -> None:
        super().__init__()
        self._known = quick.Statements()

    def setdefault(self, key: AsyncEngine, default: Any = None) -> Any:
        if isinstance(key.dialect, AlikeDialect):
            return self._known
        return super().setdefault(key, default)


def make_quick(patch: pytest.MonkeyPatch) -> None:
    """From now on, in this process."""
    registry.register("sqlite.aiosqlite", __name__, AlikeDialect.__name__)
    patch.setattr(database, "bring_up_to_date", _bring_up_to_date)
    patch.setattr(quick, "_of_engines", KnownToAll())


def make_quick_for_forks() -> None:
    """From now on, in this process and in all that are forked from it."""
    make_quick(pytest.MonkeyPatch())
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        _bring_up_to_date(connection, None)
    engine.dispose()


def _bring_up_to_date(
    connection: sa.Connection, before_upgrade: Callable[[], object] | None
) -> None:
    if connection.dialect.name != "sqlite" or sa.inspect(connection).get_table_names():
        schema.bring_up_to_date(connection, before_upgrade)
    elif _making:
        for statement in _making:
            connection.exec_driver_sql(statement)
    else:
        schema.bring_up_to_date(connection, before_upgrade)
        _making.extend(_as_made(connection))


def _as_made(connection: sa.Connection) -> list[str]:
    made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    statements = list(connection.exec_driver_sql(made).scalars())
    for table in sa.inspect(connection).get_table_names():
        if table != "alembic_version":
            rows = f'SELECT count(*) FROM "{table}"'
            assert connection.exec_driver_sql(rows).scalar() == 0, f"{table} is born with rows"
    return [*statements, f"INSERT INTO alembic_version VALUES ('{revisions.newest()}')"]
