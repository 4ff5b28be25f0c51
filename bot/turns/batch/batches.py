"""A batch is a turn of its own, in a lane of its own, which waits for the turns that are its parts.

It is stored with them, in one transaction. When all of them have ended it brings what they have
left to it, marked before it is sent, and ends with the list: as the words of the one album, else as
its last words, in another transaction. A process that dies in between has left a batch that still
waits, one that knows what it has sent, or a list that is owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed, RateLimited
from bot.core.view import View
from bot.ports import Clock, Say
from bot.store.database import Database
from bot.store.queries import lanes, posts, turns
from bot.store.rows import Conversation, Turn
from bot.turns.batch.albums import BatchAlbums
from bot.turns.batch.parts import Part, listed, parts_of
from bot.turns.context import Context
from bot.turns.edit.sessions import Sessions
from bot.turns.export.wiring import delivery_of, fitting_of
from bot.turns.reply.final_words import FinalViews, store_final_views
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)

LOOK_S: Final = 2.0
"""Between two looks at the parts."""


async def begin_batch(
    tx: AsyncConnection, conversation: Conversation, parts: Sequence[Turn], now_s: float
) -> Turn | None:
    """Of turns that one message began; None where there is nothing to list together."""
    if len(parts) < 2:
        return None
    first = parts[0]
    return await turns.insert_turn(
        tx,
        lane=turns.batch_lane_of_conversation(conversation.id),
        conversation_id=conversation.id,
        kind="batch",
        author=first.author,
        chat=first.chat,
        now_s=now_s,
        ready_at_s=now_s + LOOK_S,
        reply_to=first.reply_to,
        language=first.language,
        text="",
        argument=turns.named(parts),
        reopens=False,
        assumed=False,
        relaxed=first.relaxed,
    )


async def list_again(
    tx: AsyncConnection,
    conversation: Conversation,
    before: Turn,
    parts: Sequence[Turn],
    now_s: float,
) -> Turn | None:
    """What listed `before` lists these from now on, as its message was corrected; begun where there
    was none. What has less than two to list ends without a word."""
    batch = await turns.open_batch_of(tx, before)
    if batch is None:
        return await begin_batch(tx, conversation, parts, now_s)
    await turns.name_parts(tx, batch.id, parts if len(parts) > 1 else ())
    return batch


class BatchLists:
    """The step of the `batch` lanes."""

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        say: Say,
        clock: Clock,
        albums: BatchAlbums,
        *,
        links_are_public: bool,
    ) -> None:
        """`links_are_public`: the service's links open for people elsewhere."""
        self._db = db
        self._outbox = outbox
        self._say = say
        self._clock = clock
        self._albums = albums
        self._links_are_public = links_are_public

    async def step(self, lane: str) -> float | None:
        now_s = self._clock.utc_s()
        turn, wait_s = await self._db.run_alone(lanes.claim, Turn, lane, now_s)
        if turn is None:
            return wait_s
        parts = await self._parts(turn)
        if any(part.is_open for part in parts):
            await self._db.run_alone(lanes.note, turn, ready_at_s=now_s + LOOK_S)
            return LOOK_S
        try:
            view = await self._bring(turn, parts)
        except RateLimited as exc:  # what is there is there; the rest comes then
            ready_at_s = self._clock.utc_s() + exc.retry_after_s
            await self._db.run_alone(lanes.note, turn, ready_at_s=ready_at_s)
            return exc.retry_after_s
        except ChatClosed:
            log.info("batch.chat_closed", turn=turn.id)
            await self._db.run_alone(lanes.move, turn, "failed", ended_at_s=self._clock.utc_s())
            return 0
        await self._db.run(_end, turn, parts, view, self._clock.utc_s())
        log.info("batch.ended", turn=turn.id, parts=len(parts))
        await self._outbox.owe(turn.chat)
        return 0

    async def _parts(self, turn: Turn) -> list[Part]:
        limits = self._outbox.platform(turn.chat).outbound.limits
        say = partial(self._say, turn.language)
        return await self._db.run(parts_of, turn, say, limits, self._links_are_public)

    async def _bring(self, turn: Turn, parts: Sequence[Part]) -> View | None:
        """The list, unless it is in the chat already, or all was stopped or forgotten: that has
        been said."""
        if all(part.was_stopped for part in parts):
            return None
        groups = self._albums.groups(turn, parts)
        whole = groups[0] if len(groups) == 1 and len(groups[0]) > 1 else []
        view = self._with_room(turn, listed(self._say, turn, parts, whole)) if whole else None
        together = list[Part]()
        for group in groups:
            if await self._albums.bring(turn, group, view or View("", mention=turn.author)):
                together += group
        if view is not None and together:
            return None
        return listed(self._say, turn, await self._parts(turn), together)

    def _with_room(self, turn: Turn, view: View) -> View | None:
        """The list as the words of an album; None where they have no room there."""
        outbound = self._outbox.platform(turn.chat).outbound
        album = outbound.limits.album_in(turn.chat)
        if album is None or (view.buttons and not album.buttons):
            return None
        return view if outbound.measure(view.markdown) <= album.text_max else None


def batches_of(ctx: Context, sessions: Sessions) -> BatchLists:
    db, outbox, say = ctx.db, ctx.outbox, ctx.say
    albums = BatchAlbums(db, outbox, say, delivery_of(ctx), sessions, fitting_of(ctx, sessions))
    public = ctx.settings.links_are_public
    return BatchLists(db, outbox, say, ctx.clock, albums, links_are_public=public)


async def _end(
    tx: AsyncConnection, turn: Turn, parts: Sequence[Part], view: View | None, now_s: float
) -> None:
    """What said of a file that it comes goes when it is there."""
    for part in parts:
        if part.is_left_to(turn) and await _is_there(tx, part):
            for post in await posts.posts_of_turn(tx, part.turn.id, "export"):
                await posts.withdraw(tx, post.id)
    if view is not None:
        await store_final_views(tx, turn, FinalViews("reply", [view]))
    elif all(part.was_stopped for part in parts):
        await lanes.move(tx, turn, "cancelled", ended_at_s=now_s)
        return
    answered = await lanes.move(tx, turn, "answered")
    await lanes.move(tx, answered, "done", ended_at_s=now_s)


async def _is_there(tx: AsyncConnection, part: Part) -> bool:
    return any(post.ref for post in await posts.posts_of_turn(tx, part.turn.id, "result"))
