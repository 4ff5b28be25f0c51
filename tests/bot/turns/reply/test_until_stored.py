"""Storing what must not be lost, while the database is away for a while."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection
from structlog.testing import capture_logs

from bot.ports import STORING_PAUSES_S
from bot.store.database import Database
from bot.turns.reply.until_stored import until_done, until_stored
from tests.bot.turns.world import HandClock

AWAY = OperationalError("SELECT secret", {}, ConnectionError("connection refused"))


class Away:
    """A query that fails so often before it works."""

    def __init__(self, times: int, error: Exception = AWAY) -> None:
        self.left, self.error = times, error

    async def __call__(self, tx: AsyncConnection, number: int, *, more: int) -> int:
        if self.left:
            self.left -= 1
            raise self.error
        found: int = (await tx.execute(sa.select(sa.literal(number) + more))).scalar_one()
        return found


async def test_what_can_be_stored_is_stored_at_once(db: Database) -> None:
    clock = HandClock()
    assert await until_stored(db, clock, Away(0), 3, more=4) == 7
    assert clock.slept_s == []


@pytest.mark.parametrize("error", [AWAY, PoolTimeout("no connection is free")])
async def test_while_the_database_is_away_it_is_tried_again(db: Database, error: Exception) -> None:
    clock = HandClock()
    with capture_logs() as lines:
        assert await until_stored(db, clock, Away(3, error), 3, more=4) == 7
    assert clock.slept_s == list(STORING_PAUSES_S[:3])
    assert [line["event"] for line in lines] == ["database.away"] * 3
    assert "secret" not in str(lines)


async def test_a_bug_is_not_tried_again(db: Database) -> None:
    clock, bug = HandClock(), IntegrityError("INSERT", {}, ValueError("twice"))
    with pytest.raises(IntegrityError):
        await until_stored(db, clock, Away(1, bug), 3, more=4)
    assert clock.slept_s == []


async def test_who_waited_through_all_pauses_hears_that_it_is_still_away() -> None:
    clock, tries = HandClock(), 0

    async def work() -> None:
        nonlocal tries
        tries += 1
        raise AWAY

    with pytest.raises(OperationalError):
        await until_done(clock, "answer", work)
    assert clock.slept_s == list(STORING_PAUSES_S)
    assert tries == len(STORING_PAUSES_S) + 1
