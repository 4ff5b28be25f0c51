"""Claiming in turn: what is at work is counted from the rows, on both databases."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.in_turn import Slots
from bot.core.kinds import Kind
from bot.core.model import Author, Chat
from bot.core.service.values import Account
from bot.store.database import Database
from bot.store.queries import conversations, exports, lanes, turns
from bot.store.queries.accounts import SqlAccounts
from bot.store.queries.fair_use.in_turn import claim_in_turn, lanes_in_turn
from bot.store.rows import Export, Turn
from tests.bot.store.rows import session
from tests.support.database import opened

pytestmark = pytest.mark.real_time

NOW_S = 1_000_000.0
SERIAL = Slots(person=2, everybody=1)


async def waiting(
    db: Database, person: str, kind: Kind = "edit", *, relaxed: bool = False, at_s: float = NOW_S
) -> Turn:
    """A turn of this person's in a conversation of its own."""

    async def insert(tx: AsyncConnection) -> Turn:
        made = await conversations.create_conversation(
            tx,
            chat=Chat("room", "den"),
            owner=person,
            is_private=True,
            language="en",
            skill="s",
            now_s=NOW_S,
        )
        return await turns.insert_turn(
            tx,
            lane=turns.lane_of_conversation(made.id),
            conversation_id=made.id,
            kind=kind,
            author=Author(person, person),
            chat=made.chat,
            now_s=NOW_S,
            ready_at_s=at_s,
            language="en",
            text="mute it",
            argument="",
            relaxed=relaxed,
        )

    return await db.run(insert)


async def claim(db: Database, turn: Turn, slots: Slots, now_s: float = NOW_S) -> Turn | None:
    found, _ = await db.run(claim_in_turn, Turn, turn.lane, now_s, slots)
    return found


async def end(db: Database, turn: Turn) -> None:
    await db.run(lanes.move, turn, "cancelled", ended_at_s=NOW_S)


async def woken(db: Database, slots: Slots, now_s: float = NOW_S) -> list[str]:
    return await db.run(lanes_in_turn, Turn, now_s, slots)


async def test_a_flood_of_one_is_passed_by_who_came_later(db: Database) -> None:
    flood = [await waiting(db, "room:flood") for _ in range(5)]
    running = await claim(db, flood[0], SERIAL)
    assert running is not None
    others = [await waiting(db, person) for person in ("room:anna", "room:ben")]
    assert [await claim(db, each, SERIAL, NOW_S + 1) for each in (*flood[1:], *others)] == [
        None
    ] * 6
    assert await woken(db, SERIAL) == []
    await end(db, running)
    served = []
    for number in range(4):
        [lane] = await woken(db, SERIAL, NOW_S + 2 + number)
        turn, _ = await db.run(claim_in_turn, Turn, lane, NOW_S + 2 + number, SERIAL)
        assert turn is not None
        served.append(turn.asker)
        await end(db, turn)
    assert served == ["room:anna", "room:ben", "room:flood", "room:flood"]


async def test_a_place_that_became_free_is_not_taken_by_whose_turn_it_is_not(db: Database) -> None:
    first = await claim(db, await waiting(db, "room:flood"), SERIAL)
    assert first is not None
    late, anna = await waiting(db, "room:flood"), await waiting(db, "room:anna")
    await end(db, first)
    assert await claim(db, late, SERIAL, NOW_S + 1) is None
    assert await claim(db, anna, SERIAL, NOW_S + 1) is not None


async def test_of_one_person_so_much_is_at_work_and_others_begin_at_once(db: Database) -> None:
    slots = Slots(person=2, everybody=100)
    mine = [await claim(db, await waiting(db, "room:flood"), slots) for _ in range(4)]
    assert [each is not None for each in mine] == [True, True, False, False]
    assert await claim(db, await waiting(db, "room:anna"), slots) is not None
    assert mine[0] is not None
    await end(db, mine[0])
    assert len(await woken(db, slots)) == 1


async def test_what_waits_for_itself_what_only_reads_and_what_was_stopped_takes_no_turn(
    db: Database,
) -> None:
    assert await claim(db, await waiting(db, "room:anna"), SERIAL) is not None
    early = await waiting(db, "room:ben", at_s=NOW_S + 60)
    found, wait_s = await db.run(claim_in_turn, Turn, early.lane, NOW_S, SERIAL)
    assert (found, wait_s) == (None, 60)
    assert await claim(db, await waiting(db, "room:ben", "status"), SERIAL) is not None
    stopped = await waiting(db, "room:ben")
    await db.run(turns.change_queued_turn, stopped.id, cancel=True)
    assert await claim(db, stopped, SERIAL) is not None


