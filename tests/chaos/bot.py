"""The bot of the kill test: the whole product, on the chat that is a file."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.app import Role, running
from bot.operate import logs
from bot.operate.supervisor import Receiving
from bot.platform import Platform
from bot.settings import Settings
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.texts.catalogues import default_texts
from tests.chaos.chat import Log, LogInbound, LogOutbound
from tests.chaos.marks import Kill, Marks

PASSED = "passed"
"""The folder of the doors that anybody has passed."""
UP = "up"
"""The folder in which each process leaves a file by its number, when it is at work."""
LAGS = "lags.jsonl"
"""How late each process's event loop was, in real seconds, where the plan wants to know."""
LAG_LOOK_S = 0.25
STOPS = "stops.jsonl"
"""What each process was doing when it was told to stop."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is. `began_s` is when fast time began, the same for all processes;
    `stop_limit_s` is real seconds."""

    folder: Path
    database_url: str
    engine_url: str
    began_s: float
    speed: float = 10.0
    stop_limit_s: float = 20.0
    lags: bool = False
    settings: tuple[tuple[str, Any], ...] = ()


class FastClock:
    """All durations shrunk alike, in every process and over every restart."""

    def __init__(self, plan: Plan) -> None:
        self._speed, self._began_s = plan.speed, plan.began_s

    def utc_s(self) -> float:
        return self._began_s + (time.time() - self._began_s) * self._speed

    def monotonic_s(self) -> float:
        return time.monotonic() * self._speed

    async def sleep_s(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)


def fork(plan: Plan, role: Role, kill: Kill | None) -> int:
    """Start a bot as a child of this process, which has imported everything already."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        log = os.open(plan.folder / "bot.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.dup2(log, 2)
        logs.configure(sys.stderr, "text")
        asyncio.run(_live(plan, role, kill))
        code = 0
    except BaseException as error:  # the child must never return into the driver's code
        sys.stderr.write(f"bot ended: {error!r}\n")
    finally:
        sys.stderr.flush()
        os._exit(code)


def at_work_s(plan: Plan, pid: int) -> float:
    """For how long that process has been; 0 before it is."""
    up = plan.folder / UP / str(pid)
    return time.time() - up.stat().st_mtime if up.exists() else 0.0


async def _live(plan: Plan, role: Role, kill: Kill | None) -> None:
    marks = Marks(kill, plan.folder / PASSED)
    marks.watch()
    outbound = LogOutbound(plan.folder, marks)
    stop = asyncio.Event()
    clock = FastClock(plan)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running(
        _settings(plan),
        lambda db, notes: [Platform("log", outbound, outbound)],
        skills=load_skills([BUNDLED_DIR]),
        texts=default_texts(),
        clock=clock,
        role=role,
    ) as app:
        receiving = None
        if role in ("all", "ingress"):
            inbound = Receiving("log", LogInbound(plan.folder), clock)
            receiving = asyncio.create_task(inbound.run(app.accept))
        (plan.folder / UP).mkdir(exist_ok=True)
        (plan.folder / UP / str(os.getpid())).touch()
        lags = asyncio.create_task(_note_lags(plan.folder)) if plan.lags else None
        await stop.wait()
        if lags is not None:
            lags.cancel()
        if receiving is not None:
            receiving.cancel()
        Log(plan.folder / STOPS).add(busy_lanes=app.dispatcher.busy_lanes)
        await app.stop(plan.stop_limit_s)


async def _note_lags(folder: Path) -> None:
    log, loop = Log(folder / LAGS), asyncio.get_running_loop()
    while True:
        due_s = loop.time() + LAG_LOOK_S
        await asyncio.sleep(LAG_LOOK_S)
        log.add(lag_s=round(loop.time() - due_s, 4))


def _settings(plan: Plan) -> Settings:
    given: dict[str, Any] = {
        "nemobot_data": plan.folder / "data",
        "database_url": plan.database_url,
        "nemo_api_url": plan.engine_url,
        "notify_after_s": 86_400,
        "auto_export": "never",  # what asks for its export has one, and nothing else
        "poll_render_s": 2,
        "recovery_first_s": 2,
        "recovery_next_s": 2,
        "recovery_reads": 3,
        "takeover_s": 3,
        **dict(plan.settings),
    }
    return Settings(**given)
