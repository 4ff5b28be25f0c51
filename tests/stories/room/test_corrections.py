"""A corrected message is read again, as if it had been written so."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Command, Message
from tests.stories.room.world import BOB, Bot, Room, Service, attachment, bot_in

TOO_LATE = "I had begun with your earlier words."


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def said(bot: Bot, text: str, *paths: Path, **fields: Any) -> Message:
    """Said and stored; the answer is not waited for."""
    message = bot.message(text, *paths, **fields)
    await bot.app.accept.message(message)
    return message


async def until_asked(room: Room) -> None:
    while "Thinking…" not in room.texts[-1]:  # noqa: ASYNC110
        await asyncio.sleep(0.2)


async def corrected(bot: Bot, message: Message, text: str, **fields: Any) -> None:
    await bot.app.accept.edited(replace(message, text=text, **fields))


async def test_a_queued_edit_is_asked_as_it_reads_now(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    message = await said(bot, "mute it")
    await corrected(bot, message, "keep the first 2 seconds")
    await bot.idle()
    assert asked(service) == ["keep the first 2 seconds"]


async def test_a_queued_export_becomes_an_edit_at_its_place(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=20)
    await said(bot, "mute it")
    export = await said(bot, "export")
    await said(bot, "compress it to 400KB, don't export yet")
    await corrected(bot, export, "keep the first 2 seconds")
    await bot.idle()
    assert asked(service) == ["mute it", "keep the first 2 seconds", "compress it to 400KB"]
    assert room.files == []


async def test_a_queued_edit_becomes_an_export(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it", clip)
    message = await said(bot, "keep the first 2 seconds")
    await corrected(bot, message, "export")
    await bot.idle()
    assert asked(service) == ["mute it"]
    assert len(room.files) == 1


async def test_a_queued_edit_that_becomes_a_cancel_is_taken_out(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    message = await said(bot, "mute it")
    await corrected(bot, message, "cancel")
    await bot.idle()
    assert asked(service) == []
    assert "Taken out of the queue. Nothing was done or charged." in room.texts[1]


async def test_a_command_is_corrected_by_its_name(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it", clip)
    await service.order("run_sse", "slow_headers", seconds=20)
    await said(bot, "keep the first 2 seconds")
    message = await said(bot, "", command=Command("export"))
    await corrected(bot, message, "", command=Command("status"))
    await bot.idle()
    assert "Timeline (1 track):" in room.texts[2]
    assert room.files == []


async def test_a_request_that_waits_for_a_video_can_be_corrected(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    message = await said(bot, "mute it")
    await bot.idle()
    await corrected(bot, message, "keep the first 2 seconds")
    await bot.say("", clip)
    assert asked(service) == ["keep the first 2 seconds"]


async def test_one_that_needs_no_video_any_more_is_asked(
    bot: Bot, room: Room, service: Service
) -> None:
    message = await said(bot, "mute it")
    await bot.idle()
    await corrected(bot, message, "tell me everything about this clip")
    await bot.idle()
    assert asked(service) == ["tell me everything about this clip"]


async def test_a_caption_that_is_added_counts_as_newly_said_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    video = await said(bot, "", clip)
    await bot.idle()
    assert "What shall I do with it?" in room.texts[0]
    for _ in range(2):
        await corrected(bot, video, "mute it")
        await bot.idle()
    await corrected(bot, video, "mute it now")
    await bot.idle()
    assert asked(service) == ["mute it"]


async def test_a_mention_that_is_added_counts_as_newly_said(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    never_heard = bot.message("mute it", clip)
    await bot.app.accept.edited(never_heard)
    await bot.app.accept.edited(never_heard)
    await bot.idle()
    assert asked(service) == ["mute it"]


async def test_an_old_message_that_is_edited_begins_nothing(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    old = bot.message("mute it", clip, sent_at_s=bot.clock.utc_s() - 3 * 86_400)
    await bot.app.accept.edited(old)
    await bot.idle()
    assert room.messages == []


async def test_words_that_were_merged_with_their_video_are_corrected(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=20)
    await said(bot, "unmute it")
    await until_asked(room)
    await said(bot, "", clip)
    words = await said(bot, "mute it")
    await corrected(bot, words, "keep the first 2 seconds")
    await bot.idle()
    assert asked(service) == ["unmute it", "keep the first 2 seconds"]


async def test_a_link_that_a_correction_adds_is_a_file(
    bot: Bot, room: Room, service: Service
) -> None:
    message = await said(bot, "mute it")
    await bot.idle()
    await corrected(bot, message, "mute it https://media.nemo.invalid/trip.mp4")
    await bot.idle()
    assert "link" in room.texts[0], "it was tried"
    assert asked(service) == []


async def test_a_video_that_a_correction_adds_is_for_all_that_waits(
    bot: Bot, service: Service, clip: Path
) -> None:
    message = await said(bot, "mute it")
    await bot.idle()
    await bot.say("keep the first 2 seconds")
    await corrected(bot, message, "mute it", attachments=(attachment(clip),))
    await bot.idle()
    assert asked(service) == ["mute it", "keep the first 2 seconds"]


async def test_another_video_takes_the_place_of_the_one_before(
    bot: Bot, room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.mp4"
    other.write_bytes(clip.read_bytes())
    message = await said(bot, "", clip)
    await corrected(bot, message, "mute it", attachments=(attachment(other),))
    await bot.idle()
    assert "✅ Muted: other.mp4" in room.texts[0]


async def test_what_runs_is_not_asked_a_second_time_and_that_is_said(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=20)
    message = await said(bot, "mute it")
    await until_asked(room)
    await corrected(bot, message, "keep the first 2 seconds")
    await bot.idle()
    assert asked(service) == ["mute it"]
    assert TOO_LATE in room.texts[2]


async def test_what_is_over_is_asked_again_at_a_press_alone_which_is_offered_once(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    message = await said(bot, "mute it", clip)
    await bot.idle()
    shown = len(room.messages)
    for words in ("keep the first 2 seconds", "keep the first 3 seconds"):
        await corrected(bot, message, words)
        await bot.idle()
    assert asked(service) == ["mute it"]
    assert len(room.messages) == shown + 1
    assert TOO_LATE in room.texts[-1]
    await bot.press(room.messages[-1], "Do it")
    assert asked(service) == ["mute it", "keep the first 2 seconds"]


@pytest.mark.parametrize("then", ["Mute it!", "mute it, please", "mute it. Thanks 😊"])
async def test_a_comma_or_a_thank_you_in_what_is_over_asks_for_nothing(
    bot: Bot, room: Room, service: Service, clip: Path, then: str
) -> None:
    message = await said(bot, "mute it", clip)
    await bot.idle()
    shown = len(room.messages)
    await corrected(bot, message, then)
    await bot.idle()
    assert asked(service) == ["mute it"]
    assert len(room.messages) == shown


async def test_a_free_answer_does_not_keep_the_corrected_words_from_being_asked(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    message = await said(bot, "hi")
    await bot.idle()
    await corrected(bot, message, "hi, mute it")
    await bot.idle()
    assert asked(service) == ["hi, mute it"]


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        (Command("hlep"), Command("help"), "Send me a video"),
        (Command("hlep"), Command("credits"), "Credits:"),
        (Command("help"), Command("status"), "Timeline (1 track):"),
    ],
)
async def test_a_free_request_that_was_answered_is_answered_as_it_reads_now_once(
    bot: Bot, room: Room, clip: Path, first: Command, then: Command, answer: str
) -> None:
    await bot.say("mute it", clip)
    message = await said(bot, "", command=first)
    await bot.idle()
    shown = len(room.messages)
    for _ in range(2):
        await corrected(bot, message, "", command=then)
        await bot.idle()
    assert len(room.messages) == shown + 1
    assert answer in room.texts[-1]


@pytest.mark.parametrize("first", ["mute it", "hi"])
async def test_what_is_over_and_is_corrected_to_an_export_is_exported(
    bot: Bot, room: Room, service: Service, clip: Path, first: str
) -> None:
    await bot.say("", clip)
    message = await said(bot, first)
    await bot.idle()
    await corrected(bot, message, "export")
    await bot.idle()
    assert len(room.files) == 1
    assert asked(service) == [first] * (first == "mute it")


@pytest.mark.parametrize("words", ["thanks", "hi there"])
async def test_thanks_that_a_correction_makes_of_what_is_over_are_not_answered(
    bot: Bot, room: Room, clip: Path, words: str
) -> None:
    message = await said(bot, "mute it", clip)
    await bot.idle()
    shown = len(room.messages)
    await corrected(bot, message, words)
    await bot.idle()
    assert len(room.messages) == shown


async def test_an_edit_that_runs_and_is_corrected_to_cancel_is_stopped(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=60)
    message = await said(bot, "mute it")
    await until_asked(room)
    await corrected(bot, message, "cancel")
    await bot.idle()
    assert "Stopped" in room.texts[-1]


async def test_an_update_that_changes_nothing_is_none(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "slow_headers", seconds=20)
    message = await said(bot, "mute it")
    await until_asked(room)
    await bot.app.accept.edited(message)
    await bot.idle()
    assert TOO_LATE not in room.everything
    assert len(room.messages) == 2


async def test_a_correction_may_not_begin_what_its_author_may_not(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path, spend="owner") as bot:
        await bot.say("mute it", clip, is_private=False)
        await service.order("run_sse", "slow_headers", seconds=20)
        await said(bot, "unmute it", is_private=False)
        message = await said(bot, "export", by=BOB, is_private=False)
        await corrected(bot, message, "keep the first 2 seconds")
        await bot.idle()
    assert asked(service) == ["mute it", "unmute it"]
    assert "Only the person who began this project can spend its credits." in room.everything
