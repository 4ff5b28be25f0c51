"""Messages in the chat that another one takes the place of: deleting them is owed like words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf
from typing import Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.markdown.plain import plain
from bot.core.model import Chat, MessageRef, OwnMessage
from bot.core.states import PostKind
from bot.core.view import NOTHING
from bot.store.queries.conversations import extend_reply_chain, may_be_reply_chain
from bot.store.queries.posts import (
    drop_post,
    get_post,
    intend_post,
    next_part,
    owe_again,
    post_at,
    post_sent,
    set_final,
    to_post,
    unsend,
)
from bot.store.queries.turns import get_turn
from bot.store.rows import Post
from bot.store.sql import change_row
from bot.store.tables import conversations, is_held, is_repeated, posts, turns

_HAVE_STOP: Final[tuple[PostKind, ...]] = ("reply", "export")
"""Which posts grow under a Stop button."""
CLOCKS_DIFFER_S: Final = 30.0
"""How far the platform's clock may be from ours."""
_ADDRESS: Final = re.compile(r"\(https?://[^)\s]*\)")


async def post_anew(tx: AsyncConnection, post: Post, *, remains: bool) -> None:
    """The message can't be made to show its words: they go into a new one, and then it is deleted
    where it `remains` in the chat."""
    assert post.ref is not None
    await unsend(tx, post.id)
    if remains:
        await supersede(tx, post.turn_id, MessageRef.parse(post.ref))


async def supersede(
    tx: AsyncConnection, turn_id: int, ref: MessageRef, *, by: Post | None = None
) -> None:
    """A message in the chat that no other post stands for: that it be deleted is owed. It stays
    where it shows the same as the message that it was repeated `by`."""
    turn = await get_turn(tx, turn_id)
    assert turn is not None
    part = await next_part(tx, turn_id, "old")
    view = NOTHING if by is None else by.view
    old = await intend_post(tx, turn, "old", view, part, final=True)
    await tx.execute(
        sa.update(posts)
        .where(posts.c.id == old.id)
        .values(state="sent", ref=str(ref), delivered=by is not None)
    )
    await extend_reply_chain(tx, turn_id, ref)


_SENT: Final = (
    sa.update(posts)
    .where(posts.c.id == sa.bindparam("of_id"), posts.c.ref.is_(None))
    .values(state="sent", ref=sa.bindparam("new_ref"), posted_at_s=sa.bindparam("now_s"))
    .returning(posts.c.id)
)
_CONCERNS: Final = sa.select(
    may_be_reply_chain(sa.bindparam("of_turn")).label("a_chain"),
    sa.exists().where(posts.c.chat == sa.bindparam("in_chat"), is_held()).label("others"),
)
_SENT_AND_CONCERNS: Final = _CONCERNS.select_from(_SENT.cte("sent"))
"""In one statement of PostgreSQL's."""


async def first_sent(tx: AsyncConnection, post: Post, ref: MessageRef, now_s: float) -> bool | None:
    """`post_sent`, where nothing is known yet of another try. Are words held in this chat? None:
    nothing was changed."""
    it = {"of_id": post.id, "new_ref": str(ref), "now_s": now_s}
    around = {"of_turn": post.turn_id, "in_chat": str(post.chat)}
    if tx.dialect.name != "sqlite":
        concerns = (await tx.execute(_SENT_AND_CONCERNS, {**it, **around})).first()
    elif (await tx.execute(_SENT, it)).first() is not None:
        concerns = (await tx.execute(_CONCERNS, around)).first()
    else:
        concerns = None
    if concerns is None:
        return None
    if concerns.a_chain:
        await extend_reply_chain(tx, post.turn_id, ref)
    return bool(concerns.others)


async def arrived(tx: AsyncConnection, post: Post, ref: MessageRef, now_s: float) -> bool:
    """It is in the chat. An earlier try of it may be known as well by now: that message goes.
    Whether words are owed now that waited for the chat to be open again."""
    may_be_held = await first_sent(tx, post, ref, now_s)
    if may_be_held is None:
        before = (await get_post(tx, post.id)).ref
        await post_sent(tx, post, ref, now_s)
        if before is not None and before != str(ref):
            await supersede(tx, post.turn_id, MessageRef.parse(before))
    return may_be_held is not False and await owe_held(tx, post.chat)


async def all_arrived(
    tx: AsyncConnection, group: Sequence[Post], refs: Sequence[MessageRef], now_s: float
) -> bool:
    """The same of several that came as one: all of them are there, or none is known to be."""
    return any([await arrived(tx, *each, now_s) for each in zip(group, refs, strict=True)])


