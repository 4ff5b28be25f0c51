"""Conversations, and the keys that lead to them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat, ConversationKey, MessageRef
from bot.core.states import PostKind
from bot.store.queries.fair_use.ledger import move_guild
from bot.store.rows import Conversation, Post, Turn, row_to
from bot.store.sql import change_row, foresee, get_row, insert_new
from bot.store.tables import conversation_keys, conversations, is_owed, posts, turns

_BY_KEYS: Final = (
    sa.select(conversation_keys.c.key.label("known_by"), conversations)
    .join(conversation_keys)
    .where(conversation_keys.c.key.in_(sa.bindparam("keys", expanding=True)))
)


def foresee_keys(tx: AsyncConnection, keys: Sequence[ConversationKey]) -> None:
    """`find_by_keys` comes next."""
    foresee(tx, _BY_KEYS, {"keys": [str(key) for key in keys]})


async def find_by_keys(
    tx: AsyncConnection, keys: Sequence[ConversationKey]
) -> tuple[Conversation | None, set[ConversationKey]]:
    """The conversation that the first known of these keys leads to, and those that lead nowhere
    yet."""
    rows = await tx.execute(_BY_KEYS, {"keys": [str(key) for key in keys]})
    found = {row["known_by"]: row for row in rows.mappings()}
    known = [found[str(key)] for key in keys if str(key) in found]
    unknown = {key for key in keys if str(key) not in found}
    return (row_to(Conversation, known[0]) if known else None), unknown


async def get_conversation(tx: AsyncConnection, conversation_id: int) -> Conversation:
    found = await get_row(tx, conversations, conversation_id)
    assert found is not None, "a turn's conversation outlives it"
    return row_to(Conversation, found)


_OF_TURN_AND_PLACE: Final = (
    sa.select(posts, conversations.c.is_private.label("in_private"))
    .select_from(
        conversations.outerjoin(
            posts,
            sa.and_(
                posts.c.turn_id == sa.bindparam("of_turn"),
                posts.c.kind == sa.bindparam("of_kind"),
                posts.c.state != "dropped",
            ),
        )
    )
    .where(conversations.c.id == sa.bindparam("of_conversation"))
    .order_by(posts.c.part)
)


async def posts_and_place(
    tx: AsyncConnection, turn: Turn, kind: PostKind
) -> tuple[list[Post], bool]:
    """The turn's posts, and whether the bot is alone there with whom it answers."""
    of = {"of_turn": turn.id, "of_kind": kind, "of_conversation": turn.conversation_id}
    rows = (await tx.execute(_OF_TURN_AND_PLACE, of)).mappings().all()
    return [row_to(Post, row) for row in rows if row["id"] is not None], rows[0]["in_private"]


_EARLIER: Final = posts.alias("earlier")
_TURNS_EARLIER: Final = turns.alias("turns_earlier")
_EARLIER_OWED: Final = (
    sa.select(_EARLIER.c.id)
    .join_from(_EARLIER, _TURNS_EARLIER, _TURNS_EARLIER.c.id == _EARLIER.c.turn_id)
    .where(
        _EARLIER.c.chat == posts.c.chat,
        is_owed(_EARLIER),
        _EARLIER.c.turn_id < posts.c.turn_id,
        _EARLIER.c.unclear_at_s.is_(None),
        _TURNS_EARLIER.c.conversation_id == turns.c.conversation_id,
    )
    .correlate(posts, turns)
    .exists()
)
_GROWING: Final = (
    sa.select(posts, _EARLIER_OWED.label("waits"))
    .join_from(posts, turns, turns.c.id == posts.c.turn_id)
    .where(posts.c.id == sa.bindparam("of_id"))
)


async def get_growing(tx: AsyncConnection, post_id: int) -> tuple[Post, bool]:
    """The post of a turn that runs, and whether an earlier turn of its conversation has words on
    their way into the chat, which are read before it."""
    row = (await tx.execute(_GROWING, {"of_id": post_id})).mappings().one()
    return row_to(Post, row), bool(row["waits"])


async def active_in(
    tx: AsyncConnection, chat: Chat, since_s: float, most: int = 20
) -> list[Conversation]:
    """The conversations of this chat in which something was asked since then, latest first."""
    rows = await tx.execute(
        sa.select(conversations)
        .where(conversations.c.chat == str(chat), conversations.c.active_at_s >= since_s)
        .order_by(conversations.c.active_at_s.desc())
        .limit(most)
    )
    return [row_to(Conversation, row) for row in rows.mappings()]


async def create_conversation(
    tx: AsyncConnection,
    *,
    chat: Chat,
    owner: str,
    is_private: bool,
    language: str,
    skill: str,
    now_s: float,
    guild: str | None = None,
    keys: Sequence[ConversationKey] = (),
) -> Conversation:
    """With the keys that lead to it, which lead nowhere yet."""
    new: dict[str, Any] = {
        "chat": str(chat),
        "owner": owner,
        "is_private": is_private,
        "guild": guild,
        "language": language,
        "skill": skill,
        "created_at_s": now_s,
        "active_at_s": now_s,
    }
    if not keys or tx.dialect.name == "sqlite":
        row = await tx.execute(sa.insert(conversations).returning(conversations), new)
        made = row_to(Conversation, row.mappings().one())
        await add_keys(tx, made.id, keys)
        return made
    given = {f"new_{name}": value for name, value in new.items()}
    given["keys"] = [str(key) for key in keys]
    row = await tx.execute(_insert_with_keys(frozenset(new)), given)
    return row_to(Conversation, row.mappings().one())


