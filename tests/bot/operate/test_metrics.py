"""What Prometheus is told: outcomes and ages, and never a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.core.errors import PlatformError, RateLimited
from bot.core.model import Chat
from bot.core.view import View
from bot.operate.measured_outbound import _OUTCOMES, Measured
from bot.operate.metrics import Metrics
from bot.settings import sqlite_url
from tests.stories.room.world import Room
from tests.support.database import opened


async def test_metrics_count_by_outcome_and_name_nobody(tmp_path: Path) -> None:
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
    metrics.watch({"event": "turn.stream_lost"})
    metrics.watch({"event": "upload.sent", "sent_bytes": 5_000_000, "took_s": 2.0})
    metrics.watch({"event": "export.shown", "platform": "room", "took_s": 7.0})
    metrics.heard_of_request("ask", "ok", 0.2)
    metrics.platforms({"room": True, "attic": False})
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        text = (await metrics.text(db, 0.0)).decode()
    lines: Any = text.splitlines()
    for line in (
        'nemobot_platform_requests_total{kind="post",outcome="ok",platform="room"} 1.0',
        'nemobot_platform_requests_total{kind="edit",outcome="rate_limited",platform="room"} 1.0',
        'nemobot_platform_requests_total{kind="edit",outcome="ok",platform="room"} 1.0',
        'nemobot_turns_total{kind="edit",outcome="answered"} 1.0',
        "nemobot_freezes_total 1.0",
        "nemobot_recoveries_total 1.0",
        "nemobot_uploaded_bytes_total 5e+06",
        "nemobot_uploading_seconds_total 2.0",
        'nemobot_sent_to_playable_seconds_count{platform="room"} 1.0',
        'nemobot_service_requests_total{endpoint="ask",outcome="ok"} 1.0',
        'nemobot_service_request_seconds_count{endpoint="ask"} 1.0',
        'nemobot_platform_up{platform="attic"} 0.0',
        "nemobot_queue_age_seconds 0.0",
    ):
        assert line in lines, line
    assert "secret-den" not in text
    assert "nemobot_build_info{version=" in text
    assert "process_resident_memory_bytes" in text


def test_every_refusal_of_a_platform_is_counted_under_a_name_of_its_own() -> None:
    assert set(_OUTCOMES) == set(PlatformError.__subclasses__())
    assert len(set(_OUTCOMES.values())) == len(_OUTCOMES)
