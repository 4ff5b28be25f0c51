"""What a message points at: words and links of the one that it answers, quotes or forwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.model import MessageRef, Quoted
from tests.stories.room.world import BOB, Bot, Room, Service

PLEASE = Quoted("could somebody mute the video", "Bob")


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def test_words_that_are_answered_go_along_marked_as_somebodys(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("do that", quoted=(PLEASE,))
    assert asked(service) == ["do that (about what Bob wrote: “could somebody mute the video”)"]
    assert "✅ Muted" in room.texts[1]
    assert "Bob" not in room.everything


async def test_nothing_more_is_done_of_them_than_is_asked(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("keep the first 2 seconds", quoted=(PLEASE,))
    assert "0:05 → 0:02" in room.texts[1]
    assert "Muted" not in room.everything


async def test_long_words_are_cut(bot: Bot, service: Service, clip: Path) -> None:
    await bot.say("", clip)
    await bot.say("do that", quoted=(Quoted("x " * 2_000, "Bob\nBuilder" * 20),))
    assert len(asked(service)[0]) < 700
    assert "\n" not in asked(service)[0]


async def test_to_call_the_bot_in_an_answer_means_do_that(
    bot: Bot, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("", quoted=(PLEASE,))
    assert asked(service) == ["Do that (about what Bob wrote: “could somebody mute the video”)"]


async def test_words_that_are_only_passed_on_are_nobodys_request(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("", quoted=(Quoted("mute it", "Bob", reply=False),))
    assert asked(service) == []
    await bot.say("", clip, quoted=(Quoted("keep the first 2 seconds", "Bob", reply=False),))
    assert asked(service) == []
    assert "What shall I do with it?" in room.texts[2]


async def test_a_forward_with_a_comment_is_one_request_by_the_comment(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it", wait=False)
    await bot.say("", clip, quoted=(Quoted("look at this", "Bob", reply=False),))
    assert asked(service) == ["mute it (about what Bob wrote: “look at this”)"]
    assert "✅ Muted" in room.texts[0]
    assert len(room.messages) == 1


async def test_a_link_that_is_answered_is_the_file(bot: Bot, room: Room, service: Service) -> None:
    link = Quoted("https://media.nemo.invalid/trip.mp4", "Bob")
    await bot.say("compress it to 60 KB", quoted=(link,))
    assert "link" in room.texts[0], "it was fetched, and there is nothing"
    assert "Send the video" not in room.everything
    assert asked(service) == []


async def test_the_bots_own_words_are_known_but_for_a_part_that_was_marked(
    bot: Bot, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("mute it", quoted=(Quoted("Got it.", "nemo", ours=True),))
    await bot.say("unmute it", quoted=(Quoted("Sound", "nemo", ours=True, chosen=True),))
    assert asked(service) == ["mute it", "unmute it (about what nemo wrote: “Sound”)"]


async def test_a_request_that_was_made_here_already_does_not_go_along_again(
    bot: Bot, service: Service, clip: Path
) -> None:
    first = bot.message("mute it", clip)
    await bot.app.accept.message(first)
    await bot.idle()
    ref = MessageRef(first.chat, first.native_id)
    quoted = (Quoted("mute it", "Alice"),)
    await bot.say("keep the first 2 seconds", quoted=quoted, replied_to=ref)
    assert asked(service) == ["mute it", "keep the first 2 seconds"]


@pytest.mark.parametrize("words", ["credits", "help", "/status"])
async def test_a_question_to_the_bot_needs_no_context(
    bot: Bot, service: Service, clip: Path, words: str
) -> None:
    await bot.say("", clip)
    await bot.say(words, by=BOB, quoted=(PLEASE, Quoted("https://media.nemo.invalid/a.mp4", "Bob")))
    assert asked(service) == []


async def test_the_words_that_wait_for_a_video_keep_what_they_are_about(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("do that", quoted=(PLEASE,))
    assert "Send the video and I'll do exactly that." in room.texts[0]
    await bot.say("", clip)
    assert asked(service) == ["do that (about what Bob wrote: “could somebody mute the video”)"]


async def test_try_again_keeps_it_as_well(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    await service.order("run_sse", "code", code=429, times=3)
    await bot.say("do that", quoted=(PLEASE,))
    await service.forgive()
    await bot.press(room.messages[-1], "Try again")
    assert asked(service)[-1].endswith("(about what Bob wrote: “could somebody mute the video”)")
