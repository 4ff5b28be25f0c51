"""NemoVideo's editing sessions: one is a conversation's current project, others were before."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.kinds import KINDS
from bot.core.model import Chat, ConversationKey, MessageRef
from bot.core.states import PostKind
from bot.store.queries.conversations import change_conversation
from bot.store.rows import Session, Turn, row_to
from bot.store.tables import accounts, conversation_keys, conversations, posts, sessions, turns

_CHAIN_MAX = 20
"""So many turns or sessions are followed from one to the next, at most."""
_EDITS = tuple(kind for kind, treatment in KINDS.items() if treatment.costs)
_ASKED = sa.and_(
    turns.c.kind.in_(_EDITS),
    turns.c.state.in_(("asking", "recovering", "answered", "done")),
)


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


async def succeed(tx: AsyncConnection, session_id: int, successor_id: int) -> None:
    """Note that another session has taken the place of one that is gone."""
    await tx.execute(
        sa.update(sessions).where(sessions.c.id == session_id).values(successor_id=successor_id)
    )


async def newest_successor(tx: AsyncConnection, session_id: int) -> Session:
    """The session, or what has taken its place until now."""
    session = await get_session(tx, session_id)
    for _ in range(_CHAIN_MAX):
        if session.successor_id is None:
            break
        session = await get_session(tx, session.successor_id)
    return session


async def session_of_turn(tx: AsyncConnection, turn_id: int | None) -> int | None:
    """The session that a turn is bound to, or will be because it is about a turn that is."""
    for _ in range(_CHAIN_MAX):
        if turn_id is None:
            return None
        row = await tx.execute(
            sa.select(turns.c.session_id, turns.c.about_turn_id).where(turns.c.id == turn_id)
        )
        found = row.mappings().first()
        if found is None or found["session_id"] is not None:
            return None if found is None else found["session_id"]
        turn_id = found["about_turn_id"]
    return None


async def turn_of_project_before(tx: AsyncConnection, turn: Turn) -> Turn | None:
    """The last turn of the project that its conversation had before this turn's own; None where
    there was none, or it is gone."""
    row = await tx.execute(
        sa.select(turns)
        .where(
            turns.c.conversation_id == turn.conversation_id,
            turns.c.id < turn.id,
            turns.c.session_id.is_not(None),
            turns.c.session_id.is_distinct_from(turn.session_id),
        )
        .order_by(turns.c.id.desc())
        .limit(1)
    )
    found = row.mappings().first()
    if found is None or (await get_session(tx, found["session_id"])).gone:
        return None
    return row_to(Turn, found)


async def latest_projects(
    tx: AsyncConnection, asker: str, keys: Sequence[ConversationKey], most: int = 10
) -> list[Turn]:
    """Of each of this person's own projects in the channels of these keys, their topics and threads
    their latest turn; newest first. What took the place of a lost session is the same project."""
    newest = (
        sa.select(sa.func.max(turns.c.id))
        .join(sessions, sessions.c.id == turns.c.session_id)
        .join(conversations, conversations.c.id == turns.c.conversation_id)
        .where(turns.c.asker == asker, conversations.c.owner == asker, _is_in(keys))
        .group_by(sa.func.coalesce(sessions.c.successor_id, sessions.c.id))
        .order_by(sa.func.max(turns.c.id).desc())
        .limit(most)
    )
    ids = list((await tx.execute(newest)).scalars())
    rows = await tx.execute(sa.select(turns).where(turns.c.id.in_(ids)).order_by(turns.c.id.desc()))
    return [row_to(Turn, row) for row in rows.mappings()]


async def is_own_here(tx: AsyncConnection, turn: Turn, keys: Sequence[ConversationKey]) -> bool:
    """Is this turn about its asker's own project, in the channels of these keys?"""
    found = (
        sa.select(turns.c.id)
        .join(conversations, conversations.c.id == turns.c.conversation_id)
        .where(turns.c.id == turn.id, conversations.c.owner == turns.c.asker, _is_in(keys))
    )
    return bool((await tx.execute(sa.select(found.exists()))).scalar())


def _is_in(keys: Sequence[ConversationKey]) -> sa.ColumnElement[bool]:
    """Turns of conversations that a message in one of these channels can lead to."""
    places, key = {str(Chat(k.platform, k.channel)) for k in keys}, conversation_keys.c.key
    inside = [key.startswith(f"{place}:", autoescape=True) for place in places]
    return (
        sa.select(key)
        .where(
            conversation_keys.c.conversation_id == turns.c.conversation_id,
            sa.or_(key.in_(places), *inside),
        )
        .exists()
    )


async def was_asked(tx: AsyncConnection, session_id: int) -> bool:
    """Has the agent been asked anything in this session?"""
    asked = sa.select(turns.c.id).where(turns.c.session_id == session_id, _ASKED)
    return bool((await tx.execute(sa.select(asked.exists()))).scalar())


async def latest_request(tx: AsyncConnection, session_id: int, turn_id: int) -> Turn | None:
    """What the agent was asked last in this session, up to this turn."""
    row = await tx.execute(
        sa.select(turns)
        .where(turns.c.session_id == session_id, turns.c.id <= turn_id, turns.c.text != "", _ASKED)
        .order_by(turns.c.id.desc())
        .limit(1)
    )
    found = row.mappings().first()
    return None if found is None else row_to(Turn, found)


async def is_edited_after(tx: AsyncConnection, turn: Turn) -> bool:
    """Has anything been asked in the turn's session since, or does it wait in its chat?"""
    waits = sa.and_(
        turns.c.conversation_id == turn.conversation_id,
        turns.c.state.in_(("queued", "preparing")),
    )
    since = sa.select(turns.c.id).where(
        turns.c.id > turn.id,
        turns.c.kind.in_(_EDITS),
        sa.or_(waits, sa.and_(turns.c.session_id == turn.session_id, _ASKED)),
    )
    return bool((await tx.execute(sa.select(since.exists()))).scalar())


async def linked_holder(tx: AsyncConnection, session_id: int) -> str | None:
    """The person whose linked account made this session; None where the bot's own did."""
    row = await tx.execute(
        sa.select(accounts.c.owner)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .where(sessions.c.id == session_id, accounts.c.kind == "linked")
    )
    owner: str | None = row.scalar()
    return owner


async def latest_message(
    tx: AsyncConnection, session_id: int, chat: Chat, kinds: Sequence[PostKind]
) -> MessageRef | None:
    """The newest message in this chat that a turn of the session has posted, of these kinds."""
    row = await tx.execute(
        sa.select(posts.c.ref)
        .join(turns, turns.c.id == posts.c.turn_id)
        .where(turns.c.session_id == session_id, posts.c.kind.in_(kinds))
        .where(posts.c.chat == str(chat), posts.c.ref.is_not(None), posts.c.state == "sent")
        .order_by(posts.c.id.desc())
        .limit(1)
    )
    found = row.scalar()
    return None if found is None else MessageRef.parse(found)
