"""One door: transactions, cancellation, locks between processes, the file itself."""

from __future__ import annotations

import asyncio
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import sqlite_url
from bot.store import database, postgres_engines
from bot.store.database import (
    Database,
    DatabaseInUse,
    only_process,
    open_database,
    sqlite_path,
)
from bot.store.places import CONNECTIONS
from bot.store.queries import lanes
from bot.store.queries.poisoned_updates import put_poisoned
from bot.store.revisions import ForeignDatabase, SchemaTooNew, SchemaTooOld
from bot.store.rows import Turn
from bot.store.schema import bring_up_to_date
from bot.store.sql import hold
from bot.store.tables import notes, poisoned
from tests.bot.store.postgres import server, silenced
from tests.bot.store.rows import NOW_S, claimed, queued
from tests.support.database import opened

pytestmark = pytest.mark.real_time


async def test_cancelling_callers_at_random_never_locks_the_database(db: Database) -> None:
    """aiosqlite answers a statement cancelled half way with "database is locked" for ever."""
    turn = await claimed(db, await queued(db))

    async def write_for_ever() -> None:
        while True:
            await db.run(lanes.note, turn, said="more")

    for round_ in range(30):
        writers = [asyncio.create_task(write_for_ever()) for _ in range(4)]
        await asyncio.sleep(0.001 * (round_ % 7))
        for writer in writers:
            writer.cancel()
        ended = await asyncio.gather(*writers, return_exceptions=True)
        assert all(isinstance(end, asyncio.CancelledError) for end in ended), ended
    async with asyncio.timeout(300):
        assert (await db.run(lanes.note, turn, said="the last")).said == "the last"


async def test_a_cancelled_caller_waits_until_its_transaction_has_ended(db: Database) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def slow(tx: AsyncConnection) -> None:
        begun.set()
        await asyncio.sleep(0.05)
        await tx.execute(sa.insert(notes).values(name="slow", value="done"))
        ended.set()

    caller = asyncio.create_task(db.run(slow))
    await begun.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert ended.is_set()

    async def read(tx: AsyncConnection) -> str | None:
        return (await tx.execute(sa.select(notes.c.value))).scalar()

    assert await db.run(read) == "done"


async def test_the_sqlite_file_is_safe_against_power_cuts_and_other_people(tmp_path: Path) -> None:
    path = tmp_path / "data" / "nemobot.db"
    with only_process(path):

        async def pragma(tx: AsyncConnection, name: str) -> object:
            return (await tx.execute(sa.text(f"PRAGMA {name}"))).scalar()

        async with opened(sqlite_url(path)) as db:
            assert await db.run(pragma, "journal_mode") == "wal"
            assert await db.run(pragma, "synchronous") == 2, "FULL"
            assert await db.run(pragma, "foreign_keys") == 1
            modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
    assert {"nemobot.db", "nemobot.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_second_process_on_the_same_file_is_refused_until_the_first_is_dead(
    tmp_path: Path,
) -> None:
    path = tmp_path / "nemobot.db"
    code = (
        "import sys, pathlib, time; from bot.store.database import only_process\n"
        f"with only_process(pathlib.Path({str(path)!r})):\n"
        "    print('mine', flush=True); time.sleep(600)"
    )
    first = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    try:
        assert first.stdout.readline() == "mine\n"
        with pytest.raises(DatabaseInUse), only_process(path):
            pass
    finally:
        first.kill()
        first.wait()
        first.stdout.close()
    with only_process(path):
        pass


async def test_a_database_of_a_newer_bot_is_refused_and_left_alone(url: str) -> None:
    async with opened(url) as db:
        await db.run(_set_revision, "9999_from_the_future")
    for migrate in (True, False):
        with pytest.raises(SchemaTooNew):
            await open_database(url, migrate=migrate)


async def test_an_empty_database_is_refused_where_migrating_is_not_allowed(url: str) -> None:
    with pytest.raises(SchemaTooOld):
        await open_database(url, migrate=False)
    await (await open_database(url, migrate=True)).close()
    await (await open_database(url, migrate=False)).close()


@asynccontextmanager
async def being_made(url: str) -> AsyncIterator[Callable[[], Awaitable[None]]]:
    """By another process, which has begun and does the rest when it is told to."""
    if (path := sqlite_path(url)) is not None:
        with only_process(path):

            async def make_rest() -> None:
                await (await open_database(url, migrate=True)).close()

            yield make_rest
        return
    engine = postgres_engines.engine_for_transactions(sa.make_url(url))
    async with engine.begin() as connection:
        await hold(connection, database.MIGRATING)

        async def make_all() -> None:
            await connection.run_sync(bring_up_to_date, None)

        yield make_all
    await engine.dispose()


