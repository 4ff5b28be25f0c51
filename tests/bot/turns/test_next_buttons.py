"""What is offered under a result, an original and a project that is back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.core.controls import ROW_BUTTONS, Button, phone_rows
from bot.core.model import Attachment
from bot.core.results.steps import NextStep, Offered, plain
from bot.core.service.values import Capability
from bot.store.rows import File, Turn
from bot.turns.inbox.requests import BATCH
from bot.turns.next_buttons import (
    AGAIN,
    ROWS_MAX,
    Place,
    buttons_of_project,
    main_first,
    one_main,
    original_buttons,
    result_buttons,
    step_buttons,
)
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.world import World, say
from tests.support.service import draft_of, muted

MB = 1_000_000
NO_LIMIT = Place(say, None, lambda _: False)
MADE = {"size_bytes": 20 * MB, "width": 1920, "height": 1080, "duration_s": 60.0}
TURN = turn_of("mute it")


def place(*can: Capability, limit_mb: int | None = None, **values: Any) -> Place:
    limit = None if limit_mb is None else limit_mb * MB
    return Place(say, limit, lambda wanted: wanted in can, **values)


def file(answer: dict[str, Any] | None = None, **facts: Any) -> File:
    values: dict[str, Any] = {"size_bytes": 40 * MB, "duration_s": 60.0}
    kind = facts.pop("kind", "video")
    return File(1, Attachment(kind, "a.mp4", {}, **values | facts), "done", 0, answer)


def codes(buttons: tuple[Button, ...]) -> list[str]:
    """Of the steps among them."""
    steps = [button.data for button in buttons if button.data.startswith("next:")]
    return [data.split(":")[2] for data in steps]


def of_original(*files: File, where: Place = NO_LIMIT) -> list[str]:
    return codes(original_buttons(TURN, files, where))


def test_of_several_films_what_suits_all_is_offered() -> None:
    assert of_original(file(), file()) == of_original(file(size_bytes=None, duration_s=None))
    assert of_original(file(), file()) != of_original(file())


def test_what_the_service_measured_goes_before_what_the_platform_told() -> None:
    told = {"width": 640, "height": 360, "duration_s": 5}
    steps = of_original(file(told, width=3840, height=2160))
    assert "height-720" not in steps
    assert "first-10" not in steps
    assert "height-720" in of_original(file(width=1920, height=1080))
    assert "height-720" not in of_original(file(width=1920))


def test_a_film_that_is_too_large_for_its_chat_is_offered_to_fit() -> None:
    assert of_original(file(), where=place(limit_mb=10))[0] == "size-10000000"


@pytest.mark.parametrize("kind", ["image", "audio"])
def test_a_picture_or_a_sound_is_no_film(kind: str) -> None:
    assert of_original(file(kind=kind)) == []
    assert of_original(file({"kind": kind})) == []


def test_only_formats_that_the_service_makes_are_offered() -> None:
    small = file(size_bytes=MB)
    assert "gif" not in of_original(small)
    assert {"gif", "mp3"} <= set(of_original(small, where=place("gif", "mp3")))


def test_the_likeliest_step_is_the_main_one_and_taking_back_never_is() -> None:
    steps = step_buttons(say, TURN, [plain("undo"), plain("mute"), plain("music")])
    assert [button.kind for button in main_first(steps)] == ["plain", "main", "plain"]
    only_undo = step_buttons(say, TURN, [plain("undo")])
    assert [button.kind for button in main_first(only_undo)] == ["plain"]
    assert main_first([]) == []


def test_of_several_main_buttons_the_first_remains_one() -> None:
    main = Button("a", "a:1", kind="main")
    found = one_main([main, Button("b", "b:1"), replace(main, data="c:1")])
    assert [button.kind for button in found] == ["main", "plain", "plain"]


def test_what_takes_too_much_room_for_a_phone_is_left_out_and_the_likeliest_stays() -> None:
    others = [Button("A rather long label of its own", f"x:{n}") for n in range(ROWS_MAX)]
    assert of_original(file()) != []
    full = original_buttons(TURN, [file()], NO_LIMIT, others)
    assert list(full) == others
    some = original_buttons(TURN, [file()], NO_LIMIT, others[:1])
    assert some[-1] == others[0]
    assert codes(some) == of_original(file())[: len(codes(some))]
    assert len(phone_rows(some)) <= ROWS_MAX


async def of_result(
    world: World, made: dict[str, Any], where: Place = NO_LIMIT, link: str | None = None, **how: Any
) -> tuple[Button, ...]:
    turn = await world.in_session("compress it", world.video())
    export = await world.delivered(turn, made, **how)
    return await world.db.run(result_buttons, turn, export, where, link)


async def test_a_result_can_be_made_smaller_reworded_fetched_and_found_again(world: World) -> None:
    buttons = await of_result(world, MADE, link="https://cdn.example/film.mp4")
    assert codes(buttons)[0] == "size-10000000"
    verbs = [button.data.partition(":")[0] or button.url for button in buttons]
    assert verbs[-3:] == ["reword", "https://cdn.example/film.mp4", "project"]


async def test_a_copy_that_fits_its_chat_is_what_the_steps_are_about(world: World) -> None:
    fitted = {**MADE, "fitted": {"size_bytes": 4 * MB}}
    assert codes(await of_result(world, fitted))[0] == "size-2000000"


async def test_a_result_whose_size_nobody_knows_is_not_offered_by_its_size(world: World) -> None:
    steps = codes(await of_result(world, {"url": "https://cdn.example/film.mp4"}))
    assert not any(step.startswith("size") for step in steps)
    assert "undo" in steps


async def test_a_result_that_stands_alone_can_be_exported_again_by_a_sign(world: World) -> None:
    buttons = await of_result(world, MADE, place(on_card=True))
    [again] = [button for button in buttons if button.label == AGAIN]
    assert again.data.startswith("export:")
    assert again.kind == "plain"
    assert len(buttons) < ROWS_MAX * ROW_BUTTONS, "one place is for what deletes the card"


SONG = {"tt": 1, "sg": [{"d": 5_000, "m": {"title": "Lo-fi"}}]}
SILENT = muted(draft_of("a.mp4"))


@pytest.mark.parametrize(
    ("draft", "offers_mute"),
    [
        (draft_of("a.mp4"), True),
        (SILENT, False),
        ({**SILENT, "t": [*SILENT["t"], SONG]}, True),
    ],
    ids=["sound", "muted", "muted with music"],
)
async def test_what_is_silent_is_not_offered_to_be_muted(
    world: World, draft: dict[str, Any], offers_mute: bool
) -> None:
    made = {"size_bytes": MB, "duration_s": 5.0}
    assert ("mute" in codes(await of_result(world, made, draft=draft))) is offers_mute


async def test_what_was_not_edited_can_not_be_undone_or_reworded(world: World) -> None:
    turn = await world.in_session("export", world.video(), kind="export")
    export = await world.delivered(turn, MADE)
    buttons = await world.db.run(result_buttons, turn, export, NO_LIMIT, None)
    assert "undo" not in codes(buttons)
    assert not any(button.data.startswith("reword") for button in buttons)


@pytest.mark.parametrize(("argument", "most"), [(BATCH, 10), ("", 6)])
async def test_only_a_part_of_a_batch_is_measured_by_its_own_files(
    world: World, argument: str, most: int
) -> None:
    first = await world.done(await world.in_session("mute it", world.video("a.mp4")))
    here = first.conversation_id
    files = [world.video("b.mp4")]
    turn = await world.in_session("mute it", *files, conversation_id=here, argument=argument)
    made = {"size_bytes": MB, "duration_s": 5.0}
    export = await world.delivered(turn, made, source_bytes=12 * MB)
    buttons = await world.db.run(result_buttons, turn, export, place(limit_mb=10), None)
    assert f"size-{most * MB}" in codes(buttons)


async def back(world: World, turn: Turn) -> list[str]:
    assert turn.session_id is not None
    return codes(await world.db.run(buttons_of_project, turn, turn.session_id, NO_LIMIT))


async def test_a_project_that_is_back_offers_what_its_last_result_did(world: World) -> None:
    turn = await world.in_session("compress it", world.video())
    export = await world.delivered(turn, MADE)
    after = codes(await world.db.run(result_buttons, turn, export, NO_LIMIT, None))
    assert await back(world, turn) == after
    assert "undo" in after


async def test_what_was_asked_since_its_last_result_makes_that_an_old_one(world: World) -> None:
    turn = await world.in_session("compress it", world.video())
    await world.delivered(turn, MADE)
    here = turn.conversation_id
    await world.done(await world.in_session("mute it", conversation_id=here))
    steps = await back(world, turn)
    assert "undo" not in steps
    assert "compress" in steps


async def test_a_project_without_a_result_offers_what_its_originals_do(world: World) -> None:
    turn = await world.in_session("", world.video())
    assert "compress" in await back(world, turn)


def test_a_step_s_button_brings_its_code_back() -> None:
    offered = [Offered(NextStep("first", 10), plain("mute").label)]
    [button] = step_buttons(say, TURN, offered)
    assert button.data == "next:7:first-10"
