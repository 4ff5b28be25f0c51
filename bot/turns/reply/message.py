"""One message of a reply: what it shows, what it should show, and the edit that is in flight."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import ChatClosed, MessageGone, PlatformError, RateLimited, Refused
from bot.core.rate_limits.pacing import Failed, Limited, Outcome, Pacer, Shown
from bot.core.rate_limits.scheduler import Priority
from bot.core.view import Limits, View
from bot.ports import Clock
from bot.store.rows import Post
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.posting import Latest

log = structlog.get_logger(__name__)

LONGEST_PAUSE_S: Final = 30.0
DRAFT_LASTS_S: Final = 30.0
"""After its last change, unless a new message takes its place."""
DRAFT_HOLDS_S: Final = DRAFT_LASTS_S - 10.0
"""Before a draft goes the message shows what it held."""


class ReplyMessage:
    """Shows one post, in place once it is there. Only interim words: the final ones go out by the
    outbox."""

    def __init__(
        self, outbox: Outbox, clock: Clock, post: Post, limits: Limits, unclear_pause_s: float
    ) -> None:
        self.post = post
        self.editing: asyncio.Task[None] | None = None
        """The latest edit. It goes on when its caller is cancelled."""
        self.is_lost = False
        """It can't be shown, or no longer."""
        self._has_controls = False
        self._draft: View | None = None
        self._outbox = outbox
        self._clock = clock
        self._draws_bars = limits.local
        self._nonces = limits.knows_nonces(post.chat)
        self._unclear = 0
        self._unclear_pause_s = unclear_pause_s
        self._edit_interval_s = max(
            outbox.draft_interval_s(post.chat) or limits.edit_interval_s, 0.01
        )
        self._wanted: View | None = None
        self._pacer = self._paced()

    @property
    def is_there(self) -> bool:
        return self.post.ref is not None

    @property
    def has_draft(self) -> bool:
        """May a draft of it still be seen?"""
        drafted_s = self._outbox.drafted_s(self.post)
        return drafted_s is not None and self._clock.monotonic_s() - drafted_s < DRAFT_LASTS_S

    def show(self, view: View) -> None:
        """Show this soon. Only a terminal draws progress bars: elsewhere a change of
        progress alone is not shown."""
        old = self._wanted
        if self._draws_bars or old is None or not view.looks_like(old):
            self._wanted = view
            self._pacer.push(view)

    @property
    def not_before_s(self) -> float:
        """It is not edited earlier (monotonic), whatever is new."""
        return self._pacer.not_before_s

    def next_at_s(self) -> float | None:
        """When it is to be edited (monotonic); None: nothing is new, or it can't be edited."""
        if not self.is_there or self.is_lost:
            return None
        at_s = self._pacer.next_at_s()
        if self._draft is None:
            return at_s
        fades_s = self._fades_s
        return fades_s if at_s is None else min(at_s, fades_s)

    @property
    def _fades_s(self) -> float:
        """When the message is to take over what a draft shows (monotonic)."""
        return (self._outbox.drafted_s(self.post) or 0.0) + DRAFT_HOLDS_S

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
            return self._unclear_pause_s
        else:
            self._pacer = self._paced()
            self.is_lost = not self.is_there  # its last words are stored: they come without us
        return 0.0

    def _paced(self) -> Pacer[View]:
        shown = self._outbox.shown(self.post)
        pacer = Pacer[View](self._edit_interval_s, shown=shown)
        wanted, self._wanted = self._wanted, shown
        if wanted is not None:
            self._pacer = pacer
            self.show(wanted)
        return pacer

    async def edit(self, refresh: Callable[[], object], *, grows: bool = False) -> None:
        """One edit with the latest view; `refresh` brings it up to date when the permit is there.
        What `grows` is shown by drafts where there are any, once the message has its buttons; in
        silence the message takes over what a draft can't hold.

        Cancelled while it waits for the permit, nothing is sent; an edit in flight ends.
        """
        is_fading = self._draft is not None and self._clock.monotonic_s() >= self._fades_s
        drafts = self._outbox.draft_interval_s(self.post.chat) is not None
        if grows and drafts and self._has_controls and not is_fading:
            await self._edit_next(refresh, draft=True)
            return
        async with self._outbox.permit(self.post, Priority.INTERIM):
            await self._edit_next(refresh, draft=False)

    async def _edit_next(self, refresh: Callable[[], object], *, draft: bool) -> None:
        refresh()
        now_s = self._clock.monotonic_s()
        taken = self._pacer.take(now_s)
        view = taken if draft else taken or self._draft
        if view is not None:
            if draft or self._draft is not None:
                self._draft = view
            shown = replace(view, draft=draft)
            self.editing = asyncio.create_task(self._edit(shown, is_paced=taken is not None))
            await asyncio.shield(self.editing)

    async def _edit(self, view: View, *, is_paced: bool) -> None:
        outcome: Outcome = Failed()
        try:
            if await self._outbox.edit_live(self.post, view):
                outcome = Shown()
                self._has_controls = True
                if not view.draft:
                    self._draft = None
        except RateLimited as exc:
            if not view.draft:  # a draft's limit is its own
                await self._outbox.freeze(self.post.chat, exc)
            outcome = Limited(exc.retry_after_s)
        except (MessageGone, ChatClosed):
            self.is_lost = True
        except (PlatformError, SQLAlchemyError) as exc:
            log.info("edit.failed", post=self.post.id, error=type(exc).__name__)
        if is_paced:
            self._pacer.done(self._clock.monotonic_s(), outcome)
