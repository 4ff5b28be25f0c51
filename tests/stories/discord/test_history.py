"""`/history` on Discord: a list for the asker alone; its numbers work after a restart."""

from __future__ import annotations

from pathlib import Path

from tests.stories.discord.story import clip_file, last, on_discord
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
    async with on_discord(fake, service, tmp_path) as story:
        shown = asked.message
        assert shown is not None
        await story.press(ann, shown, "2")
        assert "Back in the project with first.mp4." in last(dm).content
        await story.say(ann, dm, "mute it but don't export yet")
        assert "✅ Muted: first.mp4" in last(dm).content
