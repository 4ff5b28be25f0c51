"""`nemobot usage`: who spent what, adding up to the balance; what is people's own is not told."""

from __future__ import annotations

import asyncio
import csv
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cli.data.usage import KEYS, as_table, report
from bot.core.ledger import Total
from bot.core.service.values import Account
from bot.settings import sqlite_url
from bot.store import tables
from bot.store.database import open_database
from bot.store.queries.accounts import SqlAccounts
from bot.store.rows import LedgerEntry
from tests.bot.cli.command_line import refused, run

DAY_S = 86_400.0
NOON_S = 1_700_049_600.0
"""2023-11-15, 12:00 UTC."""


def entry(number: int, begin: float, before: float, after: float, **values: Any) -> LedgerEntry:
    known: dict[str, Any] = {
        "account_id": 1,
        "person": "discord:1",
        "person_name": "Ann",
        "guild": "discord:9",
        "chat": "discord:5",
        "skill": "ai-video-compressor",
        "estimate": 50,
        "begun_at_s": NOON_S + begin,
        "ended_at_s": NOON_S + begin + 10,
        "shared": False,
    }
    return LedgerEntry(turn_id=number, before=before, after=after, **known | values)


BOB = {"person": "telegram:2", "person_name": "Bob", "guild": None}
ENTRIES = [
    entry(1, 0, 500, 460),
    entry(2, 20, 455, 445, **BOB),
    entry(3, 40, 445, 400, skill="jpeng-video"),
    entry(4, 45, 440, 390, **BOB),
    entry(5, DAY_S, 390, 380, person="", person_name=""),
    entry(6, 0, 90, 70, account_id=2),
]


def test_by_person_it_adds_up_to_what_the_balances_changed_by() -> None:
    assert report(ENTRIES, KEYS["person"]) == [
        ("discord:1", Total(3, 150, 60)),
        ("(forgotten)", Total(1, 50, 10)),
        ("telegram:2", Total(2, 100, 10)),
        ("(shared)", Total(0, 0, 55)),
        ("(elsewhere)", Total(0, 0, 5)),
        ("total", Total(6, 300, 140)),
    ]


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("day", {"2023-11-15": 125, "2023-11-16": 10, "(elsewhere)": 5}),
        ("guild", {"discord:9": 70, "(private)": 10, "(shared)": 55, "(elsewhere)": 5}),
        ("skill", {"ai-video-compressor": 80, "(shared)": 55, "(elsewhere)": 5, "jpeng-video": 0}),
    ],
)
def test_what_ran_together_is_a_rows_own_where_all_of_it_was(by: str, rows: dict[str, int]) -> None:
    found = {name: total.credits for name, total in report(ENTRIES, KEYS[by])}
    assert found == {**rows, "total": 140}


def test_without_any_edit_there_is_the_total_alone() -> None:
    assert report([], KEYS["day"]) == [("total", Total())]


def test_a_name_moves_no_cursor() -> None:
    table = as_table("person", [("discord:1", Total(1, 50, 4))], {"discord:1": "A\x1b[2Jnn\n"})
    assert [line.split() for line in table.splitlines()] == [
        ["person", "edits", "estimate", "credits"],
        ["discord:1", "A[2Jnn", "1", "50", "4"],
    ]


@pytest.mark.real_time
def test_the_command_prints_a_table_and_csv_while_the_bot_is_running(tmp_path: Path) -> None:
    from bot.store.database import only_process

    asyncio.run(fill(tmp_path / "nemobot.db"))
    env = {"NEMOBOT_DATA": str(tmp_path)}
    with only_process(tmp_path / "nemobot.db"):
        table = run("usage", cwd=tmp_path, env=env)
        text = run("usage", "--by", "skill", "--csv", "--days", "7", cwd=tmp_path, env=env)
    assert table.returncode == 0, table.stderr
    assert [line.split() for line in table.stdout.splitlines()] == [
        ["person", "edits", "estimate", "credits"],
        ["discord:1", "Ann", "1", "50", "40"],
        ["total", "1", "50", "40"],
    ]
    assert list(csv.reader(text.stdout.splitlines())) == [
        ["skill", "edits", "estimate", "credits"],
        ["ai-video-compressor", "1", "50", "40"],
        ["total", "1", "50", "40"],
    ]


async def fill(path: Path) -> None:
    """An edit on the bot's account, and one on Ann's own."""
    db = await open_database(sqlite_url(path), migrate=True)
    accounts, now_s = SqlAccounts(db), time.time()
    own = await accounts.save(Account(None, "http://engine", "linked", owner="discord:1"))
    bots = await accounts.save(Account(None, "http://engine", "anonymous"))
    common = {"person": "discord:1", "person_name": "Ann", "chat": "discord:5", "estimate": 50}
    common |= {"skill": "ai-video-compressor", "shared": False}
    common |= {"begun_at_s": now_s - 60, "ended_at_s": now_s - 50, "before": 100}

    async def insert(tx: AsyncConnection) -> None:
        rows = [{"turn_id": 1, "account_id": bots.id, "after": 60}]
        rows += [{"turn_id": 2, "account_id": own.id, "after": 10}]
        await tx.execute(sa.insert(tables.ledger), [common | row for row in rows])

    await db.run(insert)
    await db.close()


@pytest.mark.real_time
def test_where_no_bot_has_run_it_says_so_and_makes_no_database(tmp_path: Path) -> None:
    line = refused("usage", cwd=tmp_path, env={"NEMOBOT_DATA": str(tmp_path / "data")})
    assert line.startswith("no bot has run in")
    assert not (tmp_path / "data").exists()


def test_every_row_that_can_be_asked_for_can_be_told() -> None:
    from bot.cli.main import By

    keys: dict[str, Callable[[LedgerEntry], str]] = dict(KEYS)
    assert set(By) == set(keys)
