"""The bitrate plot of a result: it comes once and free, or it is said why there is none."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from bot.core.controls import Button
from bot.core.errors import ChatClosed, PlatformError, Refused
from bot.core.model import Chat, MessageRef
from bot.core.service.errors import (
    DownloadTooLarge,
    LinkFailed,
    NotFound,
    SessionLost,
    Unavailable,
    Unreadable,
)
from bot.core.service.values import Attribution
from bot.core.view import Limits, View
from bot.store.queries.exports import export_of_turn
from bot.store.rows import Turn
from bot.turns.export.fitting import FindEngine
from bot.turns.export.plot import Plots, plot_button
from tests.bot.turns.edit.test_summary import turn_of
from tests.bot.turns.export.test_export import fitting_in, left_behind
from tests.bot.turns.world import World, say
from tests.support.service import FakeService

PLOT = {"pictures": {"plot": "https://cdn.example/plot.png"}}
WORDS = say("picture-plot")
GONE, NOT_SHOWN = say("plot-gone"), say("plot-not-shown")


@pytest.fixture
def world(world: World) -> World:
    """In its room pictures are shown."""
    world.room.limits = replace(world.room.limits, pictures_max=1)
    return world


def plots(world: World, find_engine: FindEngine | None = None) -> Plots:
    fitting = fitting_in(world, find_engine)
    return Plots(world.db, world.outbox, world.sessions, fitting, world.settings.scratch)


async def made(world: World, result: dict[str, Any]) -> Turn:
    turn = await world.in_session("compress it", world.video())
    await world.delivered(turn, result)
    return turn


async def pressed(world: World, about: Turn | None, **values: Any) -> Turn:
    number = about.id if about else None
    return await world.turn(
        "", kind="plot", lane=f"instant:{number}", about_turn_id=number, **values
    )


async def show(
    world: World, turn: Turn, find_engine: FindEngine | None = None
) -> tuple[str | None, list[Button]]:
    async with world.replies.open(turn) as reply:
        found = await plots(world, find_engine).show(turn, reply)
    scratch = world.settings.scratch
    assert not scratch.exists() or not any(scratch.iterdir()), "nothing stays on the disk"
    return found


def shown(world: World) -> list[str]:
    """The plots in the chat, by what describes them."""
    return [p.description for message in world.room.messages for p in message.view.pictures]


@pytest.mark.parametrize(
    ("result", "limits", "is_there"),
    [
        (PLOT, {"pictures_max": 1}, True),
        (PLOT, {"local": True}, True),
        (PLOT, {}, False),
        ({}, {"pictures_max": 1}, False),
    ],
)
def test_a_button_is_there_where_there_is_a_plot_that_can_be_shown(
    result: dict[str, Any], limits: dict[str, Any], is_there: bool
) -> None:
    buttons = plot_button(say, turn_of("mute it"), result, Limits(2000, 10, 1.0, **limits))
    assert [button.data for button in buttons] == ["plot:7"] * is_there


async def test_the_plot_comes_with_a_description_and_nothing_else_is_said(world: World) -> None:
    turn = await pressed(world, await made(world, PLOT))
    assert await show(world, turn) == (None, [])
    assert shown(world) == [WORDS]


async def test_after_a_crash_it_does_not_come_twice(world: World) -> None:
    turn = await pressed(world, await made(world, PLOT))
    await show(world, turn)
    assert await show(world, turn) == (None, [])
    assert shown(world) == [WORDS]


async def test_a_try_that_is_made_again_is_about_the_same_result(world: World) -> None:
    first = await pressed(world, await made(world, PLOT))
    again = await pressed(world, first)
    assert await show(world, again) == (None, [])
    assert shown(world) == [WORDS]


@pytest.mark.parametrize("result", [{"size_bytes": 6}, {**PLOT, "fitted": {"size_bytes": 6}}])
async def test_a_result_without_a_plot_of_its_own_shows_none(
    world: World, result: dict[str, Any]
) -> None:
    turn = await pressed(world, await made(world, result))
    assert await show(world, turn) == (GONE, [])


async def test_of_what_is_kept_no_more_there_is_none(world: World) -> None:
    turn = await pressed(world, None)
    assert await show(world, turn) == (GONE, [])
    assert await show(world, replace(turn, about_turn_id=99)) == (GONE, [])


@pytest.mark.parametrize(
    "error",
    [LinkFailed(), NotFound(code=404), Unreadable(), DownloadTooLarge(), SessionLost(code=1002)],
)
async def test_what_will_not_come_later_either_is_not_offered_again(
    world: World, error: Exception
) -> None:
    turn = await pressed(world, await made(world, PLOT))
    world.service.fail("save_picture", error)
    assert await show(world, turn) == (GONE, [])


@pytest.mark.parametrize("error", [Unavailable(), OSError("disk full"), TimeoutError()])
async def test_what_passes_can_be_tried_again(world: World, error: Exception) -> None:
    turn = await pressed(world, await made(world, PLOT))
    world.service.fail("save_picture", error)
    text, [button] = await show(world, turn)
    assert (text, button.data) == (NOT_SHOWN, f"plot:{turn.id}")


def takes_no_picture(world: World, patch: pytest.MonkeyPatch, error: PlatformError) -> None:
    post = world.room.post

    async def refuse(chat: Chat, view: View, **how: Any) -> MessageRef:
        if view.pictures:
            raise error
        return await post(chat, view, **how)

    patch.setattr(world.room, "post", refuse)


async def test_a_chat_that_takes_no_picture_is_told_in_words(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = await pressed(world, await made(world, PLOT))
    takes_no_picture(world, monkeypatch, Refused())
    assert (await show(world, turn))[0] == NOT_SHOWN


async def test_in_a_chat_that_is_closed_nothing_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = await pressed(world, await made(world, PLOT))
    takes_no_picture(world, monkeypatch, ChatClosed())
    with pytest.raises(ChatClosed):
        await show(world, turn)


async def fitted(world: World) -> Turn:
    """A result whose copy for the chat an engine beside the service has made."""
    return await made(world, {"size_bytes": 6, "fitted": {"size_bytes": 3, **PLOT}})


async def test_the_plot_of_a_copy_is_the_copy_s(world: World) -> None:
    turn = await pressed(world, await fitted(world))
    assert await show(world, turn) == (None, [])
    assert shown(world) == [WORDS]


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_copy_that_an_engine_made_is_asked_of_that_engine(
    world: World, is_there: bool
) -> None:
    engine = FakeService()
    key = await engine.create_project("", Attribution("skill", "1", "unknown"), "en")
    about = await fitted(world)
    export = await world.db.run(export_of_turn, about.id)
    assert export is not None
    await left_behind(world, export, "done", fit={"key": asdict(key)})

    async def find() -> FakeService | None:
        return engine if is_there else None

    text, _ = await show(world, await pressed(world, about), find)
    assert text == (None if is_there else NOT_SHOWN)
    assert ("save_picture" in engine.calls) is is_there
    assert "save_picture" not in world.service.calls
