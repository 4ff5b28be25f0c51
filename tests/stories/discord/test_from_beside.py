"""Slash commands in a channel, for their asker's eyes alone, know the project one click away."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    last,
    on_discord,
    results,
)
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Message, User


def only_for(channel: Channel, user: User) -> list[Message]:
    return [message for message in channel.messages if message.only_for is user]


async def in_a_thread(story: OnDiscord, clip: Path, name: str = "trip.mp4") -> tuple[Channel, User]:
    """Ann's project in a thread of the channel: the channel, and Ann."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip, name))
    return channel, ann


async def test_status_in_the_channel_shows_the_thread_s_project_with_a_link(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await in_a_thread(story, clip)
    thread = story.fake.thread_on(channel.messages[0])
    assert channel.guild is not None
    for _ in range(2):
        asked = await story.slash(ann, channel, "status")
        shown = asked.shown() or ""
        link = f"https://discord.com/channels/{channel.guild.id}/{thread.id}/{last(thread).id}"
        assert shown.startswith(f"Project: trip.mp4 [↗](<{link}>)\n\nTimeline (1 track)"), shown
    assert len(by_bot(thread)) == 1, "nothing is said where nobody asked"


async def test_it_is_the_latest_one_each_time_and_one_s_own(story: OnDiscord, clip: Path) -> None:
    channel, ann = await in_a_thread(story, clip)
    bob = story.fake.user("bob")
    assert "trip.mp4" in ((await story.slash(ann, channel, "status")).shown() or "")
    theirs = (await story.slash(bob, channel, "status")).shown()
    assert (theirs or "").startswith("The timeline is empty. Send me a video.")
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip, "next.mp4"))
    assert "next.mp4" in ((await story.slash(ann, channel, "status")).shown() or "")
    elsewhere = await a_channel(story.fake, channel.guild)
    assert "mp4" not in ((await story.slash(ann, elsewhere, "status")).shown() or "")


async def test_export_in_the_channel_exports_it(story: OnDiscord, clip: Path) -> None:
    channel, ann = await in_a_thread(story, clip)
    asked = await story.slash(ann, channel, "export")
    said = only_for(channel, ann)
    assert any(message.files for message in said), asked.shown()
    assert any("Project: trip.mp4 [↗]" in message.content for message in said)
    assert results(story.fake.thread_on(channel.messages[0])) == []


async def test_cancel_in_the_channel_stops_what_runs_in_the_thread(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await in_a_thread(story, clip)
    thread = story.fake.thread_on(channel.messages[0])
    await service.order("run_sse", "slow_headers", seconds=60)
    await story.tell(ann, thread, "@nemo keep the first 2 seconds")
    await eventually(lambda: any("Thinking" in m.content for m in by_bot(thread)))
    theirs = await story.fake.slash(story.fake.user("bob"), channel, "cancel")
    await eventually(theirs.shown)
    assert not any(m.content.startswith("Stopped") for m in by_bot(thread))
    await story.fake.slash(ann, channel, "cancel")
    await eventually(lambda: any(m.content.startswith("Stopped") for m in by_bot(thread)))


async def test_an_older_one_is_offered(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_discord(fake, service, tmp_path, idle_project_s=60) as story:
        channel, ann = await in_a_thread(story, clip)
        await asyncio.sleep(61)
        await _is_offered(story, channel, ann)


async def _is_offered(story: OnDiscord, channel: Channel, ann: User) -> None:
    asked = await story.slash(ann, channel, "status")
    assert (asked.shown() or "").startswith("The timeline is empty. Send me a video.")
    assert asked.message is not None
    await story.press(ann, asked.message, "Use my earlier video")
    assert any("Timeline (1 track)" in message.content for message in only_for(channel, ann))


async def test_a_thread_that_people_have_opened_counts_as_well(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    starter = await story.fake.say(ann, channel, "let's cut this")
    thread = await story.fake.open_thread(starter)
    await story.say(ann, thread, "@nemo mute it", clip_file(story.fake, clip))
    asked = await story.slash(ann, channel, "status")
    assert "Project: trip.mp4" in (asked.shown() or "")
    asked = await story.slash(ann, thread, "status")
    assert last(thread).content.startswith("Timeline (1 track)")
