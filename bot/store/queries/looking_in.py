"""What an operator looks at: turns as they stand, and where the bot has spoken lately.

`id > 0` walks the key from its end, as far as the limit says, and reads nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.queries.poisoned_updates import Poisoned
from bot.store.queries.posts import to_post
from bot.store.rows import Export, Post, Turn, row_to
from bot.store.tables import conversations, exports, is_open, poisoned, posts, turns


async def open_turns_now(tx: AsyncConnection, most: int) -> list[Turn]:
    """Those that wait or run, the oldest first."""
    by_lane = sa.select(turns).where(is_open(turns)).order_by(turns.c.lane, turns.c.id)
    found = [row_to(Turn, row) for row in (await tx.execute(by_lane)).mappings()]
    return sorted(found, key=lambda turn: turn.id)[:most]


async def latest_turns(tx: AsyncConnection, most: int) -> list[Turn]:
    """The newest first, whatever became of them."""
    rows = await tx.execute(
        sa.select(turns).where(turns.c.id > 0).order_by(turns.c.id.desc()).limit(most)
    )
    return [row_to(Turn, row) for row in rows.mappings()]


async def posts_and_exports(
    tx: AsyncConnection, turn_id: int
) -> tuple[Sequence[Post], Sequence[Export]]:
    """All that a turn has shown, or owes, and what it has rendered."""
    shown = await tx.execute(
        sa.select(posts).where(posts.c.turn_id == turn_id).order_by(posts.c.id)
    )
    made = await tx.execute(sa.select(exports).where(exports.c.turn_id == turn_id))
    return (
        [to_post(row) for row in shown.mappings()],
        [row_to(Export, row) for row in made.mappings()],
    )


async def posts_of_turns(tx: AsyncConnection, ids: Collection[int]) -> list[Post]:
    """What these have shown, the oldest first."""
    rows = await tx.execute(sa.select(posts).where(posts.c.turn_id.in_(ids)).order_by(posts.c.id))
    return [to_post(row) for row in rows.mappings()]


async def exports_of_turns(tx: AsyncConnection, ids: Collection[int]) -> dict[int, Export]:
    """What these have rendered, by the turn."""
    rows = await tx.execute(sa.select(exports).where(exports.c.turn_id.in_(ids)))
    return {row["turn_id"]: row_to(Export, row) for row in rows.mappings()}


async def latest_poisoned(tx: AsyncConnection, most: int) -> list[Poisoned]:
    rows = await tx.execute(
        sa.select(poisoned).where(poisoned.c.id > 0).order_by(poisoned.c.id.desc()).limit(most)
    )
    return [row_to(Poisoned, row) for row in rows.mappings()]


async def last_turns_said_to(tx: AsyncConnection, since_s: float) -> list[Turn]:
    """Of each chat in which something was said since then, the last turn that has ended."""
    ended = sa.select(sa.func.max(turns.c.id)).where(
        turns.c.conversation_id == conversations.c.id, ~is_open(turns)
    )
    lately = (
        sa.select(ended.correlate(conversations).scalar_subquery())
        .where(conversations.c.active_at_s >= since_s)
        .order_by(conversations.c.active_at_s.desc())
    )
    ids = [number for number in (await tx.execute(lately)).scalars() if number is not None]
    last: dict[str, Turn] = {}
    for number in ids:
        row = (await tx.execute(sa.select(turns).where(turns.c.id == number))).mappings().one()
        turn = row_to(Turn, row)
        last.setdefault(str(turn.chat), turn)
    return list(last.values())
