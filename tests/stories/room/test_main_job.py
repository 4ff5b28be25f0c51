"""From a video and a sentence to an MP4, as the person in the chat sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Command, Press
from bot.texts import formatting
from tests.stories.room.world import ALICE, BOB, Bot, Room, Service, labels
from tests.support.clock import eventually


async def test_a_video_with_a_size_comes_back_smaller(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("compress this video to under 500KB", clip)
    (result,) = room.files
    assert result.file is not None
    assert 450_000 < len(result.file) <= 500_000
    assert result.filename == "bigbuckbunny (500 kB).mp4"
    assert result.text.startswith(f"Done: {formatting.megabytes(clip.stat().st_size)} → 4")
    assert " kB (" in result.text
    assert "% less), 0:05, 640×360" in result.text
    answer = room.messages[0].text
    assert answer.startswith("**AI Video Compressor** – on it.")
    assert "500 kB" in answer
    assert "Export" not in answer, "the backend's talk of buttons is not for a chat"


async def test_the_first_words_come_before_any_work(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("compress this video to under 500KB", clip)
    first = room.messages[0].history[0]
    assert first.endswith("Connecting…")


async def test_a_file_alone_is_acknowledged_and_costs_nothing(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("", clip)
    (message,) = room.messages
    size = formatting.megabytes(clip.stat().st_size)
    assert f"Got bigbuckbunny.mp4 ({size}, 0:05, 640×360)." in message.text
    assert labels(message.view.buttons) == ["½ 530 kB", "GIF", "MP3", "Mute"]
    await bot.say("credits", command=Command("credits"))
    assert room.texts[-1] == "Credits: 1000"


async def test_a_files_name_is_shown_letter_by_letter(
    bot: Bot, room: Room, clip: Path, tmp_path: Path
) -> None:
    video = tmp_path / "__init__ *a* [b](c) @everyone.mp4"
    video.write_bytes(clip.read_bytes())
    await bot.say("", video)
    assert r"Got \_\_init\_\_ \*a\* \[b\](c) @everyone.mp4 (1." in room.texts[0]


async def test_a_button_asks_what_it_says(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip)
    await bot.press(room.messages[0], "Mute")
    assert room.texts[-2].startswith("✅ Muted: bigbuckbunny.mp4\n")
    assert room.messages[-1].file is not None, "and the file follows"
    await bot.say("", command=Command("credits"))
    assert room.texts[-1] == "Credits: 999"


async def test_a_paid_button_works_once_however_often_it_is_pressed(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("", clip)
    shown, data = room.messages[0], room.messages[0].button("Mute").data
    first = await bot.press(shown, "Mute", wait=False)
    again = Press("press-again", data, ALICE, shown.ref, bot.clock.utc_s())
    second = await bot.app.accept.press(again)
    await bot.idle()
    late = replace(again, key="press-late")
    assert await bot.app.accept.press(late) == second
    assert "Mute" not in labels(shown.view.buttons)  # a button that is used up goes
    assert first.text == "On it."
    assert second.text == "This button is out of date."
    assert room.everything.count("Muted") == 1


async def test_only_the_asker_can_press(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip, by=ALICE)
    answer = await bot.press(room.messages[0], "Mute", by=BOB)
    assert answer.text == "This button is for the person who asked."
    assert len(room.messages) == 1


async def test_a_silent_edit_says_what_changed(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip)
    await bot.say("keep the first 2 seconds")
    assert "✅ Trimmed: 0:05 → 0:02" in room.texts[-1]
    export, *_, timeline = labels(room.messages[-1].view.buttons)
    assert (export, timeline) == ("Export", "Timeline")


async def test_an_edit_and_export_is_one_request(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it and export", clip)
    assert len(room.files) == 1


async def test_dont_export_yet_is_respected(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("compress this to 400KB but don't export yet", clip)
    assert room.files == []
    assert "Not exported yet, as you said." in room.texts[0]


async def test_small_talk_under_a_video_is_no_request(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("hi", clip)
    assert "What shall I do with it?" in room.texts[0]
    assert room.files == []


async def test_an_empty_file_is_called_empty(bot: Bot, room: Room, tmp_path: Path) -> None:
    empty = tmp_path / "holiday.mp4"
    empty.touch()
    await bot.say("compress it", empty)
    assert "holiday.mp4 is empty." in room.texts[0]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("thanks a lot", "You're welcome!"),
        ("hello", "**AI Video Compressor**\nSend me a video"),
        ("are you a bot?", "Yes, I'm a bot."),
        ("my bad", "No problem at all."),
        ("is this gonna cost me", "Exports are free."),
        ("это платно?", "Экспорт бесплатный."),
    ],
)
async def test_small_talk_is_answered_in_kind(
    bot: Bot, room: Room, words: str, answer: str
) -> None:
    await bot.say(words)
    assert answer in room.texts[0]


async def test_a_greeting_beside_a_video_asks_for_no_other_one(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("", clip)
    await bot.say("hey")
    assert room.texts[-1] == "What shall I do with it?"


async def test_a_new_project_can_join_the_previous_one(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it and export", clip)
    await bot.say("", clip)
    offered = room.messages[-1]
    assert "This starts a new project." in offered.text
    await bot.press(offered, "Add to last one")
    assert room.texts[-1].startswith("Got bigbuckbunny.mp4")
    await bot.say("status")
    assert "muted" in room.texts[-1].lower() or "(0-5.3s)" in room.texts[-1]
    again = await bot.press(offered, "Add to last one")
    assert again.text == "This button is out of date."


async def test_export_needs_something_to_export(bot: Bot, room: Room) -> None:
    await bot.say("export")
    assert room.texts[-1].endswith(
        "There is nothing to export yet. Send me a video or ask for an edit first."
    )


async def test_status_shows_the_timeline(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip)
    await bot.say("status")
    assert room.texts[-1] == "Timeline (1 track):\n1. Video: bigbuckbunny.mp4 (0-5.3s)"


async def test_status_says_what_has_been_wished_for(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it and compress it to 1 MB, don't export yet", clip)
    await bot.say("status")
    assert "Wished for: no sound, at most 1 MB" in room.texts[-1].split("\n")


async def test_new_starts_afresh(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip)
    await bot.say("", command=Command("new"))
    assert room.texts[-1] == "New project. Send me a video."
    await bot.say("status")
    assert room.texts[-1].startswith("The timeline is empty.")


async def test_the_same_message_again_changes_nothing(bot: Bot, room: Room, clip: Path) -> None:
    message = bot.message("mute it", clip)
    first = await bot.app.accept.message(message)
    again = await bot.app.accept.message(message)
    await bot.idle()
    assert (first.new, again.new) == (True, False)
    assert len(room.messages) == 1


async def test_words_that_follow_their_video_belong_to_it(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip, wait=False)
    await bot.say("mute it")
    (message,) = room.messages
    assert "Muted" in message.text


async def test_an_album_is_one_turn(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("", clip, album="a1", wait=False)
    await bot.say("", clip, album="a1")
    (message,) = room.messages
    assert "Got 2 files: bigbuckbunny.mp4, bigbuckbunny-2.mp4." in message.text


async def test_later_requests_wait_in_order_and_say_so(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("mute it", clip, wait=False)
    await bot.say("keep the first 3 seconds", wait=False)
    await bot.say("unmute it")
    assert room.messages[1].history[0] == "Waiting: next in line"
    assert room.messages[2].history[0] == "Waiting: number 2 in line"
    assert "Muted" in room.texts[0]
    assert "Trimmed" in room.texts[1]
    assert "Sound back on" in room.texts[2]


async def test_what_waits_is_listed_as_what_it_is(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    """By the words, the command or the files."""
    await service.order("run_sse", "slow_headers", seconds=30)
    await bot.say("mute it", clip, wait=False)
    await eventually(lambda: any("Thinking" in text for text in room.texts))
    await bot.say("", command=Command("export"), wait=False)
    await bot.say("", command=Command("new"), wait=False)
    await bot.say("", command=Command("status"), wait=False)
    await eventually(lambda: any("Timeline" in text for text in room.texts))
    (status,) = [text for text in room.texts if "Timeline" in text]
    assert status.splitlines()[-3:] == [
        "Still at it: mute it",
        "Queued: next in line. /export",
        "Queued: number 2 in line. /new",
    ]
    await bot.idle()


async def test_what_is_no_video_is_refused_by_content(bot: Bot, room: Room, tmp_path: Path) -> None:
    script = tmp_path / "holiday.mp4"
    script.write_text("ffconcat version 1.0\nfile other.mp4\n")
    await bot.say("compress it", script)
    assert "I can't use holiday.mp4." in room.texts[0]


@pytest.mark.parametrize("text", ["压缩到500KB以下", "压缩这个视频到500KB以下"])
async def test_chinese_is_answered_in_chinese(bot: Bot, room: Room, clip: Path, text: str) -> None:
    await bot.say(text, clip)
    assert room.files[0].text.startswith("完成")
    assert len(room.files[0].file or b"") <= 500_000
