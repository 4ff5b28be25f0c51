"""What people write and can't be stored is trouble at once, and one line in the log."""

from __future__ import annotations

from typing import Any, cast

import pytest
import structlog
from sqlalchemy.exc import OperationalError

from bot.core.model import Message
from bot.operate.supervisor import Receiving
from bot.operate.troubles.health import Health
from bot.operate.troubles.storing import Storing
from bot.ports import Accept
from tests.adapters.contract import Recorder
from tests.bot.operate.line import Line
from tests.support.clock import StillClock

A_MESSAGE = cast(Message, None)


class Store(Recorder):
    is_away = False

    async def deleted(self, message_key: str) -> None:
        if self.is_away:
            raise OperationalError("INSERT", {}, Exception("disk full"))


async def fail(storing: Accept, times: int) -> None:
    for _ in range(times):
        with pytest.raises(OperationalError):
            await storing.deleted("room:1:1")


async def test_a_hundred_failures_are_one_line_and_one_that_it_is_over() -> None:
    clock, store = StillClock(), Store()
    storing = Storing("discord", store, clock)
    store.is_away = True
    with structlog.testing.capture_logs() as lines:
        await fail(storing, 100)
        clock.now_s += 61
        await fail(storing, 1)
        assert "can't be stored (the disk is full)" in (storing.trouble() or "")
        store.is_away = False
        await storing.deleted("room:1:1")
    told = [(line["event"], line["failures"]) for line in lines]
    expected = [("accept.not_stored", 1), ("accept.not_stored", 101), ("accept.stores_again", 101)]
    assert told == expected
    assert storing.trouble() is None


async def test_health_is_red_at_once_when_storing_fails() -> None:
    clock, store = StillClock(), Store()
    receiving: Any = Receiving("discord", Line(), clock)
    health = Health(clock, patience_s=60)
    health.watch_over(cast(Any, None), [receiving])
    storing = receiving._storing = Storing("discord", store, clock)
    receiving._is_on = store.is_away = True
    await fail(storing, 1)
    assert any("can't be stored" in line for line in await health.troubles())
    clock.now_s += 121
    assert not any("can't be stored" in line for line in await health.troubles()), "nobody tries"
