"""A used button goes from its message; who still sees it and presses it again is told."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.model import Author, Command
from tests.stories.room.world import ALICE, BOB, Bot, Room, Service, Shown, labels
from tests.support.clock import eventually

STALE = "This button is out of date."


async def press(bot: Bot, shown: Shown, label: str, by: Author = ALICE) -> str:
    answer = await bot.press(shown, label, by=by)
    await asyncio.sleep(1)  # nobody waits for a button to go
    return answer.text


async def test_trying_again_is_there_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "reset")
    await bot.say("mute it")
    failed = room.messages[-1]
    assert labels(failed.view.buttons) == ["Try again"]
    assert await press(bot, failed, "Try again") == "On it."
    assert labels(failed.view.buttons) == []
    assert await press(bot, failed, "Try again") == STALE


@pytest.mark.parametrize("answer", ["Switch", "Keep as it is"])
async def test_an_answered_question_has_no_answers_left(bot: Bot, room: Room, answer: str) -> None:
    await bot.say("make a video about the sea")
    await bot.say("", command=Command("skill", "jpeng-video"))
    question = room.messages[-1]
    assert labels(question.view.buttons) == ["Switch", "Keep as it is"]
    await press(bot, question, answer)
    assert labels(question.view.buttons) == []


async def test_a_second_switch_does_not_end_the_project_that_has_begun_since(
    bot: Bot, room: Room
) -> None:
    await bot.say("make a video about the sea")
    await bot.say("", command=Command("skill", "jpeng-video"))
    question = room.messages[-1]
    await press(bot, question, "Switch")
    shown = len(room.messages)
    assert await press(bot, question, "Switch") == STALE
    assert len(room.messages) == shown


async def test_who_may_not_answer_takes_no_answer_away(bot: Bot, room: Room) -> None:
    await bot.say("", command=Command("forget"))
    question = room.messages[-1]
    assert await press(bot, question, "Delete", BOB) != "On it."
    assert labels(question.view.buttons) == ["Delete", "No"]
    await press(bot, question, "No")
    assert labels(question.view.buttons) == []


async def test_who_may_not_say_no_takes_no_answer_away(bot: Bot, room: Room) -> None:
    await bot.say("", command=Command("forget"))
    question = room.messages[-1]
    assert await press(bot, question, "No", BOB) != "Done."
    assert labels(question.view.buttons) == ["Delete", "No"]


async def test_export_pressed_twice_at_once_brings_one_file(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    """By a finger that is too quick, or by two people; afterwards it brings one again."""
    await bot.say("mute it", clip)
    answer = room.messages[-1]
    presses = (bot.press(answer, "Export", wait=False) for _ in range(2))
    assert [toast.text for toast in await asyncio.gather(*presses)] == ["On it."] * 2
    await eventually(lambda: service.accepted("render"))
    assert (await bot.press(answer, "Export")).text == "On it."
    assert len(room.files) == len(service.accepted("render")) == 1
    await bot.press(answer, "Export")
    assert len(room.files) == 2


async def test_what_is_edited_between_two_presses_of_export_makes_two_files(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it", clip)
    answer = room.messages[-1]
    for label in ("Export", "Undo", "Export"):
        await bot.press(answer, label, wait=False)
    await bot.idle()
    assert [file.filename for file in room.files] == [
        f"{clip.stem} (no sound).mp4",
        f"{clip.stem} (edited).mp4",
    ]
