from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial

import pytest

from bot.core.model import Chat, MessageRef
from bot.platform import Platform
from bot.ports import PressAnswer
from tests.adapters.contract import AdapterContract, Recorder, Rig
from tests.adapters.given import ShortMemory
from tests.adapters.telegram.helpers import platform_for
from tests.support.clock import eventually
from tests.support.fakes.telegram import ANN, BOT, FakeTelegram, Video


class TelegramRig:
    """Deletions are never reported, posts have no nonce; all else is possible."""

    unable = frozenset({"report deletions", "nonce"})

    def __init__(self, fake: FakeTelegram) -> None:
        self.fake = fake
        self._memory = ShortMemory()
        self.platform: Platform = self._connect()
        self.recorder = Recorder(PressAnswer("noted"))
        self.secrets: tuple[str, ...] = (fake.token, fake.token.partition(":")[2])
        self._task: asyncio.Task[None] | None = None

    async def write(self, text: str) -> None:
        self.fake.say(ANN, text=text)

    async def send_video(self, content: bytes, text: str) -> None:
        self.fake.say(ANN, text=text, video=Video(content))

    async def send_voice(self, content: bytes) -> None:
        voice = Video(content, None, "audio/ogg", 3, field="voice")
        self.fake.say(ANN, video=voice)

    async def bot_writes(self) -> None:
        message = {"message_id": self.fake.api.next_message(), "from": BOT, "date": 1, "text": "me"}
        self.fake.updates.add("message", message | {"chat": self.fake.chat(ANN).json()})

    async def deliver_again(self) -> None:
        await self.fake.updates.settled()
        message = max(self.fake.chat(ANN).messages.items())[1]
        self.fake.deliver_again({"update_id": self.fake.updates.confirmed[-1], "message": message})

    async def press_button(self, ref: MessageRef, label: str) -> None:
        self.fake.press(ANN, ANN, int(ref.message), label)

    async def choose(self, ref: MessageRef, label: str) -> None:
        labels = self.fake.chat(ANN).seen(int(ref.message)).buttons
        pressed = next(shown for shown in labels if shown.removeprefix("✓ ") == label)
        await self.press_button(ref, pressed)

    async def fill(self, *answers: str | list[str]) -> None:
        for place, answer in enumerate(answers, 1):
            await eventually(partial(self._asked, place))
            await self.restart()
            said = ", ".join(answer) if isinstance(answer, list) else answer
            number = self.fake.say(ANN, text=said, reply_to=self._questions()[-1])
            await self.fake.updates.settled()
            message = self.fake.chat(ANN).messages[number]
            last = {"update_id": self.fake.updates.confirmed[-1], "message": message}
            self.fake.deliver_again(last)
            self.fake.change(ANN, number, "something else")

    def _asked(self, times: int) -> bool:
        """Were so many questions asked, and noted?"""
        return len(self._questions()) == len(self._memory.keys("telegram-form:")) == times

    def _questions(self) -> list[int]:
        """The messages that ask for a reply."""
        return list(self.fake.chat(ANN).asking)

    def read(self, ref: MessageRef) -> str:
        return self.shown(ref) or ""

    def copied(self, ref: MessageRef) -> list[str]:
        message = self.fake.chat(ANN).messages[int(ref.message)]
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return [b["copy_text"]["text"] for row in rows for b in row if "copy_text" in b]

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        chat = self.fake.chat(ANN)
        shown = "photo" in chat.messages[int(ref.message)]
        return [chat.files[int(ref.message)].path.read_bytes()] if shown else []

    def answers_seen(self) -> list[str]:
        return self.fake.api.toasts

    def shown(self, ref: MessageRef) -> str | None:
        chat = self.fake.chat(int(ref.chat.channel))
        number = int(ref.message)
        return chat.seen(number).text if number in chat.messages else None

    def posted(self) -> int:
        return sum(len(chat.from_bot()) for chat in self.fake.api.chats.values())

    def file_of(self, ref: MessageRef) -> bytes:
        file = self.fake.chat(int(ref.chat.channel)).files[int(ref.message)]
        return file.path.read_bytes()

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        return [self.file_of(ref) for ref in refs]

    async def delete(self, ref: MessageRef) -> None:
        del self.fake.chat(int(ref.chat.channel)).messages[int(ref.message)]

    async def delete_last_from_person(self) -> None:
        raise AssertionError("Telegram reports no deletions")

    async def close_chat(self, chat: Chat) -> None:
        self.fake.block(ANN)

    async def limit_next(self, retry_after_s: float) -> None:
        self.fake.limit_next(int(retry_after_s), "sendMessage")

    async def refuse_files_over(self, size_bytes: int) -> None:
        self.fake.api.upload_limit_bytes = size_bytes

    async def restart(self) -> None:
        await self.stop()
        self.platform = self._connect()
        self.start()

    def start(self) -> None:
        assert self.platform.inbound is not None
        self._task = asyncio.create_task(self.platform.inbound.run(self.recorder))

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self.platform.close()

    def _connect(self) -> Platform:
        return platform_for(self.fake, memory=self._memory)


class TestTelegramKeepsTheContract(AdapterContract):
    @pytest.fixture
    async def rig(self, fake: FakeTelegram) -> AsyncIterator[Rig]:
        rig = TelegramRig(fake)
        rig.start()
        yield rig
        await rig.stop()
