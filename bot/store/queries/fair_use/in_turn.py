"""Claiming work in turn between people: turns that ask the service, and renders.

Whatever is at work is counted from the rows themselves, so the count is right after a crash and
across processes: a row that a dead process had claimed is at work until another one ends it.
"""

from __future__ import annotations

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.in_turn import Job, Slots, next_in_turn
from bot.core.kinds import KINDS
from bot.store.queries import lanes
from bot.store.queries.lanes import Row
from bot.store.rows import Export, Turn
from bot.store.sql import hold, upsert
from bot.store.tables import (
    accounts,
    conversations,
    exports,
    has_begun,
    is_open,
    notes,
    sessions,
    turns,
    waits,
)

_ASKS: Final = [kind for kind, treatment in KINDS.items() if treatment.costs]
_PLENTY: Final = 10
"""With more places free than that, nobody waits for one long, and nobody has to be asked for."""
_SERVED_KEPT_S: Final = 86_400.0
ONE_FIT: Final = Slots(person=1, everybody=1)
"""An engine encodes with all that its machine has: two at once take as long as one after another.
"""


async def claim_in_turn(
    tx: AsyncConnection, kind: type[Row], lane: str, now_s: float, slots: Slots
) -> tuple[Row | None, float | None]:
    """`lanes.claim`, but a lane whose head has to wait for others is left alone (None, None): it is
    among `lanes_in_turn` when its turn comes."""
    row = (await tx.execute(_HEADS[kind], {"of_lane": lane, "now_s": now_s})).first()
    if row is None:
        return None, None
    if not row.is_fresh:
        return await lanes.claim(tx, kind, lane, now_s)
    head = Job(row.id, lane, row.asker, row.relaxed, row.account)
    what = _name(kind)
    await hold(tx, f"in turn: {what}")
    if not await _may_begin(tx, kind, head, now_s, slots):
        return None, None
    await _serve(tx, what, head.person, now_s)
    return await lanes.claim(tx, kind, lane, now_s)


async def lanes_in_turn(
    tx: AsyncConnection, kind: type[Row], now_s: float, slots: Slots
) -> list[str]:
    """The lanes whose heads wait and may begin now: to be woken when something has ended."""
    at_work = await _at_work(tx, kind)
    return [job.lane for job in await _in_turn(tx, kind, at_work, now_s, slots)]


async def begin_fit(tx: AsyncConnection, export: Export, now_s: float) -> Export | None:
    """Mark that this export's copy is begun, if its turn has come: the engine makes one at a time.
    None: others come first."""
    await hold(tx, "in turn: fits")
    rows = await tx.execute(
        sa.select(exports.c.id, exports.c.lane, exports.c.fit_begun_at_s, turns.c.asker)
        .select_from(_joined(Export))
        .where(is_open(exports), exports.c.state == "fitting")
    )
    waiting, at_work = list[Job](), list[Job]()
    for row in rows:
        queue = waiting if row.fit_begun_at_s is None else at_work
        queue.append(Job(row.id, row.lane, row.asker))
    served_s = await _served(tx, "fits", waiting)
    if export.id not in {job.id for job in next_in_turn(waiting, at_work, served_s, ONE_FIT)}:
        return None
    person = next(job.person for job in waiting if job.id == export.id)
    await _serve(tx, "fits", person, now_s)
    return await lanes.note(tx, export, fit_begun_at_s=now_s)


async def _may_begin(
    tx: AsyncConnection, kind: type[Row], head: Job, now_s: float, slots: Slots
) -> bool:
    at_work = await _at_work(tx, kind)
    beside = [job for job in at_work if job.account == head.account]
    free = slots.everybody - len(beside)
    if free <= 0 or sum(job.person == head.person for job in beside) >= slots.person:
        return False
    if free > _PLENTY and not head.relaxed:
        return True
    chosen = await _in_turn(tx, kind, at_work, now_s, slots)
    return head.lane in {job.lane for job in chosen}


async def _in_turn(
    tx: AsyncConnection, kind: type[Row], at_work: list[Job], now_s: float, slots: Slots
) -> list[Job]:
    waiting = await _waiting(tx, kind, now_s)
    if not waiting:
        return []
    served_s = await _served(tx, _name(kind), waiting)
    return next_in_turn(waiting, at_work, served_s, slots)


async def _served(tx: AsyncConnection, what: str, waiting: list[Job]) -> dict[str, float]:
    """When work of this kind was last begun for those who wait."""
    prefix = f"served {what}: "
    names = {f"{prefix}{job.person}" for job in waiting}
    rows = await tx.execute(sa.select(notes.c.name, notes.c.value).where(notes.c.name.in_(names)))
    return {name.removeprefix(prefix): float(value) for name, value in rows}


async def _serve(tx: AsyncConnection, what: str, person: str, now_s: float) -> None:
    served = {"name": f"served {what}: {person}", "value": repr(now_s)}
    await upsert(tx, notes, "name", **served, until_s=now_s + _SERVED_KEPT_S)


