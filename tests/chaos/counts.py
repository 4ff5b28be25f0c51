"""What limits count and what the ledger holds, after all the kills: each turn once, and its cost
once."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.store.database import open_database
from bot.store.tables import ledger, turns, use_counts

WORK = [kind for kind, treatment in KINDS.items() if treatment.counts == "work"]


async def check_counts(url: str) -> list[str]:
    """One line for each that does not hold."""
    db = await open_database(url, migrate=False)
    try:
        return await db.run(_check)
    finally:
        await db.close()


async def _check(tx: AsyncConnection) -> list[str]:
    begun = await _one(tx, sa.select(sa.func.count()).where(turns.c.kind.in_(WORK)))
    found = []
    if (counted := await _counted(tx, "turns_hour")) != begun:
        found.append(f"limits count {counted:g} turns, and {begun} were begun")
    rows = (await tx.execute(sa.select(ledger))).all()
    waiting = [row.turn_id for row in rows if row.ended_at_s is None]
    found += [f"the ledger still waits for turn {turn_id}" for turn_id in waiting]
    cost = sum(
        row.estimate if None in (row.before, row.after) else max(row.before - row.after, 0)
        for row in rows
    )
    if abs((credits := await _counted(tx, "credits_week")) - cost) > 0.001:
        found.append(f"limits count {credits:g} credits, and the ledger's edits cost {cost:g}")
    return found


async def _counted(tx: AsyncConnection, measure: str) -> float:
    all_of_it = use_counts.c.subject == "*", use_counts.c.measure == measure
    return float(await _one(tx, sa.select(sa.func.sum(use_counts.c.amount)).where(*all_of_it)) or 0)


async def _one(tx: AsyncConnection, query: sa.Select[Any]) -> Any:
    return (await tx.execute(query)).scalar_one()
