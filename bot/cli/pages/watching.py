"""What the operator's page of `nemobot web` shows and does: the port `Watch`, over the database and
`bot.operate.troubles`. What it does is what the buttons and `nemobot turns` do: by the functions of
`bot.turns` that they call."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from functools import partial
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App
from bot.core.view import View
from bot.operate.troubles.health import Health
from bot.ports import Clock
from bot.store.queries import looking_in
from bot.store.queries.turns import get_turn
from bot.store.rows import Export, Post, Turn, row_to
from bot.store.tables import accounts, exports, is_open, ledger
from bot.texts.catalogues import default_texts
from bot.turns.inbox.begin_turn import Admission, Begun
from bot.turns.presses.again import failed_in, retry_for_asker, what_failed
from bot.turns.stopping import stop_turn

SHOWN: Final = 50
ENDED: Final = 20
FAULTS: Final = 20


Work = Callable[[AsyncConnection, int, float], Awaitable[str]]


class _Not(Exception):
    """Why nothing is done; undoes what was stored on the way."""


class Watching:
    """`app` and `health` are set when there is a bot. `heard` is told each line of the log; the
    latest faults among them are shown. Progress is known of what this process shows."""

    def __init__(self, clock: Clock, admission: Admission) -> None:
        self._clock, self._admission = clock, admission
        self._faults = deque[Mapping[str, Any]](maxlen=FAULTS)
        self.app: App | None = None
        self.health: Health | None = None

    def heard(self, event: MutableMapping[str, Any]) -> None:
        """Names of events and of errors alone: what else stands in a line may be somebody's."""
        if event.get("level") in ("error", "critical") or "crashed" in str(event.get("event")):
            what = {
                "event": str(event.get("event"))[:80],
                "error": str(event.get("error", ""))[:80],
            }
            self._faults.append({"at_s": self._clock.utc_s(), **what})

    async def look(self) -> Mapping[str, Any]:
        assert self.app is not None
        assert self.health is not None
        rows = await self.app.db.read(partial(_rows, shown=self.app.shown))
        return {
            "platforms": self.health.platforms(),
            "troubles": await self.health.troubles(at_once=True),
            "warnings": self.health.warnings(),
            "faults": list(self._faults)[::-1],
            **rows,
        }

    async def cancel(self, turn: int) -> str:
        return await self._done(_stopped, turn)

    async def retry(self, turn: int) -> str:
        return await self._done(partial(_begun_again, self._admission), turn)

    async def _done(self, work: Work, turn: int) -> str:
        assert self.app is not None
        try:
            return await self.app.db.run(work, turn, self._clock.utc_s())
        except _Not as why:
            return f"Turn {turn}: {why}."


async def _stopped(tx: AsyncConnection, number: int, now_s: float) -> str:
    turn = await _known(tx, number)
    words = View(default_texts()(turn.language, "cancel-queued"))
    stopped = await stop_turn(tx, turn, words, now_s)
    return f"Turn {number} " + ("is being stopped." if stopped else "has ended already.")


async def _begun_again(admission: Admission, tx: AsyncConnection, number: int, now_s: float) -> str:
    turn = await _known(tx, number)
    kind = await what_failed(tx, turn)
    if kind is None:
        raise _Not(f"nothing of it has failed: it is {turn.state}")
    begun = await retry_for_asker(tx, admission, turn, kind, now_s)
    if not isinstance(begun, Begun):
        raise _Not("it was tried again before" if begun is None else f"not tried again: {begun}")
    return f"Turn {number} is tried again as turn {begun.turn.id}."


async def _known(tx: AsyncConnection, number: int) -> Turn:
    turn = await get_turn(tx, number)
    if turn is None:
        raise _Not("there is no such turn")
    return turn


async def _rows(tx: AsyncConnection, shown: Callable[[Post], View | None]) -> dict[str, Any]:
    turns = await looking_in.open_turns_now(tx, SHOWN)
    open_exports = sa.select(exports).where(is_open(exports)).order_by(exports.c.id).limit(SHOWN)
    renders = [row_to(Export, row) for row in (await tx.execute(open_exports)).mappings()]
    latest = [turn for turn in await looking_in.latest_turns(tx, ENDED) if turn not in turns]
    at_work = {*(turn.id for turn in turns), *(each.turn_id for each in renders)}
    progress = {
        post.turn_id: done
        for post in await looking_in.posts_of_turns(tx, at_work)
        if (done := _progress(shown(post))) is not None
    }
    made = await looking_in.exports_of_turns(tx, {turn.id for turn in latest})
    left = (
        sa.select(ledger.c.after)
        .join(accounts, accounts.c.id == ledger.c.account_id)
        .where(accounts.c.owner == "", ledger.c.after.is_not(None))
    )
    credits = (await tx.execute(left.order_by(ledger.c.ended_at_s.desc()).limit(1))).scalar()
    return {
        "credits": credits,
        "waiting": sum(turn.state == "queued" for turn in turns),
        "turns": [{**_turn(turn), "progress": progress.get(turn.id)} for turn in turns],
        "renders": [
            {
                "turn": each.turn_id,
                "state": each.state,
                "since_s": each.created_at_s,
                "progress": progress.get(each.turn_id),
            }
            for each in renders
        ],
        "ended": [
            {**_turn(turn), "again": failed_in(turn, made.get(turn.id)) is not None}
            for turn in latest
        ],
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "turn": turn.id,
        "kind": turn.kind,
        "state": turn.state,
        "platform": turn.chat.platform,
        "since_s": turn.accepted_at_s,
    }


def _progress(view: View | None) -> tuple[float, float] | None:
    """As the person sees it: so much of so much."""
    status = view.status if view is not None else None
    if status is None or status.done is None or not status.total:
        return None
    return status.done, status.total