async def test_what_another_process_is_just_making_is_waited_for(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who adds an invitation while the bot starts for the first time is not told to migrate."""
    looked, look = asyncio.Event(), database._is_being_upgraded

    async def tell(*where: Any) -> bool:
        answer = await look(*where)
        looked.set()
        return answer

    monkeypatch.setattr(database, "_is_being_upgraded", tell)
    monkeypatch.setattr(database, "UPGRADE_S", 600.0)
    async with being_made(url) as make:
        coming = asyncio.create_task(open_database(url, migrate=False))
        await looked.wait()
        await make()
    await (await coming).close()


@pytest.mark.parametrize("tables", [["urls"], ["alembic_version", "urls"], ["accounts"]])
async def test_another_programs_database_is_refused_and_gets_no_table(
    url: str, tables: list[str]
) -> None:
    driver = "sqlite" if url.startswith("sqlite") else "postgresql+psycopg"
    engine = sa.create_engine(sa.make_url(url).set(drivername=driver))
    with engine.begin() as theirs:
        for name in tables:
            theirs.exec_driver_sql(f"CREATE TABLE {name} (version_num TEXT)")
    engine.dispose()
    if tables == ["urls"] and driver != "sqlite":
        async with opened(url):  # a server's database is shared by many a program
            return
    for migrate in (True, False):
        with pytest.raises(ForeignDatabase):
            await open_database(url, migrate=migrate)
    with engine.connect() as theirs:
        assert sorted(sa.inspect(theirs).get_table_names()) == sorted(tables)
    engine.dispose()


async def _set_revision(tx: AsyncConnection, revision: str) -> None:
    await tx.execute(sa.text("UPDATE alembic_version SET version_num = :to"), {"to": revision})


async def test_a_lock_is_held_by_one_connection_at_a_time(postgres_url: str) -> None:
    async with opened(postgres_url) as here, opened(postgres_url, migrate=False) as there:
        order = []

        async def use(db: Database, name: str) -> None:
            async with db.lock("the account"):
                order.append(f"{name} in")
                await asyncio.sleep(0.05)
                order.append(f"{name} out")

        await asyncio.gather(use(here, "a"), use(there, "b"))
        assert order in (["a in", "a out", "b in", "b out"], ["b in", "b out", "a in", "a out"])
        async with here.lock("the account"), asyncio.timeout(300), there.lock("another"):
            pass


async def test_cut_connections_are_replaced_without_a_word(postgres_url: str) -> None:
    async with opened(postgres_url) as db:
        turn = await claimed(db, await queued(db))
        server().cut_connections(postgres_url)
        moved = await db.run(lanes.move, turn, "preparing")
        assert moved.state == "preparing"
        assert await db.run(lanes.claim, Turn, turn.lane, NOW_S) != (None, None)


async def _poisoned(tx: AsyncConnection) -> list[str]:
    return list((await tx.execute(sa.select(poisoned.c.reason))).scalars())


async def test_a_connection_that_is_cut_half_way_costs_nothing_but_time(postgres_url: str) -> None:
    tries = []

    async def cut_at_first(tx: AsyncConnection) -> None:
        await put_poisoned(tx, "room", "{}", "torn", NOW_S)
        tries.append(1)
        if len(tries) == 1:
            server().cut_connections(postgres_url)
        await tx.execute(sa.select(1))

    async with opened(postgres_url) as db:
        await db.run(cut_at_first)
        assert await db.run(_poisoned) == ["torn"]
        assert len(tries) == 2


async def _note_and_read(tx: AsyncConnection) -> str | None:
    await tx.execute(sa.insert(notes).values(name="one", value="1"))
    return (await tx.execute(sa.select(notes.c.value))).scalar()


async def test_a_beginning_costs_no_trip_of_its_own_and_reading_has_none(
    postgres_url: str,
) -> None:
    spoke: list[str] = []
    async with silenced(postgres_url, spoke) as (url, _), opened(url) as db:
        await db.run(_poisoned)
        await db.read(_poisoned)
        spoke.clear()
        assert await db.run(_note_and_read) == "1"
        assert spoke.count("client") == 3, "two statements, and the end"
        spoke.clear()
        assert await db.read(_poisoned) == []
        assert spoke == ["client", "server"]


async def test_what_is_stored_by_the_hundred_first_of_all_is_undone_with_the_rest(
    db: Database,
) -> None:
    async def break_off(tx: AsyncConnection, rows: list[dict[str, str]]) -> None:
        await tx.execute(sa.insert(notes), rows)
        raise KeyError

    async def count(tx: AsyncConnection) -> object:
        return (await tx.execute(sa.select(sa.func.count()).select_from(notes))).scalar()

    for how_many in (1, 2, 100):
        with pytest.raises(KeyError):
            await db.run(break_off, [{"name": str(n), "value": ""} for n in range(how_many)])
    assert await db.read(count) == 0


async def test_what_only_reads_may_not_write(postgres_url: str) -> None:
    async with opened(postgres_url) as db:
        with pytest.raises(sa.exc.InternalError, match="read-only"):
            await db.read(put_poisoned, "room", "{}", "torn", NOW_S)
        assert await db.read(_poisoned) == []


async def test_reading_goes_on_after_its_connections_were_cut(postgres_url: str) -> None:
    async with opened(postgres_url) as db:
        await db.read(_poisoned)
        server().cut_connections(postgres_url)
        assert await db.read(_poisoned) == []


async def test_a_first_statement_that_fails_leaves_a_connection_that_can_be_used(
    postgres_url: str,
) -> None:
    async def twice(tx: AsyncConnection) -> None:
        await tx.execute(sa.insert(notes).values(name="one", value="2"))

    async with opened(postgres_url) as db:
        await db.run(twice)
        for _ in range(2 * CONNECTIONS):
            with pytest.raises(sa.exc.IntegrityError):
                await db.run(twice)
        assert await db.run(_poisoned) == []


async def test_who_is_cut_off_twice_is_told(postgres_url: str) -> None:
    async def cut(tx: AsyncConnection) -> None:
        await put_poisoned(tx, "room", "{}", "torn", NOW_S)
        server().cut_connections(postgres_url)
        await tx.execute(sa.select(1))

    async with opened(postgres_url) as db:
        with pytest.raises(sa.exc.OperationalError):
            await db.run(cut)
        assert await db.run(_poisoned) == []


async def test_a_crowd_waits_for_connections_as_long_as_it_takes_and_who_writes_goes_first(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_engines, "POOL_S", 0.1)
    done = []

    async def slow(tx: AsyncConnection, name: str) -> None:
        await tx.execute(sa.text("SELECT pg_sleep(0.05)"))
        done.append(name)

    async with opened(postgres_url) as db:
        crowd = [asyncio.create_task(db.run(slow, "work")) for _ in range(6 * CONNECTIONS)]
        await asyncio.sleep(0)
        first = [asyncio.create_task(db.run_first(slow, "words")) for _ in range(5)]
        gone = asyncio.create_task(db.run(slow, "gone"))
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.gather(*crowd, *first)
        assert gone.cancelled() or gone.cancelling()
        assert "gone" not in done
        assert max(n for n, name in enumerate(done) if name == "words") < 3 * CONNECTIONS
        async with asyncio.timeout(300):  # no place is lost
            await asyncio.gather(*(db.run(slow, "after") for _ in range(CONNECTIONS)))


async def test_an_error_names_no_value_that_was_to_be_stored(db: Database) -> None:
    async def wrong(tx: AsyncConnection) -> None:
        await tx.execute(sa.text("SELECT :word FROM nowhere"), {"word": "hunter2"})

    with pytest.raises(sa.exc.SQLAlchemyError) as caught:
        await db.run(wrong)
    assert "nowhere" in str(caught.value)
    assert "hunter2" not in str(caught.value)


async def test_who_waits_for_a_lock_on_the_server_waits_for_so_long_only(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, done = asyncio.Event(), asyncio.Event()

    async def keep_waiting(tx: AsyncConnection) -> None:
        await hold(tx, "a lane")
        held.set()
        await done.wait()

    async with opened(postgres_url):
        pass  # its tables are made without hurry
    monkeypatch.setattr(postgres_engines, "STATEMENT_S", 1.0)
    async with opened(postgres_url, migrate=False) as db:
        holder = asyncio.create_task(db.run(keep_waiting))
        await held.wait()
        with pytest.raises(sa.exc.SQLAlchemyError, match="statement timeout"):
            await db.run(hold, "a lane")
        done.set()
        await holder
        await db.run(hold, "a lane")


async def test_a_server_that_falls_silent_is_given_up_and_found_again(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look(tx: AsyncConnection) -> object:
        return (await tx.execute(sa.select(1))).scalar()

    async with silenced(postgres_url) as (url, line), opened(url) as db:
        assert await db.run(look) == 1
        line.clear()
        with monkeypatch.context() as impatient:
            impatient.setattr(database, "ANSWER_S", 0.5)
            with pytest.raises(sa.exc.TimeoutError):
                await db.run(look)
        line.set()
        assert await db.run(look) == 1


async def test_who_cannot_wait_is_told_so(db: Database) -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def slow(tx: AsyncConnection) -> str:
        begun.set()
        await may_end.wait()
        return "done"

    with pytest.raises(sa.exc.TimeoutError):
        await db.run_soon(0.05, slow)
    await begun.wait()
    may_end.set()
    assert await db.run_soon(300, slow) == "done"
