"""One SQLite connection, used from the event loop's thread.

Statements touch a handful of rows through an index: they take tens of microseconds, less than a
hop to another thread would. Write-ahead logging makes a commit survive the death of the process;
`synchronous=NORMAL` gives up the last commits only when the whole machine loses power.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from engine.store.schema import SCHEMA

Value = str | int | float | bytes | None
Row = sqlite3.Row


class Database:
    """The open database, made where it was missing. Error: sqlite3.Error when it can't be used."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        path.chmod(0o600)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(SCHEMA)

    def run(self, sql: str, *values: Value) -> int:
        """Number of rows that changed."""
        return self._connection.execute(sql, values).rowcount

    def one(self, sql: str, *values: Value) -> Row | None:
        """The first row, None when there is none."""
        row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Value) -> Sequence[Row]:
        return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; any exception takes back what was written and goes on."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            # On a full disk SQLite may have taken it back itself.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        self._connection.close()
