"""A turn's project at the service: the session that it is bound to, or gets now.

Sessions are free and end by themselves after a while. When one is gone, a new one takes its place
and gets the same originals again; the person is told in one line.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.service.errors import ServiceError
from bot.core.service.values import AccountInfo, Attribution, Credits, ProjectKey
from bot.ports import Clock, Project, Service
from bot.skills.skill_set import SkillSet, platform_of
from bot.store.database import Database
from bot.store.queries import files, lanes, sessions
from bot.store.queries.conversations import get_conversation
from bot.store.rows import Conversation, Session, Turn
from bot.store.sql import hold
from bot.turns import wording
from bot.turns.edit.binding import Binding, SomebodyElses, bind
from bot.turns.wording import ShowStatus

__all__ = ["OpenSession", "Sessions", "SomebodyElses"]
log = structlog.get_logger(__name__)


OnBalance = Callable[[AccountInfo, float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session's row and its project, and the turn that is bound to it. `replaces_lost`: the one
    before has ended by itself. `returns`: the chat had another project until now."""

    turn: Turn
    row: Session
    project: Project
    is_new: bool = False
    replaces_lost: bool = False
    returns: bool = False


class Sessions:
    """Raises `ServiceError`s. A session stays with the account and the product that made it.

    `skill_source` is the operator's word for where the skills come from; `look_s` is how long the
    credits are waited for; after `idle_s` without a message a video begins a new project;
    `on_balance` hears of every balance that is read for an edit.
    """

    def __init__(
        self,
        db: Database,
        service: Service,
        clock: Clock,
        skills: SkillSet,
        *,
        skill_source: str | None,
        look_s: float,
        idle_s: float = 6 * 3600.0,
        on_balance: OnBalance | None = None,
    ) -> None:
        self._db = db
        self._service = service
        self._clock = clock
        self._skills = skills
        self._skill_source = skill_source
        self._look_s = look_s
        self._idle_s = idle_s
        self._on_balance = on_balance
        self._looking: set[asyncio.Future[Credits]] = set()

    async def open(self, turn: Turn, show: ShowStatus) -> OpenSession:
        """The turn's session at its place in the lane, made now if there is none or it is gone.
        Raises `SomebodyElses` where it spends an account that is not the asker's to spend."""
        bound = await self._db.run(bind, turn, self._idle_s)
        row, conversation = bound.session, bound.conversation
        if row is not None and not row.gone:
            return OpenSession(bound.turn, row, self._bound(row), returns=bound.returns)
        values = await self._make(conversation, bound.turn, show)
        turn, made = await self._db.run(_store_session, bound, values)
        show("ready", "connecting")
        return OpenSession(
            turn,
            made,
            self._bound(made),
            is_new=True,
            replaces_lost=row is not None,
            returns=bound.returns,
        )

    async def renew(self, turn: Turn, show: ShowStatus) -> OpenSession | None:
        """A new session in the place of the turn's, which is gone, where that is the chat's project
        still. The turn's row stays with what it was about. None: another one is there already."""
        conversation = await self._db.read(get_conversation, turn.conversation_id)
        if turn.session_id is None or conversation.session_id != turn.session_id:
            return None
        made = await self._make(conversation, turn, show)
        row = await self._db.run(_store_renewed, turn.session_id, made)
        if row is None:
            return None
        return OpenSession(replace(turn, session_id=row.id), row, self._bound(row), is_new=True)

    async def _make(
        self, conversation: Conversation, turn: Turn, show: ShowStatus
    ) -> dict[str, Any]:
        """A new session at the service, as its columns."""
        skill = self._skills.of(conversation.skill)
        language = "en" if skill.language_policy == "en" else conversation.language
        show(wording.connecting(skill), "connecting")
        attribution = self.attribution(skill.name, skill.version)
        key = await self._service.create_project(turn.asker, attribution, language)
        return {
            "conversation_id": conversation.id,
            "now_s": self._clock.utc_s(),
            "account_id": key.account_id,
            "remote_id": key.session_id,
            "task_id": key.task_id,
            "user_id": key.user_id,
            "skill": skill.name,
            "skill_version": skill.version,
            "language": language,
        }

    async def find(self, turn: Turn) -> OpenSession | None:
        """The session that a turn acts on which makes none; None where there is none. It may be
        gone, which the service says."""
        bound = await self._db.run(bind, turn, self._idle_s)
        if (row := bound.session) is None:
            return None
        return OpenSession(bound.turn, row, self._bound(row), returns=bound.returns)

    async def project(self, session_id: int) -> Project:
        """The project of a stored session, whether it is the current one or not."""
        return self._bound(await self._db.read(sessions.get_session, session_id))

    async def claim_url(self, turn: Turn) -> str | None:
        """What opens this turn's project in a browser, freshly made; None where there is no such
        thing. Whoever has it has the project: it is for the owner's eyes alone."""
        if turn.session_id is None:
            return None
        row = await self._db.read(sessions.get_session, turn.session_id)
        return None if row.gone else await self._bound(row).claim_url()

    async def credits(self, project: Project) -> float | None:
        """What is left, if the service tells soon; never a reason to wait or to fail."""

        # not cancelled when it takes long: it may be in the middle of renewing a token
        task = asyncio.ensure_future(project.credits())
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)
        task.add_done_callback(lambda task: task.cancelled() or task.exception())  # it was heard
        await asyncio.wait({task}, timeout=self._look_s)
        try:
            available = task.result().available if task.done() else None
        except ServiceError as exc:
            log.info("credits.unknown", error=type(exc).__name__)
            return None
        if available is not None and self._on_balance is not None:
            await self._on_balance(await project.account(), available)
        return available

    async def look_at_own_account(self) -> None:
        """Unasked: does the bot's own account work, and what is left on it? A `ServiceError` tells
        whoever listens to accounts (`bot.nemo.accounts`), and nobody else."""
        skill = self._skills.of(self._skills.default)
        attribution = self.attribution(skill.name, skill.version)
        with suppress(ServiceError):
            available = (await self._service.credits("", attribution)).available
            if available is not None and self._on_balance is not None:
                await self._on_balance(await self._service.account(""), available)

    async def balance(self, turn: Turn, conversation: Conversation) -> Credits:
        """What is left on the account that this turn would spend. Raises `SomebodyElses`."""
        found = await self.find(turn)
        if found is not None and not found.row.gone:
            return await found.project.credits()
        skill = self._skills.of(conversation.skill)
        attribution = self.attribution(skill.name, skill.version)
        return await self._service.credits(turn.asker, attribution)

    async def attribution_of(self, session_id: int) -> Attribution:
        """For which product the project of a stored session is made."""
        row = await self._db.read(sessions.get_session, session_id)
        return self.attribution(row.skill, row.skill_version)

    def attribution(self, skill: str, version: str) -> Attribution:
        """For which product the service is asked; its file may be gone since."""
        found, source = self._skills.get(skill), self._skill_source
        platform = source or "unknown"
        if found is not None:
            platform = platform_of(found.path, {"SKILL_SOURCE": source or ""})
        return Attribution(skill, version, platform)

    def _bound(self, row: Session) -> Project:
        key = ProjectKey(row.account_id, row.remote_id, row.task_id, row.user_id)
        attribution = self.attribution(row.skill, row.skill_version)
        on_lost = partial(self._db.run, sessions.mark_session_gone, row.id)
        return self._service.project(key, attribution, on_lost)


