"""Which sentence an error of the service's becomes, and when the operator hears of it too."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from bot.core.model import Chat
from bot.core.service.errors import MissingScope, ServiceError
from bot.platform import Platform
from bot.ports import Service
from bot.store.database import Database
from bot.store.queries.conversations import get_conversation
from bot.store.rows import Turn
from bot.turns.edit.sessions import Sessions
from bot.turns.wording import Money, SayTo, error_text, operator_must_act

log = structlog.get_logger(__name__)


class ErrorSentences:
    """`platform_of` says where a chat is, for what may be shown there."""

    def __init__(
        self,
        db: Database,
        service: Service,
        sessions: Sessions,
        platform_of: Callable[[Chat], Platform],
    ) -> None:
        self._db = db
        self._service = service
        self._sessions = sessions
        self._platform_of = platform_of
        self._told: set[tuple[str, str]] = set()

    async def text(
        self, turn: Turn, say: SayTo, error: ServiceError, money: Money | None = None
    ) -> str:
        """The sentence for an error, which says of `money` what is true where it is told; the
        operator is told what only the operator can mend.

        The registration link opens the account's projects to whoever follows it, so it is shown
        only where the account has one user: at a terminal.
        """
        conversation = await self._db.read(get_conversation, turn.conversation_id)
        session_id = turn.session_id or conversation.session_id
        if session_id is None:
            account = await self._service.account(turn.asker)
        else:
            account = await (await self._sessions.project(session_id)).account()
        if operator_must_act(error, account.kind):
            self._tell_operator(error, account.kind)
        is_alone = self._platform_of(turn.chat).outbound.limits.local
        bind_url = account.registration_url if is_alone else None
        return error_text(say, error, account_kind=account.kind, bind_url=bind_url, money=money)

    def _tell_operator(self, error: ServiceError, kind: str) -> None:
        """Loudly once; what goes on for hours is not told with every message."""
        name = type(error).__name__
        tell = log.info if (name, kind) in self._told else log.error
        self._told.add((name, kind))
        scope = {"scope": error.scope} if isinstance(error, MissingScope) and error.scope else {}
        tell("operator.needed", error=name, account=kind, **scope)
