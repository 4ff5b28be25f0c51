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
from bot.store.backups import NotABackup, check_backup, copy_whole, keep_copy
from bot.store.database import is_missing, only_process, sqlite_path


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
    settings.nemobot_data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with as_one_line(settings), _told():
        check_backup(source)
        had = target.exists()
        if had and not replace:
            raise WrongUse(f"there is a database in {shown(target.parent)}: say --replace")
        with only_process(target):
            coming = target.with_name(f"{target.name}.restoring")
            coming.unlink(missing_ok=True)
            copy_whole(source, coming)
            if had:
                kept = keep_copy(target, settings.nemobot_data, "before-restore", 0)
                sys.stdout.write(f"What was there is kept: {shown(kept)}\n")
            for part in ("-wal", "-shm"):  # they belong to the file that goes
                target.with_name(target.name + part).unlink(missing_ok=True)
            coming.replace(target)
    sys.stdout.write(f"{shown(target)} is what {shown(source)} was.\n")
    return 0


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
