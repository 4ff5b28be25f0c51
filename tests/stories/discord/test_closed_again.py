"""Where the bot or a person is put in a time-out, a thread is locked, or words are refused for
good: what was promised goes on or is told, in the person's language."""

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
    on_discord,
    results,
)
from tests.stories.discord.test_shown import shown
from tests.stories.room.world import TEXTS, Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel, FakeDiscord, Fault, User

ASK = "@nemo mute it and export"
HOUR_S = 3600
WRITING = discord.Permissions(send_messages=True, send_messages_in_threads=True)


async def in_mid_turn(
    story: OnDiscord, service: Service, clip: Path, begun: str = "Thinking"
) -> tuple[User, Channel, Channel]:
    """Ann has asked for a film, and `begun` stands in the thread: Ann, the channel, the thread."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    await service.order("run_sse", "slow_headers", seconds=10)
    asked = await story.tell(ann, channel, ASK, clip_file(fake, clip))
    await eventually(lambda: asked.thread and any(begun in m.content for m in by_bot(asked.thread)))
    return ann, channel, fake.thread_on(asked)


@pytest.mark.parametrize("begun", ["Thinking", "✅ Muted"])
async def test_a_render_promised_before_a_time_out_has_its_button_when_that_is_over(
    story: OnDiscord, service: Service, clip: Path, begun: str
) -> None:
    """Nobody has to write first."""
    fake = story.fake
    ann, channel, thread = await in_mid_turn(story, service, clip, begun)
    until_s = int(fake.world.now_s()) + HOUR_S
    channel.guild.bot_timed_out_until_s = until_s  # type: ignore[union-attr]
    await story.rest()
    (told,) = by_bot(fake.dm(ann))
    assert f"until <t:{until_s}:f>" in told.content
    fake.world.pass_time(max(0.0, until_s + 1 - fake.world.now_s()))
    assert not any("Stop" in labels(message) for message in by_bot(thread))
    offer = last(thread)
    assert TEXTS.say("en", "closed-export") in offer.content
    assert not any("Attach Files" in message.content for message in by_bot(thread))
    await story.press(ann, offer, "Export")
    assert len(results(thread)) == 1


async def test_who_writes_after_a_time_out_that_ended_early_gets_what_waited_as_well(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread = fake.thread_on(asked)
    assert channel.guild is not None
    until_s = fake.world.now_s() + 24 * HOUR_S
    channel.guild.bot_timed_out_until_s = until_s
    await story.tell(ann, thread, "@nemo keep the first 2 seconds")
    await eventually(lambda: by_bot(fake.dm(ann)))
    channel.guild.bot_timed_out_until_s = 0.0
    await story.tell(ann, thread, "@nemo status")
    await story.rest()
    assert any("0:03 → 0:02" in m.content for m in by_bot(thread))
    assert fake.world.now_s() < until_s


async def test_a_thread_that_is_locked_in_mid_turn_shows_the_end_once_it_is_opened(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    """Locked and archived it takes neither edits nor messages; nobody has to write first."""
    fake = story.fake
    ann, _, thread = await in_mid_turn(story, service, clip)
    await fake.change_thread(thread, locked=True, archived=True)
    await story.rest()
    assert any("Stop" in labels(message) for message in by_bot(thread))
    await fake.change_thread(thread)
    await eventually(lambda: TEXTS.say("en", "closed-export") in last(thread).content)
    await story.rest()
    assert not any("Stop" in labels(message) for message in by_bot(thread))
    await story.press(ann, last(thread), "Export")
    assert len(results(thread)) == 1


async def test_a_right_that_a_moderator_gives_back_brings_what_waited_for_it(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake = story.fake
    _, channel, thread = await in_mid_turn(story, service, clip)
    await fake.deny_bot(channel, send_messages_in_threads=True)
    await story.rest()
    assert TEXTS.say("en", "closed-export") not in last(thread).content
    await fake.deny_bot(channel)
    await eventually(lambda: TEXTS.say("en", "closed-export") in last(thread).content)
    await story.rest()
    assert not any("Stop" in labels(message) for message in by_bot(thread))


async def test_a_time_out_that_a_moderator_ends_early_brings_what_waited_for_it(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    """Nobody has to write first, and nobody waits for the end that was told."""
    fake = story.fake
    ann, channel, thread = await in_mid_turn(story, service, clip)
    assert channel.guild is not None
    until_s = fake.world.now_s() + 24 * HOUR_S
    await fake.time_out_bot(channel.guild, until_s)
    await eventually(lambda: by_bot(fake.dm(ann)))
    await fake.time_out_bot(channel.guild, 0.0)
    await eventually(lambda: TEXTS.say("en", "closed-export") in last(thread).content)
    await story.rest()
    assert not any("Stop" in labels(message) for message in by_bot(thread))
    assert fake.world.now_s() < until_s


async def test_a_right_that_the_role_of_the_bot_gets_again_brings_what_waited_for_it(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake = story.fake
    _, channel, thread = await in_mid_turn(story, service, clip)
    assert channel.guild is not None
    could = channel.guild.bot_may
    await fake.let_bot(channel.guild, discord.Permissions(could.value & ~WRITING.value))
    await story.rest()
    assert TEXTS.say("en", "closed-export") not in last(thread).content
    await fake.let_bot(channel.guild, could)
    await eventually(lambda: TEXTS.say("en", "closed-export") in last(thread).content)
    await story.rest()
    assert not any("Stop" in labels(message) for message in by_bot(thread))


async def test_who_invites_the_bot_again_finds_no_status_line_without_an_end(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake = story.fake
    _, channel, thread = await in_mid_turn(story, service, clip)
    guild = channel.guild
    assert guild is not None
    await fake.kick(guild)
    await story.rest()
    await fake.join(guild)
    await eventually(lambda: TEXTS.say("en", "closed-export") in last(thread).content)
    await story.rest()
    assert not any("Stop" in labels(message) for message in by_bot(thread))


async def test_what_a_member_began_before_a_time_out_of_theirs_comes_to_its_end(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    """Discord lets them neither write nor press; others go on, and so do they in private."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann, bob = fake.user("ann"), fake.user("bob")
    await service.order("run_sse", "slow_headers", seconds=10)
    asked = await story.tell(ann, channel, ASK, clip_file(fake, clip))
    await eventually(lambda: asked.thread and by_bot(asked.thread))
    ann.timed_out_until_s = fake.world.now_s() + HOUR_S
    await story.rest()
    thread = fake.thread_on(asked)
    (result,) = results(thread)
    with pytest.raises(AssertionError, match="time-out"):
        await fake.press(ann, result, "Undo")
    with pytest.raises(AssertionError, match="time-out"):
        await fake.say(ann, thread, "@nemo keep the first 2 seconds")
    await story.say(bob, thread, "@nemo status")
    assert "Timeline" in last(thread).content
    await story.say(ann, fake.dm(ann), "mute it and export", clip_file(fake, clip))
    assert len(results(fake.dm(ann))) == 1
    fake.world.pass_time(HOUR_S)
    await story.press(ann, result, "Undo")
    assert "is undone" in last(thread).content


