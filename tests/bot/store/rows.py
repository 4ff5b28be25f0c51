"""Rows to test with: a conversation, turns in its lane, a post."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Author, Chat
from bot.core.service.values import Account
from bot.core.view import View
from bot.store.database import Database
from bot.store.queries import conversations, lanes, posts, sessions, turns
from bot.store.rows import Post, Turn

CHAT = Chat("room", "den")
NOW_S = 1_000.0


async def insert(tx: AsyncConnection, conversation_id: int, /, **values: Any) -> Turn:
    return await turns.insert_turn(
        tx,
        **{
            "lane": turns.lane_of_conversation(conversation_id),
            "conversation_id": conversation_id,
            "kind": "edit",
            "ready_at_s": NOW_S,
            "chat": CHAT,
            "author": Author("room:alice", "Alice"),
            "reply_to": None,
            "album": None,
            "language": "en",
            "text": "mute it",
            "argument": "",
            "upload_limit_bytes": None,
            "now_s": NOW_S,
            **values,
        },
    )


async def conversation(db: Database) -> int:
    made = await db.run(
        conversations.create_conversation,
        chat=CHAT,
        owner="room:alice",
        is_private=True,
        language="en",
        skill="ai-video-compressor",
        now_s=NOW_S,
    )
    return made.id


async def session(
    db: Database, conversation_id: int, account: Account, skill: str = "ai-video-compressor"
) -> int:
    """A project of the conversation, its current one from now on."""
    assert account.id is not None
    made = await db.run(
        sessions.create_session,
        conversation_id=conversation_id,
        account_id=account.id,
        remote_id="s1",
        task_id=None,
        user_id=None,
        skill=skill,
        skill_version="1.0.0",
        language="en",
        now_s=NOW_S,
    )
    return made.id


async def queued(db: Database, conversation_id: int | None = None, **values: Any) -> Turn:
    """One more turn at the end of a lane."""
    return await db.run(insert, conversation_id or await conversation(db), **values)


async def claimed(db: Database, turn: Turn) -> Turn:
    found, _ = await db.run(lanes.claim, Turn, turn.lane, NOW_S)
    assert found is not None
    return found


async def post_of(db: Database, turn: Turn) -> Post:
    return await db.run(
        posts.intend_post,
        turn,
        "reply",
        View("Working…"),
    )
