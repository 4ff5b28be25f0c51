"""Copies of the SQLite database: whole, read through, and the latest few kept, for some time.

A copy of the file alone is not whole: the newest commits are in the log beside it, so SQLite's own
backup makes them. PostgreSQL has better tools of its own.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from bot.core.file_names import shown
from bot.store.database import sqlite_path
from bot.store.own_files import make_folder, make_new_file, opened_to_read
from bot.store.reasons import FULL, reason_of
from bot.store.revisions import OUR_TABLES, revisions

FOLDER: Final = "backups"
"""In NEMOBOT_DATA."""
STAMP: Final = "%Y%m%dT%H%M%S%f"
"""When it was made, UTC, in its name: the file's own time is that of whoever copied it last."""
SWEPT_WITHIN: Final = timedelta(hours=2)
"""They are looked through every hour, and not in the first of a process."""


class NotABackup(Exception):
    """One line for the operator."""


def copy_whole(source: Path, target: Path) -> None:
    """A new file, for its owner alone, that was read through. Raises `NotABackup`."""
    try:
        make_new_file(target)
    except FileExistsError:
        raise NotABackup(f"{shown(target)} is there already") from None
    except OSError as error:
        raise NotABackup(f"{shown(target)} can't be written: {error.strerror}") from None
    try:
        with (
            closing(opened_to_read(source)) as from_,
            closing(sqlite3.connect(target)) as to,
        ):
            from_.backup(to, pages=1_000, sleep=0.01)
            to.execute("PRAGMA journal_mode=DELETE")  # one file, and nothing beside it
        check_backup(target)
    except NotABackup:
        target.unlink(missing_ok=True)
        raise
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        why = reason_of(error)
        what = f"{shown(source)} can't be copied"
        if why == FULL:
            what = f"{shown(target)} can't be written"
        raise NotABackup(f"{what}: {why}") from None


def check_backup(file: Path) -> None:
    """It is a database of ours, and none of its pages is damaged. Raises `NotABackup`."""
    if not file.is_file():
        raise NotABackup(f"there is no file {shown(file)}")
    try:
        with closing(opened_to_read(file)) as database:
            [(answer,)] = database.execute("PRAGMA integrity_check(1)").fetchall()
            found = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error as error:
        raise NotABackup(f"{shown(file)} is no backup of nemobot's: {error}") from None
    if answer != "ok":
        raise NotABackup(f"{shown(file)} is damaged")
    if not {*OUR_TABLES, "alembic_version"} <= found:
        raise NotABackup(f"{shown(file)} is no backup of nemobot's: its tables are others")


def check_version(file: Path) -> None:
    """This nemobot knows its schema. Raises `NotABackup`."""
    with closing(opened_to_read(file)) as database:
        [(revision,)] = database.execute("SELECT version_num FROM alembic_version").fetchall()
    if revision not in revisions():
        raise NotABackup(f"{shown(file)} is a newer nemobot's: restore it with that version")


def set_aside(path: Path, data: Path) -> Path:
    """What can't be copied is moved as it is, with the log beside it. The new path."""
    folder = data / FOLDER
    make_folder(folder)
    target = folder / f"unreadable-{datetime.now(UTC):{STAMP}}.db"
    for part in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + part).rename(target.with_name(target.name + part))
    return target


def keep_copy(source: Path, data: Path, why: str, keep: int) -> Path:
    """A copy among the latest `keep` (0: all) of NEMOBOT_DATA. The path; raises `NotABackup`."""
    folder = data / FOLDER
    make_folder(folder)
    target = folder / f"nemobot-{datetime.now(UTC):{STAMP}}-{why}.db"
    copy_whole(source, target)
    if keep:
        for old in backups_in(data)[:-keep]:
            old.unlink(missing_ok=True)
    return target


def before_upgrade(url: str, data: Path, keep: int) -> Callable[[], object] | None:
    """Keeps a copy of an SQLite database. Where that fails nothing is upgraded (`NotABackup`)."""
    path = sqlite_path(url)
    return partial(keep_copy, path, data, "before-upgrade", keep) if path is not None else None


def backups_in(data: Path) -> list[Path]:
    """Those that `keep_copy` has made, the latest last: their names begin with the time."""
    return sorted((data / FOLDER).glob("nemobot-*.db"))


def made_at(backup: Path) -> datetime:
    """UTC."""
    try:
        return datetime.strptime(backup.stem.split("-")[1], STAMP).replace(tzinfo=UTC)
    except (IndexError, ValueError):  # somebody has named it otherwise
        return datetime.fromtimestamp(backup.stat().st_mtime, UTC)


def _all_copies(data: Path) -> list[Path]:
    """With what could not be read and was set aside: the latest last."""
    return sorted([*backups_in(data), *(data / FOLDER).glob("unreadable-*.db")], key=made_at)


def delete_older(data: Path, before: datetime) -> list[str]:
    """The names of the copies that are gone now. Raises `OSError`."""
    gone = [path for path in _all_copies(data) if made_at(path) < before]
    for path in gone:
        for part in ("-wal", "-shm", ""):
            path.with_name(path.name + part).unlink(missing_ok=True)
    return [path.name for path in gone]


class _Settings(Protocol):
    @property
    def nemobot_data(self) -> Path: ...
    @property
    def keep_backups_days(self) -> float: ...
    @property
    def own_backups_days(self) -> float | None: ...
    @property
    def is_sqlite(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class StillKept:
    """Which copies have what is forgotten at this moment."""

    count: int
    """In NEMOBOT_DATA."""
    latest: datetime | None
    """Of those."""
    until: datetime | None
    """Then the last one is gone. None where there is none, or nobody has said."""
    has_others: bool
    """The operator's own, who has not said for how long."""


@dataclass(frozen=True, slots=True)
class Copies:
    """For how many days copies are kept, 0: for ever. `own_days`: the operator's own, made by other
    means, of which they alone can tell; 0 where they have none, None where they don't tell."""

    data: Path
    days: float
    own_days: float | None
    is_sqlite: bool

    @classmethod
    def of(cls, settings: _Settings) -> Copies:
        return cls(
            settings.nemobot_data,
            settings.keep_backups_days,
            settings.own_backups_days,
            settings.is_sqlite,
        )

    def still_kept(self, now: datetime) -> StillKept:
        found = _all_copies(self.data)
        latest = made_at(found[-1]) if found else None
        ends = []
        if latest is not None and self.days:
            ends.append(latest + timedelta(days=self.days) + SWEPT_WITHIN)
        if self.own_days:
            ends.append(now + timedelta(days=self.own_days))
        is_open = bool(found) and not self.days
        unsaid = self.own_days is None and not self.is_sqlite
        until = max(ends) if ends and not is_open and not unsaid else None
        return StillKept(len(found), latest, until, unsaid)
