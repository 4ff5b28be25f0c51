"""Reading a project's state until it tells what became of a question.

After a lost stream or a crash the pauses are NemoVideo's own: 30 s, then 60 s between reads; after
five reads without a change nothing more is to be expected.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import structlog

from bot.core.service.errors import UNCLEAR, NotReached, ServiceBusy, ServiceError, SessionLost
from bot.core.service.values import ProjectState
from bot.core.timeline.difference import difference
from bot.core.timeline.draft import digest
from bot.ports import Clock, Project
from bot.store.database import Database
from bot.store.queries.fair_use.ledger import is_shared
from bot.store.rows import Turn
from bot.turns.context import TurnSettings
from bot.turns.edit.sessions import Sessions
from bot.turns.wording import ShowStatus

log = structlog.get_logger(__name__)

PASSING = (*UNCLEAR, NotReached, ServiceBusy)
"""What may be over in a moment."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the service says now. `credits` are None where it doesn't tell."""

    state: ProjectState
    credits: float | None


class StateReads:
    """`settings`: the pauses and the counts of reads, and how long a single look may take."""

    def __init__(
        self, db: Database, sessions: Sessions, clock: Clock, settings: TurnSettings
    ) -> None:
        self._db = db
        self._sessions = sessions
        self._clock = clock
        self._settings = settings

    async def after_edit(
        self, project: Project, before: object, show: ShowStatus, *, is_silent: bool
    ) -> ProjectState | None:
        """The state after an edit; after a silent one it is read again while it is unchanged.
        None: it can't be read. Raises SessionLost."""
        state = None
        for read in range(self._settings.silent_reads if is_silent else 1):
            if read:
                show("status-reading", "asking")
                await self._clock.sleep_s(self._settings.silent_pause_s)
            try:
                state = await project.state()
            except SessionLost:
                raise
            except ServiceError as exc:
                log.warning("turn.state_unreadable", error=type(exc).__name__)
                continue
            if difference(before, state.draft):
                break
        return state

    async def when_readable(self, project: Project, show: ShowStatus) -> ProjectState:
        """The state, read again with growing pauses while the service doesn't answer. Raises the
        last `ServiceError` when that has taken too long, and at once where waiting can't help."""
        pause_s, waited_s = self._settings.export_pause_s, 0.0
        while True:
            try:
                return await project.state()
            except PASSING as exc:
                log.warning("turn.state_unreadable", error=type(exc).__name__)
                if waited_s + pause_s > self._settings.export_start_s:
                    raise
            show("status-reading", "asking")
            await self._clock.sleep_s(pause_s)
            waited_s, pause_s = waited_s + pause_s, pause_s * 2

    async def recover(
        self, turn: Turn, show: ShowStatus, *, in_stages: bool = False
    ) -> Found | None:
        """The last state that could be read: changed, or unchanged after all reads. Where work is
        done `in_stages` (a generated clip, then its music and title) and goes on though nobody
        listens, a change counts once it is found again as it was. None: the state can't be read at
        all. Raises SessionLost."""
        assert turn.session_id is not None
        project = await self._sessions.project(turn.session_id)
        before = digest((turn.before or {}).get("draft"))
        show("status-recovering", "asking")
        state, last = None, before
        pause_s = self._settings.recovery_first_s
        for _ in range(self._settings.recovery_reads):
            await self._clock.sleep_s(pause_s)
            pause_s = self._settings.recovery_next_s
            try:
                state = await project.state()
            except SessionLost:
                log.warning("recovery.session_lost", turn=turn.id)
                raise
            except ServiceError as exc:
                log.warning("recovery.unreadable", turn=turn.id, error=type(exc).__name__)
                continue
            now = digest(state.draft)
            if now != before and (now == last or not in_stages):
                break
            last = now
        return None if state is None else Found(state, await self._sessions.credits(project))

    async def balance_before(self, turn: Turn) -> float | None:
        """What was left before its question. None where nobody knows, and where another edit that
        the same account pays ran meanwhile: the difference is not this turn's then."""
        had: float | None = (turn.before or {}).get("credits")
        if had is None or turn.session_id is None:
            return None
        return None if await self._db.run(is_shared, turn.id) else had

    async def look(self, turn: Turn) -> Found | None:
        """One look, for a person who waits for their turn to stop; None where it doesn't work."""
        assert turn.session_id is not None
        project = await self._sessions.project(turn.session_id)
        try:
            async with asyncio.timeout(self._settings.look_s):
                state = await project.state()
        except (ServiceError, TimeoutError) as exc:
            log.info("recovery.no_look", turn=turn.id, error=type(exc).__name__)
            return None
        return Found(state, await self._sessions.credits(project))
