"""What costs much is asked about first: by a button, for who pays, across a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Author, Command, ConversationKey
from tests.stories.room.world import BOB, Bot, Room, Service, Shown, bot_in, labels
from tests.support.clock import eventually

MODERATOR = Author("room:mod", "Mod", may_moderate=True)
YES = "Yes, 50 credits"
DROPPED = "Not begun: nobody pressed Yes in time. Nothing was charged."


@pytest.fixture
async def bot(room: Room, service: Service, tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(room, service.url, tmp_path, confirm_credits=50) as bot:
        yield bot


async def asked(bot: Bot, room: Room, *paths: Path, **where: object) -> Shown:
    """A request that waits for a yes, and its message."""
    await bot.say("mute it", *paths, wait=False, **where)  # type: ignore[arg-type]
    await eventually(lambda: bool(room.messages) and YES in labels(room.messages[-1].view.buttons))
    return room.messages[-1]


async def test_nothing_is_asked_of_the_service_before_somebody_says_yes_and_then_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    shown = await asked(bot, room, clip)
    assert "This takes about 50 credits. Shall I begin?" in shown.text
    assert labels(shown.view.buttons) == [YES, "Stop"]
    assert service.accepted("run_sse") == []
    assert (await bot.press(shown, YES, wait=False)).text == "On it."
    await bot.idle()
    assert "✅ Muted" in room.texts[-1]
    assert len(service.accepted("run_sse")) == 1


async def test_pressed_twice_at_once_it_is_asked_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    shown = await asked(bot, room, clip)
    view = shown.view
    first = await bot.press(shown, YES, wait=False)
    shown.view = view  # the second finger was quicker than the edit
    second = await bot.press(shown, YES)
    assert [first.text, second.text] == ["On it.", "This button is out of date."]
    assert len(service.accepted("run_sse")) == 1


async def test_words_that_are_corrected_before_the_yes_are_asked_about_anew(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    """Nobody pays for what they have taken back."""
    message = bot.message("mute it", clip)
    await bot.app.accept.message(message)
    await eventually(lambda: bool(room.messages) and YES in labels(room.messages[-1].view.buttons))
    for words in ("mute it, please", "keep the first 2 seconds"):
        await bot.app.accept.edited(replace(message, text=words))
        await asyncio.sleep(60)
        assert YES in labels(room.messages[-1].view.buttons)
    await bot.press(room.messages[-1], YES)
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["keep the first 2 seconds"]
    (answer,) = room.texts
    assert "✅ Trimmed" in answer


async def test_who_takes_their_words_back_is_not_asked_any_more(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    message = bot.message("mute it", clip)
    await bot.app.accept.message(message)
    await eventually(lambda: bool(room.messages) and YES in labels(room.messages[-1].view.buttons))
    await bot.app.accept.deleted(message.key)
    await bot.idle()
    (question,) = room.messages
    assert question.text.endswith("Taken out of the queue. Nothing was done or charged.")
    assert labels(question.view.buttons) == []
    assert service.accepted("run_sse") == []


async def test_only_who_asked_can_say_yes(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    square = ConversationKey("room", "square", None, "900")
    shown = await asked(bot, room, clip, chat="square", conversation=square, is_private=False)
    for other in (BOB, MODERATOR):
        answer = await bot.press(shown, YES, by=other, wait=False)
        assert answer.text == "This button is for the person who asked."
    assert service.accepted("run_sse") == []
    assert (await bot.press(shown, "Stop", by=MODERATOR)).text == "Stopping…"
    assert "Stopped before the edit began. Nothing was charged." in room.texts[-1]


async def test_what_waits_behind_it_goes_on_when_nobody_answers(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    shown = await asked(bot, room)
    await bot.say("compress to 300KB", wait=False)
    await bot.idle()
    assert any(DROPPED in text for text in room.texts)
    assert [entry["text"] for entry in service.accepted("run_sse")] == ["compress to 300KB"]
    assert room.files
    assert YES not in labels(shown.view.buttons)


@pytest.mark.parametrize("how", ["words", "command", "button"])
async def test_it_is_stopped_like_anything_else(
    bot: Bot, room: Room, service: Service, clip: Path, how: str
) -> None:
    shown = await asked(bot, room, clip)
    began_s = bot.clock.utc_s()
    if how == "words":
        await bot.say("cancel")
    elif how == "command":
        await bot.say("", command=Command("cancel"))
    else:
        await bot.press(shown, "Stop")
    assert bot.clock.utc_s() - began_s < 60, "not when the time for a yes is over"
    assert "Stopped before the edit began. Nothing was charged." in shown.text
    assert service.accepted("run_sse") == []


async def test_after_a_restart_the_button_still_counts(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with bot_in(room, service.url, tmp_path, confirm_credits=50) as bot:
        shown = await asked(bot, room, clip)
    async with bot_in(room, service.url, tmp_path, confirm_credits=50) as bot:
        assert (await bot.press(shown, YES)).text == "On it."
    assert "✅ Muted" in room.texts[-1]
    assert len(service.accepted("run_sse")) == 1


async def test_what_was_dropped_can_be_asked_for_again_with_its_file(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await asked(bot, room, clip)
    await bot.idle()
    dropped = room.messages[-1]
    assert DROPPED in dropped.text
    await bot.press(dropped, "Try again", wait=False)
    await eventually(lambda: bool(room.messages) and YES in labels(room.messages[-1].view.buttons))
    await bot.press(room.messages[-1], YES)
    assert "✅ Muted" in room.texts[-1]
    assert len(service.accepted("run_sse")) == 1


async def test_compressing_never_asks(bot: Bot, room: Room, service: Service, clip: Path) -> None:
    await bot.say("compress to 300KB", clip)
    assert len(service.accepted("run_sse")) == 1
    assert "Shall I begin?" not in room.everything
