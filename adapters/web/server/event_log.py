"""What the page shows, kept in a small SQLite file: an append-only log of who sees what.

Each change of a message is appended under a new sequence number, and what it replaces goes in the
same transaction, so whoever has seen everything up to a number is brought up to date by what comes
after it, however long they were away. What people write stands here, `waiting`, until the bot has
accepted it.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Final, Literal, ParamSpec, TypeVar

from adapters.web.server.stored_files import drop_all_files, remove
from adapters.web.threads import PLATFORM

P = ParamSpec("P")
T = TypeVar("T")
Work = Callable[Concatenate[sqlite3.Connection, P], T]
By = Literal["bot", "person", "gone"]
REPLAYED: Final = 400
"""So many messages a new page gets, the newest; older ones are in the log and not shown."""

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS people (person TEXT PRIMARY KEY, made_at_s REAL NOT NULL);
CREATE TABLE IF NOT EXISTS cookies (
    hash TEXT PRIMARY KEY, person TEXT NOT NULL, made_at_s REAL NOT NULL);
CREATE TABLE IF NOT EXISTS log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL, message TEXT NOT NULL,
    place INTEGER NOT NULL, by TEXT NOT NULL, nonce TEXT, text TEXT NOT NULL, html TEXT NOT NULL,
    files TEXT NOT NULL, waiting TEXT, at_s REAL NOT NULL,
    UNIQUE (person, message), UNIQUE (person, nonce));
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, mime_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL, kind TEXT NOT NULL, description TEXT NOT NULL,
    made_at_s REAL NOT NULL);
CREATE INDEX IF NOT EXISTS files_of_person ON files (person);
"""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What one message shows since `seq`. `place` is the number it began with: its order. `files`
    are ids. `waiting` is what the bot has not accepted yet, as JSON."""

    seq: int
    person: str
    message: str
    place: int
    by: By
    text: str
    html: str
    files: tuple[str, ...]
    waiting: str | None
    nonce: str | None = None


class EventLog:
    """`folder` holds the log and, in `files`, what was uploaded and made. `written`
    tells the inbound that something waits."""

    def __init__(self, folder: Path) -> None:
        self._files = folder / "files"
        self._files.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._db = sqlite3.connect(folder / "web.db", check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA secure_delete=ON")  # what somebody took back is gone
        self._db.executescript(_SCHEMA)
        (folder / "web.db").chmod(0o600)
        self._lock = threading.Lock()
        self._waiting: set[asyncio.Event] = set()
        self.written = asyncio.Event()

    async def run(self, work: Work[P, T], *args: P.args, **named: P.kwargs) -> T:
        """`work(db, …)` in a transaction of its own."""
        return await asyncio.to_thread(self.in_transaction, lambda db: work(db, *args, **named))

    async def show(self, work: Work[P, T], *args: P.args, **named: P.kwargs) -> T:
        """The same, and pages look again."""
        result = await self.run(work, *args, **named)
        for event in self._waiting:
            event.set()
        return result

    def in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                result = work(self._db)
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
            return result

    async def scrub(self, ids: Iterable[str]) -> None:
        """Nothing of what was deleted, and of these files, is left on the disk."""
        await self.remove_files(ids)
        await asyncio.to_thread(self._scrub)

    def _scrub(self) -> None:
        with self._lock:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def path_of(self, file_id: str) -> Path:
        return self._files / file_id

    async def remove_files(self, ids: Iterable[str]) -> None:
        await asyncio.to_thread(remove, [self.path_of(file_id) for file_id in ids])

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """An event that is set whenever something was told."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            yield event
        finally:
            self._waiting.discard(event)

    def close(self) -> None:
        with self._lock:
            self._db.close()


_COLUMNS: Final = "seq, person, message, place, by, text, html, files, waiting, nonce"


def _entry(row: Sequence[Any]) -> LogEntry:
    seq, person, message, place, by, text, html, files, waiting, nonce = row
    ids = tuple(json.loads(files))
    return LogEntry(seq, person, message, place, by, text, html, ids, waiting, nonce)


def entry_of(db: sqlite3.Connection, person: str, message: str) -> LogEntry | None:
    select = f"SELECT {_COLUMNS} FROM log WHERE person = ? AND message = ? AND by != 'gone'"
    row = db.execute(select, (person, message)).fetchone()
    return None if row is None else _entry(row)


def posted_under(db: sqlite3.Connection, person: str, nonce: str) -> LogEntry | None:
    select = f"SELECT {_COLUMNS} FROM log WHERE person = ? AND nonce = ?"
    row = db.execute(select, (person, nonce)).fetchone()
    return None if row is None else _entry(row)


