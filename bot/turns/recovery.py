"""After a lost stream or a crash: read the state until it tells what became of the question.

The pauses are NemoVideo's own (nemovideo-api.md): 30 s, then 60 s between reads; after five reads
without a change nothing more is to be expected.
"""

from __future__ import annotations

import structlog

from bot.core.draft import digest
from bot.nemo import errors as nemo
from bot.nemo.wire import SessionState
from bot.store import conversations
from bot.store.rows import Turn
from bot.turns.context import Context
from bot.turns.project import Projects
from bot.turns.reply import Reply

log = structlog.get_logger(__name__)


class Recovery:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects

    async def run(self, turn: Turn, reply: Reply) -> SessionState | None:
        """The last state that could be read: changed, or unchanged after all reads. None: the
        state can't be read at all."""
        assert turn.session_id is not None
        session = await self._ctx.db.run(conversations.get_session, turn.session_id)
        project = await self._projects.of_session(session)
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
        return state
