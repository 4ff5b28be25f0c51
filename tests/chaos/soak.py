"""Hundreds of chats for a quarter of an hour, while a worker is killed each minute.

    python -m tests.chaos.soak --chats 300 --minutes 14

The whole product on PostgreSQL: one process receives, two work. Of the workers one stays and is
looked at, the other one dies again and again. Exit code 0: nothing was lost, asked twice or out of
order, and neither the memory nor the event loop's lag of those that stayed grew with the time.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tests.chaos.bot import LAGS, PASSED, Plan
from tests.chaos.chat import read_log
from tests.chaos.check import Report, check
from tests.chaos.counts import check_counts
from tests.chaos.drive import ENGINE, Bots, Run, make_clip, make_database, try_again, write_to
from tests.support.engine import engine_process

STEP_S = 0.1
PAUSE_S = 200.0
"""Between two messages of one chat, on average."""
KILL_S = 60.0
LOOK_S = 5.0
DRAIN_S = 240.0
"""So long after the last message everything has to be answered."""
GROWTH = 1.2
"""The memory of the last third, as a multiple of the second third's."""
LAG_GROWTH, LAG_MIN_S = 2.0, 0.25
"""The same of the lag, where it is worth a word at all: other programs run here too."""


def soak(chats: int, minutes: float, seed: int, folder: Path) -> int:
    random_ = random.Random(seed)
    run = Run(
        folder=folder, turns=0, database="postgresql", workers=2, random_kills=0, pauses=0,
        upgrades=0, cuts=0, restarts=0, every=1, first=0, seed=seed, limit_s=0.0,
    )  # fmt: skip
    with ExitStack() as stack:
        clip = make_clip(folder)
        engine_url = stack.enter_context(engine_process(folder / "engine", *ENGINE))
        plan = Plan(folder, make_database(run, stack), engine_url, time.time(), lags=True)
        (folder / "inbox.jsonl").touch()
        (folder / PASSED).mkdir()
        bots = Bots(plan, ["ingress", "worker", "worker"], [], 0.0)
        stay, kills = bots.pids[:2], 0
        memory_mb: dict[int, list[float]] = {pid: [] for pid in stay}
        began_s = looked_s = killed_s = time.time()
        report, said = Report(), [0] * chats
        try:
            while time.time() - began_s < minutes * 60 + DRAIN_S:
                time.sleep(STEP_S)
                bots.tend()
                is_over = time.time() - began_s > minutes * 60
                if not is_over and random_.random() < STEP_S * chats / PAUSE_S:
                    chat = random_.randrange(chats)
                    write_to(run, clip, random_, f"c{chat}", said[chat])
                    said[chat] += 1
                if not is_over and time.time() - killed_s > KILL_S:
                    killed_s, kills = time.time(), kills + 1
                    bots.shoot(next(pid for pid in bots.pids if pid not in stay))
                if time.time() - looked_s > LOOK_S:
                    looked_s = time.time()
                    for pid in stay:
                        memory_mb[pid].append(_resident_mb(pid))
                    try_again(run)
                    report = check(folder, folder / "engine" / "requests.jsonl")
                    if is_over and report.answered == len(run.written):
                        break
        finally:
            bots.end()
        uncounted = asyncio.run(check_counts(plan.database_url))
    lags_s = {pid: [line["lag_s"] for line in read_log(folder / LAGS) if line["pid"] == pid]
              for pid in stay}  # fmt: skip
    breaches = report.breaches + [f"crashed: {line}" for line in bots.crashed] + uncounted
    if (open_ := len(run.written) - report.answered) > 0:
        breaches.append(f"{open_} messages are without an answer")
    print(f"{chats} chats, {minutes:g} minutes, {kills} kills: {report}")
    for role, pid in zip(("receives", "works"), stay, strict=True):
        breaches += _tell(role, memory_mb[pid], lags_s[pid])
    print(*breaches, sep="\n")
    return 1 if breaches else 0


def _tell(role: str, memory_mb: list[float], lags_s: list[float]) -> list[str]:
    _, middle_mb, late_mb = _thirds(memory_mb)
    _, middle_s, late_s = _thirds(lags_s)
    print(
        f"who {role}: {middle_mb:.0f} MB in the second third, {late_mb:.0f} in the last; lag at"
        f" p99 {1000 * middle_s:.0f} ms, then {1000 * late_s:.0f} ms"
    )
    found = []
    if late_mb > GROWTH * middle_mb:
        found.append(f"the memory of who {role} grows")
    if late_s > max(LAG_MIN_S, LAG_GROWTH * middle_s):
        found.append(f"the lag of who {role} grows")
    return found


def _thirds(values: list[float]) -> tuple[float, float, float]:
    """The 99th percentile of each third."""
    third = max(1, len(values) // 3)
    parts = values[:third], values[third : 2 * third], values[2 * third :]
    first, middle, last = (
        statistics.quantiles(part, n=100)[98] if len(part) > 1 else sum(part) for part in parts
    )
    return first, middle, last


def _resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> int:
    parser = argparse.ArgumentParser("tests.chaos.soak", description=__doc__)
    parser.add_argument("--chats", type=int, default=300)
    parser.add_argument("--minutes", type=float, default=14.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="nemobot-soak-") as folder:
        return soak(options.chats, options.minutes, options.seed, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
