"""Is the schema today's? It nearly always is, and where there is none yet today's is made whole, so
Alembic is loaded only for what is older: it takes 10 MB, and every migration its time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from bot.store.revisions import (
    MIGRATIONS,
    VERSION,
    SchemaTooOld,
    check_revision,
    check_tables,
    newest,
)
from bot.store.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

_VERSION: Final = sa.Table(
    VERSION,
    sa.MetaData(),
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name=f"{VERSION}_pkc"),
)
"""Alembic's own, as Alembic makes it."""


def bring_up_to_date(
    connection: sa.Connection, before_upgrade: Callable[[], object] | None
) -> None:
    """What is older, but not new, is told `before_upgrade`. Raises `SchemaTooNew`,
    `ForeignDatabase`."""
    revision = _known_revision(connection)
    if revision == newest():
        return
    if revision is None:
        _make(connection)
        return
    if before_upgrade is not None:
        before_upgrade()
    from alembic import command

    command.upgrade(alembic_of(connection), "head")


def _make(connection: sa.Connection) -> None:
    """What all migrations together make of an empty database."""
    metadata.create_all(connection, checkfirst=False)
    _VERSION.create(connection, checkfirst=False)
    connection.execute(sa.insert(_VERSION).values(version_num=newest()))


def check_schema(connection: sa.Connection) -> None:
    """Raises `SchemaTooNew`, `SchemaTooOld`, `ForeignDatabase`."""
    if _known_revision(connection) != newest():
        raise SchemaTooOld


def alembic_of(connection: sa.Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _known_revision(connection: sa.Connection) -> str | None:
    """None where there is no schema yet. Raises `SchemaTooNew`, `ForeignDatabase`."""
    tables = set(sa.inspect(connection).get_table_names())
    check_tables(tables, is_shared=connection.dialect.name != "sqlite")
    if VERSION not in tables:
        return None
    revision: str | None = connection.execute(sa.select(_VERSION.c.version_num)).scalar()
    check_revision(revision)
    return revision
