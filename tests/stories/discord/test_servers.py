"""Several people and the bot in Discord's servers: threads, chains, whose turn is whose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import discord
import pytest

from tests.stories.discord.story import (
    OnDiscord,
    a_channel,
    by_bot,
    clip_file,
    last,
    on_discord,
    pinged,
    results,
)
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import BOT_MAY, FakeDiscord, Fault

NO_THREADS = discord.Permissions(
    BOT_MAY.value & ~discord.Permissions(create_public_threads=True).value
)


async def test_a_mention_with_a_video_is_answered_in_a_thread(story: OnDiscord, clip: Path) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it and export", clip_file(story.fake, clip))
    assert by_bot(channel) == []
    thread = story.fake.thread_on(asked)
    assert thread.name == "trip.mp4 · mute it and export"
    assert "✅ Muted: trip.mp4" in by_bot(thread)[0].content
    (result,) = results(thread)
    assert "Done: " in result.content
    assert pinged(thread) == {ann.id}


async def test_two_people_refine_in_one_thread_and_each_is_answered(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel = await a_channel(story.fake)
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    await service.order("run_sse", "slow_headers", seconds=10)
    first = await story.tell(bob, thread, "@nemo keep the first 2 seconds")
    second = await story.tell(ann, thread, "unmute it", reply_to=last(thread))
    third = await story.tell(bob, thread, "@nemo mute it")
    await story.rest()
    replies = {m.reply_to: m for m in by_bot(thread) if m.reply_to}
    assert "0:03 → 0:02" in replies[first].content
    assert "Sound back on" in replies[second].content
    assert "Muted" in replies[third].content
    assert pinged(thread) == {ann.id}, "an answer in place pings nobody but the thread's opener"
    said = [entry["text"] for entry in service.accepted("run_sse")][1:]
    assert said == ["keep the first 2 seconds", "unmute it", "mute it"]
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1


async def test_buttons_are_for_who_asked_and_for_moderators(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel = await a_channel(story.fake)
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    mod = story.fake.user("mod", moderator=True)
    asked = await story.say(ann, channel, "@nemo", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    answer = last(thread)
    assert await story.press(bob, answer, "Mute") == "This button is for the person who asked."
    assert service.accepted("run_sse") == []
    assert await story.press(mod, answer, "Mute") == "On it."
    assert "✅ Muted: trip.mp4" in by_bot(thread)[-2].content


async def test_somebodys_video_is_edited_by_a_reply_with_a_mention(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    fake.gateway.privileged = True
    async with on_discord(fake, service, tmp_path, adapter={"message_content": True}) as story:
        channel = await a_channel(fake)
        ann, bob = fake.user("ann"), fake.user("bob")
        theirs = await fake.say(bob, channel, "look at this", clip_file(fake, clip))
        await story.say(ann, channel, "@nemo mute it", reply_to=theirs)
        thread = fake.thread_on(theirs)
        assert "✅ Muted: trip.mp4" in last(thread).content
        assert pinged(thread) == {ann.id}
        await story.say(bob, thread, "keep the first 2 seconds")
        assert "0:03 → 0:02" in last(thread).content


async def test_without_leave_to_open_threads_the_reply_chain_goes_on(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel = await a_channel(story.fake, story.fake.guild(bot_may=NO_THREADS))
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    asked = await story.say(ann, channel, "@nemo mute it and export", clip_file(story.fake, clip))
    assert asked.thread is None
    (result,) = results(channel)
    assert result.reply_to is asked
    refined = await story.say(bob, channel, "keep the first 2 seconds", reply_to=result)
    assert last(channel).reply_to is refined
    assert "0:03 → 0:02" in last(channel).content
    await story.say(ann, channel, "unmute it", reply_to=last(channel))
    assert "Sound back on" in last(channel).content
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        Fault(429, retry_after_s=280.0, times=9),
        Fault(429, retry_after_s=20.0, times=99),
        Fault(500, times=99),
        Fault(500, slow_s=280.0, times=99),
        Fault(403, 50013, times=9),
    ],
    ids=["limited for long", "limited again and again", "failing", "silent", "refused"],
)
async def test_a_thread_that_is_not_opened_keeps_nobody_waiting(
    story: OnDiscord, service: Service, clip: Path, trouble: Fault
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    fault = replace(trouble, method="POST", path="/threads")
    story.fake.faults.append(fault)
    asked_s = story.clock.monotonic_s()
    asked = await story.tell(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    await eventually(lambda: bool(by_bot(channel)))
    assert story.clock.monotonic_s() - asked_s < 15
    await story.rest()
    (answer,) = by_bot(channel)
    assert "✅ Muted: trip.mp4" in answer.content
    assert (answer.reply_to, asked.thread) == (asked, None)
    fault.times = 0
    await story.say(ann, channel, "unmute it", reply_to=answer)
    assert "Sound back on" in last(channel).content
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 1


async def test_a_project_link_is_for_its_owners_eyes(story: OnDiscord, clip: Path) -> None:
    channel = await a_channel(story.fake)
    ann, mod = story.fake.user("ann"), story.fake.user("mod", moderator=True)
    asked = await story.say(ann, channel, "@nemo mute it and export", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    (result,) = results(thread)
    shown = await story.press(ann, result, "Project")
    assert "https://nemovideo.com/workspace/claim?ct=" in shown
    assert not any("claim?ct=" in line for line in thread.visible(mod))
    assert await story.press(mod, result, "Project") == (
        "The link to this project is for the person it belongs to."
    )


async def test_slash_edit_in_a_channel_opens_a_thread_on_its_echo(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    video = clip_file(story.fake, clip)
    asked = await story.slash(ann, channel, "edit", request="mute it", video=video)
    assert asked.shown() == "**Ann**: /edit mute it [trip.mp4]"
    assert asked.message is not None
    assert "✅ Muted: trip.mp4" in last(story.fake.thread_on(asked.message)).content


async def test_a_message_command_asks_what_to_do_and_does_it(story: OnDiscord, clip: Path) -> None:
    channel = await a_channel(story.fake)
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    theirs = await story.fake.say(bob, channel, "look", clip_file(story.fake, clip))
    form = await story.fake.menu(ann, theirs, "Edit with NemoVideo")
    await eventually(lambda: form.modal)
    sent = await story.fake.submit(form, "mute it")
    await story.heard(f"discord:i:{sent.id}")
    await story.rest()
    assert "✅ Muted: trip.mp4" in last(story.fake.thread_on(theirs)).content


async def test_the_form_of_compress_takes_the_video_the_size_and_the_sound(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    form = await story.fake.slash(ann, channel, "compress")
    await eventually(lambda: form.modal)
    film = clip_file(story.fake, clip)
    sent = await story.fake.fill_in(form, files=[film], size="Half the size", sound="Take it out")
    await story.heard(f"discord:i:{sent.id}")
    await story.rest()
    assert sent.shown() == "**Ann**: /compress [trip.mp4] · Half the size · Take it out"
    (entry,) = service.accepted("run_sse")
    assert entry["text"] == "Compress this video to half its size.\nMute the sound"
    assert sent.message is not None
    (result,) = results(story.fake.thread_on(sent.message))
    assert len(result.files[0].content) <= clip.stat().st_size / 2


async def test_a_form_with_nothing_but_a_video_costs_nothing(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    dm = story.fake.dm(ann)
    form = await story.fake.slash(ann, dm, "edit")
    await eventually(lambda: form.modal)
    sent = await story.fake.fill_in(form, files=[clip_file(story.fake, clip)])
    await story.heard(f"discord:i:{sent.id}")
    await story.rest()
    assert "Got trip.mp4" in last(dm).content
    assert service.accepted("run_sse") == []


async def test_compress_aims_at_what_the_chat_can_hold(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel = await a_channel(story.fake)
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    theirs = await story.fake.say(bob, channel, "look", clip_file(story.fake, clip))
    asked = await story.fake.menu(ann, theirs, "Compress")
    await story.heard(f"discord:i:{asked.id}")
    await story.rest()
    (entry,) = service.accepted("run_sse")
    looks = "Compress this video to under 10 MB (about what Bob wrote: “look”)"
    looks = f"Compress this video\n{looks}"
    assert entry["text"] == looks
    assert by_bot(story.fake.thread_on(theirs))


async def test_where_the_bot_is_not_it_answers_the_command_alone(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    ann = story.fake.user("ann")
    channel = story.fake.channel(story.fake.guild(member=False))
    video = clip_file(story.fake, clip)
    asked = await story.slash(
        ann, channel, "edit", installed=True, request="mute it and export", video=video
    )
    assert "✅ Muted: trip.mp4" in (asked.shown() or "")
    (result,) = results(channel)
    assert "Done: " in result.content
    assert len(asked.follow_ups) <= 5
    more = await story.slash(ann, channel, "status", installed=True)
    assert "1. Video: trip.mp4 (0-3s)" in (more.shown() or "")
    assert by_bot(story.fake.dm(ann)) == []


async def test_a_command_is_acknowledged_before_the_work(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    await service.order("session", "slow_headers", seconds=10)
    asked = await story.fake.slash(
        ann, channel, "edit", request="mute it", video=clip_file(story.fake, clip)
    )
    await eventually(lambda: asked.response is not None, 3.0)
    assert asked.response == 5
    await story.heard(f"discord:i:{asked.id}")
    await eventually(lambda: asked.message is not None and asked.message.thread is not None)
    await story.rest()
    assert asked.message is not None
    assert "✅ Muted: trip.mp4" in last(story.fake.thread_on(asked.message)).content


async def test_other_peoples_talk_is_left_alone(story: OnDiscord, clip: Path) -> None:
    channel = await a_channel(story.fake)
    ann, bob = story.fake.user("ann"), story.fake.user("bob")
    theirs = await story.fake.say(bob, channel, "look", clip_file(story.fake, clip))
    await story.fake.say(ann, channel, "nice, mute it", reply_to=theirs)
    await story.say(ann, channel, "@nemo help")
    assert theirs.thread is None


async def test_usage_is_told_to_the_asker_alone_and_to_moderators_of_the_whole_server(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    mod = story.fake.user("mod", moderator=True)
    await story.say(ann, channel, "@nemo mute it", clip_file(story.fake, clip))
    seen = len(by_bot(channel))
    mine = await story.slash(ann, channel, "usage")
    assert "• last 30 days – edits: 1, credits: 1" in (mine.shown() or "")
    assert "Everybody" not in (mine.shown() or "")
    everybodys = await story.slash(mod, channel, "usage")
    assert "• Ann – edits: 1, credits: 1" in (everybodys.shown() or "")
    assert len(by_bot(channel)) == seen, "nobody else reads it"


async def test_what_costs_much_waits_for_the_askers_yes(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    async with on_discord(fake, service, tmp_path, confirm_credits=50) as story:
        channel = await a_channel(fake)
        ann, bob = fake.user("ann"), fake.user("bob")
        asked = await story.tell(ann, channel, "@nemo mute it", clip_file(fake, clip))
        await eventually(
            lambda: asked.thread is not None and "Shall I begin?" in last(asked.thread).content
        )
        question = last(fake.thread_on(asked))
        pressed = await fake.press(bob, question, "Yes, 50 credits")
        await eventually(lambda: pressed.shown() is not None)
        assert pressed.shown() == "This button is for the person who asked."
        assert service.accepted("run_sse") == []
        assert await story.press(ann, question, "Yes, 50 credits") == "On it."
        assert "✅ Muted: trip.mp4" in last(fake.thread_on(asked)).content
        assert len(service.accepted("run_sse")) == 1


async def test_a_mention_with_nothing_is_greeted_where_it_stands(story: OnDiscord) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    message = await story.say(ann, channel, "@nemo")
    assert message.thread is None
    (greeting,) = by_bot(channel)
    assert "Send me a video" in greeting.content
    assert "Got 0" not in greeting.content
    assert greeting.reply_to is message


HOW = "Mention me when you write, or reply to this message, so that it reaches me."


async def test_whoever_is_asked_for_words_hears_how_they_reach_the_bot(
    story: OnDiscord, clip: Path
) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.say(ann, channel, "@nemo", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    assert last(thread).content.endswith(f"What shall I do with it?\n\n{HOW}")
    await story.say(ann, thread, "mute it", reply_to=last(thread))
    assert "✅ Muted: trip.mp4" in last(thread).content
    await story.say(ann, thread, "@nemo progress?")
    assert last(thread).content == "Nothing is running."
    await story.press(ann, last(thread), "Export")
    assert len(results(thread)) == 1
    assert HOW not in results(thread)[0].content
    private = story.fake.dm(ann)
    await story.say(ann, private, "", clip_file(story.fake, clip))
    assert HOW not in last(private).content


async def test_help_says_how_words_reach_the_bot(story: OnDiscord) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    asked = await story.slash(ann, channel, "help")
    assert "mention me or reply to one of my messages" in (asked.shown() or "")
    nothing = await story.slash(ann, channel, "status")
    assert (nothing.shown() or "").endswith("Use /edit to tell me.")
