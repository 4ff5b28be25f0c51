"""Claiming, fencing and merging, on both databases."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.states import IllegalMove
from bot.store import tables
from bot.store.database import Database
from bot.store.queries import lanes, posts, turns
from bot.store.queries.lanes import Fenced
from bot.store.rows import Turn
from tests.bot.store.rows import NOW_S, claimed, conversation, post_of, queued
from tests.support.database import opened

pytestmark = pytest.mark.real_time


async def test_a_lane_gives_its_turns_in_order_one_after_the_other(db: Database) -> None:
    first = await queued(db)
    second = await queued(db, first.conversation_id)
    turn = await claimed(db, first)
    assert (turn.id, turn.epoch) == (first.id, 1)
    await db.run(lanes.move, turn, "failed")
    assert (await claimed(db, second)).id == second.id


async def test_whoever_claims_hears_whether_more_is_open_in_the_lane(db: Database) -> None:
    turn = await queued(db)
    assert (await db.run(lanes.claim, Turn, turn.lane, NOW_S))[1] is None
    await queued(db, turn.conversation_id, ready_at_s=NOW_S + 2)
    await queued(db, lane="conversation:elsewhere")
    assert (await db.run(lanes.claim, Turn, turn.lane, NOW_S))[1] == 0


async def test_an_empty_lane_says_so_and_a_waiting_one_says_how_long(db: Database) -> None:
    assert await db.run(lanes.claim, Turn, "conversation:1", NOW_S) == (None, None)
    turn = await queued(db, ready_at_s=NOW_S + 2)
    assert await db.run(lanes.claim, Turn, turn.lane, NOW_S) == (None, 2)


async def test_a_turn_behind_one_that_is_not_ready_waits_with_it(db: Database) -> None:
    first = await queued(db, ready_at_s=NOW_S + 2)
    await queued(db, first.conversation_id)
    assert await db.run(lanes.claim, Turn, first.lane, NOW_S) == (None, 2)


async def test_who_was_taken_over_can_write_nothing_more(db: Database) -> None:
    turn = await queued(db)
    paused = await claimed(db, turn)
    heir = await claimed(db, turn)
    with pytest.raises(Fenced):
        await db.run(lanes.move, paused, "preparing")
    with pytest.raises(Fenced):
        await db.run(lanes.note, paused, said="too late")
    with pytest.raises(Fenced):
        await db.run(lanes.reload, paused)
    moved = await db.run(lanes.move, heir, "preparing")
    assert (moved.state, moved.said) == ("preparing", "")


async def test_what_was_laid_aside_is_nobodys_and_no_earlier_claim_is_good_for_it(
    db: Database,
) -> None:
    turn = await queued(db)
    paused = await claimed(db, turn)
    heir = await claimed(db, turn)
    aside = await db.run(lanes.lay_aside, heir, ready_at_s=NOW_S)
    assert (aside.is_untouched, aside.claims) == (True, 0)
    again = await claimed(db, turn)
    assert (again.epoch, again.claims) == (3, 1)
    for earlier in (paused, heir):
        with pytest.raises(Fenced):
            await db.run(lanes.note, earlier, said="too late")
    last = await db.run(lanes.lay_aside, await claimed(db, turn), ready_at_s=NOW_S)
    assert (last.epoch_before, (await claimed(db, turn)).epoch) == (4, 5)


async def test_a_move_from_another_state_than_the_stored_one_is_refused(db: Database) -> None:
    turn = await claimed(db, await queued(db))
    await db.run(lanes.move, turn, "preparing")
    with pytest.raises(Fenced):
        await db.run(lanes.move, turn, "preparing")


async def test_an_ended_turn_has_no_way_back(db: Database) -> None:
    turn = await claimed(db, await queued(db))
    ended = await db.run(lanes.move, turn, "cancelled")
    with pytest.raises(IllegalMove):
        await db.run(lanes.move, ended, "preparing")
    assert await db.run(lanes.claim, Turn, turn.lane, NOW_S) == (None, None)


async def test_a_query_that_raises_leaves_nothing_behind(db: Database) -> None:
    turn = await claimed(db, await queued(db))

    async def half(tx: AsyncConnection) -> None:
        await lanes.move(tx, turn, "preparing")
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        await db.run(half)
    assert (await db.run(lanes.reload, turn)).state == "queued"


async def test_a_row_that_ends_while_a_claim_waits_for_it_is_not_claimed(
    postgres_url: str,
) -> None:
    """READ COMMITTED: the sub-select saw it open, the lock came after its end."""
    async with opened(postgres_url) as db:
        turn = await claimed(db, await queued(db))
        ending, may_end = asyncio.Event(), asyncio.Event()

        async def end_slowly(tx: AsyncConnection) -> None:
            await lanes.move(tx, turn, "failed")
            ending.set()
            await may_end.wait()

        async with asyncio.TaskGroup() as group:
            group.create_task(db.run(end_slowly))
            await ending.wait()
            claim = group.create_task(db.run(lanes.claim, Turn, turn.lane, NOW_S))
            await asyncio.sleep(0.2)
            assert not claim.done()
            may_end.set()
        found, look_again_s = claim.result()
        assert found is None
        assert look_again_s is None or look_again_s < 1
        assert await db.run(lanes.claim, Turn, turn.lane, NOW_S) == (None, None)
        assert (await db.run(lanes.reload, turn)).state == "failed"


async def test_of_many_who_claim_at_once_only_the_last_may_write(db: Database) -> None:
    turn = await queued(db)
    claims = await asyncio.gather(*(claimed(db, turn) for _ in range(8)))
    assert sorted(claim.epoch for claim in claims) == list(range(1, 9))
    written = 0
    for claim in claims:
        try:
            await db.run(lanes.move, claim, "preparing")
        except Fenced:
            continue
        written += 1
    assert written == 1


async def test_a_message_is_new_once_for_ever(db: Database) -> None:
    async def insert() -> bool:
        return await db.run(
            turns.insert_message, message_key="room:den:1", part=0, text="", at_s=NOW_S
        )

    answers = await asyncio.gather(*(insert() for _ in range(6)))
    assert sorted(answers) == [False] * 5 + [True]


async def test_a_turn_takes_more_words_until_somebody_begins_it(db: Database) -> None:
    turn = await queued(db)
    assert await db.run(turns.change_queued_turn, turn.id, text="mute it, please")
    begun = await claimed(db, turn)
    assert begun.text == "mute it, please"
    assert not await db.run(turns.change_queued_turn, turn.id, text="too late")


async def test_words_come_before_or_after_the_claim_but_never_get_lost(db: Database) -> None:
    turn = await queued(db)
    changed, begun = await asyncio.gather(
        db.run(turns.change_queued_turn, turn.id, text="changed"), claimed(db, turn)
    )
    assert begun.text == ("changed" if changed else "mute it")


async def test_the_cancel_flag_reaches_open_turns_only(db: Database) -> None:
    turn = await queued(db)
    assert await db.run(lanes.ask_to_cancel, tables.turns, turn.id)
    begun = await claimed(db, turn)
    assert begun.cancel
    await db.run(lanes.move, begun, "cancelled")
    assert not await db.run(lanes.ask_to_cancel, tables.turns, turn.id)


async def test_lanes_with_something_open_are_found_again(db: Database) -> None:
    turn = await queued(db)
    await queued(db, turn.conversation_id)
    other = await conversation(db)
    ended = await claimed(db, await queued(db, other))
    await db.run(lanes.move, ended, "failed")
    assert await db.run(lanes.open_lanes, tables.turns) == [turn.lane]


async def test_a_post_is_won_by_one_of_many(db: Database) -> None:
    post = await post_of(db, await queued(db))
    won = await asyncio.gather(*(db.run(posts.take_post, post, 1.0) for _ in range(6)))
    assert [taken.state for taken in won if taken is not None] == ["sending"]


async def test_the_same_place_in_a_chat_is_one_post(db: Database) -> None:
    turn = await queued(db)
    made = await asyncio.gather(*(post_of(db, turn) for _ in range(4)))
    assert len({post.id for post in made}) == 1


async def test_a_clock_that_is_set_back_keeps_nobody_waiting(db: Database) -> None:
    """Accepted at three, to wait two seconds; then it is two o'clock."""
    turn = await queued(db, ready_at_s=NOW_S + 2)
    assert await db.run(lanes.claim, Turn, turn.lane, NOW_S) == (None, 2), "not yet"
    found, _ = await db.run(lanes.claim, Turn, turn.lane, NOW_S - 3600)
    assert found is not None


async def test_clocks_that_are_seconds_apart_change_no_wait(db: Database) -> None:
    turn = await queued(db, ready_at_s=NOW_S + 2)
    assert await db.run(lanes.claim, Turn, turn.lane, NOW_S - 3) == (None, 5)


async def test_what_waits_for_long_waits_on(db: Database) -> None:
    """Not for a moment, but until something comes."""
    turn = await queued(db, ready_at_s=NOW_S + 86_400)
    found, _ = await db.run(lanes.claim, Turn, turn.lane, NOW_S - 3600)
    assert found is None
