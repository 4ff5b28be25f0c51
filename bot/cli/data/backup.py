"""`nemobot backup` and `nemobot restore`: SQLite's own backup, which is whole also while the bot
writes. A copy of the file alone is not: the newest commits are in the log beside it.

PostgreSQL has better tools of its own: `pg_dump`.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.checks import WrongUse, shown
from bot.cli.start_errors import as_one_line
from bot.settings import Settings
from bot.store.database import only_process, sqlite_path


def backup(target: Path) -> int:
    """The exit code. Raises `WrongUse`: a file that is there is never written over."""
    source = _database(Settings.read())
    if not source.exists():
        raise WrongUse(f"no bot has run in {shown(source.parent)} yet")
    copy_whole(source, target)
    sys.stdout.write(f"{shown(target)}: {target.stat().st_size:,} bytes, checked.\n")
    return 0


def restore(source: Path, *, replace: bool) -> int:
    """Put a backup in the database's place, while no bot runs. What was there is kept beside it,
    with the time in its name. The exit code. Raises `WrongUse`."""
    settings = Settings.read()
    target = _database(settings)
    _check(source)
    settings.nemobot_data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with as_one_line(settings):
        had = target.exists()
        if had and not replace:
            raise WrongUse(f"there is a database in {shown(target.parent)}: say --replace")
        with only_process(target):
            coming = target.with_name(f"{target.name}.restoring")
            coming.unlink(missing_ok=True)
            copy_whole(source, coming)
            if had:
                kept = _kept(target)
                copy_whole(target, kept)
                sys.stdout.write(f"What was there is kept: {shown(kept)}\n")
            for part in ("-wal", "-shm"):  # they belong to the file that goes
                target.with_name(target.name + part).unlink(missing_ok=True)
            coming.replace(target)
    sys.stdout.write(f"{shown(target)} is what {shown(source)} was.\n")
    return 0


def copy_whole(source: Path, target: Path) -> None:
    """A new file, for its owner alone, that was read through. Raises `WrongUse`."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise WrongUse(f"{shown(target)} is there already") from None
    except OSError as error:
        raise WrongUse(f"{shown(target)} can't be written: {error.strerror}") from None
    try:
        with (
            closing(sqlite3.connect(f"file:{_quoted(source)}?mode=ro", uri=True)) as from_,
            closing(sqlite3.connect(target)) as to,
        ):
            from_.backup(to, pages=1_000, sleep=0.01)
            to.execute("PRAGMA journal_mode=DELETE")  # one file, and nothing beside it
        _check(target)
    except (sqlite3.Error, WrongUse) as error:
        target.unlink(missing_ok=True)
        if isinstance(error, WrongUse):
            raise
        raise WrongUse(f"{shown(source)} can't be copied: {error}") from None


def _check(file: Path) -> None:
    """It is a database of ours, and none of its pages is damaged."""
    if not file.is_file():
        raise WrongUse(f"there is no file {shown(file)}")
    try:
        with closing(sqlite3.connect(f"file:{_quoted(file)}?mode=ro", uri=True)) as database:
            [(answer,)] = database.execute("PRAGMA integrity_check(1)").fetchall()
            database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise WrongUse(f"{shown(file)} is no backup of nemobot's: {error}") from None
    if answer != "ok":
        raise WrongUse(f"{shown(file)} is damaged")


def _database(settings: Settings) -> Path:
    path = sqlite_path(settings.database_url.get_secret_value())
    if path is None:
        raise WrongUse("DATABASE_URL is PostgreSQL's: use pg_dump and pg_restore")
    return path


def _kept(target: Path) -> Path:
    now = datetime.now(UTC)
    return target.with_name(f"{target.stem}-before-{now:%Y%m%dT%H%M%S%f}.db")


def _quoted(path: Path) -> str:
    return path.absolute().as_posix().replace("%", "%25").replace("?", "%3F").replace("#", "%23")
