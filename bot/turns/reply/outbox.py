"""Everything we show goes through here: stored first, then shown, and owed until it is.

Each post is won by one caller (`win_post`) before the platform is asked. Final words are owed
rows; the lane `outbox:<chat>` delivers them in order. A rate limit freezes that chat alone, for
exactly as long as the platform says, across restarts; the turn has long gone on.
"""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path

import structlog

from bot.core.errors import (
    ChatClosed,
    FileTooLarge,
    MessageGone,
    PlatformError,
    RateLimited,
    Refused,
    Unclear,
)
from bot.core.model import Chat, MessageRef, OutFile, View
from bot.core.rate_limits.scheduler import Priority
from bot.ports import Clock, Platform, Say
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.queries.turns import get_turn
from bot.store.rows import Post
from bot.turns.reply.rate_limiter import RateLimiter

log = structlog.get_logger(__name__)

UNCLEAR_PAUSE_S = 3.0
SLOW_EDIT_S = 1.0
TRIES_MAX = 4
"""After so many unclear outcomes a post is given up: more would be spam."""
OVERFLOW_KINDS = ("overflow", "rest")
"""Posts that go out as a file of text; rows of earlier versions say "rest"."""


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
        self._posting: dict[int, asyncio.Task[Post]] = {}
        self._limiters = {
            name: RateLimiter(platform, clock)
            for name, platform in platforms.items()
            if platform.budget is not None
        }

    def platform(self, chat: Chat) -> Platform:
        return self._platforms[chat.platform]

    async def post(self, post: Post, *, silent: bool = False) -> Post:
        """Bring a post into the chat, once, however many try. Raises `PlatformError`."""
        if post.ref is not None:
            return post
        task = self._posting.get(post.id)
        if task is None:
            task = asyncio.create_task(self._post(post, silent))
            self._posting[post.id] = task
            task.add_done_callback(lambda _: self._posting.pop(post.id, None))
        return await asyncio.shield(task)

    async def _post(self, post: Post, silent: bool) -> Post:
        now_s = self._clock.utc_s()
        frozen_until_s = await self._db.run(posts.frozen_until_s, post.chat)
        if frozen_until_s > now_s:
            raise RateLimited(frozen_until_s - now_s)
        while True:
            post = await self._wait_for_another(post)
            if post.ref is not None:
                return post
            async with self.permit(post, Priority.RESULT, new_message=True):
                # won only now: while it waits for the budgets it is free for others
                if await self._db.run(posts.win_post, post):
                    return await self._send(post, silent)

    async def _send(self, post: Post, silent: bool) -> Post:
        outbound = self.platform(post.chat).outbound
        view = post.view
        if post.tries and not outbound.limits.nonces:
            view = await self._marked_as_repeat(post)
        try:
            ref = await outbound.post(
                post.chat,
                view,
                nonce=f"p{post.id}.{post.lives}",
                reply_to=post.reply_to,
                silent=silent,
            )
        except (RateLimited, Refused):
            await self._db.run(posts.unsend, post.id)  # a definite no: nothing is in the chat
            raise
        await self._db.run(posts.post_sent, post, ref, self._clock.utc_s())
        return replace(post, ref=str(ref), state="sent", posted_at_s=self._clock.utc_s())

    async def _wait_for_another(self, post: Post) -> Post:
        """The post as it is once nobody else is at work on it, or has been for too long."""
        give_up_s = self._clock.monotonic_s() + self._posting_grace_s
        while True:
            post = await self._db.run(posts.get_post, post.id)
            if post.state != "sending" or self._clock.monotonic_s() >= give_up_s:
                return post
            await self._clock.sleep_s(0.2)

    async def _marked_as_repeat(self, post: Post) -> View:
        turn = await self._db.run(get_turn, post.turn_id)
        mark = self._say(turn.language if turn else None, "notice-repeat")
        return replace(post.view, text=f"{mark}\n{post.view.text}")

    async def send_file(self, post: Post, file: OutFile) -> None:
        """Post a file under the post's view, once. Raises `PlatformError`."""
        platform = self.platform(post.chat)
        if not await self._db.run(posts.win_post, post):
            raise Unclear
        view = post.view
        if post.tries and not platform.outbound.limits.nonces:
            view = await self._marked_as_repeat(post)
        try:
            async with self.permit(post, Priority.RESULT, new_message=True):
                ref = await platform.outbound.send_file(
                    post.chat, file, view, nonce=f"p{post.id}.{post.lives}", reply_to=post.reply_to
                )
        except (RateLimited, Refused, FileTooLarge):
            await self._db.run(posts.unsend, post.id)
            raise
        await self._db.run(posts.post_sent, post, ref, self._clock.utc_s())

    async def _send_as_file(self, post: Post) -> None:
        """Text that would take too many messages."""
        turn = await self._db.run(get_turn, post.turn_id)
        name = self._say(turn.language if turn else None, "overflow-filename")
        with tempfile.TemporaryDirectory(prefix="nemobot-") as folder:
            path = Path(folder) / "overflow.txt"
            body = post.view.text.encode()
            await asyncio.to_thread(path.write_bytes, body)
            caption = View(self._say(turn.language if turn else None, "notice-continued"))
            await self.send_file(replace(post, view=caption), OutFile(str(path), name, len(body)))

    async def edit(self, post: Post, view: View) -> None:
        """Show this view in the posted message, under a `permit`. Raises `PlatformError`."""
        assert post.ref is not None
        await self.platform(post.chat).outbound.edit(MessageRef.parse(post.ref), view)

    async def edit_live(self, post: Post, view: View) -> None:
        """Show interim words, unless the final ones are stored: another process may have taken
        the turn over while this one was paused. Paused in the very request, it may have put
        interim words over the final ones; then those are owed again. Raises `PlatformError`."""
        if (await self._db.run(posts.get_post, post.id)).final:
            return
        began_s = self._clock.monotonic_s()
        try:
            await self.edit(post, view)
        finally:
            slow = self._clock.monotonic_s() - began_s > SLOW_EDIT_S
            if slow and await self._db.run(posts.owe_again, post.id):
                await self.owe(post.chat)

    @contextlib.asynccontextmanager
    async def permit(
        self, post: Post, priority: Priority, *, new_message: bool = False
    ) -> AsyncIterator[None]:
        """Wait until the platform's budgets have room for one request, and hold it meanwhile.

        A rate limit freezes the chat before the next request of it is let through.
        """
        async with contextlib.AsyncExitStack() as stack:
            if (limiter := self._limiters.get(post.chat.platform)) is not None:
                stream = f"post {post.id}"
                permit = limiter.permit(post.chat, stream, priority, new_message=new_message)
                await stack.enter_async_context(permit)
            try:
                yield
            except RateLimited as exc:
                await self.freeze(post.chat, exc.retry_after_s)
                raise

    async def freeze(self, chat: Chat, retry_after_s: float) -> None:
        """Nothing more goes to this chat until then; its owed words wait for it."""
        if (limiter := self._limiters.get(chat.platform)) is not None:
            limiter.freeze(chat, retry_after_s)
        log.warning("chat.frozen", platform=chat.platform, retry_after_s=retry_after_s)
        await self._db.run(posts.freeze_chat, chat, self._clock.utc_s() + retry_after_s)

    async def owe(self, chat: Chat) -> None:
        """Final words were stored for this chat: have them delivered."""
        await self._wake(lane_of_chat(chat))

    async def step(self, lane: str) -> float | None:
        """Deliver what is owed in one chat, oldest first. The step of the `outbox` lanes."""
        chat = Chat.parse(lane.partition(":")[2])
        if chat.platform not in self._platforms:
            log.warning("outbox.no_platform", platform=chat.platform)
            return None
        frozen_s = await self._db.run(posts.frozen_until_s, chat) - self._clock.utc_s()
        if frozen_s > 0:
            return frozen_s
        for post in await self._db.run(posts.owed_posts, chat):
            pause_s = post.not_before_s - self._clock.utc_s()
            if pause_s > 0:
                return pause_s
            if (wait_s := await self._deliver(post)) is not None:
                return wait_s
        return None

    async def _deliver(self, post: Post) -> float | None:
        """None when this post is done with, else the seconds until the next try."""
        try:
            if post.kind in OVERFLOW_KINDS:
                await self._send_as_file(post)
            elif post.ref is None:
                await self.post(post)
            else:
                async with self.permit(post, Priority.FINAL):
                    await self.edit(post, post.view)
            await self._db.run(posts.mark_delivered, post.id)
        except RateLimited as exc:
            return exc.retry_after_s
        except MessageGone:
            await self._db.run(posts.unsend, post.id)
            return 0
        except ChatClosed:
            log.info("chat.closed", platform=post.chat.platform)
            await self._db.run(posts.drop_posts, post.chat)
        except Unclear:
            return await self._later_or_never(post)
        except PlatformError as exc:
            log.error("post.refused", post=post.id, error=repr(exc))
            await self._db.run(posts.mark_delivered, post.id)
        return None

    async def _later_or_never(self, post: Post) -> float | None:
        if post.tries >= TRIES_MAX:
            log.error("post.given_up", post=post.id, tries=post.tries)
            await self._db.run(posts.mark_delivered, post.id)
            return None
        if post.ref is not None:
            await self._db.run(posts.count_try, post)
        pause_s = float(UNCLEAR_PAUSE_S * 2**post.tries)
        await self._db.run(posts.hold_post, post.id, self._clock.utc_s() + pause_s)
        return pause_s
