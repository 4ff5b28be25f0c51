"""The outbox: every message that we show, before it is shown.

A post is `intended` until somebody wins it by moving it to `sending`; then the platform is asked,
and it is `sent` with the platform's handle. Found in `sending` after a crash it may be in the chat
or not: the same nonce makes the repeat harmless where the platform knows nonces, and elsewhere the
repeat says that it may be one. A post that is `final` and not `delivered` is owed to the person,
also where its chat is frozen: a platform takes nothing for it until then. A final that shows
`NOTHING` is a message that is to be deleted, which is owed like words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat, MessageRef
from bot.core.states import PostKind
from bot.core.view import NOTHING, View
from bot.store.queries import conversations
from bot.store.rows import Post, Turn, row_to, view_to_json
from bot.store.sql import change_row, get_row, insert_and_get, upsert
from bot.store.tables import freezes, is_open, is_owed, posts, turns

_ANSWERS: Final[tuple[PostKind, ...]] = ("reply", "answer")


async def intend_post(
    tx: AsyncConnection,
    turn: Turn,
    kind: PostKind,
    view: View,
    part: int = 0,
    *,
    final: bool = False,
) -> Post:
    """The post for this place in the turn's chat: a new row, or the one that is there already. One
    that was dropped there is wanted again by final words."""
    new = await insert_and_get(
        tx,
        posts,
        turn_id=turn.id,
        kind=kind,
        part=part,
        chat=str(turn.chat),
        reply_to=turn.reply_to,
        state="intended",
        view=view_to_json(view),
        final=final,
        delivered=False,
        tries=0,
        lives=1,
        not_before_s=0,
    )
    if new is not None:
        return to_post(new)
    row = await tx.execute(
        sa.select(posts).where(
            posts.c.turn_id == turn.id, posts.c.kind == kind, posts.c.part == part
        )
    )
    post = to_post(row.mappings().one())
    if not final or post.state != "dropped":
        return post
    await unsend(tx, post.id)
    await set_final(tx, post.id, view)
    return await get_post(tx, post.id)


async def next_part(tx: AsyncConnection, turn_id: int, kind: PostKind) -> int:
    """The first free place among the posts of this kind."""
    last = await tx.execute(
        sa.select(sa.func.max(posts.c.part)).where(posts.c.turn_id == turn_id, posts.c.kind == kind)
    )
    found = last.scalar()
    return 0 if found is None else int(found) + 1


async def get_post(tx: AsyncConnection, post_id: int) -> Post:
    found = await get_row(tx, posts, post_id)
    assert found is not None, "a post is deleted with its turn, which has ended"
    return to_post(found)


async def post_at(tx: AsyncConnection, ref: MessageRef) -> Post | None:
    """The post that is this message; None where the message is not ours, or kept no more."""
    row = await tx.execute(
        sa.select(posts).where(posts.c.ref == str(ref)).order_by(posts.c.id.desc()).limit(1)
    )
    found = row.mappings().first()
    return None if found is None else row_to(Post, found)


_OF_TURN: Final = (
    sa.select(posts)
    .where(
        posts.c.turn_id == sa.bindparam("of_turn"),
        posts.c.kind == sa.bindparam("of_kind"),
        posts.c.state != "dropped",
    )
    .order_by(posts.c.part)
)


async def posts_of_turn(tx: AsyncConnection, turn_id: int, kind: PostKind) -> list[Post]:
    rows = await tx.execute(_OF_TURN, {"of_turn": turn_id, "of_kind": kind})
    return [to_post(row) for row in rows.mappings()]


_TAKE: Final = (
    sa.update(posts)
    .where(
        posts.c.id == sa.bindparam("of_id"),
        posts.c.state == sa.bindparam("of_state"),
        posts.c.tries == sa.bindparam("of_tries"),
        posts.c.ref.is_(None),
        sa.or_(sa.not_(posts.c.final), sa.bindparam("finals", type_=sa.Boolean())),
    )
    .values(
        state="sending",
        tries=posts.c.tries + 1,
        tried_at_s=sa.func.coalesce(posts.c.tried_at_s, sa.bindparam("now_s", type_=sa.Float())),
    )
    .returning(posts)
)


async def take_post(
    tx: AsyncConnection, post: Post, now_s: float, *, finals: bool = True
) -> Post | None:
    """The mark before sending: of several who try, one wins. What it shall show by now, which may
    have changed while it waited; without `finals` it is not taken once that is last words."""
    seen = {"of_id": post.id, "of_state": post.state, "of_tries": post.tries}
    taken = await tx.execute(_TAKE, {**seen, "now_s": now_s, "finals": finals})
    found = taken.mappings().first()
    return None if found is None else to_post(found)


class NotWon(Exception):
    """Somebody else is at work on one of several posts; none of them was taken."""


async def take_posts(tx: AsyncConnection, group: Sequence[Post], now_s: float) -> list[Post]:
    """The same of several that go as one: all of them, or `NotWon`."""
    taken = [await take_post(tx, post, now_s) for post in group]
    if None in taken:
        raise NotWon
    return [post for post in taken if post is not None]


async def none_sent(tx: AsyncConnection, group: Sequence[Post]) -> None:
    for post in group:
        await not_sent(tx, post)


async def not_sent(tx: AsyncConnection, post: Post) -> None:
    """The try that `post` was taken for came to nothing, for certain. What an earlier one came to
    is as unknown as it was."""
    tries = post.tries - 1
    await tx.execute(
        sa.update(posts)
        .where(posts.c.id == post.id, posts.c.state == "sending", posts.c.tries == post.tries)
        .values(
            state="sending" if tries else "intended",
            tries=tries,
            lives=post.lives if tries else post.lives + 1,
            tried_at_s=posts.c.tried_at_s if tries else None,
        )
    )


async def post_sent(tx: AsyncConnection, post: Post, ref: MessageRef, now_s: float) -> None:
    """It is in the chat. Where the conversation is a reply chain, a reply to it belongs to it."""
    await change_row(tx, posts, post.id, state="sent", ref=str(ref), posted_at_s=now_s)
    await conversations.extend_reply_chain(tx, post.turn_id, ref)


async def set_final(tx: AsyncConnection, post_id: int, view: View) -> None:
    """From here on this view is owed to the person, whatever happens to us."""
    await change_row(
        tx,
        posts,
        post_id,
        view=view_to_json(view),
        final=True,
        delivered=False,
        not_before_s=0,
        unclear_at_s=None,
    )


async def withdraw(tx: AsyncConnection, post_id: int) -> None:
    """It is wanted no more: never posted where it was not, else deleted."""
    if not await _drop(tx, post_id, posts.c.state == "intended"):
        await set_final(tx, post_id, NOTHING)


async def go_on_after_question(tx: AsyncConnection, turn_id: int) -> None:
    """What a turn's messages show was a question, which is answered: they may grow again."""
    await tx.execute(
        sa.update(posts)
        .where(posts.c.turn_id == turn_id, posts.c.kind == "reply")
        .values(final=False, delivered=False)
    )


