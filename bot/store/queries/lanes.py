"""A lane is an ordered queue of rows with `lane, state, epoch, cancel, ready_at_s`: turns, exports.

Whoever claims a lane's head raises its epoch; every later write compares it. A process that was
paused for an hour wakes up, tries to write, and is told that the row is no longer its own. What is
laid aside again has none, like what nobody has begun, but its next one is above its last.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.states import EXPORT_MOVES, TURN_MOVES, ExportState, TurnState, check_move
from bot.store import tables
from bot.store.rows import Export, Turn, row_to
from bot.store.sql import get_row
from bot.store.tables import is_open, order_in_lane

Row = TypeVar("Row", Turn, Export)

_TABLES: Final[Mapping[type, sa.Table]] = {Turn: tables.turns, Export: tables.exports}
_MOVES: Final[Mapping[type, Mapping[Any, frozenset[Any]]]] = {
    Turn: TURN_MOVES,
    Export: EXPORT_MOVES,
}


SKEW_S: Final = 10.0
"""So far the clocks of several machines may be apart."""
MOMENT_S: Final = 60.0


class Fenced(Exception):
    """Another process has taken this row over since we claimed it. Stop at once, say nothing."""


async def claim(
    tx: AsyncConnection, kind: type[Row], lane: str, now_s: float
) -> tuple[Row | None, float | None]:
    """Take the lane's first open row if it is ready, and the seconds until there may be another one
    (None: it is the last). Else the seconds until it is ready (None: the lane is empty)."""
    table, told = _TABLES[kind], {"of_lane": lane, "now_s": now_s}
    if tx.dialect.name == "sqlite":
        found = (await tx.execute(_claim(table), told)).mappings().first()
        if found is not None:
            return row_to(kind, found), _after(found)
        ready_at_s = (await tx.execute(_head(table, "ready_at_s"), {"of_lane": lane})).scalar()
    else:
        row = (await tx.execute(_claim_or_head(table), told)).mappings().one()
        if row["id"] is not None:
            return row_to(kind, row), _after(row)
        ready_at_s = row["head_ready_at_s"]
    return None, None if ready_at_s is None else max(ready_at_s - now_s, 0.01)


def _after(claimed: sa.RowMapping) -> float | None:
    return 0 if claimed["others"] else None


@functools.cache
def _head(table: sa.Table, column: str) -> sa.Select[Any]:
    """Of the lane's first open row."""
    return (
        sa.select(table.c[column])
        .where(table.c.lane == sa.bindparam("of_lane"), is_open(table))
        .order_by(*order_in_lane(table))
        .limit(1)
    )


@functools.cache
def _claim(table: sa.Table) -> sa.UpdateBase:
    """The condition stands outside the sub-select as well: under READ COMMITTED a row that was
    finished while we waited for its lock would otherwise be claimed again."""
    now_s = sa.bindparam("now_s", type_=sa.Float())
    head = _head(table, "id").scalar_subquery()
    return (
        sa.update(table)
        .where(table.c.id == head, is_open(table), _is_ready(table, now_s))
        .values(
            epoch=_next_epoch(table), started_at_s=sa.func.coalesce(table.c.started_at_s, now_s)
        )
        .returning(table, _others(table))
    )


def _others(table: sa.Table) -> sa.Label[bool]:
    """Is anything open in the lane beside the row that is claimed?"""
    other = table.alias("other")
    is_open_there = (other.c.lane == sa.bindparam("of_lane"), is_open(other))
    open_there = sa.select(sa.func.count()).select_from(other).where(*is_open_there)
    return (open_there.scalar_subquery() > 1).label("others")


@functools.cache
def _claim_or_head(table: sa.Table) -> sa.Select[Any]:
    """In one statement of PostgreSQL's: the row that was claimed, if one was, beside the time of
    the head that was found."""
    claimed = _claim(table).cte("claimed")
    head = _head(table, "ready_at_s").scalar_subquery().label("head_ready_at_s")
    one = sa.select(head).subquery("one")
    return sa.select(claimed, one.c.head_ready_at_s).select_from(one.outerjoin(claimed, sa.true()))


