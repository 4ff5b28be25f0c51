"""What Prometheus is told. Labels are platforms, kinds and outcomes: never a person or a chat.

Counters are this process's own. Gauges are read from the database when they are asked for, at most
every few seconds; they are the same in every process.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping, MutableMapping
from importlib.metadata import version
from typing import Any

import sqlalchemy as sa
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    generate_latest,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Clock
from bot.store.database import Database
from bot.store.tables import (
    accounts,
    exports,
    freezes,
    is_open,
    is_owed,
    ledger,
    posts,
    turns,
    uploads,
)

FRESH_S = 5.0
DATABASE_S = 5.0
LAST_TURNS = 1_000
LAG_EVERY_S = 1.0
LAGS = 60


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
        self.service = Counter(
            "nemobot_service_requests",
            "Requests to NemoVideo",
            ["endpoint", "outcome"],
            registry=here,
        )
        self.service_s = Histogram(
            "nemobot_service_request_seconds",
            "Until the head of NemoVideo's answer",
            ["endpoint"],
            buckets=(0.05, 0.1, 0.3, 1, 3, 10, 30, 60, 300),
            registry=here,
        )
        self.uploaded = Counter(
            "nemobot_uploaded_bytes", "Sent to NemoVideo, of whole files", registry=here
        )
        self.uploading_s = Counter(
            "nemobot_uploading_seconds", "How long that took, fetching included", registry=here
        )
        self.recoveries = Counter(
            "nemobot_recoveries", "Edits whose answer was lost on its way", registry=here
        )
        self.playable_s = Histogram(
            "nemobot_sent_to_playable_seconds",
            "From the message to the MP4 in the chat",
            ["platform"],
            buckets=(1, 3, 10, 30, 60, 120, 300, 900, 3600),
            registry=here,
        )
        self.up = Gauge("nemobot_platform_up", "Is it heard here?", ["platform"], registry=here)
        self.lag_s = Gauge(
            "nemobot_event_loop_lag_seconds", "The longest in the last minute", registry=here
        )
        self.renders = Gauge("nemobot_open_renders", "Renders by state", ["state"], registry=here)
        self.credits = Gauge(
            "nemobot_credits", "Left on the bot's own account, after the last edit", registry=here
        )
        Info("nemobot_build", "Which nemobot", registry=here).info({"version": version("nemobot")})
        ProcessCollector(registry=here)
        self._lags_s: deque[float] = deque(maxlen=LAGS)
        self._read_s = float("-inf")

    def heard_of_request(self, endpoint: str, outcome: str, took_s: float) -> None:
        """`bot.nemo.http.OnRequest`."""
        self.service.labels(endpoint, outcome).inc()
        self.service_s.labels(endpoint).observe(took_s)

    def platforms(self, up: Mapping[str, bool]) -> None:
        for name, is_up in up.items():
            self.up.labels(name).set(is_up)

    async def measure_lag(self, clock: Clock) -> None:
        """How much later than it wanted to a task of this process goes on."""
        while True:
            began_s = clock.monotonic_s()
            await clock.sleep_s(LAG_EVERY_S)
            self._lags_s.append(max(0.0, clock.monotonic_s() - began_s - LAG_EVERY_S))
            self.lag_s.set(max(self._lags_s))

    def watch(self, event: MutableMapping[str, Any]) -> None:
        """Count what is told to the log anyway."""
        match event.get("event"):
            case "turn.ended":
                self.turns.labels(event["kind"], event["state"]).inc()
                self.turn_s.observe(event["took_s"])
            case "chat.frozen":
                self.freezes.inc()
            case "upload.sent":
                self.uploaded.inc(event["sent_bytes"])
                self.uploading_s.inc(event["took_s"])
            case "turn.stream_lost":
                self.recoveries.inc()
            case "export.shown":
                self.playable_s.labels(event["platform"]).observe(event["took_s"])

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
        self.renders.clear()
        rendering = sa.select(exports.c.state, sa.func.count()).where(is_open(exports))
        for state, count in await tx.execute(rendering.group_by(exports.c.state)):
            self.renders.labels(state).set(count)
        await self._read_credits(tx)
        await self._read_first_words(tx)

    async def _read_credits(self, tx: AsyncConnection) -> None:
        """Unset as long as nobody knows: it is no zero."""
        owners = sa.select(accounts.c.id).where(accounts.c.owner == "")
        for account_id in (await tx.execute(owners)).scalars():
            newest = sa.select(ledger.c.after).where(
                ledger.c.account_id == account_id, ledger.c.after.is_not(None)
            )
            left = await _one(tx, newest.order_by(ledger.c.ended_at_s.desc()).limit(1))
            if left is not None:
                self.credits.set(left)

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
