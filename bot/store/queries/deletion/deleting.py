"""Deleting in steps: each is a transaction of its own and small, for everybody waits behind it.

What is still open, owed or rendering is never deleted.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, Final, ParamSpec

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import (
    conversation_keys,
    conversations,
    exports,
    files,
    is_open,
    is_owed,
    messages,
    posts,
    sessions,
    turns,
    uploads,
)

P = ParamSpec("P")

STEP: Final = 10
"""Rows that one step looks at, or deletes with all that hangs on them: some milliseconds."""


Place = tuple[Any, ...]
"""Where a row stands: what the rows are ordered by, its key last."""


@dataclass(frozen=True, slots=True)
class Step:
    """How many rows went. Where there may be `more`, the next step begins after `place`."""

    gone: int
    place: Place | None
    more: bool


async def in_steps(
    db: Database,
    query: Callable[Concatenate[AsyncConnection, Place | None, P], Awaitable[Step]],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> int:
    """Repeat a query, each time from where it stopped. How many rows went."""
    step = await db.run(query, None, *args, **kwargs)
    gone = step.gone
    while step.more:
        step = await db.run(query, step.place, *args, **kwargs)
        gone += step.gone
    return gone


async def next_rows(
    tx: AsyncConnection,
    order: Sequence[sa.Column[Any]],
    after: Place | None,
    *conditions: sa.ColumnElement[bool],
) -> list[Place]:
    """The next `STEP` rows of their table. `order`: an index of it, and its key last."""
    if after is not None:
        conditions += (sa.tuple_(*order) > sa.tuple_(*after),)
    found = sa.select(*order).where(*conditions).order_by(*order).limit(STEP)
    return [tuple(place) for place in await tx.execute(found)]


def keys(found: Sequence[Place]) -> list[Any]:
    return [place[-1] for place in found]


def stepped(gone: int, found: Sequence[Place]) -> Step:
    return Step(gone, found[-1] if found else None, more=len(found) == STEP)


async def delete_turns(tx: AsyncConnection, ids: Sequence[int]) -> int:
    """Those of them that are over, with all that hangs on them; of their messages the bare keys
    stay. How many."""
    which = turns.c.id.in_(ids), _is_over()
    ids = list((await tx.execute(sa.select(turns.c.id).where(*which))).scalars())
    if not ids:
        return 0
    await tx.execute(sa.update(messages).where(messages.c.turn_id.in_(ids)).values(text=""))
    mine = sa.select(files.c.id).where(files.c.turn_id.in_(ids))
    await tx.execute(sa.delete(uploads).where(uploads.c.file_id.in_(mine)))
    for table in (files, posts, exports):
        await tx.execute(sa.delete(table).where(table.c.turn_id.in_(ids)))
    await tx.execute(sa.delete(turns).where(turns.c.id.in_(ids)))
    return len(ids)


def _is_over() -> sa.ColumnElement[bool]:
    """Ended, every word of it delivered, its export ended too."""
    owed = sa.exists().where(posts.c.turn_id == turns.c.id, is_owed(posts))
    rendering = sa.exists().where(exports.c.turn_id == turns.c.id, is_open(exports))
    return sa.and_(sa.not_(is_open(turns)), ~owed, ~rendering)


def has_turns(*conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    return sa.exists().where(turns.c.conversation_id == conversations.c.id, *conditions)


async def delete_conversation(tx: AsyncConnection, conversation_id: int) -> int:
    """One without turns. How many rows went; from `STEP` on there may be more, and the conversation
    is still there."""
    gone = await delete_projects(tx, conversation_id)
    here = conversation_keys.c.conversation_id == conversation_id
    gone += await delete_some(tx, conversation_keys.c.key, here)
    if gone < STEP:
        await tx.execute(sa.delete(conversations).where(conversations.c.id == conversation_id))
    return gone


async def delete_if_empty(tx: AsyncConnection, conversation_id: int) -> None:
    """A conversation in which nothing has ever begun."""
    empty = sa.select(conversations.c.id).where(conversations.c.id == conversation_id, ~has_turns())
    if (await tx.execute(empty)).first() is not None:
        await delete_conversation(tx, conversation_id)


async def delete_projects(tx: AsyncConnection, conversation_id: int) -> int:
    """At most `STEP` sessions of a conversation whose turns have let go of them, and what was
    uploaded to them. How many went."""
    found = sa.select(sessions.c.id).where(sessions.c.conversation_id == conversation_id)
    ids = list((await tx.execute(found.limit(STEP))).scalars())
    await tx.execute(sa.delete(uploads).where(uploads.c.session_id.in_(ids)))
    await tx.execute(sa.delete(sessions).where(sessions.c.id.in_(ids)))
    return len(ids)


async def delete_some(
    tx: AsyncConnection, key: sa.Column[Any], condition: sa.ColumnElement[bool]
) -> int:
    """At most `STEP` rows of a table to which nothing points. How many."""
    found = list((await tx.execute(sa.select(key).where(condition).limit(STEP))).scalars())
    await tx.execute(sa.delete(key.table).where(key.in_(found)))
    return len(found)