@functools.cache
def _insert_with_keys(columns: frozenset[str]) -> sa.Select[Any]:
    """A conversation and its keys, in one statement of PostgreSQL's."""
    values = {
        name: sa.bindparam(f"new_{name}", type_=conversations.c[name].type) for name in columns
    }
    new = sa.insert(conversations).values(values).returning(conversations).cte("made")
    keys = sa.bindparam("keys", type_=postgresql.ARRAY(sa.Text))
    lead = (
        postgresql.insert(conversation_keys)
        .from_select(["key", "conversation_id"], sa.select(sa.func.unnest(keys), new.c.id))
        .on_conflict_do_nothing()
        .cte("lead")
    )
    return sa.select(new).add_cte(lead)


async def add_keys(
    tx: AsyncConnection, conversation_id: int, keys: Sequence[ConversationKey]
) -> None:
    """Let these keys lead here too. A key that leads elsewhere already stays where it is."""
    for key in keys:
        await insert_new(tx, conversation_keys, key=str(key), conversation_id=conversation_id)


async def keys_of(tx: AsyncConnection, conversation_id: int) -> list[ConversationKey]:
    """All that lead to this conversation."""
    rows = await tx.execute(
        sa.select(conversation_keys.c.key).where(
            conversation_keys.c.conversation_id == conversation_id
        )
    )
    return [ConversationKey.parse(text) for text in rows.scalars()]


_KEYS_OF_TURN: Final = (
    sa.select(conversation_keys.c.key, conversation_keys.c.conversation_id)
    .join(turns, turns.c.conversation_id == conversation_keys.c.conversation_id)
    .where(turns.c.id == sa.bindparam("of_turn"))
)


def may_be_reply_chain(turn_id: sa.BindParameter[int]) -> sa.ColumnElement[bool]:
    """Whether a key of the turn's conversation has a root: something before it, and ":r"."""
    return (
        sa.exists()
        .where(turns.c.id == turn_id)
        .where(conversation_keys.c.conversation_id == turns.c.conversation_id)
        .where(conversation_keys.c.key.like("%:%:r%"))
    )


async def extend_reply_chain(tx: AsyncConnection, turn_id: int, ref: MessageRef) -> None:
    """In a channel without threads a conversation is what replies to its messages: `ref` is one of
    the turn's."""
    for text, conversation_id in await tx.execute(_KEYS_OF_TURN, {"of_turn": turn_id}):
        if ConversationKey.parse(text).root:
            key = ConversationKey(ref.chat.platform, ref.chat.channel, None, ref.message)
            await add_keys(tx, conversation_id, [key])
            return


async def change_conversation(
    tx: AsyncConnection, conversation_id: int, /, **values: object
) -> None:
    await change_row(tx, conversations, conversation_id, **values)


async def note_export(
    tx: AsyncConnection, conversation_id: int, session_id: int, asked_at_s: float
) -> None:
    """An export of the conversation's own project begins: what comes after it may be a new one."""
    await tx.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id, conversations.c.session_id == session_id)
        .values(exported_at_s=asked_at_s)
    )


async def open_question(tx: AsyncConnection, conversation: Conversation) -> Sequence[str] | None:
    """The answers that were proposed, where the last words of the conversation's project were a
    question; None where they were none."""
    if conversation.question_turn_id is None or conversation.session_id is None:
        return None
    found = await tx.execute(
        sa.select(turns.c.session_id, turns.c.offers).where(
            turns.c.id == conversation.question_turn_id
        )
    )
    row = found.first()
    if row is None or row.session_id != conversation.session_id:
        return None
    return row.offers or ()


_GREET: Final = (
    sa.update(conversations)
    .where(conversations.c.id == sa.bindparam("of_id"), conversations.c.greeting_turn_id.is_(None))
    .returning(conversations.c.chat)
)
_GREETED: Final = (
    sa.select(conversations.c.id)
    .where(
        sa.or_(
            conversations.c.chat == sa.bindparam("chat"),
            sa.and_(
                conversations.c.chat > sa.bindparam("from_topic"),
                conversations.c.chat < sa.bindparam("to_topic"),
            ),
        ),
        conversations.c.greeting_turn_id < sa.bindparam("of_turn"),
    )
    .limit(1)
)


async def greet_once(tx: AsyncConnection, conversation_id: int, turn_id: int) -> bool:
    """True for the one turn that greets, also when that turn runs again after a crash. Where one
    chat has many conversations, as a group and its topics do, the first of them greets for all."""
    won = await tx.execute(_GREET, {"of_id": conversation_id, "greeting_turn_id": turn_id})
    where: str | None = won.scalar()
    if where is None:
        found = await get_conversation(tx, conversation_id)
        if found.greeting_turn_id != turn_id:
            return False
        where = str(found.chat)
    place = Chat.parse(where)
    chat = str(Chat(place.platform, place.channel))
    before = {"chat": chat, "from_topic": f"{chat}:t", "to_topic": f"{chat}:u", "of_turn": turn_id}
    return (await tx.execute(_GREETED, before)).first() is None


async def move_chat(tx: AsyncConnection, old: Chat, new: Chat) -> None:
    """Give every conversation of a chat that got a new id its new keys; the old ones remain."""
    rows = await tx.execute(
        sa.select(conversation_keys).join(conversations).where(conversations.c.chat == str(old))
    )
    for row in rows.mappings().all():
        key = ConversationKey.parse(row["key"])
        if key.chat != old:  # a chat that it had before
            continue
        moved = ConversationKey(new.platform, new.channel, key.topic, key.root)
        await add_keys(tx, row["conversation_id"], [moved])
        await change_conversation(tx, row["conversation_id"], chat=str(moved.chat))
    await tx.execute(
        sa.update(conversations)
        .where(conversations.c.chat == str(new), conversations.c.guild == str(old))
        .values(guild=str(new))
    )
    await move_guild(tx, old, new)
