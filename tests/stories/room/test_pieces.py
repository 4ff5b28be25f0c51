"""What a person sends in one go and a platform delivers in pieces; and words before any video."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Command, Quoted
from bot.store import tables
from tests.stories.room.world import BOB, Bot, Room, Service, bot_in, labels

SEND = "Send the video and I'll do exactly that. Nothing is charged until then."


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """What no service can use."""
    path = tmp_path / "broken.mp4"
    path.write_bytes(b"no film at all")
    return path


async def test_words_before_any_video_wait_for_it_free_and_are_done_with_it(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it")
    assert SEND in room.texts[0]
    assert labels(room.messages[0].view.buttons) == ["Stop"]
    assert asked(service) == []
    await bot.say("", clip)
    assert "✅ Muted: bigbuckbunny.mp4" in room.texts[0]
    assert len(room.messages) == 1, "one request, one answer"
    assert asked(service) == ["mute it"]


async def test_a_comment_and_the_video_that_comes_with_it_are_one_request(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("keep the first 2 seconds", clip)
    await bot.say("mute it", wait=False)
    await bot.say("", clip)
    assert "✅ Muted" in room.texts[1]
    assert "What shall I do with it?" not in room.everything
    assert asked(service) == ["keep the first 2 seconds", "mute it"]


async def test_a_comment_and_several_videos_are_one_request(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("join them", wait=False)
    await bot.say("", clip, album="a", wait=False)
    await bot.say("", clip, album="a")
    assert asked(service) == ["join them"]
    assert "What shall I do with it?" not in room.everything


async def test_words_without_a_video_after_them_are_asked_a_second_later(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip)
    began_s = bot.clock.utc_s()
    await bot.say("mute it", wait=False)
    assert asked(service) == []
    await bot.idle()
    assert "✅ Muted" in room.texts[1]
    assert bot.clock.utc_s() - began_s >= 1


async def test_a_command_waits_for_its_video_as_words_do(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", command=Command("compress", "under 400 KB"))
    assert SEND in room.texts[0]
    await bot.say("", clip)
    assert asked(service) == ["under 400 KB"]
    assert len(room.files) == 1
    assert len(room.files[0].file or b"") <= 400_000


async def test_several_requests_before_the_video_are_done_in_order(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds")
    assert SEND in room.texts[1]
    await bot.say("", clip)
    assert asked(service) == ["mute it", "keep the first 2 seconds"]


async def test_a_video_with_words_of_its_own_is_for_the_earlier_request_as_well(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds", clip)
    assert asked(service) == ["mute it", "keep the first 2 seconds"]
    assert "✅ Muted" in room.texts[0]
    assert "0:05 → 0:02" in room.texts[1]


async def test_what_waits_for_a_video_blocks_nothing(
    bot: Bot, room: Room, service: Service
) -> None:
    await bot.say("mute it")
    await bot.say("is it done yet?")
    assert room.texts[1] == "Waiting for the video: mute it"
    await bot.say("/credits")
    assert "Credits: 1000" in room.texts[2]
    await bot.say("export")
    assert "Waiting" not in room.texts[3]
    assert SEND in room.texts[0]


@pytest.mark.parametrize("words", ["undo", "Undo that, please", "redo"])
async def test_where_nothing_was_done_nothing_is_undone_and_no_video_is_waited_for(
    bot: Bot, room: Room, service: Service, clip: Path, words: str
) -> None:
    await bot.say(words)
    assert "There is nothing to undo here yet." in room.texts[0]
    await bot.say("", clip)
    assert asked(service) == []


async def test_undo_takes_back_what_waits_for_a_video(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("mute it")
    await bot.say("undo")
    await bot.say("", clip)
    assert asked(service) == []
    assert "What shall I do with it?" in room.texts[-1]


@pytest.mark.parametrize("way", ["words", "button", "new", "deleted"])
async def test_what_waits_for_a_video_can_be_given_up(
    bot: Bot, room: Room, service: Service, clip: Path, way: str
) -> None:
    message = bot.message("mute it")
    await bot.app.accept.message(message)
    await bot.idle()
    match way:
        case "words":
            await bot.say("cancel")
        case "button":
            await bot.press(room.messages[0], "Stop")
        case "new":
            await bot.say("/new")
        case "deleted":
            await bot.app.accept.deleted(message.key)
            await bot.idle()
    assert "Taken out of the queue. Nothing was done or charged." in room.texts[0]
    assert labels(room.messages[0].view.buttons) == []
    await bot.say("", clip)
    assert "What shall I do with it?" in room.texts[-1]
    assert asked(service) == []


async def test_a_video_behind_a_new_project_that_has_not_begun_yet_is_not_for_what_waited_before(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    """Something else is still at work, so the new project waits for its turn."""
    await bot.say("mute it")
    explain = "please explain to me what a codec is"
    for message in (bot.message(explain), bot.message("/new"), bot.message("", clip)):
        await bot.app.accept.message(message)
    await bot.idle()
    assert "Taken out of the queue. Nothing was done or charged." in room.texts[0]
    assert "New project. Send me a video." in room.texts
    assert "What shall I do with it?" in room.texts[-1]
    assert asked(service) == [explain]


@pytest.mark.parametrize("first", ["words", "video"])
async def test_words_whose_video_is_taken_back_wait_for_another_one_free(
    bot: Bot, room: Room, service: Service, clip: Path, first: str
) -> None:
    video, words = bot.message("", clip), bot.message("mute it")
    if first == "words":
        await bot.app.accept.message(words)
        await bot.idle()
    await bot.app.accept.message(video)
    if first == "video":
        await bot.app.accept.message(words)
    await bot.app.accept.deleted(video.key)
    await bot.idle()
    assert asked(service) == []
    assert SEND in room.texts[-1]
    assert labels(room.messages[-1].view.buttons) == ["Stop"]
    await bot.say("", clip)
    assert asked(service) == ["mute it"]
    assert "✅ Muted" in room.everything
    assert not any("Stop" in labels(message.view.buttons) for message in room.messages)


async def test_where_a_video_can_not_be_used_what_was_asked_behind_it_waits_on(
    bot: Bot, room: Room, service: Service, clip: Path, broken: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds")
    await bot.say("", broken)
    assert asked(service) == []
    assert "broken.mp4" in room.texts[0]
    assert SEND in room.texts[1]
    assert labels(room.messages[1].view.buttons) == ["Stop"]
    await bot.say("", clip)
    assert asked(service) == ["keep the first 2 seconds"]
    assert not any("Stop" in labels(message.view.buttons) for message in room.messages)


async def test_a_reply_to_what_waits_for_a_video_waits_on_too_where_the_video_can_not_be_used(
    bot: Bot, room: Room, service: Service, clip: Path, broken: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds", replied_to=room.messages[0].ref)
    await bot.say("make it brighter", replied_to=room.messages[1].ref)
    await bot.say("", broken)
    assert asked(service) == []
    assert "broken.mp4" in room.texts[0]
    assert SEND in room.texts[1]
    assert SEND in room.texts[2]
    await bot.say("", clip)
    assert asked(service) == ["keep the first 2 seconds", "make it brighter"]


async def test_a_reply_to_a_request_whose_video_could_not_be_used_waits_for_another_one(
    bot: Bot, room: Room, service: Service, clip: Path, broken: Path
) -> None:
    await bot.say("mute it", broken)
    await bot.say("keep the first 2 seconds", replied_to=room.messages[0].ref)
    assert asked(service) == []
    assert SEND in room.texts[1]
    await bot.say("", clip)
    assert asked(service) == ["keep the first 2 seconds"]


async def test_where_a_video_can_not_be_used_the_next_one_in_the_lane_takes_its_place(
    bot: Bot, room: Room, service: Service, clip: Path, broken: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds")
    await bot.say("", broken, wait=False)
    await bot.say("make it brighter", clip)
    assert asked(service) == ["keep the first 2 seconds", "make it brighter"]
    assert "0:05 → 0:02" in room.texts[1]


async def test_what_was_claimed_before_a_crash_waits_again_too_where_its_video_can_not_be_used(
    bot: Bot, room: Room, service: Service, clip: Path, broken: Path
) -> None:
    await bot.say("mute it")
    await bot.say("keep the first 2 seconds")
    await bot.say("", broken, wait=False)
    await bot.app.db.run(_claimed_and_left, 2)
    await bot.idle()
    assert asked(service) == []
    assert SEND in room.texts[1]
    await bot.say("", clip)
    assert asked(service) == ["keep the first 2 seconds"]
    assert not any("Stop" in labels(message.view.buttons) for message in room.messages)


async def _claimed_and_left(tx: AsyncConnection, turn_id: int) -> None:
    claim = sa.update(tables.turns).where(tables.turns.c.id == turn_id, tables.turns.c.epoch == 0)
    done = await tx.execute(claim.values(epoch=1))
    assert done.rowcount == 1


async def test_what_waits_for_a_video_survives_a_restart(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.say("mute it")
    async with bot_in(room, service.url, tmp_path) as bot:
        await bot.idle()
        await bot.say("", clip)
    assert "✅ Muted" in room.texts[0]


async def test_in_a_group_only_the_askers_own_video_is_taken(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    group: dict[str, Any] = {"is_private": False}
    await bot.say("mute it", **group)
    assert "Reply to this with the video and I'll do exactly that." in room.texts[0]
    await bot.say("", clip, by=BOB, **group)
    assert "What shall I do with it?" in room.texts[1]
    assert asked(service) == []
    await bot.say("", clip, **group)
    assert asked(service) == ["mute it"]


async def test_what_needs_no_video_is_asked_where_the_service_makes_some(
    bot: Bot, room: Room, service: Service
) -> None:
    await bot.say("make a video about cats", wait=False)
    await bot.say("tell me what you can do about noise")
    assert SEND not in room.everything


@pytest.mark.parametrize("words", ["credits", "help", "is it done yet?", "/status"])
async def test_words_after_a_video_that_are_no_edit_are_answered_and_not_swallowed(
    bot: Bot, room: Room, service: Service, clip: Path, words: str
) -> None:
    await bot.say("", clip, wait=False)
    await bot.say(words)
    assert len(room.messages) == 2
    assert "What shall I do with it?" in "\n".join(room.texts)
    assert asked(service) == []


@pytest.mark.parametrize("words", ["cancel", "stop", "never mind"])
async def test_cancel_after_a_video_takes_the_video_back(
    bot: Bot, room: Room, service: Service, clip: Path, words: str
) -> None:
    await bot.say("", clip, wait=False)
    await bot.say(words, wait=False)
    await bot.say("mute it")
    assert "Taken out of the queue." in room.texts[0]
    assert "What shall I do with it?" not in room.everything
    assert SEND in room.texts[-1], "and its video is not there any more"
    assert asked(service) == []


async def test_export_after_a_video_exports_it(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip, wait=False)
    await bot.say("export")
    assert len(room.files) == 1
    assert asked(service) == []


async def test_a_new_video_with_words_before_it_begins_a_new_project_after_an_export(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("keep the first 2 seconds and export", clip)
    await bot.say("mute it", wait=False)
    await bot.say("", clip)
    sessions = {entry["session_id"] for entry in service.accepted("run_sse")}
    assert len(sessions) == 2


FORWARD = (Quoted("make it loud and short", "Bob", reply=False),)


@pytest.mark.parametrize("order", ["comment first", "forward first"])
async def test_words_that_are_passed_on_and_the_comment_on_them_are_one_request(
    bot: Bot, room: Room, service: Service, clip: Path, order: str
) -> None:
    await bot.say("", clip)
    shown = len(room.messages)
    if order == "comment first":
        await bot.say("mute it", wait=False)
        await bot.say("", quoted=FORWARD)
    else:
        await bot.say("", quoted=FORWARD, wait=False)
        await bot.say("mute it")
    assert asked(service) == ["mute it (about what Bob wrote: “make it loud and short”)"]
    assert len(room.messages) == shown + 1, "one request, one answer"


async def test_words_that_are_passed_on_without_a_comment_are_nobodys_request(
    bot: Bot, room: Room, service: Service
) -> None:
    await bot.say("", quoted=FORWARD)
    await bot.say("credits", by=BOB)
    assert asked(service) == []
    assert "Send me a video" in room.texts[0]


async def test_somebody_elses_words_are_no_comment(
    bot: Bot, room: Room, service: Service, clip: Path
) -> None:
    await bot.say("", clip, is_private=False)
    await bot.say("", quoted=FORWARD, wait=False, by=BOB, is_private=False)
    await bot.say("mute it", is_private=False)
    assert asked(service) == ["mute it"]
