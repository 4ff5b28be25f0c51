"""The first words of a turn, posted at once beside everything else; and the button that began it
goes, where a second press would do nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import PlatformError
from bot.core.model import MessageRef
from bot.core.rate_limits.scheduler import Priority
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries import posts, turns
from bot.store.rows import Post
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)

WAITS_S: Final = 5.0
"""A turn that waits longer than this is given its buttons before it begins."""
SETTLE_S: Final = 5.0
"""How long an end waits for first words: a chat may be frozen for hours."""


class FirstWords:
    """Nobody waits for them: neither the platform's next update nor the turn. They wait for
    `passed`: other people are being heard."""

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        clock: Clock,
        passed: Callable[[], Awaitable[None]],
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._clock = clock
        self._passed = passed
        self._tasks: set[asyncio.Task[None]] = set()

    def post_soon(self, post: Post) -> None:
        self._begin(self._post(post))

    def use_up_soon(self, ref: MessageRef, used: tuple[str, ...]) -> None:
        """Buttons with this data, or data that begins like this, do nothing more: they go, if that
        works. The message is not worth a new one."""
        self._begin(self._use_up(ref, used))

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait a moment for those that are on their way. The others are stored, and posted by the
        replies of their turns, in the next process as well."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=SETTLE_S)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _post(self, post: Post) -> None:
        await self._passed()
        try:
            await self._add_buttons(await self._outbox.post(post))
        except (PlatformError, SQLAlchemyError) as exc:  # the turn's reply tries again
            log.info("placeholder.failed", post=post.id, error=type(exc).__name__)

    async def _use_up(self, ref: MessageRef, used: tuple[str, ...]) -> None:
        try:
            post = await self._db.run(posts.without_buttons, ref, used)
            if post is not None:
                async with self._outbox.permit(post, Priority.INTERIM):
                    # while it waited another button may have gone as well, or all that is kept
                    now = await self._db.read(posts.post_at, ref) or post
                    await self._outbox.edit(now, now.view)
        except (PlatformError, SQLAlchemyError) as exc:
            log.info("button.not_used_up", error=type(exc).__name__)

    async def _add_buttons(self, post: Post) -> None:
        """The Stop button of a turn that waits, where its first post came without one: the reply
        of a turn that runs adds its own."""
        shown = self._outbox.shown(post)
        if shown is None or shown.looks_like(post.view) or not await self._waits(post):
            return
        async with self._outbox.permit(post, Priority.INTERIM):
            if await self._waits(post):
                await self._outbox.edit_live(post, post.view)

    async def _waits(self, post: Post) -> bool:
        assert post.ref is not None
        now = await self._db.read(posts.post_at, MessageRef.parse(post.ref))
        if now is None or now.final:
            return False
        by_s = self._clock.utc_s() + WAITS_S
        return await self._db.read(turns.waits_longer, post.turn_id, by_s)
