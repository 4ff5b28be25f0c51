"""One message of a reply: what it shows, what it should show, and the edit that is in flight."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import ChatClosed, MessageGone, PlatformError, RateLimited
from bot.core.model import Limits, View
from bot.core.rate_limits.pacing import Failed, Limited, Outcome, Pacer, Shown
from bot.core.rate_limits.scheduler import Priority
from bot.ports import Clock
from bot.store.rows import Post
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)


class ReplyMessage:
    """Edits one post in place. Only interim words: the final ones go out by the outbox."""

    def __init__(self, outbox: Outbox, clock: Clock, post: Post, limits: Limits) -> None:
        """A post that is not in the chat (it has no `ref`) is never edited."""
        self.post = post
        self.editing: asyncio.Task[None] | None = None
        """The latest edit. It goes on when its caller is cancelled."""
        self._outbox = outbox
        self._clock = clock
        self._draws_bars = limits.local
        self._lost = post.ref is None
        self._wanted = post.view
        self._pacer = Pacer[View](max(limits.edit_interval_s, 0.01), shown=post.view)

    def show(self, view: View) -> None:
        """Show this soon. Only a terminal draws progress bars: elsewhere a change of
        progress alone is not shown."""
        old = self._wanted
        looks_alike = (view.markdown, view.buttons) == (old.markdown, old.buttons)
        if self._draws_bars or not looks_alike:
            self._wanted = view
            self._pacer.push(view)

    def next_at_s(self) -> float | None:
        """When it is to be edited (monotonic); None: nothing is new, or it can't be edited."""
        return None if self._lost else self._pacer.next_at_s()

    async def edit(self, refresh: Callable[[], object]) -> None:
        """One edit with the latest view; `refresh` brings it up to date when the permit is there.

        Cancelled while it waits for the permit, nothing is sent; an edit in flight ends.
        """
        async with self._outbox.permit(self.post, Priority.INTERIM):
            refresh()
            view = self._pacer.take(self._clock.monotonic_s())
            if view is not None:
                self.editing = asyncio.create_task(self._edit(view))
                await asyncio.shield(self.editing)

    async def _edit(self, view: View) -> None:
        outcome: Outcome = Failed()
        try:
            await self._outbox.edit_live(self.post, view)
            outcome = Shown()
        except RateLimited as exc:
            await self._outbox.freeze(self.post.chat, exc.retry_after_s)
            outcome = Limited(exc.retry_after_s)
        except (MessageGone, ChatClosed):
            self._lost = True
        except (PlatformError, SQLAlchemyError) as exc:
            log.info("edit.failed", post=self.post.id, error=type(exc).__name__)
        self._pacer.done(self._clock.monotonic_s(), outcome)
