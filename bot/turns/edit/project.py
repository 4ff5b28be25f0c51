"""A conversation's project at NemoVideo: its session, its account, its files.

Sessions are free and end by themselves after a while. When one is gone, a new one takes its place
and gets the same originals again; the person is told in one line.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.permissions import Purse, may_pay
from bot.nemo import errors as nemo
from bot.nemo.accounts import Account
from bot.nemo.auth import Attribution, Auth
from bot.nemo.wire import Credits, SessionState
from bot.skills.skill_set import Skill, platform_of
from bot.store.queries import conversations, files, sessions
from bot.store.rows import Conversation, Session, Turn
from bot.turns.context import Context
from bot.turns.reply.reply import Reply
from bot.turns.wording import SayTo, error_text, operator_must_act

log = structlog.get_logger(__name__)
T = TypeVar("T")


class SomebodyElses(Exception):
    """A project came into being since the turn was accepted, and its account is not the asker's."""


@dataclass(frozen=True, slots=True)
class Project:
    session: Session
    account: Account
    attribution: Attribution
    is_new: bool = False
    replaces_lost: bool = False


class Projects:
    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._asking: set[asyncio.Task[float | None]] = set()
        self._told: set[tuple[str, str]] = set()

    async def open(self, turn: Turn, reply: Reply) -> Project:
        """The conversation's session, made now if it has none or has lost it. Raises
        `SomebodyElses` where it spends an account that is not the asker's to spend."""
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        if (project := await self.existing(conversation)) is not None:
            holder = project.account.owner if project.account.kind == "linked" else None
            if not may_pay(turn.asker, Purse(conversation.owner, holder)):
                raise SomebodyElses
            return project
        skill = self._ctx.skill(conversation.skill)
        language = "en" if skill.language_policy == "en" else conversation.language
        connecting = "status-setting-up" if skill.status == "setting_up" else "status-connecting"
        reply.show_status(connecting, "connecting")
        account, attribution = await self.account_of(turn, conversation)
        info = await self._ctx.accounts.call(
            _id(account), attribution, lambda auth: self._ctx.client.create_session(auth, language)
        )
        session = await self._ctx.db.run(
            _store_session,
            conversation,
            now_s=self._ctx.clock.utc_s(),
            account_id=_id(account),
            remote_id=info.session_id,
            task_id=info.task_id,
            user_id=info.user_id or account.user_id,
            skill=skill.name,
            skill_version=skill.version,
            language=language,
        )
        lost = conversation.session_id is not None
        reply.show_status("ready", "connecting")
        return Project(session, account, attribution, is_new=True, replaces_lost=lost)

    async def existing(self, conversation: Conversation) -> Project | None:
        """The current session, or None where there is none or it is gone."""
        if conversation.session_id is None:
            return None
        session = await self._ctx.db.run(sessions.get_session, conversation.session_id)
        return None if session.gone else await self.of_session(session)

    async def claim_link(self, turn: Turn) -> str | None:
        """A link that opens this turn's project in a browser, freshly minted; None where the
        service offers none. Whoever has it has the project: it is for the owner's eyes alone."""
        if turn.session_id is None:
            return None
        session = await self._ctx.db.run(sessions.get_session, turn.session_id)
        if session.gone or session.task_id is None:
            return None
        task_id, remote_id = session.task_id, session.remote_id
        try:
            claim = await self.call(
                await self.of_session(session),
                lambda auth: self._ctx.client.claim_token(auth, task_id, remote_id),
            )
        except nemo.NemoError as exc:
            log.info("project.no_link", error=type(exc).__name__)
            return None
        return f"{self._ctx.settings.web_url}/workspace/claim?ct={quote(claim.claim_token)}"

    async def account_of(
        self, turn: Turn, conversation: Conversation
    ) -> tuple[Account, Attribution]:
        """The account that a session would be made with, for questions before there is one."""
        skill = self._ctx.skill(conversation.skill)
        attribution = self._attribution(skill.name, skill.version, skill)
        return await self._account(turn.asker, attribution), attribution

    async def balance(self, turn: Turn, conversation: Conversation) -> Credits:
        """What is left on the account that this conversation spends."""
        project = await self.existing(conversation)
        if project is not None:
            return await self.call(project, self._ctx.client.credits)
        account, attribution = await self.account_of(turn, conversation)
        return await self._ctx.accounts.call(_id(account), attribution, self._ctx.client.credits)

    async def of_session(self, session: Session) -> Project:
        """A session stays with the account and the product that made it."""
        account = await self._ctx.account_store.get(session.account_id)
        assert account is not None
        skill = self._ctx.skills.get(session.skill)
        attribution = self._attribution(session.skill, session.skill_version, skill)
        return Project(session, account, attribution)

    async def skill_of(self, conversation_id: int) -> Skill:
        conversation = await self._ctx.db.run(conversations.get_conversation, conversation_id)
        return self._ctx.skill(conversation.skill)

    async def error_text(self, turn: Turn, say: SayTo, error: nemo.NemoError) -> str:
        """The sentence for an error; the operator is told what only the operator can mend.

        The registration link opens the account's projects to whoever follows it, so it is shown
        only where the account has one user: at a terminal, or in a private chat on a linked one.
        """
        kind, bind_url = "anonymous", None
        linked = await self._ctx.account_store.linked_account(self._ctx.client.service, turn.asker)
        if linked is not None and linked.token:
            kind = "linked"
        conversation = await self._ctx.db.run(conversations.get_conversation, turn.conversation_id)
        if conversation.session_id is not None:
            session = await self._ctx.db.run(sessions.get_session, conversation.session_id)
            account = await self._ctx.account_store.get(session.account_id)
            kind = account.kind if account else kind
            is_alone = self._ctx.outbox.platform(turn.chat).outbound.limits.local
            if session.user_id and is_alone and kind == "anonymous":
                bind_url = f"{self._ctx.settings.web_url}/register?bind={quote(session.user_id)}"
        if operator_must_act(error, kind):
            self._tell_operator(type(error).__name__, kind)
        return error_text(say, error, account_kind=kind, bind_url=bind_url)

    def _tell_operator(self, error: str, kind: str) -> None:
        """Loudly once; what goes on for hours is not told with every message."""
        tell = log.info if (error, kind) in self._told else log.error
        self._told.add((error, kind))
        tell("operator.needed", error=error, account=kind)

    async def call(self, project: Project, fn: Callable[[Auth], Awaitable[T]]) -> T:
        """One request in this project's name. A lost session is noted before it is raised."""
        try:
            return await self._ctx.accounts.call(_id(project.account), project.attribution, fn)
        except nemo.SessionLost:
            await self._ctx.db.run(sessions.mark_session_gone, project.session.id)
            raise

    async def state(self, project: Project) -> SessionState:
        remote_id = project.session.remote_id
        return await self.call(project, lambda auth: self._ctx.client.state(auth, remote_id))

    async def credits(self, project: Project) -> float | None:
        """What is left, if the service tells soon; never a reason to wait or to fail."""

        async def ask() -> float | None:
            try:
                return (await self.call(project, self._ctx.client.credits)).available
            except nemo.NemoError as exc:
                log.info("credits.unknown", error=type(exc).__name__)
                return None

        # not cancelled when it takes long: it may be in the middle of renewing a token
        task = asyncio.create_task(ask())
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)
        await asyncio.wait({task}, timeout=self._ctx.settings.look_s)
        return task.result() if task.done() else None

    async def _account(self, asker: str, attribution: Attribution) -> Account:
        """The starter's linked account, else the bot's."""
        linked = await self._ctx.account_store.linked_account(self._ctx.client.service, asker)
        if linked is not None and linked.token:
            return linked
        return await self._ctx.accounts.for_bot(attribution)

    def _attribution(self, name: str, version: str, skill: Skill | None) -> Attribution:
        source = self._ctx.settings.skill_source
        environ = {"SKILL_SOURCE": source} if source else {}
        platform = platform_of(skill.path, environ) if skill else (source or "unknown")
        return Attribution(name, version, platform)


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


def _id(account: Account) -> int:
    assert account.id is not None
    return account.id
