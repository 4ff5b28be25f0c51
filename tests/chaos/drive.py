"""The driver: it feeds the chat, starts bots, kills and pauses them, and waits for the answers."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import Role
from bot.dispatch.fleet import install
from bot.settings import sqlite_url
from bot.store.database import open_database
from engine.video.run.find_ffmpeg import find_ffmpeg_now
from tests.bot.store.postgres import server
from tests.chaos.bot import PASSED, STOPS, Plan, at_work_s, fork
from tests.chaos.chat import read_log
from tests.chaos.check import Report, broken_off, check
from tests.chaos.counts import check_counts
from tests.chaos.marks import DOORS, ONCE, Kill
from tests.support.engine import engine_process

ENGINE = ("--tokens-per-ip", "0", "--credits", "1000000", "--think-s", "0.1")

ROOT = Path(__file__).parents[2]
LIFE_S = {"sqlite": 8.0, "postgresql": 20.0}
"""A marked point that is not reached by then was not needed in this life."""
BACKLOG = 10
WORDS_FIRST = 0.3
"""How often a video comes as a message of its own behind its words."""
BUSY = 5
"""Upgrades, cuts and restarts come while at least so many messages wait for their answers."""
OVERLAP_S = 2.0  # from when a new process is at work beside the old one
SENTENCES = ('mute it and title it "{name}"', 'unmute it and title it "{name}"')
"""Each is known again by its name, and the engine understands it whole."""
INGRESS_DOORS = DOORS[:4]


@dataclass
class Run:
    """One run of the kill test; see `python -m tests.chaos --help`."""

    folder: Path
    turns: int
    database: str
    workers: int
    random_kills: int
    pauses: int
    upgrades: int
    cuts: int
    restarts: int
    every: int
    first: int
    seed: int
    limit_s: float
    written: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class _Life:
    role: Role
    kill: Kill | None
    began_s: float
    shot: bool = False
    successor: int | None = None
    told: bool = False


@dataclass
class _Event:
    """Something that happens `left` times more, at random moments while enough is to do. Where
    some must wait for it, not before a first answer: until then nobody may be at work yet."""

    left: int
    happen: Callable[[], None]
    waiting_min: int = 0


class Bots:
    """The processes that run now, and how each of them shall end."""

    def __init__(self, plan: Plan, roles: list[Role], kills: list[Kill], life_s: float) -> None:
        self._plan = plan
        self._life_s = life_s
        self._kills = deque(kills)
        self._lives: dict[int, _Life] = {}
        self.killed_at_marks = 0
        self.killed_at_random = 0
        self.unreached: list[Kill] = []
        self.crashed: list[str] = []
        self.upgraded = 0
        for role in roles:
            self._start(role)

    @property
    def database_url(self) -> str:
        return self._plan.database_url

    @property
    def leaving(self) -> int:
        return sum(life.successor is not None for life in self._lives.values())

    @property
    def pids(self) -> list[int]:
        """Of those that run, the oldest first."""
        return list(self._lives)

    @property
    def kills_left(self) -> int:
        return len(self._kills)

    def tend(self) -> None:
        """Bury the dead, start others in their place, end those whose point never came."""
        while self._lives and (ended := os.waitpid(-1, os.WNOHANG))[0]:
            pid, status = ended
            life = self._lives.pop(pid, None)
            if life is None:
                continue
            if life.told and status == 0:
                self.upgraded += 1
            elif not os.WIFSIGNALED(status):
                self.crashed.append(f"{life.role} ended with {os.waitstatus_to_exitcode(status)}")
            elif not life.shot:
                self.killed_at_marks += 1
            if life.successor is None:
                self._start(life.role)
        for pid, life in self._lives.items():
            if life.successor is not None and not life.told and self._overlapped(life.successor):
                life.told = True
                os.kill(pid, signal.SIGTERM)
            if (
                life.kill is not None
                and not life.shot
                and time.time() - life.began_s > self._life_s
            ):
                self.unreached.append(life.kill)
                self.shoot(pid)

    def shoot_one(self, random_: random.Random) -> None:
        pid = random_.choice(list(self._lives))
        if (kill := self._lives[pid].kill) is not None:
            self._kills.append(kill)  # another one shall die of it
        self.shoot(pid)

    def upgrade_one(self, random_: random.Random) -> None:
        """A new version starts beside an old one, which is told to stop a little later."""
        staying = [life for life in self._lives.values() if life.successor is None]
        life = random_.choice(staying)
        if life.kill is not None:
            self._kills.append(life.kill)
            life.kill = None
        life.successor = self._start(life.role)

    def _overlapped(self, successor: int) -> bool:
        """It has been at work long enough, or will never be."""
        return at_work_s(self._plan, successor) > OVERLAP_S or successor not in self._lives

    def pause_one(self, random_: random.Random, seconds: float) -> None:
        pid = random_.choice(list(self._lives))
        os.kill(pid, signal.SIGSTOP)
        deadline_s = time.time() + seconds
        while time.time() < deadline_s:
            time.sleep(0.1)
            self.tend()
        if pid in self._lives:
            os.kill(pid, signal.SIGCONT)

    def end(self) -> None:
        """SIGTERM, as an operator does; all leave by themselves."""
        for pid in self._lives:
            os.kill(pid, signal.SIGTERM)
        for pid, life in self._lives.items():
            _, status = os.waitpid(pid, 0)
            if os.waitstatus_to_exitcode(status) != 0:
                self.crashed.append(f"{life.role} did not stop: {status}")

    def _start(self, role: Role) -> int:
        kill = self._next_kill(role)
        pid = fork(self._plan, role, kill)
        self._lives[pid] = _Life(role, kill, time.time())
        return pid

    def _next_kill(self, role: Role) -> Kill | None:
        for kill in self._kills:
            if role == "all" or (role == "ingress") == (kill.door in INGRESS_DOORS):
                self._kills.remove(kill)
                return kill
        return None

    def shoot(self, pid: int) -> None:
        self._lives[pid].shot = True
        self.killed_at_random += 1
        os.kill(pid, signal.SIGKILL)


def drive(run: Run) -> int:
    random_ = random.Random(run.seed)
    with ExitStack() as stack:
        clip = make_clip(run.folder)
        engine_url = stack.enter_context(engine_process(run.folder / "engine", *ENGINE))
        plan = Plan(run.folder, make_database(run, stack), engine_url, time.time())
        roles: list[Role] = ["all"]
        if run.workers > 1:
            roles = ["ingress"]
            roles += ["worker"] * run.workers
        (run.folder / "inbox.jsonl").touch()
        (run.folder / PASSED).mkdir()
        bots = Bots(plan, roles, _kills(run, random_), LIFE_S[run.database])
        try:
            report = _follow(run, bots, clip, random_)
        finally:
            bots.end()
        uncounted = asyncio.run(check_counts(plan.database_url))
    return _tell(run, report, bots, uncounted)


def _kills(run: Run, random_: random.Random) -> list[Kill]:
    points = [Kill(door, when) for door in DOORS for when in ("before", "after")]
    chosen = sorted(points[run.first :: run.every], key=lambda kill: kill.door not in ONCE)
    return [
        kill if kill.door in ONCE else kill._replace(nth=random_.choice((1, 1, 2)))
        for kill in chosen
    ]


def _follow(run: Run, bots: Bots, clip: Path, random_: random.Random) -> Report:
    """Until everything that was written is answered and every death has been died."""
    deadline_s = time.time() + run.limit_s
    events = _events(run, bots, random_)
    report = Report()
    while time.time() < deadline_s:
        time.sleep(0.1)
        bots.tend()
        try_again(run)
        report = check(run.folder, run.folder / "engine" / "requests.jsonl")
        waiting = len(run.written) - report.answered
        if len(run.written) < run.turns or bots.kills_left or any(event.left for event in events):
            if waiting < BACKLOG and len(run.written) < 10 * run.turns:
                _write_some(run, clip, random_)
            for event in events:
                is_time = waiting >= event.waiting_min and (
                    report.answered or not event.waiting_min
                )
                if event.left and is_time and random_.random() < 0.03:
                    event.left -= 1
                    event.happen()
        elif bots.leaving:
            continue
        elif report.messages == report.answered == len(run.written):
            return report
    return report


def _events(run: Run, bots: Bots, random_: random.Random) -> list[_Event]:
    pause_s = 8.0 if run.workers > 1 else 1.0
    return [
        _Event(run.random_kills, lambda: bots.shoot_one(random_)),
        _Event(run.pauses, lambda: bots.pause_one(random_, pause_s)),
        _Event(run.upgrades, lambda: bots.upgrade_one(random_), BUSY),
        _Event(run.cuts, lambda: server().cut_connections(bots.database_url), BUSY),
        _Event(run.restarts, lambda: server().crash_and_restart(), BUSY),
    ]


def _write_some(run: Run, clip: Path, random_: random.Random) -> None:
    """A new conversation of a few messages, one soon after the other."""
    chat = f"c{len(run.written)}"
    count = random_.randint(3, 6)
    for n in range(count):
        write_to(run, clip, random_, chat, n, exports=n == count - 1)


def write_to(
    run: Run, clip: Path, random_: random.Random, chat: str, n: int, *, exports: bool = False
) -> None:
    """The `n`-th message of a conversation: a video with words first, or the words and then the
    video; then an edit of it, an export or a question about it. Where an edit `exports`, no other
    edit follows, as its render disturbs it."""
    kind = "edit" if n == 0 else random_.choice(["edit", "edit", "export", "status"])
    words_first = n == 0 and random_.random() < WORDS_FIRST
    text = SENTENCES[n % 2].format(name=f"{chat}n{n}") if kind == "edit" else ""
    line = {
        "id": f"{chat}n{n}",
        "chat": chat,
        "n": n,
        "kind": kind,
        "text": text,
        "exports": kind == "edit" and exports,
        "command": None if kind == "edit" else kind,
        "path": str(clip) if n == 0 and not words_first else None,
        "at_s": time.time(),
    }
    lines = [line]
    if words_first:
        file = {"id": f"{chat}n{n}-file", "kind": "file", "text": "", "exports": False}
        lines.append(line | file | {"path": str(clip)})
    with (run.folder / "inbox.jsonl").open("a") as inbox:
        inbox.write("".join(json.dumps(one) + "\n" for one in lines))
    run.written += lines


def try_again(run: Run) -> None:
    """People press "Try again" under an edit that was broken off, once for each such button."""
    pressed = {line["data"] for line in run.written if line["kind"] == "press"}
    by_id = {line["id"]: line for line in run.written}
    for asked, ref, data in broken_off(run.folder):
        if data in pressed:
            continue
        pressed.add(data)
        line = {
            "id": f"{asked}-{data}",
            "chat": by_id[asked]["chat"],
            "kind": "press",
            "of": asked,
            "ref": ref,
            "data": data,
            "at_s": time.time(),
        }
        with (run.folder / "inbox.jsonl").open("a") as inbox:
            inbox.write(json.dumps(line) + "\n")
        run.written.append(line)


def _tell(run: Run, report: Report, bots: Bots, uncounted: list[str]) -> int:
    unacknowledged = len(run.written) - report.messages
    breaches = report.breaches + [f"crashed: {line}" for line in bots.crashed] + uncounted
    if unacknowledged:
        breaches.append(f"{unacknowledged} messages were never acknowledged")
    if bots.upgraded < run.upgrades:
        breaches.append(f"only {bots.upgraded} of {run.upgrades} old processes left by themselves")
    if run.upgrades and not any(stop["busy_lanes"] for stop in read_log(run.folder / STOPS)):
        breaches.append("no process had anything to do when it was told to stop")
    if run.cuts or run.restarts:
        breaches += _check_log((run.folder / "bot.log").read_text())
    passed = {path.name for path in (run.folder / PASSED).iterdir()}
    breaches += [f"nobody passed the door {door!r}" for door in DOORS if door not in passed]
    print(
        f"{report}; {bots.killed_at_marks} kills at marked points, {bots.killed_at_random} at"
        f" other moments, {run.pauses} pauses, {run.upgrades} upgrades, {run.cuts} cuts,"
        f" {run.restarts} restarts of the database"
    )
    if bots.unreached:
        print("not reached:", ", ".join(f"{kill.when} {kill.door}" for kill in bots.unreached))
    for breach in breaches:
        print(breach)
    if breaches:
        log = (run.folder / "bot.log").read_text().splitlines()
        print("--- who ended:", *(line for line in log if line.startswith("bot ended")), sep="\n")
        print("--- the bots' log ends:", *log[-30:], sep="\n")
    return 1 if breaches else 0


def _check_log(text: str) -> list[str]:
    """A database that was away is told in lines that say so, and looks like no bug of ours."""
    bugs = ("lane.failed", "crashed", "never retrieved", "\nbot ended")
    found = [f"the log holds {bug!r}" for bug in bugs if bug in text]
    if "database_away" not in text:
        found.append("the log does not say that the database was away")
    return found


def make_clip(folder: Path) -> Path:
    """One second, 64x64, with a tone: an edit of it costs next to nothing."""
    path = folder / "clip.mp4"
    sources = ("testsrc=size=64x64:rate=10:duration=1", "sine=duration=1")
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    command: list[str] = [
        str(find_ffmpeg_now().path),
        "-v",
        "error",
        *inputs,
        "-pix_fmt",
        "yuv420p",
        str(path),
    ]
    subprocess.run(command, check=True, timeout=600)
    return path


def make_database(run: Run, stack: ExitStack) -> str:
    if run.database == "sqlite":
        return sqlite_url(run.folder / "data" / "nemobot.db")
    url = stack.enter_context(server().database())
    asyncio.run(_migrate(url))
    return url


async def _migrate(url: str) -> None:
    await (await open_database(url, migrate=True)).close()
    await install(url)
