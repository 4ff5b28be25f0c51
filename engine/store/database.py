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

Value = str | int | float | bytes | None
Row = sqlite3.Row

_SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (
    user_id TEXT PRIMARY KEY,
    client_id TEXT UNIQUE,
    credits INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS tokens (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    scopes TEXT NOT NULL,
    ip TEXT,
    issued_at_s REAL NOT NULL,
    expires_at_s REAL
) STRICT;
CREATE INDEX IF NOT EXISTS tokens_by_user ON tokens (user_id);
CREATE INDEX IF NOT EXISTS tokens_by_ip ON tokens (ip, issued_at_s);
CREATE TABLE IF NOT EXISTS sessions (
    session_id TEXT PRIMARY KEY,
    task_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    task_name TEXT NOT NULL,
    language TEXT NOT NULL,
    draft TEXT,
    history TEXT NOT NULL DEFAULT '[]',
    seen_sources INTEGER NOT NULL DEFAULT 0,
    touched_at_s REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sources (
    source_id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sources_by_session ON sources (session_id, position);
CREATE TABLE IF NOT EXISTS renders (
    render_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    job_id TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL,
    error TEXT,
    result TEXT,
    ended_at_s REAL,
    PRIMARY KEY (user_id, render_id)
) STRICT;
CREATE TABLE IF NOT EXISTS links (
    secret TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    filename TEXT NOT NULL,
    expires_at_s REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS claims (
    claim_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    expires_at_s REAL NOT NULL
) STRICT;
"""


class Database:
    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        path.chmod(0o600)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(_SCHEMA)

    def run(self, sql: str, *values: Value) -> int:
        """Number of rows that changed."""
        return self._connection.execute(sql, values).rowcount

    def one(self, sql: str, *values: Value) -> Row | None:
        row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Value) -> Sequence[Row]:
        return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()
