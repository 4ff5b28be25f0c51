"""One visible reply: it grows in place while the turn runs, and ends in words that are owed.

`show_text` and `show_status` only say what should be visible; a task of the reply's own sends the
latest of it whenever the pacer and the platform's budgets allow. When the turn ends, that task is
stopped first, then the final words are stored with the turn's last move, then the outbox delivers
them. So nothing interim can ever arrive after the final.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import ChatClosed, MessageGone, PlatformError, RateLimited
from bot.core.markdown.blocks import quote
from bot.core.markdown.splitting import Splitter, split
from bot.core.model import Button, Limits, Status, View
from bot.core.rate_limits.pacing import Failed, Limited, Outcome, Pacer, Shown
from bot.core.rate_limits.scheduler import Priority
from bot.core.states import PostKind
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Post, Turn
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)

BUSY_EVERY_S: Final = 4.5
"""Typing indicators last five seconds on Telegram and ten on Discord."""
ELAPSED_FROM_S: Final = 10.0
ELAPSED_STEP_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class ReplyTimes:
    """`notify_after_s`: from then on the end is a new message, because an edit notifies nobody."""

    notify_after_s: float = 30.0
    still_working_s: float = 120.0


class Reply:
    """Made by `Replies.open`, which also stops it. Methods don't wait for the platform."""

    def __init__(self, replies: Replies, turn: Turn, kind: PostKind, shown: list[Post]) -> None:
        self._replies = replies
        self._outbox = replies.outbox
        self._clock = replies.clock
        self._limits = replies.outbox.platform(turn.chat).outbound.limits
        self._measure = replies.outbox.platform(turn.chat).outbound.measure
        self.turn = turn
        self.kind = kind
        self.head = ""
        self.language = turn.language
        self._text: Callable[[], str] = str
        self._status: tuple[str, str, dict[str, Any]] | None = None
        self._progress: tuple[float | None, float | None] = (None, None)
        self._buttons: tuple[Button, ...] = ()
        self._parts = [_Part(post, self._limits) for post in shown]
        text_max = self._limits.text_max - _STATUS_ROOM
        self._interim_limits = replace(self._limits, text_max=text_max)
        self._splitter = self._new_splitter()
        self._dirty = asyncio.Event()
        self._news_s = self._clock.monotonic_s()
        self._busy_s = -BUSY_EVERY_S
        self._editing: asyncio.Task[None] | None = None
        self._task: asyncio.Task[None] | None = None

    def say(self, key: str, /, **args: object) -> str:
        """A sentence as Markdown, in which the names that people gave stay as they are."""
        return self._replies.say(self.language, key, **quoted(args))

    @property
    def elapsed_s(self) -> float:
        """Since the person asked."""
        return max(0.0, self._clock.utc_s() - self.turn.accepted_at_s)

    def show_live(self, text: Callable[[], str]) -> None:
        """Show what this says at the moment of each edit."""
        self._text = text
        self.heard()

    def show_status(
        self,
        key: str,
        phase: str,
        *,
        done: float | None = None,
        total: float | None = None,
        **args: object,
    ) -> None:
        """Say what is going on; `phase` is one of `Status.phase`."""
        self._status = (key, phase, dict(args))
        self._progress = (done, total)
        self.heard()

    def show_buttons(self, *buttons: Button) -> None:
        self._buttons = buttons
        self.heard()

    def heard(self) -> None:
        """Something is new: show it soon, and the silence begins anew."""
        self._news_s = self._clock.monotonic_s()
        self._dirty.set()

    def final_views(
        self, text: str, buttons: Sequence[Button] = (), *, preview: bool = False
    ) -> tuple[list[View], str | None]:
        """The last words, cut where the growing text was cut, and what goes out as a file because
        it would take too many messages. The buttons are under the last one."""
        cut = split(self._whole(text), self._interim_limits, self._measure)
        texts = list(cut.texts) or ["✓"]
        if cut.rest is not None:
            texts[-1] = f"{texts[-1]}\n\n{self.say('notice-rest-as-file')}"
        views = [View(part, preview=preview) for part in texts]
        views[-1] = replace(views[-1], buttons=tuple(buttons), mention=self.turn.author)
        return views, cut.rest

    def _whole(self, text: str) -> str:
        return f"{self.head}\n\n{text}" if self.head and text else self.head or text

    def _cut_so_far(self, text: str) -> list[str]:
        """The growing text as messages: what is closed never changes any more."""
        try:
            self._splitter.feed(text)
        except ValueError:  # the text was replaced, not continued
            self._splitter = self._new_splitter()
            self._splitter.feed(text)
        return [*self._splitter.sealed, self._splitter.open]

    def _new_splitter(self) -> Splitter:
        return Splitter(self._interim_limits, self._measure)

    def shrunk_view(self) -> View | None:
        """What remains of a long turn's message when the end comes in a new one; None if short."""
        if self._limits.local or self.elapsed_s <= self._replies.times.notify_after_s:
            return None
        line = self.say("done")
        return View(self.say("status-elapsed", line=line, elapsed_s=self.elapsed_s))

    # the task that shows it

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name=f"reply of turn {self.turn.id}")

    async def stop(self) -> None:
        """Show nothing more, and wait for the edit in flight: none may arrive after the final."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        if self._editing is not None:
            await asyncio.wait({self._editing}, timeout=30.0)

    async def _run(self) -> None:
        """Send the latest view whenever it may be sent. Runs until cancelled: interim words that
        can't be shown while the database is away are no reason to fail a turn."""
        while True:
            try:
                await self._show_next()
            except SQLAlchemyError as error:
                log.warning("reply.database_away", turn=self.turn.id, error=type(error).__name__)
                await self._clock.sleep_s(1.0)

    async def _show_next(self) -> None:
        if self._compose() > len(self._parts):
            await self._grow()
        now_s = self._clock.monotonic_s()
        due = [(p.next_at_s(), p) for p in self._parts]
        ready = [(at_s, p) for at_s, p in due if at_s is not None]
        if ready and min(ready, key=lambda e: e[0])[0] <= now_s:
            await self._send(min(ready, key=lambda e: e[0])[1])
            return
        await self._keep_busy(now_s)
        until_s = min([at_s for at_s, _ in ready], default=now_s + 1.0)
        await self._wait(min(max(until_s - now_s, 0.01), 1.0))

    def _compose(self) -> int:
        """Turn what should be visible into one view per part. How many parts it would take."""
        self._dirty.clear()
        status = self._status_now()
        texts = self._cut_so_far(self._whole(self._text()))
        shown = texts[: len(self._parts)]
        for index, (part, text) in enumerate(zip(self._parts, shown, strict=False)):
            last = index == len(shown) - 1
            view = View(text, status if last else None, self._buttons if last else ())
            if view.markdown:
                part.want(view, self._clock.monotonic_s())
        return len(texts)

    async def _grow(self) -> None:
        """The text has outgrown its messages: go on in a next one."""
        post = await self._replies.next_part(self.turn, self.kind, len(self._parts))
        if post is None:
            await self._clock.sleep_s(1.0)
        else:
            self._parts.append(_Part(post, self._limits))

    def _status_now(self) -> Status | None:
        if self._status is None:
            return None
        key, phase, args = self._status
        silent_s = self._clock.monotonic_s() - self._news_s
        if silent_s >= self._replies.times.still_working_s:
            key, args = "status-still-working", {}
        line = self.say(key, **args)
        elapsed_s = self.elapsed_s
        if elapsed_s >= ELAPSED_FROM_S and not self._limits.local:
            rounded_s = elapsed_s // ELAPSED_STEP_S * ELAPSED_STEP_S
            line = self.say("status-elapsed", line=line, elapsed_s=rounded_s)
        done, total = self._progress
        return Status(line, phase, done, total)  # type: ignore[arg-type]

    async def _send(self, part: _Part) -> None:
        """One edit. Cancelled while it waits for leave, nothing is sent; in flight, it ends."""
        async with self._outbox.leave(part.post, Priority.INTERIM):
            self._compose()
            view = part.take(self._clock.monotonic_s())
            if view is None:
                return
            self._editing = asyncio.create_task(self._edit(part, view))
            await asyncio.shield(self._editing)

    async def _edit(self, part: _Part, view: View) -> None:
        outcome: Outcome = Failed()
        try:
            await self._outbox.edit_live(part.post, view)
            outcome = Shown()
        except RateLimited as exc:
            await self._outbox.freeze(part.post.chat, exc.retry_after_s)
            outcome = Limited(exc.retry_after_s)
        except (MessageGone, ChatClosed):
            part.lost = True
        except (PlatformError, SQLAlchemyError) as exc:
            log.info("edit.failed", post=part.post.id, error=type(exc).__name__)
        part.pacer.done(self._clock.monotonic_s(), outcome)

    async def _keep_busy(self, now_s: float) -> None:
        if self._status is not None and now_s - self._busy_s >= BUSY_EVERY_S:
            self._busy_s = now_s
            await self._outbox.platform(self.turn.chat).outbound.show_busy(self.turn.chat)

    async def _wait(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._dirty.wait()


_STATUS_ROOM: Final = 120


_NAMES: Final = frozenset(
    {"name", "names", "what", "before", "after", "title", "request", "requests", "owner"}
)


def quoted(args: Mapping[str, object]) -> dict[str, object]:
    """Arguments of a sentence that will be read as Markdown: names are quoted, figures are not."""
    return {
        name: quote(value) if name in _NAMES and isinstance(value, str) else value
        for name, value in args.items()
    }


class _Part:
    """One message of the reply, and when it is edited next."""

    def __init__(self, post: Post, limits: Limits) -> None:
        self.post = post
        self.pacer = Pacer[View](max(limits.edit_interval_s, 0.01), shown=post.view)
        self.lost = post.ref is None
        self._wanted = post.view
        self._shows_bars = limits.local

    def want(self, view: View, now_s: float) -> None:
        """A change that nobody would see is none: only a terminal draws progress bars."""
        if self._shows_bars or not _looks_alike(view, self._wanted):
            self._wanted = view
            self.pacer.push(view, now_s)

    def take(self, now_s: float) -> View | None:
        return self.pacer.take(now_s)

    def next_at_s(self) -> float | None:
        return None if self.lost else self.pacer.next_at_s()


def _looks_alike(one: View, other: View) -> bool:
    return (one.markdown, one.buttons) == (other.markdown, other.buttons)


class Replies:
    """Opens the reply of a turn: the message that accept put into the outbox, or goes on with it
    after a crash."""

    def __init__(
        self, db: Database, outbox: Outbox, say: Say, clock: Clock, times: ReplyTimes | None = None
    ) -> None:
        self._db = db
        self.outbox = outbox
        self.say = say
        self.clock = clock
        self.times = times or ReplyTimes()

    @contextlib.asynccontextmanager
    async def open(
        self, turn: Turn, kind: PostKind = "reply", waiting: str = "status-waiting"
    ) -> AsyncIterator[Reply]:
        """Raises `ChatClosed` where nobody can see it any more. `waiting`: the key of what a
        message shows that is posted only now."""
        shown = await self._db.run(posts.posts_of_turn, turn.id, kind)
        if not shown:
            view = View("", Status(self.say(turn.language, waiting), "waiting"))
            shown = [await self._intend(turn, kind, view)]
        for index, post in enumerate(shown):
            try:
                shown[index] = await self.outbox.post(post)
            except ChatClosed:
                raise
            except PlatformError as exc:  # the final words will find their way
                log.warning("placeholder.failed", post=post.id, error=type(exc).__name__)
        reply = Reply(self, turn, kind, shown)
        reply.start()
        try:
            yield reply
        finally:
            await reply.stop()

    async def next_part(self, turn: Turn, kind: PostKind, part: int) -> Post | None:
        """One more message of a reply that grows; None when it can't be posted now."""
        view = View(self.say(turn.language, "notice-continued"))
        post = await self._intend(turn, kind, view, part)
        try:
            return await self.outbox.post(post, silent=True)
        except PlatformError as exc:
            log.info("part.failed", post=post.id, error=type(exc).__name__)
            return None

    async def _intend(self, turn: Turn, kind: PostKind, view: View, part: int = 0) -> Post:
        return await self._db.run(
            posts.intend_post,
            turn_id=turn.id,
            kind=kind,
            part=part,
            chat=turn.chat,
            reply_to=turn.reply_to,
            view=view,
        )
