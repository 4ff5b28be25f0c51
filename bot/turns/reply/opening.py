"""Opens the reply of a turn: in the message that the inbox put into the outbox, or in those that
a process before this one left behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog

from bot.core.errors import ChatClosed, PlatformError
from bot.core.model import Status, View
from bot.core.states import PostKind
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Post, Turn
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply, ReplyTimes

log = structlog.get_logger(__name__)


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
        self, turn: Turn, kind: PostKind = "reply", waiting: str = "status-waiting"
    ) -> AsyncIterator[Reply]:
        """Raises `ChatClosed` where nobody can see it any more. `waiting`: the key of what a
        message shows that is posted only now."""

        async def intend(view: View, part: int) -> Post:
            return await self._db.run(posts.intend_post, turn, kind, view, part)

        shown = await self._db.run(posts.posts_of_turn, turn.id, kind)
        if not shown:
            view = View("", Status(self._say(turn.language, waiting), "waiting"))
            shown = [await intend(view, 0)]
        for index, post in enumerate(shown):
            try:
                shown[index] = await self._outbox.post(post)
            except ChatClosed:
                raise
            except PlatformError as exc:  # the final words will find their way
                log.warning("placeholder.failed", post=post.id, error=type(exc).__name__)
        reply = Reply(
            turn,
            kind,
            shown,
            outbox=self._outbox,
            say=self._say,
            clock=self._clock,
            times=self._times,
            intend=intend,
        )
        reply.running = asyncio.create_task(reply.run(), name=f"reply of turn {turn.id}")
        try:
            yield reply
        finally:
            await reply.stop()
