"""A statement that is asked again answers as the first time, by a shorter way."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.view import Status, View
from bot.store import quick
from bot.store.database import Database
from bot.store.queries import lanes, posts
from bot.store.rows import view_to_json
from bot.store.sql import add_up, hold, insert_and_get, insert_new, upsert
from bot.store.tables import conversations, notes, poisoned, turns, use_counts
from bot.store.tables import posts as posts_table
from tests.bot.store.postgres import server
from tests.bot.store.rows import NOW_S, claimed, queued
from tests.support.database import opened

pytestmark = pytest.mark.real_time


@pytest.fixture(autouse=True)
def nothing_is_known_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "_of_engines", WeakKeyDictionary())


TIMES = 4
"""Met, learnt, and known twice."""


@contextmanager
def counted(db: Database) -> Iterator[list[str]]:
    """What SQLAlchemy itself is given to execute."""
    given: list[str] = []

    def note(_1: object, statement: object, *_: object) -> None:
        given.append(str(statement))

    engine = db._engine.sync_engine
    sa.event.listen(engine, "before_execute", note)
    try:
        yield given
    finally:
        sa.event.remove(engine, "before_execute", note)


@dataclass
class Case:
    statement: Any
    told: Mapping[str, Any] | None = None
    known: bool = True
    counts: bool = False
    """Its answer is how many it has touched."""


VIEW = view_to_json(
    View("one\ntwo", status=Status("at work", "asking"), buttons=(Button("Stop", data="stop"),))
)
SEVERAL: sa.BindParameter[list[int]] = sa.bindparam("several", expanding=True)
CASES = {
    "all columns": Case(
        sa.select(posts_table).where(posts_table.c.id == sa.bindparam("of_id")), {"of_id": 1}
    ),
    "no row": Case(
        sa.select(posts_table).where(posts_table.c.id == sa.bindparam("of_id")), {"of_id": 99}
    ),
    "no values": Case(sa.select(turns.c.id, turns.c.cancel, turns.c.accepted_at_s)),
    "values of its own": Case(
        sa.select(turns.c.lane, sa.literal(7).label("seven"))
        .where(turns.c.state.in_(("queued", "editing")), turns.c.cancel.is_(False))
        .order_by(turns.c.id)
        .limit(2)
    ),
    "the same name twice": Case(
        sa.select(turns.c.id, posts_table.c.id, posts_table.c.view)
        .join(posts_table, posts_table.c.turn_id == turns.c.id)
        .where(turns.c.id == sa.bindparam("of_turn")),
        {"of_turn": 1},
    ),
    "a change": Case(
        sa.update(posts_table).where(posts_table.c.id == sa.bindparam("of_id")),
        {"of_id": 1, "view": VIEW, "final": True},
        counts=True,
    ),
    "a change to nothing": Case(
        sa.update(turns).where(turns.c.id == sa.bindparam("of_id")),
        {"of_id": 1, "started_at_s": None},
        counts=True,
    ),
    "a change that returns": Case(
        sa.update(turns)
        .where(turns.c.id == sa.bindparam("of_id"))
        .values(epoch=turns.c.epoch + 1)
        .returning(turns.c.lane, turns.c.cancel),
        {"of_id": 1},
    ),
    "a new row that returns": Case(
        sa.insert(poisoned).returning(poisoned.c.platform, poisoned.c.at_s),
        {"platform": "room", "body": "{}", "reason": "none", "at_s": 1.5},
    ),
    "a deletion": Case(sa.delete(posts_table).where(posts_table.c.id == 99), counts=True),
    "text": Case(sa.text("SELECT count(*) AS many FROM turns WHERE id = :of"), {"of": 1}),
    "a list": Case(
        sa.select(turns.c.id, turns.c.lane)
        .where(turns.c.id.in_(SEVERAL), turns.c.id >= sa.bindparam("least"))
        .order_by(turns.c.id),
        {"several": [1, 7, 2], "least": 1},
    ),
    "nothing in the list": Case(
        sa.select(turns.c.id).where(turns.c.id.in_(SEVERAL)), {"several": []}
    ),
    "no list but several": Case(
        sa.select(turns.c.id).where(turns.c.id.in_(SEVERAL)), {"several": (1, 2)}, known=False
    ),
}


async def _with_a_post(db: Database) -> None:
    turn = await claimed(db, await queued(db))
    await db.run(posts.intend_post, turn, "reply", View("before"))


async def _seen(tx: AsyncConnection, case: Case) -> Any:
    """All that an answer says, by each of the ways in which it is asked."""
    result = await tx.execute(case.statement, case.told)
    if case.counts:
        return result.rowcount
    rows = result.all()
    shown = [tuple(row) for row in rows], [dict(row._mapping) for row in rows]
    by_column = [
        [row._mapping[column] for column in case.statement.exported_columns]
        for row in rows
        if isinstance(case.statement, sa.Select)
    ]
    return shown, by_column, list(result.keys())


@pytest.mark.parametrize("name", CASES)
async def test_it_answers_as_the_first_time(db: Database, name: str) -> None:
    case = CASES[name]
    await _with_a_post(db)
    with counted(db) as given:
        seen = [await db.run(_seen, case) for _ in range(TIMES)]
    if "epoch" not in str(case.statement):
        assert seen == [seen[0]] * TIMES
    asked = [text for text in given if text == str(case.statement)]
    assert len(asked) == (2 if case.known else TIMES), given


async def test_each_time_with_its_own_values(db: Database) -> None:
    async def write(tx: AsyncConnection, number: int) -> tuple[int, bool]:
        await upsert(tx, notes, "name", name=f"n{number % 3}", value=f"v{number}")
        new = await insert_and_get(
            tx, conversations, conversations.c.id, conversations.c.is_private, **_talk(number)
        )
        assert new is not None
        return new["id"], new["is_private"]

    found = [await db.run(write, number) for number in range(6)]
    assert len({number for number, _ in found}) == 6
    assert [private for _, private in found] == [True, False] * 3

    async def read(tx: AsyncConnection) -> dict[str, str]:
        rows = await tx.execute(sa.select(notes.c.name, notes.c.value))
        return {str(name): str(value) for name, value in rows}

    assert await db.run(read) == {"n0": "v3", "n1": "v4", "n2": "v5"}


def _talk(number: int) -> dict[str, Any]:
    return {
        "chat": f"room:{number}",
        "owner": "room:1",
        "is_private": number % 2 == 0,
        "language": "en",
        "skill": "any",
        "created_at_s": NOW_S,
        "active_at_s": NOW_S + number / 3,
    }


async def test_a_view_and_what_the_columns_hold_by_themselves_are_read_as_they_were_written(
    db: Database,
) -> None:
    turn = await claimed(db, await queued(db))
    view = View("fünf\u2009kB", status=Status("at work", "uploading", 1, 3))
    for part in range(TIMES):
        post = await db.run(posts.intend_post, turn, "reply", view, part)
        assert (post.view, post.final, post.delivered) == (view, False, False)


async def test_what_fails_is_told_as_ever_and_undone_with_all_of_its_transaction(
    db: Database,
) -> None:
    statement = sa.insert(notes)

    async def write(tx: AsyncConnection, *names: str) -> None:
        for name in names:
            await tx.execute(statement, {"name": name, "value": name})

    for name in ("a", "b", "c"):
        await db.run(write, name)
    with counted(db) as given, pytest.raises(sa.exc.IntegrityError):
        await db.run(write, "d", "a")
    assert not [text for text in given if "notes" in text], "it was known"
    await db.run(write, "d")  # was undone, and the connection can be used


async def test_one_that_fails_is_told_without_its_values(db: Database) -> None:
    statement = sa.insert(notes)
    for name in ("a", "b", "secret"):
        await db.run(_insert, statement, name)
    with pytest.raises(sa.exc.IntegrityError) as failed:
        await db.run(_insert, statement, "secret")
    assert "secret" not in str(failed.value).partition("[SQL:")[2]


async def _insert(tx: AsyncConnection, statement: sa.Insert, name: str) -> None:
    await tx.execute(statement, {"name": name, "value": name})


async def test_a_known_one_that_misses_a_value_says_so(db: Database) -> None:
    statement = sa.select(turns.c.id).where(turns.c.id == sa.bindparam("of_id"))

    async def read(tx: AsyncConnection, /, **told: Any) -> None:
        await tx.execute(statement, told)

    for _ in range(TIMES):
        await db.run(read, of_id=1)
    with pytest.raises(sa.exc.StatementError):
        await db.run(read, other=1)


async def test_a_first_statement_of_a_cut_connection_is_asked_again(postgres_url: str) -> None:
    """All of the pool are cut at once, and none of the others is given out either."""
    async with opened(postgres_url) as db:
        turn = await claimed(db, await queued(db))
        for number in range(TIMES):
            await asyncio.gather(*(db.run(lanes.note, turn, said=f"{number}") for _ in range(8)))
            await db.read(lanes.reload, turn)
        server().cut_connections(postgres_url)
        with counted(db) as given:
            assert (await db.read(lanes.reload, turn)).said == f"{TIMES - 1}"
            assert (await db.run(lanes.note, turn, said="after")).said == "after"
        assert not [text for text in given if "turns" in text], "it was known"


async def test_a_connection_is_taken_out_of_the_pool_once_and_anew_where_it_was_cut(
    postgres_url: str,
) -> None:
    async with opened(postgres_url) as db:
        turn = await claimed(db, await queued(db))
        taken = list[object]()
        sa.event.listen(db._engine.sync_engine, "checkout", lambda *_: taken.append(1))
        for number in range(TIMES):
            await db.run(lanes.note, turn, said=f"{number}")
        assert not taken, "what the first ones took is kept"
        begun, cut = asyncio.Event(), asyncio.Event()

        async def slow(tx: AsyncConnection) -> None:
            begun.set()
            await cut.wait()

        at_work = asyncio.create_task(db.run(slow))
        await begun.wait()
        await db.run(lanes.note, turn, said="on another")
        server().cut_connections(postgres_url)
        await db.run(lanes.note, turn, said="on a new one")
        taken.clear()
        cut.set()
        await at_work  # it has asked nothing, so it ends well, on what is cut off
        for number in range(TIMES):
            await asyncio.gather(*(db.run(lanes.note, turn, said=f"{number}") for _ in range(2)))
        assert len(taken) == 1, "what was cut while it was at work is not kept"


async def test_names_that_are_held_are_those_of_one_transaction(postgres_url: str) -> None:
    """Another one on the same connection asks for them anew."""

    async def held_by_server(tx: AsyncConnection) -> int:
        await hold(tx, "a name")
        found = await tx.execute(
            sa.text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted")
        )
        return int(found.scalar_one())

    async with opened(postgres_url) as db:
        assert [await db.run(held_by_server) for _ in range(TIMES)] == [1] * TIMES


async def test_lists_of_other_lengths_and_values_have_answers_of_their_own(db: Database) -> None:
    statement = sa.select(notes.c.name).where(notes.c.name.in_(SEVERAL)).order_by(notes.c.name)

    async def read(tx: AsyncConnection, names: list[str]) -> list[str]:
        return list((await tx.execute(statement, {"several": names})).scalars())

    async def write(tx: AsyncConnection) -> None:
        await tx.execute(sa.insert(notes), [{"name": name, "value": "v"} for name in "abcd"])

    await db.run(write)
    for _ in range(TIMES):
        for names in (["a"], ["b"], ["c", "a"], [], ["d", "x", "b"], ["x", "y"]):
            assert await db.run(read, names) == sorted(set(names) & set("abcd"))


async def test_sums_of_one_row_and_of_many_are_added_up(db: Database) -> None:
    async def add(tx: AsyncConnection, *subjects: str) -> None:
        rows = [
            {"subject": name, "measure": "turns_hour", "from_s": 0.0, "amount": 1.5, "until_s": 9.0}
            for name in subjects
        ]
        await add_up(tx, use_counts, ("subject", "measure", "from_s"), "amount", rows)

    for _ in range(TIMES):
        await db.run(add, "a")
        await db.run(add, "a", "b")

    async def read(tx: AsyncConnection) -> dict[str, float]:
        rows = await tx.execute(sa.select(use_counts.c.subject, use_counts.c.amount))
        return {str(subject): float(amount) for subject, amount in rows}

    assert await db.run(read) == {"a": 3 * TIMES, "b": 1.5 * TIMES}


async def test_a_row_that_is_there_already_is_no_new_one(db: Database) -> None:
    async def write(tx: AsyncConnection) -> bool:
        return await insert_new(tx, notes, name="a", value="b")

    assert [await db.run(write) for _ in range(TIMES)] == [True, False, False, False]
