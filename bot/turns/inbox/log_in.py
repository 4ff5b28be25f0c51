"""Linking a person's own NemoVideo account. The token goes in here and is never seen again."""

from __future__ import annotations

from bot.core.model import Author
from bot.nemo import errors as nemo
from bot.nemo.accounts import Account
from bot.nemo.auth import Attribution, Auth
from bot.ports import PressAnswer
from bot.skills.skill_set import platform_of
from bot.turns.context import Context


class LogIns:
    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        """Check the token with NemoVideo (free), then keep it encrypted; without a key, never."""
        store = self._ctx.account_store
        if not store.can_keep_secrets:
            return self._say(locale, "login-off")
        try:
            auth = Auth(token.strip(), self._attribution())
            await self._ctx.client.credits(auth)
        except (ValueError, nemo.TokenRejected):
            return self._say(locale, "login-wrong")
        except nemo.MissingScope:
            pass  # it is a token, and what it may not do is told when it matters
        except nemo.NemoError:
            return self._say(locale, "error-unreachable")
        service = self._ctx.client.service
        linked = await store.linked_account(service, owner.id)
        known_id = linked.id if linked else None
        await store.save(Account(known_id, service, "linked", owner=owner.id, token=token.strip()))
        return self._say(locale, "login-done")

    def _attribution(self) -> Attribution:
        skill = self._ctx.skill(self._ctx.settings.default_skill)
        source = self._ctx.settings.skill_source
        environ = {"SKILL_SOURCE": source} if source else {}
        return Attribution(skill.name, skill.version, platform_of(skill.path, environ))

    def _say(self, locale: str | None, key: str) -> PressAnswer:
        return PressAnswer(self._ctx.say(locale, key))