def _heads(kind: type[Row]) -> sa.Select[Any]:
    """The head of a lane. Is it work that nobody has begun and that need not wait for itself? One
    that was stopped only has to be told so."""
    table, people = _tables(kind)
    in_lane = table.c.lane == sa.bindparam("of_lane")
    head = sa.select(sa.func.min(table.c.id)).where(in_lane, is_open(table))
    is_fresh = sa.and_(
        table.c.epoch == 0,
        table.c.ready_at_s <= sa.bindparam("now_s"),
        sa.not_(table.c.cancel),
        *_asks(kind),
    )
    account = sa.case((is_fresh, _account(kind).element), else_="").label("account")
    return (
        sa.select(table.c.id, people.c.asker, people.c.relaxed, account, is_fresh.label("is_fresh"))
        .select_from(_joined(kind))
        .where(table.c.id == head.scalar_subquery())
    )


async def _at_work(tx: AsyncConnection, kind: type[Row]) -> list[Job]:
    """What keeps the service busy now. A turn whose answer is there, or that waits for
    somebody's yes, and a render that is being fitted or delivered, do not."""
    table, people = _tables(kind)
    rows = await tx.execute(
        sa.select(table.c.id, table.c.lane, people.c.asker, people.c.relaxed, _account(kind))
        .select_from(_joined(kind))
        .where(
            has_begun(table),
            table.c.state.not_in(["answered", "fitting", "delivering"]),
            *([] if kind is not Turn else [turns.c.consent.is_distinct_from("asked")]),
            *_asks(kind),
        )
    )
    return [Job(row.id, row.lane, row.asker, row.relaxed, row.account) for row in rows]


async def _waiting(tx: AsyncConnection, kind: type[Row], now_s: float) -> list[Job]:
    """Of each person on each account the first work that heads its lane, and the first that is
    relaxed."""
    table, people = _tables(kind)
    same = table.alias("same_lane")
    head = sa.select(sa.func.min(same.c.id)).where(same.c.lane == table.c.lane, is_open(same))
    firsts = (
        sa.select(sa.func.min(table.c.id))
        .select_from(_joined(kind))
        .where(
            waits(table),
            table.c.ready_at_s <= now_s,
            table.c.id == head.scalar_subquery(),
            *_asks(kind),
        )
        .group_by(people.c.asker, people.c.relaxed, _account(kind))
    )
    ids = list((await tx.execute(firsts)).scalars())
    if not ids:
        return []
    rows = await tx.execute(
        sa.select(table.c.id, table.c.lane, people.c.asker, people.c.relaxed, _account(kind))
        .select_from(_joined(kind))
        .where(table.c.id.in_(ids))
    )
    return [Job(row.id, row.lane, row.asker, row.relaxed, row.account) for row in rows]


def _name(kind: type[Row]) -> str:
    return "turns" if kind is Turn else "renders"


def _tables(kind: type[Row]) -> tuple[sa.Table, sa.Table]:
    """Where the work stands, and where whose it is."""
    return (turns, turns) if kind is Turn else (exports, turns)


def _joined(kind: type[Row]) -> Any:
    return turns if kind is Turn else exports.join(turns, turns.c.id == exports.c.turn_id)


def _account(kind: type[Row]) -> sa.Label[str]:
    """Whose account the work is at work on: the holder's of a linked one; nobody's is the bot's.
    Before a turn has its project it is that of the turn which it is about, or of its chat, or a new
    one of the asker's. What renders is one for all accounts."""
    if kind is not Turn:
        return sa.literal("").label("account")
    about = turns.alias("about")
    its_session = sa.func.coalesce(
        turns.c.session_id,
        sa.select(about.c.session_id)
        .where(about.c.id == turns.c.about_turn_id)
        .correlate(turns)
        .scalar_subquery(),
        sa.select(conversations.c.session_id)
        .where(conversations.c.id == turns.c.conversation_id)
        .correlate(turns)
        .scalar_subquery(),
    )
    holder = (
        sa.select(accounts.c.owner)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .where(sessions.c.id == its_session)
    )
    own = (
        sa.select(sa.func.max(accounts.c.owner))
        .where(accounts.c.owner == turns.c.asker, accounts.c.kind == "linked")
        .where(accounts.c.token != "")
    )
    found = [query.correlate(turns).scalar_subquery() for query in (holder, own)]
    return sa.func.coalesce(*found, "").label("account")


def _asks(kind: type[Row]) -> list[sa.ColumnElement[bool]]:
    """Which turns are such work: those that ask the service."""
    return [turns.c.kind.in_(_ASKS)] if kind is Turn else []


_HEADS: Final[dict[type, sa.Select[Any]]] = {Turn: _heads(Turn), Export: _heads(Export)}
"""Asked for each step of a lane, so they are built once: that takes longer than their compiling."""
