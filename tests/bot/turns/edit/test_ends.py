from __future__ import annotations

import pytest

from bot.core.service.errors import ServiceBusy, Unavailable
from bot.store.queries import lanes
from bot.store.queries.files import files_of_turn
from bot.store.rows import Turn
from bot.turns.edit.uploads import FilesRefused
from tests.bot.turns.world import World, say
from tests.support.service import draft_of, muted

BEFORE = draft_of("holiday.mp4")


async def stopped(world: World, turn: Turn) -> str:
    async with world.replies.open(turn) as reply:
        ended = await world.ends.cancelled(turn, reply)
    assert ended.state == "cancelled"
    return await world.said(turn)


async def asking(world: World, said: str = "") -> Turn:
    turn = await world.in_session("mute it", world.video())
    before = {"draft": BEFORE, "credits": 104.0}
    return await world.db.run(lanes.move, turn, "asking", before=before, said=said)


async def test_a_turn_stopped_before_it_began_says_that_nothing_was_done(world: World) -> None:
    assert await stopped(world, await world.turn()) == say("cancel-queued")


async def test_a_turn_stopped_while_it_uploads_leaves_no_file_for_a_later_one(world: World) -> None:
    turn = await world.in_session("mute it", world.video())
    await stopped(world, turn)
    [file] = await world.db.run(files_of_turn, turn.id, turn.session_id)
    assert file.upload_state == "done"


async def test_a_question_that_was_stopped_tells_what_it_did_and_what_it_cost(
    world: World,
) -> None:
    turn = await asking(world, said="The music is off.")
    world.service.projects["s1"].draft = muted(BEFORE)
    text = await stopped(world, turn)
    assert text.startswith("The music is off.")
    assert say("cancel-changed") in text
    assert say("done-credits-used", before=104, after=100) in text


async def test_a_question_that_was_stopped_before_it_changed_anything_says_so(
    world: World,
) -> None:
    assert say("cancel-asking") in await stopped(world, await asking(world))


async def test_where_the_service_does_not_tell_the_stop_is_told_all_the_same(
    world: World,
) -> None:
    turn = await asking(world)
    world.service.fail("state", Unavailable())
    assert await stopped(world, turn) == say("cancel-asking")


@pytest.mark.parametrize("smaller_bytes", [None, 900])
async def test_refused_files_are_explained_and_a_smaller_encoding_is_a_press_away(
    world: World, smaller_bytes: int | None
) -> None:
    turn = await world.in_session()
    refused = FilesRefused(["One.", "Two."], smaller_bytes)
    async with world.replies.open(turn) as reply:
        ended = await world.ends.files_refused(turn, reply, refused)
    assert ended.state == "failed"
    assert await world.said(turn) == "One.\nTwo."
    smaller = [data for data in (await world.buttons(turn)).values() if "smaller" in data]
    assert smaller == ([f"smaller:{turn.id}"] if smaller_bytes else [])


@pytest.mark.parametrize("passing", [True, False])
async def test_files_that_may_be_had_a_little_later_are_a_press_away(
    world: World, passing: bool
) -> None:
    turn = await world.in_session()
    async with world.replies.open(turn) as reply:
        await world.ends.files_refused(turn, reply, FilesRefused(["One."], passing=passing))
    expected = {say("button-retry"): f"retry:{turn.id}"} if passing else {}
    assert await world.buttons(turn) == expected


async def test_a_refusal_by_the_service_may_be_tried_again(world: World) -> None:
    turn = await world.in_session()
    async with world.replies.open(turn) as reply:
        await world.ends.refused(turn, reply, ServiceBusy())
    assert await world.said(turn) == f"{say('error-busy')} {say('nothing-charged')}"
    assert await world.buttons(turn) == {say("button-retry"): f"retry:{turn.id}"}
