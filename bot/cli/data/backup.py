"""`nemobot backup` and `nemobot restore`: SQLite's own backup, which is whole also while the bot
writes (`bot.store.backups`).

PostgreSQL has better tools of its own: `pg_dump`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.cli.checks import WrongUse
from bot.cli.start_errors import as_one_line, no_bot_yet
from bot.core.file_names import shown
from bot.settings import Settings
from bot.store.backups import (
    NotABackup,
    check_backup,
    check_version,
    copy_whole,
    keep_copy,
    set_aside,
)
from bot.store.database import is_missing, only_process, sqlite_path
from bot.store.own_files import make_folder


def backup(target: Path | None) -> int:
    """The exit code. Without a `target`: one among the latest KEEP_BACKUPS. Raises `WrongUse`: a
    file that is there is never written over."""
    settings = Settings.read()
    source = _database(settings)
    if is_missing(source):
        raise no_bot_yet(settings)
    with _told():
        if target is None:
            target = keep_copy(source, settings.nemobot_data, "asked-for", settings.keep_backups)
        else:
            copy_whole(source, target)
    sys.stdout.write(f"{shown(target)}: {target.stat().st_size:,} bytes, checked.\n")
    return 0


def restore(source: Path, *, replace: bool) -> int:
    """Put a backup in the database's place, while no bot runs. What was there is kept among the
    backups. The exit code. Raises `WrongUse`."""
    settings = Settings.read()
    target = _database(settings)
    with as_one_line(settings), _told():
        check_backup(source)
        check_version(source)
        had = target.exists()
        if had and not replace:
            raise WrongUse(f"there is a database in {shown(target.parent)}: say --replace")
        make_folder(settings.nemobot_data)
        with only_process(target, replaces=True):
            coming = target.with_name(f"{target.name}.restoring")
            coming.unlink(missing_ok=True)
            copy_whole(source, coming)
            if had:
                sys.stdout.write(f"What was there is kept: {shown(_kept(target, settings))}\n")
            for part in ("-wal", "-shm"):  # they belong to the file that goes
                target.with_name(target.name + part).unlink(missing_ok=True)
            coming.replace(target)
    sys.stdout.write(f"{shown(target)} is what {shown(source)} was.\n")
    return 0


def _kept(path: Path, settings: Settings) -> Path:
    """What can't be read is no reason not to restore: it is why."""
    try:
        return keep_copy(path, settings.nemobot_data, "before-restore", 0)
    except NotABackup:
        return set_aside(path, settings.nemobot_data)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except NotABackup as error:
        raise WrongUse(str(error)) from None


def _database(settings: Settings) -> Path:
    path = sqlite_path(settings.database_url.get_secret_value())
    if path is None:
        raise WrongUse("DATABASE_URL is PostgreSQL's: use pg_dump and pg_restore")
    return path
