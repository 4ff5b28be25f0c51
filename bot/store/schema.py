"""Is the schema today's? It nearly always is, so Alembic is loaded only where it is not: it takes
10 MB.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Set
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from bot.store.own_files import opened_to_read

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS: Final = Path(__file__).parent / "migrations"
_VERSION: Final = sa.table("alembic_version", sa.column("version_num"))


OUR_TABLES: Final = frozenset({"accounts", "conversations", "messages", "turns"})
"""These are there from the first revision on."""


class WrongDatabase(Exception):
    """This role, or this URL, needs something that is not there. One line for the operator."""


class WrongSchema(Exception):
    """This nemobot can't work with the database as it is."""


class SchemaTooNew(WrongSchema):
    """The database was migrated by a newer nemobot than this one."""


class SchemaTooOld(WrongSchema):
    """The database wants `nemobot migrate` first."""


class ForeignDatabase(WrongSchema):
    """It is another program's: no table of ours goes into it."""


def bring_up_to_date(
    connection: sa.Connection, before_upgrade: Callable[[], object] | None
) -> None:
    """What is older, but not new, is told `before_upgrade`. Raises `SchemaTooNew`,
    `ForeignDatabase`."""
    revision = _known_revision(connection)
    if revision == newest():
        return
    if before_upgrade is not None and revision is not None:
        before_upgrade()
    from alembic import command

    command.upgrade(alembic_of(connection), "head")


def check_schema(connection: sa.Connection) -> None:
    """Raises `SchemaTooNew`, `SchemaTooOld`, `ForeignDatabase`."""
    if _known_revision(connection) != newest():
        raise SchemaTooOld


def check_file(path: Path) -> None:
    """Before anything is made of a file of SQLite's, or beside it. What can't be read now is told
    by whoever opens it. Raises `SchemaTooNew`, `ForeignDatabase`."""
    if not path.is_file():
        return
    tables: set[str] = set()
    revision: str | None = None
    with suppress(sqlite3.Error), closing(opened_to_read(path, wait_s=0)) as database:
        names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%'"
        tables = {name for (name,) in database.execute(f"{names} ESCAPE '!'")}
        if _VERSION.name in tables:
            row = database.execute(f"SELECT version_num FROM {_VERSION.name}").fetchone()
            revision = row and row[0]
    _check_tables(tables, is_shared=False)
    _check_revision(revision)


def revisions() -> set[str]:
    """All that we know, by the numbers of their files."""
    return {path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def newest() -> str:
    return max(revisions())


def alembic_of(connection: sa.Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _known_revision(connection: sa.Connection) -> str | None:
    """None where there is no schema yet. Raises `SchemaTooNew`, `ForeignDatabase`."""
    tables = set(sa.inspect(connection).get_table_names())
    _check_tables(tables, is_shared=connection.dialect.name != "sqlite")
    if _VERSION.name not in tables:
        return None
    revision: str | None = connection.execute(sa.select(_VERSION.c.version_num)).scalar()
    _check_revision(revision)
    return revision


def _check_tables(tables: Set[str], *, is_shared: bool) -> None:
    """A schema of PostgreSQL's may be shared with others, whose tables have other names."""
    is_new = _VERSION.name not in tables and not (tables & OUR_TABLES if is_shared else tables)
    if not (is_new or tables >= {*OUR_TABLES, _VERSION.name}):
        raise ForeignDatabase


def _check_revision(revision: str | None) -> None:
    if revision is not None and revision not in revisions():
        raise SchemaTooNew(revision)
