"""How long people wait for the first words, and what idle conversations cost.

    python -m bench.turns                     SQLite and PostgreSQL, about four minutes
    python -m bench.turns --databases sqlite

The whole bot runs on a chat room inside this process that answers at once, so that what is measured
is ours: accept, store, dispatch, turn, outbox. `/help` arrives 50 times a second, spread over 1,
100 and 1,000 conversations. `accept`: until the message is stored and the platform may be told.
`placeholder`: until the first words are visible. Run it on an idle machine.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import logging
import os
import resource
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App, running
from bot.core.model import Author, Command, ConversationKey, Message, MessageRef
from bot.core.view import View
from bot.dispatch.fleet import install
from bot.platform import Platform
from bot.settings import Settings, sqlite_url
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.store.database import open_database
from bot.store.tables import conversation_keys, conversations
from bot.texts.catalogues import default_texts
from tests.bot.store.postgres import server
from tests.stories.room.world import Room

ARRIVALS_PER_S = 50
SECONDS = 8
RUSH, RUSH_S = 1_000, 3.0
IDLE = 10_000
IDLE_SECONDS = 10
RUSH_GOAL_S, IDLE_GOAL = 2.0, 0.2


TURNS_GOALS = {"sqlite": 200, "postgresql": 150}


@dataclass
class Hall(Room):
    """A room that notes when each message got its first words and its last."""

    first_s: dict[str, float] = field(default_factory=dict)
    last_s: dict[str, float] = field(default_factory=dict)
    asked_by: dict[str, str] = field(default_factory=dict)
    count: int = 0

    async def post(
        self,
        chat: object,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        self.count += 1
        ref = MessageRef(chat, str(self.count))  # type: ignore[arg-type]
        if reply_to is not None:
            self.first_s.setdefault(reply_to, time.perf_counter())
            self.asked_by[str(ref)] = reply_to
            self._note(reply_to, view)
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        if (asked := self.asked_by.get(str(ref))) is not None:
            self._note(asked, view)

    def _note(self, asked: str, view: View) -> None:
        if view.status is None:
            self.last_s[asked] = time.perf_counter()


@dataclass(frozen=True)
class Waits:
    accept_ms: list[float]
    placeholder_ms: list[float]
    took_s: float
    turns: int


@contextlib.asynccontextmanager
async def bot(url: str, data: Path, hall: Hall) -> AsyncIterator[App]:
    settings = Settings(
        nemobot_data=data,
        database_url=url,  # type: ignore[arg-type]
        nemo_api_url="http://127.0.0.1:9",
        notify_after_s=86_400,
    )
    async with running(
        settings,
        lambda db, notes: [Platform("room", hall, hall)],
        skills=load_skills([BUNDLED_DIR]),
        texts=default_texts(),
    ) as app:
        yield app


def message(chat: int, number: int) -> Message:
    where = ConversationKey("room", f"c{chat}")
    return Message(
        key=f"room:c{chat}:{number}",
        conversation=where,
        chat=where.chat,
        author=Author(f"room:{number}", "Somebody"),  # a person who goes on would be held back
        text="",
        sent_at_s=time.time(),
        native_id=str(number),
        command=Command("help"),
    )


async def arrivals(app: App, hall: Hall, chats: int, count: int, first: int) -> Waits:
    """`count` messages at `ARRIVALS_PER_S`, whatever becomes of those before."""
    sent: dict[str, float] = {}
    accept_ms = []

    async def send(number: int) -> None:
        sent[str(number)] = began_s = time.perf_counter()
        await app.accept.message(message(number % chats, number))
        accept_ms.append(1000 * (time.perf_counter() - began_s))

    began_s = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for number in range(first, first + count):
            group.create_task(send(number))
            due_s = began_s + (number - first + 1) / ARRIVALS_PER_S
            await asyncio.sleep(max(0.0, due_s - time.perf_counter()))
    async with asyncio.timeout(120):
        while not all(number in hall.last_s for number in sent):  # noqa: ASYNC110 - a room
            await asyncio.sleep(0.02)
    waits_ms = [1000 * (hall.first_s[number] - at_s) for number, at_s in sent.items()]
    return Waits(accept_ms, waits_ms, time.perf_counter() - began_s, count)


async def burst(app: App, hall: Hall, chats: int, count: int, first: int) -> float:
    """Turns a second when all of them are there at once."""
    began_s = time.perf_counter()
    for number in range(first, first + count):
        await app.accept.message(message(number % chats, number))
    async with asyncio.timeout(300):
        while not all(str(n) in hall.last_s for n in range(first, first + count)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return count / (time.perf_counter() - began_s)


async def rush(app: App, hall: Hall, count: int, first: int) -> tuple[float, float]:
    """`count` first messages within `RUSH_S`, each in a chat of its own. Seconds from the last
    one's arrival until all are accepted, and until all have their first words."""
    came_s = time.perf_counter()

    async def send(number: int) -> None:
        nonlocal came_s
        await asyncio.sleep((number - first) / count * RUSH_S)
        came_s = time.perf_counter()
        await app.accept.message(message(number, number))

    await asyncio.gather(*(send(number) for number in range(first, first + count)))
    accepted_s = time.perf_counter() - came_s
    async with asyncio.timeout(300):
        while not all(str(n) in hall.last_s for n in range(first, first + count)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return accepted_s, max(hall.first_s[str(n)] for n in range(first, first + count)) - came_s


async def idle_conversations(tx: AsyncConnection, first: int, count: int) -> None:
    """Conversations in which everything has been said."""
    rows = [
        {
            "id": number,
            "chat": f"room:c{number}",
            "owner": f"room:{number}",
            "is_private": True,
            "language": "en",
            "skill": "ai-video-compressor",
            "created_at_s": 0.0,
            "active_at_s": 0.0,
        }
        for number in range(first, first + count)
    ]
    await tx.execute(sa.insert(conversations), rows)
    keys = [{"key": row["chat"], "conversation_id": row["id"]} for row in rows]
    await tx.execute(sa.insert(conversation_keys), keys)


def first_words_goal(name: str, folder: Path) -> str:
    """On SQLite by the disk: two and a half of its fsyncs (their median) and 3 ms."""
    if name != "sqlite":
        return "goal: p50 15 p95 50"
    took_ms = []
    with (folder / "fsync").open("wb", buffering=0) as file:
        for _ in range(50):
            file.write(bytes(4096))
            began_s = time.perf_counter()
            os.fsync(file.fileno())
            took_ms.append(1000 * (time.perf_counter() - began_s))
    return f"goal: p50 {2.5 * statistics.median(took_ms) + 3:.1f}"


async def measure(url: str, data: Path, name: str) -> None:
    hall, first, goal = Hall(), 1, first_words_goal(name, data)
    async with bot(url, data, hall) as app:
        await arrivals(app, hall, 10, 50, first)  # caches, connections, catalogues
        first += 50
        for chats in (1, 100, 1000):
            count = ARRIVALS_PER_S * SECONDS
            waits = await arrivals(app, hall, chats, count, first)
            first += count
            print(
                f"{name:11} {chats:5} conversations: accept {_quantiles(waits.accept_ms)},"
                f" placeholder {_quantiles(waits.placeholder_ms)} ms ({goal})"
            )
        speeds = {}
        for chats in (100, 10_000):
            speeds[chats] = await burst(app, hall, chats, 400, first)
            first += 400
        ratio = speeds[10_000] / speeds[100]
        print(
            f"{name:11} turns a second: {speeds[100]:.0f} over 100 conversations;"
            f" over 10,000, {ratio:.2f} of that (goal {TURNS_GOALS[name]})"
        )
        accepted_s, answered_s = await rush(app, hall, RUSH, first)
        first += RUSH
        print(
            f"{name:11} {RUSH} first messages within {RUSH_S:g} s: all accepted {accepted_s:.1f} s"
            f" after the last came, all first words after {answered_s:.1f} s (goal {RUSH_GOAL_S:g})"
        )
        await app.idle()
        await app.db.run(idle_conversations, 1_000_000, IDLE)
        await app.idle()
        gc.collect()
        before, began_s = time.process_time(), time.perf_counter()
        await asyncio.sleep(IDLE_SECONDS)
        share = (time.process_time() - before) / (time.perf_counter() - began_s)
        print(
            f"{name:11} {IDLE} idle conversations: {_rss_mb():.0f} MB resident,"
            f" {100 * share:.2f} % of a core (goal {IDLE_GOAL:g})"
        )


def _quantiles(values_ms: list[float]) -> str:
    ordered = sorted(values_ms)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"p50 {statistics.median(ordered):.1f} p95 {p95:.1f}"


def _rss_mb() -> float:
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


async def main(databases: list[str]) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    for name in databases:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder)
            if name == "sqlite":
                await measure(sqlite_url(data / "nemobot.db"), data, name)
                continue
            with server().database() as url:
                await (await open_database(url, migrate=True)).close()
                await install(url)
                await measure(url, data, name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser("bench.turns", description=__doc__)
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    asyncio.run(main(parser.parse_args().databases))
