"""What people did while Discord had lost the bot's session: found and answered once, as far as
Discord tells of it."""

from __future__ import annotations

from pathlib import Path

from tests.stories.discord.story import OnDiscord, a_channel, by_bot, clip_file, last
from tests.stories.room.world import Service
from tests.support.clock import eventually
from tests.support.fakes.discord import Channel


def answers(channel: Channel, words: str) -> int:
    said = [message.content for message in by_bot(channel) if not message.files]
    return len([text for text in said if words in text])


async def test_mentions_direct_messages_and_first_contacts_are_found_and_presses_are_not(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    fake = story.fake
    ann, bob, eve, dan = (fake.user(name) for name in ("ann", "bob", "eve", "dan"))
    guild = fake.guild()
    channel, other = fake.channel(guild), fake.channel(guild, "other")
    await fake.join(guild)
    asked = await story.say(ann, channel, "@nemo mute it", clip_file(fake, clip))
    thread = fake.thread_on(asked)
    await story.say(bob, fake.dm(bob), "", clip_file(fake, clip))
    done = len(service.accepted("run_sse"))

    await fake.gateway.invalidate()
    pressed = await fake.press(bob, last(fake.dm(bob)), "GIF")
    missed = [
        await fake.say(ann, thread, "@nemo keep the first 2 seconds"),
        await fake.say(bob, fake.dm(bob), "mute it"),
        first := await fake.say(eve, other, "@nemo mute it", clip_file(fake, clip)),
    ]
    unseen = await fake.say(dan, fake.dm(dan), "mute it", clip_file(fake, clip))
    assert fake.gateway.identified == 1
    for each in missed:
        await story.heard(f"discord:{each.channel.id}:{each.id}")
    await story.rest()
    await fake.gateway.again()
    await story.rest()

    assert answers(thread, "0:03 → 0:02") == 1
    assert answers(fake.dm(bob), "✅ Muted: trip.mp4") == 1
    assert answers(fake.thread_on(first), "✅ Muted: trip.mp4") == 1
    assert len(service.accepted("run_sse")) == done + 3
    # Discord has told the presser that it failed, and shows no bot a chat it has never been in
    assert (pressed.response, by_bot(unseen.channel)) == (None, [])
    await story.press(bob, last(fake.dm(bob)), "Export")
    await story.say(dan, fake.dm(dan), "hello?")
    assert by_bot(fake.dm(dan))


async def test_a_press_that_reaches_the_bot_too_late_is_done_all_the_same(
    story: OnDiscord, clip: Path
) -> None:
    """After three seconds Discord says that it failed; what was asked for is done, visibly."""
    fake = story.fake
    ann = fake.user("ann")
    dm = fake.dm(ann)
    await story.say(ann, dm, "", clip_file(fake, clip))
    fake.interactions.delay_s = 4.0
    pressed = await fake.press(ann, last(dm), "Mute")
    await eventually(lambda: answers(dm, "✅ Muted: trip.mp4"))
    await story.rest()
    assert pressed.response is None
    assert answers(dm, "✅ Muted: trip.mp4") == 1


async def test_a_command_that_reaches_the_bot_too_late_begins_nothing(
    story: OnDiscord, service: Service, clip: Path
) -> None:
    """Nobody would see that it was begun: Discord has told its user that it failed."""
    fake, channel = story.fake, await a_channel(story.fake)
    fake.interactions.delay_s = 4.0
    film = clip_file(fake, clip)
    before = len(fake.requests)
    await fake.slash(fake.user("ann"), channel, "edit", request="mute it", video=film)
    await eventually(lambda: any("callback" in path for _, path in fake.requests[before:]))
    await story.rest()
    assert by_bot(channel) == []
    assert service.accepted("run_sse") == []
