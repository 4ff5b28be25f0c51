"""A lane is an ordered queue of rows with `lane, state, epoch, cancel, ready_at_s`: turns, exports.

Whoever claims a lane's head raises its epoch; every later write compares it. A process that was
paused for an hour wakes up, tries to write, and is told that the row is no longer its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.states import ENDED


class Fenced(Exception):
    """Another process has taken this row over since we claimed it. Stop at once, say nothing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The head of a lane: its row, or how long until it is ready, or neither for an empty lane."""

    row: sa.RowMapping | None = None
    wait_s: float | None = None


async def claim_head(tx: AsyncConnection, table: sa.Table, lane: str, now_s: float) -> Claim:
    """Take the lane's first open row if it is ready.

    The condition stands outside the sub-select as well: under READ COMMITTED a row that was
    finished while we waited for its lock would otherwise be claimed again.
    """
    head = (
        sa.select(sa.func.min(table.c.id))
        .where(table.c.lane == lane, is_open(table))
        .scalar_subquery()
    )
    row = await tx.execute(
        sa.update(table)
        .where(table.c.id == head, is_open(table), table.c.ready_at_s <= now_s)
        .values(epoch=table.c.epoch + 1, started_at_s=sa.func.coalesce(table.c.started_at_s, now_s))
        .returning(table)
    )
    if (found := row.mappings().first()) is not None:
        return Claim(row=found)
    ready = await tx.execute(
        sa.select(table.c.ready_at_s)
        .where(table.c.lane == lane, is_open(table))
        .order_by(table.c.id)
        .limit(1)
    )
    ready_at_s = ready.scalar()
    return Claim(wait_s=None if ready_at_s is None else max(ready_at_s - now_s, 0.01))


async def change_claimed(
    tx: AsyncConnection,
    table: sa.Table,
    row_id: int,
    epoch: int,
    *,
    from_state: str | None = None,
    **values: Any,
) -> sa.RowMapping:
    """Compare-and-set on the epoch (and on the state, for a move). Raises `Fenced`."""
    condition = sa.true() if from_state is None else table.c.state == from_state
    changed = await tx.execute(
        sa.update(table)
        .where(table.c.id == row_id, table.c.epoch == epoch, condition)
        .values(**values)
        .returning(table)
    )
    row: sa.RowMapping | None = changed.mappings().first()
    if row is None:
        raise Fenced(f"{table.name} {row_id}")
    return row


async def ask_to_cancel(tx: AsyncConnection, table: sa.Table, row_id: int) -> bool:
    """Raise the cancel flag, which is the truth about whether the row's work shall end."""
    result = await tx.execute(
        sa.update(table).where(table.c.id == row_id, is_open(table)).values(cancel=True)
    )
    return result.rowcount == 1


async def open_lanes(tx: AsyncConnection, table: sa.Table) -> list[str]:
    rows = await tx.execute(sa.select(table.c.lane).where(is_open(table)).distinct())
    return list(rows.scalars())


def is_open(table: sa.Table) -> sa.ColumnElement[bool]:
    return table.c.state.not_in(ENDED)