async def mark_delivered(tx: AsyncConnection, post_id: int) -> None:
    await change_row(tx, posts, post_id, delivered=True)


_SHOWS: Final = (
    sa.update(posts)
    .where(
        posts.c.id == sa.bindparam("of_id"),
        sa.cast(posts.c.view, sa.Text) == sa.bindparam("shown", type_=sa.Text()),
    )
    .values(delivered=True)
    .returning(posts.c.id)
)
_TO_CHANGE: Final = sa.select(posts).where(posts.c.id == sa.bindparam("of_id")).with_for_update()


async def shows(tx: AsyncConnection, post: Post) -> bool:
    """It shows `post.view`: delivered. False where it shall show something else by now, or where
    that was stored in an earlier version's way: see `deliver`."""
    shown = {"of_id": post.id, "shown": json.dumps(view_to_json(post.view))}
    return (await tx.execute(_SHOWS, shown)).first() is not None


async def deliver(tx: AsyncConnection, post: Post) -> None:
    """It shows `post.view`: delivered, unless it shall show something else by now."""
    if await _still_owes(tx, post):
        await mark_delivered(tx, post.id)


async def _still_owes(tx: AsyncConnection, post: Post) -> bool:
    """Until this transaction ends nobody else changes it."""
    row = (await tx.execute(_TO_CHANGE, {"of_id": post.id})).mappings().one()
    return to_post(row).view == post.view


async def drop_post(tx: AsyncConnection, post_id: int) -> None:
    await _drop(tx, post_id, sa.true())


async def _drop(tx: AsyncConnection, post_id: int, where: sa.ColumnElement[bool]) -> bool:
    result = await tx.execute(
        sa.update(posts)
        .where(posts.c.id == post_id, where)
        .values(state="dropped", final=True, delivered=True)
    )
    return result.rowcount == 1


async def owe_again(tx: AsyncConnection, post_id: int) -> bool:
    """The message may show something else than its final words. False where it has none yet."""
    result = await tx.execute(
        sa.update(posts).where(posts.c.id == post_id, posts.c.final).values(delivered=False)
    )
    return result.rowcount == 1


async def unsend(tx: AsyncConnection, post_id: int, **values: Any) -> None:
    """The message is not there (never was, or no more): it is to be posted anew."""
    await tx.execute(
        sa.update(posts)
        .where(posts.c.id == post_id)
        .values(
            state="intended",
            ref=None,
            tries=0,
            lives=posts.c.lives + 1,
            tried_at_s=None,
            unclear_at_s=None,
            **values,
        )
    )


async def change_view(tx: AsyncConnection, post: Post, view: View) -> None:
    """Owe this instead of `post.view`, unless that has changed meanwhile."""
    if await _still_owes(tx, post):
        await change_row(tx, posts, post.id, view=view_to_json(view))


