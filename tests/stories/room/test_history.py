"""`/history`: one's own latest projects in this chat; a press brings one back, for nothing."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Author, Command, ConversationKey
from bot.store.queries.files import files_of_session
from bot.store.queries.sessions import mark_session_gone, newest_successor
from tests.stories.room.world import ALICE, BOB, Bot, Room, Service, Shown, labels

EMPTY = "You have no projects in this chat yet. Send me a video to begin one."


@pytest.fixture
def other(clip: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(clip, tmp_path / "other.mp4"))


async def history(bot: Bot, room: Room, by: Author = ALICE, **where: Any) -> Shown:
    await bot.say("", by=by, command=Command("history"), **where)
    return room.messages[-1]


async def begin(bot: Bot, *paths: Path) -> None:
    for path in paths:
        await bot.say("", command=Command("new"))
        await bot.say("mute it", path)


async def test_projects_are_listed_with_name_and_day_newest_first(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await begin(bot, clip, other)
    shown = await history(bot, room)
    day = datetime.fromtimestamp(bot.clock.utc_s(), UTC).date()
    assert shown.text == (
        "Your latest projects here. Press a number to bring one back:\n"
        f"1. other.mp4 – {day}\n2. bigbuckbunny.mp4 – {day}"
    )
    assert labels(shown.view.buttons) == ["1", "2"]


async def test_a_press_brings_a_project_back_and_the_next_words_are_for_it(
    bot: Bot, room: Room, service: Service, clip: Path, other: Path
) -> None:
    await begin(bot, clip, other)
    asked = len(service.accepted("run_sse"))
    await bot.press(await history(bot, room), "2")
    assert room.texts[-1] == (
        "Back in the project with bigbuckbunny.mp4.\nWhat shall I do with it?"
    )
    assert labels(room.messages[-1].view.buttons) == ["½ 530 kB", "GIF", "MP3", "Mute"]
    assert len(service.accepted("run_sse")) == asked, "coming back is free"
    await bot.say("keep the first 2 seconds")
    assert "bigbuckbunny.mp4" in room.texts[-1] or "bigbuckbunny.mp4" in room.texts[-2]
    assert "1. bigbuckbunny.mp4" in (await history(bot, room)).text


async def test_the_chats_own_project_is_come_back_to_as_well(
    bot: Bot, room: Room, clip: Path
) -> None:
    await begin(bot, clip)
    await bot.press(await history(bot, room), "1")
    assert room.texts[-1].startswith("Back in the project with bigbuckbunny.mp4.")


async def test_of_a_project_that_is_gone_the_originals_are_brought_anew_and_it_is_listed_once(
    bot: Bot, room: Room, service: Service, clip: Path, other: Path
) -> None:
    await begin(bot, clip, other)
    shown = await history(bot, room)
    await bot.app.db.run(mark_session_gone, 1)
    await bot.press(shown, "2")
    assert "Back in the project with bigbuckbunny.mp4." in room.texts[-1]
    successor = await bot.app.db.run(newest_successor, 1)
    anew = await bot.app.db.run(files_of_session, successor.id)
    assert successor.id != 1
    assert [file.upload_state for file in anew] == ["done"]
    again = (await history(bot, room)).text
    assert again.count("bigbuckbunny.mp4") == again.count("other.mp4") == 1


async def test_at_most_ten_are_listed(bot: Bot, room: Room, clip: Path) -> None:
    for _ in range(11):
        await bot.say("", command=Command("new"))
        await bot.say("", clip)
    assert labels((await history(bot, room)).view.buttons) == [str(n) for n in range(1, 11)]


async def test_others_and_other_chats_have_histories_of_their_own(
    bot: Bot, room: Room, clip: Path
) -> None:
    await begin(bot, clip)
    assert (await history(bot, room, chat="elsewhere")).text == EMPTY
    assert (await history(bot, room, by=BOB, chat="bobs")).text == EMPTY


async def test_in_a_group_one_sees_and_presses_ones_own_alone(
    bot: Bot, room: Room, service: Service, clip: Path, other: Path
) -> None:
    group: dict[str, Any] = {"chat": "square", "is_private": False, "guild": "room:g"}

    def chain(root: str) -> dict[str, Any]:
        return {**group, "conversation": ConversationKey("room", "square", None, root)}

    await bot.say("mute it", clip, **chain("900"))
    await bot.say("mute it", other, by=BOB, **chain("901"))
    await bot.say("keep the first 2 seconds", by=BOB, **chain("900"))
    shown = await history(bot, room, **chain("902"))
    assert "bigbuckbunny.mp4" in shown.text
    assert "other.mp4" not in shown.text
    bobs = await history(bot, room, by=BOB, **chain("903"))
    assert "bigbuckbunny.mp4" not in bobs.text, "he has only helped there"
    before, moderator = len(room.messages), Author("room:mod", "Mod", may_moderate=True)
    for by in (BOB, moderator):
        refused = await bot.press(shown, "1", by=by)
        assert refused.text == "This button is for the person who asked."
    assert len(room.messages) == before
    await bot.press(shown, "1")
    assert "Back in the project with bigbuckbunny.mp4." in room.texts[-1]


async def test_what_was_forgotten_is_listed_and_brought_back_no_more(
    bot: Bot, room: Room, clip: Path
) -> None:
    await begin(bot, clip)
    shown = await history(bot, room)
    await bot.say("", command=Command("forget"))
    await bot.press(room.messages[-1], "Delete")
    assert (await bot.press(shown, "1")).text == "This button is out of date."
    assert (await history(bot, room)).text == EMPTY
