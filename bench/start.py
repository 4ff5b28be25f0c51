"""How long until something is there, and what it weighs: `--version`, the help, a terminal chat.

    python -m bench.start                     about a minute

Medians of `RUNS` runs, with bytecode there, as an installed program has it. Processor time is that
of the program and all that it starts (a chat starts the engine); on a busy machine a second on the
clock is that of all who share it. A chat on a terminal is typed `/help` as soon as there is a
prompt; one without input starts, says what it is, and ends. The first chat of all makes its
database. What weighs is the chat's own process.
"""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

RUNS = 5
GOALS = {"--version": 0.3, "prompt": 1.5}
_WEIGHED = """
import asyncio, sys
from pathlib import Path
from bot.cli import chat, whole_bot
from bot.core.requests import language

def resident_mb():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))

imported = resident_mb()
language.load()
print(f"{imported:.0f} MB imported, {resident_mb():.0f} MB with the model of languages")
"""


def cost(*arguments: str, env: dict[str, str]) -> tuple[float, float]:
    """Seconds on the clock, and of processors."""
    runs = []
    for _ in range(RUNS):
        before, began_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "bot.cli", *arguments],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        after, took_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began_s
        cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs.append((took_s, cpu_s))
    return statistics.median(s for s, _ in runs), statistics.median(s for _, s in runs)


def first_prompt(out: str, env: dict[str, str]) -> tuple[float, float, float]:
    """Seconds on the clock and of processors until one can type, and on the clock until what was
    typed at once is answered."""
    ours, theirs = pty.openpty()
    began_s = time.perf_counter()
    line = [sys.executable, "-m", "bot.cli", "chat", "--out", out]
    with subprocess.Popen(
        line, env=env, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as chat:
        os.close(theirs)
        _await(ours, b"> ")
        prompt_s, cpu_s = time.perf_counter() - began_s, _processor_s(chat.pid)
        os.write(ours, b"/help\n")
        _await(ours, b"/status")
        answer_s = time.perf_counter() - began_s
        os.write(ours, b"\x04")
        try:
            while os.read(ours, 65_536):
                pass
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    return prompt_s, cpu_s, answer_s


def _await(terminal: int, shown: bytes) -> None:
    seen = b""
    while shown not in seen:
        seen += os.read(terminal, 65_536)


def _processor_s(pid: int) -> float:
    chat = psutil.Process(pid)
    times = [each.cpu_times() for each in (chat, *chat.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        compiled, out = str(Path(folder) / "compiled"), str(Path(folder) / "out")
        env = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "TERM": "xterm", "LANG": "C.UTF-8"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        datas = [str(Path(folder) / f"data{n}") for n in range(RUNS + 1)]
        first_prompt(out, env | {"NEMOBOT_DATA": datas[0]})  # compiles
        for arguments in (("--version",), ("--help",)):
            clock_s, cpu_s = cost(*arguments, env=env)
            goal = f", goal {GOALS[arguments[0]]:g} s" if arguments[0] in GOALS else ""
            print(f"nemobot {arguments[0]}: {clock_s:.2f} s, {cpu_s:.2f} s of processor{goal}")
        for what, used in (("new", datas[1:]), ("kept", datas[:1] * RUNS)):
            runs = [first_prompt(out, env | {"NEMOBOT_DATA": data}) for data in used]
            prompt_s, cpu_s, answer_s = map(statistics.median, zip(*runs, strict=True))
            print(
                f"a {what} chat: prompt after {prompt_s:.2f} s, {cpu_s:.2f} s of processor, goal"
                f" {GOALS['prompt']:g} s; /help, typed at once, answered after {answer_s:.2f} s"
            )
        clock_s, cpu_s = cost("chat", "--out", out, env=env | {"NEMOBOT_DATA": datas[0]})
        print(f"a chat from start to end: {clock_s:.2f} s, {cpu_s:.2f} s of processor")
        subprocess.run([sys.executable, "-c", _WEIGHED], env=env, check=True)


if __name__ == "__main__":
    main()
