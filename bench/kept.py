"""What a turn costs where much is kept.

    python -m bench.kept                        1,000, 20,000 and 100,000 turns, about two minutes
    python -m bench.kept --turns 1000 5000

The whole bot on SQLite, with the local engine, in moved time: somebody sends a clip with "mute it",
and then "keep the first 2 seconds". Counted are the steps of SQLite's virtual machine (the same on
any machine; those of a statement in tens) and our own processor time in statements, for both turns;
then those of one transaction of a sweep that deletes the oldest thousand.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from bot.settings import sqlite_url
from bot.store.database import Database
from bot.store.queries.deletion.retention import Retention, sweep
from tests.bot.store.many_rows import NOW_S, keep
from tests.bot.store.watched import Watched, watch
from tests.stories.room.world import Room, bot_in
from tests.support.clips import light_bunny
from tests.support.database import opened
from tests.support.engine import engine_here
from tests.support.moved_time import MovedTimeLoop

SIZES = (1_000, 20_000, 100_000)
SWEPT = 1_000


@dataclass
class Stopwatch:
    """Seconds of processor time in statements, and of each transaction."""

    total_s: float = 0.0
    transactions_s: list[float] = field(default_factory=list)
    _statement_s: float = 0.0
    _transaction_s: float = 0.0

    def start(self, *_: object) -> None:
        self._statement_s = time.process_time()

    def stop(self, *_: object) -> None:
        self.total_s += time.process_time() - self._statement_s

    def begin(self, _: object) -> None:
        self._transaction_s = time.process_time()

    def end(self, _: object) -> None:
        self.transactions_s.append(time.process_time() - self._transaction_s)


def time_statements(db: Database) -> Stopwatch:
    watch, engine = Stopwatch(), db._engine.sync_engine
    sa.event.listen(engine, "before_cursor_execute", watch.start)
    sa.event.listen(engine, "after_cursor_execute", watch.stop)
    sa.event.listen(engine, "begin", watch.begin)
    sa.event.listen(engine, "commit", watch.end)
    return watch


@dataclass(frozen=True)
class Cost:
    steps: int
    statements_ms: float


async def two_turns(folder: Path, kept: int) -> Cost:
    """A video with words, and words for the same video."""
    clip = light_bunny(folder)
    async with (
        engine_here(folder / "engine", tokens_per_ip=0) as url,
        bot_in(Room(), url, folder) as bot,
    ):
        await bot.app.db.run(keep, kept, with_open=False)
        watched, timed = await watch(bot.app.db), time_statements(bot.app.db)
        await bot.say("mute it", clip)
        await bot.say("keep the first 2 seconds")
        return Cost(watched.steps, 1000 * timed.total_s)


async def oldest_swept(folder: Path, kept: int) -> tuple[Watched, Stopwatch]:
    async with opened(sqlite_url(folder / "swept.db")) as db:
        await db.run(keep, kept)
        for gone in (SWEPT // 2, SWEPT):  # the first time statements are compiled
            watched, timed = await watch(db), time_statements(db)
            kept_s = max(1, kept - gone)
            await sweep(db, Retention(kept_s, kept_s, kept_s), NOW_S)
        return watched, timed


def main(sizes: list[int]) -> None:
    for size in sizes:
        with (
            tempfile.TemporaryDirectory() as folder,
            asyncio.Runner(loop_factory=MovedTimeLoop) as runner,
        ):
            cost = runner.run(two_turns(Path(folder), size))
        with tempfile.TemporaryDirectory() as folder:
            swept, timed = asyncio.run(oldest_swept(Path(folder), size))
        print(
            f"{size:7} turns kept: a turn {cost.steps // 2:9} steps,"
            f" {cost.statements_ms / 2:6.0f} ms in statements;"
            f" a transaction of a sweep at most {swept.most_steps:9} steps,"
            f" p95 {1000 * statistics.quantiles(timed.transactions_s, n=20)[-1]:6.0f} ms"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser("bench.kept", description=__doc__)
    parser.add_argument("--turns", nargs="+", type=int, default=list(SIZES))
    main(parser.parse_args().turns)