def entries_after(db: sqlite3.Connection, person: str, seq: int) -> list[LogEntry]:
    """What has changed since, oldest first; of a page that has seen nothing, the newest."""
    select = f"SELECT {_COLUMNS} FROM log WHERE person = ? AND seq > ? ORDER BY seq DESC LIMIT ?"
    rows = db.execute(select, (person, seq, REPLAYED if seq == 0 else -1))
    return [_entry(row) for row in rows][::-1]


def messages_of(db: sqlite3.Connection, person: str) -> list[str]:
    select = "SELECT message FROM log WHERE person = ? AND by != 'gone'"
    return [row[0] for row in db.execute(select, (person,))]


def entries_waiting(db: sqlite3.Connection) -> list[LogEntry]:
    select = f"SELECT {_COLUMNS} FROM log WHERE waiting IS NOT NULL ORDER BY seq"
    return [_entry(row) for row in db.execute(select)]


def accepted(db: sqlite3.Connection, seq: int) -> None:
    db.execute("UPDATE log SET waiting = NULL WHERE seq = ?", (seq,))


def append(
    db: sqlite3.Connection,
    person: str,
    message: str,
    by: By,
    text: str,
    html: str,
    at_s: float,
    *,
    files: Sequence[str] = (),
    nonce: str | None = None,
    waiting: str | None = None,
) -> None:
    """The message shows this from now on, where it stood before or else at the end."""
    select = "SELECT place, nonce FROM log WHERE person = ? AND message = ?"
    before = db.execute(select, (person, message)).fetchone()
    db.execute("DELETE FROM log WHERE person = ? AND message = ?", (person, message))
    place, kept_nonce = before or (0, nonce)
    row = (person, message, place, by, kept_nonce, text, html, json.dumps(files), waiting, at_s)
    insert = (
        "INSERT INTO log (person, message, place, by, nonce, text, html, files, waiting, at_s) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    )
    seq = db.execute(insert, row).lastrowid
    if before is None:
        db.execute("UPDATE log SET place = seq WHERE seq = ?", (seq,))


def is_here(db: sqlite3.Connection, person: str) -> bool:
    return db.execute("SELECT 1 FROM people WHERE person = ?", (person,)).fetchone() is not None


def add_person(db: sqlite3.Connection, person: str, at_s: float) -> None:
    db.execute("INSERT OR IGNORE INTO people VALUES (?, ?)", (person, at_s))


def forget_person(db: sqlite3.Connection, person: str) -> list[str]:
    """Nothing of them is kept; the ids of the files that can go."""
    ids = drop_all_files(db, person)
    for table in ("people", "cookies", "log"):
        db.execute(f"DELETE FROM {table} WHERE person = ?", (person,))
    return ids


def forget_old(db: sqlite3.Connection, before_s: float) -> list[str]:
    """What is older goes, with its files; the ids of those. Who comes is known all the same."""
    db.execute("DELETE FROM log WHERE at_s < ? AND waiting IS NULL", (before_s,))
    ids = [row[0] for row in db.execute("SELECT id FROM files WHERE made_at_s < ?", (before_s,))]
    db.execute("DELETE FROM files WHERE made_at_s < ?", (before_s,))
    return ids


async def forget_at_rest(folder: Path, author: str) -> None:
    """Nothing of them is left in the page's `folder`, nor that they were here; whether or not it is
    served this moment. Where there is no page, and of other platforms' people, there is nothing."""
    platform, _, person = author.partition(":")
    if platform == PLATFORM and (folder / "web.db").exists():
        with closing(EventLog(folder)) as log:
            await log.scrub(await log.run(forget_person, person))


PERSONAL: Final[Mapping[str, Sequence[str]]] = {
    "people": ("made_at_s",),
    "cookies": ("made_at_s",),  # what is known of one signs in nobody, and tells nothing
    "log": ("seq", "message", "by", "text", "html", "files", "waiting", "at_s"),
    "files": ("id", "name", "mime_type", "size_bytes", "kind", "description", "made_at_s"),
}
"""What of each table is handed out to whom it is about; `forget_person` deletes all of it."""


def kept_at_rest(folder: Path, author: str) -> dict[str, list[dict[str, Any]]]:
    """Rows about them in the page's `folder`, by table, and where their files lie; whether or not
    it is served this moment. Nothing where there is no page, and of other platforms' people. Raises
    `sqlite3.Error`."""
    platform, _, person = author.partition(":")
    if platform != PLATFORM or not (folder / "web.db").exists():
        return {}
    found = {}
    place = f"{(folder / 'web.db').absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(place, uri=True)) as db:
        for table, columns in PERSONAL.items():
            select = f"SELECT {', '.join(columns)} FROM {table} WHERE person = ? ORDER BY rowid"
            rows = [dict(zip(columns, row, strict=True)) for row in db.execute(select, (person,))]
            found[table] = rows
    for file in found["files"]:
        file["path"] = str((folder / "files" / file["id"]).absolute())
    return found
