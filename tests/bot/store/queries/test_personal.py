"""What is handed out about a person is what `/forget` would delete, table by table."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest

from bot.cli.data.export_data import write_data
from bot.store import tables
from bot.store.database import Database
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.key_value import choose
from bot.store.queries.personal import PERSONAL
from tests.bot.store.many_rows import TURNS_EACH, keep
from tests.bot.store.watched import watch

pytestmark = pytest.mark.real_time

ALICE, BOB = "room:p2", "room:p3"
ABOUT_NOBODY = {"freezes", "poisoned", "place_settings", "invitations"}
"""Chats, the bot itself, updates that nobody could read, servers, and codes."""


async def exported(db: Database, person: str) -> dict[str, list[dict[str, Any]]]:
    file = io.StringIO()
    count = await write_data(db, person, file)
    found: dict[str, list[dict[str, Any]]] = json.loads(file.getvalue())["tables"]
    assert sum(map(len, found.values())) == count
    return found


async def test_forgetting_touches_the_tables_that_are_exported(db: Database) -> None:
    await db.run(keep, 4 * TURNS_EACH, with_open=False)
    watched = await watch(db)
    await forget_person(db, ALICE)
    touched = {
        found[1]
        for statement in watched.statements
        if (found := re.match(r"(?:DELETE FROM|UPDATE) (\w+)", statement)) is not None
    }
    assert touched == {part.table.name for part in PERSONAL if not part.stays}


def test_of_each_table_it_is_said_whether_it_holds_something_about_people() -> None:
    known = {part.table.name for part in PERSONAL}
    assert known | ABOUT_NOBODY == {table.name for table in tables.metadata.sorted_tables}
    assert not known & ABOUT_NOBODY


def test_what_hangs_on_other_rows_comes_after_them() -> None:
    seen: set[Any] = {None}
    for part in PERSONAL:
        assert part.of in seen
        seen.add(part.table)


async def test_everything_about_one_person_is_there_and_nothing_of_others(db: Database) -> None:
    await db.run(keep, 4 * TURNS_EACH, with_open=False)
    await db.run(choose, ALICE, "notification", "silent")
    found = await exported(db, ALICE)
    assert all(found.values()), "each table has something"
    assert {row["asker"] for row in found["turns"]} == {ALICE}
    assert len(found["turns"]) == len(found["posts"]) == len(found["exports"]) == TURNS_EACH
    assert found["preferences"] == [
        {
            "person": ALICE,
            "size": "8",
            "export": None,
            "language": None,
            "sent_as": None,
            "notification": "silent",
        }
    ]
    everything = json.dumps(found)
    assert "secret" not in everything
    assert BOB not in everything
    assert "Muted." in everything


async def test_what_is_forgotten_is_not_there_any_more(db: Database) -> None:
    await db.run(keep, 4 * TURNS_EACH, with_open=False)
    others = await exported(db, BOB)
    await forget_person(db, ALICE)
    found = await exported(db, ALICE)
    left = {name: rows for name, rows in found.items() if rows}
    assert set(left) == {"use_counts", "accounts"}, "limits stay, and an account without a token"
    assert await exported(db, BOB) == others
