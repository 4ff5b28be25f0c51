"""The ledger on both databases: rows in the turn's own transactions, shared where they overlap."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import Measure, Scope, Whose
from bot.core.ledger import MeasuredEdit, attribute
from bot.core.model import Author, Chat
from bot.core.service.values import Account
from bot.store import tables
from bot.store.database import Database
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.conversations import change_conversation, move_chat
from bot.store.queries.deletion.forgetting import forget_person
from bot.store.queries.deletion.retention import DAY_S, Retention, sweep
from bot.store.queries.fair_use import ledger, use_counts
from bot.store.rows import LedgerEntry, Spent, Turn
from tests.bot.store.rows import CHAT, NOW_S, conversation, queued, session

pytestmark = pytest.mark.real_time

SERVICE = "http://engine"
ALICE, BOB = Author("room:alice", "Alice"), Author("room:bob", "Bob")
GUILD = "room:guild"


async def place(
    db: Database, owner: str | None = None, guild: str | None = GUILD
) -> tuple[int, int]:
    """A conversation with a session on the bot's account, or on the one that `owner` linked."""
    here = await conversation(db)
    await db.run(change_conversation, here, guild=guild)
    accounts = SqlAccounts(db)
    kind: Any = "linked" if owner else "anonymous"
    account = await accounts.find(SERVICE, kind, owner or "")
    if account is None:
        account = await accounts.save(Account(None, SERVICE, kind, owner=owner))
    return here, await session(db, here, account)


async def edited(
    db: Database,
    where: tuple[int, int],
    begin_s: float,
    before: float | None,
    end_s: float | None = None,
    after: float | None = None,
    by: Author = ALICE,
) -> Turn:
    turn = await asked(db, where, begin_s, before, by)
    if end_s is not None:
        await db.run(ledger.close_entry, turn.id, NOW_S + end_s, after)
    return turn


async def asked(
    db: Database, where: tuple[int, int], begin_s: float, before: float | None, by: Author = ALICE
) -> Turn:
    turn = await queued(db, where[0], author=by, session_id=where[1])
    await db.run(ledger.open_entry, turn, NOW_S + begin_s, before, 50)
    return turn


async def rows(db: Database) -> Sequence[sa.RowMapping]:
    async def read(tx: AsyncConnection) -> Sequence[sa.RowMapping]:
        found = await tx.execute(sa.select(tables.ledger).order_by(tables.ledger.c.turn_id))
        return found.mappings().all()

    return await db.run(read)


async def test_a_row_says_who_where_on_what_and_what_was_left(db: Database) -> None:
    where = await place(db)
    turn = await edited(db, where, 0, 100, 10, 60)
    [entry] = await db.run(ledger.own_entries, 0, NOW_S + 1)
    account = (await rows(db))[0]["account_id"]
    assert entry == LedgerEntry(
        turn.id,
        account,
        "room:alice",
        "Alice",
        GUILD,
        str(CHAT),
        "ai-video-compressor",
        50,
        100,
        60,
        NOW_S,
        NOW_S + 10,
        shared=False,
    )


async def test_what_is_asked_again_is_one_row_and_is_closed_once(db: Database) -> None:
    where = await place(db)
    turn = await asked(db, where, 0, 100)
    await db.run(ledger.open_entry, turn, NOW_S + 5, 90, 50)
    await db.run(ledger.close_entry, turn.id, NOW_S + 10, 60)
    await db.run(ledger.close_entry, turn.id, NOW_S + 99, 0)
    [row] = await rows(db)
    assert (row["before"], row["after"], row["ended_at_s"]) == (90, 60, NOW_S + 10)
    await db.run(ledger.drop_entry, turn.id)
    assert len(await rows(db)) == 1, "what has ended is not taken back"


async def test_what_was_refused_before_any_work_leaves_no_row(db: Database) -> None:
    turn = await asked(db, await place(db), 0, 100)
    await db.run(ledger.drop_entry, turn.id)
    await db.run(ledger.close_entry, turn.id, NOW_S + 10, 100)
    assert await rows(db) == []


