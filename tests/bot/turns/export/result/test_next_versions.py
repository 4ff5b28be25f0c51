"""A result that stands among others, with what can be made of it next."""

from __future__ import annotations

from dataclasses import replace

from bot.core.controls import Button
from bot.store.rows import Turn
from bot.turns.export.result.next_versions import next_versions
from bot.turns.export.result.result_text import result_text
from bot.turns.next_buttons import Place, result_buttons
from tests.bot.turns.world import World, say

HERE = Place(say, None, lambda _: False)
MADE = {"size_bytes": 2_000_000, "duration_s": 5.0}


async def versions(world: World, turn: Turn) -> tuple[str, list[Button]] | None:
    return await world.db.run(next_versions, turn, HERE)


async def pressed(world: World, about: Turn | None) -> Turn:
    turn = await world.turn("", kind="versions", lane="instant:1")
    return replace(turn, about_turn_id=about.id if about else None)


async def test_one_of_several_results_is_named_and_described_with_its_own_buttons(
    world: World,
) -> None:
    first = await world.in_session("compress it", world.video("a.mp4"))
    export = await world.delivered(first, MADE)
    found = await versions(world, await pressed(world, first))
    assert found is not None
    text, buttons = found
    assert text == f"{say('list-names', names=['a.mp4'])}\n{result_text(say, 'en', export, MADE)}"
    assert tuple(buttons) == await world.db.run(result_buttons, first, export, HERE, None)


async def test_a_result_without_files_of_its_own_has_no_name(world: World) -> None:
    first = await world.in_session("make a film of a lake")
    export = await world.delivered(first, MADE)
    found = await versions(world, await pressed(world, first))
    assert found is not None
    assert found[0] == result_text(say, "en", export, MADE)


async def test_what_is_kept_no_more_has_none(world: World) -> None:
    deleted = replace(await world.turn(lane="instant:2"), id=99)
    assert await versions(world, await pressed(world, deleted)) is None
    assert await versions(world, await pressed(world, None)) is None


async def test_a_turn_that_made_nothing_has_none(world: World) -> None:
    turn = await world.in_session("mute it", world.video())
    assert await versions(world, await pressed(world, turn)) is None