_HELD: Final = (
    sa.select(posts).where(posts.c.chat == sa.bindparam("in_chat"), is_held()).order_by(posts.c.id)
)


_HELD_IN: Final = (
    sa.select(posts.c.chat)
    .where(
        is_held(),
        sa.or_(
            posts.c.chat == sa.bindparam("in_chat"),
            posts.c.chat.startswith(sa.bindparam("in_topics"), autoescape=False),
        ),
    )
    .distinct()
)


async def owe_held_in(tx: AsyncConnection, chat: Chat) -> list[Chat]:
    """The same in a chat and all its topics, which are open again. Where something waited."""
    rows = await tx.execute(_HELD_IN, {"in_chat": str(chat), "in_topics": f"{chat}:t"})
    return await _owe_held(tx, rows.scalars())


async def owe_held_in_guild(tx: AsyncConnection, guild: str) -> list[Chat]:
    """The same in every chat of a server or group, which we are in again."""
    rows = await tx.execute(
        sa.select(posts.c.chat)
        .join_from(posts, turns, turns.c.id == posts.c.turn_id)
        .join(conversations, conversations.c.id == turns.c.conversation_id)
        .where(is_held(), conversations.c.guild == guild)
        .distinct()
    )
    return await _owe_held(tx, rows.scalars())


async def _owe_held(tx: AsyncConnection, chats: Iterable[str]) -> list[Chat]:
    found = [Chat.parse(each) for each in chats]
    for each in found:
        await owe_held(tx, each)
    return found


async def owe_held(tx: AsyncConnection, chat: Chat) -> bool:
    """Who has been away reads what came meanwhile below what they have written now. A message that
    stood there when they went goes."""
    rows = await tx.execute(_HELD, {"in_chat": str(chat)})
    held = [to_post(row) for row in rows.mappings()]
    owed = {"not_before_s": 0, "delivered": False}
    for post in held:
        if post.ref is not None and post.view == NOTHING:
            await change_row(tx, posts, post.id, state="sent", **owed)
            continue
        await unsend(tx, post.id, **owed)
        if post.ref is not None:
            await supersede(tx, post.turn_id, MessageRef.parse(post.ref))
    return bool(held)


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
    lost = [post for post in all_posts if post.state == "sending" and post.kind in _HAVE_STOP]
    if not lost:
        await supersede(tx, turn_id, ref)
        return True
    lost.sort(key=lambda post: _HAVE_STOP.index(post.kind))
    await post_sent(tx, lost[0], ref, now_s)
    return lost[0].final


async def find_shown(tx: AsyncConnection, own: OwnMessage, now_s: float) -> bool:
    """An update has shown a message of ours, as it looks in the chat. Whether something is owed
    then.

    One that we know and that has ended shows its last words again where it has Stop still. One that
    we don't know may be the one that nobody could say of whether it arrived: it is taken for its
    post; where that was repeated meanwhile, it goes, unless it holds the last words, too.
    """
    post = await post_at(tx, own.ref)
    if post is not None:
        return own.has_stop and await owe_again(tx, post.id)
    post = await _repeated(tx, own)
    if post is None:
        return False
    if post.ref is None:
        await post_sent(tx, post, own.ref, now_s)
        return post.final
    is_whole = post.final and _letters(own.text).endswith(_letters(post.view.text))
    await supersede(tx, post.turn_id, own.ref, by=post if is_whole else None)
    return not is_whole


async def _repeated(tx: AsyncConnection, own: OwnMessage) -> Post | None:
    """The post of which this message may be the first try: it came after what it answers, and
    before its repeat. Numbers of messages grow in every chat that has any."""
    rows = await tx.execute(
        sa.select(posts).where(posts.c.chat == str(own.ref.chat), is_repeated())
    )
    number, found = _number(own.ref.message), list[tuple[float, Post]]()
    for post in map(to_post, rows.mappings()):
        repeat = inf if post.ref is None else _number(MessageRef.parse(post.ref).message)
        if not _number(post.reply_to or "") < number < repeat:
            continue
        turn = await get_turn(tx, post.turn_id)
        if turn is not None and own.sent_at_s > turn.accepted_at_s - CLOCKS_DIFFER_S:
            found.append((repeat, post))
    return min(found, key=lambda entry: (entry[0], -entry[1].id))[1] if found else None


def _number(message: str) -> int:
    return int("".join(filter(str.isdecimal, message)) or 0)


def _letters(text: str) -> str:
    """What is left of a text on every platform. Of a link they show the words alone."""
    return "".join(filter(str.isalnum, _ADDRESS.sub("", plain(text))))
