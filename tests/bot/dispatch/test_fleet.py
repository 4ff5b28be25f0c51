"""Lanes over several processes on a real PostgreSQL: here several fleets in one process."""

from __future__ import annotations

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

import psycopg
import pytest

from bot.dispatch.fleet import Fleet, FleetTimes, install, open_fleet
from bot.ports import SystemClock
from bot.store.database import Database
from bot.store.revisions import SchemaTooOld
from tests.bot.store.postgres import Server, server
from tests.support.clock import eventually
from tests.support.database import opened

pytestmark = pytest.mark.real_time

QUICK = FleetTimes(takeover_s=4, poll_s=0.1, idle_poll_s=3_600, quiet_s=1)
"""Whoever had to wait for the idle look would wait for ever."""


class Queue:
    """What the table of turns is to the bot: shared by all, asked by whoever works."""

    def __init__(self) -> None:
        self.todo: dict[str, list[int]] = defaultdict(list)
        self.done: list[tuple[str, int, str]] = []
        self.running: dict[str, str] = {}
        self.overlaps = 0
        self.go = asyncio.Event()
        self.go.set()


class Worker:
    """A step of a process with a name."""

    def __init__(self, queue: Queue, name: str) -> None:
        self._queue, self.name = queue, name
        self.interrupted: list[str] = []

    async def __call__(self, lane: str) -> float | None:
        queue = self._queue
        if not queue.todo[lane]:
            return None
        queue.overlaps += lane in queue.running
        queue.running[lane] = self.name
        try:
            await queue.go.wait()
            await asyncio.sleep(0.001)
            queue.done.append((lane, queue.todo[lane].pop(0), self.name))
        except asyncio.CancelledError:
            self.interrupted.append(lane)
            raise
        finally:
            queue.running.pop(lane, None)
        return 0


@asynccontextmanager
async def fleets(
    url: str, queue: Queue, *names: str
) -> AsyncIterator[tuple[list[Fleet], list[Worker]]]:
    await install(url)
    workers = [Worker(queue, name) for name in names]
    async with AsyncExitStack() as stack:
        found = []
        for worker in workers:
            opened = open_fleet(url, SystemClock(), QUICK, works=worker.name != "ingress")
            fleet = await stack.enter_async_context(opened)
            await stack.enter_async_context(fleet.working(dict.fromkeys("abc", worker)))
            found.append(fleet)
        yield found, workers


async def test_an_ingress_wakes_and_the_workers_work_in_order(postgres_url: str) -> None:
    queue = Queue()
    async with fleets(postgres_url, queue, "ingress", "one", "two") as (found, _):
        for number in range(5):
            for lane in ("a", "b", "c"):
                queue.todo[lane].append(number)
                await found[0].wake(lane)
        await eventually(lambda: len(queue.done) == 15)
    for lane in ("a", "b", "c"):
        assert [number for where, number, _ in queue.done if where == lane] == list(range(5))
    assert queue.overlaps == 0
    assert {name for *_, name in queue.done} <= {"one", "two"}


async def test_of_several_lanes_one_that_waits_already_keeps_no_other_from_its_job(
    postgres_url: str,
) -> None:
    async with fleets(postgres_url, Queue(), "ingress") as (found, _):
        for lanes in (["b"], ["c", "a", "b"], ["a", "c"]):
            await asyncio.gather(*map(found[0].wake, lanes))
            await eventually(lambda: found[0]._waking is not None and found[0]._waking.done())
        async with await psycopg.AsyncConnection.connect(postgres_url) as connection:
            jobs = await connection.execute("SELECT lock FROM procrastinate_jobs ORDER BY lock")
            assert await jobs.fetchall() == [("a",), ("b",), ("c",)]


async def test_an_interrupt_reaches_the_process_that_does_the_work(postgres_url: str) -> None:
    queue = Queue()
    async with fleets(postgres_url, queue, "ingress", "one") as (found, workers):
        queue.go.clear()
        queue.todo["a"] = [1]
        await found[0].wake("a")
        await eventually(lambda: "a" in queue.running)
        async with asyncio.timeout(600):
            while not workers[1].interrupted:  # heard only once the listener listens
                await found[0].interrupt("a")
                await asyncio.sleep(0.1)
        queue.go.set()
        await eventually(lambda: queue.done)


