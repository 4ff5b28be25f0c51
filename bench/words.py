"""What a streamed word costs: processor time a second and chat, at several rates.

    python -m bench.words [CHATS ...]

The product's own streaming, reply, outbox and store (SQLite on the disk), in moved time, against
a platform in memory that answers each request after `LATENCY_S`, with Discord's and Telegram's
limits and ways of measuring. `CHARACTERS_PER_S` of an ordinary answer for `LASTS_S`, in as many
deltas a second as the row says. What the platform's library and the service's HTTP cost comes on
top.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import adapters.discord.limits as discord
import adapters.telegram.limits as telegram
from bot.core.model import Chat, MessageRef
from bot.core.service.events import AgentEvent, TextDelta
from bot.core.view import Limits, View
from bot.ports import Project
from bot.settings import sqlite_url
from bot.store.database import open_database
from bot.store.rows import Turn
from bot.turns.edit.streaming import Streaming
from bot.turns.reply.opening import Replies
from bot.turns.reply.reply import ReplyTimes
from tests.bot.turns.reply.channel import TEXTS, Channel, Desk, desk_for
from tests.support.moved_time import MovedTimeLoop

CHARACTERS_PER_S = 40
LASTS_S = 60
GOAL_MS = 2.0
LATENCY_S = 0.12
RATES = (2, 10, 33)
WORDS = (
    "I've trimmed the **first ten seconds** and brought the picture to 720p. "
    "The sound keeps its 128 kb/s, because speech suffers first. "
    "Next comes the title: it fades in over half a second, with `ease-out`.\n\n"
    "- the intro is 4.2 s now\n- music follows at −18 LUFS\n\n"
)


@dataclass
class Slow(Channel):
    """A platform that takes a moment for each request, and keeps nothing but its count."""

    measured: Callable[[str], int] = len
    requests: int = 0

    def measure(self, text: str) -> int:
        return self.measured(text)

    async def _request(self, kind: str) -> None:
        self.requests += 1
        await asyncio.sleep(LATENCY_S)

    async def edit(self, ref: MessageRef, view: View) -> None:
        await self._request("edit")


class Talks:
    """A project whose agent speaks at a steady pace."""

    def __init__(self, per_s: int) -> None:
        self._per_s = per_s

    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        said = WORDS * (1 + CHARACTERS_PER_S * LASTS_S // len(WORDS))
        for n in range(LASTS_S * self._per_s):
            at, to = (k * CHARACTERS_PER_S // self._per_s for k in (n, n + 1))
            hear(TextDelta(said[at:to]))
            await asyncio.sleep(1 / self._per_s)


async def chat(desk: Desk, turn: Turn, per_s: int) -> None:
    replies = Replies(desk.db, desk.outbox, TEXTS, desk.clock, ReplyTimes(30.0, 120.0))
    async with replies.open(turn) as reply:

        async def save(said: str) -> None:
            pass

        streaming = Streaming(reply, desk.clock, save, checkpoint_s=2.0)
        await streaming.ask(cast(Project, Talks(per_s)), "make it shorter")


async def cost(
    limits: Limits, measure: Callable[[str], int], chats: int, per_s: int
) -> tuple[float, float]:
    """Seconds of processor time a second and chat, and requests a second and chat."""
    with tempfile.TemporaryDirectory() as folder:
        db = await open_database(sqlite_url(Path(folder) / "n.db"), migrate=True)
        channel = Slow(limits=limits, measured=measure)
        desk = desk_for(db, channel)
        turns = [await desk.turn(chat=Chat("room", f"bench-{n}")) for n in range(chats)]
        began_s = time.process_time()
        await asyncio.gather(*(chat(desk, turn, per_s) for turn in turns))
        spent_s = time.process_time() - began_s
        await db.close()
    return spent_s / LASTS_S / chats, channel.requests / LASTS_S / chats


def main() -> None:
    counts = [int(n) for n in sys.argv[1:]] or [1, 20]
    print(f"The goal is {GOAL_MS:g} ms whatever the rate.\n")
    print("| | deltas a second | chats | CPU a second and chat | requests a second and chat |")
    print("|---|---:|---:|---:|---:|")
    for name, platform in (("Discord", discord), ("Telegram", telegram)):
        for chats in counts:
            for per_s in RATES:
                loop = MovedTimeLoop()
                try:
                    spent_s, requests = loop.run_until_complete(
                        cost(platform.LIMITS, platform.measure, chats, per_s)
                    )
                finally:
                    loop.close()
                print(
                    f"| {name} | {per_s} | {chats} | {spent_s * 1000:.1f} ms | {requests:.2f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
