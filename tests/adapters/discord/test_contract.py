"""Discord keeps the contract that all adapters share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.model import Chat, MessageRef
from bot.platform import Platform
from tests.adapters.contract import AdapterContract, Recorder
from tests.adapters.discord.bot import Bot, new_bot, start_bot
from tests.support.fakes.discord import FakeDiscord, Fault, Interaction, Message


class DiscordRig:
    unable: frozenset[str] = frozenset()

    def __init__(self, fake: FakeDiscord, bot: Bot) -> None:
        self.fake = fake
        self.bot = bot
        self.ann = fake.user("ann")
        self.dm = fake.dm(self.ann)
        self.recorder: Recorder = bot.accept
        self.presses: list[Interaction] = []
        self.last: Message | None = None

    @property
    def platform(self) -> Platform:
        return self.bot.platform

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.fake.token, "hm=", *self.fake.interactions.all)

    async def write(self, text: str) -> None:
        self.last = await self.fake.say(self.ann, self.dm, text)

    async def send_video(self, content: bytes, text: str) -> None:
        file = self.fake.file("clip.mp4", content)
        self.last = await self.fake.say(self.ann, self.dm, text, file)

    async def send_voice(self, content: bytes) -> None:
        file = self.fake.file("voice-message.ogg", content, voice=True)
        self.last = await self.fake.say(self.ann, self.dm, "", file)

    async def bot_writes(self) -> None:
        await self.fake.say(self.fake.world.bot, self.dm, "I am the bot")
        self.dm.messages.clear()

    async def deliver_again(self) -> None:
        await self.fake.gateway.again()

    async def press_button(self, ref: MessageRef, label: str) -> None:
        message = self.fake.message(ref.message)
        assert message is not None
        self.presses.append(await self.fake.press(self.ann, message, label))

    async def choose(self, ref: MessageRef, label: str) -> None:
        message = self.fake.message(ref.message)
        assert message is not None
        self.presses.append(await self.fake.choose(self.ann, message, label))

    async def fill(self, *answers: str | list[str]) -> None:
        form = self.presses[-1]
        await form.answered.wait()
        await self.restart()
        self.presses.append(await self.fake.fill(form, *answers))

    def read(self, ref: MessageRef) -> str:
        return self.shown(ref) or ""

    def copied(self, ref: MessageRef) -> list[str]:
        return []

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        message = self.fake.message(ref.message)
        assert message is not None
        return [file.content for file in message.files if file.filename.endswith(".jpg")]

    def answers_seen(self) -> list[str]:
        return [shown for press in self.presses if (shown := press.shown())]

    def shown(self, ref: MessageRef) -> str | None:
        message = self.fake.message(ref.message)
        return message.content if message else None

    def posted(self) -> int:
        return len(self.dm.of_bot())

    def file_of(self, ref: MessageRef) -> bytes:
        message = self.fake.message(ref.message)
        assert message is not None
        return message.files[0].content

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        found = [self.fake.message(ref.message) for ref in dict.fromkeys(refs)]
        assert None not in found
        return [f.content for m in found if m for f in m.files if f.filename.endswith(".mp4")]

    async def delete(self, ref: MessageRef) -> None:
        message = self.fake.message(ref.message)
        assert message is not None
        await self.fake.delete(message)

    async def delete_last_from_person(self) -> None:
        assert self.last is not None
        await self.fake.delete(self.last)

    async def close_chat(self, chat: Chat) -> None:
        self.ann.takes_dms = False

    async def limit_next(self, retry_after_s: float) -> None:
        self.ann.takes_dms = True
        self.fake.faults.append(
            Fault(429, retry_after_s=retry_after_s, method="POST", path="/messages")
        )

    async def refuse_files_over(self, size_bytes: int) -> None:
        self.fake.rest.file_max_bytes = size_bytes

    async def restart(self) -> None:
        await self.bot.stop_receiving()
        old = self.bot.platform
        fresh = new_bot(self.fake, self.bot.memory)
        self.bot.platform = fresh.platform
        self.bot.accept.platform = fresh.platform
        await self.bot.receive(self.fake)
        await old.close()


class TestDiscordKeepsTheContract(AdapterContract):
    @pytest.fixture
    async def rig(self) -> AsyncIterator[DiscordRig]:
        async with FakeDiscord() as fake, start_bot(fake) as bot:
            bot.accept.answers = False
            yield DiscordRig(fake, bot)
