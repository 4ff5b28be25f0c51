"""A conversation's project at the service: the session that it has, or gets now.

Sessions are free and end by themselves after a while. When one is gone, a new one takes its place
and gets the same originals again; the person is told in one line.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.permissions import Purse, may_pay
from bot.core.service.errors import ServiceError
from bot.core.service.values import Attribution, Credits, ProjectKey
from bot.ports import Clock, Project, Service
from bot.skills.skill_set import SkillSet, platform_of
from bot.store.database import Database
from bot.store.queries import conversations, files, sessions
from bot.store.rows import Conversation, Session, Turn
from bot.turns.wording import ShowStatus

log = structlog.get_logger(__name__)


class SomebodyElses(Exception):
    """A project came into being since the turn was accepted, and its account is not the asker's."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session's row and its project. `replaces_lost`: the one before has ended by itself."""

    row: Session
    project: Project
    is_new: bool = False
    replaces_lost: bool = False


class Sessions:
    """Raises `ServiceError`s. A session stays with the account and the product that made it.

    `skill_source` is the operator's word for where the skills come from; `look_s` is how long the
    credits are waited for.
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
    ) -> None:
        self._db = db
        self._service = service
        self._clock = clock
        self._skills = skills
        self._skill_source = skill_source
        self._look_s = look_s
        self._looking: set[asyncio.Future[Credits]] = set()

    async def open(self, turn: Turn, show: ShowStatus) -> OpenSession:
        """The conversation's session, made now if it has none or has lost it. Raises
        `SomebodyElses` where it spends an account that is not the asker's to spend."""
        conversation = await self._db.run(conversations.get_conversation, turn.conversation_id)
        if (current := await self.current(conversation)) is not None:
            holder = (await current.project.account()).holder
            if not may_pay(turn.asker, Purse(conversation.owner, holder)):
                raise SomebodyElses
            return current
        skill = self._skills.of(conversation.skill)
        language = "en" if skill.language_policy == "en" else conversation.language
        connecting = "status-setting-up" if skill.status == "setting_up" else "status-connecting"
        show(connecting, "connecting")
        attribution = self.attribution(skill.name, skill.version)
        key = await self._service.create_project(turn.asker, attribution, language)
        row = await self._db.run(
            _store_session,
            conversation,
            now_s=self._clock.utc_s(),
            account_id=key.account_id,
            remote_id=key.session_id,
            task_id=key.task_id,
            user_id=key.user_id,
            skill=skill.name,
            skill_version=skill.version,
            language=language,
        )
        show("ready", "connecting")
        lost = conversation.session_id is not None
        return OpenSession(row, self._bound(row), is_new=True, replaces_lost=lost)

    async def current(self, conversation: Conversation) -> OpenSession | None:
        """The conversation's session, or None where there is none or it is gone."""
        if conversation.session_id is None:
            return None
        row = await self._db.run(sessions.get_session, conversation.session_id)
        return None if row.gone else OpenSession(row, self._bound(row))

    async def project(self, session_id: int) -> Project:
        """The project of a stored session, whether it is the current one or not."""
        return self._bound(await self._db.run(sessions.get_session, session_id))

    async def claim_url(self, turn: Turn) -> str | None:
        """What opens this turn's project in a browser, freshly made; None where there is no such
        thing. Whoever has it has the project: it is for the owner's eyes alone."""
        if turn.session_id is None:
            return None
        row = await self._db.run(sessions.get_session, turn.session_id)
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
            return task.result().available if task.done() else None
        except ServiceError as exc:
            log.info("credits.unknown", error=type(exc).__name__)
            return None

    async def balance(self, turn: Turn, conversation: Conversation) -> Credits:
        """What is left on the account that this conversation spends."""
        current = await self.current(conversation)
        if current is not None:
            return await current.project.credits()
        skill = self._skills.of(conversation.skill)
        attribution = self.attribution(skill.name, skill.version)
        return await self._service.credits(turn.asker, attribution)

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
    tx: AsyncConnection, conversation: Conversation, /, **values: object
) -> Session:
    session = await sessions.create_session(
        tx,
        conversation_id=conversation.id,
        **values,  # type: ignore[arg-type]
    )
    if conversation.session_id is not None:
        await files.want_again(tx, conversation.session_id, session.id)
    return session
