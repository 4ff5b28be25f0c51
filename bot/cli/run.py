"""`nemobot run` and `nemobot migrate`: what can be wrong with them, in one line each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import get_args

from sqlalchemy.exc import SQLAlchemyError

from bot.app import Role, WrongDatabase
from bot.cli.checks import WrongUse, shown, skills_for
from bot.operate.health import PortTaken
from bot.operate.serve import serve
from bot.registry import Shards
from bot.settings import Settings
from bot.store.database import (
    DatabaseInUse,
    SchemaTooNew,
    SchemaTooOld,
    only_process,
    open_database,
    sqlite_path,
)

ROLES: tuple[Role, ...] = get_args(Role)


async def run(role: str, platform: str | None, shards: str | None) -> int:
    """Raises `WrongUse` and `SettingsError`, before anything is connected."""
    settings = Settings.read()
    chosen = next((known for known in ROLES if known == role), None)
    if chosen is None:
        raise WrongUse(f"--role is one of {', '.join(ROLES)}")
    if platform not in (None, "discord", "telegram"):
        raise WrongUse("--platform is discord or telegram")
    if settings.discord_token is None and settings.telegram_token is None:
        raise WrongUse("set DISCORD_TOKEN or TELEGRAM_TOKEN, or both; to try it: nemobot try")
    if platform is not None and getattr(settings, f"{platform}_token") is None:
        raise WrongUse(f"{platform.upper()}_TOKEN is not set")
    try:
        wanted = Shards.parse(shards) if shards else None
    except ValueError as error:
        raise WrongUse(str(error)) from None
    settings.nemobot_data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _told(settings):
        return await serve(
            settings, skills_for(settings), role=chosen, only=platform, shards=wanted
        )


async def migrate() -> int:
    """Our tables and, on PostgreSQL, those of the job queue."""
    settings = Settings.read()
    settings.nemobot_data.mkdir(parents=True, exist_ok=True, mode=0o700)
    url = settings.database_url.get_secret_value()
    path = sqlite_path(url)
    with _told(settings):
        if path is not None:
            with only_process(path):
                await (await open_database(url, migrate=True)).close()
        else:
            await (await open_database(url, migrate=True)).close()
            await _install_fleet(url)
    sys.stdout.write("The database is up to date.\n")
    return 0


async def _install_fleet(url: str) -> None:
    try:
        from bot.dispatch.fleet import install
    except ImportError:
        raise WrongDatabase("PostgreSQL needs the extra: pip install 'nemobot[fleet]'") from None
    await install(url)


@contextmanager
def _told(settings: Settings) -> Iterator[None]:
    """What stops a start, as one line that says what to do. No URL: it may hold a password."""
    try:
        yield
    except DatabaseInUse:
        raise WrongUse(f"another nemobot is using {shown(settings.nemobot_data)}") from None
    except SchemaTooNew:
        raise WrongUse("the database belongs to a newer nemobot; update this one") from None
    except SchemaTooOld:
        raise WrongUse("the database is not up to date: run nemobot migrate") from None
    except (WrongDatabase, PortTaken) as error:
        raise WrongUse(str(error)) from None
    except SQLAlchemyError as error:
        raise WrongUse(f"DATABASE_URL can't be reached ({type(error).__name__})") from None
