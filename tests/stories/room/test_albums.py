"""Several videos in one message come as one where the platform has albums, with the list."""

from __future__ import annotations

import asyncio
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.errors import FilesForbidden, PlatformError, RateLimited, Refused, Unclear
from bot.core.view import Album
from bot.dispatch import fleet
from tests.bot.store.postgres import server
from tests.stories.room.world import Bot, Room, Service, Shown, bot_in, labels
from tests.support.clock import eventually
from tests.support.database import opened

WORDS = "compress the first to 300KB and mute the second"


@pytest.fixture
def clips(clip: Path, tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(clip, tmp_path / name)) for name in ("a.mp4", "b.mp4", "c.mp4")]


@pytest.fixture(autouse=True)
def albums(room: Room) -> None:
    """As on Discord."""
    album = Album(files_max=10, text_max=2000, buttons=True)
    link = "https://chat.example/{server}/{message}"
    room.limits = replace(room.limits, album=album, message_link=link)


def albums_in(room: Room) -> list[Shown]:
    return [shown for shown in room.messages if shown.together]


def scratch_in(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "scratch").rglob("*") if path.is_file()]


async def test_all_results_and_the_list_are_one_message(
    bot: Bot, room: Room, tmp_path: Path, clips: list[Path]
) -> None:
    await bot.say(WORDS, *clips[:2])
    [shown] = albums_in(room)
    assert shown is room.messages[-1]
    assert room.files == []
    assert [name for name, _, _ in shown.together] == ["a (300 kB).mp4", "b (no sound).mp4"]
    head, first, second, hint = shown.text.splitlines()
    assert head == "Done: 2 of 2"
    assert re.fullmatch(r"1\. a\.mp4: 1\.\d+ MB → \d+ kB", first)
    assert second.startswith("2. b.mp4: ")
    assert hint == "A number shows what can be made of that one next."
    assert labels(shown.view.buttons) == ["1", "2"]
    assert shown.together[0][1] == first
    assert "It comes together with the others." in room.everything
    assert not any("It comes together" in text for text in room.texts), "it is there: that goes"
    assert scratch_in(tmp_path) == []


