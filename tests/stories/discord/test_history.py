"""`/history` on Discord: a list for the asker alone; its numbers work after a restart."""

from __future__ import annotations

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
from tests.support.fakes.discord import FakeDiscord


async def test_a_project_is_brought_back_after_a_restart(
    fake: FakeDiscord, service: Service, tmp_path: Path, clip: Path
) -> None:
    ann = fake.user("ann")
    dm = fake.dm(ann)
    async with on_discord(fake, service, tmp_path) as story:
        for name in ("first.mp4", "second.mp4"):
            await story.slash(ann, dm, "new")
            await story.say(ann, dm, "", clip_file(fake, clip, name))
        asked = await story.slash(ann, dm, "history")
        assert "1. second.mp4 – " in (asked.shown() or "")
        assert "2. first.mp4 – " in (asked.shown() or "")
        answers = [message for message in by_bot(dm) if "Got " in message.content]
        for message, line in zip(
            reversed(answers), (asked.shown() or "").splitlines()[1:], strict=True
        ):
            assert line.endswith(f"[↗](<https://discord.com/channels/@me/{dm.id}/{message.id}>)")
    async with on_discord(fake, service, tmp_path) as story:
        shown = asked.message
        assert shown is not None
        await story.press(ann, shown, "2")
        assert "Back in the project with first.mp4." in last(dm).content
        await story.say(ann, dm, "mute it but don't export yet")
        assert "✅ Muted: first.mp4" in last(dm).content


async def test_the_link_leads_to_the_result_in_its_thread(story: OnDiscord, clip: Path) -> None:
    channel, ann = await a_channel(story.fake), story.fake.user("ann")
    assert channel.guild is not None
    asked = await story.say(ann, channel, "@nemo compress it to 60 KB", clip_file(story.fake, clip))
    thread = story.fake.thread_on(asked)
    (result,) = results(thread)
    listed = await story.slash(ann, channel, "history")
    address = f"https://discord.com/channels/{channel.guild.id}/{thread.id}/{result.id}"
    assert address in (listed.shown() or "")


async def test_what_was_answered_where_the_bot_is_not_has_no_link(
    story: OnDiscord, clip: Path
) -> None:
    ann, channel = story.fake.user("ann"), story.fake.channel(story.fake.guild(member=False))
    video = clip_file(story.fake, clip)
    await story.slash(ann, channel, "edit", installed=True, request="mute it", video=video)
    listed = await story.slash(ann, channel, "history", installed=True)
    assert "trip.mp4" in (listed.shown() or "")
    assert "http" not in (listed.shown() or "")
