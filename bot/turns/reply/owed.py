"""Final words are owed until they are shown: the lane `outbox:<chat>` delivers them.

What is missing comes first, then what only takes a status or a button away, then what is to be
deleted; what shows its words already is left alone. An edit may be repeated, so it is, for a day.
A new message may not: where nobody knows whether it arrived it is repeated once, and says so. Where
the platform says itself that it failed it is repeated for a day as well, and says so, too.
Neither holds up anything else in the chat.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import structlog

from bot.core.errors import (
    ChatClosed,
    Crashed,
    MessageGone,
    NotDone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.markdown.plain import plain
from bot.core.model import Chat
from bot.core.rate_limits.scheduler import Priority
from bot.core.states import TEXT_FILES
from bot.core.view import NOTHING, OutFile, View
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.queries.deletion import old_messages
from bot.store.queries.turns import get_turn
from bot.store.rows import Post
from bot.turns.context import TurnSettings
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)

LONGEST_PAUSE_S: Final = 3600.0
SHRUNK: Final = View("⤴")
"""What is left of a message that is to be deleted and can't be."""


class OwedWords:
    """`settings`: how long it is tried without an answer, with which pause at first, and how often
    a new message is posted where the platform knows it again."""

    def __init__(
        self, db: Database, outbox: Outbox, say: Say, clock: Clock, settings: TurnSettings
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._say = say
        self._clock = clock
        self._settings = settings

    async def step(self, lane: str) -> float | None:
        """Deliver what can be delivered now in one chat. The step of the `outbox` lanes."""
        chat = Chat.parse(lane.partition(":")[2])
        if not self._outbox.serves(chat):
            log.warning("outbox.no_platform", platform=chat.platform)
            return None
        while True:
            owed, frozen_s = await self._db.read(posts.owed_posts, chat, self._clock.utc_s())
            if frozen_s > 0:
                return frozen_s
            post, pause_s = self._next(owed)
            if post is None:
                return pause_s
            is_done = await self._deliver(post)
            self._outbox.said(post.turn_id)
            if is_done and len(owed) == 1:
                return None  # what was stored since then wakes the lane

    def _next(self, owed: Sequence[Post]) -> tuple[Post | None, float | None]:
        """The post that may be delivered now, else the seconds until one may be.

        The new messages of a turn come in their order, and nothing of it is deleted before all its
        words are there."""
        pauses, unsaid = [], set[int]()
        for post in sorted(owed, key=lambda post: _place(post, self._outbox.shown(post))):
            follows = post.ref is None or post.view == NOTHING
            if follows and post.turn_id in unsaid:
                continue
            pause_s = _pause_s(post, self._clock.utc_s())
            if pause_s <= 0:
                return post, None
            pauses.append(pause_s)
            unsaid.add(post.turn_id)
        return None, min(pauses, default=None)

    async def _deliver(self, post: Post) -> bool:
        """Is it delivered for certain, and nothing owed by that?"""
        try:
            if post.state == "closed":  # the chat should be open again by now
                await self._db.run(old_messages.owe_held, post.chat)
                return False
            return await self._show(post)
        except RateLimited:
            return False  # the chat is frozen: `step` looks
        except ChatClosed as exc:
            if post.view == NOTHING:  # it may be that only deleting is forbidden
                await self._cannot(post, exc)
                return False
            log.info("chat.closed", platform=post.chat.platform, opens_in_s=exc.opens_in_s)
            opens_at_s = exc.opens_in_s and self._clock.utc_s() + exc.opens_in_s
            await self._db.run_alone(posts.hold_posts, post.chat, opens_at_s)
        except Crashed as exc:
            await self._crashed(post, exc)
        except Unclear as exc:
            await self._unclear(post, exc)
        except PlatformError as exc:
            await self._cannot(post, exc)
        except OSError as exc:  # the disk is full: what needs none goes on
            await self._not_now(post, exc)
        return False

    async def _show(self, post: Post) -> bool:
        """One request at most. What is shown then is compared with what is owed. Is it the same,
        and nothing owed by that? A new message may be a repeat: then another is to be deleted."""
        was_there = post.ref is not None
        if post.kind in TEXT_FILES:
            await self._send_as_file(post)
        elif post.ref is None:
            post = await self._post(post)
        elif post.view == NOTHING:
            async with self._outbox.permit(post, Priority.RESULT):
                await self._outbox.delete(post)
            await self._db.run_alone(posts.drop_post, post.id)
            return False
        elif not self._is_shown(post):
            async with self._outbox.permit(post, Priority.FINAL):
                await self._outbox.edit(post, post.view)
        if not (self._is_shown(post) or post.kind in TEXT_FILES):
            return False
        if await self._db.run_alone(posts.shows, post):
            return was_there
        await self._db.run(posts.deliver, post)
        return False

    async def _post(self, post: Post) -> Post:
        """Its placeholder may be on its way, and then what that shows is another view."""
        owed = post.view
        if owed == NOTHING:
            if not self._outbox.is_posting(post):
                await self._db.run_alone(posts.drop_post, post.id)
                return post
        elif post.unclear_at_s is not None:
            await self._look(post)
        self._outbox.hurry(post)
        sent = await self._outbox.post(post, finals=True)
        return replace(sent, view=owed)

    async def _look(self, post: Post) -> None:
        """Before a repeat: does the platform answer again? `Unclear` if not."""
        if not await self._outbox.shows_busy(post.chat):
            raise _Silent

    def _is_shown(self, post: Post) -> bool:
        shown = self._outbox.shown(post)
        return shown is not None and post.view.looks_like(shown)

    async def _send_as_file(self, post: Post) -> None:
        """Text that would take too many messages."""
        if post.unclear_at_s is not None:
            await self._look(post)
        turn = await self._db.read(get_turn, post.turn_id)
        name = self._say(turn.language if turn else None, "overflow-filename")
        with tempfile.TemporaryDirectory(prefix="nemobot-") as folder:
            path = Path(folder) / "overflow.txt"
            body = post.view.text.encode()
            await asyncio.to_thread(path.write_bytes, body)
            caption = View(self._say(turn.language if turn else None, "notice-continued"))
            file = OutFile(str(path), name, len(body))
            await self._outbox.send_file(replace(post, view=caption), file)

    async def _unclear(self, post: Post, exc: Unclear) -> None:
        """Nobody knows what became of it: once more after a pause, as long as that does no harm."""
        now_s = self._clock.utc_s()
        post = await self._db.read(posts.get_post, post.id)
        since_s = now_s if post.unclear_at_s is None else post.unclear_at_s
        if now_s - since_s > self._settings.final_words_s or not self._may_repeat(post, exc):
            if post.ref is None and await self._db.run(old_messages.say_in_old_message, post):
                return
            log.error("post.given_up", post=post.id, tries=post.tries)
            await self._db.run_alone(posts.mark_delivered, post.id)
            return
        await self._try_later(post, since_s, now_s)

    def _may_repeat(self, post: Post, exc: Unclear) -> bool:
        """These words: an earlier try may have been one of the placeholder."""
        if isinstance(exc, NotDone | _Silent) or post.ref is not None:
            return True
        if post.tries < 2 or post.unclear_at_s is None:
            return True
        limits = self._outbox.platform(post.chat).outbound.limits
        return limits.knows_nonces(post.chat) and post.tries < self._settings.unclear_tries

    async def _crashed(self, post: Post, exc: Crashed) -> None:
        """What these words met they would meet again. A new message has one more try, so that is
        as plain as can be; an edit may be repeated in every shape."""
        if post.ref is not None:
            await self._cannot(post, exc)
            return
        if post.kind not in TEXT_FILES and post.view != NOTHING:
            words, view = plain(post.view.text), post.view
            plainest = View(words, mention=view.mention, alone=view.alone)
            await self._db.run(posts.change_view, post, plainest)
        await self._unclear(post, exc)

    async def _cannot(self, post: Post, exc: PlatformError) -> None:
        """A definite no. Without formatting it may go, or in a new message, or without buttons."""
        log.warning("post.refused", post=post.id, error=repr(exc))
        simpler = self._simpler(post.view)
        if post.view == SHRUNK or (post.view == NOTHING and post.ref is None):
            await self._db.run_alone(posts.mark_delivered, post.id)
        elif post.ref is not None and (isinstance(exc, MessageGone) or simpler is None):
            remains = not isinstance(exc, MessageGone) or exc.remains
            await self._db.run(old_messages.post_anew, post, remains=remains)
        elif simpler is not None:
            await self._db.run(posts.change_view, post, simpler)
        elif post.view.buttons:
            bare = View(post.view.text)
            if post.view.alone:  # for whom it is must be known
                bare = replace(bare, mention=post.view.mention, alone=True)
            await self._db.run(posts.change_view, post, bare)
        else:
            await self._not_now(post, exc)

    async def _not_now(self, post: Post, exc: PlatformError | OSError) -> None:
        """Refused in every shape, or never sent: nothing came into the chat, so it is tried later,
        for a day. A right that was taken from us may be given back, a full disk has room again;
        what is refused for good is not tried on."""
        now_s = self._clock.utc_s()
        since_s = now_s if post.unclear_at_s is None else post.unclear_at_s
        lasts = isinstance(exc, Refused) and exc.lasts
        if lasts or now_s - since_s > self._settings.final_words_s:
            log.error("post.given_up", post=post.id, error=repr(exc))
            await self._db.run_alone(posts.mark_delivered, post.id)
            return
        await self._try_later(post, since_s, now_s)

    async def _try_later(self, post: Post, since_s: float, now_s: float) -> None:
        """Each pause is as long as it has been tried already (`since_s`)."""
        pause_s = min(max(now_s - since_s, self._settings.unclear_pause_s), LONGEST_PAUSE_S)
        await self._db.run_alone(posts.hold_unclear, post.id, since_s, now_s + pause_s)

    def _simpler(self, view: View) -> View | None:
        if view == NOTHING:
            return SHRUNK
        simpler = replace(view, text=plain(view.text), preview=False)
        return None if simpler == view else simpler


def _pause_s(post: Post, now_s: float) -> float:
    """Until it may be tried again: at once where the clock was put back behind its first try."""
    if post.unclear_at_s is not None and now_s < post.unclear_at_s:
        return 0.0
    return post.not_before_s - now_s


def _place(post: Post, shown: View | None) -> tuple[int, int, int]:
    """Turns are answered in their order, also where the earlier one's answer comes as a message of
    its own, which is younger than the one in which the later one's was awaited."""
    rank = 0
    if post.view == NOTHING:
        rank = 2
    elif shown is not None and shown.text == post.view.text:
        rank = 1
    return rank, post.turn_id, post.id


class _Silent(Unclear):
    """The platform does not answer: the repeat was not even tried."""
