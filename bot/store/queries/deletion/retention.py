"""What is kept for how long, and deleted then.

Of messages the bare keys stay longer than any platform delivers anything again: a late duplicate is
still one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.place import KEPT_AFTER_LEAVING_S
from bot.ports import Clock
from bot.store.backups import delete_older
from bot.store.database import Database
from bot.store.platform_time import PlatformTime
from bot.store.queries.deletion.deleting import (
    STEP,
    Place,
    Step,
    delete_conversation,
    delete_some,
    delete_turns,
    has_turns,
    in_steps,
    keys,
    next_rows,
    stepped,
)
from bot.store.queries.turns import await_video, give_up
from bot.store.tables import (
    conversations,
    freezes,
    ledger,
    messages,
    notes,
    place_settings,
    poisoned,
    turns,
    use_counts,
)

log = structlog.get_logger(__name__)

DAY_S = 86_400.0
EVERY_S = 3600.0


class _Days(Protocol):
    @property
    def keep_turns_days(self) -> float: ...
    @property
    def keep_message_keys_days(self) -> float: ...
    @property
    def keep_conversations_days(self) -> float: ...
    @property
    def keep_ledger_days(self) -> float: ...
    @property
    def keep_backups_days(self) -> float: ...
    @property
    def nemobot_data(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class Retention:
    """Seconds; 0 keeps for ever. `awaits_video_s`: so old a request is meant no more. `data`: whose
    backups are looked through."""

    turns_s: float
    message_keys_s: float
    conversations_s: float
    ledger_s: float = 0.0
    awaits_video_s: float = 6 * 3600.0
    backups_s: float = 0.0
    data: Path | None = None

    @classmethod
    def of(cls, settings: _Days) -> Retention:
        return cls(
            settings.keep_turns_days * DAY_S,
            settings.keep_message_keys_days * DAY_S,
            settings.keep_conversations_days * DAY_S,
            settings.keep_ledger_days * DAY_S,
            backups_s=settings.keep_backups_days * DAY_S,
            data=settings.nemobot_data,
        )


@contextlib.asynccontextmanager
async def keep_clean(
    db: Database,
    clock: Clock,
    retention: Retention,
    platform_time: PlatformTime,
    *,
    every_s: float = EVERY_S,
) -> AsyncIterator[None]:
    """Sweep now and then while the block runs, not at its beginning: a machine's clock may be
    wrong then. Several processes may: what is gone is gone."""

    async def sweep_for_ever() -> None:
        while True:
            await clock.sleep_s(every_s)
            now_s = clock.utc_s()
            try:
                if not await db.run(_is_time_right, now_s, platform_time.now_s(), retention):
                    log.warning("retention.clock_disagrees", now_s=now_s)
                    continue
                swept = await sweep(db, retention, now_s)
                log.info("retention.swept", rows=swept)
                for name in await asyncio.to_thread(_sweep_backups, retention, now_s):
                    log.info("retention.backup_deleted", file=name)
            except (SQLAlchemyError, OSError) as error:
                log.warning("retention.failed", error=type(error).__name__)

    task = asyncio.create_task(sweep_for_ever())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _is_time_right(
    tx: AsyncConnection, now_s: float, by_platforms_s: float | None, retention: Retention
) -> bool:
    """Do the platforms say the same, or, where none has said anything, the newest message? Then
    that one stays in any case, so not everything goes."""
    if by_platforms_s is not None:
        return abs(now_s - by_platforms_s) <= DAY_S
    newest_s = (await tx.execute(sa.select(sa.func.max(messages.c.at_s)))).scalar()
    kept_s = (retention.turns_s, retention.message_keys_s, retention.conversations_s)
    within_s = min([DAY_S, *(seconds for seconds in kept_s if seconds)])
    return newest_s is None or abs(now_s - newest_s) <= within_s


async def sweep(db: Database, retention: Retention, now_s: float) -> int:
    """Delete what has been kept long enough. How many turns, conversations and keys went."""
    swept = 0
    await db.run(_let_go, now_s - retention.awaits_video_s)
    if retention.turns_s:
        swept += await in_steps(db, _sweep_turns, now_s - retention.turns_s)
    if retention.conversations_s:
        swept += await in_steps(db, _sweep_conversations, now_s - retention.conversations_s)
    if retention.message_keys_s:
        before_s = now_s - retention.message_keys_s
        swept += await in_steps(db, _sweep_keys, before_s)
        await in_steps(db, _sweep_small, poisoned.c.id, poisoned.c.at_s, before_s)
    if retention.ledger_s:
        before_s = now_s - retention.ledger_s
        await in_steps(db, _sweep_small, ledger.c.id, ledger.c.begun_at_s, before_s)
    left_s = now_s - KEPT_AFTER_LEAVING_S
    await in_steps(db, _sweep_small, place_settings.c.place, place_settings.c.left_at_s, left_s)
    await in_steps(db, _sweep_small, notes.c.name, notes.c.until_s, now_s)
    await in_steps(db, _sweep_small, freezes.c.chat, freezes.c.until_s, now_s)
    await in_steps(db, _sweep_small, use_counts.c.id, use_counts.c.until_s, now_s)
    return swept


def _sweep_backups(retention: Retention, now_s: float) -> list[str]:
    if retention.data is None or not retention.backups_s:
        return []
    return delete_older(retention.data, datetime.fromtimestamp(now_s - retention.backups_s, UTC))


async def _let_go(tx: AsyncConnection, before_s: float) -> None:
    """Their lanes, which are looked at now and then, say so."""
    for turn in await await_video(tx, before_s=before_s):
        await give_up(tx, turn)


async def _sweep_turns(tx: AsyncConnection, after: Place | None, before_s: float) -> Step:
    at_s = turns.c.ended_at_s
    found = await next_rows(tx, [at_s, turns.c.id], after, at_s < before_s)
    return stepped(await delete_turns(tx, keys(found)), found)


async def _sweep_conversations(tx: AsyncConnection, after: Place | None, before_s: float) -> Step:
    at_s, key = conversations.c.active_at_s, conversations.c.id
    found = await next_rows(tx, [at_s, key], after, at_s < before_s)
    kept = sa.select(key).where(key.in_(keys(found)), has_turns())
    with_turns = set((await tx.execute(kept)).scalars())
    gone = rows = 0
    for place in found:
        if place[-1] not in with_turns:
            rows += await delete_conversation(tx, place[-1])
            if rows >= STEP:
                return Step(gone, after, more=True)
            gone += 1
        after = place
    return stepped(gone, found)


async def _sweep_keys(tx: AsyncConnection, after: Place | None, before_s: float) -> Step:
    at_s, key = messages.c.at_s, messages.c.message_key
    found = await next_rows(tx, [at_s, key], after, at_s < before_s)
    of_turn = sa.exists().where(turns.c.id == messages.c.turn_id)
    gone = await tx.execute(
        sa.delete(messages).where(key.in_(keys(found)), at_s < before_s, ~of_turn)
    )
    return stepped(int(gone.rowcount), found)


async def _sweep_small(
    tx: AsyncConnection,
    _after: Place | None,
    key: sa.Column[Any],
    at_s: sa.Column[float],
    before_s: float,
) -> Step:
    gone = await delete_some(tx, key, at_s <= before_s)
    return Step(gone, None, more=gone == STEP)
