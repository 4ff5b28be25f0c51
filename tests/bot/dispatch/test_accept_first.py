"""No turn begins while a crowd is being heard; nobody is kept from beginning for ever."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from typing import Any, cast

import pytest

from bot.core.model import Message
from bot.dispatch.accept_first import FEW, HELD_S, AcceptFirst, First
from bot.dispatch.local import Local
from bot.ports import Accepted
from tests.adapters.contract import Recorder
from tests.support.clock import LoopClock


class Store(Recorder):
    """Accepting takes three rounds of the loop, and wakes the message's lane."""

    def __init__(self, local: Local, seen: list[str]) -> None:
        super().__init__()
        self._local, self._seen = local, seen

    async def message(self, message: Message) -> Accepted:
        for _ in range(3):
            await asyncio.sleep(0)
        await self._local.wake(f"conversation:{len(self._seen)}")
        self._seen.append("accepted")
        return Accepted(True)


@asynccontextmanager
async def store() -> AsyncIterator[tuple[Local, First, list[str]]]:
    """A dispatcher, what is accepted beside it, and what happens, in its order."""
    gate, seen = AcceptFirst(LoopClock()), list[str]()
    local = Local(LoopClock(), gate)

    async def step(lane: str) -> float | None:
        seen.append("begun")
        return None

    async with local.working({"conversation": step}):
        yield local, First(Store(local, seen), gate), seen


async def test_a_thousand_messages_are_accepted_before_a_turn_begins() -> None:
    async with store() as (local, accept, seen):
        arriving = [accept.message(cast(Message, None)) for _ in range(1_000)]
        await asyncio.gather(*arriving)
        assert seen == ["accepted"] * 1_000
        await local.idle()
        assert seen[1_000:] == ["begun"] * 1_000


async def test_turns_that_begin_afterwards_let_the_next_message_between_them() -> None:
    async with store() as (local, accept, seen):
        for number in range(1_000):
            await local.wake(f"conversation:{number + 10_000}")
        await asyncio.sleep(0)
        await accept.message(cast(Message, None))
        assert seen.index("accepted") < 20, "not behind the thousand"
        await local.idle()


@pytest.mark.parametrize("few", [0, FEW])
async def test_who_is_accepted_without_a_pause_does_not_keep_turns_from_beginning(few: int) -> None:
    clock = LoopClock()
    gate = AcceptFirst(clock, few)
    local = Local(clock, gate)
    begun_s: list[float] = []

    async def step(lane: str) -> float | None:
        begun_s.append(clock.monotonic_s() - began_s)
        return None

    async with local.working({"conversation": step}):
        began_s = clock.monotonic_s()
        with ExitStack() as crowd:
            for _ in range(few + 1):
                crowd.enter_context(gate.accepting())
            for number in range(50):
                await local.wake(f"conversation:{number}")
            await local.idle()
    assert len(begun_s) == 50
    assert min(begun_s) >= HELD_S
    assert max(begun_s) < HELD_S + 1


@pytest.mark.parametrize("few", [0, FEW])
async def test_few_are_waited_for_by_nobody_and_a_crowd_by_all(few: int) -> None:
    gate = AcceptFirst(LoopClock(), few)
    with ExitStack() as some:
        for _ in range(few):
            some.enter_context(gate.accepting())
        passed = [asyncio.create_task(gate.passed()) for _ in range(5)]
        for _ in range(20):
            await asyncio.sleep(0)
        assert all(task.done() for task in passed)
        with gate.accepting():
            held = asyncio.create_task(gate.passed())
            for _ in range(20):
                await asyncio.sleep(0)
            assert not held.done(), "it is a crowd now"
        await held


async def test_what_asks_others_holds_up_no_turn() -> None:
    clock = LoopClock()
    gate = AcceptFirst(clock)
    asking = asyncio.Event()

    class Slow(Recorder):
        async def press(self, press: Any) -> Any:
            await asking.wait()

    pressing = asyncio.create_task(First(Slow(), gate).press(cast(Any, None)))
    async with asyncio.timeout(1):
        await gate.passed()
    asking.set()
    await pressing
