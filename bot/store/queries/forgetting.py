"""Deleting what is kept about one person, when they ask for it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries.retention import (
    all_over_in,
    delete_conversations,
    delete_projects,
    delete_turns,
    is_over,
)
from bot.store.tables import accounts, conversations, turns


async def forget_person(
    tx: AsyncConnection, owner: str, *, spare_turn_id: int | None = None
) -> int:
    """Delete all that one person's conversations hold here, and their linked token. The bare
    message keys stay, and so does what is at work this moment; of a conversation in which that is
    only the turn `spare_turn_id`, the project goes too. How many conversations went."""
    await tx.execute(
        sa.update(accounts)
        .where(accounts.c.kind == "linked", accounts.c.owner == owner)
        .values(token="", user_id=None, expires_at_s=None, client_id=None)
    )
    mine = sa.select(conversations.c.id).where(conversations.c.owner == owner)
    asked = sa.select(turns.c.id).where(turns.c.asker == owner, is_over())
    await delete_turns(tx, sa.or_(turns.c.id.in_(asked), all_over_in(mine)))
    empty = mine.where(~sa.exists().where(turns.c.conversation_id == conversations.c.id))
    ids = list((await tx.execute(empty)).scalars())
    await delete_conversations(tx, ids)
    if spare_turn_id is not None:
        await _empty_conversation(tx, owner, spare_turn_id)
    return len(ids)


async def _empty_conversation(tx: AsyncConnection, owner: str, turn_id: int) -> None:
    """The conversation in which they asked: it still has to carry the answer."""
    others = sa.exists().where(turns.c.conversation_id == conversations.c.id, turns.c.id != turn_id)
    here = sa.select(turns.c.conversation_id).where(turns.c.id == turn_id).scalar_subquery()
    found = await tx.execute(
        sa.update(conversations)
        .where(conversations.c.id == here, conversations.c.owner == owner, ~others)
        .values(session_id=None, exported_at_s=None)
        .returning(conversations.c.id)
    )
    ids = list(found.scalars())
    await tx.execute(sa.update(turns).where(turns.c.id == turn_id).values(session_id=None, text=""))
    await delete_projects(tx, ids)
