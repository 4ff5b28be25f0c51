"""Storing what must not be lost, such as a paid answer, while the database is away for a while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

import structlog
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import STORING_PAUSES_S, Clock
from bot.store.database import Database
from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

AWAY: Final = (OperationalError, InterfaceError, InternalError, PoolTimeout)
"""The database can't be asked now, or only read, as while another server takes over; everything
else is a bug, which no repeat mends."""

P = ParamSpec("P")
T = TypeVar("T")


async def until_stored(
    db: Database,
    clock: Clock,
    query: Callable[Concatenate[AsyncConnection, P], Awaitable[T]],
    *args: P.args,
    **values: P.kwargs,
) -> T:
    """`db.run`, again and again for about four minutes while the database is away."""
    name = getattr(query, "__name__", "")
    return await until_done(clock, name, lambda: db.run(query, *args, **values))


async def until_done(clock: Clock, name: str, work: Callable[[], Awaitable[T]]) -> T:
    """The same for work of which the database is a part, and which may be done again."""
    for pause_s in STORING_PAUSES_S:
        try:
            return await work()
        except AWAY as error:
            log.warning("database.away", query=name, reason=reason_of(error))
            await clock.sleep_s(pause_s)
    return await work()
