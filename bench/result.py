"""From "sent" to a playable file in the chat, in parts, beside what each part costs alone.

    python -m bench.result                    a 30-second clip of 640x360, three runs of each way
    python -m bench.result --height 720 --runs 5
    python -m bench.result --no-pictures      what the pictures of a result cost

The whole bot runs on Telegram's fake on loopback, at real speed, with the local engine as another
process. Two ways: `compress` ("compress this video to under …": the engine encodes, the chat takes
it) and `fitted` ("mute it and export": the film is copied, is larger than the chat takes, and a
copy that fits is made). Parts follow each other: accept (sent until stored), upload, agent, render
(until it is known to be done), fetch, fit, post; `between` is all else: first words, states,
summaries, the pauses between two looks.

Alone: accept as one committed row of SQLite; upload, agent and post as one curl each to the same
servers; fetch as one curl of the same film from the fake; render and fit as plain ffmpeg (two
passes at the engine's preset, or a copy). After each run of ours comes one of theirs, and the ratio
is of the two: medians of those. CPU is that of all processes that take part (ours with the fake,
the engine, its ffmpegs, curl), so on a busy machine it tells more than seconds do. Requests are
counted as well.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import functools
import logging
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import psutil
import structlog

from adapters.telegram import settings as telegram_settings
from bench.video import Straight
from bot.core.service.values import RenderStatus
from bot.nemo.http import Http
from bot.nemo.project import NemoProject
from bot.operate.local_engine import LocalEngine, local_engine
from bot.turns.export.fitting import Fitting
from bot.turns.inbox.inbox import Inbox
from bot.turns.reply.outbox import Outbox
from engine.video.inspect.probe import probe
from tests.engine.contract import Contract
from tests.stories.room.world import Service
from tests.stories.telegram.story import on_telegram, video
from tests.support.clips import BUNNY, ffmpeg
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.telegram import ANN, FakeTelegram
from tests.support.fakes.telegram.world import StoredFile

LENGTH_S: Final = 30.0
_SOUND: Final = ("-c:a", "aac", "-ac", "2", "-b:a", "96k")
POLL_S: Final = 0.5
"""Between two looks at a render, as `nemobot chat` has it beside a local engine."""
LIMIT_S: Final = 1_800.0
PARTS: Final = ("accept", "upload", "agent", "render", "fetch", "fit", "post", "between")
MET_ALWAYS: Final = ("accept", "upload", "agent", "render", "fetch", "post")
NOT_ALONE: Final = "–"


@dataclass(frozen=True)
class Cost:
    wall_s: float = 0.0
    cpu_s: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall_s + other.wall_s, self.cpu_s + other.cpu_s)

    def __sub__(self, other: Cost) -> Cost:
        return Cost(self.wall_s - other.wall_s, self.cpu_s - other.cpu_s)


@dataclass
class Meter:
    """Time, and processor time of everybody who takes part: this process, what it has started and
    waited for, the engine and its children."""

    engine: psutil.Process
    parts: dict[str, Cost] = field(default_factory=dict)
    requests: int = 0
    within: list[tuple[str, Cost]] = field(default_factory=list)
    is_closed: bool = False
    render_began: Cost | None = None

    def now(self) -> Cost:
        waited = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu_s = time.process_time() + waited.ru_utime + waited.ru_stime
        for process in (self.engine, *self.engine.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                spent = process.cpu_times()
                cpu_s += spent.user + spent.system
                cpu_s += spent.children_user + spent.children_system
        return Cost(time.perf_counter(), cpu_s)

    def add(self, part: str, since: Cost) -> None:
        self.parts[part] = self.parts.get(part, Cost()) + (self.now() - since)

    @contextlib.contextmanager
    def part(self, name: str) -> Any:
        """What runs inside another part belongs to that one."""
        began = self.now()
        self.within.append((name, began))
        try:
            yield
        finally:
            self.within.pop()
            if not self.within and not self.is_closed:
                self.add(name, began)

    def close(self) -> None:
        """What still runs (the film is in the chat before its sender hears so) ends here."""
        self.is_closed = True
        if self.within:
            self.add(*self.within[0])


METERS: list[Meter] = []
"""The one that counts now, if any."""


def in_part(name: str, method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    @functools.wraps(method)
    async def metered(*args: Any, **kwargs: Any) -> Any:
        if not METERS:
            return await method(*args, **kwargs)
        with METERS[-1].part(name):
            return await method(*args, **kwargs)

    return metered


def watch_the_bot() -> None:
    """Where each part begins and ends in the product's own code."""
    for owner, name, part in (
        (NemoProject, "upload", "upload"),
        (NemoProject, "upload_url", "upload"),
        (NemoProject, "ask", "agent"),
        (NemoProject, "download", "fetch"),
        (Fitting, "fit", "fit"),
        (Outbox, "send_files", "post"),
    ):
        setattr(owner, name, in_part(part, getattr(owner, name)))
    submit, status = NemoProject.submit_render, NemoProject.render_status

    async def submitted(self: NemoProject, *args: Any) -> None:
        if METERS and not METERS[-1].within:
            METERS[-1].render_began = METERS[-1].now()
        await submit(self, *args)

    async def looked(self: NemoProject, render_id: str) -> RenderStatus:
        found = await status(self, render_id)
        meter = METERS[-1] if METERS else None
        if meter and meter.render_began is not None and found.state == "completed":
            meter.add("render", meter.render_began)
            meter.render_began = None
        return found

    setattr(NemoProject, "submit_render", submitted)  # noqa: B010 - mypy forbids the assignment
    setattr(NemoProject, "render_status", looked)  # noqa: B010
    accept, stream = Inbox.message, Http.stream

    async def accepted(self: Inbox, message: Any) -> Any:
        answer = await accept(self, message)
        if METERS:
            METERS[-1].within.clear()
            METERS[-1].add("accept", METERS[-1].parts.pop("sent"))
        return answer

    def counted(self: Http, *args: Any, **kwargs: Any) -> Any:
        for meter in METERS:
            meter.requests += 1
        return stream(self, *args, **kwargs)

    setattr(Inbox, "message", accepted)  # noqa: B010
    setattr(Http, "stream", counted)  # noqa: B010