async def test_who_stops_leaves_the_rest_of_its_lane_to_others(postgres_url: str) -> None:
    queue = Queue()
    queue.go.clear()
    async with fleets(postgres_url, queue, "one", "two") as (found, _):
        queue.todo["a"] = [1, 2, 3]
        await found[0].wake("a")
        await eventually(lambda: "a" in queue.running)
        first = queue.running["a"]
        stopping = asyncio.create_task(found[first == "two"].stop(grace_s=100))
        await asyncio.sleep(2 * QUICK.takeover_s)
        assert queue.running == {"a": first}, "it is still alive, and nobody has taken over"
        queue.go.set()
        await stopping
        await eventually(lambda: len(queue.done) == 3)
    assert [number for _, number, _ in queue.done] == [1, 2, 3]
    assert queue.done[0][2] == first
    assert {name for *_, name in queue.done[1:]} == {"one", "two"} - {first}
    assert queue.overlaps == 0


async def test_cut_connections_delay_and_lose_nothing(postgres_url: str) -> None:
    queue = Queue()
    async with fleets(postgres_url, queue, "one") as (found, _):
        queue.todo["a"] = [1]
        await found[0].wake("a")
        await eventually(lambda: len(queue.done) == 1)
        server().cut_connections(postgres_url)
        queue.todo["b"] = [1]
        await found[0].wake("b")
        await found[0].wake("b")
        await eventually(lambda: len(queue.done) == 2)


async def test_where_all_is_quiet_jobs_are_looked_for_seldom_and_found_at_once(
    postgres_url: str,
) -> None:
    queue = Queue()
    async with fleets(postgres_url, queue, "one", "two") as (found, _):
        for round_ in range(3):
            await eventually(lambda: [looks_every_s(fleet) for fleet in found] == [3_600] * 2)
            if round_ == 1:  # nobody has heard of what comes before they listen again
                server().cut_connections(postgres_url)
            queue.todo["a"].append(round_)
            await found[0].wake("a")
            await eventually(lambda: len(queue.done) == round_ + 1)  # noqa: B023 - by now


async def test_the_next_job_of_a_lane_at_work_is_found_without_being_announced(
    postgres_url: str,
) -> None:
    queue = Queue()
    queue.go.clear()
    async with fleets(postgres_url, queue, "ingress", "one", "two") as (found, _):
        queue.todo["a"] = [1]
        await found[0].wake("a")
        await eventually(lambda: "a" in queue.running)
        await found[0].wake("a")  # waits behind the first
        other = found[1 + (queue.running["a"] == "one")]
        await eventually(lambda: looks_every_s(other) == 3_600)
        queue.todo["a"].append(2)
        queue.go.set()
        await eventually(lambda: len(queue.done) == 2)
        await eventually(lambda: not any(fleet.busy_lanes for fleet in found))
        async with await psycopg.AsyncConnection.connect(postgres_url) as connection:
            jobs = "SELECT count(*) FROM procrastinate_jobs"
            async with asyncio.timeout(60):
                while (await (await connection.execute(jobs)).fetchone()) != (0,):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)


async def test_who_has_had_no_job_yet_gives_signs_of_life(postgres_url: str) -> None:
    """Others would take its first job away at once, and forget that it exists."""
    beats = set[object]()
    async with (
        fleets(postgres_url, Queue(), "one"),
        await psycopg.AsyncConnection.connect(postgres_url, autocommit=True) as connection,
        asyncio.timeout(600),
    ):
        while len(beats) < 3:
            rows = await connection.execute("SELECT last_heartbeat FROM procrastinate_workers")
            beats.update(await rows.fetchall())
            await asyncio.sleep(QUICK.beat_s / 4)


async def test_a_job_that_was_found_by_the_idle_look_makes_it_look_often(
    postgres_url: str,
) -> None:
    queue = Queue()
    queue.go.clear()
    async with fleets(postgres_url, queue, "one") as ([fleet], _):
        await eventually(lambda: looks_every_s(fleet) == 3_600)
        found = fleet._looking
        assert found is not None
        async with await psycopg.AsyncConnection.connect(postgres_url) as connection:
            await connection.execute("ALTER TABLE procrastinate_jobs DISABLE TRIGGER USER")
        queue.todo["a"] = [1, 2]
        await fleet.wake("a")
        await eventually(lambda: fleet._waking is not None and fleet._waking.done())
        assert looks_every_s(fleet) == 3_600, "nothing was announced"
        found._new_job_event.set()
        await eventually(lambda: looks_every_s(fleet) == QUICK.poll_s)
        queue.go.set()
        await eventually(lambda: len(queue.done) == 2)


def looks_every_s(fleet: Fleet) -> float | None:
    return None if fleet._looking is None else fleet._looking.fetch_job_polling_interval


@pytest.fixture
def own_server() -> Server:
    if "TEST_DATABASE_URL" in os.environ:
        pytest.skip("that server is not ours to crash")
    return server()


