"""The files of people: what they upload, and what was made for them. Each is one file on the disk,
named by its id, and a row that says what it is; how much of it is there, the disk says."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.core.file_names import safe_file_name

BROKEN_OFF_S: Final = 86_400.0
FileUse = Literal["upload", "film", "picture", "before", "after", "poster"]
PICTURES: Final = frozenset({"picture", "before", "after"})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """`size_bytes` is what it will have; `description` is for those who can't see it."""

    id: str
    person: str
    name: str
    mime_type: str
    size_bytes: int
    kind: FileUse
    description: str
    made_at_s: float


def put_file(db: sqlite3.Connection, file: StoredFile) -> None:
    row = (file.id, file.person, file.name, file.mime_type, file.size_bytes, file.kind)
    values = (*row, file.description, file.made_at_s)
    db.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def find_file(db: sqlite3.Connection, person: str, file_id: str) -> StoredFile | None:
    select = "SELECT * FROM files WHERE id = ? AND person = ?"
    row = db.execute(select, (file_id, person)).fetchone()
    return None if row is None else StoredFile(*row)


def find_files(db: sqlite3.Connection, person: str, ids: tuple[str, ...]) -> list[StoredFile]:
    """In the order of the ids; those that are not there are left out."""
    found = (find_file(db, person, file_id) for file_id in ids)
    return [file for file in found if file is not None]


def drop_files(db: sqlite3.Connection, person: str, ids: tuple[str, ...]) -> None:
    for file_id in ids:
        db.execute("DELETE FROM files WHERE id = ? AND person = ?", (file_id, person))


def drop_all_files(db: sqlite3.Connection, person: str) -> list[str]:
    """Their ids."""
    ids = [row[0] for row in db.execute("SELECT id FROM files WHERE person = ?", (person,))]
    db.execute("DELETE FROM files WHERE person = ?", (person,))
    return ids


def name_type(db: sqlite3.Connection, file_id: str, mime_type: str) -> None:
    db.execute("UPDATE files SET mime_type = ? WHERE id = ?", (mime_type, file_id))


def bytes_kept(db: sqlite3.Connection, person: str) -> int:
    """Of all files of this person, those that are still coming counted whole."""
    row = db.execute("SELECT SUM(size_bytes) FROM files WHERE person = ?", (person,)).fetchone()
    return row[0] or 0


def forget_broken_off(
    db: sqlite3.Connection, path_of: Callable[[str], Path], now_s: float
) -> list[str]:
    """Uploads that nobody went on with for a day; their ids."""
    select = "SELECT id, size_bytes FROM files WHERE kind = 'upload' AND made_at_s < ?"
    rows = db.execute(select, (now_s - BROKEN_OFF_S,)).fetchall()
    ids = [row[0] for row in rows if _size(path_of(row[0])) < row[1]]
    for file_id in ids:
        db.execute("DELETE FROM files WHERE id = ?", (file_id,))
    return ids


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def remove(paths: list[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def keep_copy(source: Path, target: Path) -> int:
    """`source` as a file of ours, whole or not at all; its size in bytes. Raises OSError."""
    partial = target.with_suffix(".part")
    try:
        with source.open("rb") as reading, partial.open("wb") as writing:
            shutil.copyfileobj(reading, writing, 1 << 20)
            writing.flush()
            os.fsync(writing.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size


def shown_name(name: str) -> str:
    return safe_file_name(name, fallback="video.mp4")
