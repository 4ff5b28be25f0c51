"""Work is begun in turn between people: the steps of turns and of exports claim it here, and
whoever has ended some of it wakes who is next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic

import structlog

from bot.core.fair_use.in_turn import Slots
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.fair_use.in_turn import claim_in_turn, lanes_in_turn
from bot.store.queries.lanes import Row, claim
from bot.store.queries.turns import is_instant
from bot.store.rows import Turn


class InTurn(Generic[Row]):
    """For one kind of work: `Turn` or `Export`. `wake` is the dispatcher's."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        wake: Callable[[str], Awaitable[None]],
        kind: type[Row],
        slots: Slots,
    ) -> None:
        self._db = db
        self._clock = clock
        self._wake = wake
        self._kind: type[Row] = kind
        self._slots = slots

    async def claim(self, lane: str) -> tuple[Row | None, float | None]:
        """The lane's head, if it is ready and its turn has come; else how long that takes, None
        where somebody wakes the lane."""
        now_s = self._clock.utc_s()
        if is_instant(lane):
            row, wait_s = await self._db.run_alone(claim, self._kind, lane, now_s)
        else:
            row, wait_s = await self._db.run(claim_in_turn, self._kind, lane, now_s, self._slots)
        structlog.contextvars.clear_contextvars()
        if row is not None:  # lines of the log from here on, a library's too, say for which turn
            turn_id = row.id if isinstance(row, Turn) else row.turn_id
            structlog.contextvars.bind_contextvars(turn=turn_id)
        return row, wait_s

    async def wake_next(self) -> None:
        """Something has ended, or does not keep the service busy any more."""
        now_s = self._clock.utc_s()
        for lane in await self._db.read(lanes_in_turn, self._kind, now_s, self._slots):
            await self._wake(lane)
