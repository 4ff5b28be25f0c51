"""Exports: one render at a time per session, followed to its end whatever happens to us."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries.sessions import is_edited_after
from bot.store.queries.turns import lane_of_conversation
from bot.store.rows import Export, Turn, row_to
from bot.store.sql import hold
from bot.store.tables import exports, is_open, sessions, turns


def lane_of_session(session_id: int) -> str:
    return f"export:{session_id}"


async def insert_export(tx: AsyncConnection, /, **values: Any) -> Export:
    row = await tx.execute(
        sa.insert(exports)
        .values(state="queued", epoch=0, cancel=False, submits=0, **values)
        .returning(exports)
    )
    return row_to(Export, row.mappings().one())


async def export_of_turn(tx: AsyncConnection, turn_id: int) -> Export | None:
    row = await tx.execute(sa.select(exports).where(exports.c.turn_id == turn_id))
    found = row.mappings().first()
    return None if found is None else row_to(Export, found)


async def is_under_way(tx: AsyncConnection, turn: Turn) -> bool:
    """Is what a press on this turn's Export asks for being made or waited for already? Who asks the
    same in another transaction waits until this one has ended."""
    await hold(tx, f"export of {turn.id}")
    asked = sa.and_(
        turns.c.about_turn_id == turn.id, turns.c.kind == "export", turns.c.argument == ""
    )
    waiting = sa.select(turns.c.id).where(
        asked, is_open(turns), turns.c.lane == lane_of_conversation(turn.conversation_id)
    )
    made = (
        sa.select(turns.c.id)
        .join(exports, exports.c.turn_id == turns.c.id)
        .where(asked, is_open(exports), exports.c.lane == lane_of_session(turn.session_id or 0))
    )
    row = await tx.execute(
        sa.select(turns)
        .where(turns.c.id.in_(waiting.union_all(made)))
        .order_by(turns.c.id.desc())
        .limit(1)
    )
    found = row.mappings().first()
    return found is not None and not await is_edited_after(tx, row_to(Turn, found))


async def latest_result(tx: AsyncConnection, session_id: int) -> Export | None:
    """The last export of this session that reached its chat."""
    row = await tx.execute(
        sa.select(exports)
        .where(
            exports.c.session_id == session_id,
            exports.c.state == "done",
            exports.c.result.is_not(None),
        )
        .order_by(exports.c.id.desc())
        .limit(1)
    )
    found = row.mappings().first()
    return None if found is None else row_to(Export, found)


async def open_exports_of_conversation(tx: AsyncConnection, conversation_id: int) -> list[Export]:
    """Of all its projects: one may still be rendered while the next is edited."""
    rows = await tx.execute(
        sa.select(exports)
        .join(sessions, sessions.c.id == exports.c.session_id)
        .where(sessions.c.conversation_id == conversation_id, is_open(exports))
        .order_by(exports.c.id)
    )
    return [row_to(Export, row) for row in rows.mappings()]


async def open_exports(tx: AsyncConnection, session_id: int) -> list[Export]:
    rows = await tx.execute(
        sa.select(exports)
        .where(exports.c.session_id == session_id, is_open(exports))
        .order_by(exports.c.id)
    )
    return [row_to(Export, row) for row in rows.mappings()]
