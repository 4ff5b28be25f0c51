"""Linking a person's own NemoVideo account. The token goes in here and is never seen again."""

from __future__ import annotations

from bot.core.model import Author
from bot.core.service.errors import ServiceError, TokenRejected
from bot.ports import PressAnswer, Say, Service
from bot.skills.skill_set import SkillSet
from bot.turns.edit.sessions import Sessions


class LogIns:
    """`sessions` says for which product the service is asked."""

    def __init__(self, service: Service, sessions: Sessions, skills: SkillSet, say: Say) -> None:
        self._service = service
        self._sessions = sessions
        self._skills = skills
        self._say = say

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        """Check the token with NemoVideo (free), then keep it encrypted; without a key, never."""
        return PressAnswer(self._say(locale, await self._linked(owner, token.strip())))

    async def _linked(self, owner: Author, token: str) -> str:
        """The key of what became of it."""
        if not self._service.can_log_in:
            return "login-off"
        skill = self._skills.of("")
        attribution = self._sessions.attribution(skill.name, skill.version)
        try:
            await self._service.log_in(owner.id, token, attribution)
        except TokenRejected:
            return "login-wrong"
        except ServiceError:
            return "error-unreachable"
        return "login-done"
