"""How a turn ends: its final words are stored together with its last move, then they are owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Button, View
from bot.core.states import PostKind, TurnState, is_open
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.queries.turns import move_turn
from bot.store.rows import Turn
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class LastWords:
    """What remains to be seen of one reply. `shrunk` takes the place of what was shown when the
    views come in new messages; `rest` is text that goes out as a file."""

    kind: PostKind
    views: list[View]
    shrunk: View | None = None
    rest: str | None = None


class Endings:
    def __init__(self, db: Database, outbox: Outbox, clock: Clock) -> None:
        self._db = db
        self._outbox = outbox
        self._clock = clock

    async def end(
        self,
        turn: Turn,
        reply: Reply,
        state: TurnState,
        text: str,
        buttons: Sequence[Button] = (),
        **values: Any,
    ) -> Turn:
        """Say the last words and move the turn. From here on nothing else can be said instead.

        A turn that took long ends with a new message, because an edit notifies nobody; what was
        shown before shrinks to one line.
        """
        await reply.stop()
        views, rest = reply.final_views(text, buttons)
        if not is_open(state):
            values["ended_at_s"] = self._clock.utc_s()
        shrunk = reply.shrunk_view()
        last = LastWords(reply.kind, views, shrunk, rest)
        turn = await self._db.run(_end, turn, state, last, values)
        took_s = round(self._clock.utc_s() - turn.accepted_at_s, 3)
        log.info("turn.ended", turn=turn.id, kind=turn.kind, state=state, took_s=took_s)
        await self._outbox.owe(turn.chat)
        return turn

    async def end_plainly(self, turn: Turn, text: str) -> None:
        """The last words where even showing a reply may be what went wrong."""
        last = LastWords("reply", [View(text)])
        await self._db.run(_end, turn, "failed", last, {"ended_at_s": self._clock.utc_s()})
        await self._outbox.owe(turn.chat)


async def _end(
    tx: AsyncConnection, turn: Turn, state: TurnState, last: LastWords, values: dict[str, Any]
) -> Turn:
    await store_last_words(tx, turn, last)
    return await move_turn(tx, turn, state, **values)


async def store_last_words(tx: AsyncConnection, turn: Turn, last: LastWords) -> None:
    """Owe these words: in the messages that are there, then in new ones, then as a file."""
    shown = await posts.posts_of_turn(tx, turn.id, last.kind)
    views = last.views
    if last.shrunk is not None:
        await _intend_all(tx, turn, "answer", views)
        views = [last.shrunk]
    for post, view in zip(shown, views, strict=False):
        await posts.set_final(tx, post.id, view)
    for post in shown[len(views) :]:
        await posts.set_final(tx, post.id, View("⤴"))
    await _intend_all(tx, turn, last.kind, views, first=len(shown))
    if last.rest is not None:
        await _intend_all(tx, turn, "rest", [View(last.rest)])


async def _intend_all(
    tx: AsyncConnection, turn: Turn, kind: PostKind, views: list[View], first: int = 0
) -> None:
    for part, view in enumerate(views):
        if part >= first:
            await posts.intend_post(
                tx,
                turn_id=turn.id,
                kind=kind,
                part=part,
                chat=turn.chat,
                reply_to=turn.reply_to,
                view=view,
                final=True,
            )
