"""The adapter on the fake, and a small desk that answers: the stories run on both of them.

`start_bot` is the only place that knows what answers. To run the stories on something else, give
it something else that posts, edits and shows buttons through the same platform.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from adapters.telegram.adapter import connect
from adapters.telegram.settings import TelegramSettings
from bot.core.controls import Button
from bot.core.model import Author, Chat, CommandText, ConversationKey, Message, OwnMessage, Press
from bot.core.view import View
from bot.platform import Platform
from bot.ports import Accept, Accepted, PressAnswer
from tests.adapters.given import given_for_tests
from tests.support.clock import eventually
from tests.support.fakes.telegram import FakeTelegram, Person

COMMANDS = tuple(
    CommandText(name, {"en": f"About {name}", "zh-CN": f"关于 {name}", "zh-TW": f"關於 {name}"})
    for name in ("edit", "export", "status", "credits", "new", "skill", "cancel", "login", "help")
)
SKILLS = (("ai-video-compressor", "AI Video Compressor"),)


def settings_for(fake: FakeTelegram, **changes: Any) -> TelegramSettings:
    usual = TelegramSettings(token=fake.token, api_url=fake.url, use_environment_proxies=False)
    return dataclasses.replace(usual, **changes)


def platform_for(
    fake: FakeTelegram, poisoned: Any = None, memory: Any = None, **changes: Any
) -> Platform:
    more = {"poisoned": poisoned} if poisoned else {}
    more |= {"memory": memory} if memory else {}
    given = given_for_tests(commands=COMMANDS, skills=SKILLS, **more)
    return connect(settings_for(fake, **changes), given)


@asynccontextmanager
async def receiving(platform: Platform, accept: Accept) -> AsyncIterator[None]:
    """Run the inbound side while the block runs, and end it cleanly."""
    assert platform.inbound is not None
    task = asyncio.create_task(platform.inbound.run(accept))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@dataclass
class Desk:
    """An `Accept` that answers: conversations are found by their keys and aliases, as the real
    one does it, and every answer posted into a reply chain is an alias of its conversation."""

    platform: Platform
    conversations: dict[ConversationKey, int] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    presses: list[Press] = field(default_factory=list)
    edits: list[tuple[str, str]] = field(default_factory=list)
    own: list[OwnMessage] = field(default_factory=list)
    logins: list[tuple[Author, str]] = field(default_factory=list)
    answer: PressAnswer = field(default_factory=lambda: PressAnswer("noted"))
    broken: int = 0
    """So many times storing fails before it works again."""

    def trouble(self) -> str:
        assert self.platform.inbound is not None
        return self.platform.inbound.trouble() or ""

    async def message(self, message: Message) -> Accepted:
        if self.broken:
            self.broken -= 1
            raise OSError("the disk is full")
        if message.key in {known.key for known in self.messages}:
            return Accepted(False)
        self.messages.append(message)
        number = self.number_of(message)
        view = View(f"Conversation {number}: {message.text}", buttons=(Button("Stop", "stop:1"),))
        ref = await self.platform.outbound.post(
            message.chat, view, nonce="n", reply_to=message.native_id
        )
        chain = ConversationKey("telegram", ref.chat.channel, None, ref.message)
        self.conversations.setdefault(chain, number)
        return Accepted(True, number)

    def number_of(self, message: Message) -> int:
        keys = (message.conversation, *message.aliases)
        known = [self.conversations[key] for key in keys if key in self.conversations]
        number = known[0] if known else len(set(self.conversations.values())) + 1
        for key in keys:
            self.conversations.setdefault(key, number)
        return number

    async def press(self, press: Press) -> PressAnswer:
        self.presses.append(press)
        return self.answer

    async def edited(self, message: Message) -> None:
        self.edits.append((message.key, message.text))

    async def shown(self, own: OwnMessage) -> None:
        self.own.append(own)

    async def deleted(self, message_key: str) -> None:
        raise AssertionError("Telegram reports no deletions")

    async def membership(self, guild: str, *, is_member: bool) -> None: ...

    async def opened(self, chat: Chat) -> None: ...

    async def moved(self, old: Chat, new: Chat) -> None:
        for key, number in list(self.conversations.items()):
            if key.channel == old.channel:
                moved = dataclasses.replace(key, channel=new.channel)
                self.conversations[moved] = number

    async def login(self, owner: Author, token: str, locale: str | None) -> PressAnswer:
        self.logins.append((owner, token))
        return PressAnswer("Linked.")


@asynccontextmanager
async def start_bot(
    fake: FakeTelegram, poisoned: Any = None, memory: Any = None, **changes: Any
) -> AsyncIterator[Desk]:
    platform = platform_for(fake, poisoned, memory, **changes)
    desk = Desk(platform)
    try:
        async with receiving(platform, desk):
            yield desk
    finally:
        await platform.close()


async def answers(fake: FakeTelegram, chat: int | Person, count: int) -> None:
    await eventually(lambda: len(fake.chat(chat).from_bot()) == count)