@pytest.mark.parametrize("code", [50013, 20009, 20026])
async def test_who_hears_in_private_hears_it_in_their_language(
    story: OnDiscord, clip: Path, code: int
) -> None:
    """That of the words that they wrote."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    refused = [
        Fault(403, code, method="POST", path=f"/channels/{place}/", times=10_000)
        for place in (channel.id, fake.world.snowflake())
    ]
    asked = await fake.say(ann, channel, "@nemo Bitte den Ton entfernen", clip_file(fake, clip))
    refused[1].path = f"/channels/{asked.id}/"
    fake.faults += [*refused, Fault(403, 50013, method="PUT", path="/reactions", times=10_000)]
    await story.heard(f"discord:{channel.id}:{asked.id}")
    await eventually(lambda: by_bot(fake.dm(ann)))
    key = "discord-filtered" if code == 20009 else "discord-cannot-write"
    told = last(fake.dm(ann)).content
    assert any(
        TEXTS.say("de", key, channel=f"<#{place}>") in told for place in (channel.id, asked.id)
    )


@pytest.mark.parametrize("code", [20009, 200000, 200001, 240000, 20026, 50009])
async def test_words_that_are_refused_for_good_are_not_tried_for_a_day(
    story: OnDiscord, service: Service, clip: Path, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Who asked gets the sign, the operator a line in the log."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread = fake.thread_on(asked)
    refusal = Fault(403, code, method="POST", path=f"/channels/{thread.id}/messages", times=10_000)
    fake.faults.append(refusal)
    again = await story.say(ann, thread, "@nemo status")
    assert again.reactions == ["🔇"]
    assert 10_000 - refusal.times <= 6
    before = len(fake.requests)
    await story.rest()
    assert len(fake.requests) == before


@pytest.mark.parametrize("how", ["a button that opens a form", "a message command"])
async def test_a_form_in_a_thread_that_takes_no_answers_is_answered_in_private(
    story: OnDiscord, clip: Path, how: str
) -> None:
    """Locked and archived, in the language of the app that was pressed in."""
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann", locale="de")
    asked = await story.say(ann, channel, ASK, clip_file(fake, clip))
    thread = fake.thread_on(asked)
    (result,) = results(thread)
    thread.locked = thread.archived = True
    if how == "a message command":
        given = await fake.menu(ann, result, "Edit with NemoVideo")
    else:
        given = await fake.press(ann, result, "Reword")
    await eventually(lambda: by_bot(fake.dm(ann)))
    hint = TEXTS.say("de", "discord-cannot-write", channel=f"<#{thread.id}>")
    assert last(fake.dm(ann)).content == hint
    assert given.response is None


async def test_a_form_that_was_open_when_its_thread_was_locked_is_answered_in_private(
    story: OnDiscord, clip: Path
) -> None:
    fake, channel = story.fake, await a_channel(story.fake)
    ann = fake.user("ann")
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread = fake.thread_on(asked)
    form = await fake.slash(ann, thread, "edit")
    await eventually(lambda: form.modal)
    thread.locked = thread.archived = True
    sent = await fake.submit(form, "keep the first 2 seconds")
    await eventually(lambda: by_bot(fake.dm(ann)))
    assert f"I can't write in <#{thread.id}>" in last(fake.dm(ann)).content
    assert sent.response is None


async def test_an_edit_after_a_restart_keeps_the_name_of_who_asked(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    """Where nothing can be replied to, the message names its asker."""
    ann = fake.user("ann")
    async with on_discord(fake, service, tmp_path) as story:
        channel = await a_channel(fake)
        denied = {"read_message_history": True, "create_public_threads": True}
        channel.bot_denied = type(channel.bot_denied)(**denied)
        await fake.join(channel.guild)  # type: ignore[arg-type]
        await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
        shown_before = last(channel)
        assert shown_before.content.startswith(f"<@{ann.id}>")
    async with on_discord(fake, service, tmp_path) as story:
        await story.press(ann, shown_before, "Undo")
        changed = [m for m in by_bot(channel) if m.edits]
        print(shown(channel))
        assert changed
        assert all(m.content.startswith(f"<@{ann.id}>") for m in by_bot(channel))
