"""`nemobot rekey`: every stored token, encrypted anew with the first of NEMOBOT_SECRET_KEYS. Then
the old keys can go from the settings. Works beside a bot that knows all of them."""

from __future__ import annotations

import sys

from bot.cli.checks import WrongUse
from bot.cli.data.opened import opened_as_it_is
from bot.settings import Settings
from bot.store.queries.accounts import SqlAccounts


async def rekey() -> int:
    """The exit code. Raises `WrongUse` and `SettingsError`."""
    settings = Settings.read()
    keys = settings.secret_keys
    if not keys:
        raise WrongUse("NEMOBOT_SECRET_KEYS is not set: the new key first, the old one behind it")
    async with opened_as_it_is(settings) as db:
        number = await SqlAccounts(db, keys).rekey()
    sys.stdout.write(
        f"{number} token{' is' if number == 1 else 's are'} encrypted with the first key.\n"
    )
    return 0
