"""`nemobot migrate`: our tables and, on PostgreSQL, those of the job queue."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path

from bot.cli.start_errors import as_one_line
from bot.settings import Settings
from bot.store.backups import before_upgrade
from bot.store.database import DatabaseInUse, only_process, open_database, sqlite_path
from bot.store.own_files import make_folder
from bot.store.revisions import WrongDatabase

LOOK_S = 0.1
WAIT_S = 10.0
"""For another `nemobot migrate`; a bot that runs has migrated by itself."""


async def migrate() -> int:
    """The exit code. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    make_folder(settings.nemobot_data)
    url = settings.database_url.get_secret_value()
    path = sqlite_path(url)
    with as_one_line(settings):
        if path is not None:
            keep = before_upgrade(url, settings.nemobot_data, settings.keep_backups)
            async with _alone(path):
                await (await open_database(url, migrate=True, before_upgrade=keep)).close()
        else:
            await (await open_database(url, migrate=True)).close()
            await _install_fleet(url)
    sys.stdout.write("The database is up to date.\n")
    return 0


@asynccontextmanager
async def _alone(path: Path) -> AsyncIterator[None]:
    """Of two that migrate at once, one waits. Raises `DatabaseInUse`."""
    until_s, told = time.monotonic() + WAIT_S, False
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(only_process(path))
                break
            except DatabaseInUse:
                if time.monotonic() >= until_s:
                    raise
                if not told:
                    sys.stderr.write(f"Another nemobot is at work here: {WAIT_S:g} s at most.\n")
                    told = True
            await asyncio.sleep(LOOK_S)
        yield


async def _install_fleet(url: str) -> None:
    try:
        from bot.dispatch.fleet import install
    except ImportError:
        raise WrongDatabase("PostgreSQL needs the extra: pip install 'nemobot[fleet]'") from None
    await install(url)