async def test_what_a_dead_process_had_begun_keeps_its_place_and_goes_on(db: Database) -> None:
    running = await claim(db, await waiting(db, "room:anna"), SERIAL)
    assert running is not None
    other = await waiting(db, "room:ben")
    assert await claim(db, other, SERIAL) is None
    again = await claim(db, running, SERIAL)
    assert again is not None
    assert again.epoch == 2, "taken over"
    await end(db, again)
    assert await claim(db, other, SERIAL) is not None


async def test_relaxed_work_begins_when_nobody_else_waits(db: Database) -> None:
    slots = Slots(person=2, everybody=100)
    relaxed = [await waiting(db, "room:flood", relaxed=True) for _ in range(2)]
    plain = await waiting(db, "room:anna")
    assert await claim(db, relaxed[0], slots) is None
    assert await claim(db, plain, slots) is not None
    assert await claim(db, relaxed[0], slots) is not None
    assert await claim(db, relaxed[1], slots) is None, "one at a time"


async def test_who_linked_an_account_waits_for_nobody_on_the_bots_own(db: Database) -> None:
    linked = Account(None, "http://engine", "linked", owner="room:ben", token="t")
    bens = await SqlAccounts(db).save(linked)
    bots = await SqlAccounts(db).save(Account(None, "http://engine", "anonymous"))
    assert await claim(db, await waiting(db, "room:anna"), SERIAL) is not None
    assert await claim(db, await waiting(db, "room:carl"), SERIAL) is None
    new = await claim(db, await waiting(db, "room:ben"), SERIAL)
    assert new is not None, "a new project will be on his account"
    second = await waiting(db, "room:ben")
    await session(db, second.conversation_id, bens)
    assert await claim(db, second, SERIAL) is None, "which has one place too"
    guest = await waiting(db, "room:ben")
    await session(db, guest.conversation_id, bots)
    assert await claim(db, guest, SERIAL) is None, "the bot's, by its project"
    await end(db, new)
    assert await woken(db, SERIAL) == [second.lane]
    await SqlAccounts(db).forget_linked("http://engine", "room:ben")
    assert await claim(db, await waiting(db, "room:ben"), SERIAL) is None, "linked no more"


async def test_processes_at_once_begin_no_more_than_the_places(db: Database, url: str) -> None:
    slots = Slots(person=2, everybody=3)
    crowd = [await waiting(db, f"room:{number % 4}") for number in range(12)]
    async with AsyncExitStack() as stack:
        bases = [db]
        if not db.is_sqlite:  # SQLite belongs to one process
            bases += [await stack.enter_async_context(opened(url, migrate=False)) for _ in range(2)]
        found = await asyncio.gather(
            *(claim(bases[n % len(bases)], turn, slots) for n, turn in enumerate(crowd))
        )
    begun = [turn.asker for turn in found if turn is not None]
    assert 1 <= len(begun) <= 3
    assert len(set(begun)) == len(begun), "of different people"


async def test_renders_are_taken_in_turn_too(db: Database) -> None:
    slots = Slots(person=1, everybody=20)
    rendering = []
    for person in ("room:flood", "room:flood", "room:anna"):
        turn = await waiting(db, person)
        account = await SqlAccounts(db).save(
            Account(None, "http://engine", "linked", owner=turn.lane)
        )
        session_id = await session(db, turn.conversation_id, account)
        rendering.append(
            await db.run(
                exports.insert_export,
                lane=exports.lane_of_session(session_id),
                turn_id=turn.id,
                session_id=session_id,
                draft={},
                output={},
                ready_at_s=NOW_S,
                created_at_s=NOW_S,
            )
        )
    begun = [
        (await db.run(claim_in_turn, Export, export.lane, NOW_S, slots))[0] for export in rendering
    ]
    assert [each is not None for each in begun] == [True, False, True]
    first = begun[0]
    assert first is not None
    for state in ("submitting", "rendering", "delivering"):
        assert await db.run(lanes_in_turn, Export, NOW_S, slots) == []
        first = await db.run(lanes.move, first, state)
    assert await db.run(lanes_in_turn, Export, NOW_S, slots) == [rendering[1].lane], "delivered"
