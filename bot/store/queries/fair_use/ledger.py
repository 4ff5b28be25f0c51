"""The ledger: who spent on which account, where and for what, with the balance before and after.

A row is opened with the mark `asking` and closed with the move that ends the turn, in the same
transactions, fenced like them: a turn that is killed and goes on elsewhere has one row, for ever.
Rows outlive their turns. What each edit cost is read from them by `bot.core.ledger`.
"""

from __future__ import annotations

import math
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import Whose
from bot.core.model import Chat
from bot.core.service.values import RawDraft
from bot.store.queries.fair_use.use_counts import count_credits
from bot.store.rows import LedgerEntry, Spent, Turn, row_to
from bot.store.sql import hold, upsert
from bot.store.tables import accounts, conversations, exports, ledger, sessions, turns

SHARED_MOST: Final = 100.0
"""Credits that one edit counts for at most, where it ran beside others: a generated
clip's (docs/nemovideo.md)."""


async def open_entry(
    tx: AsyncConnection, turn: Turn, begun_at_s: float, before: float | None, estimate: int
) -> None:
    """The turn asks now. Asked anew after a definite refusal, it is the same row."""
    where = sa.select(
        sessions.c.account_id, sessions.c.skill, conversations.c.chat, conversations.c.guild
    ).join(conversations, conversations.c.id == sessions.c.conversation_id)
    found = (await tx.execute(where.where(sessions.c.id == turn.session_id))).mappings().one()
    await upsert(
        tx,
        ledger,
        "turn_id",
        turn_id=turn.id,
        account_id=found["account_id"],
        session_id=turn.session_id,
        person=turn.asker,
        person_name=turn.asker_name,
        chat=found["chat"],
        guild=found["guild"],
        skill=found["skill"],
        estimate=estimate,
        before=before,
        after=None,
        begun_at_s=begun_at_s,
        ended_at_s=None,
        shared=False,
    )


async def close_entry(
    tx: AsyncConnection, turn_id: int, ended_at_s: float, after: float | None
) -> None:
    """The turn has ended with this balance (None: not told). Whatever overlaps with it on its
    account is marked as shared, and so is it; what it cost the bot's own account is counted for the
    limits. Closed once, and counted once: later calls change nothing."""
    paid = await tx.execute(
        sa.select(ledger.c.account_id, accounts.c.kind)
        .join(accounts, accounts.c.id == ledger.c.account_id)
        .where(ledger.c.turn_id == turn_id)
    )
    if (account := paid.first()) is None:
        return
    await hold(tx, f"ledger:{account.account_id}")  # two that end at once shall see each other
    closed = await tx.execute(
        sa.update(ledger)
        .where(ledger.c.turn_id == turn_id, ledger.c.ended_at_s.is_(None))
        .values(ended_at_s=ended_at_s, after=after)
        .returning(ledger)
    )
    if (mine := closed.first()) is None:
        return
    beside = await _beside(tx, account.account_id, mine.id, mine.begun_at_s, ended_at_s)
    if beside:
        overlapping = ledger.c.id.in_([mine.id, *beside])
        await tx.execute(sa.update(ledger).where(overlapping).values(shared=True))
    if account.kind != "linked":  # a linked account's credits are its holder's
        credits = _counted(mine.before, after, mine.estimate, is_shared=bool(beside))
        await count_credits(tx, Whose(mine.person, mine.guild), credits, ended_at_s)


async def is_shared(tx: AsyncConnection, turn_id: int) -> bool:
    """Has another question on its account overlapped with this turn's until now?"""
    row = await tx.execute(sa.select(ledger).where(ledger.c.turn_id == turn_id))
    if (mine := row.first()) is None:
        return False
    until_s = math.inf if mine.ended_at_s is None else mine.ended_at_s
    return bool(await _beside(tx, mine.account_id, mine.id, mine.begun_at_s, until_s))


def _counted(before: float | None, after: float | None, estimate: int, *, is_shared: bool) -> float:
    """What limits take an edit for: its cost; where others ran beside it, whose it is nobody knows,
    no more than a clip; where the balance was not told, the estimate: who makes the end unreadable,
    by blocking the bot, spends nothing unseen."""
    if before is None or after is None:
        return float(estimate)
    return min(max(before - after, 0.0), SHARED_MOST if is_shared else math.inf)


async def _beside(
    tx: AsyncConnection, account_id: int, row_id: int, begun_at_s: float, ended_at_s: float
) -> list[int]:
    """Other rows of the account that overlap with this time; those that still run among them."""
    found: list[int] = []
    for end in (ledger.c.ended_at_s.is_(None), ledger.c.ended_at_s > begun_at_s):
        rows = await tx.execute(
            sa.select(ledger.c.id).where(
                ledger.c.account_id == account_id,
                end,
                ledger.c.id != row_id,
                *([] if math.isinf(ended_at_s) else [ledger.c.begun_at_s < ended_at_s]),
            )
        )
        found += rows.scalars()
    return found


async def drop_entry(tx: AsyncConnection, turn_id: int) -> None:
    """The question was refused before any work: there is nothing to account for."""
    await tx.execute(
        sa.delete(ledger).where(ledger.c.turn_id == turn_id, ledger.c.ended_at_s.is_(None))
    )


