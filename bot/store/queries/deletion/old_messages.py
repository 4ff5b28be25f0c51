"""Messages in the chat that another one takes the place of: deleting them is owed like words."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import MessageRef
from bot.core.view import NOTHING
from bot.store.queries.posts import (
    drop_post,
    intend_post,
    next_part,
    owe_again,
    post_sent,
    set_final,
    to_post,
    unsend,
)
from bot.store.queries.turns import get_turn
from bot.store.rows import Post
from bot.store.tables import posts


async def post_anew(tx: AsyncConnection, post: Post, *, remains: bool) -> None:
    """The message can't be made to show its words: they go into a new one, and then it is deleted
    where it `remains` in the chat."""
    assert post.ref is not None
    await unsend(tx, post.id)
    if remains:
        await supersede(tx, post.turn_id, MessageRef.parse(post.ref))


async def supersede(tx: AsyncConnection, turn_id: int, ref: MessageRef) -> None:
    """A message in the chat that no other post stands for: that it be deleted is owed."""
    turn = await get_turn(tx, turn_id)
    assert turn is not None
    part = await next_part(tx, turn_id, "old")
    old = await intend_post(tx, turn, "old", NOTHING, part, final=True)
    await tx.execute(
        sa.update(posts).where(posts.c.id == old.id).values(state="sent", ref=str(ref))
    )


async def say_in_old_message(tx: AsyncConnection, post: Post) -> bool:
    """A message of the turn that is to be deleted shows these words instead: an edit can be
    repeated, a post can't. False where there is none."""
    row = await tx.execute(
        sa.select(posts)
        .where(posts.c.turn_id == post.turn_id, posts.c.final, sa.not_(posts.c.delivered))
        .where(posts.c.ref.is_not(None))
        .order_by(posts.c.id)
    )
    found = [old for old in map(to_post, row.mappings()) if old.view == NOTHING]
    if not found:
        return False
    await set_final(tx, found[-1].id, post.view)
    await drop_post(tx, post.id)
    return True


async def find_pressed(tx: AsyncConnection, turn_id: int, ref: MessageRef, now_s: float) -> bool:
    """A button of this turn was pressed under this message, which may lie.

    A message that we know shall show its last words again. One that we don't know is the one whose
    answer never reached us: now its number is known, and it is taken for
    its post, or superseded. Whether something is owed then.
    """
    rows = await tx.execute(sa.select(posts).where(posts.c.turn_id == turn_id))
    all_posts = [to_post(row) for row in rows.mappings()]
    for post in all_posts:
        if post.ref is not None and MessageRef.parse(post.ref).message == ref.message:
            return await owe_again(tx, post.id)
    lost = [post for post in all_posts if post.state == "sending" and post.kind == "reply"]
    if not lost:
        await supersede(tx, turn_id, ref)
        return True
    await post_sent(tx, lost[0], ref, now_s)
    return lost[0].final
