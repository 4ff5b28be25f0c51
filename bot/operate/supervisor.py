"""One platform's receiving, kept alive. What happens to it stays with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.operate.troubles.storing import Storing
from bot.ports import Accept, Clock, Inbound
from bot.store.database import Database
from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0

Run = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
"""Runs the given receiving, perhaps only while this process is the elected one."""


async def at_once(receive: Callable[[], Awaitable[None]]) -> None:
    await receive()


def elected(db: Database, name: str) -> Run:
    """Receive in one process at a time, where two would disturb each other."""

    async def run(receive: Callable[[], Awaitable[None]]) -> None:
        await db.lead(name, receive)

    return run


class Receiving:
    """Runs an inbound until cancelled; one that crashes is started again, ever more slowly."""

    def __init__(self, name: str, inbound: Inbound, clock: Clock, run: Run = at_once) -> None:
        self.name = name
        self._inbound = inbound
        self._clock = clock
        self._run = run
        self._is_on = False
        self._crash: str | None = None
        self._storing: Storing | None = None

    def storing_trouble(self) -> str | None:
        """One line for the operator while what people write here can't be stored."""
        return self._storing.trouble() if self._storing is not None else None

    def trouble(self) -> str | None:
        """One line for the operator while receiving does not work here. None as well where another
        process is the elected one."""
        if self._crash is not None:
            return f"{self.name}: receiving has crashed ({self._crash}) and is started again"
        if not self._is_on:
            return None
        return self.storing_trouble() or self._inbound.trouble()

    async def run(self, accept: Accept) -> None:
        pause_s = FIRST_PAUSE_S
        storing = self._storing = Storing(self.name, accept, self._clock)

        async def receive() -> None:
            nonlocal pause_s
            self._is_on, self._crash = True, None
            began_s = self._clock.monotonic_s()
            try:
                await self._inbound.run(storing)
            finally:
                self._is_on = False
                if self._clock.monotonic_s() - began_s > LONGEST_PAUSE_S:
                    pause_s = FIRST_PAUSE_S

        while True:
            try:
                await self._run(receive)
                self._crash = "it ended"
            except SQLAlchemyError as error:
                self._crash = reason_of(error)
                log.warning("receiving.database_away", platform=self.name, reason=self._crash)
            except Exception as error:  # a bug in one adapter must not take the other down
                self._crash = type(error).__name__
                log.exception("receiving.crashed", platform=self.name)
            await self._clock.sleep_s(pause_s)
            pause_s = min(pause_s * 2, LONGEST_PAUSE_S)
