from __future__ import annotations

from typing import Any

import pytest

from bot.core.service.errors import SessionLost, Unavailable
from bot.core.service.values import ProjectState
from bot.store.queries import lanes
from bot.store.rows import Turn
from tests.bot.turns.world import World
from tests.support.service import draft_of, muted

BEFORE = draft_of("holiday.mp4")


async def asked(world: World, before: dict[str, Any] | None = None) -> Turn:
    """A turn whose question went out, with the draft of before."""
    turn = await world.in_session("mute it", world.video())
    known = {"draft": before or BEFORE, "credits": 100.0}
    world.clock.slept_s.clear()
    return await world.db.run(lanes.move, turn, "asking", before=known)


async def test_after_an_edit_with_words_the_state_is_read_once(world: World) -> None:
    project = await world.project(await asked(world))
    state = await world.reads.after_edit(project, BEFORE, world.shown, is_silent=False)
    assert state is not None
    assert world.clock.slept_s == []


async def test_after_a_silent_edit_it_is_read_until_it_has_changed(world: World) -> None:
    project = await world.project(await asked(world))

    def edited_later() -> None:
        if len(world.clock.slept_s) == 2:
            world.service.projects["s1"].draft = muted(BEFORE)

    world.clock.on_sleep = edited_later
    state = await world.reads.after_edit(project, BEFORE, world.shown, is_silent=True)
    assert state is not None
    assert state.draft == muted(BEFORE)
    assert world.clock.slept_s == [8.0, 8.0]
    assert world.shown.keys[-2:] == ["status-reading", "status-reading"]


async def test_a_silent_edit_that_changed_nothing_is_read_four_times(world: World) -> None:
    project = await world.project(await asked(world))
    world.service.calls.clear()
    state = await world.reads.after_edit(project, BEFORE, world.shown, is_silent=True)
    assert state == ProjectState(BEFORE, 1, ("holiday.mp4",))
    assert world.service.calls == ["state"] * 4


async def test_a_state_that_cannot_be_read_is_none(world: World) -> None:
    project = await world.project(await asked(world))
    world.service.fail("state", *[Unavailable()] * 4)
    assert await world.reads.after_edit(project, BEFORE, world.shown, is_silent=True) is None


async def test_recovery_waits_half_a_minute_and_then_a_minute_until_something_changed(
    world: World,
) -> None:
    turn = await asked(world)
    world.service.fail("state", Unavailable(), None, Unavailable())
    found = await world.reads.recover(turn, world.shown)
    assert found is not None
    assert found.state.draft == BEFORE
    assert found.credits == 100
    assert world.clock.slept_s == [30, 60, 60, 60, 60]
    world.clock.slept_s.clear()
    world.service.projects["s1"].draft = muted(BEFORE)
    found = await world.reads.recover(turn, world.shown)
    assert found is not None
    assert found.state.draft == muted(BEFORE)
    assert world.clock.slept_s == [30]


async def test_recovery_of_work_in_stages_waits_until_it_has_come_to_rest(world: World) -> None:
    turn = await asked(world)
    stages = [{**muted(BEFORE), "stage": number} for number in (1, 2)]

    def goes_on() -> None:
        world.service.projects["s1"].draft = stages[min(len(world.clock.slept_s), 2) - 1]

    world.clock.on_sleep = goes_on
    found = await world.reads.recover(turn, world.shown, in_stages=True)
    assert found is not None
    assert found.state.draft == stages[1]
    assert world.clock.slept_s == [30, 60, 60]


async def test_recovery_of_what_cannot_be_read_finds_nothing(world: World) -> None:
    turn = await asked(world)
    world.service.fail("state", *[Unavailable()] * 5)
    assert await world.reads.recover(turn, world.shown) is None
    assert world.clock.slept_s == [30, 60, 60, 60, 60]


async def test_a_project_that_is_gone_is_not_read_again(world: World) -> None:
    turn = await asked(world)
    world.service.fail("state", SessionLost())
    with pytest.raises(SessionLost):
        await world.reads.recover(turn, world.shown)
    world.service.fail("state", SessionLost())
    project = await world.project(turn)
    with pytest.raises(SessionLost):
        await world.reads.after_edit(project, BEFORE, world.shown, is_silent=True)
    assert world.clock.slept_s == [30]


async def test_one_look_does_not_wait_and_takes_no_for_an_answer(world: World) -> None:
    turn = await asked(world)
    found = await world.reads.look(turn)
    assert found is not None
    assert (found.state.draft, found.credits) == (BEFORE, 100)
    world.service.fail("state", Unavailable())
    assert await world.reads.look(turn) is None
    assert world.clock.slept_s == []
