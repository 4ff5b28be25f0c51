"""The operator hears once that the bot's credits come to an end."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from bot.core.service.values import AccountInfo
from bot.store.database import Database
from bot.turns.edit.cost.low_credits import LowCredits
from tests.bot.turns.world import HandClock

OWN, LINKED = AccountInfo("anonymous"), AccountInfo("linked", "room:bob")


def low_credits(db: Database, below: float = 50.0) -> LowCredits:
    return LowCredits(db, HandClock(), below)


async def told(low: LowCredits, *balances: float, account: AccountInfo = OWN) -> list[str]:
    """What is logged while these are read, one after the other."""
    with capture_logs() as lines:
        for available in balances:
            await low.saw(account, available)
    return [line["event"] for line in lines]


async def test_low_credits_are_told_once_for_all_processes_and_restarts(db: Database) -> None:
    assert await told(low_credits(db), 50, 49.9, 30) == ["operator.low_credits"]
    assert await told(low_credits(db), 10) == []


async def test_after_a_top_up_they_are_told_again(db: Database) -> None:
    low = low_credits(db)
    expected = ["operator.low_credits", "operator.credits_again", "operator.low_credits"]
    assert await told(low, 30, 500, 490, 20) == expected


async def test_each_kind_of_account_has_its_own_warning(db: Database) -> None:
    low = low_credits(db)
    assert await told(low, 30) == ["operator.low_credits"]
    assert await told(low, 30, account=AccountInfo("configured")) == ["operator.low_credits"]


@pytest.mark.parametrize(("account", "below"), [(LINKED, 50.0), (OWN, 0.0)])
async def test_nobody_hears_of_a_person_s_own_account_or_where_it_is_not_wanted(
    db: Database, account: AccountInfo, below: float
) -> None:
    assert await told(low_credits(db, below), 0, account=account) == []
