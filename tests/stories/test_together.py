"""One process on both platforms: they share a bot, and nothing else."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

from bot.app import running
from bot.operate.connecting import closing
from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries.key_value import Notes
from tests.adapters.discord.bot import library_restored
from tests.stories.discord import story as discord_story
from tests.stories.room.world import SKILLS, TEXTS, Service
from tests.stories.telegram import story as telegram_story
from tests.stories.world import settings_for
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import ANN, FakeTelegram


async def test_both_platforms_are_answered_side_by_side_and_end_cleanly(
    service: Service, tmp_path: Path, cdn_port: int, clip: Path
) -> None:
    clock = LoopClock()
    platforms: list[Platform] = []
    async with FakeTelegram() as chat, FakeDiscord(port=cdn_port) as server:

        def connect(db: Database, notes: Notes) -> list[Platform]:
            platforms.append(telegram_story.platform_for(chat, db, clock, notes))
            platforms.append(discord_story.platform_for(server, db, notes))
            return platforms

        settings = settings_for(service.url, tmp_path)
        with library_restored():
            async with (
                closing(platforms),
                running(settings, connect, skills=SKILLS, texts=TEXTS, clock=clock) as app,
            ):
                inbounds = [platform.inbound for platform in platforms if platform.inbound]
                receiving = [asyncio.create_task(each.run(app.accept)) for each in inbounds]
                await eventually(lambda: all(each.trouble() is None for each in inbounds))
                ann = server.user("ann")
                dm = server.dm(ann)
                chat.say(ANN, text="mute it", video=telegram_story.video(clip))
                await server.say(ann, dm, "mute it", discord_story.clip_file(server, clip))
                muted = "✅ Muted: trip.mp4"
                await eventually(lambda: any(muted in m.content for m in discord_story.by_bot(dm)))
                await eventually(lambda: any(muted in m.text for m in chat.chat(ANN).from_bot()))
                for task in receiving:
                    task.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await task
        assert chat.violations == server.violations == []
    assert len({entry["session_id"] for entry in service.accepted("run_sse")}) == 2
