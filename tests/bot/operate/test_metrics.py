"""What Prometheus is told: outcomes and ages, and never a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import NotDone, PlatformError, RateLimited, Refused, Unclear
from bot.core.model import Chat
from bot.core.view import View
from bot.operate.measured_outbound import _OUTCOMES, Measured, outcome_of
from bot.operate.metrics import LAGS, Metrics
from bot.ports import SystemClock
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


class BusyClock(SystemClock):
    """Each sleep takes so much longer than was asked for, then nothing goes on any more."""

    def __init__(self, *late_s: float) -> None:
        self._late_s, self._now_s = list(late_s), 0.0

    def monotonic_s(self) -> float:
        return self._now_s

    async def sleep_s(self, seconds: float) -> None:
        if not self._late_s:
            raise EOFError
        self._now_s += seconds + self._late_s.pop(0)


async def test_the_longest_lag_of_the_last_minute_is_told() -> None:
    metrics = Metrics()

    def lag_s() -> float | None:
        return metrics.registry.get_sample_value("nemobot_event_loop_lag_seconds")

    with pytest.raises(EOFError):
        await metrics.measure_lag(BusyClock(0.0, 0.25, 0.125))
    assert lag_s() == pytest.approx(0.25)
    with pytest.raises(EOFError):
        await metrics.measure_lag(BusyClock(*[0.0625] * LAGS))
    assert lag_s() == pytest.approx(0.0625)


def test_every_refusal_of_a_platform_is_counted_under_a_name_of_its_own() -> None:
    assert set(_OUTCOMES) >= set(PlatformError.__subclasses__())
    assert len(set(_OUTCOMES.values())) == len(_OUTCOMES)


@pytest.mark.parametrize(
    ("error", "outcome"), [(NotDone(), "unclear"), (Unclear(), "unclear"), (Refused(), "refused")]
)
def test_a_kind_of_a_refusal_is_counted_as_that(error: PlatformError, outcome: str) -> None:
    assert outcome_of(error) == outcome