async def without_buttons(
    tx: AsyncConnection, ref: MessageRef, used: tuple[str, ...]
) -> Post | None:
    """What the message at `ref` shows, from now on without the buttons whose data is one of `used`,
    or one of them and a colon with more; None where it had none, or is no message of ours."""
    post, starts = await post_at(tx, ref), tuple(f"{data}:" for data in used)
    shown = () if post is None else post.view.buttons
    left = tuple(b for b in shown if b.data not in used and not b.data.startswith(starts))
    if post is None or len(left) == len(post.view.buttons):
        return None
    view = replace(post.view, buttons=left)
    await change_view(tx, post, view)
    return replace(post, view=view)


async def change_answer(tx: AsyncConnection, turn_id: int, **changed: Any) -> None:
    """What the turn has answered with something to press shows these parts of a `View` instead."""
    for kind in _ANSWERS:
        for post in await posts_of_turn(tx, turn_id, kind):
            if post.view.buttons or post.view.menus:
                await set_final(tx, post.id, replace(post.view, **changed))


async def is_answer_missing(tx: AsyncConnection, turn_id: int) -> bool:
    """Are there last words of the turn on their way into the chat, as new messages?"""
    row = await tx.execute(
        sa.select(posts.c.id).where(
            posts.c.turn_id == turn_id,
            posts.c.kind.in_(("reply", "answer", "overflow")),
            posts.c.final,
            sa.not_(posts.c.delivered),
            posts.c.ref.is_(None),
            posts.c.unclear_at_s.is_(None),
        )
    )
    return row.first() is not None


async def has_more_to_say(tx: AsyncConnection, turn_id: int) -> bool:
    """Is the turn open, or are words of it owed?"""
    open_turn = sa.select(turns.c.id).where(turns.c.id == turn_id, is_open(turns))
    owed = sa.select(posts.c.id).where(posts.c.turn_id == turn_id, is_owed(posts))
    return bool((await tx.execute(sa.select(sa.or_(open_turn.exists(), owed.exists())))).scalar())


async def hold_unclear(
    tx: AsyncConnection, post_id: int, unclear_at_s: float, not_before_s: float
) -> None:
    """Nobody knows what the last try came to; the next one is made then."""
    await change_row(tx, posts, post_id, unclear_at_s=unclear_at_s, not_before_s=not_before_s)


async def hold_posts(tx: AsyncConnection, chat: Chat, opens_at_s: float | None) -> None:
    """The chat is closed to us: nothing more is tried there before it takes something again, or
    until it opens, where that is known."""
    opens = opens_at_s is not None
    await tx.execute(
        sa.update(posts)
        .where(posts.c.chat == str(chat), is_owed(posts))
        .values(state="closed", delivered=not opens, not_before_s=opens_at_s or 0)
    )


_WITH_FREEZE: Final = sa.select(posts, freezes.c.until_s, freezes.c.since_s).outerjoin_from(
    posts, freezes, freezes.c.chat == posts.c.chat
)
_POST_AND_FREEZE: Final = _WITH_FREEZE.where(posts.c.id == sa.bindparam("of_id"))
_OWED_AND_FREEZE: Final = _WITH_FREEZE.where(
    posts.c.chat == sa.bindparam("in_chat"), is_owed(posts)
).order_by(posts.c.id)


async def owed_posts(tx: AsyncConnection, chat: Chat, now_s: float) -> tuple[list[Post], float]:
    """Finals not yet delivered in this chat, oldest first, and for how long it takes none."""
    rows = await tx.execute(_OWED_AND_FREEZE, {"in_chat": str(chat)})
    found = rows.mappings().all()
    return [to_post(row) for row in found], max((_frozen_s(row, now_s) for row in found), default=0)


_CHATS: Final = sa.select(posts.c.chat).where(is_owed(posts)).distinct()


async def chats_with_owed_posts(tx: AsyncConnection) -> list[str]:
    return list((await tx.execute(_CHATS)).scalars())


async def freeze_chat(tx: AsyncConnection, chat: Chat, now_s: float, for_s: float) -> None:
    """The platform takes nothing more for this chat for so long."""
    await upsert(tx, freezes, "chat", chat=str(chat), since_s=now_s, until_s=now_s + for_s)


async def post_and_freeze(tx: AsyncConnection, post_id: int, now_s: float) -> tuple[Post, float]:
    """The post, and for how long the platform still takes nothing for its chat; 0 where it does."""
    row = (await tx.execute(_POST_AND_FREEZE, {"of_id": post_id})).mappings().one()
    return to_post(row), _frozen_s(row, now_s)


def _frozen_s(row: sa.RowMapping, now_s: float) -> float:
    """A clock that was put back makes no freeze longer than it was in the beginning."""
    until_s, since_s = row[freezes.c.until_s], row[freezes.c.since_s]
    if until_s is None:
        return 0.0
    left_s = until_s - (now_s if since_s is None else max(now_s, since_s))
    return max(float(left_s), 0.0)


def to_post(row: sa.RowMapping) -> Post:
    return row_to(Post, row)
