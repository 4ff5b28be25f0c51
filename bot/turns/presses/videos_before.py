"""A video that was sent before, for what waits for one: its asker's own, or somebody else's that
stands above. It is for everything of its asker's that waits in the same place, in the order in
which that was asked for, as a video would be that came now.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Attachment
from bot.ports import PressAnswer
from bot.store.queries import conversations, turns
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.inbox.waiting_for_video import take_back
from bot.turns.presses.begin_by_press import Pressed, PressTurns, TooLate


class VideosBefore:
    def __init__(self, ctx: Context, press_turns: PressTurns) -> None:
        self._ctx = ctx
        self._turns = press_turns

    async def earlier(self, pressed: Pressed) -> PressAnswer:
        """The asker's latest project. What was only asked about one is answered for that."""
        asked = pressed.turn
        before = await self._ctx.db.run(_project_before, pressed)
        if before is None:
            return self._turns.stale(pressed)
        if asked.kind in ("status", "export"):
            return await self._turns.begin(
                pressed,
                asked.kind,
                asked.text,
                pressed.key,
                argument=asked.argument,
                about=before,
                elsewhere=True,
            )
        return await self._all_begin(pressed, "earlier", about=before)

    async def above(self, pressed: Pressed) -> PressAnswer:
        """Only the asker says that it is meant."""
        waiting = pressed.turn
        if pressed.press.author.id != waiting.asker:
            return self._turns.not_yours(pressed)
        if not waiting.above:
            return self._turns.stale(pressed)
        files = [Attachment.from_json(data) for data in waiting.above]
        return await self._all_begin(pressed, "above", brings=files)

    async def _all_begin(
        self,
        pressed: Pressed,
        verb: str,
        *,
        about: Turn | None = None,
        brings: list[Attachment] | None = None,
    ) -> PressAnswer:
        """The answer is about the request whose button was pressed; the first one brings the
        files."""
        answer, now_s = None, self._ctx.clock.utc_s()
        for turn in await self._ctx.db.run(_all_waiting, pressed.turn):
            told = await self._turns.begin(
                replace(pressed, turn=turn),
                "edit",
                turn.text,
                f"press:{verb}:{turn.id}",
                about=about,
                elsewhere=about is not None,
                first=partial(_take_back, now_s=now_s),
                brings=brings or (),
            )
            answer, brings = told if turn.id == pressed.turn.id else answer, None
        await self._ctx.outbox.owe(pressed.turn.chat)
        return answer or self._turns.stale(pressed)


async def _project_before(tx: AsyncConnection, pressed: Pressed) -> Turn | None:
    """The turn that the button names, if it is the asker's own, and was asked here."""
    turn_id, here = wording.turn_number(pressed.argument), pressed.conversation
    before = None if turn_id is None else await turns.get_turn(tx, turn_id)
    if before is None or before.asker != pressed.turn.asker:
        return None
    there = await conversations.get_conversation(tx, before.conversation_id)
    return before if here.guild is not None and there.guild == here.guild else None


async def _all_waiting(tx: AsyncConnection, waiting: Turn) -> list[Turn]:
    """Its asker's requests that wait for a video in its conversation, in the order in which they
    were asked for; none where it doesn't wait any more."""
    lane = turns.waiting_lane_of_conversation(waiting.conversation_id)
    mine = [turn for turn in await turns.open_turns(tx, lane) if turn.asker == waiting.asker]
    return mine if waiting.id in {turn.id for turn in mine} else []


async def _take_back(tx: AsyncConnection, waiting: Turn, now_s: float) -> None:
    if not await take_back(tx, waiting, now_s):
        raise TooLate
