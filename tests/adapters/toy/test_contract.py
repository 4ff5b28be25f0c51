"""The toy keeps the contract of all adapters."""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.model import Chat, Message, MessageRef
from bot.platform import Platform
from bot.ports import Accepted
from tests.adapters.contract import AdapterContract, Recorder
from tests.adapters.given import Poisoned, given_for_tests
from tests.adapters.toy.adapter import FolderSettings, connect
from tests.adapters.toy.outbound import FolderOutbound
from tests.support.clock import eventually


class FolderRig:
    """Ann writes files into her chat's folder."""

    secrets: tuple[str, ...] = ()
    unable: frozenset[str] = frozenset({"voice messages"})

    def __init__(self, folder: Path) -> None:
        self.recorder = Recorder()
        self.poisoned = Poisoned()
        self._settings = FolderSettings(folder, look_every_s=0.005)
        self._chat = folder / "den"
        self._sent = 0
        for name in ("people", "bot"):
            (self._chat / name).mkdir(parents=True)
        self.platform = self._connect()

    def _connect(self) -> Platform:
        return connect(self._settings, given_for_tests(poisoned=self.poisoned))

    @contextlib.asynccontextmanager
    async def receiving(self) -> AsyncIterator[FolderRig]:
        self._start()
        try:
            yield self
        finally:
            await self._stop()

    def _start(self) -> None:
        assert self.platform.inbound is not None
        self._task = asyncio.create_task(self.platform.inbound.run(self.recorder))

    async def _stop(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def ended(self) -> None:
        """Until receiving has crashed: who runs it starts it again."""
        await self._task

    def put(self, text: str) -> None:
        """A file of a person's is complete when it appears."""
        self._sent += 1
        path = self._chat / "people" / f"{self._sent}.json"
        path.with_suffix(".new").write_text(text)
        path.with_suffix(".new").rename(path)

    async def write(self, text: str) -> None:
        self.put(json.dumps({"from": "ann", "text": text}))

    async def send_video(self, content: bytes, text: str) -> None:
        beside = self._chat / "people" / str(self._sent + 1)
        beside.mkdir()
        (beside / "clip.mp4").write_bytes(content)
        self.put(json.dumps({"from": "ann", "text": text, "files": ["clip.mp4"]}))

    async def send_voice(self, content: bytes) -> None:
        raise NotImplementedError  # see `unable`

    async def bot_writes(self) -> None:
        self.put(json.dumps({"from": "bot", "text": "of my own"}))

    async def deliver_again(self) -> None:
        path = self._chat / "people" / f"{self._sent}.taken"
        await eventually(path.exists)
        path.rename(path.with_suffix(".json"))

    async def press_button(self, ref: MessageRef, label: str) -> None:
        buttons = json.loads(self._message(ref).read_text())["buttons"]
        data = next(button["data"] for button in buttons if button["label"] == label)
        self.put(json.dumps({"from": "ann", "press": ref.message, "data": data}))

    async def choose(self, ref: MessageRef, label: str) -> None:
        buttons = json.loads(self._message(ref).read_text())["buttons"]
        labels = [b["label"] for b in buttons if b["label"].removeprefix("✓ ") == label]
        await self.press_button(ref, labels[0])

    async def fill(self, *answers: str | list[str]) -> None:
        raise NotImplementedError

    def read(self, ref: MessageRef) -> str:
        return self.shown(ref) or ""

    def copied(self, ref: MessageRef) -> list[str]:
        return []

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        return []

    def answers_seen(self) -> list[str]:
        return [path.read_text() for path in self._chat.glob("people/*.answer")]

    def _message(self, ref: MessageRef) -> Path:
        return self._chat / "bot" / f"{ref.message}.json"

    def shown(self, ref: MessageRef) -> str | None:
        path = self._message(ref)
        return json.loads(path.read_text())["text"] if path.exists() else None

    def posted(self) -> int:
        return len(list(self._chat.glob("bot/*.json")))

    def file_of(self, ref: MessageRef) -> bytes:
        return self._message(ref).with_suffix(".mp4").read_bytes()

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        return [self.file_of(ref) for ref in refs]

    async def delete(self, ref: MessageRef) -> None:
        self._message(ref).unlink()

    async def delete_last_from_person(self) -> None:
        self.put(json.dumps({"from": "ann", "deleted": str(self._sent)}))

    async def close_chat(self, chat: Chat) -> None:
        shutil.rmtree(self._chat)

    async def limit_next(self, retry_after_s: float) -> None:
        (self._chat / "bot").mkdir(parents=True, exist_ok=True)
        (self._chat / "bot" / "wait").write_text(str(retry_after_s))

    async def refuse_files_over(self, size_bytes: int) -> None:
        assert isinstance(self.platform.outbound, FolderOutbound)
        limits = self.platform.outbound.limits
        self.platform.outbound.limits = replace(limits, file_max_bytes=size_bytes)

    async def restart(self) -> None:
        await self._stop()
        self.platform = self._connect()
        self._start()


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[FolderRig]:
    async with FolderRig(tmp_path).receiving() as rig:
        yield rig


class TestTheToyKeepsTheContract(AdapterContract):
    """Nothing of it is skipped."""


async def test_what_can_not_be_read_is_set_aside_and_the_rest_goes_on(rig: FolderRig) -> None:
    rig.put("no JSON")
    rig.put(json.dumps({"text": "from nobody"}))
    await rig.write("hello")
    await eventually(lambda: rig.recorder.messages)
    assert rig.poisoned.kept == [
        ("no JSON", "JSONDecodeError"),
        ('{"text": "from nobody"}', "KeyError"),
    ]


async def test_a_message_that_could_not_be_stored_is_delivered_again(rig: FolderRig) -> None:
    class Away(Recorder):
        async def message(self, message: Message) -> Accepted:
            raise KeyError("a bug behind the port is nobody's bad update")

    kept, rig.recorder = rig.recorder, Away()
    await rig.restart()
    await rig.write("hello")
    with pytest.raises(KeyError):
        await rig.ended()
    assert rig.poisoned.kept == []
    rig.recorder = kept
    await rig.restart()
    await eventually(lambda: rig.recorder.messages)
    assert [message.text for message in rig.recorder.messages] == ["hello"]
