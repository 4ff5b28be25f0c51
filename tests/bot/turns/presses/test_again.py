"""The same request once more, by its button or by the operator: once for each turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.kinds import Kind
from bot.core.service.values import RenderStatus
from bot.store.database import Database
from bot.store.queries import exports
from bot.store.rows import Turn
from bot.turns.inbox.begin_turn import Begun
from bot.turns.presses.again import failed_in, retry_for_asker, what_failed
from tests.bot.turns.house import ALICE, House


async def stopped(house: House, text: str = "mute it") -> Turn:
    turn = await house.begun(text, house.video(), quoted=())
    await house.press(turn, "stop")
    return await house.now(turn)


async def again(house: House, turn: Turn, kind: Kind = "edit") -> object:
    return await house.db.run(retry_for_asker, house.admission, turn, kind, house.clock.now_s)


async def test_what_its_asker_would_get_by_a_press_the_operator_gets_them_once(
    house: House,
) -> None:
    old = await stopped(house)
    begun = await again(house, old)
    assert isinstance(begun, Begun)
    new = begun.turn
    assert (new.text, new.asker, new.about_turn_id, new.reopens) == (
        "mute it",
        ALICE.id,
        old.id,
        True,
    )
    assert await house.names(new) == ["holiday.mp4"]
    assert await again(house, old) is None
    assert (await house.press(old, "retry")).text == house.ctx.say("en", "press-stale")


async def test_a_press_is_that_one_try_as_well(house: House) -> None:
    old = await stopped(house)
    await house.press(old, "retry")
    assert await again(house, old) is None


async def test_an_export_alone_says_and_takes_nothing_of_the_edit(house: House) -> None:
    old = await stopped(house)
    begun = await again(house, old, "export")
    assert isinstance(begun, Begun)
    assert (begun.turn.kind, begun.turn.text, begun.turn.reopens) == ("export", "", False)
    assert await house.names(begun.turn) == []
    assert await house.names(old) == ["holiday.mp4"]


async def test_limits_hold_for_the_operator_too(db: Database, tmp_path: Path) -> None:
    house = House(db, tmp_path, queue_max=1)
    old = await stopped(house)
    await house.say("make it louder", house.video("b.mp4"))
    assert await again(house, old) == "queue_full"


@pytest.mark.parametrize(
    ("kind", "state", "found"),
    [
        ("edit", "failed", "edit"),
        ("edit", "cancelled", "edit"),
        ("export", "failed", "export"),
        ("edit", "done", None),
        ("help", "failed", None),
    ],
)
async def test_what_a_second_try_would_be(
    house: House, kind: Kind, state: str, found: Kind | None
) -> None:
    turn = replace(await house.begun("mute it"), kind=kind, state=state)  # type: ignore[arg-type]
    assert failed_in(turn, None) == found


async def test_where_only_the_film_failed_that_alone_is_made_again(house: House) -> None:
    house.service.renders = [RenderStatus("failed")]
    turn = await house.worked("mute it and export", house.video())
    assert await house.db.run(what_failed, turn) is None
    await house.work(f"export:{turn.session_id}")
    export = await house.db.run(exports.export_of_turn, turn.id)
    assert export is not None
    assert export.state == "failed"
    assert await house.db.run(what_failed, turn) == "export"
