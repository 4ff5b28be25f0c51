"""The plot of a result's bitrate, on a button: once, free, after a restart as well, and in words
where it can't be had."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories.room.world import BOB, Bot, Room, Service, Shown, bot_in, labels
from tests.support.clips import small_clip
from tests.support.engine import engine_here
from tests.support.plain_http import plain_http

DESCRIPTION = (
    "The bitrate over the length of the video: high where much moves, low where little does."
)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_clip(tmp_path_factory.mktemp("clips") / "trip.mp4")


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    """An engine that makes pictures."""
    data = tmp_path / "engine"
    engine = engine_here(data, faults=True, tokens_per_ip=0, pictures=True)
    async with engine as url, plain_http() as http:
        yield Service(url, data, http)


@pytest.fixture
def room() -> Room:
    room = Room()
    room.limits = replace(room.limits, pictures_max=1, pictures_beside_file=True)
    return room


def result_of(room: Room) -> Shown:
    return next(shown for shown in reversed(room.messages) if shown.file is not None)


def plots_in(room: Room) -> list[Shown]:
    return [s for s in room.messages if [p.description for p in s.view.pictures] == [DESCRIPTION]]


async def test_the_plot_comes_once_and_costs_nothing(
    bot: Bot, room: Room, service: Service, tiny: Path
) -> None:
    await bot.say("compress it to 100KB", tiny)
    shown = result_of(room)
    data = shown.button("Bitrate").data
    assert (await bot.press(shown, "Bitrate", by=BOB)).text != "On it."
    assert plots_in(room) == []
    assert (await bot.press(shown, "Bitrate")).text == "On it."
    [plot] = plots_in(room)
    assert plot.view.pictures[0].filename == "bitrate.png"
    assert plot.text == DESCRIPTION
    assert room.messages[-1] is plot, "nothing else is left of the press"
    assert "Bitrate" not in labels(shown.view.buttons)
    shown.view = replace(shown.view, buttons=(replace(shown.view.buttons[0], data=data),))
    await bot.press(shown, shown.view.buttons[0].label)
    assert len(plots_in(room)) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_after_a_restart_the_button_still_counts(
    room: Room, service: Service, tmp_path: Path, tiny: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("compress it to 100KB", tiny)
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.press(result_of(room), "Bitrate")
    assert len(plots_in(room)) == 1


async def test_a_picture_that_is_gone_is_said_in_words(
    bot: Bot, room: Room, service: Service, tiny: Path
) -> None:
    await bot.say("compress it to 100KB", tiny)
    for path in service.data.rglob("*.png"):
        path.unlink()
    await bot.press(result_of(room), "Bitrate")
    assert plots_in(room) == []
    assert "The plot is no longer kept" in room.texts[-1]
    assert room.messages[-1].view.buttons == ()


async def test_what_passes_is_tried_again_by_a_press(
    room: Room, service: Service, tmp_path: Path, tiny: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("compress it to 100KB", tiny)
        limits = room.limits
        (tmp_path / "scratch").rename(tmp_path / "was")
        (tmp_path / "scratch").write_text("no folder")
        await bot.press(result_of(room), "Bitrate")
        failed = room.messages[-1]
        assert failed.text == "I couldn't show the plot just now."
        (tmp_path / "scratch").unlink()
        await bot.press(failed, "Try again")
    assert len(plots_in(room)) == 1
    assert limits == room.limits


async def test_where_no_pictures_are_shown_there_is_no_button(
    bot: Bot, room: Room, tiny: Path
) -> None:
    room.limits = replace(room.limits, pictures_max=0)
    await bot.say("compress it to 100KB", tiny)
    assert "Bitrate" not in labels(result_of(room).view.buttons)
