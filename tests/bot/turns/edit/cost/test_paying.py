"""What an edit leaves in the ledger, however it ends; and which ones are not begun at all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection
from structlog.testing import capture_logs

from bot.core.service.errors import NoCredits, SessionLost, StreamLost, Unavailable
from bot.core.service.events import AgentFailed, TextDelta
from bot.store import tables
from bot.store.queries import lanes
from bot.store.rows import Turn
from tests.bot.store.rows import claimed
from tests.bot.turns.world import BOB, World, say
from tests.support.service import muted

CHANGED = TextDelta("The music is off. ")


async def run(world: World, turn: Turn) -> Turn:
    async with world.replies.open(turn) as reply:
        return await world.edits.run(turn, reply)


async def rows(world: World) -> Sequence[sa.RowMapping]:
    async def read(tx: AsyncConnection) -> Sequence[sa.RowMapping]:
        found = await tx.execute(sa.select(tables.ledger).order_by(tables.ledger.c.id))
        return found.mappings().all()

    return await world.db.run(read)


async def test_an_answer_leaves_who_where_for_what_and_the_balance_before_and_after(
    world: World,
) -> None:
    world.service.says(CHANGED, edits=muted)
    turn = await run(world, await world.turn("mute it", world.video()))
    [row] = await rows(world)
    assert (row["turn_id"], row["person"], row["chat"]) == (turn.id, "room:alice", "room:den")
    assert (row["before"], row["after"], row["estimate"]) == (100.0, 96.0, 50)
    assert row["skill"] == "ai-video-compressor"
    assert row["ended_at_s"] is not None
    assert not row["shared"]


async def test_a_session_is_estimated_once(world: World) -> None:
    first = await run(world, await world.turn("mute it", world.video()))
    await world.db.run(lanes.move, first, "done")
    await run(world, await world.turn("unmute it", conversation_id=first.conversation_id))
    assert [row["estimate"] for row in await rows(world)] == [50, 0]


@pytest.mark.parametrize("error", [NoCredits(), Unavailable()])
async def test_what_the_service_refuses_or_loses_is_told_apart(
    world: World, error: Exception
) -> None:
    world.service.fail("ask", error)
    turn = await run(world, await world.turn("mute it", world.video()))
    found = await rows(world)
    if isinstance(error, NoCredits):
        assert found == []
    else:
        assert [(row["before"], row["after"]) for row in found] == [(100.0, 100.0)]
    assert turn.state == "failed"


async def test_a_project_that_is_gone_leaves_one_row_in_the_new_one(world: World) -> None:
    world.service.fail("ask", SessionLost())
    world.service.says(CHANGED, edits=muted)
    turn = await run(world, await world.turn("mute it", world.video()))
    [row] = await rows(world)
    assert row["session_id"] == turn.session_id
    assert (row["before"], row["after"]) == (100.0, 96.0)


async def test_a_project_that_is_gone_for_good_leaves_no_row(world: World) -> None:
    world.service.fail("ask", SessionLost(), SessionLost())
    await run(world, await world.turn("mute it", world.video()))
    assert await rows(world) == []


async def test_a_run_that_failed_may_have_cost(world: World) -> None:
    world.service.says(CHANGED, AgentFailed("internal"), edits=muted)
    await run(world, await world.turn("mute it", world.video()))
    assert [(row["before"], row["after"]) for row in await rows(world)] == [(100.0, 96.0)]


async def test_a_lost_stream_is_accounted_for_once(world: World) -> None:
    world.service.says(CHANGED, StreamLost(), edits=muted)
    await run(world, await world.turn("mute it", world.video()))
    assert [(row["before"], row["after"]) for row in await rows(world)] == [(100.0, 96.0)]


async def test_a_turn_that_was_killed_while_it_asked_is_accounted_for_once(world: World) -> None:
    class Killed(BaseException):
        pass

    world.service.fail("ask", Killed())  # type: ignore[arg-type]
    turn = await world.turn("mute it", world.video())
    with pytest.raises(Killed):
        await run(world, turn)
    [row] = await rows(world)
    assert (row["before"], row["after"], row["ended_at_s"]) == (100.0, None, None)
    world.service.available -= 7
    world.clock.now_s += 60
    again = await run(world, await claimed(world.db, turn))
    assert again.state == "failed", "nothing had changed"
    [row] = await rows(world)
    assert (row["before"], row["after"]) == (100.0, 93.0)


async def test_a_process_that_was_taken_over_writes_no_row_and_closes_none(world: World) -> None:
    old = await world.in_session("mute it", world.video())
    await claimed(world.db, old)
    with pytest.raises(lanes.Fenced):
        await run(world, old)
    assert await rows(world) == []


async def test_a_stop_in_the_middle_tells_the_ledger_what_was_left(world: World) -> None:
    turn = await world.in_session("mute it", world.video())
    world.service.fail("ask", KilledByStop())
    with pytest.raises(KilledByStop):
        await run(world, turn)
    await world.db.run(lanes.ask_to_cancel, tables.turns, turn.id)
    world.service.available = 90
    stopped = await run(world, await claimed(world.db, turn))
    assert stopped.state == "cancelled"
    assert [(row["before"], row["after"]) for row in await rows(world)] == [(100.0, 90.0)]


class KilledByStop(Exception):
    pass


async def test_a_balance_that_nobody_tells_is_no_reason_not_to_edit(world: World) -> None:
    world.service.fail("credits", Unavailable(), Unavailable())
    turn = await run(world, await world.turn("mute it", world.video()))
    assert turn.state == "answered"
    assert [(row["before"], row["after"]) for row in await rows(world)] == [(None, None)]


# what can't be paid


async def test_without_any_credits_nothing_is_asked_and_it_is_said(world: World) -> None:
    world.service.available = 0
    turn = await run(world, await world.turn("mute it", world.video()))
    assert turn.state == "failed"
    assert world.service.asked == []
    assert await rows(world) == []
    assert "registered" in await world.said(turn) or "credits" in await world.said(turn)
    assert say("button-retry") in await world.buttons(turn)


async def test_on_ones_own_account_one_is_told_to_top_up(world: World) -> None:
    world.service.linked["room:bob"] = "good"
    world.service.available = 0
    turn = await run(world, await world.turn("mute it", world.video(), author=BOB))
    assert await world.said(turn) == say("error-no-credits-registered")


@pytest.mark.parametrize(("available", "asks"), [(99.0, False), (100.0, True)])
async def test_a_generation_is_begun_only_where_it_can_be_paid(
    world: World, available: float, asks: bool
) -> None:
    world.service.available = available
    turn = await run(world, await world.turn("generate a video of a cat", consent="given"))
    assert bool(world.service.asked) is asks
    assert turn.state == ("answered" if asks else "failed")


async def test_a_few_credits_may_do_for_an_edit_and_the_service_decides(world: World) -> None:
    world.service.available = 1
    await run(world, await world.turn("mute it", world.video()))
    assert world.service.asked == ["mute it"]


async def test_a_file_alone_needs_no_credits(world: World) -> None:
    world.service.available = 0
    assert (await run(world, await world.turn("", world.video()))).state == "answered"


# the operator


async def told(world: World, available: float, **values: object) -> list[float]:
    """What the operator is told of the credits while an edit runs."""
    world.service.available = available
    with capture_logs() as lines:
        await run(world, await world.turn("mute it", world.video(), **values))
    assert all(line["log_level"] == "warning" for line in lines if "low" in line)
    return [line["available"] for line in lines if line["event"] == "operator.low_credits"]


async def test_the_operator_is_told_once_when_the_credits_fall_below_and_again_after_a_top_up(
    world: World,
) -> None:
    assert await told(world, 51) == []
    assert await told(world, 49) == [49]
    assert await told(world, 30) == []
    assert await told(world, 1_000) == []
    assert await told(world, 20) == [20]


async def test_after_a_restart_the_operator_is_not_told_again(world: World) -> None:
    assert await told(world, 49) == [49]
    restarted = World(world.db, world.folder)
    assert await told(restarted, 48) == []
    await told(restarted, 500)
    another = World(world.db, world.folder)
    assert await told(another, 10) == [10]
    assert await told(restarted, 9) == [], "another process has told it"
    await told(another, 500)
    assert await told(restarted, 8) == [8], "another process has seen the top-up"


async def test_what_people_have_left_on_their_own_accounts_is_theirs(world: World) -> None:
    world.service.linked["room:bob"] = "good"
    assert await told(world, 10, author=BOB) == []
