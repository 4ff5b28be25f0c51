"""What an edit costs: the estimate, whether it can be paid at all, its row in the ledger.

The row is opened with the mark `asking` and closed with the turn's last move, in the same
transactions (`bot.turns.reply.final_words`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.requests.estimate import Estimate, estimate
from bot.core.requests.intents import Intent
from bot.core.service.errors import NoCredits
from bot.ports import Service
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.fair_use import ledger
from bot.store.rows import Turn


async def estimated(
    db: Database, service: Service, turn: Turn, intent: Intent, session_id: int | None
) -> Estimate:
    """What this turn will roughly cost in this session; None: in a new one."""
    asked_before = session_id is not None and await db.run(ledger.was_asked_in, session_id, turn.id)
    return estimate(intent, can_generate=service.can("generate"), is_first=not asked_before)


def check_payable(balance: float | None, cost: Estimate) -> None:
    """Raises `NoCredits` where the edit surely can't be paid: begun all the same, it might cost
    what is left and come to nothing. An unknown balance is the service's to judge."""
    if balance is not None and balance < cost.least:
        raise NoCredits(reason="the balance is below the estimate")


async def ask(
    tx: AsyncConnection, turn: Turn, before: dict[str, Any], begun_at_s: float, credits: int
) -> Turn:
    """The mark before the paid question, and its row: `before` has the balance, which was read
    after `begun_at_s`; `credits` is the estimate. Raises what `lanes.move` does."""
    moved = await lanes.move(tx, turn, "asking", before=before)
    await ledger.open_entry(tx, moved, begun_at_s, before["credits"], credits)
    return moved


async def take_back(tx: AsyncConnection, turn: Turn) -> Turn:
    """The service has refused the question before any work: the turn as it is, without a row."""
    now = await lanes.reload(tx, turn)
    await ledger.drop_entry(tx, turn.id)
    return now


async def back_to_preparing(tx: AsyncConnection, turn: Turn) -> Turn:
    """Undo the mark of a question that the service has refused before any work."""
    now = await take_back(tx, turn)
    return now if now.state == "preparing" else await lanes.move(tx, now, "preparing")
