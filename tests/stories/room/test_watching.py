"""What the operator's page shows of a real bot, and what it does there."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.app import admission_of
from bot.cli.checks import skills_for
from bot.cli.pages.watching import Watching
from bot.dispatch.sweep import SWEEP_EVERY_S
from bot.operate.troubles.health import Health
from bot.settings import Settings
from bot.texts.catalogues import default_texts
from tests.stories.room.world import ALICE, Bot, Room, Service
from tests.support.clock import LoopClock


@pytest.fixture
def watching(bot: Bot, tmp_path: Path) -> Watching:
    clock = LoopClock()
    settings = Settings(nemobot_data=tmp_path)
    admission = admission_of(settings, default_texts(), skills_for(settings))
    watching = Watching(clock, admission)
    watching.app, watching.health = bot.app, Health(clock)
    return watching


async def test_a_failed_turn_is_shown_without_words_and_tried_again_once(
    bot: Bot, room: Room, service: Service, clip: Path, watching: Watching
) -> None:
    await service.order("upload", "status", status=500, times=9)
    accepted = await bot.say("keep the first 2 seconds and export", clip)
    await service.forgive()
    seen = await watching.look()
    [ended] = [each for each in seen["ended"] if each["turn"] == accepted.turn_id]
    assert (ended["state"], ended["again"]) == ("failed", True)
    for words in ("keep the first", clip.name, ALICE.name, ALICE.id):
        assert words not in json.dumps(seen)
    assert "tried again as turn" in await watching.retry(ended["turn"])
    await asyncio.sleep(SWEEP_EVERY_S + 1)
    await bot.idle()
    assert len(room.files) == 1
    assert "before" in await watching.retry(ended["turn"])
    assert "has ended already" in await watching.cancel(ended["turn"])
    assert "there is no such turn" in await watching.cancel(999)
    assert "there is no such turn" in await watching.retry(999)


async def test_the_latest_faults_are_names_alone(watching: Watching) -> None:
    watching.heard({"event": "turn.crashed", "level": "error", "error": "KeyError", "text": "hush"})
    watching.heard({"event": "turn.ended", "level": "info", "text": "hush"})
    [fault] = (await watching.look())["faults"]
    assert (fault["event"], fault["error"]) == ("turn.crashed", "KeyError")
    assert "hush" not in str(fault)
