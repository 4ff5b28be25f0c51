"""What is said of a render before it begins, at a service that tells nothing of what it will do."""

from __future__ import annotations

import pytest

from bot.store.queries import lanes
from tests.bot.turns.export.test_export import DONE, promised, working
from tests.bot.turns.world import World


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("compress it to 10 MB", "You asked for: at most 10 MB, about 0:05 long"),
        ("mute it", "Coming: about 0:05 long"),
    ],
)
async def test_only_what_was_asked_for_is_said_as_that(world: World, words: str, told: str) -> None:
    world.service.renders = [DONE]
    turn = await world.in_session(words, world.video())
    export, _ = await promised(world, await world.db.run(lanes.move, turn, "asking"))
    await working(world).step(export.lane)
    assert told in world.room.everything


async def test_an_export_in_a_later_turn_says_what_was_asked_before(world: World) -> None:
    world.service.renders = [DONE]
    edit = await world.in_session("compress it to 10 MB", world.video())
    edit = await world.db.run(lanes.move, edit, "asking")
    edit = await world.db.run(lanes.move, edit, "answered")
    await world.db.run(lanes.move, edit, "done")
    turn = await world.turn("export", kind="export")
    turn = await world.db.run(lanes.move, turn, "preparing")
    turn = await world.db.run(lanes.note, turn, session_id=edit.session_id)
    export, _ = await promised(world, turn)
    await working(world).step(export.lane)
    assert "You asked for: at most 10 MB" in world.room.everything
