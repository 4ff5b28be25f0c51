"""What Prometheus is told. Labels are platforms, kinds and outcomes: never a person or a chat.

Counters are this process's own. Gauges are read from the database when they are asked for, at most
every few seconds; they are the same in every process.
"""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from typing import Any

import sqlalchemy as sa
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import freezes, is_open, is_owed, posts, turns, uploads

FRESH_S = 5.0
DATABASE_S = 5.0
LAST_TURNS = 1_000


class Metrics:
    """All that is measured, in a registry of its own. `watch` counts what the log is told; `text`
    is everything in Prometheus's form."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        here = self.registry
        self.requests = Counter(
            "nemobot_platform_requests",
            "Posts, edits and files sent to a platform",
            ["platform", "kind", "outcome"],
            registry=here,
        )
        self.request_s = Histogram(
            "nemobot_platform_request_seconds",
            "How long they took",
            ["platform", "kind"],
            registry=here,
        )
        self.turns = Counter(
            "nemobot_turns", "Turns that ended here", ["kind", "outcome"], registry=here
        )
        self.turn_s = Histogram(
            "nemobot_turn_seconds",
            "From the message to the final words, stored",
            buckets=(0.1, 0.3, 1, 3, 10, 30, 60, 120, 300, 900),
            registry=here,
        )
        self.freezes = Counter("nemobot_freezes", "Chats frozen by a platform", registry=here)
        self.open_turns = Gauge("nemobot_open_turns", "Turns by state", ["state"], registry=here)
        self.uploads = Gauge(
            "nemobot_uploads", "The latest uploads by state", ["state"], registry=here
        )
        self.queue_age_s = Gauge(
            "nemobot_queue_age_seconds", "Age of the oldest waiting turn", registry=here
        )
        self.first_words_s = Gauge(
            "nemobot_first_words_seconds",
            "From the message to the first visible words, latest turns",
            ["quantile"],
            registry=here,
        )
        self.owed = Gauge("nemobot_owed_posts", "Final words not yet delivered", registry=here)
        self.owed_age_s = Gauge(
            "nemobot_owed_age_seconds", "Age of the oldest of them", registry=here
        )
        self.frozen = Gauge("nemobot_frozen_chats", "Chats frozen now", registry=here)
        self._read_s = float("-inf")

    def watch(self, event: MutableMapping[str, Any]) -> None:
        """Count what is told to the log anyway."""
        match event.get("event"):
            case "turn.ended":
                self.turns.labels(event["kind"], event["state"]).inc()
                self.turn_s.observe(event["took_s"])
            case "chat.frozen":
                self.freezes.inc()

    async def text(self, db: Database, now_s: float) -> bytes:
        """Everything in Prometheus's text form."""
        if time.monotonic() - self._read_s > FRESH_S:
            self._read_s = time.monotonic()
            await db.run_soon(DATABASE_S, self._read, now_s)
        return generate_latest(self.registry)

    async def _read(self, tx: AsyncConnection, now_s: float) -> None:
        self.open_turns.clear()
        states = sa.select(turns.c.state, sa.func.count()).where(is_open(turns))
        for state, count in await tx.execute(states.group_by(turns.c.state)):
            self.open_turns.labels(state).set(count)
        self.uploads.clear()
        newest = sa.select(sa.func.max(uploads.c.file_id)).scalar_subquery()
        by_state = sa.select(uploads.c.state, sa.func.count()).group_by(uploads.c.state)
        for state, count in await tx.execute(
            by_state.where(uploads.c.file_id > newest - LAST_TURNS)
        ):
            self.uploads.labels(state).set(count)
        waiting = sa.select(sa.func.min(turns.c.ready_at_s)).where(is_open(turns))
        self.queue_age_s.set(_age_s(await _one(tx, waiting.where(turns.c.epoch == 0)), now_s))
        owed = is_owed(posts)
        self.owed.set(await _one(tx, sa.select(sa.func.count()).where(owed)) or 0)
        ended = sa.select(sa.func.min(turns.c.ended_at_s)).join_from(posts, turns).where(owed)
        self.owed_age_s.set(_age_s(await _one(tx, ended), now_s))
        frozen = sa.select(sa.func.count()).where(freezes.c.until_s > now_s)
        self.frozen.set(await _one(tx, frozen) or 0)
        await self._read_first_words(tx)

    async def _read_first_words(self, tx: AsyncConnection) -> None:
        newest = sa.select(sa.func.max(turns.c.id)).scalar_subquery()
        first = sa.and_(
            posts.c.kind == "reply", posts.c.part == 0, posts.c.posted_at_s.is_not(None)
        )
        rows = await tx.execute(
            sa.select(posts.c.posted_at_s - turns.c.accepted_at_s)
            .join_from(posts, turns)
            .where(turns.c.id > newest - LAST_TURNS, first)
        )
        waits_s = sorted(rows.scalars())
        for quantile in (0.5, 0.95, 0.99):
            if waits_s:
                place = min(len(waits_s) - 1, int(quantile * len(waits_s)))
                self.first_words_s.labels(str(quantile)).set(waits_s[place])


async def _one(tx: AsyncConnection, query: sa.Select[Any]) -> Any:
    return (await tx.execute(query)).scalar()


def _age_s(since_s: float | None, now_s: float) -> float:
    return 0.0 if since_s is None else max(0.0, now_s - since_s)
