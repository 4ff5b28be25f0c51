"""Work is begun in turn between people, and whoever has ended wakes who is next."""

from __future__ import annotations

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.in_turn import Slots
from bot.store.queries import exports, lanes
from bot.store.rows import Export, Turn
from bot.turns.in_turn import InTurn
from tests.bot.store.rows import conversation, queued
from tests.bot.turns.world import BOB, NOW_S, World

ONE = Slots(person=1, everybody=1)


def in_turn(world: World, slots: Slots = ONE) -> InTurn[Turn]:
    return InTurn(world.db, world.clock, world.wake, Turn, slots)


def bound() -> object:
    return structlog.contextvars.get_contextvars().get("turn")


async def test_an_empty_lane_has_nothing_and_nobody_is_waited_for(world: World) -> None:
    assert await in_turn(world).claim("conversation:404") == (None, None)


async def test_what_is_ready_is_claimed_and_lines_of_the_log_say_which(world: World) -> None:
    structlog.contextvars.bind_contextvars(turn=404)
    turn = await queued(world.db)
    claimed, _ = await in_turn(world).claim(turn.lane)
    assert claimed is not None
    assert (claimed.id, claimed.epoch, bound()) == (turn.id, 1, turn.id)
    await in_turn(world).claim("conversation:404")
    assert bound() is None, "lines of the next one would name a turn of before"


async def test_what_is_not_ready_says_how_long_that_takes(world: World) -> None:
    turn = await queued(world.db, ready_at_s=NOW_S + 7)
    assert await in_turn(world).claim(turn.lane) == (None, 7.0)


async def test_who_waits_for_others_is_woken_when_they_have_ended(world: World) -> None:
    first = await queued(world.db)
    other = await queued(world.db, await conversation(world.db), author=BOB)
    begun, _ = await in_turn(world).claim(first.lane)
    assert begun is not None
    assert await in_turn(world).claim(other.lane) == (None, None)
    await in_turn(world).wake_next()
    assert world.woken == [], "nothing has ended"
    await world.db.run(lanes.move, begun, "failed", ended_at_s=NOW_S)
    await in_turn(world).wake_next()
    assert world.woken == [other.lane]
    claimed, _ = await in_turn(world).claim(other.lane)
    assert claimed is not None


async def test_a_render_is_claimed_under_the_number_of_its_turn(world: World) -> None:
    await world.in_session("earlier", world.video("a.mp4"))
    turn = await world.in_session("mute it", world.video())
    assert turn.session_id is not None

    async def insert(tx: AsyncConnection) -> Export:
        assert turn.session_id is not None
        return await exports.insert_export(
            tx,
            lane=exports.lane_of_session(turn.session_id),
            turn_id=turn.id,
            session_id=turn.session_id,
            ready_at_s=NOW_S,
            draft={},
            output={},
            created_at_s=NOW_S,
        )

    export = await world.db.run(insert)
    renders = InTurn(world.db, world.clock, world.wake, Export, ONE)
    claimed, _ = await renders.claim(export.lane)
    assert claimed is not None
    assert (claimed.id, bound()) == (export.id, turn.id)
    assert export.id != turn.id
