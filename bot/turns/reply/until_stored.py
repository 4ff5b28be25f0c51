"""Storing what must not be lost, such as a paid answer, while the database is away for a while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Concatenate, Final, ParamSpec, TypeVar

import structlog
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Clock
from bot.store.database import Database

log = structlog.get_logger(__name__)

AWAY: Final = (OperationalError, InterfaceError, InternalError, PoolTimeout)
"""The database can't be asked now, or only read, as while another server takes over; everything
else is a bug, which no repeat mends."""
PAUSES_S: Final = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 60.0, 60.0)

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
    for pause_s in PAUSES_S:
        try:
            return await db.run(query, *args, **values)
        except AWAY as error:
            log.warning("database.away", query=getattr(query, "__name__", ""), reason=repr(error))
            await clock.sleep_s(pause_s)
    return await db.run(query, *args, **values)
