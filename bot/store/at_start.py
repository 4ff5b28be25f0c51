"""A database that is not there yet when a process starts: a server that is being started beside us,
or has just been restarted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.ports import Clock
from bot.store.reasons import comes_back, reason_of

log = structlog.get_logger(__name__)

PATIENCE_S: Final = 60.0
PAUSE_S: Final = 0.5

Answer = TypeVar("Answer")


async def until_there(clock: Clock, ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """`ask`, again and again for a minute where the database is only away. One line says so at
    once. Raises what is wrong for good (a password, a name), and what is still so after that."""
    began_s, told = clock.monotonic_s(), False
    while True:
        try:
            return await ask()
        except SQLAlchemyError as error:
            if not comes_back(error) or clock.monotonic_s() - began_s > PATIENCE_S:
                raise
            if not told:
                log.warning("database.awaited", reason=reason_of(error), at_most_s=PATIENCE_S)
                told = True
        await clock.sleep_s(PAUSE_S)
