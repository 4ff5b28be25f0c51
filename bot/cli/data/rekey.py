"""`nemobot rekey`: every stored token, encrypted anew with the first of NEMOBOT_SECRET_KEYS. Then
the old keys can go from the settings. Works beside a bot that knows all of them."""

from __future__ import annotations

import sys

from bot.cli.checks import WrongUse
from bot.cli.start_errors import as_one_line
from bot.settings import Settings
from bot.store.database import open_database
from bot.store.queries.accounts import SqlAccounts


async def rekey() -> int:
    """The exit code. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    keys = settings.secret_keys
    if not keys:
        raise WrongUse("NEMOBOT_SECRET_KEYS is not set: the new key first, the old one behind it")
    with as_one_line(settings):
        db = await open_database(settings.database_url.get_secret_value(), migrate=False)
        try:
            number = await SqlAccounts(db, keys).rekey()
        finally:
            await db.close()
    sys.stdout.write(f"{number} tokens are encrypted with the first key.\n")
    return 0
