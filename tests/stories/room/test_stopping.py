"""What happens to a turn at work when the process stops, or the database is away for a moment.

A stop waits for edits, which may be paid, and for no render, which goes on at the service.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.core.model import Command
from bot.store.queries import conversations
from tests.stories.room.test_cancel import never_rendered
from tests.stories.room.world import Bot, Room, Service, bot_in
from tests.support.clock import eventually

STOP_LIMIT_S = 60.0


async def test_a_stop_lets_an_edit_finish_and_leaves_a_render_to_the_next_start(
    room: Room, service: Service, clip: Path, tmp_path: Path
) -> None:
    settings: dict[str, Any] = {"auto_export": "never", "poll_render_s": 5}
    await never_rendered(service)
    async with bot_in(room, service.url, tmp_path, **settings) as bot:
        await bot.say("mute it", clip)
        await bot.say("", command=Command("export"), wait=False)
        await eventually(lambda: any("Rendering 40" in text for text in room.texts))
        await service.order("run_sse", "slow_headers", seconds=20, after_work=True)
        await bot.say("mute it", clip, chat="nook", wait=False)
        await eventually(lambda: len(service.accepted("run_sse")) == 2)
        asked_s = time.monotonic()
        await bot.app.stop(STOP_LIMIT_S)
        took_s = time.monotonic() - asked_s
    assert 15 < took_s < 25, "as long as the edit, not as the render"
    assert bot.app.dispatcher.busy_lanes == 0
    assert room.files == []
    await service.forgive()
    async with bot_in(room, service.url, tmp_path, **settings) as bot:
        await bot.idle()
    assert len(room.files) == 1
    assert (len(service.accepted("run_sse")), len(service.accepted("render"))) == (2, 1)
    nook = [message for message in room.messages if message.ref.chat.channel == "nook"]
    assert "connection dropped" not in room.everything
    assert ["muted" in message.text.lower() for message in nook] == [True]


async def test_interim_words_that_the_database_forbids_do_not_fail_a_paid_turn(
    bot: Bot, room: Room, service: Service, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.say("", clip)
    missed = 0

    async def away(*_: Any) -> None:
        nonlocal missed
        missed += 1
        raise OperationalError("SELECT", {}, ConnectionError("away"))

    await service.order("run_sse", "slow_headers", seconds=4, after_work=True)
    with capture_logs() as lines:
        await bot.say("mute it", wait=False)
        await eventually(lambda: len(service.accepted("run_sse")) == 1)
        with monkeypatch.context() as patch:
            patch.setattr(conversations, "get_growing", away)
            await eventually(lambda: missed > 0)
        await bot.idle()
    assert [line["epoch"] for line in lines if line["event"] == "turn.claimed"][:1] == [1]
    broken = [line for line in lines if line["event"].startswith("lane.")]
    assert [line["lane"] for line in broken] in ([], ["outbox:room:den"]), "the turn's goes on"
    assert "muted" in room.texts[1].lower()
