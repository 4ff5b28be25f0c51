"""Everything we show goes through here: stored first, then shown.

Each post is won by one caller (`take_post`) before the platform is asked, and reads only then what
it shall show. A rate limit freezes that chat alone, for exactly as long as the platform says,
across restarts. Final words are owed until they are shown: `owed`.
"""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import structlog

from bot.core.controls import Picture
from bot.core.errors import MessageGone, PlatformError, RateLimited, Unclear, Unreachable
from bot.core.model import Chat, MessageRef
from bot.core.rate_limits.scheduler import Priority
from bot.core.recent_dict import RecentDict
from bot.core.states import ANSWER_FIRST, NOTIFYING, TEXT_FILES
from bot.core.view import NOTHING, OutFile, View
from bot.platform import Platform
from bot.ports import Clock, Say, SendsAlbums
from bot.store.database import Database
from bot.store.queries import conversations, posts
from bot.store.queries.deletion import old_messages
from bot.store.queries.key_value import wants_silence
from bot.store.queries.turns import get_turn
from bot.store.rows import Post
from bot.turns.reply.posting import NOTHING_SENT, Latest, Posting, Postings, Silence, crashes_told
from bot.turns.reply.rate_limiter import RateLimiter
from bot.turns.reply.until_stored import until_stored

log = structlog.get_logger(__name__)

SLOW_EDIT_S: Final = 1.0
LOOK_AGAIN_S: Final = 0.5
NONCE_HOLDS_S: Final = 120.0
"""How long a nonce makes a repeat harmless ("the past few minutes", says Discord)."""
STILL_THERE_S: Final = 60.0
MESSAGES_KNOWN: Final = 2_000
"""Of how many messages we remember what they show."""


def lane_of_chat(chat: Chat) -> str:
    return f"outbox:{chat}"


