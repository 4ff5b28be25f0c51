"""A video that was sent before, for everything of its asker's that waits for one."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from bot.core.model import ConversationKey, VideoAbove
from bot.store.rows import Turn
from tests.bot.turns.house import ALICE, BOB, MODERATOR, SQUARE, House, say

STALE, NOTED = say("press-stale"), say("press-noted")
GUILD = "room:9"


async def before(house: House, **fields: Any) -> Turn:
    """A project of a week ago."""
    fields = {"chat": SQUARE, "guild": GUILD, **fields}
    turn = await house.worked("mute it", house.video("old.mp4"), **fields)
    house.clock.now_s += 7 * 86_400
    return turn


async def waits(house: House, text: str = "rotate it", **fields: Any) -> Turn:
    turn = await house.begun(text, **{"chat": SQUARE, "guild": GUILD, **fields})
    assert turn.lane == house.waiting_lane(turn)
    return turn


def its(turn: Turn) -> ConversationKey:
    return ConversationKey("room", "square", root=turn.reply_to)


async def test_all_that_waits_goes_on_with_the_earlier_project_in_its_order(
    house: House,
) -> None:
    old = await before(house)
    first = await waits(house)
    second = await waits(house, "crop it", conversation=its(first))
    theirs = await waits(house, "flip it", conversation=its(first), by=BOB)
    house.woken.clear()
    assert (await house.press(second, f"earlier:{old.id}")).text == NOTED
    moved = await house.open_in(house.lane(old))
    assert [(turn.text, turn.about_turn_id) for turn in moved] == [
        ("rotate it", old.id),
        ("crop it", old.id),
    ]
    assert [(await house.now(turn)).cancel for turn in (first, second, theirs)] == [
        True,
        True,
        False,
    ]
    assert f"outbox:{SQUARE}" in house.woken, "their messages go"
    assert (await house.press(second, f"earlier:{old.id}")).text == STALE


@pytest.mark.parametrize("kind", ["status", "export"])
async def test_what_was_only_asked_about_a_project_is_answered_for_that(
    house: House, kind: str
) -> None:
    old = await before(house)
    asked = await house.worked(kind, chat=SQUARE, guild=GUILD, conversation=its_own("x"))
    assert asked.conversation_id != old.conversation_id
    house.woken.clear()
    assert (await house.press(asked, f"earlier:{old.id}")).text == NOTED
    [lane] = [lane for lane in house.woken if not lane.startswith("outbox")]
    [new] = await house.open_in(lane)
    assert (new.kind, new.conversation_id, new.about_turn_id) == (
        kind,
        old.conversation_id,
        old.id,
    )


def its_own(name: str) -> ConversationKey:
    return ConversationKey("room", "square", root=name)


async def test_a_project_that_is_not_the_askers_or_not_of_this_place_is_not_taken(
    house: House,
) -> None:
    theirs = await before(house, by=BOB)
    away = await before(house, guild="room:8", conversation=its_own("away"))
    alone = await before(house, guild=None, conversation=its_own("alone"))
    turn = await waits(house)
    for number in (f"{theirs.id}", f"{away.id}", f"{alone.id}", "404", "one", ""):
        assert (await house.press(turn, f"earlier:{number}")).text == STALE
    assert not (await house.now(turn)).cancel


async def test_a_video_above_is_taken_by_who_asked_alone(house: House) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Bob", is_own=False)
    turn = await waits(house, above=(above,))
    more = await waits(house, "crop it", conversation=its(turn))
    told = await house.press(turn, "above", by=MODERATOR)
    assert told.text == say("press-not-yours", name="Alice")
    assert (await house.press(turn, "above")).text == NOTED
    moved = await house.open_in(house.lane(turn))
    assert [turn.text for turn in moved] == ["rotate it", "crop it"]
    assert [await house.names(turn) for turn in moved] == [["above.mp4"], []]
    assert (await house.now(more)).cancel, "it waits no more"


async def test_where_no_video_stood_above_the_button_is_out_of_date(house: House) -> None:
    turn = await waits(house)
    assert (await house.press(turn, "above")).text == STALE


async def test_what_was_taken_back_meanwhile_takes_no_video(house: House) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Bob", is_own=False)
    turn = await waits(house, above=(above,))
    await house.press(turn, "stop", by=ALICE)
    assert (await house.press(turn, "above")).text == STALE
    assert await house.open_in(house.lane(turn)) == []


async def test_who_is_stopped_while_another_begins_stays_stopped(house: House) -> None:
    above = VideoAbove((house.video("above.mp4"),), "Bob", is_own=False)
    first = await waits(house)
    second = await waits(house, "crop it", conversation=its(first), above=(above,))
    house.lanes.on_wake = partial(house.press, second, "stop")
    assert (await house.press(second, "above")).text == STALE
    moved = await house.open_in(house.lane(first))
    assert [turn.text for turn in moved] == ["rotate it"], "the other one has its video"
    assert await house.names(moved[0]) == ["above.mp4"]
    assert (await house.now(second)).state == "cancelled"
