"""What a database is asked, and how much work that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import metadata

EVERY = 10
"""SQLite tells of so many steps of its virtual machine at a time."""


@dataclass
class Watched:
    """`statements` as they were sent, with their values. `steps` of SQLite's virtual machine: the
    work of a statement, the same on any machine. `most_steps`: of one transaction."""

    statements: dict[str, Any] = field(default_factory=dict)
    steps: int = 0
    most_steps: int = 0
    _begun: int = 0

    def note(self, _1: Any, _2: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")):
            one = values[0] if isinstance(values, list) else values  # one by one, or many rows
            self.statements.setdefault(statement, one)

    def step(self) -> None:
        self.steps += EVERY

    def begin(self, _: Any) -> None:
        self._begun = self.steps

    def end(self, _: Any) -> None:
        self.most_steps = max(self.most_steps, self.steps - self._begun)


async def watch(db: Database) -> Watched:
    """From now on, until the database is closed."""
    watched = Watched()
    engine = db._engine.sync_engine
    sa.event.listen(engine, "before_cursor_execute", watched.note)
    sa.event.listen(engine, "begin", watched.begin)
    sa.event.listen(engine, "commit", watched.end)
    sa.event.listen(engine, "rollback", watched.end)
    if db.is_sqlite:
        await db.run(_count, watched.step)
    return watched


async def _count(tx: AsyncConnection, step: Callable[[], None]) -> None:
    connection: Any = (await tx.get_raw_connection()).driver_connection
    await connection.set_progress_handler(step, EVERY)


async def scans(tx: AsyncConnection, statement: str, values: Any) -> list[str]:
    """The parts of a statement's plan that read all of a table, or of an index that is not
    partial."""
    prefix = "EXPLAIN QUERY PLAN " if tx.dialect.name == "sqlite" else "EXPLAIN (FORMAT JSON) "
    rows: Any = (await tx.exec_driver_sql(prefix + statement, values)).all()
    if tx.dialect.name == "sqlite":
        return [row[3] for row in rows if _reads_all(row[3])]
    return _postgres_scans(rows[0][0][0]["Plan"])


PARTIAL = {
    str(index.name)
    for table in metadata.tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
}


def _reads_all(line: str) -> bool:
    words = line.split()
    if "AUTOMATIC" in words:
        return True
    is_scan = words[0] == "SCAN" and words[1] in metadata.tables
    return is_scan and not PARTIAL.intersection(words)


def _postgres_scans(node: dict[str, Any], above: str = "") -> list[str]:
    kind, index = node["Node Type"], node.get("Index Name")
    takes_first = above == "Limit" and "Filter" not in node
    found = []
    if kind == "Seq Scan" and node["Relation Name"] in metadata.tables:
        found.append(f"{kind} on {node['Relation Name']}")
    if "Index" in kind and "Index Cond" not in node and not takes_first and index not in PARTIAL:
        found.append(f"{kind} of all {index}")
    for below in node.get("Plans", []):
        found += _postgres_scans(below, kind)
    return found