class Outbox:
    def __init__(
        self,
        db: Database,
        platforms: Mapping[str, Platform],
        say: Say,
        clock: Clock,
        wake: Callable[[str], Awaitable[None]],
        posting_grace_s: float = 0.0,
    ) -> None:
        """`posting_grace_s`: how long another process may be at work on a post before it counts
        as dead; 0 where there is no other process."""
        self._db = db
        self._platforms = platforms
        self._say = say
        self._clock = clock
        self._wake = wake
        self._posting_grace_s = posting_grace_s
        self._postings = Postings(clock, self._post)
        self._shown = RecentDict[str, View](MESSAGES_KNOWN)
        self._said = weakref.WeakValueDictionary[int, asyncio.Event]()
        self._drafted = RecentDict[str, float](MESSAGES_KNOWN)
        self._silence = Silence(clock)
        self._tried = RecentDict[int, None](MESSAGES_KNOWN)
        self._limiters = {
            name: RateLimiter(platform, clock)
            for name, platform in platforms.items()
            if platform.budget is not None
        }
        self.lengths = {name: limiter.lengths for name, limiter in self._limiters.items()}

    def platform(self, chat: Chat) -> Platform:
        return self._platforms[chat.platform]

    def serves(self, chat: Chat) -> bool:
        return chat.platform in self._platforms

    def draft_interval_s(self, chat: Chat) -> float | None:
        """The pace of drafts in this chat; None where there are none."""
        platform = self.platform(chat)
        return None if platform.is_group(chat) else platform.outbound.limits.draft_interval_s

    def drafted_s(self, post: Post) -> float | None:
        """When a draft of it was last shown (monotonic), as far as this process knows."""
        return None if post.ref is None else self._drafted.get(post.ref)

    def shown(self, post: Post) -> View | None:
        """What the post's message shows, where this process knows that for certain."""
        return None if post.ref is None else self._shown.get(post.ref)

    async def post(
        self,
        post: Post,
        *,
        silent: bool = False,
        latest: Latest | None = None,
        finals: bool = False,
    ) -> Post:
        """Bring a post into the chat, once, however many try. Raises `PlatformError`.

        What it shows is read when it may be sent; `shown` tells what that was. Until its last words
        are stored it is `latest`, where no earlier turn owes words. From then on it goes only with
        `finals`, for who delivers what the chat is owed in its order; for everybody else it comes
        back without a `ref`.
        """
        if post.ref is not None:
            return post
        return await asyncio.shield(self._postings.begin(post, silent, latest, finals=finals)[0])

    async def post_unless_held(self, post: Post, patience_s: float) -> Post:
        """The same, but a post that has to wait for its turn, or that the platform takes long for,
        is left on its way: then it has no `ref` yet. What comes after the answer of its turn has
        no hurry, and waits for its turn as well. A chat that was closed to it a moment ago is not
        asked again."""
        if post.ref is not None:
            return post
        self._postings.check_open(post)
        task, posting = self._postings.begin(post, False, None)
        if post.kind in ANSWER_FIRST:
            await asyncio.wait({task}, timeout=patience_s)
        else:
            held = asyncio.create_task(posting.held.wait())
            await asyncio.wait({task, held}, timeout=patience_s, return_when="FIRST_COMPLETED")
            held.cancel()
        if not task.done():
            return post
        self._postings.told(post)
        return task.result()

    def is_posting(self, post: Post) -> bool:
        """Is it on its way, in this process?"""
        return post in self._postings

    def hurry(self, post: Post) -> None:
        """The post on its way carries last words by now: it goes before interim ones."""
        limiter = self._limiters.get(post.chat.platform)
        if limiter is not None and self.is_posting(post):
            limiter.change_priority(post.chat, f"post {post.id}", Priority.FINAL)

    async def _post(self, post: Post, posting: Posting) -> Post:
        while True:
            post = await self._answer_first(post, posting)
            post = await self._wait_for_another(post, posting)
            if post.ref is not None:
                return post
            if post.state == "dropped" or post.view == NOTHING:
                raise MessageGone("wanted no more")
            if post.final and not posting.finals:
                return post
            priority = Priority.FINAL if post.final else Priority.RESULT
            async with self.permit(post, priority, new_message=True, on_wait=posting.held.set):
                # won only now: while it waits for the budgets it is free for others
                now_s, finals = self._clock.utc_s(), posting.finals
                taken = await self._db.run_alone(posts.take_post, post, now_s, finals=finals)
                if taken is not None:
                    return await self._send(taken, posting)

    async def _send(self, post: Post, posting: Posting) -> Post:
        outbound = self.platform(post.chat).outbound
        view = post.view
        try:
            if posting.latest is not None and not post.final:
                _, waits = await self._db.read(conversations.get_growing, post.id)
                view = view if waits else posting.latest() or view
            if not post.final and not outbound.limits.shows_buttons_first(post.chat):
                view = replace(view, buttons=())
            if view == NOTHING:
                raise MessageGone("it was to be deleted by the time that it might go")
            view_now = await self._marked(post, view)
            silent = posting.silent or await self._comes_silently(post)
            nonce = f"p{post.id}.{post.lives}"
            with crashes_told():
                ref = await outbound.post(
                    post.chat, view_now, nonce=nonce, reply_to=post.reply_to, silent=silent
                )
        except NOTHING_SENT:
            await until_stored(self._db, self._clock, posts.not_sent, post)
            raise
        except PlatformError:
            self._tried[post.id] = None
            raise
        if post.tries <= 1 or not self.holds_nonce(post):
            self._shown[str(ref)] = view  # else an earlier try was found, which may show another
        now_s = await self._arrived([post], [ref])
        self.said(post.turn_id)
        return replace(post, ref=str(ref), state="sent", posted_at_s=now_s)

    async def _arrived(self, group: Sequence[Post], refs: Sequence[MessageRef]) -> float:
        now_s, query = self._clock.utc_s(), old_messages.all_arrived
        if await until_stored(self._db, self._clock, query, group, refs, now_s):
            await self.owe(group[0].chat)
        return now_s

    async def _answer_first(self, post: Post, posting: Posting | None) -> Post:
        """The post once the chat takes something, and the words of the turn that go before are
        there. This process wakes whoever waits; what another one has said is looked for now and
        then."""
        pause_s, said = LOOK_AGAIN_S, self._said.setdefault(post.turn_id, asyncio.Event())
        while True:
            said.clear()
            now_s = self._clock.utc_s()
            post, frozen_s = await self._db.read(posts.post_and_freeze, post.id, now_s)
            if frozen_s > 0:
                raise RateLimited(frozen_s)
            if post.kind not in ANSWER_FIRST:
                return post
            if not await self._db.read(posts.is_answer_missing, post.turn_id):
                return post
            if posting is not None:
                posting.held.set()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause_s):
                    await said.wait()
            pause_s = min(pause_s * 2, 8 * LOOK_AGAIN_S)

    async def _wait_for_another(self, post: Post, posting: Posting) -> Post:
        """The post as it is once nobody else is at work on it, or has been for too long."""
        give_up_s = self._clock.monotonic_s() + self._posting_grace_s
        while post.state == "sending" and post.id not in self._tried:
            if self._clock.monotonic_s() >= give_up_s:
                break
            posting.held.set()
            await self._clock.sleep_s(0.2)
            post = await self._db.read(posts.get_post, post.id)
        return post

    async def _marked(self, post: Post, view: View) -> View:
        """The view, which says that it may be a repeat where an earlier try may have arrived.
        After a while it is for everybody: who is away may never see what was for them alone."""
        is_repeat = post.tries > 1 and not self.holds_nonce(post)
        if not (is_repeat or view.alone):
            return view
        turn = await self._db.read(get_turn, post.turn_id)
        if is_repeat:
            mark = self._say(turn.language if turn else None, "notice-repeat")
            view = replace(view, text=f"{mark}\n{view.text}")
        is_there = turn is not None and self._clock.utc_s() - turn.accepted_at_s <= STILL_THERE_S
        return replace(view, alone=view.alone and is_there)

    def holds_nonce(self, post: Post) -> bool:
        """Does the platform still know an earlier try of this post again?"""
        if not self.platform(post.chat).outbound.limits.knows_nonces(post.chat):
            return False
        now_s = self._clock.utc_s()
        return now_s - (post.tried_at_s or post.unclear_at_s or now_s) < NONCE_HOLDS_S

    def check_file(self, post: Post) -> None:
        """Raises `Unclear` where an earlier try may have brought this file into the chat, and
        another one may bring it there twice."""
        if post.tries and not self.holds_nonce(post) and post.kind not in TEXT_FILES:
            raise Unclear("it may be in the chat")

    async def send_file(self, post: Post, file: OutFile) -> None:
        """Post a file under the post's view, once. `PlatformError`."""
        await self.send_files([post], [file])

    async def send_files(
        self, group: Sequence[Post], files: Sequence[OutFile], pictures: tuple[Picture, ...] = ()
    ) -> None:
        """Several, as one, with `pictures` beside them, under the first one's view; see
        `check_file`."""
        for post in group:
            self.check_file(post)
            await self._answer_first(post, None)
        first = group[0]  # whose nonce is that of all
        many = self.platform(first.chat).outbound.limits.messages(len(files), len(pictures))
        async with self.permit(first, Priority.RESULT, new_message=True, messages=many):
            try:
                taken = await self._db.run(posts.take_posts, group, self._clock.utc_s())
            except posts.NotWon:
                raise Unclear("somebody else is at work on it") from None
            try:
                view = replace(await self._marked(taken[0], first.view), pictures=pictures)
                refs = await self._send_files(first, files, view)
            except NOTHING_SENT:
                await until_stored(self._db, self._clock, posts.none_sent, taken)
                raise
        self._shown |= {str(ref): first.view for ref in refs}
        await self._arrived(group, refs)

    async def _send_files(
        self, first: Post, files: Sequence[OutFile], view: View
    ) -> list[MessageRef]:
        outbound, silent = self.platform(first.chat).outbound, await self._comes_silently(first)
        nonce, reply_to = f"p{first.id}.{first.lives}", first.reply_to
        given: dict[str, Any] = {"nonce": nonce, "reply_to": reply_to, "silent": silent}
        with crashes_told():
            if len(files) == 1:
                return [await outbound.send_file(first.chat, files[0], view, **given)]
            assert isinstance(outbound, SendsAlbums), "or there is no `Limits.album`"
            return await outbound.send_files(first.chat, files, view, **given)

    async def _comes_silently(self, post: Post) -> bool:
        """The asker wants no notification of results."""
        can = self.platform(post.chat).outbound.limits.silent
        return can and post.kind in NOTIFYING and await self._db.read(wants_silence, post.turn_id)

    def doubt(self, ref: MessageRef) -> None:
        """Somebody has seen another thing in this message than we think it shows."""
        self._shown.pop(str(ref), None)

    async def edit(self, post: Post, view: View) -> None:
        """Show this view in the posted message, under a `permit`; a draft needs none, and leaves
        the message as it is. Raises `PlatformError`."""
        assert post.ref is not None
        if view.draft:
            self._drafted[post.ref] = self._clock.monotonic_s()
        else:
            self._shown.pop(post.ref, None)
        with crashes_told():
            await self.platform(post.chat).outbound.edit(MessageRef.parse(post.ref), view)
        if not view.draft:
            self._shown[post.ref] = view

    async def delete(self, post: Post) -> None:
        """Take the posted message out of the chat, under a `permit`. Raises `PlatformError`."""
        assert post.ref is not None
        self._shown.pop(post.ref, None)
        with crashes_told():
            await self.platform(post.chat).outbound.delete(MessageRef.parse(post.ref))

    async def shows_busy(self, chat: Chat) -> bool:
        """Show the typing indicator; does the platform answer? A nicety: it fails nothing."""
        try:
            return await self.platform(chat).outbound.show_busy(chat)
        except Exception:
            log.exception("outbound.crashed")
            return True

    async def edit_live(self, post: Post, view: View) -> bool:
        """Show interim words, unless the final ones are stored: another process may have taken
        the turn over while this one was paused. Paused in the very request, it may have put
        interim words over the final ones; then those are owed again. False where the words of an
        earlier turn have to be there first. Raises `PlatformError`."""
        now, waits = await self._db.read(conversations.get_growing, post.id)
        if now.final or waits:
            return now.final
        began_s = self._clock.monotonic_s()
        try:
            await self.edit(post, view)
        finally:
            slow = self._clock.monotonic_s() - began_s > SLOW_EDIT_S
            if slow and await self._db.run_alone(posts.owe_again, post.id):
                await self.owe(post.chat)
        return True

    @contextlib.asynccontextmanager
    async def permit(
        self,
        post: Post,
        priority: Priority,
        *,
        new_message: bool = False,
        messages: int = 1,
        on_wait: Callable[[], None] | None = None,
    ) -> AsyncIterator[None]:
        """Wait until the platform's budgets have room for one request, and hold it meanwhile
        (`RateLimiter.permit`). A rate limit freezes the chat before its next one is let through."""
        async with contextlib.AsyncExitStack() as stack:
            if (limiter := self._limiters.get(post.chat.platform)) is not None:
                asked = (post.chat, f"post {post.id}", priority, new_message, messages, post.kind)
                permit = limiter.permit(*asked, on_wait=on_wait)
                await stack.enter_async_context(permit)
            try:
                yield
            except RateLimited as exc:
                await self.freeze(post.chat, exc)
                raise

    async def freeze(self, chat: Chat, why: RateLimited) -> None:
        """Nothing more goes to this chat for so long; its owed words wait for it."""
        retry_after_s = why.retry_after_s
        if (limiter := self._limiters.get(chat.platform)) is not None:
            limiter.freeze(chat, retry_after_s)
        if isinstance(why, Unreachable):
            self._silence.tell(chat.platform)
        else:
            log.warning("chat.frozen", platform=chat.platform, retry_after_s=retry_after_s)
        await self._db.run_alone(posts.freeze_chat, chat, self._clock.utc_s(), retry_after_s)

    def said(self, turn_id: int) -> None:
        """What is owed of this turn has changed: its result may come now."""
        if (waiting := self._said.get(turn_id)) is not None:
            waiting.set()

    async def owe(self, chat: Chat) -> None:
        """Final words were stored for this chat: have them delivered."""
        await self._wake(lane_of_chat(chat))
