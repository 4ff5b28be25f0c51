"""What goes wrong on Discord while the bot works, and what people see of it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    labels,
    last,
    on_discord,
    results,
)
from tests.stories.room.test_reply import say_this
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault

ASK = "tell me everything about this clip"


async def slow(service: Service, seconds: float = 10.0) -> None:
    await service.order("run_sse", "slow_headers", seconds=seconds)


async def asking(channel: Channel) -> None:
    """Until the question is out."""
    await eventually(lambda: any("Thinking" in m.content for m in by_bot(channel)))


async def test_a_long_penalty_delays_one_chat_and_loses_nothing(
    story: OnDiscord, service: Service
) -> None:
    ann, eve = story.fake.user("ann"), story.fake.user("eve")
    dm, other = story.fake.dm(ann), story.fake.dm(eve)
    words = [f"word{n} " for n in range(200)]
    await say_this(service, *words, times=2)
    story.fake.faults.append(Fault(429, retry_after_s=5000, method="PATCH", path=str(dm.id)))
    await story.tell(ann, dm, ASK)
    await eventually(lambda: story.fake.faults[0].times == 0)
    before = [m.content for m in by_bot(dm)]
    await story.tell(eve, other, ASK)
    await eventually(lambda: by_bot(other) and last(other).content.endswith("word199"))
    assert [m.content for m in by_bot(dm)] == before, "a frozen chat is left alone"
    await story.rest()
    whole = " ".join(m.content for m in by_bot(dm)).split()
    assert [word for word in words if whole.count(word.strip()) != 1] == []


async def test_a_short_penalty_is_waited_for(story: OnDiscord, service: Service) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await say_this(service, "The answer that matters.")
    for via in (True, False):
        story.fake.faults.append(Fault(429, retry_after_s=0.1, via=via, path=str(dm.id)))
    await story.say(ann, dm, ASK)
    assert "The answer that matters." in last(dm).content


async def test_a_placeholder_that_somebody_deletes_is_replaced(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await slow(service)
    await story.tell(ann, dm, "mute it", clip_file(story.fake, clip))
    await asking(dm)
    dm.messages.remove(last(dm))
    await story.rest()
    assert "✅ Muted: trip.mp4" in last(dm).content


async def test_who_takes_no_messages_is_not_asked_for(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann, eve = story.fake.user("ann"), story.fake.user("eve")
    ann.takes_dms = False
    await story.say(ann, story.fake.dm(ann), "mute it", clip_file(story.fake, clip))
    assert by_bot(story.fake.dm(ann)) == []
    assert service.accepted("run_sse") == []
    await story.say(eve, story.fake.dm(eve), "status")
    assert by_bot(story.fake.dm(eve))


async def test_who_takes_no_messages_any_more_finds_the_work_when_they_do_again(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await slow(service)
    await story.tell(ann, dm, "mute it and export", clip_file(story.fake, clip))
    await asking(dm)
    ann.takes_dms = False
    await story.rest()
    assert results(dm) == []
    asked = len(story.fake.requests)
    await asyncio.sleep(2 * 3600)
    sent = [path for _, path in story.fake.requests[asked:] if "/messages" in path]
    assert sent == [], "nobody is written to again and again"
    ann.takes_dms = True
    await story.say(ann, dm, "hi")
    texts = [message.content for message in by_bot(dm)]
    assert not any("Stop" in labels(message) for message in by_bot(dm))
    assert len([text for text in texts if "✅ Muted: trip.mp4" in text]) == 1
    assert len(service.accepted("run_sse")) == 1
    if labels(last(dm)) == ["Export"]:
        await story.press(ann, last(dm), "Export")
    assert len(results(dm)) == 1


@pytest.mark.parametrize("how", ["the thread is deleted", "the bot is thrown out"])
async def test_a_place_that_is_gone_in_mid_turn_ends_quietly(
    story: OnDiscord, service: Service, clip: Path, how: str
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await slow(service)
    asked = await story.tell(ann, channel, "@nemo mute it and export", clip_file(story.fake, clip))
    await eventually(lambda: asked.thread is not None)
    thread = story.fake.thread_on(asked)
    await asking(thread)
    if how == "the thread is deleted":
        await story.fake.delete_channel(thread)
    else:
        assert channel.guild is not None
        await story.fake.kick(channel.guild)
    await story.rest()
    assert len(by_bot(thread)) == 1
    assert results(thread) == []
    assert len(service.accepted("run_sse")) == 1
    assert service.accepted("render") == []


async def test_a_dropped_connection_is_resumed_in_the_middle_of_an_answer(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await slow(service)
    await story.tell(ann, dm, "mute it", clip_file(story.fake, clip))
    await asking(dm)
    await story.fake.gateway.drop()
    await story.tell(ann, dm, "keep the first 2 seconds")
    await story.rest()
    assert story.fake.gateway.resumed == 1
    assert ["Muted" in by_bot(dm)[0].content, "0:03 → 0:02" in last(dm).content] == [True, True]
    assert len(service.accepted("run_sse")) == 2


async def test_what_a_lost_session_swallowed_is_answered_once(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    await story.say(ann, dm, "", clip_file(story.fake, clip))
    await slow(service)
    await story.tell(ann, dm, "mute it")
    await asking(dm)
    await story.fake.gateway.invalidate()
    await story.tell(ann, dm, "keep the first 2 seconds")
    await eventually(lambda: story.fake.gateway.identified == 2)
    await story.fake.gateway.again()
    await story.rest()
    assert "✅ Muted: trip.mp4" in by_bot(dm)[1].content
    assert "0:03 → 0:02" in last(dm).content
    said = [entry["text"] for entry in service.accepted("run_sse")]
    assert said == ["mute it", "keep the first 2 seconds"]


async def test_a_restart_between_a_message_and_its_answer_answers_once(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    await service.order("session", "slow_headers", seconds=10)
    ann = fake.user("ann")
    async with on_discord(fake, service, tmp_path) as story:
        channel = await a_channel(fake)
        asked = await story.tell(ann, channel, "@nemo mute it", clip_file(fake, clip))
    async with on_discord(fake, service, tmp_path) as story:
        await story.rest()
        answers = [m for m in by_bot(fake.thread_on(asked)) if "✅ Muted" in m.content]
        assert len(answers) == 1
    assert len(service.accepted("run_sse")) == 1


async def test_what_was_written_while_the_bot_was_down_is_answered(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    ann = fake.user("ann")
    dm = fake.dm(ann)
    async with on_discord(fake, service, tmp_path) as story:
        await story.say(ann, dm, "", clip_file(fake, clip))
    missed = await fake.say(ann, dm, "mute it")
    async with on_discord(fake, service, tmp_path) as story:
        await story.heard(f"discord:{dm.id}:{missed.id}")
        await story.rest()
    assert "✅ Muted: trip.mp4" in last(dm).content
    assert len(service.accepted("run_sse")) == 1


async def test_a_button_works_after_a_restart(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    ann = fake.user("ann")
    dm = fake.dm(ann)
    async with on_discord(fake, service, tmp_path) as story:
        await story.say(ann, dm, "", clip_file(fake, clip))
    async with on_discord(fake, service, tmp_path) as story:
        await story.press(ann, by_bot(dm)[0], "Mute")
    assert "✅ Muted: trip.mp4" in by_bot(dm)[-2].content
    assert fake.rest.synchronised == 1


@pytest.mark.parametrize("how", ["the thread is archived", "the placeholder is too old"])
async def test_what_can_not_be_edited_any_more_is_said_anew(
    story: OnDiscord, service: Service, clip: Path, how: str
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await slow(service)
    asked = await story.tell(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await eventually(lambda: asked.thread is not None)
    thread = story.fake.thread_on(asked)
    await asking(thread)
    if how == "the thread is archived":
        thread.archived = True
    else:
        story.fake.world.pass_time(3700)
    await story.rest()
    assert "✅ Muted: trip.mp4" in last(thread).content
    assert len([m for m in by_bot(thread) if "✅ Muted" in m.content]) == 1


async def test_an_answer_after_the_interactions_time_goes_to_the_direct_messages(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    channel = story.fake.channel(story.fake.guild(member=False))
    await slow(service)
    asked = await story.fake.slash(
        ann,
        channel,
        "edit",
        installed=True,
        request="mute it",
        video=clip_file(story.fake, clip),
    )
    await eventually(lambda: "Thinking" in (asked.shown() or ""))
    story.fake.world.pass_time(16 * 60)
    await story.rest()
    assert "✅ Muted: trip.mp4" in last(story.fake.dm(ann)).content
    assert len(service.accepted("run_sse")) == 1


async def test_a_post_whose_answer_is_lost_is_there_once(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    lost = Fault(cut=True, late=True, method="POST", path=f"/channels/{dm.id}/messages", times=3)
    story.fake.faults.append(lost)
    await story.say(ann, dm, "mute it and export", clip_file(story.fake, clip))
    assert len([m for m in by_bot(dm) if "✅ Muted" in m.content and not m.files]) == 1
    assert len(results(dm)) == 1
    assert lost.times == 0
    assert not any("second time" in m.content for m in by_bot(dm))
