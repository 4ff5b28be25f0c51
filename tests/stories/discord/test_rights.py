"""What people see where the bot lacks a permission: each of docs/discord.md, for the main job in a
channel; and where it may not answer at all."""

from __future__ import annotations

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
    results,
)
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, Message

ASK = "@nemo mute it and export"
POST = ("POST", "/messages")


def shown(story: OnDiscord, channel: Channel, asked: Message, person: Channel) -> list[str]:
    """Where a result, words or a sign for the asker are seen."""
    places = {"thread": asked.thread, "channel": channel, "private": person}
    seen = []
    for name, place in places.items():
        if place is not None and results(place):
            seen.append(f"result in the {name}")
        elif place is not None and by_bot(place):
            seen.append(f"words in the {name}")
    return seen + [f"reaction {emoji}" for emoji in asked.reactions]


TABLE = {
    "": ["result in the thread"],
    "embed_links": ["result in the thread"],
    "read_message_history": ["result in the thread"],
    "send_messages": ["result in the thread"],
    "create_public_threads": ["result in the channel"],
    "send_messages_in_threads": ["result in the channel"],
    "create_public_threads read_message_history": ["result in the channel"],
    "attach_files": ["words in the thread"],
    "attach_files create_public_threads": ["words in the channel"],
    "send_messages create_public_threads": ["reaction 🔇"],
    "send_messages send_messages_in_threads": ["reaction 🔇"],
    "send_messages create_public_threads add_reactions": ["words in the private"],
    "view_channel": [],
}


@pytest.mark.parametrize("lacking", TABLE)
async def test_the_main_job_without_a_permission(
    story: OnDiscord, clip: Path, lacking: str
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    private = story.fake.dm(ann)
    channel.bot_denied = discord.Permissions(**dict.fromkeys(lacking.split(), True))
    assert channel.guild is not None
    await story.fake.join(channel.guild)
    if lacking == "view_channel":
        asked = await story.fake.say(ann, channel, ASK, clip_file(story.fake, clip))
    else:
        asked = await story.say(ann, channel, ASK, clip_file(story.fake, clip))
    assert shown(story, channel, asked, private) == TABLE[lacking]
    if "attach_files" in lacking:
        place = asked.thread or channel
        assert "“Attach Files”" in last(place).content
        assert "Stop" not in [b["label"] for m in by_bot(place) for b in m.buttons]
    if "private" in " ".join(TABLE[lacking]):
        assert f"I can't write in <#{channel.id}>" in last(private).content


async def test_in_a_locked_thread_the_asker_hears_it_in_private(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    before = len(by_bot(thread))
    thread.locked = True
    for words in ("@nemo and export", "@nemo please"):
        await story.say(ann, thread, words)
    assert len(by_bot(thread)) == before
    assert len(by_bot(story.fake.dm(ann))) == 1


@pytest.mark.parametrize("archived", [False, True])
async def test_a_locked_thread_that_a_moderator_asks_in_is_answered_in_private(
    story: OnDiscord, clip: Path, archived: bool
) -> None:
    fake, mod = story.fake, story.fake.user("mod", moderator=True)
    guild = fake.guild()
    thread = fake.thread(fake.channel(guild), mod)
    thread.locked = True
    await fake.join(guild)
    asked = await story.tell(mod, thread, ASK, clip_file(fake, clip))
    thread.archived = archived
    await story.rest()
    assert by_bot(thread) == []
    assert asked.reactions == []
    assert f"I can't write in <#{thread.id}>" in last(fake.dm(mod)).content


@pytest.mark.parametrize("may_react", [True, False])
async def test_where_the_bot_may_not_write_each_of_several_people_hears_it(
    story: OnDiscord, clip: Path, may_react: bool
) -> None:
    fake = story.fake
    channel, ann, bob = await a_channel(fake), fake.user("ann"), fake.user("bob")
    channel.bot_denied = discord.Permissions(
        send_messages=True, send_messages_in_threads=True, add_reactions=not may_react
    )
    asked = [
        await story.say(person, channel, f"@nemo mute it {n}", clip_file(fake, clip))
        for n, person in enumerate((ann, bob, ann))
    ]
    reactions = [message.reactions for message in asked]
    assert reactions == ([["🔇"]] * 3 if may_react else [[]] * 3)
    told = [len(by_bot(fake.dm(person))) for person in (ann, bob)]
    assert told == ([0, 0] if may_react else [1, 1])


async def test_in_a_time_out_the_asker_hears_until_when(story: OnDiscord, clip: Path) -> None:
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    until_s = int(fake.world.now_s()) + 3600
    channel.guild.bot_timed_out_until_s = until_s  # type: ignore[union-attr]
    before = len(fake.requests)
    for words in (ASK, "@nemo and export"):
        await story.tell(ann, channel, words, clip_file(fake, clip))
    await eventually(lambda: by_bot(fake.dm(ann)))
    assert by_bot(channel) == []
    await story.rest()  # to the end of the time-out: each request has its words and its button then
    (told,) = by_bot(fake.dm(ann))
    assert f"I can't write in <#{channel.id}> until <t:{until_s}:f>" in told.content
    assert fake.world.now_s() >= until_s
    places = [place for place in fake.world.channels.values() if channel in (place, place.parent)]
    late = [message for place in places for message in by_bot(place)]
    assert [labels(message) for message in late] == [["Try again"]] * 2
    assert [message.pinged for message in late] == [[ann.id]] * 2
    posts = [path for method, path in fake.requests[before:] if (method, path[-9:]) == POST]
    assert len(posts) < 20, "nobody is written to again and again"
    asked = await story.say(ann, channel, ASK, clip_file(fake, clip))
    assert results(asked.thread or channel)


async def test_a_time_out_in_the_middle_of_the_work_is_told_to_the_asker(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    await service.order("run_sse", "slow_headers", seconds=10)
    asked = await story.tell(ann, channel, ASK, clip_file(fake, clip))
    await eventually(lambda: asked.thread is not None and by_bot(asked.thread))
    until_s = int(fake.world.now_s()) + 3600
    channel.guild.bot_timed_out_until_s = until_s  # type: ignore[union-attr]
    await story.rest()
    (told,) = by_bot(fake.dm(ann))
    assert f"until <t:{until_s}:f>" in told.content
    thread = fake.thread_on(asked)
    assert results(thread) == []
    fake.world.pass_time(3601)
    await story.say(ann, thread, "@nemo export")
    assert len(results(thread)) == 1


async def test_in_a_time_out_commands_are_answered_by_their_own_response(
    story: OnDiscord, clip: Path
) -> None:
    fake, channel = story.fake, await a_channel(story.fake)
    channel.guild.bot_timed_out_until_s = fake.world.now_s() + 3600  # type: ignore[union-attr]
    film = clip_file(fake, clip)
    asked = await story.slash(fake.user("ann"), channel, "edit", request="mute it", video=film)
    assert "✅ Muted: trip.mp4" in (asked.shown() or "")


@pytest.mark.parametrize("name", ["status", "edit"])
async def test_a_command_in_a_thread_that_takes_no_answers_is_answered_in_private(
    story: OnDiscord, clip: Path, name: str
) -> None:
    """Locked and archived: Discord takes the command there and refuses every response, a form
    too."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread = fake.thread_on(asked)
    thread.locked = thread.archived = True
    given = await fake.slash(ann, thread, name)
    await eventually(lambda: by_bot(fake.dm(ann)))
    assert f"I can't write in <#{thread.id}>" in last(fake.dm(ann)).content
    assert given.response is None
