"""NemoVideo's editing sessions: one is a conversation's current project, others were before."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries.conversations import change_conversation
from bot.store.rows import Session, row_to
from bot.store.tables import accounts, conversations, sessions


async def create_session(
    tx: AsyncConnection,
    *,
    conversation_id: int,
    account_id: int,
    remote_id: str,
    task_id: str | None,
    user_id: str | None,
    skill: str,
    skill_version: str,
    language: str,
    now_s: float,
) -> Session:
    """Store the session and make it the conversation's current one."""
    row = await tx.execute(
        sa.insert(sessions)
        .values(
            conversation_id=conversation_id,
            account_id=account_id,
            remote_id=remote_id,
            task_id=task_id,
            user_id=user_id,
            skill=skill,
            skill_version=skill_version,
            language=language,
            gone=False,
            created_at_s=now_s,
        )
        .returning(sessions)
    )
    session = row_to(Session, row.mappings().one())
    await change_conversation(tx, conversation_id, session_id=session.id)
    return session


async def get_session(tx: AsyncConnection, session_id: int) -> Session:
    row = await tx.execute(sa.select(sessions).where(sessions.c.id == session_id))
    return row_to(Session, row.mappings().one())


async def mark_session_gone(tx: AsyncConnection, session_id: int) -> None:
    await tx.execute(sa.update(sessions).where(sessions.c.id == session_id).values(gone=True))


async def previous_session(tx: AsyncConnection, conversation_id: int) -> Session | None:
    """The newest session that is not the conversation's current one and not gone."""
    current = (
        sa.select(conversations.c.session_id)
        .where(conversations.c.id == conversation_id)
        .scalar_subquery()
    )
    row = await tx.execute(
        sa.select(sessions)
        .where(
            sessions.c.conversation_id == conversation_id,
            sessions.c.id.is_distinct_from(current),
            sa.not_(sessions.c.gone),
        )
        .order_by(sessions.c.id.desc())
        .limit(1)
    )
    found = row.mappings().first()
    return None if found is None else row_to(Session, found)


async def linked_holder(tx: AsyncConnection, session_id: int) -> str | None:
    """The person whose linked account made this session; None where the bot's own did."""
    row = await tx.execute(
        sa.select(accounts.c.owner)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .where(sessions.c.id == session_id, accounts.c.kind == "linked")
    )
    owner: str | None = row.scalar()
    return owner
