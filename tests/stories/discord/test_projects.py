"""On Discord a reply says which project is meant: ours, a result, or one's own older video."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    last,
    results,
)
from tests.stories.room.world import Service
from tests.support.fakes.discord import Channel, Message, User

BACK = "Back in the project with trip.mp4."
UPLOADED_ONCE = (
    "Timeline (1 track):\n1. Video: trip.mp4 (0-3s)\nWished for: no sound, at most 60 kB"
)


async def two_projects(story: OnDiscord, clip: Path) -> tuple[User, Channel, Message]:
    """The first is compressed, the second is the chat's. The first one's video."""
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    asked = await story.say(ann, dm, "compress it to 60 KB", clip_file(story.fake, clip))
    assert len(results(dm)) == 1
    await story.say(ann, dm, "", clip_file(story.fake, clip, "next.mp4"))
    assert "This starts a new project." in last(dm).content
    return ann, dm, asked


@pytest.mark.parametrize("to", ["the result", "the answer", "the video"])
async def test_a_reply_to_something_older_edits_that_project(
    story: OnDiscord, service: Service, clip: Path, to: str
) -> None:
    ann, dm, asked = await two_projects(story, clip)
    replied = {"the result": results(dm)[0], "the answer": by_bot(dm)[0], "the video": asked}[to]
    await story.say(ann, dm, "mute it", reply_to=replied)
    assert BACK in last(dm).content
    assert "✅ Muted: trip.mp4" in last(dm).content
    sessions = [entry["session_id"] for entry in service.accepted("run_sse")]
    assert sessions == [sessions[0]] * 2
    await story.say(ann, dm, "status")
    assert last(dm).content == UPLOADED_ONCE


async def test_a_mention_without_a_video_means_its_author_s_latest_project_here(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    asked = await story.say(ann, channel, "@nemo keep the first 2 seconds")
    assert "✅ Trimmed: 0:03 → 0:02" in last(story.fake.thread_on(asked)).content
    bob = story.fake.user("bob")
    asked = await story.say(bob, channel, "@nemo status")
    assert last(story.fake.thread_on(asked)).content.endswith(
        "The timeline is empty. Send me a video.\n\n"
        "Mention me when you write, or reply to this message, so that it reaches me."
    )


async def test_export_in_reply_to_the_older_result_posts_that_one(
    story: OnDiscord, clip: Path
) -> None:
    ann, dm, _ = await two_projects(story, clip)
    await story.say(ann, dm, "export", reply_to=results(dm)[0])
    first, again = results(dm)
    assert [len(file.content) for file in again.files] == [
        len(file.content) for file in first.files
    ]
