"""The console keeps the contract of all adapters, on real pipes."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import os
import shlex
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TextIO

import pytest

from adapters.console import adapter
from adapters.console.inbound import ConsoleInbound
from adapters.console.outbound import ConsoleOutbound
from adapters.console.settings import ConsoleSettings, Saved
from adapters.console.terminal.screen import PlainScreen
from bot.core.controls import Button
from bot.core.model import Chat, MessageRef, Press
from bot.core.view import View
from bot.ports import PressAnswer
from bot.texts.catalogues import Texts
from tests.adapters.contract import AdapterContract, Recorder
from tests.adapters.given import given_for_tests
from tests.support.clock import eventually


class WatchedScreen(PlainScreen):
    """A real screen; what each message shows is remembered, for lines can't be told apart."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self.views: dict[str, View] = {}

    def show(self, ref: str, view: View, choices: Sequence[str]) -> None:
        super().show(ref, view, choices)
        self.views[ref] = view


class ConsoleRig:
    """A person at a pipe: what they type goes in, what they see comes out."""

    secrets: tuple[str, ...] = ()
    unable = frozenset(
        {
            "deliver again",  # a line is read once
            "see own messages",
            "report deletions",
            "hide addresses",  # a path is all there is
            "rate limits",
            "delete",
            "voice messages",
        }
    )

    def __init__(self, folder: Path) -> None:
        self.recorder = Recorder()
        self._folder = folder
        self._saved: list[Saved] = []
        self._shown: dict[MessageRef, str] = {}

    @contextlib.asynccontextmanager
    async def connected(self) -> AsyncIterator[ConsoleRig]:
        stdin, self.keys = os.pipe()
        self._path = self._folder / "terminal.txt"
        self._stdout = self._path.open("w", encoding="utf-8")
        try:
            self.screen = WatchedScreen(self._stdout)
            settings = ConsoleSettings(
                self._folder / "out",
                "en",
                stdin_fd=stdin,
                stdout=self._stdout,
                on_saved=self._saved.append,
            )
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(adapter, "PlainScreen", lambda _: self.screen)
                self.platform = adapter.connect(settings, given_for_tests(say=Texts(strict=True)))
            assert isinstance(self.platform.inbound, ConsoleInbound)
            assert isinstance(self.platform.outbound, ConsoleOutbound)
            self.inbound, self.outbound = self.platform.inbound, self.platform.outbound
            self._running = asyncio.create_task(self._receive())
            yield self
        finally:
            await self._stop()
            await self.platform.close()
            os.close(self.keys)
            os.close(stdin)
            self._stdout.close()

    async def _receive(self) -> None:
        await self.inbound.run(self.recorder)

    async def _type(self, line: str) -> None:
        os.write(self.keys, f"{line}\n".encode())

    async def write(self, text: str) -> None:
        await self._type(text)

    async def send_video(self, content: bytes, text: str) -> None:
        folder = self._folder / "a person's files"
        folder.mkdir(exist_ok=True)
        (folder / "clip.mp4").write_bytes(content)
        dropped = str(folder / "clip.mp4").replace(" ", "\\ ").replace("'", "\\'")
        await self._type(f"{dropped} {text}")

    async def send_voice(self, content: bytes) -> None:
        raise NotImplementedError  # see `unable`

    async def bot_writes(self) -> None:
        raise NotImplementedError

    async def deliver_again(self) -> None:
        raise NotImplementedError

    async def press_button(self, ref: MessageRef, label: str) -> None:
        line = next(n for n in reversed(self.screen_text().splitlines()) if f"] {label}" in n)
        await self._type(line.split(f"] {label}")[0].rpartition("[")[2])

    async def choose(self, ref: MessageRef, label: str) -> None:
        await self.press_button(ref, label)

    async def fill(self, *answers: str | list[str]) -> None:
        await eventually(lambda: "What else?" in self.screen_text())
        for answer in answers:
            await self._type(", ".join(answer) if isinstance(answer, list) else answer)

    def read(self, ref: MessageRef) -> str:
        return self.screen_text()

    def copied(self, ref: MessageRef) -> list[str]:
        return []

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        return []

    def answers_seen(self) -> list[str]:
        return self.screen_text().splitlines()

    def screen_text(self) -> str:
        return self._path.read_text(encoding="utf-8")

    def shown(self, ref: MessageRef) -> str | None:
        return self.screen.views[ref.message].markdown

    def posted(self) -> int:
        return len(self.screen.views)

    def file_of(self, ref: MessageRef) -> bytes:
        return self._saved[-1].path.read_bytes()

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        return [saved.path.read_bytes() for saved in self._saved[-len(refs) :]]

    async def delete(self, ref: MessageRef) -> None:
        raise NotImplementedError

    async def delete_last_from_person(self) -> None:
        raise NotImplementedError

    async def close_chat(self, chat: Chat) -> None:
        self._stdout.close()

    async def limit_next(self, retry_after_s: float) -> None:
        raise NotImplementedError

    async def refuse_files_over(self, size_bytes: int) -> None:
        limits = self.outbound.limits
        self.outbound.limits = dataclasses.replace(limits, file_max_bytes=size_bytes)

    async def _stop(self) -> None:
        self._running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._running

    async def restart(self, recorder: Recorder | None = None) -> None:
        await self._stop()
        self.recorder = recorder or self.recorder
        self._running = asyncio.create_task(self._receive())


