"""How a turn ends: its final words are stored together with its last move, then they are owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button, Menu
from bot.core.states import MAY_HAVE_COST, PostKind, TurnState, is_open
from bot.core.view import View
from bot.ports import Clock
from bot.store.database import Database
from bot.store.queries import lanes, posts
from bot.store.queries.fair_use import ledger
from bot.store.rows import Turn
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.until_stored import until_stored

if TYPE_CHECKING:
    from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class FinalViews:
    """What remains to be seen of one reply; without `views` nothing of it does. `anew`: it took so
    long that the end shall notify, which an edit does not. `overflow` is text that goes out as a
    file."""

    kind: PostKind
    views: list[View]
    anew: bool = False
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
        text: str | None,
        buttons: Sequence[Button] = (),
        menus: Sequence[Menu] = (),
        *,
        credits: float | None = None,
        alone: bool = False,
        **values: Any,
    ) -> Turn:
        """Say the last words and move the turn. From here on nothing else can be said instead.

        Without `text` the reply's message goes. `credits` is what is left now on the account that
        paid, where that is known; `alone`: see `Reply.final`; `values` are further columns of the
        turn. While the database is away the words are kept, and stored when it is back. Raises what
        `lanes.move` does, and then nothing is said.
        """
        await reply.stop()
        if not is_open(state):
            values["ended_at_s"] = self._clock.utc_s()
        final, now_s = reply.final(text, buttons, menus, alone=alone), self._clock.utc_s()
        turn = await until_stored(
            self._db, self._clock, _end, turn, state, final, values, now_s, credits
        )
        took_s = round(self._clock.utc_s() - turn.accepted_at_s, 3)
        log.info("turn.ended", turn=turn.id, kind=turn.kind, state=state, took_s=took_s)
        await self._outbox.owe(turn.chat)
        return turn

    async def ask(
        self, turn: Turn, reply: Reply, text: str, buttons: Sequence[Button], **values: Any
    ) -> Turn:
        """Say this and wait for a press: owed like last words, while the turn stays open. `values`
        are columns of the turn. Raises what `lanes.note` does."""
        await reply.stop()
        final = replace(reply.final(text, buttons), anew=False)  # it goes on in these messages
        turn = await self._db.run(_ask, turn, final, values)
        log.info("turn.waits_for_consent", turn=turn.id)
        await self._outbox.owe(turn.chat)
        return turn

    async def end_plainly(self, turn: Turn, text: str, buttons: Sequence[Button] = ()) -> None:
        """The last words where even showing a reply may be what went wrong."""
        final = FinalViews("reply", [View(text, buttons=tuple(buttons))])
        now_s = self._clock.utc_s()
        await self._db.run(_end, turn, "failed", final, {"ended_at_s": now_s}, now_s, None)
        await self._outbox.owe(turn.chat)


async def _ask(
    tx: AsyncConnection, turn: Turn, question: FinalViews, values: dict[str, Any]
) -> Turn:
    await store_final_views(tx, turn, question)
    return await lanes.note(tx, turn, **values)


async def _end(
    tx: AsyncConnection,
    turn: Turn,
    state: TurnState,
    final: FinalViews,
    values: dict[str, Any],
    now_s: float,
    credits: float | None,
) -> Turn:
    await store_final_views(tx, turn, final)
    moved = await lanes.move(tx, turn, state, **values)
    if turn.state in MAY_HAVE_COST:
        await ledger.close_entry(tx, turn.id, now_s, credits)
    return moved


async def store_final_views(tx: AsyncConnection, turn: Turn, final: FinalViews) -> None:
    """Owe these words: in the messages that are there, then in new ones, then as a file.

    Where the end comes anew, its last part is a new message and the one that grew until now goes,
    after it. Whatever is there and not needed goes."""
    shown = await posts.posts_of_turn(tx, turn.id, final.kind)
    kept = shown
    if final.anew and final.views and any(post.state != "intended" for post in shown):
        kept = shown[: min(len(shown), len(final.views)) - 1]
    for post, view in zip(kept, final.views, strict=False):
        await posts.set_final(tx, post.id, view)
    for post in [*kept[len(final.views) :], *shown[len(kept) :]]:
        await posts.withdraw(tx, post.id)
    anew = len(kept) < len(shown)
    kind: PostKind = "answer" if anew else final.kind
    first = await posts.next_part(tx, turn.id, kind) if anew else len(kept)
    for part, view in enumerate(final.views[len(kept) :], first):
        await posts.intend_post(tx, turn, kind, view, part, final=True)
    if final.overflow is not None:
        await posts.intend_post(tx, turn, "overflow", View(final.overflow), final=True)
