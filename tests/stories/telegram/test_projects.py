"""On Telegram a reply says which project is meant: ours, a result, or one's own older video."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import tables
from tests.stories.room.world import Service
from tests.stories.telegram.story import OnTelegram, video
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, Person

BOB, EVE = Person(504, "Rob"), Person(503, "Eve")
AT = f"@{BOT['username']}"
BACK = "Back in the project with trip.mp4."
UPLOADED_ONCE = (
    "Timeline (1 track):\n1. Video: trip.mp4 (0-3s)\nWished for: no sound, at most 60 kB"
)


async def two_projects(story: OnTelegram, clip: Path) -> int:
    """The first is compressed, the second is the chat's. The first one's video."""
    asked = await story.say(ANN, "compress it to 60 KB", video=video(clip))
    assert len(story.files(ANN)) == 1
    await story.say(ANN, "", video=video(clip, name="next.mp4"))
    assert "This starts a new project." in story.last(ANN).text
    return asked


@pytest.mark.parametrize("to", ["the result", "the answer", "the video"])
async def test_a_reply_to_something_older_edits_that_project(
    story: OnTelegram, service: Service, clip: Path, to: str
) -> None:
    asked = await two_projects(story, clip)
    replied = {
        "the result": story.files(ANN)[0].id,
        "the answer": story.shown(ANN)[0].id,
        "the video": asked,
    }[to]
    await story.say(ANN, "mute it", reply_to=replied)
    assert BACK in story.last(ANN).text
    assert "✅ Muted: trip.mp4" in story.last(ANN).text
    sessions = [entry["session_id"] for entry in service.accepted("run_sse")]
    assert sessions == [sessions[0]] * 2
    await story.say(ANN, "/status")
    assert story.last(ANN).text == UPLOADED_ONCE


EMPTY = (
    "The timeline is empty. Send me a video.\n\n"
    "Mention me when you write, or reply to this message, so that it reaches me."
)


async def test_a_mention_without_a_video_means_its_author_s_latest_project_here(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group, elsewhere = story.fake.supergroup(), story.fake.supergroup("Others")
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(BOB, f"{AT} mute it", group, video=video(clip, name="bobs.mp4"))
    await story.say(ANN, f"{AT} keep the first 2 seconds", group)
    assert "✅ Trimmed: 0:03 → 0:02" in story.last(group).text
    await story.say(ANN, "/status", group)
    assert story.last(group).text == (
        "Project: trip.mp4\n\nTimeline (1 track):\n1. Video: trip.mp4 (0-2s)\nWished for: no sound"
    )
    await story.say(ANN, "/status", elsewhere)
    assert story.last(elsewhere).text.endswith(EMPTY)
    await story.say(ANN, "/new", group)
    await story.say(ANN, "/status", group)
    assert story.last(group).text.endswith(EMPTY)


async def test_after_six_hours_a_mention_without_a_video_means_none(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(ANN, "/status", group)
    assert story.last(group).text.endswith(EMPTY)


async def test_export_in_reply_to_the_older_result_posts_that_one(
    story: OnTelegram, clip: Path
) -> None:
    await two_projects(story, clip)
    await story.say(ANN, "export", reply_to=story.files(ANN)[0].id)
    first, again = story.files(ANN)
    assert first.file is not None
    assert again.file is not None
    assert again.file.size_bytes == first.file.size_bytes


async def test_the_next_video_takes_nothing_from_the_one_that_is_compressed(
    story: OnTelegram, clip: Path
) -> None:
    story.fake.say(ANN, None, "compress it to 60 KB", video=video(clip))
    await story.say(ANN, "compress it to 50 KB", video=video(clip, name="next.mp4"))
    sizes = sorted(seen.file.size_bytes for seen in story.files(ANN) if seen.file)
    assert len(sizes) == 2
    assert sizes[0] <= 50_000 < sizes[1] <= 60_000


async def test_in_a_group_an_old_project_is_offered_not_taken(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(ANN, f"{AT} keep the first 2 seconds", group)
    waits = story.last(group)
    assert waits.buttons == ("Use my earlier video", "Stop")
    assert len(service.accepted("run_sse")) == 1, "nothing is charged yet"
    told = await story.press(BOB, waits, "Use my earlier video", group)
    assert told == "This button is for the person who asked."
    assert await story.press(ANN, waits, "Use my earlier video", group) == "On it."
    assert "✅ Trimmed" in story.last(group).text
    assert "Reply to this" not in " ".join(story.texts(group)), "one request, one answer"
    projects = {entry["session_id"] for entry in service.accepted("run_sse")}
    assert len(projects) == 1


async def test_words_behind_a_video_that_older_words_waited_for_are_about_it(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group)
    await story.say(ANN, f"{AT} keep the first 2 seconds", group, video=video(clip))
    story.fake.say(ANN, group, f"{AT}", video=video(clip, name="next.mp4"))
    await story.say(ANN, f"{AT} make it brighter", group)
    asked = {entry["text"]: entry["session_id"] for entry in service.accepted("run_sse")}
    assert set(asked) == {"keep the first 2 seconds", "mute it", "make it brighter"}
    assert asked["make it brighter"] == asked["mute it"] != asked["keep the first 2 seconds"]


async def test_my_earlier_video_is_for_everything_that_waits_here(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(ANN, f"{AT} keep the first 2 seconds", group)
    first = story.last(group)
    await story.say(ANN, "make it brighter", group, reply_to=first.id)
    await story.say(BOB, "make it louder", group, reply_to=first.id)
    await story.press(ANN, first, "Use my earlier video", group)
    asked = [entry["text"] for entry in service.accepted("run_sse")]
    assert asked == ["mute it", "keep the first 2 seconds", "make it brighter"]
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1
    assert " ".join(story.texts(group)).count("Reply to this with the video") == 1, "Bob's waits"


async def test_a_project_without_a_video_is_not_offered_as_one(
    story: OnTelegram, service: Service
) -> None:
    group = story.fake.supergroup()
    theirs = story.fake.say(BOB, group, "hello world")
    await story.say(ANN, f"{AT} summarize this", group, reply_to=theirs)
    await story.say(ANN, f"{AT} compress it to 60 KB", group)
    assert "Nothing is charged until then." in story.last(group).text
    assert story.last(group).buttons == ("Stop",)
    await story.say(ANN, "/export", group, reply_to=story.fake.say(BOB, group, "and now?"))
    assert "Use my earlier video" not in story.last(group).buttons


async def test_an_old_project_is_not_offered_after_its_end_or_to_others(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(BOB, f"{AT} keep the first 2 seconds", group)
    assert story.last(group).buttons == ("Stop",)


async def test_a_command_of_the_menu_means_what_runs_though_something_else_came_after_it(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT}", group, video=video(clip))
    first = story.last(group).id
    await story.say(ANN, f"{AT}", group, video=video(clip, name="next.mp4"))
    await service.order("run_sse", "slow_headers", seconds=60)
    story.fake.say(ANN, group, "mute it", reply_to=first)
    await eventually(lambda: any("Thinking" in text for text in story.texts(group)))
    story.fake.say(BOB, group, f"{AT}", video=video(clip, name="bobs.mp4"))
    await story.say(ANN, f"/cancel{AT}", group)
    assert not any("Nothing is running" in text for text in story.texts(group))
    assert any(text.startswith("Stopped") for text in story.texts(group))


async def test_cancel_of_the_menu_takes_back_what_waits_for_a_video(story: OnTelegram) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group)
    assert "Reply to this" in story.last(group).text
    await story.say(ANN, f"/cancel{AT}", group)
    assert not any("Nothing is running" in text for text in story.texts(group))
    assert not any("Stop" in seen.buttons for seen in story.shown(group))


async def test_who_has_none_means_the_chat_s_only_project(
    story: OnTelegram, service: Service, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(BOB, f"/status{AT}", group)
    assert story.last(group).text.startswith("Project: trip.mp4\n\nTimeline (1 track)")
    await story.say(BOB, f"{AT} keep the first 2 seconds", group)
    assert "Project: trip.mp4" in story.last(group).text
    assert "✅ Trimmed" in story.last(group).text
    await story.say(BOB, "/new", group)
    await story.say(ANN, f"/status{AT}", group)
    assert "Timeline (1 track)" in story.last(group).text, "nobody means to end another's"


async def test_of_several_projects_of_others_none_is_meant(story: OnTelegram, clip: Path) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await story.say(BOB, f"{AT} mute it", group, video=video(clip, name="bobs.mp4"))
    await story.say(EVE, f"/status{AT}", group)
    assert story.last(group).text == EMPTY
    await story.say(EVE, f"{AT} mute it", group)
    assert "Reply to this" in story.last(group).text


async def test_after_six_hours_the_chat_s_only_project_is_nobody_s(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(BOB, f"/status{AT}", group)
    assert story.last(group).text == EMPTY
    assert story.last(group).buttons == ()


@pytest.mark.parametrize("command", ["/status", "/export"])
async def test_a_command_about_an_old_project_offers_it(
    story: OnTelegram, clip: Path, command: str
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))
    await asyncio.sleep(7 * 3600)
    await story.say(ANN, f"{command}{AT}", group)
    offered = story.last(group)
    assert offered.buttons == ("Use my earlier video",)
    refused = await story.press(BOB, offered, "Use my earlier video", group)
    assert refused == "This button is for the person who asked."
    await story.press(ANN, offered, "Use my earlier video", group)
    if command == "/status":
        assert "1. Video: trip.mp4" in story.last(group).text
    else:
        assert len(story.files(group)) == 1


async def test_a_product_chosen_in_a_group_is_that_of_the_next_video(
    story: OnTelegram, clip: Path
) -> None:
    group = story.fake.supergroup()
    await story.say(ANN, f"/skill{AT} compressor-online-free", group)
    await story.say(BOB, f"{AT} mute it", group, video=video(clip))
    await story.say(ANN, f"{AT} mute it", group, video=video(clip))

    async def products(tx: AsyncConnection) -> list[str]:
        asked = sa.select(tables.sessions.c.skill).order_by(tables.sessions.c.id)
        return list((await tx.execute(asked)).scalars())

    assert await story.app.db.run(products) == ["ai-video-compressor", "compressor-online-free"]


async def test_a_topic_without_a_project_does_not_take_another_topic_s(
    story: OnTelegram, clip: Path
) -> None:
    forum = story.fake.supergroup(forum=True)
    red, blue = story.fake.topic(forum), story.fake.topic(forum)
    await story.say(ANN, f"{AT} mute it", forum, video=video(clip), topic=red)
    await story.say(ANN, f"/status{AT}", forum, topic=blue)
    assert story.last(forum).text == EMPTY
    await story.say(ANN, f"{AT} mute it", forum, video=video(clip), topic=blue)
    greeted = [text for text in story.texts(forum) if text.startswith("AI Video Compressor")]
    assert len(greeted) == 1, "once a chat, not once a topic"
