"""Several files in one message: in order, each under its own name, each with its own MP4."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.stories.room.world import Bot, Room, Service


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
