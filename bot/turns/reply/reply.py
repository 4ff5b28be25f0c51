"""One visible reply: it grows in place while the turn runs, and ends in words that are owed.

`show_live` and `show_status` only say what should be visible; a task of the reply's own sends the
latest of it whenever the pacer and the platform's budgets allow. When the turn ends, that task is
stopped first, then the final words are stored with the turn's last move, then the outbox delivers
them. So nothing interim can ever arrive after the final.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import PlatformError
from bot.core.markdown.splitting import Splitter, split
from bot.core.model import Button, Phase, View
from bot.core.states import PostKind
from bot.ports import Clock, Say
from bot.store.rows import Post, Turn
from bot.texts.catalogues import quoted
from bot.turns.reply.message import ReplyMessage
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.status_line import StatusLine

log = structlog.get_logger(__name__)

BUSY_EVERY_S: Final = 4.5
"""Typing indicators last five seconds on Telegram and ten on Discord."""
STATUS_ROOM: Final = 120
"""What a message keeps free for the status line, in the platform's units of length."""


@dataclass(frozen=True, slots=True)
class ReplyTimes:
    """`notify_after_s`: from then on the end is a new message, because an edit notifies nobody.
    `still_working_s`: so much silence is broken with a sentence."""

    notify_after_s: float = 30.0
    still_working_s: float = 120.0


class Reply:
    """Made by `Replies.open`, which runs and stops it. `show_…` don't wait for the platform."""

    def __init__(
        self,
        turn: Turn,
        kind: PostKind,
        shown: list[Post],
        *,
        outbox: Outbox,
        say: Say,
        clock: Clock,
        times: ReplyTimes,
        intend: Callable[[View, int], Awaitable[Post]],
    ) -> None:
        """`shown` are its messages so far; `intend` stores the next one, given its number."""
        self.turn = turn
        self.kind = kind
        self.language = turn.language
        self.head = ""
        self._say = say
        self._outbox = outbox
        self._clock = clock
        self._notify_after_s = times.notify_after_s
        self._intend = intend
        self._outbound = outbox.platform(turn.chat).outbound
        self._limits = limits = self._outbound.limits
        self._text_limits = replace(limits, text_max=limits.text_max - STATUS_ROOM)
        self._splitter = Splitter(self._text_limits, self._outbound.measure)
        self._messages = [ReplyMessage(outbox, clock, post, limits) for post in shown]
        self._text: Callable[[], str] = str
        self._buttons: tuple[Button, ...] = ()
        self._status = StatusLine(
            self.say,
            clock,
            asked_at_s=turn.accepted_at_s,
            still_working_s=times.still_working_s,
            local=limits.local,
        )
        self._news = asyncio.Event()
        self._busy_s = -BUSY_EVERY_S
        self.running: asyncio.Task[None] | None = None

    def say(self, key: str, /, **args: object) -> str:
        """A sentence as Markdown, in which the names that people gave stay as they are."""
        return self._say(self.language, key, **quoted(args))

    def show_live(self, text: Callable[[], str]) -> None:
        """Show what this says at the moment of each edit."""
        self._text = text
        self.heard()

    def show_status(
        self,
        key: str,
        phase: Phase,
        *,
        done: float | None = None,
        total: float | None = None,
        **args: object,
    ) -> None:
        """Say what is going on; `done` of `total` is the progress."""
        self._status.show(key, phase, done, total, **args)
        self.heard()

    def show_buttons(self, *buttons: Button) -> None:
        self._buttons = buttons
        self.heard()

    def heard(self) -> None:
        """Something is new: show it soon, and the silence begins anew."""
        self._status.heard()
        self._news.set()

    def final_views(
        self, text: str, buttons: Sequence[Button] = (), *, preview: bool = False
    ) -> tuple[list[View], str | None]:
        """The last words, cut where the growing text was cut, and what goes out as a file because
        it would take too many messages. The buttons are under the last one."""
        whole = split(self._whole(text), self._text_limits, self._outbound.measure)
        texts = list(whole.texts) or ["✓"]
        if whole.overflow is not None:
            texts[-1] = f"{texts[-1]}\n\n{self.say('notice-overflow-as-file')}"
        views = [View(part, preview=preview) for part in texts]
        views[-1] = replace(views[-1], buttons=tuple(buttons), mention=self.turn.author)
        return views, whole.overflow

    def shrunk_view(self) -> View | None:
        """What remains of a long turn's message when the end comes in a new one; None if short."""
        elapsed_s = self._status.elapsed_s
        if self._limits.local or elapsed_s <= self._notify_after_s:
            return None
        return View(self.say("status-elapsed", line=self.say("done"), elapsed_s=elapsed_s))

    async def stop(self) -> None:
        """Show nothing more, and wait for the edit in flight: none may arrive after the final."""
        if self.running is not None:
            self.running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self.running
            self.running = None
        if editing := [m.editing for m in self._messages if m.editing is not None]:
            await asyncio.wait(editing, timeout=30.0)

    async def run(self) -> None:
        """Send the latest view whenever it may be sent. Runs until cancelled: interim words that
        can't be shown while the database is away are no reason to fail a turn."""
        while True:
            try:
                await self._show_next()
            except SQLAlchemyError as error:
                log.warning("reply.database_away", turn=self.turn.id, error=type(error).__name__)
                await self._clock.sleep_s(1.0)

    async def _show_next(self) -> None:
        """Edit the message that is due first; else wait a second for news, or until one is due."""
        if self._compose() > len(self._messages):
            await self._grow()
        now_s = self._clock.monotonic_s()
        due = [(at_s, m) for m in self._messages if (at_s := m.next_at_s()) is not None]
        at_s, first = min(due, key=lambda entry: entry[0], default=(now_s + 1.0, None))
        if first is not None and at_s <= now_s:
            await first.edit(self._compose)
            return
        if self._status.is_shown and now_s - self._busy_s >= BUSY_EVERY_S:
            self._busy_s = now_s
            await self._outbound.show_busy(self.turn.chat)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(max(at_s - now_s, 0.01), 1.0)):
                await self._news.wait()

    def _compose(self) -> int:
        """Turn what should be visible into one view a message. How many messages it would take."""
        self._news.clear()
        texts = self._splitter.feed(self._whole(self._text()))
        shown = texts[: len(self._messages)]
        for message, text in zip(self._messages, shown[:-1], strict=False):
            if text:
                message.show(View(text))
        last = View(shown[-1], self._status.now(), self._buttons)
        if last.markdown:
            self._messages[len(shown) - 1].show(last)
        return len(texts)

    async def _grow(self) -> None:
        """The text has outgrown its messages: go on in a next one."""
        post = await self._intend(View(self.say("notice-continued")), len(self._messages))
        try:
            post = await self._outbox.post(post, silent=True)
        except PlatformError as exc:
            log.info("part.failed", post=post.id, error=type(exc).__name__)
            await self._clock.sleep_s(1.0)
        else:
            self._messages.append(ReplyMessage(self._outbox, self._clock, post, self._limits))

    def _whole(self, text: str) -> str:
        return f"{self.head}\n\n{text}" if self.head and text else self.head or text
