"""One turn of the chat: planned and priced when it is accepted, carried out while it streams.

The draft is stored and paid for in one transaction between the tool call and its result. Closing
the connection before that leaves no trace but the request log's line; afterwards the edit stands.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import replace

import structlog

from engine.agent.apply_captions import MustListen
from engine.agent.near.turn_plan import TurnPlan
from engine.agent.plan_turn import plan_turn
from engine.captions.recogniser import HearingFailed
from engine.chat import events
from engine.chat.events import Event
from engine.engine import Engine
from engine.errors import ApiError
from engine.resources.sessions import Session
from engine.resources.tokens import Caller
from engine.video.inspect.probe import UnsupportedMedia

log = structlog.get_logger(__name__)


class Turn:
    """Errors on creation, before any work: 429 while another turn of the session runs, 2001."""

    def __init__(self, engine: Engine, caller: Caller, session: Session, text: str) -> None:
        if session.session_id in engine.running_turns:
            raise ApiError(429, "A turn of this session is still running.", retry_after_s=1)
        self._engine = engine
        self._caller = caller
        self._session = replace(session, lack=engine.hearing.lack())
        self._text = text
        self._plan, changes = self._planned()
        most = engine.settings.edit_price * changes
        self._held = ExitStack()
        self._reserved = self._held.enter_context(ExitStack())
        self._reserved.enter_context(
            engine.credits.reserve(caller.user_id, max(most, engine.settings.edit_price))
        )
        engine.running_turns.add(session.session_id)
        self._held.callback(engine.running_turns.discard, session.session_id)
        try:
            engine.request_log.add(
                "run_sse",
                engine.now_s(),
                session_id=session.session_id,
                user_id=caller.user_id,
                text=text,
            )
        except OSError:
            self.close()
            raise

    def close(self) -> None:
        """Lets the session's next turn begin. Call it however this one ended."""
        self._held.close()

    async def events(self, *, silent: bool) -> AsyncIterator[Event]:
        """Carries the turn out while it is read. `silent` leaves the reply out (a fault)."""
        settings, shape = self._engine.settings, self._engine.settings.event_shape
        if shape == "typed":
            yield events.heartbeat()
        await asyncio.sleep(settings.think_s)
        if self._plan is None:
            yield events.tool_call(shape, "call-listen", "listen", {})
        plan = self._plan or await self._listened()
        for number, step in enumerate(plan.steps):
            yield events.tool_call(shape, f"call-{number}", step.name, step.args)
        if plan.steps:
            await asyncio.sleep(settings.work_s)
        self._commit(plan)
        for number, step in enumerate(plan.steps):
            result: dict[str, object] = {"status": "success", "changed": step.changed}
            yield events.tool_result(shape, f"call-{number}", step.name, result)
        if silent:
            return
        for event in events.text(shape, plan.text):
            yield event
            await asyncio.sleep(settings.delta_pause_s)
        if plan.question:
            asked: dict[str, object] = {"question": plan.question, "options": list(plan.answers)}
            yield events.tool_call(shape, "call-question", "ask_question", asked)

    def _planned(self) -> tuple[TurnPlan | None, int]:
        """The plan and how many edits it charges at most; no plan yet where files are to be heard
        first."""
        try:
            plan = plan_turn(self._session, self._text)
        except MustListen as needed:
            return None, needed.changes
        return plan, plan.changes

    async def _listened(self) -> TurnPlan:
        """The plan when everything that it needs was heard: minutes, for an hour of speech."""
        while True:
            try:
                return plan_turn(self._session, self._text)
            except MustListen as needed:
                wanted = [
                    one for one in self._session.sources if one.source_id in needed.source_ids
                ]
            try:
                heard = await self._engine.hearing.words(wanted)
            except (HearingFailed, UnsupportedMedia, OSError) as error:
                log.error("hearing_failed", reason=str(error))
                self._session = replace(self._session, lack="failed")
            else:
                self._session = replace(self._session, heard={**self._session.heard, **heard})

    def _commit(self, plan: TurnPlan) -> None:
        price = self._engine.settings.edit_price * plan.changes
        sessions, asked = self._engine.sessions, self._session.offer or plan.offer
        is_new = plan.memory != self._session.memory
        if (plan.is_stored and plan.draft is not None) or asked or is_new:
            with self._engine.db.transaction():
                sessions.remember_offer(self._session, plan.offer)
                if is_new:
                    sessions.remember(self._session, plan.memory)
                if plan.is_stored and plan.draft is not None:
                    sessions.replace_draft(self._session, plan.draft, plan.history, plan.undone)
                if price:
                    self._engine.credits.charge(self._caller.user_id, price)
        self._reserved.close()
