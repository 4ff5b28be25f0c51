"""What limits count: on both databases, also when many ask at once."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import UseLimits, Whose, why_limited
from bot.store.database import Database
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.deletion.retention import Retention, sweep
from bot.store.queries.fair_use import use_counts
from tests.support.database import opened

pytestmark = pytest.mark.real_time

ANNA = Whose("room:anna", "room:1")
BEN = Whose("room:ben", "room:1")
NOW_S = 1_000_000.0
LIMITS = UseLimits({"person": {"turns_hour": 5}, "place": {"turns_hour": 8}})


async def take(tx: AsyncConnection, whose: Whose, limits: UseLimits, now_s: float) -> bool:
    """As a turn begins: hold, look, count."""
    measures = limits.measures({"turns_hour": 1})
    await use_counts.hold_counts(tx, whose, [scope for scope, _ in measures])
    counted = await use_counts.counted(tx, whose, measures, now_s)
    if why_limited(limits, {"turns_hour": 1}, counted, now_s) is not None:
        return False
    await use_counts.count(tx, whose, {scope: {"turns_hour": 1} for scope in limits.of}, now_s)
    return True


async def test_many_at_once_in_two_processes_get_exactly_what_the_limit_says(
    db: Database, url: str
) -> None:
    async with AsyncExitStack() as stack:
        other = db  # SQLite belongs to one process
        if not db.is_sqlite:
            other = await stack.enter_async_context(opened(url, migrate=False))
        tries = [
            (other if number % 2 else db).run(take, whose, LIMITS, NOW_S + number / 100)
            for whose in (ANNA, BEN)
            for number in range(12)
        ]
        begun = await asyncio.gather(*tries)
    assert sum(begun) == 8, "what the place has, whoever was first"
    assert sum(begun[:12]) <= 5
    assert sum(begun[12:]) <= 5


async def test_a_count_ends_with_its_window(db: Database) -> None:
    limits = UseLimits({"person": {"turns_hour": 1}})
    assert await db.run(take, ANNA, limits, NOW_S)
    assert not await db.run(take, ANNA, limits, NOW_S + 3_590)
    assert await db.run(take, ANNA, limits, NOW_S + 3_900)


async def test_what_was_not_committed_is_not_counted(db: Database) -> None:
    limits = UseLimits({"person": {"turns_hour": 1}})

    class Killed(Exception):
        pass

    async def die(tx: AsyncConnection) -> None:
        assert await take(tx, ANNA, limits, NOW_S)
        raise Killed

    with pytest.raises(Killed):
        await db.run(die)
    assert await db.run(take, ANNA, limits, NOW_S)


async def test_forgetting_and_retention_lift_no_limit(db: Database) -> None:
    limits = UseLimits({"person": {"turns_hour": 1}})
    assert await db.run(take, ANNA, limits, NOW_S)
    await forget_person(db, ANNA.person)
    await sweep(db, Retention(1, 1, 1), NOW_S + 60)
    assert not await db.run(take, ANNA, limits, NOW_S + 60)
    await sweep(db, Retention(1, 1, 1), NOW_S + 4_000)
    assert await db.run(take, ANNA, limits, NOW_S + 61), "swept when it counts no longer"


async def test_something_is_told_once_until_it_ends(db: Database) -> None:
    told = [
        await db.run(use_counts.tell_once, "why", NOW_S + s, NOW_S + s + 60) for s in (0, 59, 60)
    ]
    assert told == [True, False, True]