async def was_asked_in(tx: AsyncConnection, session_id: int, turn_id: int) -> bool:
    """Has another turn than this one asked in this session?"""
    row = await tx.execute(
        sa.select(ledger.c.id)
        .where(ledger.c.session_id == session_id, ledger.c.turn_id != turn_id)
        .limit(1)
    )
    return row.first() is not None


async def spent_on_result(
    tx: AsyncConnection, session_id: int, turn_id: int
) -> tuple[Spent, RawDraft | None]:
    """What the edits cost that a result of this turn's is made of, since the one before it in this
    session; and the draft before the first of them."""
    earlier = sa.select(sa.func.coalesce(sa.func.max(exports.c.turn_id), 0)).where(
        exports.c.session_id == session_id,
        exports.c.turn_id < turn_id,
        exports.c.state == "done",
        exports.c.result.is_not(None),
    )
    since = (await tx.execute(earlier)).scalar_one()
    edits = (
        ledger.c.session_id == session_id,
        ledger.c.turn_id > since,
        ledger.c.turn_id <= turn_id,
    )
    first = (
        sa.select(turns.c.before)
        .join(ledger, ledger.c.turn_id == turns.c.id)
        .where(*edits)
        .order_by(turns.c.id)
        .limit(1)
    )
    before = (await tx.execute(first)).scalar_one_or_none() or {}
    return await _spent(tx, *edits, since_s=0.0), before.get("draft")


async def spent_by(tx: AsyncConnection, person: str, since_s: float) -> Spent:
    """By one person on the bot's own accounts."""
    return await _spent(tx, ledger.c.person == person, accounts.c.kind != "linked", since_s=since_s)


async def spent_on_own(tx: AsyncConnection, person: str, since_s: float) -> Spent:
    """By one person on the account that they linked."""
    mine = (accounts.c.kind == "linked", accounts.c.owner == person)
    return await _spent(tx, ledger.c.person == person, *mine, since_s=since_s)


async def spent_in(tx: AsyncConnection, guild: str, since_s: float) -> Spent:
    """By everybody in a server or group, on the bot's own accounts."""
    return await _spent(tx, ledger.c.guild == guild, accounts.c.kind != "linked", since_s=since_s)


async def spenders_in(
    tx: AsyncConnection, guild: str, since_s: float, at_most: int
) -> list[tuple[str, Spent]]:
    """The names of those who spent most there, and what. Who asked to be forgotten has none."""
    own = (ledger.c.guild == guild, accounts.c.kind != "linked", ledger.c.begun_at_s >= since_s)
    rows = await tx.execute(
        sa.select(sa.func.max(ledger.c.person_name).label("name"), *_SUMS)
        .join(accounts, accounts.c.id == ledger.c.account_id)
        .where(*own)
        .group_by(ledger.c.person)
        .order_by(sa.desc("credits"), sa.desc("edits"))
        .limit(at_most)
    )
    return [(row["name"], _read(row)) for row in rows.mappings()]


async def own_entries(tx: AsyncConnection, since_s: float, until_s: float) -> list[LedgerEntry]:
    """Rows of the bot's own accounts, in the order of time. What people spend on accounts that they
    linked is not among them: it is theirs to see."""
    of_the_bot = await tx.execute(sa.select(accounts.c.id).where(accounts.c.owner == ""))
    rows = await tx.execute(
        sa.select(ledger)
        .where(
            ledger.c.begun_at_s >= since_s,
            ledger.c.begun_at_s < until_s,
            ledger.c.account_id.in_(list(of_the_bot.scalars())),
        )
        .order_by(ledger.c.begun_at_s, ledger.c.id)
    )
    return [row_to(LedgerEntry, row) for row in rows.mappings()]


async def move_guild(tx: AsyncConnection, old: Chat, new: Chat) -> None:
    """A group has a new id."""
    await tx.execute(sa.update(ledger).where(ledger.c.guild == str(old)).values(guild=str(new)))


_IS_EXACT = sa.and_(
    sa.not_(ledger.c.shared), ledger.c.before.is_not(None), ledger.c.after.is_not(None)
)
_COST = sa.case((_IS_EXACT, ledger.c.before - ledger.c.after), else_=0.0)
_SUMS = (
    sa.func.count().label("edits"),
    sa.func.coalesce(sa.func.sum(_COST), 0.0).label("credits"),
    sa.func.coalesce(sa.func.sum(sa.case((_IS_EXACT, 0), else_=1)), 0).label("unknown"),
)


async def _spent(tx: AsyncConnection, *conditions: sa.ColumnElement[bool], since_s: float) -> Spent:
    row = await tx.execute(
        sa.select(*_SUMS)
        .select_from(ledger)
        .join(accounts, accounts.c.id == ledger.c.account_id)
        .where(*conditions, ledger.c.begun_at_s >= since_s)
    )
    return _read(row.mappings().one())


def _read(row: Any) -> Spent:
    return Spent(row["edits"], float(row["credits"]), row["unknown"])
