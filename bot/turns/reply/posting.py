"""Posts on their way into a chat: each is one task in this process, however many wait for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.errors import DEFINITE_NO, ChatClosed, Crashed, PlatformError
from bot.core.recent_dict import RecentDict
from bot.core.view import View
from bot.ports import Clock
from bot.store.rows import Post

log = structlog.get_logger(__name__)

NOTHING_SENT: Final = (*DEFINITE_NO, SQLAlchemyError)
"""An adapter knows of no database: that one is away kept us from asking it."""
CLOSED_S: Final = 5.0
"""So long a chat that refused a post counts as closed to whoever needs to know it at once."""
TOLD_EVERY_S: Final = 60.0
CHATS_KNOWN: Final = 2_000
Latest = Callable[[], View | None]
"""What a message shall show at this moment; None: what was stored for it."""


class Silence:
    """Platforms that can't be reached: each chat finds the same trouble, again and again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told_s: dict[str, float] = {}

    def tell(self, platform: str) -> None:
        now_s, told_s = self._clock.monotonic_s(), self._told_s.get(platform)
        if told_s is None or now_s - told_s >= TOLD_EVERY_S:
            self._told_s[platform] = now_s
            log.warning("platform.unreachable", platform=platform)


@contextlib.contextmanager
def crashes_told() -> Iterator[None]:
    """Around a call of an adapter, which knows only `PlatformError`. Whatever else it raises is a
    fault of ours, and of the request nobody knows what became."""
    try:
        yield
    except PlatformError:
        raise
    except Exception as error:
        log.exception("outbound.crashed")
        raise Crashed(type(error).__name__) from error


@dataclass(slots=True)
class Posting:
    """One post on its way. `held` is set when it can't be sent at once: the chat's budget is used
    up, or somebody else is at work on it. `finals`: last words may go, because their place in the
    chat has come."""

    latest: Latest | None
    silent: bool
    finals: bool
    held: asyncio.Event = field(default_factory=asyncio.Event)


class Postings:
    def __init__(
        self, clock: Clock, send: Callable[[Post, Posting], Coroutine[None, None, Post]]
    ) -> None:
        self._clock = clock
        self._send = send
        self._under_way: dict[int, tuple[asyncio.Task[Post], Posting]] = {}
        self._closed = RecentDict[str, tuple[int, float, ChatClosed]](CHATS_KNOWN)

    def begin(
        self, post: Post, silent: bool, latest: Latest | None, *, finals: bool = False
    ) -> tuple[asyncio.Task[Post], Posting]:
        """Send it, or join whoever sends it; then `latest` is what it shall show."""
        found = self._under_way.get(post.id)
        if found is not None:
            found[1].latest = latest or found[1].latest
            found[1].finals |= finals
            return found
        posting = Posting(latest, silent, finals)
        task = asyncio.create_task(self._send(post, posting))
        self._under_way[post.id] = task, posting
        task.add_done_callback(lambda done: self._end(post, done))
        return task, posting

    def __contains__(self, post: Post) -> bool:
        return post.id in self._under_way

    def check_open(self, post: Post) -> None:
        """Raises `ChatClosed` where the chat refused this post a moment ago, has taken nothing
        since, and nobody who works for the post knows that yet."""
        found = self._closed.get(str(post.chat))
        if found is None or found[0] != post.id:
            return
        self.told(post)
        _, closed_s, refused = found
        if self._clock.monotonic_s() - closed_s < CLOSED_S:
            raise ChatClosed(str(refused), opens_in_s=refused.opens_in_s)

    def told(self, post: Post) -> None:
        """Who works for this post knows what became of it."""
        self._closed.pop(str(post.chat), None)

    def _end(self, post: Post, task: asyncio.Task[Post]) -> None:
        self._under_way.pop(post.id, None)
        refused = None if task.cancelled() else task.exception()  # whoever waited may be gone
        if isinstance(refused, ChatClosed):
            self._closed[str(post.chat)] = post.id, self._clock.monotonic_s(), refused
        elif refused is None and not task.cancelled():
            self._closed.pop(str(post.chat), None)
