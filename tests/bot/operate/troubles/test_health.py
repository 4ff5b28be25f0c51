"""What is wrong is told when it lasts, and forgotten when it is over."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.service.errors import (
    ExportBlocked,
    MissingScope,
    NoCredits,
    ServiceError,
    TokenRejected,
)
from bot.operate.supervisor import Receiving
from bot.operate.troubles.health import Health
from bot.settings import sqlite_url
from tests.bot.operate.line import NOBODY, Line, settled
from tests.support.clock import StillClock
from tests.support.database import opened


async def test_health_turns_red_only_when_trouble_lasts(tmp_path: Path) -> None:
    clock, line = StillClock(), Line()
    health = Health(clock, patience_s=60)
    receiving = Receiving("discord", line, clock)
    task = asyncio.create_task(receiving.run(NOBODY))
    await settled()
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [receiving])
        assert await health.troubles() == []
        line.quiet = "Discord: can't connect"
        assert await health.troubles() == []
        assert not await health.ready(), "it is not connected yet"
        line.quiet = None
        assert await health.ready()
        line.quiet = "Discord: can't connect"
        assert await health.ready(), "a connection that is lost for a moment sends no work away"
        clock.now_s += 61
        assert await health.troubles() == ["Discord: can't connect"]
        assert not await health.ready()
        line.quiet = None
        assert await health.troubles() == []
        assert await health.ready()
        health.stopping = True
        assert not await health.ready()
        task.cancel()


async def test_a_service_that_fails_is_told_after_three_failures_over_two_minutes(
    tmp_path: Path,
) -> None:
    clock = StillClock()
    health = Health(clock)
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [])
        for _ in range(9):
            health.heard_of_request("ask", "not_reached", 0.1)
        assert await health.troubles() == [], "nine at once are one moment"
        clock.now_s += 121
        [line] = await health.troubles()
        assert line.startswith("NemoVideo fails (not reached, 9 failures in 2 minutes)")
        health.heard_of_request("credits", "refused", 0.1)
        assert await health.troubles() == [], "who refuses is there"
        health.heard_of_request("ask", "unavailable", 0.1)
        clock.now_s += 600
        assert await health.troubles() == [], "one failure is none"


async def test_turns_that_crash_are_told_until_one_ends_well(tmp_path: Path) -> None:
    clock = StillClock()
    health = Health(clock)
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [])
        for _ in range(3):
            health.watch({"event": "turn.crashed"})
            clock.now_s += 61
        [line] = await health.troubles()
        assert "turns crash" in line
        health.watch({"event": "turn.ended"})
        assert await health.troubles() == []


async def test_a_disk_that_is_nearly_full_is_told_before_a_write_fails(tmp_path: Path) -> None:
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health = Health(StillClock(), folder=tmp_path, free_least_bytes=1 << 60)
        health.watch_over(db, [])
        [line] = await health.troubles()
        assert line.endswith("MB left: make room")
        health = Health(StillClock(), folder=tmp_path, free_least_bytes=1)
        health.watch_over(db, [])
        assert await health.troubles() == []


async def test_an_address_that_redirects_is_told_with_where_to() -> None:
    health = Health(StillClock())
    health.watch({"event": "nemo.redirects", "to": "https://new.example"})
    health.heard_of_request("ask", "redirect", 0.1)
    assert any("redirect to https://new.example" in line for line in await health.troubles())
    health.heard_of_request("ask", "ok", 0.1)
    assert not any("redirect" in line for line in await health.troubles())


async def test_an_account_without_credits_is_red_until_a_question_is_paid_or_it_is_topped_up(
    tmp_path: Path,
) -> None:
    clock = StillClock()
    health = Health(clock)
    needed = {"event": "operator.needed", "error": "NoCredits", "account": "configured"}
    red = ["NemoVideo: NoCredits on the configured account: top up its credits"]
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [])
        health.watch(dict(needed))
        clock.now_s += 100_000
        assert await health.troubles() == red, "nobody has asked anything since"
        health.heard_of_account("configured", "read", None)
        health.heard_of_account("linked", "ask", None)
        assert await health.troubles() == red, "reading costs nothing; a linked one is another's"
        health.heard_of_account("configured", "ask", None)
        assert await health.troubles() == []
        health.watch(dict(needed))
        health.watch({"event": "operator.credits_again", "account": "configured"})
        assert await health.troubles() == []


async def test_credits_that_come_to_an_end_are_a_warning_and_turn_nothing_red(
    tmp_path: Path,
) -> None:
    clock = StillClock()
    health = Health(clock)
    low = {"event": "operator.low_credits", "account": "anonymous", "available": 49.0, "low": 50.0}
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [])
        health.watch(dict(low))
        assert await health.troubles(at_once=True) == []
        assert await health.ready()
        clock.now_s += 10_000
        [line] = health.warnings()
        assert line.startswith("NemoVideo: 49 credits left on the anonymous account")
        health.watch({"event": "operator.credits_again", "account": "anonymous"})
        assert health.warnings() == []


KINDS = [TokenRejected, NoCredits, ExportBlocked, MissingScope]


@pytest.mark.parametrize("kind", KINDS)
async def test_the_operator_is_told_the_one_thing_to_do(
    tmp_path: Path, kind: type[ServiceError]
) -> None:
    health = Health(StillClock())
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as db:
        health.watch_over(db, [])
        event = {"event": "operator.needed", "error": kind.__name__, "account": "anonymous"}
        health.watch({**event, "scope": "render"})
        [line] = await health.troubles()
    assert line.startswith(f"NemoVideo: {kind.__name__} (render) on the anonymous account: ")
    assert "look at the log" not in line


async def test_a_database_that_is_gone_is_told() -> None:
    health = Health(StillClock())
    assert await health.troubles() == ["the database is not open yet"]


async def test_that_nothing_can_fit_results_is_a_warning_until_something_can() -> None:
    clock = StillClock()
    health = Health(clock)
    health.watch({"event": "operator.cannot_fit", "sentence": "install nemobot[engine]"})
    assert health.warnings() == ["install nemobot[engine]"]
    clock.now_s += 100_000  # a night in which nobody sent a large video
    assert health.warnings() == ["install nemobot[engine]"]
    health.watch({"event": "operator.fits_again", "sentence": "install nemobot[engine]"})
    assert health.warnings() == []
