"""Exports: one render at a time per session, followed to its end whatever happens to us."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.states import EXPORT_MOVES, ExportState, check_move
from bot.store.queries import lanes
from bot.store.rows import Export, row_to
from bot.store.tables import exports


def lane_of_session(session_id: int) -> str:
    return f"export:{session_id}"


async def insert_export(tx: AsyncConnection, /, **values: Any) -> Export:
    row = await tx.execute(
        sa.insert(exports)
        .values(state="queued", epoch=0, cancel=False, submits=0, **values)
        .returning(exports)
    )
    return row_to(Export, row.mappings().one())


async def get_export(tx: AsyncConnection, export_id: int) -> Export | None:
    row = await tx.execute(sa.select(exports).where(exports.c.id == export_id))
    found = row.mappings().first()
    return None if found is None else row_to(Export, found)


async def reload_export(tx: AsyncConnection, export: Export) -> Export:
    """The export as it was last moved. Raises `Fenced` when that was by somebody else."""
    now = await get_export(tx, export.id)
    if now is None or now.epoch != export.epoch:
        raise lanes.Fenced(f"export {export.id}")
    return now


async def export_of_turn(tx: AsyncConnection, turn_id: int) -> Export | None:
    row = await tx.execute(sa.select(exports).where(exports.c.turn_id == turn_id))
    found = row.mappings().first()
    return None if found is None else row_to(Export, found)


async def open_exports(tx: AsyncConnection, session_id: int) -> list[Export]:
    rows = await tx.execute(
        sa.select(exports)
        .where(exports.c.session_id == session_id, lanes.is_open(exports))
        .order_by(exports.c.id)
    )
    return [row_to(Export, row) for row in rows.mappings()]


async def claim_export(
    tx: AsyncConnection, lane: str, now_s: float
) -> tuple[Export | None, float | None]:
    """The lane's head if it is ready, else the seconds until it is (None: the lane is empty)."""
    claim = await lanes.claim_head(tx, exports, lane, now_s)
    return (None if claim.row is None else row_to(Export, claim.row)), claim.wait_s


async def move_export(
    tx: AsyncConnection, export: Export, to: ExportState, /, **values: Any
) -> Export:
    """Write the mark. Raises `Fenced` when it is no longer ours, `IllegalMove` on a bug."""
    check_move(EXPORT_MOVES, export.state, to)
    row = await lanes.change_claimed(
        tx, exports, export.id, export.epoch, from_state=export.state, state=to, **values
    )
    return row_to(Export, row)


async def hold_export(tx: AsyncConnection, export: Export, ready_at_s: float) -> None:
    """Claim it again not before then."""
    await lanes.change_claimed(tx, exports, export.id, export.epoch, ready_at_s=ready_at_s)
