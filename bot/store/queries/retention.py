"""What is kept for how long, and deleted then.

Deleting goes in small batches, each a transaction of its own, so that nobody waits behind it. What
is still open, owed or rendering is never deleted. Of messages the bare keys stay longer than any
platform delivers anything again: a late duplicate is still one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Protocol

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries.lanes import is_open
from bot.store.tables import (
    conversation_keys,
    conversations,
    exports,
    files,
    freezes,
    messages,
    notes,
    poisoned,
    posts,
    sessions,
    turns,
    uploads,
)

log = structlog.get_logger(__name__)

DAY_S = 86_400.0
BATCH = 200
EVERY_S = 3600.0


class _Days(Protocol):
    @property
    def keep_turns_days(self) -> float: ...
    @property
    def keep_message_keys_days(self) -> float: ...
    @property
    def keep_conversations_days(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Retention:
    """Seconds; 0 keeps for ever."""

    turns_s: float
    message_keys_s: float
    conversations_s: float

    @classmethod
    def of(cls, settings: _Days) -> Retention:
        return cls(
            settings.keep_turns_days * DAY_S,
            settings.keep_message_keys_days * DAY_S,
            settings.keep_conversations_days * DAY_S,
        )


@contextlib.asynccontextmanager
async def keep_clean(
    db: Database, clock: Clock, retention: Retention, *, every_s: float = EVERY_S
) -> AsyncIterator[None]:
    """Sweep now and then while the block runs. Several processes may: what is gone is gone."""

    async def sweep_for_ever() -> None:
        while True:
            try:
                swept = await sweep(db, retention, clock.utc_s())
                log.info("retention.swept", rows=swept)
            except SQLAlchemyError as error:
                log.warning("retention.failed", error=type(error).__name__)
            await clock.sleep_s(every_s)

    task = asyncio.create_task(sweep_for_ever())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def sweep(db: Database, retention: Retention, now_s: float) -> int:
    """Delete what has been kept long enough. How many turns, conversations and keys went."""
    swept = 0
    if retention.turns_s:
        swept += await _in_batches(db, _sweep_turns, now_s - retention.turns_s)
    if retention.conversations_s:
        swept += await _in_batches(db, _sweep_conversations, now_s - retention.conversations_s)
    if retention.message_keys_s:
        swept += await _in_batches(db, _sweep_keys, now_s - retention.message_keys_s)
    await db.run(_sweep_notes, now_s)
    return swept


async def _in_batches(db: Database, query: Any, before_s: float) -> int:
    swept = 0
    while number := await db.run(query, before_s):
        swept += number
    return swept


async def _sweep_turns(tx: AsyncConnection, before_s: float) -> int:
    old = sa.select(turns.c.id).where(is_over(), turns.c.ended_at_s < before_s).limit(BATCH)
    return await delete_turns(tx, turns.c.id.in_(old))


def is_over() -> sa.ColumnElement[bool]:
    """Ended, every word of it delivered, its export ended too."""
    owed = sa.exists().where(
        posts.c.turn_id == turns.c.id, posts.c.final, sa.not_(posts.c.delivered)
    )
    rendering = sa.exists().where(exports.c.turn_id == turns.c.id, is_open(exports))
    return sa.and_(sa.not_(is_open(turns)), ~owed, ~rendering)


def all_over_in(conversation_ids: sa.Select[tuple[int]]) -> sa.ColumnElement[bool]:
    return sa.and_(turns.c.conversation_id.in_(conversation_ids), is_over())


async def delete_turns(tx: AsyncConnection, which: sa.ColumnElement[bool]) -> int:
    """With all that hangs on them. Files that a session still needs stay with their ids alone."""
    ids = list((await tx.execute(sa.select(turns.c.id).where(which))).scalars())
    if not ids:
        return 0
    await tx.execute(sa.update(messages).where(messages.c.turn_id.in_(ids)).values(text=""))
    mine = sa.select(files.c.id).where(files.c.turn_id.in_(ids))
    await tx.execute(sa.delete(uploads).where(uploads.c.file_id.in_(mine)))
    for table in (files, posts, exports):
        await tx.execute(sa.delete(table).where(table.c.turn_id.in_(ids)))
    await tx.execute(sa.delete(turns).where(turns.c.id.in_(ids)))
    return len(ids)


async def _sweep_conversations(tx: AsyncConnection, before_s: float) -> int:
    old = sa.select(conversations.c.id).where(
        conversations.c.active_at_s < before_s,
        ~sa.exists().where(turns.c.conversation_id == conversations.c.id),
    )
    ids = list((await tx.execute(old.limit(BATCH))).scalars())
    await delete_conversations(tx, ids)
    return len(ids)


async def delete_conversations(tx: AsyncConnection, ids: list[int]) -> None:
    await delete_projects(tx, ids)
    await tx.execute(
        sa.delete(conversation_keys).where(conversation_keys.c.conversation_id.in_(ids))
    )
    await tx.execute(sa.delete(conversations).where(conversations.c.id.in_(ids)))


async def delete_projects(tx: AsyncConnection, ids: list[int]) -> None:
    """The sessions of these conversations and what was uploaded to them."""
    mine = sa.select(sessions.c.id).where(sessions.c.conversation_id.in_(ids))
    await tx.execute(sa.delete(uploads).where(uploads.c.session_id.in_(mine)))
    for table in (files, sessions):
        await tx.execute(sa.delete(table).where(table.c.conversation_id.in_(ids)))


async def _sweep_keys(tx: AsyncConnection, before_s: float) -> int:
    old = (
        sa.select(messages.c.message_key)
        .where(
            messages.c.at_s < before_s,
            ~sa.exists().where(turns.c.id == messages.c.turn_id),
        )
        .limit(BATCH)
    )
    gone = await tx.execute(sa.delete(messages).where(messages.c.message_key.in_(old)))
    await tx.execute(sa.delete(poisoned).where(poisoned.c.at_s < before_s))
    return int(gone.rowcount)


async def _sweep_notes(tx: AsyncConnection, now_s: float) -> None:
    await tx.execute(sa.delete(notes).where(notes.c.until_s <= now_s))
    await tx.execute(sa.delete(freezes).where(freezes.c.until_s <= now_s))
