"""A platform in memory, and a turn in a real database whose reply is shown there."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.core.errors import MessageGone, Unclear
from bot.core.model import Chat, MessageRef
from bot.core.rate_limits.budget import Budget
from bot.core.states import PostKind
from bot.core.view import Limits, OutFile, View
from bot.platform import Platform
from bot.store.database import Database
from bot.store.queries import lanes, posts
from bot.store.rows import Post, Turn
from bot.texts.catalogues import Texts
from bot.turns.context import TurnSettings
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.owed import OwedWords
from tests.bot.store.rows import CHAT, claimed, queued
from tests.support.clock import LoopClock, eventually

TEXTS = Texts(strict=True)
SETTINGS = TurnSettings("ai-video-compressor", Path("scratch"))
LIMITS = Limits(text_max=400, file_max_bytes=1_000, edit_interval_s=1.0, parts_max=3)


@dataclass
class Channel:
    """The `Outbound` port. `fail` is raised by the next calls, in order; None lets one through.

    `shown` is every message's history; `calls` the kind of each request that got through.
    """

    limits: Limits = LIMITS
    shown: dict[str, list[View]] = field(default_factory=dict)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    nonces: list[str] = field(default_factory=list)
    made: dict[str, MessageRef] = field(default_factory=dict)
    """What each nonce has made, where the platform knows them."""
    unheard: int = 0
    """So many of the next posts arrive without anybody hearing of it."""
    fail: list[Exception | None] = field(default_factory=list)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    """Requests wait for it: they are in flight while it is not set."""
    in_flight: int = 0
    posted: int = 0
    busy: int = 0
    answers: bool = True
    """Whether the platform answers at all, as its typing indicator tells."""

    def __post_init__(self) -> None:
        self.open.set()

    async def holds_a_request(self) -> None:
        """Let nothing through any more, and wait until something is in flight."""
        self.open.clear()
        await eventually(lambda: self.in_flight)

    def measure(self, text: str) -> int:
        return len(text)

    async def _request(self, kind: str) -> None:
        self.in_flight += 1
        try:
            await self.open.wait()
        finally:
            self.in_flight -= 1
        if self.fail and (error := self.fail.pop(0)) is not None:
            raise error
        self.calls.append(kind)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        await self._request("post")
        if self.limits.nonces and nonce in self.made:
            return self.made[nonce]
        self.posted += 1
        ref = MessageRef(chat, str(self.posted))
        self.shown[ref.message] = [view]
        self.nonces.append(nonce)
        self.made[nonce] = ref
        if self.unheard:
            self.unheard -= 1
            raise Unclear("no answer")
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        await self._request("edit")
        if ref.message not in self.shown:
            raise MessageGone
        self.shown[ref.message].append(view)

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        ref = await self.post(chat, view, nonce=nonce, reply_to=reply_to, silent=silent)
        self.files.append((file.filename, await asyncio.to_thread(Path(file.path).read_bytes)))
        return ref

    async def delete(self, ref: MessageRef) -> None:
        await self._request("delete")
        self.shown.pop(ref.message, None)

    async def show_busy(self, chat: Chat) -> bool:
        self.busy += 1
        return self.answers

    @property
    def texts(self) -> list[str]:
        """What each message shows now."""
        return [history[-1].markdown for history in self.shown.values()]

    def history(self, message: str = "1") -> list[str]:
        return [view.markdown for view in self.shown[message]]


@dataclass
class Desk:
    """An outbox over one channel, and what it takes to use it."""

    db: Database
    channel: Channel
    clock: LoopClock
    outbox: Outbox
    owed: OwedWords
    woken: list[str]

    async def turn(self, **values: Any) -> Turn:
        """A turn that is being worked on."""
        now_s = self.clock.utc_s()
        turn = await claimed(self.db, await queued(self.db, now_s=now_s, **values))
        return await self.db.run(lanes.move, turn, "preparing")

    async def intend(
        self, turn: Turn, text: str, *, kind: PostKind = "reply", part: int = 0, final: bool = False
    ) -> Post:
        return await self.db.run(posts.intend_post, turn, kind, View(text), part, final=final)

    async def deliver(self) -> float | None:
        return await self.owed.step(f"outbox:{CHAT}")

    async def post(self, post: Post) -> Post:
        return await self.db.run(posts.get_post, post.id)


def desk_for(
    db: Database,
    channel: Channel,
    *,
    budget: Budget | None = None,
    grace_s: float = 0.0,
    settings: TurnSettings = SETTINGS,
) -> Desk:
    clock, woken = LoopClock(), list[str]()

    async def wake(lane: str) -> None:
        woken.append(lane)

    platforms = {"room": Platform("room", channel, media=NoMedia(), budget=budget)}
    outbox = Outbox(db, platforms, TEXTS, clock, wake, grace_s)
    owed = OwedWords(db, outbox, TEXTS, clock, settings)
    return Desk(db, channel, clock, outbox, owed, woken)


class NoMedia:
    """Nobody sends files here."""

    def open(self, attachment: object) -> Any:
        raise NotImplementedError

    async def public_url(self, attachment: object) -> str | None:
        raise NotImplementedError