async def test_two_that_overlap_are_shared_whoever_ends_first_and_others_are_not(
    db: Database,
) -> None:
    where, own = await place(db), await place(db, BOB.id)
    alone = await edited(db, where, 0, 100, 10, 90)
    first, second = await asked(db, where, 20, 90), await asked(db, where, 25, 85, BOB)
    beside = await edited(db, own, 22, 500, 28, 450, BOB)
    await db.run(ledger.close_entry, second.id, NOW_S + 30, 50)
    await db.run(ledger.close_entry, first.id, NOW_S + 40, 45)
    after = await edited(db, where, 40, 45, 50, 40)
    found = {row["turn_id"]: row["shared"] for row in await rows(db)}
    assert found == {
        alone.id: False,
        first.id: True,
        second.id: True,
        beside.id: False,
        after.id: False,
    }


async def test_whether_another_one_overlaps_is_known_before_the_end(db: Database) -> None:
    one, other = await place(db), await place(db)
    before = await edited(db, other, 0, 100.0, 5, 90.0)
    mine = await asked(db, one, 10, 90.0)
    assert not await db.run(ledger.is_shared, mine.id)
    beside = await asked(db, other, 12, 90.0)
    assert await db.run(ledger.is_shared, mine.id)
    await db.run(ledger.close_entry, beside.id, NOW_S + 15, 80.0)
    assert await db.run(ledger.is_shared, mine.id)
    assert not await db.run(ledger.is_shared, before.id)
    assert not await db.run(ledger.is_shared, 999)


async def test_two_that_end_in_the_same_moment_see_each_other(db: Database) -> None:
    where = await place(db)
    for begin in range(0, 50, 10):
        pair = [await asked(db, where, begin, 90), await asked(db, where, begin + 1, 85)]
        closing = [db.run(ledger.close_entry, t.id, NOW_S + begin + 5, 50) for t in pair]
        await asyncio.gather(*closing)
    assert all(row["shared"] for row in await rows(db))


async def counted(db: Database, person: str = ALICE.id) -> list[float]:
    """The week's credits of this person, of the guild, of all."""
    measures: list[tuple[Scope, Measure]] = [
        ("person", "credits_week"),
        ("place", "credits_week"),
        ("everybody", "credits_week"),
    ]
    whose = Whose(person, GUILD)
    found = await db.run(use_counts.counted, whose, measures, NOW_S + 1_000)
    return [sum(amount for _, amount in found.get(measure, ())) for measure in measures]


async def test_what_an_edit_cost_is_counted_for_limits_once_by_whatever_end(db: Database) -> None:
    where, own = await place(db), await place(db, BOB.id)
    turn = await edited(db, where, 0, 100, 10, 90)
    await db.run(ledger.close_entry, turn.id, NOW_S + 20, 0)
    assert await counted(db) == [10, 10, 10]
    await edited(db, own, 30, 100, 40, 10, BOB)
    assert await counted(db, BOB.id) == [0, 10, 10], "a linked account's are its holder's"
    await edited(db, where, 50, 90, 60, 1_000)
    assert await counted(db) == [10, 10, 10], "credits that were bought give nobody any back"
    await edited(db, where, 70, 1_000, 80, None)
    assert await counted(db) == [60, 60, 60], "an unknown end counts as estimated"
    long, beside = await asked(db, where, 90, 1_000), await asked(db, where, 95, 900, BOB)
    for each in (long, beside):
        await db.run(ledger.close_entry, each.id, NOW_S + 99, 300)
    assert await counted(db) == [160, 260, 260], "beside others no more than a clip, each"


async def test_sums_are_a_persons_a_guilds_and_a_linked_accounts_holders(db: Database) -> None:
    here, elsewhere = await place(db), await place(db, guild="room:other")
    own = await place(db, ALICE.id)
    await edited(db, here, 0, 100, 10, 90)
    await edited(db, here, 20, 90, 30, 60, BOB)
    await edited(db, elsewhere, 40, 60, 50, 55)
    await edited(db, here, 60, 55, 70, None)
    await edited(db, own, 0, 900, 90, 700)
    assert await db.run(ledger.spent_by, ALICE.id, NOW_S) == Spent(3, 15, 1)
    assert await db.run(ledger.spent_by, ALICE.id, NOW_S + 35) == Spent(2, 5, 1)
    assert await db.run(ledger.spent_by, BOB.id, NOW_S) == Spent(1, 30, 0)
    assert await db.run(ledger.spent_on_own, ALICE.id, NOW_S) == Spent(1, 200, 0)
    assert await db.run(ledger.spent_on_own, BOB.id, NOW_S) == Spent(0, 0, 0)
    assert await db.run(ledger.spent_in, GUILD, NOW_S) == Spent(3, 40, 1)
    assert await db.run(ledger.spenders_in, GUILD, NOW_S, 10) == [
        ("Bob", Spent(1, 30, 0)),
        ("Alice", Spent(2, 10, 1)),
    ]
    own_accounts = await db.run(ledger.own_entries, 0, NOW_S + 100)
    assert [entry.before for entry in own_accounts] == [100, 90, 60, 55]


