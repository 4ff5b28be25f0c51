"""What Discord refuses in a channel, by its codes, and what people get all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

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
from tests.support.fakes.discord import Fault
from tests.support.fakes.discord.world import FORUM

ASK = "@nemo mute it and export"


@pytest.mark.parametrize(
    "refusal",
    [
        Fault(400, 160004),
        Fault(400, 160006),
        Fault(400, 160007),
        Fault(400, 30033),
        Fault(400, 40067),
        Fault(400, 50024),
        Fault(400, 200001),
        Fault(403, 20026),
        Fault(429, 20016, retry_after_s=600.0),
    ],
    ids=lambda fault: str(fault.code),
)
async def test_whatever_refuses_the_thread_the_answer_stands_in_the_channel(
    story: OnDiscord, clip: Path, refusal: Fault
) -> None:
    """A thread that is there already and unknown, too many of them or too many people in one, tags
    that are wanted, another kind of channel, AutoMod, a bot that is held back, slow mode."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    story.fake.faults.append(replace(refusal, method="POST", path="/threads", times=9))
    asked = await story.say(ann, channel, ASK, clip_file(story.fake, clip))
    (result,) = results(channel)
    assert (asked.thread, result.reply_to) == (None, asked)
    assert by_bot(story.fake.dm(ann)) == []


async def test_a_thread_that_is_there_already_is_used(story: OnDiscord, clip: Path) -> None:
    """160004, really: somebody was quicker."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.tell(ann, channel, ASK, clip_file(story.fake, clip))
    if asked.thread is None:
        await story.fake.open_thread(asked)
    await story.rest()
    assert by_bot(channel) == []
    assert results(story.fake.thread_on(asked))


async def test_where_the_thread_was_deleted_who_asks_again_is_answered_in_the_channel(
    story: OnDiscord, clip: Path
) -> None:
    """Discord opens no second thread on a message."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await story.fake.delete_channel(story.fake.thread_on(asked))
    again = await story.say(ann, channel, "@nemo export", reply_to=asked)
    (result,) = results(channel)
    assert result.reply_to is again
    await story.say(ann, channel, "keep the first 2 seconds", reply_to=result)
    assert "0:03 → 0:02" in last(channel).content


@pytest.mark.parametrize(
    "refusal",
    [
        Fault(429, 20016, retry_after_s=40.0, times=3),
        Fault(400, 20016, times=2),
        Fault(429, 20028, retry_after_s=20.0, times=2),
        Fault(429, 20029, retry_after_s=600.0),
        Fault(400, 40062, times=2),
        Fault(403, 40004, times=3),
    ],
    ids=lambda fault: f"{fault.status} {fault.code}",
)
async def test_slow_mode_and_what_else_passes_is_waited_for(
    story: OnDiscord, service: Service, clip: Path, refusal: Fault
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    fault = replace(refusal, method="POST", path=f"/channels/{thread.id}/messages")
    story.fake.faults.append(fault)
    await story.say(ann, thread, "@nemo export")
    assert fault.times == 0
    assert len(results(thread)) == 1
    assert not any("Stop" in labels(message) for message in by_bot(thread))
    assert len(service.accepted("run_sse")) == 1


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (Fault(403, 400001), "I couldn't post the file here"),
        (Fault(400, 20009), "I couldn't post the file here"),
        (Fault(400, 50045), "too large for this chat"),
        (Fault(400, 50046), "I couldn't post the file here"),
    ],
    ids=lambda each: str(getattr(each, "code", "")),
)
async def test_a_film_that_is_refused_for_itself_leaves_its_link(
    story: OnDiscord, clip: Path, refusal: Fault, words: str
) -> None:
    """Uploads are limited in the server, the film is held to be explicit, too large, or none."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    story.fake.faults.append(replace(refusal, uploads=True, times=9))
    asked = await story.say(ann, channel, ASK, clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    assert results(thread) == []
    assert words in last(thread).content
    assert "Download" in labels(last(thread))


async def test_a_forum_that_wants_tags_is_none_of_the_bots_business(
    story: OnDiscord, clip: Path
) -> None:
    """It answers in the posts of people and makes none itself, so nobody asks it for a tag."""
    fake, ann = story.fake, story.fake.user("ann")
    guild = fake.guild()
    forum = fake.channel(guild, "help", FORUM)
    post = fake.thread(forum, ann)
    await fake.join(guild)
    await story.say(ann, post, ASK, clip_file(fake, clip))
    assert len(results(post)) == 1
    assert ("POST", f"/channels/{forum.id}/threads") not in fake.requests


async def test_what_is_no_video_is_declined_where_it_stands(
    story: OnDiscord, service: Service
) -> None:
    """A sticker or a poll beside the mention: neither needs a thread."""
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    sticker = await story.say(ann, channel, "@nemo", stickers=("Wumpus",))
    assert "I can't do anything with that." in last(channel).content
    poll = await story.fake.say(ann, channel, "@nemo", poll="which one?")
    await eventually(lambda: last(channel).reply_to is poll)
    assert "That is a poll" in last(channel).content
    assert (sticker.thread, poll.thread) == (None, None)
    assert service.accepted("run_sse") == []


async def test_what_is_declined_at_once_is_declined_in_the_server_s_language(
    story: OnDiscord,
) -> None:
    """A message doesn't tell its author's."""
    guild, ann = story.fake.guild(), story.fake.user("ann")
    guild.locale = "de"
    channel = await a_channel(story.fake, guild)
    await story.fake.say(ann, channel, "@nemo", poll="welches?")
    await eventually(lambda: by_bot(channel))
    assert "Das ist eine Umfrage" in last(channel).content


async def test_a_file_without_a_byte_is_called_empty(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "mute it", story.fake.file("holiday.mp4", b""))
    assert "holiday.mp4 is empty." in last(dm).content
    assert service.accepted("run_sse") == []
