"""What a turn costs on PostgreSQL: round trips, statements, transactions and processor time.

    python -m bench.postgres                  about a minute

The whole bot in one process, as in `bench.turns`: so many `/help` over 100 conversations, all there
at once. Round trips are counted by a proxy between us and the server, in a run of their own, and so
are statements: one that is watched goes a longer way. The server's processor time is that of its
processes for our connections. On a busy machine processor time grows by half, and turns a second
are those of what the others leave.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import sqlalchemy as sa
import structlog

from bench.turns import Hall, bot, burst
from bot.dispatch.fleet import install, libpq_url
from bot.store.database import Database, open_database
from tests.bot.store.postgres import server, silenced

CHATS = 100
WARM_UP = 100
TICKS_PER_S = 100
GOALS = "goals: 5 ms of ours, 150 turns a second"


async def trips(url: str, data: Path, turns: int) -> float:
    """Round trips a turn, the job queue's included."""
    spoke: list[str] = []
    async with silenced(url, spoke) as (through, _), bot(through, data, hall := Hall()) as app:
        await burst(app, hall, CHATS, WARM_UP, 1)
        await app.idle()
        spoke.clear()
        await burst(app, hall, CHATS, turns, 1 + WARM_UP)
        await app.idle()
        return spoke.count("client") / turns


@contextmanager
def counted(db: Database) -> Iterator[Counter[str]]:
    found: Counter[str] = Counter()

    def statement(*_: object) -> None:
        found["statements"] += 1

    def commit(_: object) -> None:
        found["transactions"] += 1

    writing, reading = db._engine.sync_engine, db._reading.sync_engine
    for engine in (writing, reading):
        sa.event.listen(engine, "before_cursor_execute", statement)
    sa.event.listen(writing, "commit", commit)
    yield found


def server_s(url: str) -> dict[int, float]:
    """Processor seconds until now of each process that serves this database."""
    with psycopg.connect(libpq_url(url)) as connection:
        pids = connection.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        ).fetchall()
    found = {}
    for (pid,) in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[pid] = (int(fields[11]) + int(fields[12])) / TICKS_PER_S
    return found


async def costs(url: str, data: Path, turns: int) -> str:
    first = 10_001
    async with bot(url, data, hall := Hall()) as app:
        await burst(app, hall, CHATS, WARM_UP, first)
        await app.idle()
        before, served = time.process_time(), server_s(url)
        per_s = await burst(app, hall, CHATS, turns, first + WARM_UP)
        await app.idle()
        ours_ms = 1000 * (time.process_time() - before) / turns
        theirs_s = sum(s - served.get(pid, 0) for pid, s in server_s(url).items())
        with counted(app.db) as found:
            await burst(app, hall, CHATS, turns, first + WARM_UP + turns)
            await app.idle()
    return (
        f"{found['statements'] / turns:.1f} statements, {found['transactions'] / turns:.1f}"
        f" transactions; processor: ours {ours_ms:.1f} ms, the server's"
        f" {1000 * theirs_s / turns:.1f} ms; {per_s:.0f} turns a second"
    )


async def main(turns: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory() as folder, server().database() as url:
        await (await open_database(url, migrate=True)).close()
        await install(url)
        print(f"a turn on PostgreSQL: {await costs(url, Path(folder), turns)} ({GOALS})")
        print(f"round trips a turn: {await trips(url, Path(folder), turns):.1f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser("bench.postgres", description=__doc__)
    parser.add_argument("--turns", type=int, default=300)
    asyncio.run(main(parser.parse_args().turns))
