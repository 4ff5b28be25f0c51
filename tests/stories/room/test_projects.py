"""Which project a request acts on: decided at its place in the queue, by what it replies to or what
was pressed, whatever the chat has come to since."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Command, ConversationKey
from tests.stories.room.world import ALICE, BOB, Bot, Room, Service, Shown, bot_in

TWO_SECONDS = "(0-2s)"


@pytest.fixture
def other(clip: Path, tmp_path: Path) -> Path:
    """The next video."""
    return Path(shutil.copy(clip, tmp_path / "other.mp4"))


def names(room: Room) -> list[str | None]:
    return [shown.filename for shown in room.files]


def with_text(room: Room, text: str) -> Shown:
    return next(shown for shown in room.messages if text in shown.text)


async def timeline(bot: Bot, room: Room) -> str:
    await bot.say("status")
    return room.texts[-1]


async def test_the_next_video_takes_nothing_from_the_one_that_is_being_compressed(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await bot.say("compress this video to under 500KB", clip, wait=False)
    await bot.say("compress this video to under 400KB", other, wait=False)
    await bot.idle()
    assert sorted(map(str, names(room))) == ["bigbuckbunny (500 kB).mp4", "other (400 kB).mp4"]
    sizes = {shown.filename: len(shown.file or b"") for shown in room.files}
    second, first = sizes["other (400 kB).mp4"], sizes["bigbuckbunny (500 kB).mp4"]
    assert second <= 400_000 < first <= 500_000


async def test_words_before_the_next_video_are_for_the_first_and_words_after_it_for_the_second(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await bot.say("compress this video to under 500KB", clip, wait=False)
    await bot.say("keep the first 2 seconds", wait=False)
    await bot.say("compress this video to under 400KB", other, wait=False)
    await bot.say("mute it", wait=False)
    await bot.idle()
    assert "Trimmed: 0:05 → 0:02" in with_text(room, "Trimmed").text
    assert "Muted: other.mp4" in with_text(room, "Muted").text
    now = await timeline(bot, room)
    assert "other.mp4" in now
    assert "bigbuckbunny" not in now


async def test_new_between_an_edit_and_its_export_takes_nothing_away(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it and export", clip, wait=False)
    await bot.say("", command=Command("new"), wait=False)
    await bot.idle()
    assert names(room) == ["bigbuckbunny (no sound).mp4"]
    assert (await timeline(bot, room)).startswith("The timeline is empty")


async def test_another_product_between_an_edit_and_its_export_takes_nothing_away(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("mute it and export", clip, wait=False)
    sure = Command("skill", "compressor-online-free!sure")
    await bot.say("", command=sure, wait=False)
    await bot.idle()
    assert names(room) == ["bigbuckbunny (no sound).mp4"]


async def first_and_second(bot: Bot, room: Room, clip: Path, other: Path) -> tuple[Shown, Shown]:
    """Two projects: the first is trimmed, the second as it came. Their answers."""
    await bot.say("keep the first 2 seconds", clip)
    first = room.messages[-1]
    await bot.say("export")
    await bot.say("", other)
    assert "This starts a new project." in room.texts[-1]
    return first, room.messages[-1]


async def test_an_old_export_button_delivers_the_older_video(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    first, _ = await first_and_second(bot, room, clip, other)
    await bot.press(first, "Export")
    assert names(room) == ["bigbuckbunny (edited).mp4"] * 2
    assert "other.mp4" in await timeline(bot, room), "the chat goes on with the newer one"


async def test_an_old_timeline_button_shows_the_older_timeline_and_exports_it(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    first, _ = await first_and_second(bot, room, clip, other)
    await bot.press(first, "Timeline")
    shown = room.messages[-1]
    assert "bigbuckbunny.mp4" in shown.text
    await bot.press(shown, "Export")
    assert names(room)[-1] == "bigbuckbunny (edited).mp4"


async def test_an_edit_offered_under_an_older_result_happens_there_and_says_so(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await bot.say("", clip)
    offered = room.messages[-1]
    await bot.say("export")
    await bot.say("", other)
    await bot.press(offered, "Mute")
    assert "Back in the project with bigbuckbunny.mp4." in room.texts[-2]
    assert "Muted: bigbuckbunny.mp4" in room.texts[-2]
    assert "bigbuckbunny" in await timeline(bot, room), "it is the chat's project again"


@pytest.mark.parametrize("to_the_file", [False, True])
async def test_a_reply_to_an_older_result_edits_that_project(
    bot: Bot, room: Room, clip: Path, other: Path, to_the_file: bool
) -> None:
    first, _ = await first_and_second(bot, room, clip, other)
    older = room.files[0] if to_the_file else first
    await bot.say("mute it", replied_to=older.ref)
    assert "Back in the project with bigbuckbunny.mp4." in room.texts[-1]
    assert "Muted: bigbuckbunny.mp4" in room.texts[-1]
    now = await timeline(bot, room)
    assert "bigbuckbunny" in now
    assert TWO_SECONDS in now


async def test_a_reply_within_the_chat_s_own_project_says_nothing_of_projects(
    bot: Bot, room: Room, clip: Path
) -> None:
    await bot.say("keep the first 2 seconds", clip)
    await bot.say("mute it", replied_to=room.messages[-1].ref)
    assert "Muted" in room.texts[-1]
    assert "project" not in room.texts[-1]


async def test_a_reply_that_exports_an_older_result_delivers_that_and_says_so(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    first, _ = await first_and_second(bot, room, clip, other)
    await bot.say("export", replied_to=first.ref)
    assert names(room)[-1] == "bigbuckbunny (edited).mp4"
    assert "Back in the project with bigbuckbunny.mp4." in "\n".join(room.texts)
    assert "bigbuckbunny" in await timeline(bot, room)


async def test_a_reply_to_one_s_own_older_video_means_its_project(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    """The platform brings the video that is replied to along: it is there already."""
    video = bot.message("keep the first 2 seconds", clip)
    place = ("den", video.native_id)
    file = type(video.attachments[0]).from_json(
        {**video.attachments[0].to_json(), "place": list(place)}
    )
    await bot.say(video.text, attachments=(file,), key=video.key, native_id=video.native_id)
    await bot.say("export")
    await bot.say("", other)
    ref = type(room.messages[0].ref)(video.chat, video.native_id)
    await bot.say("mute it", attachments=(file,), replied_to=ref)
    assert "Muted: bigbuckbunny.mp4" in room.texts[-1]
    now = await timeline(bot, room)
    assert now.startswith("Timeline (1 track)")
    assert TWO_SECONDS in now, "it was not uploaded a second time"


async def test_a_reply_to_an_older_result_whose_project_has_ended_gets_a_new_one_of_its_files(
    bot: Bot, room: Room, service: Service, clip: Path, other: Path
) -> None:
    first, _ = await first_and_second(bot, room, clip, other)
    await service.order("state", "code", code=1002, times=1)
    await bot.say("mute it", replied_to=first.ref)
    assert "The earlier project had expired" in room.texts[-1]
    assert "Muted: bigbuckbunny.mp4" in room.texts[-1]
    now = await timeline(bot, room)
    assert "bigbuckbunny.mp4" in now
    assert "other.mp4" not in now
    await bot.say("keep the first 2 seconds", replied_to=first.ref)
    assert "expired" not in room.texts[-1], "its successor is that project"
    assert "Trimmed: 0:05 → 0:02" in room.texts[-1], "in what was made of the originals"


async def test_a_reply_is_answered_in_its_own_project_though_a_new_video_has_just_come(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await bot.say("keep the first 2 seconds", clip)
    first = room.messages[-1]
    await bot.say("export")
    await bot.say("", other, wait=False)
    await bot.say("mute it", replied_to=first.ref, wait=False)
    await bot.idle()
    assert "Muted: bigbuckbunny.mp4" in room.texts[-1]
    assert "Got other.mp4" in "\n".join(room.texts)


async def test_a_video_after_six_idle_hours_begins_a_new_project(
    bot: Bot, room: Room, clip: Path, other: Path
) -> None:
    await bot.say("mute it", clip)
    await asyncio.sleep(7 * 3600)
    await bot.say("", other)
    assert "This starts a new project." in room.texts[-1]
    await asyncio.sleep(5 * 3600)
    await bot.say("", clip)
    assert "This starts a new project." not in room.texts[-1]


async def test_a_video_with_the_word_export_is_exported(bot: Bot, room: Room, clip: Path) -> None:
    await bot.say("export", clip)
    assert names(room) == ["bigbuckbunny (edited).mp4"]
    await bot.say("", clip, command=Command("export", "720p"), chat="lair")
    assert len(names(room)) == 2


async def test_nobody_spends_somebody_else_s_account_by_a_reply(
    room: Room, service: Service, tmp_path: Path, clip: Path
) -> None:
    root = ConversationKey("room", "square", None, "900")
    where: dict[str, Any] = {"chat": "square", "conversation": root, "is_private": False}
    async with bot_in(room, service.url, tmp_path, spend="owner") as bot:
        await bot.say("keep the first 2 seconds", clip, by=ALICE, **where)
        answer = room.messages[-1]
        await bot.say("mute it", by=BOB, replied_to=answer.ref, **where)
        assert "can spend its credits" in room.texts[-1]
        assert len(service.accepted("run_sse")) == 1
