"""The first words of a turn, posted at once beside everything else."""

from __future__ import annotations

import asyncio

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import PlatformError
from bot.store.rows import Post
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)


class FirstWords:
    """Nobody waits for them: neither the platform's next update nor the turn."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._tasks: set[asyncio.Task[None]] = set()

    def post_soon(self, post: Post) -> None:
        task = asyncio.create_task(self._post(post))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait for those that are on their way."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _post(self, post: Post) -> None:
        try:
            await self._outbox.post(post)
        except (PlatformError, SQLAlchemyError) as exc:  # the turn's reply tries again
            log.info("placeholder.failed", post=post.id, error=type(exc).__name__)
