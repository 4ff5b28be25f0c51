"""Three workers on one PostgreSQL: people are taken in turn, however many workers there are."""

from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import AsyncExitStack

import pytest

from bot.core.fair_use.in_turn import Slots
from bot.dispatch.fleet import FleetTimes, install, open_fleet
from bot.ports import SystemClock
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.rows import Turn
from bot.turns.in_turn import InTurn
from tests.bot.store.queries.fair_use.test_in_turn import waiting
from tests.support.clock import eventually
from tests.support.database import opened

pytestmark = pytest.mark.real_time

FLOOD, OTHERS = "room:flood", [f"room:p{number}" for number in range(5)]
SLOTS = Slots(person=2, everybody=3)


class Work:
    """What all workers did: who is served now, and in which order people began."""

    def __init__(self) -> None:
        self.now: Counter[str] = Counter()
        self.most = 0
        self.most_of_one = 0
        self.order: list[str] = []
        self.go = asyncio.Event()

    def begin(self, person: str) -> None:
        self.now[person] += 1
        self.order.append(person)
        self.most = max(self.most, self.now.total())
        self.most_of_one = max(self.most_of_one, self.now[person])


class Worker:
    def __init__(self, db: Database, in_turn: InTurn[Turn], work: Work) -> None:
        self._db, self._in_turn, self._work = db, in_turn, work

    async def __call__(self, lane: str) -> float | None:
        turn, wait_s = await self._in_turn.claim(lane)
        if turn is None:
            return wait_s
        if turn.epoch == 1:
            self._work.begin(turn.asker)
        await self._work.go.wait()
        await asyncio.sleep(0.02)
        self._work.now[turn.asker] -= 1
        await self._db.run(lanes.move, turn, "cancelled", ended_at_s=turn.accepted_at_s)
        await self._in_turn.wake_next()
        return 0


async def test_a_flood_delays_nobody_and_places_hold_across_workers(postgres_url: str) -> None:
    await install(postgres_url)
    clock, work = SystemClock(), Work()
    async with AsyncExitStack() as stack:
        db = await stack.enter_async_context(opened(postgres_url))
        flood = [await waiting(db, FLOOD, at_s=0) for _ in range(20)]
        fleets = []
        for _ in range(3):
            own = await stack.enter_async_context(opened(postgres_url, migrate=False))
            times = FleetTimes(takeover_s=60, poll_s=0.1)
            fleet = await stack.enter_async_context(open_fleet(postgres_url, clock, times))
            worker = Worker(own, InTurn(own, clock, fleet.wake, Turn, SLOTS), work)
            await stack.enter_async_context(fleet.working({"conversation": worker}))
            fleets.append(fleet)
        for turn in flood:
            await fleets[0].wake(turn.lane)
        await eventually(lambda: work.now[FLOOD] == 2)
        others = [await waiting(db, person, at_s=0) for person in OTHERS]
        for number, turn in enumerate(others):
            await fleets[number % 3].wake(turn.lane)
        await eventually(lambda: work.now.total() == 3)
        work.go.set()
        await eventually(lambda: len(work.order) == 25)
    assert work.most == SLOTS.everybody
    assert work.most_of_one == SLOTS.person
    last_of_others = max(work.order.index(person) for person in OTHERS)
    before = work.order[: last_of_others + 1].count(FLOOD)
    assert before <= 2 + 1, "its two that ran already, and one more in its turn"
