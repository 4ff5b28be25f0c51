"""What is said of a render before it begins, at a service that tells nothing of what it will do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.results.forecast import Forecast
from bot.store.queries import lanes
from bot.turns.export.coming import Coming
from tests.bot.turns.export.test_export import DONE, promised, working
from tests.bot.turns.world import TEXTS, World, say
from tests.support.service import FakeService


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


def coming(world: World, *, has_engine: bool = False, links_are_public: bool = True) -> Coming:
    async def find_engine() -> FakeService | None:
        return FakeService() if has_engine else None

    return Coming(
        world.db,
        TEXTS,
        world.outbox,
        can=lambda _: False,
        find_engine=find_engine,
        links_are_public=links_are_public,
    )


LARGE = Forecast(likely_bytes=30_000_000)


@pytest.mark.parametrize(
    ("has_engine", "links_are_public", "way"),
    [(True, True, "copy"), (False, True, "link"), (False, False, "none")],
)
async def test_what_becomes_of_a_result_that_is_too_large_is_said_before(
    world: World, has_engine: bool, links_are_public: bool, way: str
) -> None:
    here = coming(world, has_engine=has_engine, links_are_public=links_are_public)
    line = await here.if_too_large(LARGE, await world.turn())
    assert line == say("forecast-fit", limit_bytes=10_000_000, way=way)


async def test_where_it_is_saved_or_fits_nothing_is_said_of_its_size(world: World) -> None:
    turn = await world.turn()
    assert await coming(world).if_too_large(Forecast(likely_bytes=9_000_000), turn) == ""
    world.room.limits = replace(world.room.limits, local=True)
    assert await coming(world).if_too_large(LARGE, turn) == ""


async def test_of_what_is_rendered_already_nothing_is_foretold(world: World) -> None:
    turn = await world.in_session("compress it to 10 MB", world.video())
    export = await world.delivered(turn)
    assert await coming(world).look(export, turn) == Forecast()
    assert coming(world).facts(Forecast(), turn) == ""