class TestTheConsoleKeepsTheContract(AdapterContract):
    @pytest.fixture
    async def rig(self, tmp_path: Path) -> AsyncIterator[ConsoleRig]:
        async with ConsoleRig(tmp_path).connected() as rig:
            yield rig

    async def test_a_press_that_waits_for_the_service_keeps_no_line_waiting(
        self, rig: ConsoleRig
    ) -> None:
        there = asyncio.Event()

        class Waits(Recorder):
            async def press(self, press: Press) -> PressAnswer:
                await there.wait()
                return await super().press(press)

        chat = (await self.a_chat(rig)).chat
        await rig.restart(Waits(PressAnswer("here is the link")))
        view = View("Done.", buttons=(Button("Project", data="project:1"),))
        ref = await rig.platform.outbound.post(chat, view, nonce="n1")
        await rig.press_button(ref, "Project")
        await rig.write("mute it")
        await eventually(lambda: rig.recorder.messages)
        assert "here is the link" not in rig.screen_text()
        there.set()
        await eventually(lambda: "here is the link" in rig.screen_text())


async def test_keys_are_new_in_every_run(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        async with ConsoleRig(tmp_path).connected() as rig:
            await rig.write("hello")
            await eventually(lambda: rig.recorder.messages)
            keys.append(rig.recorder.messages[0].key)
    assert len(set(keys)) == 2


async def test_a_file_that_is_not_there_is_named_and_nothing_is_sent(tmp_path: Path) -> None:
    async with ConsoleRig(tmp_path).connected() as rig:
        await rig.write(f"{tmp_path}/no.mp4 smaller")
        await eventually(lambda: "There is no file" in rig.screen_text())
        await rig.write("hello")
        await eventually(lambda: rig.recorder.messages)
        assert [m.text for m in rig.recorder.messages] == ["hello"]


async def test_a_number_without_choices_is_a_message(tmp_path: Path) -> None:
    async with ConsoleRig(tmp_path).connected() as rig:
        await rig.write("8")
        await eventually(lambda: rig.recorder.messages)
        assert rig.recorder.messages[0].text == "8"


async def test_the_end_of_the_input_is_noticed_and_its_last_line_counts(tmp_path: Path) -> None:
    async with ConsoleRig(tmp_path).connected() as rig:
        os.write(rig.keys, shlex.quote("bye").encode())
        os.dup2(os.open(os.devnull, os.O_WRONLY), rig.keys)
        async with asyncio.timeout(30):
            await rig.inbound.ended.wait()
        assert [m.text for m in rig.recorder.messages] == ["bye"]
