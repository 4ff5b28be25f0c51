"""PostgreSQL goes away in the middle of the main job, and comes back: one answer, one film, paid
once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.dispatch import fleet
from tests.bot.store.postgres import server
from tests.stories.room.world import Room, Service, bot_in, labels
from tests.support.clock import eventually
from tests.support.database import opened

AWAY_S = 3.0
"""Longer than the pauses of whoever tries at once."""

Moment = Callable[[Room, Service], bool]
MOMENTS: dict[str, Moment] = {
    "as it is accepted": lambda room, service: True,
    "as the agent is asked": lambda room, service: bool(service.accepted("run_sse")),
    "as it renders": lambda room, service: bool(service.accepted("render")),
    "as the film is there": lambda room, service: bool(room.files),
}


@pytest.mark.real_time
@pytest.mark.parametrize("moment", MOMENTS)
async def test_the_main_job_outlasts_it(
    room: Room, service: Service, clip: Path, tmp_path: Path, moment: str
) -> None:
    with server().database() as url:
        async with opened(url):  # which brings the tables
            await fleet.install(url)
        async with bot_in(room, service.url, tmp_path, database_url=url, poll_render_s=0.5) as bot:
            await bot.app.accept.message(bot.message("mute it and export", clip))
            await eventually(lambda: MOMENTS[moment](room, service))
            with server().away(url):
                await asyncio.sleep(AWAY_S)
            await eventually(lambda: room.files and len(room.messages) == 2)
            await bot.idle()
    assert len(service.accepted("run_sse")) == 1, "paid once"
    assert len(service.accepted("render")) == 1
    answer, film = room.messages
    assert "✅ Muted" in answer.text
    assert film.file is not None
    assert "Stop" not in labels((*answer.view.buttons, *film.view.buttons))
