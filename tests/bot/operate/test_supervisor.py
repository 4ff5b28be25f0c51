"""A platform's receiving that crashes comes back, is told about, and hurts nobody else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, cast

from bot.operate.health import Health, application
from bot.operate.metrics import Measured, Metrics
from bot.operate.supervisor import Receiving
from bot.ports import Accept
from bot.store.database import open_database, sqlite_url
from tests.stories.room.world import Room
from tests.support.clock import StillClock

NOBODY = cast(Accept, None)


class Line:
    """An inbound that crashes as often as it is told to, and then receives."""

    def __init__(self, crashes: int = 0) -> None:
        self.crashes, self.runs = crashes, 0
        self.quiet: str | None = None

    def trouble(self) -> str | None:
        return self.quiet

    async def run(self, accept: Accept) -> None:
        self.runs += 1
        if self.crashes:
            self.crashes -= 1
            raise KeyError("a bug")
        await asyncio.Event().wait()


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_crashed_inbound_is_started_again_ever_more_slowly() -> None:
    clock, line = StillClock(), Line(crashes=3)
    receiving = Receiving("discord", line, clock)
    task = asyncio.create_task(receiving.run(NOBODY))
    for pause_s in (1.0, 2.0, 4.0):
        await settled()
        assert clock.sleeping_s == [pause_s]
        assert "has crashed (KeyError)" in (receiving.trouble() or "")
        clock.ring()
    await settled()
    assert (line.runs, receiving.trouble()) == (4, None)
    task.cancel()


async def test_health_turns_red_only_when_trouble_lasts(tmp_path: Path) -> None:
    clock, line = StillClock(), Line()
    health = Health(clock, patience_s=60)
    receiving = Receiving("discord", line, clock)
    task = asyncio.create_task(receiving.run(NOBODY))
    await settled()
    db = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    health.watch_over(db, [receiving])
    assert await health.troubles() == []
    line.quiet = "Discord: can't connect"
    assert await health.troubles() == []
    assert not await health.ready(), "a load balancer hears it at once"
    clock.now_s += 61
    assert await health.troubles() == ["Discord: can't connect"]
    line.quiet = None
    assert await health.troubles() == []
    task.cancel()
    await db.close()


async def test_a_call_for_the_operator_stands_for_a_while(tmp_path: Path) -> None:
    clock = StillClock()
    health = Health(clock)
    db = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    health.watch_over(db, [])
    health.watch({"event": "operator.needed", "error": "NoCredits", "account": "configured"})
    assert await health.troubles() == ["NemoVideo: NoCredits on the configured account"]
    clock.now_s += 1_000
    assert await health.troubles() == []
    await db.close()


async def test_a_database_that_is_gone_is_told(tmp_path: Path) -> None:
    health = Health(StillClock())
    assert await health.troubles() == ["the database is not open yet"]


async def test_metrics_count_by_outcome_and_name_nobody(tmp_path: Path) -> None:
    from bot.core.errors import RateLimited
    from bot.core.model import Chat, View

    metrics, room = Metrics(), Room()
    outbound = Measured(room, "room", metrics)
    room.refuse = [None, RateLimited(3)]
    chat = Chat("room", "secret-den")
    ref = await outbound.post(chat, View("Hello"), nonce="1")
    for _ in range(2):
        try:
            await outbound.edit(ref, View("Hello again"))
        except RateLimited:
            continue
    metrics.watch({"event": "turn.ended", "kind": "edit", "state": "answered", "took_s": 2.0})
    metrics.watch({"event": "chat.frozen"})
    db = await open_database(sqlite_url(tmp_path / "nemobot.db"), migrate=True)
    text = (await metrics.text(db, 0.0)).decode()
    await db.close()
    lines: Any = text.splitlines()
    for line in (
        'nemobot_platform_requests_total{kind="post",outcome="ok",platform="room"} 1.0',
        'nemobot_platform_requests_total{kind="edit",outcome="rate_limited",platform="room"} 1.0',
        'nemobot_platform_requests_total{kind="edit",outcome="ok",platform="room"} 1.0',
        'nemobot_turns_total{kind="edit",outcome="answered"} 1.0',
        "nemobot_freezes_total 1.0",
        "nemobot_queue_age_seconds 0.0",
    ):
        assert line in lines, line
    assert "secret-den" not in text


def test_the_routes_are_the_three_that_are_documented() -> None:
    app = application(Health(StillClock()), Metrics(), cast(Any, None), StillClock())
    assert [getattr(route, "path", None) for route in app.routes] == [
        "/healthz",
        "/readyz",
        "/metrics",
    ]
