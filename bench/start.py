"""How long until something is there, and what it weighs: `--version`, the help, a terminal chat.

    python -m bench.start                     about a minute

Medians of `RUNS` runs. Processor time is that of the program and all that it starts (a chat starts
the engine); on a busy machine a second on the clock is that of all who share it. A chat gets no
input, so it starts, says what it is, and ends. What weighs is the chat's own process.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
GOALS = {"--version": 0.3, "chat": 1.5}
_WEIGHED = """
import asyncio, sys
from pathlib import Path
from bot.cli import chat, local_bot
from bot.core.requests import language

def resident_mb():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))

imported = resident_mb()
language.load()
print(f"{imported:.0f} MB imported, {resident_mb():.0f} MB with the model of languages")
"""


def cost(*arguments: str, data: str) -> tuple[float, float]:
    """Seconds on the clock, and of processors."""
    runs = []
    for _ in range(RUNS):
        before, began_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "bot.cli", *arguments],
            env=os.environ | {"NEMOBOT_DATA": data},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        after, took_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began_s
        cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs.append((took_s, cpu_s))
    return statistics.median(s for s, _ in runs), statistics.median(s for _, s in runs)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        data, out = str(Path(folder) / "data"), str(Path(folder) / "out")
        cost("chat", "--out", out, data=data)  # makes the database
        for arguments in (("--version",), ("--help",), ("chat", "--out", out)):
            clock_s, cpu_s = cost(*arguments, data=data)
            goal = f", goal {GOALS[arguments[0]]:g} s" if arguments[0] in GOALS else ""
            print(f"nemobot {arguments[0]}: {clock_s:.2f} s, {cpu_s:.2f} s of processor{goal}")
    subprocess.run([sys.executable, "-c", _WEIGHED], check=True)


if __name__ == "__main__":
    main()