class OneByOne(Worker):
    """Each lane waits for its own signal."""

    def __init__(self, queue: Queue, name: str) -> None:
        super().__init__(queue, name)
        self.signals = defaultdict[str, asyncio.Event](asyncio.Event)

    async def __call__(self, lane: str) -> float | None:
        if self._queue.todo[lane]:
            self._queue.running[lane] = self.name
            await self.signals[lane].wait()
        return await super().__call__(lane)


@asynccontextmanager
async def one_fleet_at_work(url: str, queue: Queue) -> AsyncIterator[tuple[Fleet, OneByOne]]:
    """On the lane "a", until its signal."""
    await install(url)
    worker = OneByOne(queue, "one")
    times = replace(QUICK, takeover_s=60)
    async with (
        open_fleet(url, SystemClock(), times) as fleet,
        fleet.working(dict.fromkeys("abc", worker)),
    ):
        queue.todo["a"].append(1)
        await fleet.wake("a")
        await eventually(lambda: "a" in queue.running)
        yield fleet, worker


async def test_a_database_that_was_away_stops_no_new_lane_while_an_old_one_works(
    own_server: Server,
) -> None:
    queue = Queue()
    with own_server.database() as url:
        async with one_fleet_at_work(url, queue) as (fleet, worker):
            await asyncio.to_thread(own_server.crash_and_restart)
            queue.todo["b"].append(2)
            worker.signals["b"].set()
            await woken_again(fleet, "b", queue)
            assert queue.done == [("b", 2, "one")]
            worker.signals["a"].set()
            await eventually(lambda: len(queue.done) == 2)


async def test_a_lane_that_ends_while_the_database_is_away_can_be_woken_afterwards(
    own_server: Server,
) -> None:
    queue = Queue()
    with own_server.database() as url:
        async with one_fleet_at_work(url, queue) as (fleet, worker):
            restarting = asyncio.create_task(asyncio.to_thread(own_server.crash_and_restart))
            worker.signals["a"].set()
            await eventually(lambda: queue.done == [("a", 1, "one")])
            await restarting
            queue.todo["a"].append(2)
            await woken_again(fleet, "a", queue)
            assert queue.done[-1] == ("a", 2, "one")


async def woken_again(fleet: Fleet, lane: str, queue: Queue) -> None:
    """As the sweep does it: a wake is a hint, and one that meets no database is lost."""
    done = len(queue.done)
    async with asyncio.timeout(600):
        while len(queue.done) == done:
            await fleet.wake(lane)
            await asyncio.sleep(0.1)


async def test_a_job_that_was_given_out_and_never_arrived_blocks_its_lane_for_a_moment(
    postgres_url: str,
) -> None:
    queue = Queue()
    async with fleets(postgres_url, queue, "one") as ([fleet], _):
        queue.todo["b"].append(0)
        await fleet.wake("b")
        await eventually(lambda: len(queue.done) == 1)  # by now it is known who we are
        await asyncio.sleep(0.3)
        async with await psycopg.AsyncConnection.connect(postgres_url) as connection:
            await connection.execute(GIVEN_OUT)
        queue.todo["a"].append(1)
        await fleet.wake("a")
        await eventually(lambda: ("a", 1, "one") in queue.done)


GIVEN_OUT = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, lock, args, status, worker_id)
    SELECT 'lanes', 'drain', 'a', '{"lane": "a"}', 'doing', max(id) FROM procrastinate_workers
"""


async def test_a_database_without_the_queue_is_refused(postgres_url: str) -> None:
    with pytest.raises(SchemaTooOld):
        async with open_fleet(postgres_url, SystemClock(), QUICK):
            pass
    await install(postgres_url)
    await install(postgres_url)


async def test_one_process_leads_until_its_connection_is_lost(postgres_url: str) -> None:
    async with opened(postgres_url) as here, opened(postgres_url, migrate=False) as there:
        leading: list[str] = []

        async def lead(db: Database, name: str) -> None:
            async def work() -> None:
                leading.append(name)
                try:
                    await asyncio.Event().wait()
                finally:
                    leading.remove(name)

            await db.lead("poller", work, every_s=0.05)

        first = asyncio.create_task(lead(here, "first"))
        await eventually(lambda: leading == ["first"])
        second = asyncio.create_task(lead(there, "second"))
        await asyncio.sleep(0.3)
        assert leading == ["first"]
        first.cancel()
        await eventually(lambda: leading == ["second"])
        server().cut_connections(postgres_url)
        await eventually(lambda: leading == [])
        ended = await asyncio.gather(first, second, return_exceptions=True)
        assert all(isinstance(end, BaseException) for end in ended)