async def test_the_first_question_of_a_session_is_known(db: Database) -> None:
    _, session_id = where = await place(db)
    turn = await asked(db, where, 0, 100)
    assert not await db.run(ledger.was_asked_in, session_id, turn.id)
    assert await db.run(ledger.was_asked_in, session_id, turn.id + 1)


async def test_who_is_forgotten_leaves_the_sums_and_no_name(db: Database) -> None:
    here = await place(db)
    for number in range(60):
        await edited(db, here, number * 10, 1_000 - number, number * 10 + 5, 999 - number)
    running = await edited(db, here, 999, 900)
    await edited(db, here, 700, 900, 705, 890, BOB)
    await forget_person(db, ALICE.id)
    found = await rows(db)
    assert {row["person"] for row in found if row["turn_id"] != running.id} == {"", BOB.id}
    text = " ".join(str(dict(row)) for row in found if row["person"] == "")
    assert "lice" not in text
    assert str(CHAT) not in text
    assert await db.run(ledger.spent_in, GUILD, NOW_S) == Spent(62, 70, 1)


async def test_a_group_that_got_a_new_id_keeps_what_it_spent(db: Database) -> None:
    await edited(db, await place(db, guild="room:den"), 0, 100, 10, 60)
    await db.run(move_chat, CHAT, Chat("room", "new"))
    assert (await db.run(ledger.spent_in, "room:new", NOW_S)).credits == 40


async def test_it_outlives_its_turns_and_goes_when_its_own_time_is_over(db: Database) -> None:
    await edited(db, await place(db), 0, 100, 10, 60)
    keep = Retention(DAY_S, DAY_S, DAY_S, ledger_s=365 * DAY_S)
    await sweep(db, keep, NOW_S + 300 * DAY_S)
    assert len(await rows(db)) == 1
    await sweep(db, Retention(DAY_S, DAY_S, DAY_S), NOW_S + 900 * DAY_S)
    assert len(await rows(db)) == 1, "0 keeps for ever"
    await sweep(db, keep, NOW_S + 366 * DAY_S)
    assert await rows(db) == []


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), min_size=1, max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=spans, data=st.data())
async def test_stored_as_shared_is_what_the_rule_calls_shared(
    db: Database, spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    await db.run(_empty)
    where = await place(db)
    events = [(begin, 0, number) for number, (begin, _) in enumerate(spans)]
    events += [(begin + length, 1, number) for number, (begin, length) in enumerate(spans)]
    balance, turns_by_number = 1_000, dict[int, Turn]()
    # at one moment ends come first, but not before their own begin
    for at_s, is_end, number in sorted(
        events, key=lambda e: (e[0], e[1] != 1 or spans[e[2]][1] == 0)
    ):
        balance -= data.draw(st.integers(0, 9))
        if is_end:
            ended = turns_by_number[number].id
            await db.run(ledger.close_entry, ended, NOW_S + at_s, balance)
        else:
            turns_by_number[number] = await asked(db, where, at_s, balance)
    found = await rows(db)
    edits = [
        MeasuredEdit(
            row["turn_id"], row["begun_at_s"], row["before"], row["ended_at_s"], row["after"]
        )
        for row in found
    ]
    exact = {each.edits[0] for each in attribute(edits) if each.kind == "exact"}
    assert {row["turn_id"] for row in found if not row["shared"]} == exact


async def _empty(tx: AsyncConnection) -> None:
    await tx.execute(sa.delete(tables.ledger))
