"""A bot on the fake Discord: the real adapter, and an `Accept` that stores in memory and answers.

`start_bot(fake)` is the one door: the stories say what people do and what the channel shows, so
they can run on the whole application as well by starting that instead.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import discord.gateway
import yarl
from discord.gateway import DiscordWebSocket, KeepAliveHandler
from discord.http import Route

from adapters.discord.adapter import connect
from adapters.discord.settings import DiscordSettings
from bot.core.controls import Button
from bot.core.model import Author, CommandText, Message, Press
from bot.core.view import View
from bot.platform import Platform
from bot.ports import Accepted, PressAnswer
from bot.texts.catalogues import Texts
from tests.adapters.contract import Recorder
from tests.adapters.given import Poisoned, ShortMemory, given_for_tests
from tests.support.clock import eventually
from tests.support.discord_heartbeat import LoopHeartbeat
from tests.support.fakes.discord import TOKEN, FakeDiscord

COMMANDS = tuple(
    CommandText(
        name, {"en": f"The {name} command", "zh-CN": f"{name} 命令", "zh-TW": f"{name} 指令"}
    )
    for name in (
        "edit",
        "compress",
        "export",
        "status",
        "credits",
        "new",
        "skill",
        "cancel",
        "login",
        "help",
    )
)
TEXTS = Texts(strict=True)
SKILLS = (("ai-video-compressor", "AI Video Compressor"), ("jpeng-video", "JPEG Video"))


class Answering(Recorder):
    """Stores, then answers every message with one that says what was understood."""

    def __init__(self) -> None:
        super().__init__()
        self.platform: Platform | None = None
        self.failures = 0
        self.hated: str | None = None
        self.answers = True
        self.delay_s = 0.0
        self._tasks: set[asyncio.Task[Any]] = set()

    def _store(self) -> None:
        if self.failures > 0:
            self.failures -= 1
            raise ConnectionError("the database is away")

    async def edited(self, message: Message) -> None:
        self._store()
        await super().edited(message)

    async def deleted(self, message_key: str) -> None:
        self._store()
        await super().deleted(message_key)

    async def membership(self, guild: str, *, is_member: bool) -> None:
        self._store()
        await super().membership(guild, is_member=is_member)

    async def message(self, message: Message) -> Accepted:
        self._store()
        if message.text == self.hated:
            raise ValueError("not this one")
        accepted = await super().message(message)
        if accepted.new and self.answers:
            task = asyncio.create_task(self.reply(message, f"n{len(self.messages)}"))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return accepted

    async def press(self, press: Press) -> PressAnswer:
        await asyncio.sleep(self.delay_s)
        return await super().press(press)

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        await super().login(owner, token, locale)
        return PressAnswer("Your account is linked.")

    async def reply(self, message: Message, nonce: str) -> None:
        assert self.platform is not None
        outbound = self.platform.outbound
        buttons = (Button("Export", data=f"export:{nonce}"),)
        ref = await outbound.post(
            message.chat, View("Working…"), nonce=nonce, reply_to=message.native_id, silent=True
        )
        await outbound.edit(ref, View(said_of(message), buttons=buttons))

    async def idle(self) -> None:
        while self._tasks:
            await asyncio.gather(*self._tasks)


def said_of(message: Message) -> str:
    command = f"/{message.command.name} " if message.command else ""
    files = " ".join(f"[{file.kind} {file.filename}]" for file in message.attachments)
    return " ".join(f"Done: {command}{message.text} {files}".split())


@dataclass
class Bot:
    platform: Platform
    accept: Answering
    memory: ShortMemory
    settings: DiscordSettings
    poisoned: Poisoned
    receiving: asyncio.Task[None] | None = None

    async def receive(self, fake: FakeDiscord, *, wait: bool = True) -> None:
        assert self.platform.inbound is not None
        before = fake.gateway.identified
        self.receiving = asyncio.create_task(self.platform.inbound.run(self.accept))
        if wait:
            await eventually(lambda: fake.gateway.identified > before and self.healthy())

    def healthy(self) -> bool:
        assert self.platform.inbound is not None
        return self.platform.inbound.trouble() is None

    async def stop_receiving(self) -> None:
        if self.receiving is not None:
            self.receiving.cancel()
            with suppress(asyncio.CancelledError):
                await self.receiving
            self.receiving = None


def settings_for(fake: FakeDiscord, **changes: Any) -> DiscordSettings:
    chosen: dict[str, Any] = {
        "token": fake.token,
        "api_url": fake.api_url,
        "gateway_url": fake.gateway_url,
        "cdn_origins": (fake.world.cdn,),
        "use_environment_proxies": False,
    }
    return DiscordSettings(**(chosen | changes))


def new_bot(
    fake: FakeDiscord, memory: ShortMemory | None = None, receive: bool = True, **changes: Any
) -> Bot:
    memory = memory or ShortMemory()
    settings = settings_for(fake, **changes)
    poisoned = Poisoned()
    given = given_for_tests(
        say=TEXTS, commands=COMMANDS, skills=SKILLS, memory=memory, poisoned=poisoned
    )
    platform = connect(settings, given, receive=receive)
    accept = Answering()
    accept.platform = platform
    return Bot(platform, accept, memory, settings, poisoned)


@asynccontextmanager
async def start_bot(
    fake: FakeDiscord,
    memory: ShortMemory | None = None,
    *,
    wait: bool = True,
    **changes: Any,
) -> AsyncIterator[Bot]:
    """Connected and ready, unless `wait` is False. At the end nothing that it sent may have broken
    Discord's specification."""
    with library_restored():
        bot = new_bot(fake, memory, **changes)
        try:
            await bot.receive(fake, wait=wait)
            yield bot
        finally:
            await bot.stop_receiving()
            try:
                await bot.accept.idle()
            finally:
                await bot.platform.close()
    assert fake.violations == []


class library_restored:
    """The library keeps its addresses in class attributes: put them back."""

    def __enter__(self) -> None:
        self._saved: tuple[str, yarl.URL] = (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY)
        discord.gateway.KeepAliveHandler = LoopHeartbeat  # type: ignore[misc]

    def __exit__(self, *exc: object) -> None:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = self._saved
        discord.gateway.KeepAliveHandler = KeepAliveHandler  # type: ignore[misc]


__all__ = ["TOKEN", "Bot", "new_bot", "settings_for", "start_bot"]
