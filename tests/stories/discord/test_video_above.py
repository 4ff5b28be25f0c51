""" "@nemo compress this", a message after the video: whose video it is, and what Discord shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    labels,
    last,
    on_discord,
)
from tests.stories.room.world import TEXTS, Service
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.discord.world import Message

OFFER = "Use Bob’s trip.mp4?"


@pytest.fixture
async def story(fake: FakeDiscord, service: Service, tmp_path: Path) -> AsyncIterator[OnDiscord]:
    fake.gateway.privileged = True
    async with on_discord(fake, service, tmp_path) as story:
        yield story


def words(story: OnDiscord, asked: Message) -> str:
    return last(story.fake.thread_on(asked)).content


async def test_the_askers_own_newest_video_above_is_meant_and_named(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann, bob = await a_channel(story.fake), story.fake.user("ann"), story.fake.user("bob")
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip, "old.mp4"))
    await story.fake.say(ann, channel, "look", clip_file(story.fake, clip, "new.mp4"))
    await story.fake.say(bob, channel, "", clip_file(story.fake, clip, "bobs.mp4"))
    await story.fake.say(bob, channel, "nice")
    asked = await story.say(ann, channel, "@nemo mute it")
    assert "✅ Muted: new.mp4" in words(story, asked)
    assert "Your video above: new.mp4" in words(story, asked)
    assert len(service.accepted("run_sse")) == 1


async def test_what_goes_on_with_a_project_takes_no_older_video(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    again = await story.say(ann, channel, "@nemo keep the first 2 seconds")
    assert "0:03 → 0:02" in words(story, again)
    assert "Project: trip.mp4" in words(story, again)
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip, "new.mp4"))
    other = await story.say(ann, channel, "@nemo mute it")
    assert "✅ Muted: new.mp4" in words(story, other)


async def test_a_video_that_was_greeted_first_counts_all_the_same(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip))
    await story.say(ann, channel, "@nemo hi")
    asked = await story.say(ann, channel, "@nemo mute it")
    assert "✅ Muted: trip.mp4" in words(story, asked)


async def test_somebody_elses_video_is_used_after_the_askers_press_alone(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann, bob = await a_channel(story.fake), story.fake.user("ann"), story.fake.user("bob")
    await story.fake.say(bob, channel, "look", clip_file(story.fake, clip))
    asked = await story.say(ann, channel, "@nemo mute it")
    thread = story.fake.thread_on(asked)
    waiting = last(thread)
    assert OFFER in labels(waiting)
    assert service.accepted("run_sse") == []
    assert await story.press(bob, waiting, OFFER) == TEXTS("en", "press-not-yours")
    assert service.accepted("run_sse") == []
    await story.press(ann, waiting, OFFER)
    assert "✅ Muted: trip.mp4" in last(thread).content
    assert len(service.accepted("run_sse")) == 1
    assert waiting not in thread.messages


async def test_somebody_elses_video_is_for_everything_that_waits_for_one_there_in_order(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann, bob = await a_channel(story.fake), story.fake.user("ann"), story.fake.user("bob")
    await story.fake.say(bob, channel, "look", clip_file(story.fake, clip))
    asked = await story.say(ann, channel, "@nemo mute it")
    thread = story.fake.thread_on(asked)
    offer = last(thread)
    await story.say(ann, thread, "@nemo keep the first 2 seconds")
    await story.say(ann, thread, "@nemo make it black and white")
    assert service.accepted("run_sse") == []
    assert len(by_bot(thread)) == 3
    await story.press(ann, offer, OFFER)
    done = ["mute it", "keep the first 2 seconds", "make it black and white"]
    assert [entry["text"] for entry in service.accepted("run_sse")] == done
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1
    muted, cut, gray, *_ = (message.content for message in by_bot(thread))
    assert "✅ Muted: trip.mp4" in muted
    assert "0:03 → 0:02" in cut
    assert "black and white" in gray
    left = {label for message in by_bot(thread) for label in labels(message)}
    assert not left & {OFFER, "Stop"}


async def test_a_question_is_about_no_video(story: OnDiscord, clip: Path) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip))
    asked = await story.say(ann, channel, "@nemo thanks")
    assert "trip.mp4" not in " ".join(m.content for m in by_bot(asked.thread or channel))


async def test_more_than_twenty_messages_later_it_is_none(story: OnDiscord, clip: Path) -> None:
    channel, ann, bob = await a_channel(story.fake), story.fake.user("ann"), story.fake.user("bob")
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip))
    for _ in range(20):
        await story.fake.say(bob, channel, "chatter")
    asked = await story.say(ann, channel, "@nemo mute it")
    assert "Reply to this with the video" in words(story, asked)


async def test_without_the_intent_it_says_how_to_point_at_the_video(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_discord(fake, service, tmp_path) as story:
        channel, ann = await a_channel(story.fake), story.fake.user("ann")
        await story.fake.say(ann, channel, "look", clip_file(story.fake, clip))
        asked = await story.say(ann, channel, "@nemo mute it")
        assert "then Apps, then Edit with NemoVideo" in words(story, asked)
        assert service.accepted("run_sse") == []


async def test_without_leave_to_read_history_it_says_so(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    channel.bot_denied = discord.Permissions(read_message_history=True)
    assert channel.guild is not None
    await story.fake.join(channel.guild)
    await story.fake.say(ann, channel, "look", clip_file(story.fake, clip))
    asked = await story.say(ann, channel, "@nemo mute it")
    assert "I may not read what was sent here before" in words(story, asked)


@pytest.mark.parametrize("has_project", [False, True])
async def test_a_new_video_right_after_the_words_is_meant_and_none_above_them(
    story: OnDiscord, service: Service, clip: Path, has_project: bool
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    if has_project:
        await story.say(ann, channel, "@nemo keep the first 2 seconds", clip_file(story.fake, clip))
    before = len(service.accepted("run_sse"))
    await story.fake.say(ann, channel, "", clip_file(story.fake, clip, "old.mp4"))
    asked = await story.tell(ann, channel, "@nemo mute it")
    await story.say(ann, channel, "@nemo", clip_file(story.fake, clip, "new.mp4"))
    assert "✅ Muted: new.mp4" in words(story, asked)
    assert "old.mp4" not in words(story, asked)
    assert [entry["text"] for entry in service.accepted("run_sse")][before:] == ["mute it"]


async def test_in_a_thread_of_a_project_the_new_video_joins_it(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    await story.fake.say(ann, thread, "", clip_file(story.fake, clip, "second.mp4"))
    await story.say(ann, thread, "@nemo keep the first 2 seconds of it")
    assert "second.mp4" in " ".join(m.content for m in by_bot(thread))