@dataclass(frozen=True)
class Way:
    """What is asked, what the chat takes, and what of it is an encode."""

    name: str
    words: str
    limit_bytes: int
    encode_bytes: int | None
    fit_bytes: int | None


@dataclass
class Run:
    """One video from "sent" to the chat, and the same by hand."""

    ours: dict[str, Cost]
    alone: dict[str, Cost]
    requests: int
    calls: int


async def sent(story: Any, clip: Path, way: Way, meter: Meter) -> tuple[StoredFile, int]:
    """Until the film is in the chat; the film, and how many calls Telegram got."""
    calls_before, files_before = len(story.fake.calls), len(story.files(ANN))
    METERS.append(meter)
    began = meter.now()
    meter.parts["sent"] = began
    story.fake.say(ANN, text=way.words, video=video(clip, duration_s=int(LENGTH_S)))
    await eventually(lambda: len(story.files(ANN)) > files_before, LIMIT_S)
    whole = meter.now() - began
    meter.close()
    METERS.clear()
    if missing := [part for part in MET_ALWAYS if part not in meter.parts]:
        raise SystemExit(f"not met on the way: {', '.join(missing)}")
    calls = [call for call in story.fake.calls[calls_before:] if call.method != "getUpdates"]
    known = functools.reduce(Cost.__add__, meter.parts.values(), Cost())
    meter.parts |= {"between": whole - known, "whole": whole}
    await story.rest()
    found = story.files(ANN)[-1].file
    assert found is not None
    return found, len(calls)


async def by_hand(
    folder: Path, clip: Path, film: StoredFile, way: Way, meter: Meter, url: str, fake: FakeTelegram
) -> dict[str, Cost]:
    """Each part by itself: one request, one ffmpeg, one row."""
    alone: dict[str, Cost] = {}

    async def measured(part: str, work: Awaitable[Any]) -> None:
        began = meter.now()
        await work
        alone[part] = meter.now() - began

    async with httpx.AsyncClient(base_url=url, timeout=60) as http:
        nemo = Contract(http)
        await nemo.begin()
        keys = [f"{name}: {value}" for name, value in nemo.headers.items()]
        await measured("accept", asyncio.to_thread(one_row, folder / "row.db"))
        upload = f"{url}/api/upload-video/nemo_agent/me/{nemo.session_id}"
        await measured("upload", curl(keys, "-F", f"files=@{clip};type=video/mp4", upload))
        body = {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": nemo.session_id,
            "new_message": {"parts": [{"text": way.words}]},
        }
        asked = httpx.Request("POST", url, json=body).content.decode()
        json_type = "Content-Type: application/json"
        await measured("agent", curl([*keys, json_type], "-d", asked, f"{url}/run_sse"))
    out = folder / "straight.mp4"
    await measured("render", encoded(clip, way.encode_bytes, out))
    await measured("fetch", curl([], f"{fake.url}/file/bot{fake.token}/{film.file_path}"))
    if way.fit_bytes is not None:
        await measured("fit", encoded(out, way.fit_bytes, folder / "fitted.mp4"))
    post = f"{fake.url}/bot{fake.token}/sendVideo"
    await measured("post", curl([], "-F", f"chat_id={ANN.id}", "-F", f"video=@{film.path}", post))
    return alone


