"""A wake is only a hint: lanes with something open are woken again and again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.dispatch.local import Local
from bot.dispatch.sweep import SWEEP_EVERY_S, swept
from tests.support.clock import StillClock


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_what_is_open_is_woken_at_once_and_now_and_then_also_after_a_failure() -> None:
    clock, worked = StillClock(), list[str]()
    answers: list[list[str] | Exception] = [
        ["a:left over"], OperationalError("SELECT", {}, Exception("away")), ["a:forgotten"],
    ]  # fmt: skip

    async def work(lane: str) -> float | None:
        worked.append(lane)
        return None

    async def open_lanes() -> Iterable[str]:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    local = Local(clock)
    async with local.working({"a": work}), swept(local, open_lanes, clock):
        await local.idle()
        assert worked == ["a:left over"]
        with capture_logs() as lines:
            for _ in range(2):
                await settled()
                assert clock.sleeping_s == [SWEEP_EVERY_S]
                clock.ring()
            await settled()
        await local.idle()
    assert worked == ["a:left over", "a:forgotten"]
    assert [line["event"] for line in lines] == ["sweep.failed"]