async def test_a_number_shows_the_buttons_of_that_film_and_they_mean_it(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await bot.say(WORDS, *clips[:2])
    [shown] = albums_in(room)
    await bot.press(shown, "1")
    more = room.messages[-1]
    assert more.text.startswith("a.mp4\nDone: 1.")
    await bot.press(more, next(label for label in labels(more.view.buttons) if "Mute" in label))
    asked = service.accepted("run_sse")[-1]["text"]
    assert asked.endswith("(only this file: a.mp4)")
    assert room.files[-1].filename == "a (no sound).mp4"
    await bot.press(shown, "2")
    assert room.messages[-1].text.startswith("b.mp4\nDone: ")


async def test_where_an_album_has_no_buttons_each_film_is_described_and_the_list_follows(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    room.limits = replace(room.limits, album=Album(files_max=10, text_max=1024))
    await bot.say(WORDS, *clips[:2])
    [shown] = albums_in(room)
    assert not shown.view.buttons
    assert [text.split(":")[0] for _, text, _ in shown.together] == ["1. a.mp4", "2. b.mp4"]
    listed = room.messages[-1]
    assert listed.text.startswith("Done: 2 of 2\n1. a.mp4: ")
    assert listed.text.count(f"/{shown.ref.message}>") == 2
    assert labels(listed.view.buttons) == ["1", "2"]


async def test_what_does_not_fit_together_comes_in_two_messages_and_then_the_list(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    album = Album(files_max=2, text_max=2000, buttons=True)
    room.limits = replace(room.limits, album=album)
    await bot.say("compress each to 300KB", *clips)
    [shown] = albums_in(room)
    [alone] = room.files
    assert [name for name, _, _ in shown.together] == ["a (300 kB).mp4", "b (300 kB).mp4"]
    assert alone.filename == "c (300 kB).mp4"
    assert "Project" in labels(alone.view.buttons)
    listed = room.messages[-1]
    assert listed.text.startswith("Done: 3 of 3")
    assert labels(listed.view.buttons) == ["1", "2"]
    assert f"/{alone.ref.message}>" in listed.text


async def test_what_is_too_heavy_together_comes_apart(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    room.limits = replace(room.limits, file_max_bytes=400_000)
    await bot.say("compress each to 300KB", *clips[:2])
    assert albums_in(room) == []
    assert [shown.filename for shown in room.files] == ["a (300 kB).mp4", "b (300 kB).mp4"]
    assert room.messages[-1].text.startswith("Done: 2 of 2")


async def test_one_that_failed_is_listed_with_its_button_beside_those_that_came(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await service.order("run_sse", "code", code=403)
    await bot.say("compress each to 300KB", *clips)
    [shown] = albums_in(room)
    assert shown.text.splitlines()[:2] == ["Done: 2 of 3", "1. a.mp4: failed"]
    assert labels(shown.view.buttons) == ["2", "3", "Try again: a.mp4"]
    await bot.press(shown, "Try again: a.mp4")
    assert room.files[-1].filename == "a (300 kB).mp4"
    assert len(albums_in(room)) == 1


async def test_an_album_that_may_have_arrived_is_not_sent_again_and_each_part_says_so(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    room.albums = [Unclear()]
    await bot.say(WORDS, *clips[:2])
    assert len(albums_in(room)) == 1
    assert room.files == []
    said = [text for text in room.texts if "may have arrived here" in text]
    assert len(said) == 2, room.texts
    assert room.messages[-1].text.startswith("Done: 2 of 2")


@pytest.mark.parametrize("error", [Refused("no album"), FilesForbidden()])
async def test_an_album_that_is_refused_comes_one_by_one(
    bot: Bot, room: Room, clips: list[Path], error: PlatformError
) -> None:
    room.albums = [error]
    await bot.say(WORDS, *clips[:2])
    assert albums_in(room) == []
    assert [shown.filename for shown in room.files] == ["a (300 kB).mp4", "b (no sound).mp4"]
    assert all(labels(shown.view.buttons) for shown in room.files)
    assert all(shown.text.startswith("Done: 1.") for shown in room.files)
    assert room.messages[-1].text.startswith("Done: 2 of 2")


async def test_a_chat_that_is_frozen_gets_its_album_later_and_once(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    room.albums = [RateLimited(600)]
    await bot.say(WORDS, *clips[:2])
    assert len(albums_in(room)) == 1
    assert room.files == []


async def test_killed_while_the_album_goes_out_nothing_comes_twice(
    room: Room, service: Service, tmp_path: Path, clips: list[Path]
) -> None:
    """The platform knows no nonces: it may be there, so it is not sent again."""
    stuck = asyncio.Event()
    send = room.send_files

    async def send_files(*args: object, **named: object) -> object:
        await send(*args, **named)  # type: ignore[arg-type]
        stuck.set()
        await asyncio.Event().wait()
        return []

    room.send_files = send_files  # type: ignore[method-assign, assignment]
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.app.accept.message(bot.message(WORDS, *clips[:2]))
        await stuck.wait()
    room.send_files = send  # type: ignore[method-assign]
    for _ in range(2):
        async with bot_in(room, service.url, tmp_path) as bot:
            await bot.idle()
    assert len(albums_in(room)) == 1
    assert room.files == []
    assert len([text for text in room.texts if text.startswith("Done: 2 of 2")]) == 2
    assert len([text for text in room.texts if "may have arrived here" in text]) == 2


async def test_killed_between_the_parts_the_album_comes_once(
    room: Room, service: Service, tmp_path: Path, clips: list[Path]
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.app.accept.message(bot.message(WORDS, *clips[:2]))
        await asyncio.sleep(4)
    for _ in range(2):
        async with bot_in(room, service.url, tmp_path) as bot:
            await bot.idle()
    [shown] = albums_in(room)
    assert len(shown.together) == 2
    assert room.files == []


@pytest.mark.real_time
async def test_on_postgresql_all_of_it_comes_once_as_well(
    room: Room, service: Service, tmp_path: Path, clips: list[Path]
) -> None:
    with server().database() as url:
        async with opened(url):  # which brings the tables
            await fleet.install(url)
        async with bot_in(room, service.url, tmp_path, database_url=url, poll_render_s=0.5) as bot:
            await bot.app.accept.message(bot.message(WORDS, *clips[:2]))
            await eventually(lambda: albums_in(room))
            await bot.idle()
        async with bot_in(room, service.url, tmp_path, database_url=url) as bot:
            await bot.idle()
    [shown] = albums_in(room)
    assert shown.text.startswith("Done: 2 of 2")
    assert room.files == []
