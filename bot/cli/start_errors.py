"""What stops `nemobot run` and `nemobot migrate`, as one line that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.cli.checks import WrongUse
from bot.core.file_names import shown
from bot.platform import PortTaken
from bot.settings import Settings
from bot.store.backups import NotABackup
from bot.store.database import DatabaseInUse, sqlite_path
from bot.store.queries.accounts import TokenUnreadable
from bot.store.reasons import reason_of
from bot.store.revisions import ForeignDatabase, SchemaTooNew, SchemaTooOld, WrongDatabase


def no_bot_yet(settings: Settings) -> WrongUse:
    """For what only looks: there is no database."""
    return WrongUse(f"no bot has run in {shown(settings.nemobot_data)} yet")


@contextmanager
def as_one_line(settings: Settings) -> Iterator[None]:
    """Raises `WrongUse` instead. No URL is shown: it may hold a password."""
    try:
        yield
    except DatabaseInUse:
        raise WrongUse(f"another nemobot is using {shown(settings.nemobot_data)}") from None
    except SchemaTooNew:
        raise WrongUse(
            "the database belongs to a newer nemobot: update this one, or restore a backup from "
            "before (nemobot restore)"
        ) from None
    except ForeignDatabase:
        raise WrongUse(f"{_which(settings)} is another program's: name another one") from None
    except SchemaTooOld:
        raise WrongUse("the database is not up to date: run nemobot migrate") from None
    except TokenUnreadable:
        raise WrongUse(
            "NEMOBOT_SECRET_KEYS lacks the key of a stored token: put back the key that was used, "
            "behind the new one"
        ) from None
    except (WrongDatabase, PortTaken, NotABackup) as error:
        raise WrongUse(str(error)) from None
    except SQLAlchemyError as error:
        fails = "can't be used" if settings.is_sqlite else "can't be reached"
        raise WrongUse(f"{_which(settings)} {fails}: {reason_of(error)}") from None


def _which(settings: Settings) -> str:
    path = sqlite_path(settings.database_url.get_secret_value())
    return f"the database {shown(path)}" if path is not None else "DATABASE_URL"
