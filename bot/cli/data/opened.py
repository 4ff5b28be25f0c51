"""The database for a command that works beside a bot that runs."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress

from bot.cli.checks import read_settings
from bot.cli.start_errors import as_one_line, no_bot_yet
from bot.settings import Settings
from bot.store.backups import before_upgrade
from bot.store.database import (
    Database,
    DatabaseInUse,
    database_as_it_is,
    is_missing,
    only_process,
    open_database,
    sqlite_path,
)
from bot.store.own_files import make_folder


def settings_about(person: str) -> Settings:
    """With the NEMOBOT_DATA that holds what is kept about them: `nemobot web` has one of its own
    in it, where nobody else is."""
    settings = Settings.read()
    pages = settings.nemobot_data / "web"
    if person.startswith("web:") and (pages / "nemobot.db").exists():
        return read_settings(None, pages)
    return settings


@asynccontextmanager
async def opened(settings: Settings, *, make: bool = False) -> AsyncIterator[Database]:
    """On SQLite brought up to date by who is alone; a bot that runs has done so itself. Only
    `make` makes one: a NEMOBOT_DATA with a typo in it is told. Raises `WrongUse`."""
    url = settings.database_url.get_secret_value()
    path = sqlite_path(url)
    if make:
        make_folder(settings.nemobot_data)
    elif path is not None and is_missing(path):
        raise no_bot_yet(settings)
    with as_one_line(settings), ExitStack() as stack:
        is_alone = False
        if path is not None:
            with suppress(DatabaseInUse):
                stack.enter_context(only_process(path))
                is_alone = True
        keep = before_upgrade(url, settings.nemobot_data, settings.keep_backups)
        db = await open_database(url, migrate=is_alone, before_upgrade=keep)
        try:
            yield db
        finally:
            await db.close()


@asynccontextmanager
async def opened_as_it_is(settings: Settings) -> AsyncIterator[Database]:
    """To look only: nothing is made, and nothing is brought up to date. Raises `WrongUse`."""
    with as_one_line(settings):
        async with database_as_it_is(settings.database_url.get_secret_value()) as db:
            if db is None:
                raise no_bot_yet(settings)
            yield db
