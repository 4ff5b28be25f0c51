"""A conversation in a group, whose project may have been made with somebody's linked account."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.access import Access
from bot.core.fair_use.limits import ReachedLimit, UseLimits
from bot.core.kinds import Kind, Refusal
from bot.core.model import Author, Chat
from bot.core.service.values import Account
from bot.core.view import View
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.store.database import Database
from bot.store.queries import conversations, posts, turns
from bot.store.queries.accounts import SqlAccounts
from bot.store.rows import Conversation
from bot.texts.catalogues import Texts
from bot.turns.inbox.begin_turn import Admission, Asked, Begun, Rules
from bot.turns.inbox.fair_use import FairUse
from tests.bot.store.rows import session

ALICE, BOB = Author("room:alice", "Alice"), Author("room:bob", "Bob")
MODERATOR = Author("room:mod", "Mod", may_moderate=True)
SQUARE = Chat("room", "square")
NOW_S = 1_000.0
SERVICE = "https://nemo.invalid"


def admission(**rules: Any) -> Admission:
    """Everybody is let in, everybody may spend the bot's own credits, 20 may wait; no limits."""
    values: dict[str, Any] = {"owner_only": False, "queue_max": 20}
    access = rules.pop("access", Access())
    fair_use = FairUse(access, UseLimits(rules.pop("limits", {}), rules.pop("relaxed", False)))
    texts, skills = Texts(strict=True), load_skills([BUNDLED_DIR])
    return Admission(Rules(**values | rules), fair_use, texts, skills)


async def conversation_of(
    db: Database, owner: Author = ALICE, *, holder: Author | None = None, has_session: bool = False
) -> Conversation:
    """A group's conversation; with `holder`, its project spends that person's linked account."""
    made = await db.run(
        conversations.create_conversation,
        chat=SQUARE,
        owner=owner.id,
        is_private=False,
        language="en",
        skill="ai-video-compressor",
        now_s=NOW_S,
    )
    if holder is not None or has_session:
        await open_session(db, made, holder)
    return await db.run(conversations.get_conversation, made.id)


async def open_session(db: Database, conversation: Conversation, holder: Author | None) -> int:
    account = await SqlAccounts(db).save(
        Account(
            id=None,
            service=SERVICE,
            kind="linked" if holder else "anonymous",
            owner=holder.id if holder else None,
            token="t",
        )
    )
    return await session(db, conversation.id, account, conversation.skill)


async def begin(
    db: Database,
    conversation: Conversation,
    kind: Kind,
    by: Author,
    *,
    rules: Admission | None = None,
    key: str = "m1",
    now_s: float = NOW_S,
    **fields: Any,
) -> Begun | Refusal | ReachedLimit:
    """Ask for a turn as inbox and buttons do: its message's key first, in one transaction."""

    async def store(tx: AsyncConnection) -> Begun | Refusal | ReachedLimit:
        values: dict[str, Any] = {"text": "mute it", "now_s": now_s, "ready_at_s": now_s}
        asked = Asked(key=key, kind=kind, author=by, chat=SQUARE, **values | fields)
        await turns.insert_message(tx, message_key=key, part=0, text="mute it", at_s=NOW_S)
        now = await conversations.get_conversation(tx, conversation.id)
        return await (rules or admission()).begin_turn(tx, now, asked)

    return await db.run(store)


async def first_words(db: Database, begun: Begun | Refusal | ReachedLimit) -> View:
    assert isinstance(begun, Begun)
    [post] = await db.run(posts.posts_of_turn, begun.turn.id, "reply")
    return post.view
