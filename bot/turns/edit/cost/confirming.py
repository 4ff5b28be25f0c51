"""Asking before much is spent: the estimate, and a button for who pays.

The turn keeps its place in its lane and is free until the button is pressed. What waits behind it
waits for so long at most: then it is dropped, in words, with a button that asks for it again.
"""

from __future__ import annotations

import math

from bot.core.requests.intents import Intent
from bot.ports import Clock, Service
from bot.store.database import Database
from bot.store.queries.conversations import get_conversation
from bot.store.rows import Turn
from bot.turns import wording
from bot.turns.context import TurnSettings
from bot.turns.edit.cost.paying import estimated
from bot.turns.reply.final_words import FinalWords
from bot.turns.reply.reply import Reply


class Confirming:
    """`settings`: from how many credits on is asked, and for how long."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        service: Service,
        settings: TurnSettings,
        endings: FinalWords,
    ) -> None:
        self._db = db
        self._clock = clock
        self._service = service
        self._settings = settings
        self._endings = endings

    async def not_yet(self, turn: Turn, reply: Reply, intent: Intent) -> Turn | None:
        """The turn where it does not begin now: it waits for a yes, or none came in time. None:
        go on."""
        if turn.consent == "given":
            return None
        if turn.consent == "asked":
            again = wording.button(reply.say, "button-retry", "retry", turn.id)
            text = reply.say("confirm-expired")
            return await self._endings.end(turn, reply, "cancelled", text, [again])
        credits = await self._to_be_asked(turn, intent)
        return await self._ask(turn, reply, credits) if credits else None

    async def _to_be_asked(self, turn: Turn, intent: Intent) -> int:
        """The credits to ask about; 0 for what is begun without a question."""
        if not self._settings.confirm_credits or not intent.edit_text.strip():
            return 0
        conversation = await self._db.read(get_conversation, turn.conversation_id)
        session_id = turn.session_id or conversation.session_id
        cost = await estimated(self._db, self._service, turn, intent, session_id)
        is_much = cost.credits >= self._settings.confirm_credits
        return cost.credits if cost.may_ask and is_much else 0

    async def _ask(self, turn: Turn, reply: Reply, credits: int) -> Turn:
        wait_s, say = self._settings.confirm_wait_s, reply.say
        text = say("confirm-question", credits=credits, minutes=math.ceil(wait_s / 60))
        yes = wording.button(say, "button-confirm", "confirm", turn.id, credits=credits)
        return await self._endings.ask(
            turn,
            reply,
            text,
            [yes, *wording.stop_buttons(say, turn)],
            consent="asked",
            ready_at_s=self._clock.utc_s() + wait_s,
        )
