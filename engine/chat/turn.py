"""One turn of the chat: planned and priced when it is accepted, carried out while it streams.

The draft is stored and paid for in one transaction between the tool call and its result. Closing
the connection before that leaves no trace but the request log's line; afterwards the edit stands.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack

from engine.agent.plan_turn import TurnPlan, plan_turn
from engine.chat import events
from engine.chat.events import Event
from engine.engine import Engine
from engine.errors import ApiError
from engine.resources.sessions import Session
from engine.resources.tokens import Caller


class Turn:
    """Errors on creation, before any work: 429 while another turn of the session runs, 2001."""

    def __init__(self, engine: Engine, caller: Caller, session: Session, text: str) -> None:
        if session.session_id in engine.running_turns:
            raise ApiError(429, "A turn of this session is still running.", retry_after_s=1)
        self._engine = engine
        self._caller = caller
        self._session = session
        self._plan: TurnPlan = plan_turn(session, text)
        self._price = engine.settings.edit_price * self._plan.changes
        self._held = ExitStack()
        self._reserved = self._held.enter_context(ExitStack())
        self._reserved.enter_context(
            engine.credits.reserve(caller.user_id, max(self._price, engine.settings.edit_price))
        )
        engine.running_turns.add(session.session_id)
        self._held.callback(engine.running_turns.discard, session.session_id)
        engine.request_log.add(
            "run_sse",
            engine.now_s(),
            session_id=session.session_id,
            user_id=caller.user_id,
            text=text,
        )

    def close(self) -> None:
        """Lets the session's next turn begin. Call it however this one ended."""
        self._held.close()

    async def events(self, *, silent: bool) -> AsyncIterator[Event]:
        """Carries the turn out while it is read. `silent` leaves the reply out (a fault)."""
        settings, shape = self._engine.settings, self._engine.settings.event_shape
        if shape == "typed":
            yield events.heartbeat()
        await asyncio.sleep(settings.think_s)
        for number, step in enumerate(self._plan.steps):
            yield events.tool_call(shape, f"call-{number}", step.name, step.args)
        self._commit()
        for number, step in enumerate(self._plan.steps):
            result: dict[str, object] = {"status": "success", "changed": step.changed}
            yield events.tool_result(shape, f"call-{number}", step.name, result)
        if silent:
            return
        for event in events.text(shape, self._plan.text):
            yield event
            await asyncio.sleep(settings.delta_pause_s)

    def _commit(self) -> None:
        if self._plan.is_stored and self._plan.draft is not None:
            with self._engine.db.transaction():
                self._engine.sessions.replace_draft(
                    self._session, self._plan.draft, self._plan.history
                )
                if self._price:
                    self._engine.credits.charge(self._caller.user_id, self._price)
        self._reserved.close()
