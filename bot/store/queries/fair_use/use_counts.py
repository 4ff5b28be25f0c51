"""What limits count, kept apart from turns and from the ledger: what is deleted there, by age or by
/forget, lifts no limit."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, get_args

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.limits import Amounts, Counted, Measure, Scope, Whose, step_of
from bot.core.kinds import KINDS
from bot.store.sql import add_up, hold, insert_new
from bot.store.tables import conversations, is_open, notes, turns, use_counts

_WORK: Final = [kind for kind, treatment in KINDS.items() if treatment.counts == "work"]


async def hold_counts(tx: AsyncConnection, whose: Whose, scopes: Iterable[Scope]) -> None:
    """From here to the end of the transaction nobody else counts for these: two who ask at once
    can't both have the last of a limit. The last thing that a transaction holds, and held once."""
    await hold(tx, *(f"use:{whose.subject(scope)}" for scope in set(scopes)))


async def counted(
    tx: AsyncConnection, whose: Whose, measures: Sequence[tuple[Scope, Measure]], now_s: float
) -> Counted:
    """What this person, this server or group, and all have used within each measure's window."""
    found: dict[tuple[Scope, Measure], list[tuple[float, float]]] = {}
    scopes = {whose.subject(scope): scope for scope, _ in measures}
    within = {
        "subjects": list(scopes),
        "measures": list({measure for _, measure in measures}),
        "now_s": now_s,
    }
    rows = await tx.execute(_USED, within)
    for subject, measure, from_s, amount in rows:
        if measure in get_args(Measure):
            found.setdefault((scopes[subject], measure), []).append((from_s, amount))
    running = tuple(scope for scope, measure in measures if measure == "running")
    if running:
        who = {"person": whose.person, "place": whose.guild}
        row = (await tx.execute(_running(running), who)).one()
        for scope, number in zip(running, row, strict=True):
            found[scope, "running"] = [(now_s, int(number))]
    return found


async def count(
    tx: AsyncConnection, whose: Whose, amounts: Mapping[Scope, Amounts], now_s: float
) -> None:
    """Add to what was used. What is `running` is not counted: the turns themselves say it."""
    rows = list[dict[str, object]]()
    for scope in sorted(amounts):
        subject = whose.subject(scope)
        for measure, amount in amounts[scope].items():
            if subject and amount > 0 and measure != "running":
                from_s, until_s = step_of(measure, now_s)
                rows.append(
                    {
                        "subject": subject,
                        "measure": measure,
                        "from_s": from_s,
                        "amount": amount,
                        "until_s": until_s,
                    }
                )
    if rows:
        await add_up(tx, use_counts, ("subject", "measure", "from_s"), "amount", rows)


async def count_credits(tx: AsyncConnection, whose: Whose, credits: float, now_s: float) -> None:
    """What an edit has cost the bot's own account; the ledger says so once for each."""
    spent: Amounts = {"credits_week": credits}
    await count(tx, whose, {"person": spent, "place": spent, "everybody": spent}, now_s)


async def tell_once(tx: AsyncConnection, what: str, now_s: float, until_s: float) -> bool:
    """True the first time, and again from `until_s` on: whoever sends thirty messages in a row
    hears once why nothing happens."""
    await tx.execute(sa.delete(notes).where(notes.c.name == what, notes.c.until_s <= now_s))
    return await insert_new(tx, notes, name=what, value="", until_s=until_s)


_USED: Final = sa.select(
    use_counts.c.subject, use_counts.c.measure, use_counts.c.from_s, use_counts.c.amount
).where(
    use_counts.c.subject.in_(sa.bindparam("subjects", expanding=True)),
    use_counts.c.measure.in_(sa.bindparam("measures", expanding=True)),
    use_counts.c.until_s > sa.bindparam("now_s"),
)


@functools.cache
def _running(scopes: tuple[Scope, ...]) -> sa.Select[Any]:
    """Work that waits or runs now: of this person, of this place, of everybody."""
    counts: list[sa.Label[Any]] = [_running_of(scope).label(f"of_{scope}") for scope in scopes]
    return sa.select(*counts)


def _running_of(scope: Scope) -> sa.ScalarSelect[int]:
    counted = sa.select(sa.func.count()).select_from(turns)
    if scope == "person":
        counted = counted.where(turns.c.asker == sa.bindparam("person"))
    elif scope == "place":
        here = turns.c.conversation_id == conversations.c.id
        counted = counted.join(conversations, here)
        counted = counted.where(conversations.c.guild == sa.bindparam("place"))
    return counted.where(is_open(turns), turns.c.kind.in_(_WORK)).scalar_subquery()