def _next_epoch(table: sa.Table) -> sa.ColumnElement[int]:
    if table is tables.turns:
        before = sa.case((table.c.epoch == 0, table.c.epoch_before), else_=table.c.epoch)
        return before + 1
    return table.c.epoch + 1


async def lay_aside(tx: AsyncConnection, turn: Turn, /, **values: Any) -> Turn:
    """What we claimed and have not begun waits again, as if nobody had. Raises `Fenced`."""
    return await note(tx, turn, epoch=0, epoch_before=turn.epoch, started_at_s=None, **values)


def _is_ready(table: sa.Table, now_s: sa.BindParameter[float]) -> sa.ColumnElement[bool]:
    """A row from the future was stored before the clock was set back: what was to wait for a
    moment does not wait until that future comes."""
    stored_at_s = table.c.accepted_at_s if table is tables.turns else table.c.created_at_s
    was_set_back = sa.and_(
        stored_at_s > now_s + SKEW_S, table.c.ready_at_s - stored_at_s <= MOMENT_S
    )
    return sa.or_(table.c.ready_at_s <= now_s, was_set_back)


async def move(tx: AsyncConnection, row: Row, to: TurnState | ExportState, /, **values: Any) -> Row:
    """Write the mark. Raises `Fenced` when the row is no longer ours, `IllegalMove` on a bug."""
    check_move(_MOVES[type(row)], row.state, to)
    return await note(tx, row, state=to, **values)


async def note(tx: AsyncConnection, row: Row, /, **values: Any) -> Row:
    """Change the row that we claimed (streamed text, its session), if it is still ours and where
    we left it. Raises `Fenced`."""
    table = _TABLES[type(row)]
    ours: dict[str, Any] = {"of_id": row.id, "of_epoch": row.epoch}
    if "state" in values:
        ours["of_state"] = row.state
    changed = await tx.execute(_note(table, moves="state" in values), {**ours, **values})
    found = changed.mappings().first()
    if found is None:
        raise Fenced(f"{table.name} {row.id}")
    return row_to(type(row), found)


@functools.cache
def _note(table: sa.Table, *, moves: bool) -> sa.UpdateBase:
    """Sets what it is told when it is executed."""
    ours = [table.c.id == sa.bindparam("of_id"), table.c.epoch == sa.bindparam("of_epoch")]
    if moves:
        ours.append(table.c.state == sa.bindparam("of_state"))
    return sa.update(table).where(*ours).returning(table)


async def reload(tx: AsyncConnection, row: Row) -> Row:
    """The row as it was last moved. Raises `Fenced` when that was by somebody else."""
    table = _TABLES[type(row)]
    found = await get_row(tx, table, row.id)
    if found is None or found["epoch"] != row.epoch:
        raise Fenced(f"{table.name} {row.id}")
    return row_to(type(row), found)


async def ask_to_cancel(tx: AsyncConnection, table: sa.Table, row_id: int) -> bool:
    """Raise the cancel flag, which is the truth about whether the row's work shall end. What waits
    for its time is looked at now."""
    result = await tx.execute(
        sa.update(table)
        .where(table.c.id == row_id, is_open(table))
        .values(cancel=True, ready_at_s=0.0)
    )
    return result.rowcount == 1


async def is_stopping(tx: AsyncConnection, lane: str) -> bool:
    """Is something of this lane asked to end that has not yet?"""
    for table in (tables.turns, tables.exports):
        row = await tx.execute(
            sa.select(table.c.id).where(table.c.lane == lane, table.c.cancel, is_open(table))
        )
        if row.first() is not None:
            return True
    return False


async def open_lanes(tx: AsyncConnection, table: sa.Table) -> list[str]:
    return list((await tx.execute(_open_lanes(table))).scalars())


@functools.cache
def _open_lanes(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table.c.lane).where(is_open(table)).distinct()
