"""One message of a reply: what it shows, what it should show, and the edit that is in flight."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import ChatClosed, MessageGone, PlatformError, RateLimited, Refused
from bot.core.rate_limits.pacing import Failed, Limited, Outcome, Pacer, Shown
from bot.core.rate_limits.scheduler import Priority
from bot.core.view import Limits, View
from bot.ports import Clock
from bot.store.rows import Post
from bot.turns.reply.outbox import Latest, Outbox

log = structlog.get_logger(__name__)

UNCLEAR_PAUSE_S: Final = 3.0
LONGEST_PAUSE_S: Final = 30.0


class ReplyMessage:
    """Shows one post, in place once it is there. Only interim words: the final ones go out by the
    outbox."""

    def __init__(self, outbox: Outbox, clock: Clock, post: Post, limits: Limits) -> None:
        self.post = post
        self.editing: asyncio.Task[None] | None = None
        """The latest edit. It goes on when its caller is cancelled."""
        self.is_lost = False
        """It can't be shown, or no longer."""
        self._outbox = outbox
        self._clock = clock
        self._draws_bars = limits.local
        self._nonces = limits.knows_nonces(post.chat)
        self._unclear = 0
        self._edit_interval_s = max(limits.edit_interval_s, 0.01)
        self._wanted: View | None = None
        self._pacer = self._paced()

    @property
    def is_there(self) -> bool:
        return self.post.ref is not None

    def show(self, view: View) -> None:
        """Show this soon. Only a terminal draws progress bars: elsewhere a change of
        progress alone is not shown."""
        old = self._wanted
        if self._draws_bars or old is None or not view.looks_like(old):
            self._wanted = view
            self._pacer.push(view)

    def next_at_s(self) -> float | None:
        """When it is to be edited (monotonic); None: nothing is new, or it can't be edited."""
        return self._pacer.next_at_s() if self.is_there and not self.is_lost else None

    async def put(self, latest: Latest, *, silent: bool) -> float:
        """Post it, with what it shall show at that moment. The seconds until the next try; 0 when
        it is there, or never will be. Raises `ChatClosed`."""
        try:
            self.post = await self._outbox.post(self.post, silent=silent, latest=latest)
        except ChatClosed:
            self.is_lost = True
            raise
        except RateLimited as exc:
            return min(exc.retry_after_s, LONGEST_PAUSE_S)
        except (MessageGone, Refused) as exc:  # the final words will find their way
            log.warning("placeholder.failed", post=self.post.id, error=type(exc).__name__)
            self.is_lost = True
        except PlatformError as exc:
            log.info("placeholder.unclear", post=self.post.id, error=type(exc).__name__)
            self._unclear += 1
            self.is_lost = not self._nonces and self._unclear > 1  # it is repeated once
            return UNCLEAR_PAUSE_S
        else:
            self._pacer = self._paced()
        return 0.0

    def _paced(self) -> Pacer[View]:
        shown = self._outbox.shown(self.post)
        pacer = Pacer[View](self._edit_interval_s, shown=shown)
        wanted, self._wanted = self._wanted, shown
        if wanted is not None:
            self._pacer = pacer
            self.show(wanted)
        return pacer

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
            self.is_lost = True
        except (PlatformError, SQLAlchemyError) as exc:
            log.info("edit.failed", post=self.post.id, error=type(exc).__name__)
        self._pacer.done(self._clock.monotonic_s(), outcome)
