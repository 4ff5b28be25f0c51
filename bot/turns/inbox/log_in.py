"""Linking a person's own NemoVideo account. The token goes in here and is never seen again."""

from __future__ import annotations

from bot.core.model import Author
from bot.core.service.errors import ServiceError, TokenRejected
from bot.ports import PressAnswer
from bot.turns.context import Context
from bot.turns.edit.sessions import Sessions


class Logins:
    def __init__(self, ctx: Context, sessions: Sessions) -> None:
        self._ctx = ctx
        self._sessions = sessions

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        """Check the token with NemoVideo (free), then keep it encrypted; without a key, never."""
        service = self._ctx.service
        if not service.can_log_in:
            return self._say(locale, "login-off")
        skill = self._ctx.skill(self._ctx.settings.default_skill)
        try:
            await service.log_in(owner.id, token.strip(), self._sessions.attribution(skill))
        except TokenRejected:
            return self._say(locale, "login-wrong")
        except ServiceError:
            return self._say(locale, "error-unreachable")
        return self._say(locale, "login-done")

    def _say(self, locale: str | None, key: str) -> PressAnswer:
        return PressAnswer(self._ctx.say(locale, key))
