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
from bot.store.queries import lanes, posts
from bot.store.rows import Turn
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)

SHRUNK = View("⤴")
"""What a message shows that the final words no longer need."""


@dataclass(frozen=True, slots=True)
class FinalViews:
    """What remains to be seen of one reply. `shrunk` takes the place of what was shown when the
    views come in new messages; `overflow` is text that goes out as a file."""

    kind: PostKind
    views: list[View]
    shrunk: View | None = None
    overflow: str | None = None


class FinalWords:
    """Says the last words of turns. Of several who try, the first one's hold."""

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
        shown before shrinks to one line. `values` are further columns of the turn. Raises what
        `lanes.move` does, and then nothing is said.
        """
        await reply.stop()
        views, overflow = reply.final_views(text, buttons)
        if not is_open(state):
            values["ended_at_s"] = self._clock.utc_s()
        final = FinalViews(reply.kind, views, reply.shrunk_view(), overflow)
        turn = await self._db.run(_end, turn, state, final, values)
        took_s = round(self._clock.utc_s() - turn.accepted_at_s, 3)
        log.info("turn.ended", turn=turn.id, kind=turn.kind, state=state, took_s=took_s)
        await self._outbox.owe(turn.chat)
        return turn

    async def end_plainly(self, turn: Turn, text: str) -> None:
        """The last words where even showing a reply may be what went wrong."""
        final = FinalViews("reply", [View(text)])
        await self._db.run(_end, turn, "failed", final, {"ended_at_s": self._clock.utc_s()})
        await self._outbox.owe(turn.chat)


async def _end(
    tx: AsyncConnection, turn: Turn, state: TurnState, final: FinalViews, values: dict[str, Any]
) -> Turn:
    await store_final_views(tx, turn, final)
    return await lanes.move(tx, turn, state, **values)


async def store_final_views(tx: AsyncConnection, turn: Turn, final: FinalViews) -> None:
    """Owe these words: in the messages that are there, then in new ones, then as a file."""
    shown = await posts.posts_of_turn(tx, turn.id, final.kind)
    views, new = final.views, list[tuple[PostKind, int, View]]()
    if final.shrunk is not None:
        new = [("answer", part, view) for part, view in enumerate(final.views)]
        views = [final.shrunk]
    for post, view in zip(shown, [*views, *[SHRUNK] * len(shown)], strict=False):
        await posts.set_final(tx, post.id, view)
    new += [(final.kind, part, view) for part, view in enumerate(views) if part >= len(shown)]
    if final.overflow is not None:
        new.append(("overflow", 0, View(final.overflow)))
    for kind, part, view in new:
        await posts.intend_post(tx, turn, kind, view, part, final=True)
