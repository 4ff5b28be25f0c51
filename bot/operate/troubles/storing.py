"""Does storing what people write work? Seen from the door that every platform stores through."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.model import Author, Chat, Message, OwnMessage, Press
from bot.ports import Accept, Accepted, Clock, PressAnswer
from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

T = TypeVar("T")

TOLD_EVERY_S = 60.0
FORGOTTEN_S = 120.0
"""Whoever can't store tries again within that time; a failure that nobody repeated is over."""


class Storing:
    """An `Accept` that passes everything on, and notes what could not be stored: one line in the
    log at once, then one a minute with their number, and one when it works again."""

    def __init__(self, name: str, accept: Accept, clock: Clock) -> None:
        self._name = name
        self._accept = accept
        self._clock = clock
        self._error: str | None = None
        self._failed_s = self._told_s = 0.0
        self._failures = 0

    def trouble(self) -> str | None:
        """One line for the operator while storing fails."""
        if self._error is None or self._clock.monotonic_s() - self._failed_s > FORGOTTEN_S:
            return None
        return f"{self._name}: what people write can't be stored ({self._error}); it is kept trying"

    async def message(self, message: Message) -> Accepted:
        return await self._noted(self._accept.message(message))

    async def press(self, press: Press) -> PressAnswer:
        return await self._noted(self._accept.press(press))

    async def edited(self, message: Message) -> None:
        await self._noted(self._accept.edited(message))

    async def shown(self, own: OwnMessage) -> None:
        await self._noted(self._accept.shown(own))

    async def deleted(self, message_key: str) -> None:
        await self._noted(self._accept.deleted(message_key))

    async def membership(self, guild: str, *, is_member: bool) -> None:
        await self._noted(self._accept.membership(guild, is_member=is_member))

    async def opened(self, chat: Chat) -> None:
        await self._noted(self._accept.opened(chat))

    async def moved(self, old: Chat, new: Chat) -> None:
        await self._noted(self._accept.moved(old, new))

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        return await self._noted(self._accept.login(owner, token, locale))

    async def _noted(self, storing: Awaitable[T]) -> T:
        try:
            stored = await storing
        except SQLAlchemyError as error:
            self._fails(reason_of(error))
            raise
        if self._error is not None:
            log.info("accept.stores_again", platform=self._name, failures=self._failures)
            self._error, self._failures = None, 0
        return stored

    def _fails(self, error: str) -> None:
        now_s = self._clock.monotonic_s()
        is_new = self._error is None
        self._error, self._failed_s = error, now_s
        self._failures += 1
        if is_new or now_s - self._told_s >= TOLD_EVERY_S:
            self._told_s = now_s
            log.error(
                "accept.not_stored", platform=self._name, error=error, failures=self._failures
            )