async def _store_session(
    tx: AsyncConnection, bound: Binding, values: dict[str, Any]
) -> tuple[Turn, Session]:
    """The new session is the turn's and the conversation's, with the originals of the one that it
    takes the place of: it, or one that was faster."""
    lost_id = None if bound.session is None else bound.session.id
    session = None if lost_id is None else await _successor(tx, lost_id)
    session = session or await _create(tx, lost_id, values)
    return await lanes.note(tx, bound.turn, session_id=session.id), session


async def _store_renewed(
    tx: AsyncConnection, lost_id: int, values: dict[str, Any]
) -> Session | None:
    """None where the lost one has a successor already, or is the chat's project no more."""
    conversation = await get_conversation(tx, values["conversation_id"])
    if await _successor(tx, lost_id) is not None or conversation.session_id != lost_id:
        return None
    return await _create(tx, lost_id, values)


async def _create(tx: AsyncConnection, lost_id: int | None, values: dict[str, Any]) -> Session:
    session = await sessions.create_session(tx, **values)
    if lost_id is not None:
        await sessions.succeed(tx, lost_id, session.id)
        await files.want_again(tx, lost_id, session.id)
    return session


async def _successor(tx: AsyncConnection, lost_id: int) -> Session | None:
    """What lives in the place of this session. An edit and a render may both find it gone."""
    await hold(tx, f"successor of {lost_id}")
    newest = await sessions.newest_successor(tx, lost_id)
    return None if newest.gone or newest.id == lost_id else newest
