"""Now and then wake every lane with something open: a wake is only a hint, and may have died with
its process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.ports import Clock, Dispatcher

log = structlog.get_logger(__name__)

SWEEP_EVERY_S = 45.0

OpenLanes = Callable[[], Awaitable[Iterable[str]]]
"""Asks the database which lanes have something to do."""


@asynccontextmanager
async def swept(dispatcher: Dispatcher, open_lanes: OpenLanes, clock: Clock) -> AsyncIterator[None]:
    """Wake what the last process left over, and sweep while the block runs."""
    await _wake_all(dispatcher, open_lanes)
    sweeping = asyncio.create_task(_sweep(dispatcher, open_lanes, clock))
    try:
        yield
    finally:
        sweeping.cancel()
        await asyncio.gather(sweeping, return_exceptions=True)


async def _sweep(dispatcher: Dispatcher, open_lanes: OpenLanes, clock: Clock) -> None:
    while True:
        await clock.sleep_s(SWEEP_EVERY_S)
        try:
            await _wake_all(dispatcher, open_lanes)
        except SQLAlchemyError as error:
            log.warning("sweep.failed", error=type(error).__name__)


async def _wake_all(dispatcher: Dispatcher, open_lanes: OpenLanes) -> None:
    for lane in await open_lanes():
        await dispatcher.wake(lane)
