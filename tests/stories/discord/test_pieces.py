"""Forwards, replies and corrections on Discord, where the comment comes after the forward."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    last,
    on_discord,
)
from tests.stories.room.world import Service
from tests.support.fakes.discord import FakeDiscord


@pytest.fixture
async def story(fake: FakeDiscord, service: Service, tmp_path: Path) -> AsyncIterator[OnDiscord]:
    fake.gateway.privileged = True
    async with on_discord(fake, service, tmp_path, adapter={"message_content": True}) as story:
        yield story


def asked(service: Service) -> list[str]:
    return [entry["text"] for entry in service.accepted("run_sse")]


async def test_a_forward_and_the_comment_after_it_are_one_request(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    theirs = await story.fake.say(
        bob, story.fake.dm(bob), "keep the first 2 seconds", clip_file(story.fake, clip)
    )
    await story.rest()
    before = asked(service)
    dm = story.fake.dm(ann)
    forward = await story.fake.forward(ann, dm, theirs)
    await story.heard(f"discord:{dm.id}:{forward.id}")
    await story.say(ann, dm, "mute it")
    new = asked(service)[len(before) :]
    assert new == ["mute it (about what somebody wrote: “keep the first 2 seconds”)"]
    assert len(by_bot(dm)) == 1


async def test_a_comment_and_the_video_after_it_are_one_request(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.tell(ann, dm, "mute it")
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    assert asked(service) == ["mute it"]
    assert "✅ Muted: trip.mp4" in last(dm).content


async def test_a_reply_to_words_takes_them_along(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    theirs = await story.fake.say(bob, story.fake.dm(bob), "could somebody mute the video")
    await story.say(ann, dm, "do that", reply_to=theirs)
    assert "do that (about what Bob wrote: “could somebody mute the video”)" in asked(service)


async def test_corrections_are_read_again_and_link_previews_are_none(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await service.order("run_sse", "slow_headers", seconds=20)
    await story.tell(ann, dm, "mute it")
    export = await story.tell(ann, dm, "export")
    await story.fake.unfurl(export)
    await story.fake.change(export, "keep the first 2 seconds")
    await story.rest()
    assert asked(service) == ["mute it", "keep the first 2 seconds"]
    await story.fake.unfurl(export)
    await story.rest()
    assert asked(service) == ["mute it", "keep the first 2 seconds"]


async def test_an_edit_that_adds_the_mention_counts_as_newly_said(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    guild = story.fake.guild()
    channel = story.fake.channel(guild)
    await story.fake.join(guild)
    asks = await story.fake.say(ann, channel, "mute it", clip_file(story.fake, clip))
    await story.rest()
    assert asked(service) == []
    await story.fake.change(asks, f"<@{story.fake.world.bot.id}> mute it")
    await story.heard(f"discord:{channel.id}:{asks.id}")
    await story.rest()
    assert asked(service) == ["mute it"]


async def test_in_a_channel_a_comment_and_the_video_after_it_are_one_request(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    channel = await a_channel(story.fake)
    words = await story.tell(ann, channel, "@nemo mute it")
    await story.say(ann, channel, "@nemo", clip_file(story.fake, clip))
    assert asked(service) == ["mute it"]
    assert "✅ Muted: trip.mp4" in last(story.fake.thread_on(words)).content


async def test_a_request_takes_its_askers_next_video_though_that_does_not_name_the_bot(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    channel, other = await a_channel(story.fake), await a_channel(story.fake)
    words = await story.say(ann, channel, "@nemo mute it")
    for person, where, text in (
        (bob, channel, ""), (ann, other, ""), (ann, channel, "for later"),
    ):  # fmt: skip
        await story.fake.say(person, where, text, clip_file(story.fake, clip, "another.mp4"))
    await story.say(ann, channel, "", clip_file(story.fake, clip))
    next_one = await story.fake.say(ann, channel, "", clip_file(story.fake, clip, "next.mp4"))
    await story.say(bob, channel, "@nemo help")
    assert asked(service) == ["mute it"]
    thread = story.fake.thread_on(words)
    assert "✅ Muted: trip.mp4" in " ".join(m.content for m in by_bot(thread))
    assert next_one.thread is None, "one is enough"


async def test_a_video_is_nobodys_who_asked_for_something_else(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann, channel = story.fake.user("ann"), await a_channel(story.fake)
    await story.say(ann, channel, "@nemo help")
    film = await story.fake.say(ann, channel, "", clip_file(story.fake, clip))
    await story.say(ann, channel, "@nemo help")
    assert film.thread is None
    assert "trip.mp4" not in " ".join(m.content for m in by_bot(channel))


async def test_a_comment_and_a_video_begin_a_project_of_their_own_beside_an_earlier_one(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    channel = await a_channel(story.fake)
    await story.say(ann, channel, "@nemo keep the first 2 seconds", clip_file(story.fake, clip))
    words = await story.tell(ann, channel, "@nemo mute it")
    film = await story.say(ann, channel, "@nemo", clip_file(story.fake, clip, "second.mp4"))
    assert asked(service) == ["keep the first 2 seconds", "mute it"]
    assert "✅ Muted: second.mp4" in last(story.fake.thread_on(film)).content
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 2
    if words.thread is not None:
        assert by_bot(words.thread) == [], "one request, one answer"
