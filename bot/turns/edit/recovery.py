"""After a lost stream or a crash: read the state until it tells what became of the question.

The pauses are NemoVideo's own (nemovideo-api.md): 30 s, then 60 s between reads; after five reads
without a change nothing more is to be expected.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import structlog

from bot.core.timeline.draft import digest
from bot.nemo import errors as nemo
from bot.nemo.wire import SessionState
from bot.store.queries import sessions
from bot.store.rows import Turn
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """What the service says now. `credits` are None where it doesn't tell."""

    state: SessionState
    credits: float | None


class Recovery:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects

    async def run(self, turn: Turn, reply: Reply) -> Found | None:
        """The last state that could be read: changed, or unchanged after all reads. None: the
        state can't be read at all."""
        project = await self._project(turn)
        before = digest((turn.before or {}).get("draft"))
        reply.show_status("status-recovering", "asking")
        state = None
        pause_s = self._ctx.settings.recovery_first_s
        for _ in range(self._ctx.settings.recovery_reads):
            await self._ctx.clock.sleep_s(pause_s)
            pause_s = self._ctx.settings.recovery_next_s
            try:
                state = await self._projects.state(project)
            except nemo.NemoError as exc:
                log.warning("recovery.unreadable", turn=turn.id, error=type(exc).__name__)
                if isinstance(exc, nemo.SessionLost):
                    return None
                continue
            if digest(state.draft) != before:
                break
        return None if state is None else Found(state, await self._projects.credits(project))

    async def look(self, turn: Turn) -> Found | None:
        """One look, for a person who waits for their turn to stop; None where it doesn't work."""
        project = await self._project(turn)
        try:
            async with asyncio.timeout(self._ctx.settings.look_s):
                state = await self._projects.state(project)
        except (nemo.NemoError, TimeoutError) as exc:
            log.info("recovery.no_look", turn=turn.id, error=type(exc).__name__)
            return None
        return Found(state, await self._projects.credits(project))

    async def _project(self, turn: Turn) -> Project:
        assert turn.session_id is not None
        session = await self._ctx.db.run(sessions.get_session, turn.session_id)
        return await self._projects.of_session(session)
