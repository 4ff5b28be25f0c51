"""`nemobot invite`: codes that let people in where ACCESS holds "invitation". A code is shown once,
when it is made: the database has its hash alone. Works beside a bot that runs."""

from __future__ import annotations

import secrets
import sys
import time
from datetime import UTC, datetime
from typing import Final

from bot.cli.checks import WrongUse, words_of
from bot.cli.data.opened import opened
from bot.core.fair_use.access import code_hash
from bot.settings import INVITATION, Settings
from bot.store.queries.fair_use import invitations
from bot.store.queries.fair_use.invitations import Invitation

_LETTERS: Final = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""None that is read as another one."""
_GROUPS: Final = 4
_GROUP: Final = 5
_DAY_S: Final = 86_400.0


async def make(people: int, days: float, note: str) -> int:
    """Print a new code. `days` 0: it can be redeemed for ever. The exit code."""
    note = words_of(note)
    now_s, code = time.time(), new_code()
    settings = Settings.read()
    async with opened(settings, make=True) as db:
        number = await db.run(
            invitations.make_invitation,
            code_hash=code_hash(code),
            note=" ".join(note.split())[:200],
            people_max=people,
            now_s=now_s,
            until_s=now_s + days * _DAY_S if days else None,
        )
    sys.stdout.write(f"{code}\n")
    for_whom = "1 person" if people == 1 else f"{people} people"
    sys.stderr.write(f"Invitation {number}, for {for_whom}: /redeem {code} in a private chat.\n")
    if INVITATION not in settings.access:
        sys.stderr.write("It lets nobody in yet: ACCESS does not hold “invitation”.\n")
    return 0


async def show() -> int:
    """Print the invitations, a line each."""
    last, now_s = 0, time.time()
    async with opened(Settings.read()) as db:
        while found := await db.run(invitations.list_invitations, last + 1):
            for invitation in found:
                sys.stdout.write(_line(invitation, now_s) + "\n")
            last = found[-1].id
    if not last:
        sys.stderr.write("There are no invitations.\n")
    return 0


async def revoke(number: int) -> int:
    """Shut out who redeemed it, and let nobody in by it. Raises `WrongUse`."""
    async with opened(Settings.read()) as db:
        found = await db.run(invitations.revoke_invitation, number, time.time())
    if not found:
        raise WrongUse(f"there is no invitation {number}")
    sys.stdout.write(f"Invitation {number} is revoked.\n")
    return 0


def new_code() -> str:
    """`XXXXX-XXXXX-XXXXX-XXXXX`: 98 bits that nobody guesses."""
    return "-".join(
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS)
    )


def _line(invitation: Invitation, now_s: float) -> str:
    state = f"{invitation.redeemed} of {invitation.people_max}"
    if invitation.revoked_at_s is not None:
        state += ", revoked"
    elif invitation.until_s is not None:
        over = invitation.until_s <= now_s
        state += f", {'over since' if over else 'until'} {_day(invitation.until_s)}"
    note = "".join(sign for sign in invitation.note if sign.isprintable())
    return f"{invitation.id}\t{_day(invitation.made_at_s)}\t{state}\t{note}".rstrip()


def _day(at_s: float) -> str:
    return datetime.fromtimestamp(at_s, UTC).date().isoformat()
