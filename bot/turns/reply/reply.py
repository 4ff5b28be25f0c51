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

from bot.core.controls import Button, Menu
from bot.core.errors import ChatClosed
from bot.core.markdown.splitting import Splitter, split
from bot.core.states import PostKind
from bot.core.view import Phase, View
from bot.ports import Clock, Say
from bot.store.reasons import reason_of
from bot.store.rows import Post, Turn
from bot.texts.catalogues import quoted
from bot.turns.reply.asking import ASKS_FOR_WORDS, how_to_say
from bot.turns.reply.final_words import FinalViews
from bot.turns.reply.message import ReplyMessage
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.status_line import StatusLine

log = structlog.get_logger(__name__)

BUSY_EVERY_S: Final = 4.5
"""Typing indicators last five seconds on Telegram and ten on Discord."""
CRASHED_S: Final = 30.0
"""After a fault of ours nothing interim is shown for so long."""
STATUS_ROOM: Final = 120
"""What a message keeps free for the status line, in the platform's units of length."""


@dataclass(frozen=True, slots=True)
class ReplyTimes:
    """`notify_after_s`: from then on the end is a new message, because an edit notifies nobody.
    `still_working_s`: so much silence is broken with a sentence. `unclear_pause_s`: before a
    message is posted again of which nobody knows whether it came."""

    notify_after_s: float = 30.0
    still_working_s: float = 120.0
    unclear_pause_s: float = 3.0


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
        is_private: bool = True,
    ) -> None:
        """`shown` are its messages so far, there or on their way; `intend` stores the next one,
        given its number. `is_private`: everything that is written there reaches the bot."""
        self.turn = turn
        self.kind = kind
        self.language = turn.language
        self.head = ""
        self._say = say
        self._outbox = outbox
        self._clock = clock
        self._notify_after_s = times.notify_after_s
        self._is_private = is_private
        self._asks_for_words = False
        self._intend = intend
        self._outbound = outbox.platform(turn.chat).outbound
        self.limits = limits = self._outbound.limits
        self._text_limits = replace(limits, text_max=limits.text_max - STATUS_ROOM)
        self._splitter = Splitter(self._text_limits, self._outbound.measure)
        self._unclear_pause_s = times.unclear_pause_s
        self._messages: list[ReplyMessage] = []
        for post in shown:
            self._message(post)
        # found after a crash: what had been said stays until there is more to say
        said = turn.said if kind == "reply" else ""
        self._text: Callable[[], str] = lambda: said
        self._first_status = shown[0].view.status
        self._buttons = shown[0].view.buttons
        self._status = StatusLine(
            self.say,
            clock,
            asked_at_s=turn.accepted_at_s,
            still_working_s=times.still_working_s,
            local=limits.local,
        )
        self._news = asyncio.Event()
        self._busy_s = -BUSY_EVERY_S
        self._is_closed = False
        self.running: asyncio.Task[None] | None = None

    def say(self, key: str, /, **args: object) -> str:
        """A sentence as Markdown, in which the names that people gave stay as they are."""
        self._asks_for_words |= key in ASKS_FOR_WORDS
        return self._say(self.language, key, **quoted(args))

    def asks_for_words(self) -> None:
        """Its last words want an answer in words, though no sentence of ours says so."""
        self._asks_for_words = True

    def put_on_top(self, line: str) -> None:
        """A line above what the reply says, below what stands there already."""
        self.head = f"{self.head}\n\n{line}" if self.head else line

    @property
    def limit_bytes(self) -> int | None:
        """The largest file that the chat carries; None where any can be saved."""
        if self.limits.local:
            return None
        return self.limits.file_bytes(self.turn.upload_limit_bytes)

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

    def check_open(self) -> None:
        """Raises `ChatClosed` where nobody can see the reply: nothing more is worth its price."""
        if self._is_closed:
            raise ChatClosed

    def final(
        self,
        text: str | None,
        buttons: Sequence[Button] = (),
        menus: Sequence[Menu] = (),
        *,
        preview: bool = False,
        alone: bool = False,
    ) -> FinalViews:
        """The last words, cut where the growing text was cut, and what goes out as a file because
        it would take too many messages. Buttons and menus are under the last one. Without `text`
        nothing stays. `alone`: a group has nothing to do with it, so it comes as a message of its
        own, which the asker alone sees where there are such."""
        if text is None:
            return FinalViews(self.kind, [])
        whole = split(
            self._whole(text) + self._how_to_say(), self._text_limits, self._outbound.measure
        )
        texts = list(whole.texts) or ["✓"]
        if whole.overflow is not None:
            texts[-1] = f"{texts[-1]}\n\n{self.say('notice-overflow-as-file')}"
        views = [View(part, preview=preview) for part in texts]
        views[-1] = replace(
            views[-1], buttons=tuple(buttons), menus=tuple(menus), mention=self.turn.author
        )
        anew = self._took_long or any(m.has_draft for m in self._messages)
        if alone and self.limits.alone and not self._is_private:
            views = [replace(view, alone=True, mention=self.turn.author) for view in views]
            anew = True
        return FinalViews(self.kind, views, anew, whole.overflow)

    def _how_to_say(self) -> str:
        chat = self.turn.chat
        key = how_to_say(chat, self.limits, is_private=self._is_private)
        return f"\n\n{self.say(key)}" if key is not None and self._asks_for_words else ""

    @property
    def _took_long(self) -> bool:
        return not self.limits.local and self._status.elapsed_s > self._notify_after_s

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
        can't be shown, while the database is away or for a fault of ours, are no reason to fail a
        turn."""
        while True:
            try:
                await self._show_next()
            except SQLAlchemyError as error:
                log.warning("reply.database_away", turn=self.turn.id, reason=reason_of(error))
                await self._clock.sleep_s(1.0)
            except Exception:
                log.exception("reply.crashed", turn=self.turn.id)
                await self._clock.sleep_s(CRASHED_S)

    async def _show_next(self) -> None:
        """Post what is not there yet; else edit the message that is due first; else wait a second
        for news, or until one is due."""
        views = self._compose()
        absent = next((m for m in self._messages if not m.is_there and not m.is_lost), None)
        if absent is None and len(views) > len(self._messages):
            number = len(self._messages)
            absent = self._message(await self._intend(views[number], number))
        if absent is not None:
            await self._put(absent)
            return
        now_s = self._clock.monotonic_s()
        due = [(at_s, m) for m in self._messages if (at_s := m.next_at_s()) is not None]
        # of those that may be edited now the first: what comes before is read before
        at_s, first = min(due, key=lambda entry: max(entry[0], now_s), default=(now_s + 1.0, None))
        if first is not None and at_s <= now_s:
            await first.edit(self._compose, grows=first is self._messages[-1])
            return
        if self._status.is_shown and now_s - self._busy_s >= BUSY_EVERY_S:
            self._busy_s = now_s
            await self._outbox.shows_busy(self.turn.chat)
        await self._wait_for_news(min(at_s, now_s + 1.0))

    async def _wait_for_news(self, until_s: float) -> None:
        """Wait until then at most. Text is put together when it may be shown, not at each word:
        news wakes only once the message that grows may be edited again."""
        ready_s = min(self._messages[-1].not_before_s, until_s)
        await asyncio.sleep(max(0.0, ready_s - self._clock.monotonic_s()))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(max(0.01, until_s - self._clock.monotonic_s())):
                await self._news.wait()

    def _message(self, post: Post) -> ReplyMessage:
        message = ReplyMessage(self._outbox, self._clock, post, self.limits, self._unclear_pause_s)
        self._messages.append(message)
        return message

    async def _put(self, message: ReplyMessage) -> None:
        """Bring a message into the chat, with its text: nothing that is visible waits for it."""
        number = self._messages.index(message)

        def latest() -> View | None:
            views = self._views()
            return views[number] if number < len(views) and views[number].markdown else None

        try:
            pause_s = await message.put(latest, silent=number > 0)
        except ChatClosed:
            self._is_closed = True
            return
        if pause_s:
            await self._clock.sleep_s(pause_s)

    def _compose(self) -> list[View]:
        """Tell each message what should be visible, a view a message. Where the text has outgrown
        them, the last one keeps what it shows until the next one is there."""
        self._news.clear()
        views = self._views()
        whole = len(self._messages) - (len(views) > len(self._messages))
        for message, view in zip(self._messages[:whole], views, strict=False):
            if view.markdown:
                message.show(view)
        return views

    def _views(self) -> list[View]:
        text = self._text()
        texts = list(self._splitter.feed(self._whole(text)))
        while len(texts) > 1 and not texts[-1].strip():
            texts.pop()
        *sealed, last = texts
        status = self._status.now()
        if status is None and not text:
            status = self._status.silence() or self._first_status
        return [*map(View, sealed), View(last, status, self._buttons)]

    def _whole(self, text: str) -> str:
        return f"{self.head}\n\n{text}" if self.head and text else self.head or text
