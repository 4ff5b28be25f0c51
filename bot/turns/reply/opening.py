"""Opens the reply of a turn: in the message that the inbox put into the outbox, or in those that
a process before this one left behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed, PlatformError
from bot.core.kinds import REFUSALS
from bot.core.states import PostKind
from bot.core.view import Status, View
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import conversations, posts
from bot.store.rows import Post, Turn
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply, ReplyTimes

log = structlog.get_logger(__name__)

PATIENCE_S: Final = 1.0
"""How long a turn waits to hear whether anybody can see its reply."""

EXPORT_PATIENCE_S: Final = 10.0
"""The same for a render, whose message comes after the answer."""


class Replies:
    def __init__(
        self, db: Database, outbox: Outbox, say: Say, clock: Clock, times: ReplyTimes | None = None
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._say = say
        self._clock = clock
        self._times = times or ReplyTimes()

    @contextlib.asynccontextmanager
    async def open(
        self, turn: Turn, kind: PostKind = "reply", waiting: str = "status-waiting", text: str = ""
    ) -> AsyncIterator[Reply]:
        """Work begins at once: a message that has to wait for the chat's budget, or that the
        platform takes long for, is posted meanwhile, with what it shall show by then.

        Raises `ChatClosed` where nobody can see it any more. `waiting`: the key of what a
        message shows that is stored only now; `text` stands above it until there is more to say.
        A refusal is there at once and may be for the asker alone: nothing is shown before it."""

        async def intend(view: View, part: int) -> Post:
            return await self._db.run(posts.intend_post, turn, kind, view, part)

        shown, is_private = await self._db.read(_shown, turn, kind)
        if not shown:
            view = View(text, Status(self._say(turn.language, waiting), "waiting"))
            shown = [await intend(view, 0)]
        says_no = turn.kind in REFUSALS
        if not says_no:
            patience_s = EXPORT_PATIENCE_S if kind == "export" else PATIENCE_S
            shown[0] = await self._placed(shown[0], patience_s)
        reply = Reply(
            turn,
            kind,
            shown,
            outbox=self._outbox,
            say=self._say,
            clock=self._clock,
            times=self._times,
            intend=intend,
            is_private=is_private,
        )
        if text:
            reply.show_live(lambda: text)
            reply.show_status(waiting, "waiting")
        if not says_no:
            reply.running = asyncio.create_task(reply.run(), name=f"reply of turn {turn.id}")
        try:
            yield reply
        finally:
            await reply.stop()

    async def _placed(self, post: Post, patience_s: float) -> Post:
        try:
            return await self._outbox.post_unless_held(post, patience_s)
        except ChatClosed:
            raise
        except (PlatformError, SQLAlchemyError) as exc:  # the reply tries again
            log.warning("placeholder.failed", post=post.id, error=type(exc).__name__)
            return post


async def _shown(tx: AsyncConnection, turn: Turn, kind: PostKind) -> tuple[list[Post], bool]:
    """The reply's messages so far, and whether the bot is alone with whom it answers."""
    return await conversations.posts_and_place(tx, turn, kind)