def one_row(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE IF NOT EXISTS rows (words TEXT)")
        db.execute("INSERT INTO rows VALUES (?)", ("compress this video",))


async def encoded(source: Path, target_bytes: int | None, out: Path) -> None:
    """Two passes at the engine's preset for a film of this length, or a copy without its sound."""
    if target_bytes is None:
        await asyncio.to_thread(ffmpeg, "-i", source, "-c", "copy", "-an", out)
        return
    straight = Straight(source, await probe(source), "medium", out)
    await asyncio.to_thread(straight.encode, target_bytes)


async def curl(headers: list[str], *arguments: str) -> None:
    told = [part for header in headers for part in ("-H", header)]
    process = await asyncio.create_subprocess_exec(
        *("curl", "-sSf", "-o", "/dev/null", *told, *arguments)
    )
    if await process.wait():
        raise SystemExit(f"curl failed: {arguments[-1].rpartition('/')[2]}")


@contextlib.asynccontextmanager
async def one_bot(
    folder: Path, engine: LocalEngine, limit_bytes: int
) -> AsyncIterator[tuple[Any, FakeTelegram]]:
    setattr(telegram_settings, "CLOUD_UPLOAD_BYTES", limit_bytes)  # noqa: B010 - it is a constant
    async with FakeTelegram() as fake, httpx.AsyncClient() as http:
        service = Service(engine.url, folder, http)
        bot = on_telegram(fake, service, folder / "bot", clock=LoopClock(), poll_render_s=POLL_S)
        async with bot as story:
            yield story, fake


async def runs_of(way: Way, clip: Path, engine: LocalEngine, runs: int) -> list[Run]:
    process, found = psutil.Process(engine.process.pid), []
    with tempfile.TemporaryDirectory(prefix="nemobot-bench-") as name:
        folder = Path(name)
        async with one_bot(folder, engine, way.limit_bytes) as (story, fake):
            for number in range(runs + 1):
                meter = Meter(process)
                film, calls = await sent(story, clip, way, meter)
                by = Meter(process)
                alone = await by_hand(folder, clip, film, way, by, engine.url, fake)
                if number:  # the first one loads modules and makes the account
                    found.append(Run(meter.parts, alone, meter.requests, calls))
                fake.say(ANN, text="/new")
                await story.settle()
    return found


def show(way: Way, runs: list[Run]) -> None:
    print(f"| {way.name} | ours | alone | ours / alone | CPU: ours | alone | ours / alone |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for part in (*PARTS, "whole"):
        ours = [run.ours.get(part, Cost()) for run in runs]
        if not any(cost.wall_s for cost in ours):
            continue
        whole = [functools.reduce(Cost.__add__, run.alone.values(), Cost()) for run in runs]
        alone = whole if part == "whole" else [run.alone.get(part, Cost()) for run in runs]
        cells = [*_cells(ours, alone, "wall_s"), *_cells(ours, alone, "cpu_s")]
        print(f"| {part} | {' | '.join(cells)} |")
    requests = statistics.median(run.requests for run in runs)
    calls = statistics.median(run.calls for run in runs)
    print(f"requests to the service: {requests:g}; calls of Telegram's API: {calls:g}\n")


def _cells(ours: list[Cost], alone: list[Cost], name: str) -> list[str]:
    mine = [getattr(cost, name) for cost in ours]
    theirs = [getattr(cost, name) for cost in alone]
    told = f"{statistics.median(mine):.2f} s"
    if not all(theirs):
        return [told, NOT_ALONE, NOT_ALONE]
    ratio = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
    return [told, f"{statistics.median(theirs):.2f} s", f"{ratio:.2f}"]


async def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--height", type=int, default=360)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-pictures", action="store_true", help="the engine makes none")
    chosen = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    watch_the_bot()
    with tempfile.TemporaryDirectory(prefix="nemobot-bench-") as name:
        folder = Path(name)
        clip = folder / "clip.mp4"
        looped = ("-stream_loop", "-1", "-i", BUNNY, "-t", str(LENGTH_S))
        scaled = ("-vf", f"scale=-2:{chosen.height}", "-c:v", "libx264", "-preset", "veryfast")
        await asyncio.to_thread(ffmpeg, *looped, *scaled, "-crf", "20", *_SOUND, clip)
        size_bytes = clip.stat().st_size
        half = size_bytes // 20_000 * 10_000
        print(f"{clip.name}: {LENGTH_S:g} s, {chosen.height} lines, {size_bytes / 1e6:.2f} MB")
        ways = (
            Way(
                "compress", f"compress this video to under {half // 1000}KB", 50_000_000, half, None
            ),
            Way("fitted", "mute it and export", half, None, half),
        )
        options = ("--tokens-per-ip", "0", *["--no-pictures"] * chosen.no_pictures)
        async with local_engine(folder / "engine", arguments=options) as engine:
            for way in ways:
                show(way, await runs_of(way, clip, engine, chosen.runs))


if __name__ == "__main__":
    asyncio.run(main())
