"""Lanes in one process: in order, side by side, stubborn, and gentle when told to stop."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.dispatch.local import Local
from bot.store.queries.lanes import Fenced
from tests.support.clock import StillClock


class Work:
    """A step over numbers: `todo[lane]` pieces are left, each takes as long as `go` lets it."""

    def __init__(self) -> None:
        self.todo: dict[str, int] = defaultdict(int)
        self.done: list[str] = []
        self.running: set[str] = set()
        self.go = asyncio.Event()
        self.go.set()
        self.failures = 0
        self.failure: Exception = ConnectionError("away")
        self.wait_s: float | None = None
        self.interrupted: list[str] = []

    async def __call__(self, lane: str) -> float | None:
        assert lane not in self.running, "two at once in one lane"
        if self.failures:
            self.failures -= 1
            raise self.failure
        if self.wait_s is not None:
            return self.wait_s
        if not self.todo[lane]:
            return None
        self.running.add(lane)
        try:
            await self.go.wait()
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            self.interrupted.append(lane)
            raise
        finally:
            self.running.discard(lane)
        self.todo[lane] -= 1
        self.done.append(lane)
        return 0


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


@asynccontextmanager
async def at_work(work: Work, clock: StillClock | None = None) -> AsyncIterator[Local]:
    local = Local(clock or StillClock())
    async with local.working({"a": work, "b": work}):
        yield local


async def test_a_lane_is_worked_off_and_then_costs_nothing() -> None:
    work = Work()
    work.todo["a"] = 3
    async with at_work(work) as local:
        await local.wake("a")
        await local.idle()
        assert (work.done, local.busy_lanes) == (["a"] * 3, 0)


async def test_a_lane_is_worked_on_by_the_step_of_its_prefix() -> None:
    one, other = Work(), Work()
    one.todo["one:7"] = other.todo["other:7"] = 1
    local = Local(StillClock())
    async with local.working({"one": one, "other": other}):
        for lane in ("one:7", "other:7"):
            await local.wake(lane)
        await local.idle()
    assert (one.done, other.done) == (["one:7"], ["other:7"])


async def test_who_is_woken_before_anybody_works_is_worked_on_afterwards() -> None:
    work, local = Work(), Local(StillClock())
    work.todo["a"] = 1
    await local.wake("a")
    await settled()
    assert (work.done, local.busy_lanes) == ([], 0)
    async with local.working({"a": work}):
        await local.idle()
    assert work.done == ["a"]


async def test_lanes_run_side_by_side_and_each_alone() -> None:
    work = Work()
    work.go.clear()
    async with at_work(work) as local:
        for lane in ("a", "b"):
            work.todo[lane] = 2
            await local.wake(lane)
            await local.wake(lane)
        await settled()
        assert work.running == {"a", "b"}
        work.go.set()
        await local.idle()
    assert sorted(work.done) == ["a", "a", "b", "b"]


async def test_a_wake_in_the_last_instant_is_not_lost() -> None:
    work = Work()
    async with at_work(work) as local:
        for _ in range(50):
            work.todo["a"] += 1
            await local.wake("a")
            await asyncio.sleep(0)
        await local.idle()
    assert work.todo["a"] == 0


async def test_what_fails_is_tried_again_after_growing_pauses() -> None:
    work, clock = Work(), StillClock()
    work.todo["a"], work.failures = 1, 3
    async with at_work(work, clock) as local:
        await local.wake("a")
        for pause_s in (0.5, 1.0, 2.0):
            await settled()
            assert clock.sleeping_s == [pause_s]
            assert list(local.failing.values()) == [work.failure]
            clock.ring()
        await local.idle()
        assert not local.failing
    assert work.done == ["a"]


async def test_a_lane_that_is_not_ready_sleeps_until_it_is_or_somebody_wakes_it() -> None:
    work, clock = Work(), StillClock()
    work.todo["a"], work.wait_s = 1, 300.0
    async with at_work(work, clock) as local:
        await local.wake("a")
        await settled()
        assert clock.sleeping_s == [300.0]
        work.wait_s = None
        await local.wake("a")
        await local.idle()
    assert work.done == ["a"]


async def test_stopping_finishes_the_running_piece_and_claims_no_other() -> None:
    work = Work()
    work.go.clear()
    work.todo["a"] = 3
    async with at_work(work) as local:
        await local.wake("a")
        await settled()
        stopping = asyncio.create_task(local.stop(grace_s=5))
        await settled()
        work.go.set()
        await stopping
        assert (work.done, work.todo["a"]) == (["a"], 2)
        await local.wake("a")
        assert local.busy_lanes == 0, "the rows wait for the next process"


async def test_stopping_waits_no_longer_than_it_may() -> None:
    work = Work()
    work.go.clear()
    work.todo["a"] = 1
    async with at_work(work) as local:
        await local.wake("a")
        await settled()
        await local.stop(grace_s=0.01)
    assert (work.done, work.running) == ([], set())


async def test_what_still_runs_when_the_work_is_over_is_broken_off() -> None:
    work = Work()
    work.go.clear()
    work.todo["a"] = 1
    async with at_work(work) as local:
        await local.wake("a")
        await settled()
        assert work.running == {"a"}
    assert (work.done, work.running) == ([], set())


async def test_dropping_names_the_lanes_that_were_busy() -> None:
    work = Work()
    work.go.clear()
    async with at_work(work) as local:
        for lane in ("a", "b"):
            work.todo[lane] = 1
            await local.wake(lane)
        await settled()
        assert sorted(await local.drop()) == ["a", "b"]
        assert (local.busy_lanes, work.running) == (0, set())


async def test_interrupted_work_is_claimed_again() -> None:
    work = Work()
    work.go.clear()
    work.todo["a"] = 1
    async with at_work(work) as local:
        await local.wake("a")
        await settled()
        await local.interrupt("a")
        work.go.set()
        await local.idle()
    assert (work.interrupted, work.done) == (["a"], ["a"])


async def test_a_lane_that_is_broken_off_before_it_has_begun_works_when_it_is_woken_again() -> None:
    work = Work()
    async with at_work(work) as local:
        work.todo["a"] = 1
        await local.wake("a")
        assert await local.drop() == ["a"]
        assert work.todo["a"] == 1
        await local.wake("a")
        await local.idle()
        assert work.todo["a"] == 0


async def test_interrupting_an_idle_lane_does_nothing() -> None:
    async with at_work(Work()) as local:
        await local.interrupt("a")
        assert local.busy_lanes == 0


async def test_a_row_that_another_process_took_over_is_let_go_without_a_word() -> None:
    work = Work()
    work.failures, work.failure = 1, Fenced("turns 7")
    async with at_work(work) as local:
        await local.wake("a")
        await local.idle()
        assert not local.failing


async def test_a_pause_that_can_be_interrupted_ends_with_the_stop_and_other_work_goes_on() -> None:
    clock, ended = StillClock(), asyncio.Event()
    local = Local(clock)

    async def sleeps(_: str) -> float | None:
        await local.interruptible_sleep_s(600)
        raise AssertionError("the pause was broken off")

    async def works(_: str) -> float | None:
        await ended.wait()
        return None

    async with local.working({"sleeps": sleeps, "works": works}):
        await local.wake("sleeps")
        await local.wake("works")
        await settled()
        stopping = asyncio.create_task(local.stop(grace_s=5))
        await settled()
        assert not local.is_busy("sleeps")
        assert local.is_busy("works")
        with pytest.raises(asyncio.CancelledError):
            await local.interruptible_sleep_s(1)
        ended.set()
        await stopping


async def test_a_database_that_is_away_is_one_line_a_try_and_a_bug_shows_where_it_is() -> None:
    work, clock = Work(), StillClock()
    full = sqlite3.OperationalError("database or disk is full\nand more")
    async with at_work(work, clock) as local:
        for failure in (OperationalError("SELECT", {}, full), KeyError("a bug")):
            work.todo["a"], work.failures, work.failure = 1, 1, failure
            with capture_logs() as lines:
                await local.wake("a")
                await settled()
            clock.ring()
            await local.idle()
            if isinstance(failure, KeyError):
                assert (lines[0]["event"], lines[0]["exc_info"]) == ("lane.failed", failure)
            else:
                assert lines[0]["event"] == "lane.database_away"
                assert lines[0]["reason"] == "the disk is full"
                assert "exc_info" not in lines[0]
