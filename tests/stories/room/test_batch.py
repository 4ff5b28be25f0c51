"""Several files in one message: in order, each under its own name, each with its own MP4."""

from __future__ import annotations

import asyncio
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Command
from tests.stories.room.world import Bot, Room, Service, Shown, bot_in


@pytest.fixture
def clips(clip: Path, tmp_path: Path) -> list[Path]:
    """a.mp4, b.mp4, "2 at 720p 10MB.mp4": the last name is full of what could be wishes."""
    names = ["a.mp4", "b.mp4", "2 at 720p 10MB.mp4"]
    return [Path(shutil.copy(clip, tmp_path / name)) for name in names]


def questions(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def test_each_instruction_is_a_turn_a_question_and_a_render_of_its_own(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await bot.say("compress the first to 300KB and mute the second", *clips[:2])
    assert questions(service) == [
        "compress the first to 300KB (only this file: a.mp4)",
        "mute the second (only this file: b.mp4)",
    ]
    first, second = room.files
    assert (first.filename, second.filename) == ("a (300 kB).mp4", "b (no sound).mp4")
    assert len(first.file or b"") <= 300_000
    assert len(second.file or b"") > 300_000, "the first one's wish is not the second one's"
    assert first.text.startswith("Done: 1."), "weighed against its own source alone"
    assert "% less" in first.text
    answers = [message for message in room.messages if message.file is None]
    assert "✅ On the timeline now: b.mp4 (0-5.3s)\n✅ Muted: b.mp4" in answers[1].text
    assert answers[0].history[0].endswith("Connecting…")
    assert answers[1].history[0] == "Waiting: next in line"


async def test_the_same_for_each_gives_each_its_own_mp4(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await bot.say("compress each to 400KB", *clips)
    assert [file.filename for file in room.files] == [f"{path.stem} (400 kB).mp4" for path in clips]
    assert all(len(file.file or b"") <= 400_000 for file in room.files)
    assert len(service.accepted("run_sse")) == len(service.accepted("render")) == 3


async def test_order_is_the_persons_not_the_files(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await bot.say(
        "mute the third one, cut the first to 2 seconds, compress the second to 300KB", *clips
    )
    asked = [re.findall(r"file: (.*)\)", text)[0] for text in questions(service)]
    assert asked == ["2 at 720p 10MB.mp4", "a.mp4", "b.mp4"]
    assert "✅ Muted: 2 at 720p 10MB.mp4" in room.texts[0]
    listed = room.messages[-1].text.splitlines()
    assert [line.split(":")[0] for line in listed[1:]] == [
        "1. 2 at 720p 10MB.mp4",
        "2. a.mp4",
        "3. b.mp4",
    ]


async def test_not_exporting_yet_holds_for_the_whole_batch(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    await bot.say("compress the first to 300KB, mute the second, but don't export yet", *clips[:2])
    assert room.files == []
    assert all("Not exported yet, as you said." in text for text in room.texts)


async def test_files_of_one_name_get_names_of_their_own(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    words = "compress the first to 300KB and mute the second"
    await bot.say(words, clip, clip, is_private=False)  # where the next video joins the project
    assert questions(service)[1].endswith("(only this file: bigbuckbunny-2.mp4)")
    assert [file.filename for file in room.files] == [
        "bigbuckbunny (300 kB).mp4",
        "bigbuckbunny-2 (no sound).mp4",
    ]
    assert "✅ Muted: bigbuckbunny-2.mp4" in room.everything
    await bot.say("", clip, is_private=False)
    assert "Got bigbuckbunny-3.mp4" in room.texts[-1]


async def test_later_messages_refine_the_file_that_they_name(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    await bot.say("", *clips[:2], is_private=False)
    assert room.texts[0].count("Got 2 files: a.mp4, b.mp4.") == 1
    await bot.say("mute b.mp4", is_private=False)
    await bot.say("keep the first 2 seconds", is_private=False)
    await bot.say("export", is_private=False)
    (result,) = room.files
    assert result.filename == "b (no sound).mp4"
    assert "0:02" in result.text


async def test_a_failing_part_leaves_the_others_alone(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await service.order("run_sse", "code", code=403)
    await bot.say("compress the first to 300KB and mute the second", *clips[:2])
    (result,) = room.files
    assert result.filename == "b (no sound).mp4"
    failed = room.messages[0]
    assert "lacks a permission" in failed.text
    await bot.press(failed, "Try again")
    assert room.files[-1].filename == "a (300 kB).mp4"
    assert questions(service)[-1].endswith("(only this file: a.mp4)")


def lists_in(room: Room) -> list[Shown]:
    return [shown for shown in room.messages if shown.text.startswith(("Done: 2 of", "Done: 1 of"))]


async def test_a_batch_ends_in_one_message_that_lists_each_with_its_size(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    room.limits = replace(room.limits, message_link="https://chat.example/{server}/{message}")
    await bot.say("compress the first to 300KB and mute the second", *clips[:2])
    [listed] = lists_in(room)
    assert listed is room.messages[-1]
    first, second = room.files
    head, *lines = listed.text.splitlines()
    assert head == "Done: 2 of 2"
    assert re.fullmatch(r"1\. a\.mp4: 1\.\d+ MB → \d+ kB \[↗\]\(<(.*)>\)", lines[0])
    assert f"/{first.ref.message}>" in lines[0]
    assert f"/{second.ref.message}>" in lines[1]
    assert listed.view.buttons == ()


async def test_what_failed_has_a_button_of_its_own_in_the_list(
    bot: Bot, room: Room, service: Service, clips: list[Path]
) -> None:
    await service.order("run_sse", "code", code=403)
    await bot.say("compress the first to 300KB and mute the second", *clips[:2])
    [listed] = lists_in(room)
    assert listed.text.splitlines()[1] == "1. a.mp4: failed"
    assert [button.label for button in listed.view.buttons] == ["Try again: a.mp4"]
    await bot.press(listed, "Try again: a.mp4")
    assert room.files[-1].filename == "a (300 kB).mp4"
    assert len(lists_in(room)) == 1


async def test_killed_in_the_middle_the_list_comes_once_all_the_same(
    room: Room, service: Service, tmp_path: Path, clips: list[Path]
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        words = "compress the first to 300KB and mute the second"
        await bot.app.accept.message(bot.message(words, *clips[:2]))
        await asyncio.sleep(4)
    assert lists_in(room) == []
    for _ in range(2):
        async with bot_in(room, service.url, tmp_path) as bot:
            await bot.idle()
    assert len(lists_in(room)) == 1
    assert len(room.files) == 2


async def test_what_was_stopped_as_a_whole_is_listed_nowhere(
    bot: Bot, room: Room, clips: list[Path]
) -> None:
    words = "compress the first to 300KB and mute the second"
    await bot.app.accept.message(bot.message(words, *clips[:2]))
    await bot.say("/cancel", command=Command("cancel"))
    assert room.files == []
    assert not any(" of 2" in text for text in room.texts)
