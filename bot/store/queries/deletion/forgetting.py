"""Deleting what is kept about one person, when they ask for it: the rows that
`bot.store.queries.personal` lists."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.queries.deletion.deleting import (
    STEP,
    Place,
    Step,
    delete_conversation,
    delete_projects,
    delete_turns,
    has_turns,
    in_steps,
    keys,
    next_rows,
    stepped,
)
from bot.store.queries.fair_use.invitations import forget_guest
from bot.store.queries.personal import is_about
from bot.store.tables import (
    accounts,
    conversations,
    exports,
    files,
    is_open,
    ledger,
    notes,
    preferences,
    turns,
    uploads,
)


async def forget_person(db: Database, owner: str, *, spare_turn_id: int | None = None) -> int:
    """Delete all that one person's conversations hold here, their linked token, what they chose
    in /settings, that they redeemed an invitation, and notes about them (an open form).
    The bare message keys stay, and what limits count until it counts no longer, and so does what is
    at work this moment; of a conversation in which that is only the turn `spare_turn_id`, the
    project goes too. How many conversations went.

    Not one transaction but many small ones; to be repeated where it was broken off."""
    await db.run(_forget_token, owner)
    await db.run(forget_guest, owner)
    await db.run(_forget_preferences, owner)
    await in_steps(db, _forget_notes, owner)
    await in_steps(db, _forget_asked, owner)
    await in_steps(db, _forget_turns, owner)
    await in_steps(db, _forget_spending, owner)
    gone = await in_steps(db, _forget_conversations, owner)
    if spare_turn_id is not None:
        await in_steps(db, _forget_project, owner, spare_turn_id)
    await db.scrub()
    return gone


async def is_at_work(tx: AsyncConnection, owner: str, *, spare_turn_id: int | None = None) -> bool:
    """Is something that they asked for not at its end, so that it stays?"""
    rendering = sa.exists().where(exports.c.turn_id == turns.c.id, is_open(exports))
    found = sa.exists().where(
        is_about(turns, owner),
        turns.c.id != (spare_turn_id or 0),
        sa.or_(is_open(turns), rendering),
    )
    return bool((await tx.execute(sa.select(found))).scalar())


async def _forget_token(tx: AsyncConnection, owner: str) -> None:
    await tx.execute(
        sa.update(accounts)
        .where(accounts.c.kind == "linked", is_about(accounts, owner))
        .values(token="", user_id=None, expires_at_s=None, client_id=None)
    )


async def _forget_preferences(tx: AsyncConnection, owner: str) -> None:
    await tx.execute(sa.delete(preferences).where(is_about(preferences, owner)))


async def _forget_notes(tx: AsyncConnection, after: Place | None, owner: str) -> Step:
    found = await next_rows(tx, [notes.c.name], after, is_about(notes, owner))
    gone = await tx.execute(sa.delete(notes).where(notes.c.name.in_(keys(found))))
    return stepped(gone.rowcount, found)


async def _forget_asked(tx: AsyncConnection, after: Place | None, owner: str) -> Step:
    """What they asked, in other people's conversations too."""
    found = await next_rows(tx, [turns.c.id], after, is_about(turns, owner))
    return stepped(await delete_turns(tx, keys(found)), found)


async def _forget_turns(tx: AsyncConnection, after: Place | None, owner: str) -> Step:
    """What others asked in their conversations."""
    mine = sa.select(conversations.c.id).where(is_about(conversations, owner))
    here = turns.c.conversation_id.in_(mine)
    found = await next_rows(tx, [turns.c.id], after, here)
    return stepped(await delete_turns(tx, keys(found)), found)


async def _forget_spending(tx: AsyncConnection, _after: Place | None, owner: str) -> Step:
    """Whose it was and where; the sums stay, or nobody's account would add up any more."""
    closed = sa.and_(is_about(ledger, owner), ledger.c.ended_at_s.is_not(None))
    found = await tx.execute(sa.select(ledger.c.id).where(closed).limit(STEP))
    ids = list(found.scalars())
    nobody = {"person": "", "person_name": "", "chat": "", "session_id": None}
    await tx.execute(sa.update(ledger).where(ledger.c.id.in_(ids)).values(nobody))
    return Step(len(ids), None, more=len(ids) == STEP)


async def _forget_conversations(tx: AsyncConnection, _after: Place | None, owner: str) -> Step:
    empty = sa.select(conversations.c.id).where(is_about(conversations, owner), ~has_turns())
    conversation_id = (await tx.execute(empty.limit(1))).scalar()
    if conversation_id is None:
        return Step(0, None, more=False)
    rows = await delete_conversation(tx, conversation_id)
    return Step(int(rows < STEP), None, more=True)


async def _forget_project(
    tx: AsyncConnection, _after: Place | None, owner: str, turn_id: int
) -> Step:
    """Of the conversation in which they asked: it still has to carry the answer."""
    here = sa.select(turns.c.conversation_id).where(turns.c.id == turn_id).scalar_subquery()
    others = has_turns(turns.c.id != turn_id)
    found = await tx.execute(
        sa.update(conversations)
        .where(conversations.c.id == here, conversations.c.owner == owner, ~others)
        .values(session_id=None, exported_at_s=None)
        .returning(conversations.c.id)
    )
    conversation_id = found.scalar()
    nothing = {"session_id": None, "text": "", "asker_name": "", "quoted": None, "above": None}
    await tx.execute(sa.update(turns).where(turns.c.id == turn_id).values(nothing))
    if conversation_id is None:
        return Step(0, None, more=False)
    mine = sa.select(files.c.id).where(files.c.turn_id == turn_id)
    await tx.execute(sa.delete(uploads).where(uploads.c.file_id.in_(mine)))
    await tx.execute(sa.delete(files).where(files.c.turn_id == turn_id))
    gone = await delete_projects(tx, conversation_id)
    return Step(gone, None, more=gone == STEP)
