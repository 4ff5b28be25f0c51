"""Many transactions to one commit: each stands or falls alone, all wait for the disk."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.settings import sqlite_url
from bot.store.database import Database, open_database
from bot.store.tables import notes
from tests.support.database import opened


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(sqlite_url(tmp_path / "nemobot.db")) as database:
        yield database


async def put(tx: AsyncConnection, name: str, value: str = "", *, fail: bool = False) -> str:
    await tx.execute(sa.insert(notes).values(name=name, value=value))
    if fail:
        raise RuntimeError(name)
    return name


async def names(tx: AsyncConnection) -> list[str]:
    return list((await tx.execute(sa.select(notes.c.name).order_by(notes.c.name))).scalars())


async def test_of_transactions_that_share_a_commit_only_the_failing_one_is_undone(
    db: Database,
) -> None:
    ends = await asyncio.gather(
        db.run(put, "a"),
        db.run(put, "b", fail=True),
        db.run(put, "c"),
        db.run(put, "a"),
        return_exceptions=True,
    )
    assert [ends[0], ends[2]] == ["a", "c"]
    assert isinstance(ends[1], RuntimeError)
    assert isinstance(ends[3], sa.exc.IntegrityError)
    assert await db.run(names) == ["a", "c"]


async def test_transactions_run_in_the_order_in_which_they_came(db: Database) -> None:
    found = await asyncio.gather(db.run(put, "a"), db.run(names), db.run(put, "b"), db.run(names))
    assert (found[1], found[3]) == (["a"], ["a", "b"])


async def test_what_people_have_just_written_goes_before_all_that_waits(db: Database) -> None:
    order: list[str] = []

    async def note(tx: AsyncConnection, name: str) -> None:
        await put(tx, name)
        order.append(name)

    await asyncio.gather(
        *(db.run(note, f"turn {number}") for number in range(200)),
        *(db.run_first(note, f"message {number}") for number in range(3)),
    )
    assert order[:3] == ["message 0", "message 1", "message 2"]
    assert order[3:] == [f"turn {number}" for number in range(200)]


async def test_nobody_is_told_that_it_is_done_before_the_commit(
    db: Database, tmp_path: Path
) -> None:
    def seen_from_outside() -> int:
        with closing(sqlite3.connect(tmp_path / "nemobot.db")) as other:
            return int(other.execute("SELECT count(*) FROM notes").fetchone()[0])

    async def put_and_look(name: str) -> int:
        await db.run(put, name)
        return seen_from_outside()

    counts = await asyncio.gather(*(put_and_look(f"n{number}") for number in range(100)))
    assert all(count >= place + 1 for place, count in enumerate(counts))


@pytest.mark.real_time
async def test_what_waits_for_the_disk_does_so_on_a_thread_of_its_own(db: Database) -> None:
    ran: dict[str, str] = {}

    async def watch(tx: AsyncConnection) -> None:
        raw: Any = (await tx.get_raw_connection()).driver_connection
        raw._conn.set_trace_callback(
            lambda sql: ran.setdefault(sql.split("(")[0], threading.current_thread().name)
        )

    await db.run(watch)
    await db.run(put, "a")
    await db.scrub()
    for statement in ("COMMIT", "PRAGMA wal_checkpoint"):
        assert ran[statement].startswith("commit"), ran


async def test_a_full_disk_refuses_and_loses_nothing(db: Database) -> None:
    async def limit(tx: AsyncConnection, pages: str) -> int:
        found = await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        return int(found.scalar() or 0)

    await db.run(put, "before")
    pages = await db.run(limit, "1")  # as many as there are
    much = "x" * 100_000
    ends = await asyncio.gather(
        *(db.run(put, f"n{number}", much) for number in range(4)), return_exceptions=True
    )
    assert all(isinstance(end, sa.exc.OperationalError) for end in ends), ends
    assert await db.run(names) == ["before"]
    await db.run(limit, str(pages + 10_000))
    await db.run(put, "after", much)
    assert await db.run(names) == ["after", "before"]


@pytest.mark.real_time
async def test_who_locks_the_file_makes_its_users_wait_and_nobody_else(
    db: Database, tmp_path: Path
) -> None:
    """Not a moment is measured: the lock is held until the loop has turned a hundred times."""
    with closing(sqlite3.connect(tmp_path / "nemobot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = [asyncio.create_task(db.run(put, name)) for name in ("a", "b")]
        reading = asyncio.create_task(db.run(names))
        for _ in range(100):
            await asyncio.sleep(0.001)
        assert not any(task.done() for task in (*writing, reading))
        other.execute("INSERT INTO notes (name, value) VALUES ('theirs', '')")
        other.execute("COMMIT")
    assert await asyncio.gather(*writing) == ["a", "b"]
    assert await reading == ["a", "b", "theirs"]


@pytest.mark.real_time
async def test_a_database_is_opened_and_closed_beside_a_lock(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        opening = asyncio.create_task(open_database(sqlite_url(path), migrate=True))
        for _ in range(100):
            await asyncio.sleep(0.001)
        assert not opening.done()
        other.execute("COMMIT")
        db = await opening
        await db.run(put, "a")
        other.execute("BEGIN IMMEDIATE")
        await db.close()
        other.execute("COMMIT")


async def test_a_lock_that_is_never_given_back_is_told_and_forgotten_when_it_is(
    db: Database, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "nemobot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ends = await asyncio.gather(db.run(put, "a"), db.run(names), return_exceptions=True)
        assert [type(end) for end in ends] == [sa.exc.OperationalError] * 2
        other.execute("COMMIT")
    assert await db.run(put, "a") == "a"


async def test_who_waits_ends_where_all_is_cancelled_before_the_first_statement(
    db: Database,
) -> None:
    asking = asyncio.create_task(db.run(put, "a"))
    work = list[asyncio.Task[object]]()
    while not work:
        await asyncio.sleep(0)
        work = [task for task in asyncio.all_tasks() if task.get_name() == "database"]
    work[0].cancel()
    asking.cancel()
    await asyncio.wait({asking}, timeout=60)
    assert asking.cancelled()
    assert await db.run(put, "b") == "b"
