"""A platform's receiving that crashes comes back, is told about, and hurts nobody else."""

from __future__ import annotations

import asyncio

from bot.operate.supervisor import Receiving
from tests.bot.operate.line import NOBODY, Line, settled
from tests.support.clock import StillClock


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
