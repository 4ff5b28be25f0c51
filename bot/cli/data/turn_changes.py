"""`nemobot turns retry` and `cancel`, beside a bot that runs: what is stopped is stopped as a
button does it, and the bot sees it within seconds, also where it is another machine."""

from __future__ import annotations

import sys
import time

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import admission_of
from bot.cli.checks import WrongUse, skills_for
from bot.cli.data.opened import opened
from bot.core.view import View
from bot.settings import Settings
from bot.store.queries.turns import get_turn
from bot.store.rows import Turn
from bot.texts.catalogues import default_texts
from bot.turns.inbox.begin_turn import Begun
from bot.turns.presses.again import retry_for_asker, what_failed
from bot.turns.stopping import stop_turn


async def cancel_turn(number: int) -> int:
    """As its Stop button does. The exit code: 1 when it is too late. Raises `WrongUse`."""
    async with opened(Settings.read()) as db:
        turn = await db.read(get_turn, number)
        if turn is None:
            raise WrongUse(f"there is no turn {number}")
        view = View(default_texts()(turn.language, "cancel-queued"))
        stopped = await db.run(stop_turn, turn, view, time.time())
    if stopped is None:
        sys.stderr.write(f"Turn {number} has ended already.\n")
        return 1
    sys.stdout.write(f"Turn {number} is {'taken out' if stopped.withdrawn else 'being stopped'}.\n")
    return 0


class _NotAgain(Exception):
    """Undoes what was stored on the way."""


async def retry_turn(number: int) -> int:
    """As its Retry button does, for its asker. The exit code: 1 when that may not begin. Raises
    `WrongUse` where nothing has failed."""
    settings = Settings.read()
    admission = admission_of(settings, default_texts(), skills_for(settings))

    async def again(tx: AsyncConnection) -> Turn:
        turn = await get_turn(tx, number)
        if turn is None:
            raise WrongUse(f"there is no turn {number}")
        kind = await what_failed(tx, turn)
        if kind is None:
            raise WrongUse(f"nothing of turn {number} has failed: it is {turn.state}")
        begun = await retry_for_asker(tx, admission, turn, kind, time.time())
        if not isinstance(begun, Begun):
            raise _NotAgain("it was tried again before" if begun is None else f"{begun}")
        return begun.turn

    async with opened(settings) as db:
        try:
            begun = await db.run(again)
        except _NotAgain as error:
            sys.stderr.write(f"Turn {number} is not tried again: {error}.\n")
            return 1
    sys.stdout.write(f"It is tried again as turn {begun.id}: {begun.kind}.\n")
    return 0
