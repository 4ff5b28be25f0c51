"""The agent asks before it goes on, and hears the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.stories.room.test_saying import VIDEO, call, draft, state_is, stream_is, text
from tests.stories.room.world import BOB, Bot, Room, Service, bot_in, labels

QUESTION = {"question": "Which style do you want?", "options": ["Calm", "Loud"]}


def typed() -> dict[str, Any]:
    return {"type": "tool_call", "name": "ask_question", "args": QUESTION}


def adk() -> dict[str, Any]:
    parts = [{"functionCall": {"name": "ask_question", "args": QUESTION}}]
    return {"content": {"role": "model", "parts": parts}, "author": "nemo_agent"}


def asked(service: Service) -> list[str]:
    """Questions that no script answered."""
    return [entry["text"] for entry in service.accepted("run_sse")]


@pytest.mark.parametrize("frame", [typed(), adk()], ids=["typed", "adk"])
async def test_a_question_by_a_tool_call_is_shown_with_its_options(
    bot: Bot, room: Room, service: Service, clip: Path, frame: dict[str, Any]
) -> None:
    await stream_is(service, frame)
    await bot.say("compress it to 400KB and export", clip)
    assert "Which style do you want?" in room.texts[0]
    assert labels(room.messages[0].view.buttons) == ["Calm", "Loud"]
    assert "Nothing changed" not in room.everything
    assert room.files == []
    assert service.accepted("render") == []


async def test_a_press_is_the_answer_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stream_is(service, typed())
    await bot.say("make it stylish", clip)
    await stream_is(service, text("Calm it is."))
    await bot.press(room.messages[0], "Calm")
    assert "Calm it is." in room.texts[1]
    stale = await bot.press(room.messages[0], "Loud")
    assert stale.text == "This button is out of date."
    assert len(room.messages) == 2
    assert asked(service) == []


async def test_somebody_else_does_not_answer(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stream_is(service, typed())
    await bot.say("make it stylish", clip, is_private=False)
    told = await bot.press(room.messages[0], "Calm", by=BOB)
    assert told.text == "This button is for the person who asked."
    assert asked(service) == []


async def test_a_question_after_words_is_told_with_them(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stream_is(service, text("I had a look."), typed())
    await bot.say("make it stylish", clip)
    assert room.texts[0].endswith("I had a look.\n\nWhich style do you want?")


async def test_long_options_are_listed(bot: Bot, room: Room, service: Service, clip: Path) -> None:
    long = "a slow and dreamy look with a lot of soft light in it"
    question = {"text": "Which?", "choices": [long, "Loud"]}
    await stream_is(service, call("ask_question") | {"args": question})
    await bot.say("make it stylish", clip)
    assert f"1. {long}\n2. Loud" in room.texts[0]
    await bot.press(room.messages[0], labels(room.messages[0].view.buttons)[0])
    assert asked(service) == [long]


@pytest.mark.parametrize(
    "yes", ["ok", "sounds good", "perfect", "👍", "yes please", "好的", "d'accord", "да"]
)
@pytest.mark.parametrize("by_tool", [True, False])
async def test_a_yes_after_a_question_goes_to_the_agent(
    bot: Bot, room: Room, service: Service, clip: Path, yes: str, by_tool: bool
) -> None:
    await bot.say("", clip)
    await stream_is(service, typed() if by_tool else text("Shall I add music?"))
    await bot.say("make it stylish")
    await bot.say(yes)
    assert asked(service) == [yes]


@pytest.mark.parametrize("answer", ["Cancel", "export", "👎"])
async def test_an_answer_that_was_proposed_is_no_command(
    bot: Bot, room: Room, service: Service, clip: Path, answer: str
) -> None:
    question = {"question": "How do I end it?", "options": ["Cancel", "Export"]}
    await bot.say("", clip)
    await stream_is(service, call("ask_question") | {"args": question})
    await bot.say("make it stylish")
    await bot.say(answer)
    assert asked(service) == [answer]
    assert room.files == []


async def test_a_yes_to_nothing_is_answered_free(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stream_is(service, typed())
    await bot.say("make it stylish", clip)
    await stream_is(service, text("Calm it is."))
    await bot.say("ok")
    assert "Calm it is." in room.texts[1]
    await bot.say("perfect")
    assert asked(service) == []


@pytest.mark.parametrize("by", ["press", "a yes", "words"])
async def test_an_answer_keeps_the_export_that_was_asked_for_before_the_question(
    bot: Bot, room: Room, service: Service, clip: Path, by: str
) -> None:
    await bot.say("", clip)
    question = {"question": "Shall I keep the sound?", "options": ["mute it", "keep it"]}
    await stream_is(service, call("ask_question") | {"args": question})
    await bot.say("make it quiet and export")
    assert room.files == []
    if by == "press":
        await bot.press(room.messages[-1], "mute it")
    else:
        await bot.say("mute it" if by == "words" else "yes please mute it")
    assert "✅ Muted" in room.everything
    assert len(room.files) == 1, "the promise is kept"


async def test_an_answer_may_say_not_yet(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await stream_is(service, typed())
    await bot.say("make it quiet and export")
    await bot.say("mute it, but don't export yet")
    assert "✅ Muted" in room.everything
    assert room.files == []


async def test_what_comes_after_the_answer_exports_nothing_by_itself(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await stream_is(service, typed())
    await bot.say("make it quiet and export")
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds")
    assert len(room.files) == 1


async def test_a_new_project_has_no_open_question(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await stream_is(service, typed())
    await bot.say("make it stylish", clip)
    await bot.say("/new")
    await bot.say("ok")
    assert asked(service) == []


async def test_an_open_question_survives_a_restart(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await stream_is(service, typed())
        await bot.say("make it stylish", clip)
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("sounds good")
        await bot.press(room.messages[0], "Loud")
    assert asked(service) == ["sounds good"]


async def test_a_question_in_words_about_an_unchanged_video_exports_nothing(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await state_is(service, draft(VIDEO))
    await stream_is(service, text("Which size do you mean?"))
    await state_is(service, draft(VIDEO), times=9)
    await bot.say("compress it and export")
    assert "Which size do you mean?" in room.texts[1]
    assert service.accepted("render") == []


@pytest.mark.parametrize(
    ("words", "offer", "yes"),
    [
        ("loose the audio", "Yes, do that", "yes"),
        ("muette la vidéo stp mdr", "Oui, fais ça", "oui"),
        ("速度調快一點", "是的，就這樣", "好"),
    ],
)
@pytest.mark.parametrize("pressed", [True, False], ids=["pressed", "typed"])
async def test_what_the_engine_nearly_understood_is_done_at_a_yes(
    bot: Bot,
    room: Room,
    service: Service,
    clip: Path,
    words: str,
    offer: str,
    yes: str,
    pressed: bool,
) -> None:
    await bot.say(words, clip)
    assert labels(room.messages[0].view.buttons) == [offer]
    assert room.files == []
    if pressed:
        await bot.press(room.messages[0], offer)
    else:
        await bot.say(yes)
    assert offer not in labels(room.messages[-1].view.buttons)
    assert len(room.messages) > 1
    assert asked(service) == [words, offer if pressed else yes]
