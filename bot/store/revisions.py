"""Whose database is it, and of which version: by the names of its tables and the revision that it
notes. Read without SQLAlchemy, so that whoever opens a chat is told at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Set
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from bot.store.own_files import opened_to_read

MIGRATIONS: Final = Path(__file__).parent / "migrations"
VERSION: Final = "alembic_version"
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
        if VERSION in tables:
            row = database.execute(f"SELECT version_num FROM {VERSION}").fetchone()
            revision = row and row[0]
    check_tables(tables, is_shared=False)
    check_revision(revision)


def revisions() -> set[str]:
    """All that we know, by the numbers of their files."""
    return {path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def newest() -> str:
    return max(revisions())


def check_tables(tables: Set[str], *, is_shared: bool) -> None:
    """A schema of PostgreSQL's may be shared with others, whose tables have other names. Raises
    `ForeignDatabase`."""
    is_new = VERSION not in tables and not (tables & OUR_TABLES if is_shared else tables)
    if not (is_new or tables >= {*OUR_TABLES, VERSION}):
        raise ForeignDatabase


def check_revision(revision: str | None) -> None:
    """Raises `SchemaTooNew`."""
    if revision is not None and revision not in revisions():
        raise SchemaTooNew(revision)
