"""Who hears words here: the service where it says so itself, else an engine of the operator's.

A sound goes to nobody else.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final

from bot.core.model import Message
from bot.core.service.values import Attribution
from bot.ports import Service
from bot.settings import Settings
from bot.turns.context import Context
from bot.turns.edit.sessions import Sessions
from bot.turns.inbox.requests import is_spoken

READY_S: Final = 5.0
"""A platform's updates wait no longer for who has to be started first."""


class Ears:
    """`find_engine` finds, or starts, what may hear in the service's place; `attribution`: for
    which product it is asked."""

    def __init__(
        self,
        service: Service,
        attribution: Callable[[], Attribution],
        find_engine: Callable[[], Awaitable[Service | None]] | None = None,
    ) -> None:
        self._service = service
        self._attribution = attribution
        self._find_engine = find_engine
        self._looking: set[asyncio.Task[Service | None]] = set()

    @property
    def attribution(self) -> Attribution:
        return self._attribution()

    async def find(self, person: str) -> Service | None:
        """Asked on this person's account where nothing was heard of it yet. None: nobody hears."""
        if await self._hears(self._service, person):
            return self._service
        engine = await self._find_engine() if self._find_engine is not None else None
        if engine is None or not await self._hears(engine, person):
            return None
        return engine

    async def readied(self, message: Message) -> Message:
        """Where nobody hears, a voice message is the sound that it is, as its platform has it. Who
        takes long to answer is taken to hear, and asked again when the turn comes."""
        if not is_spoken(message):
            return message
        task = asyncio.create_task(self.find(message.author.id))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)
        await asyncio.wait({task}, timeout=READY_S)
        if not task.done() or task.result() is not None:
            return message
        files = tuple(replace(file, is_voice=False) for file in message.attachments)
        return replace(message, attachments=files)

    async def _hears(self, service: Service, person: str) -> bool:
        await service.learn(person, self.attribution)
        return service.can("transcribe")


def ears_of(ctx: Context, sessions: Sessions, settings: Settings) -> Ears:
    """An engine is only looked for where it may hear: at the operator's address, or with a model
    of theirs."""
    may_hear = settings.captions_model is not None or settings.fit_address is not None

    def attribution() -> Attribution:
        skill = ctx.skills.of(settings.nemo_skill)
        return sessions.attribution(skill.name, skill.version)

    return Ears(ctx.service, attribution, ctx.find_fit_engine if may_hear else None)
