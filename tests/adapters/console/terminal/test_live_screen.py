"""On a real pseudo-terminal: replies grow in place, lines are typed below, nothing is repeated."""

from __future__ import annotations

import asyncio
import contextlib
import os
import termios
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.console.adapter import Console, open_console
from adapters.console.settings import ConsoleSettings
from adapters.console.terminal.keyboard import lines
from adapters.console.terminal.line_editor import LineEditor
from bot.core.controls import Button, Field, Form
from bot.core.model import Author, Chat
from bot.core.view import Status, View
from bot.ports import PressAnswer
from bot.texts.catalogues import Texts
from tests.adapters.console.emulator import TerminalScreen, pseudo_terminal
from tests.adapters.contract import Recorder
from tests.support.clock import eventually

pytestmark = pytest.mark.real_time

CHAT = Chat("console", "chat")
PROMPT = "> ▏"
STOP = (Button("Stop", data="stop:1"),)


class Person:
    """Somebody at the terminal."""

    def __init__(self, ours: int, theirs: int, console: Console) -> None:
        self.console = console
        self.post = console.outbound.post
        self.edit = console.outbound.edit
        self.recorder = Recorder()
        self.theirs = theirs
        self._ours = ours
        self._screen = TerminalScreen()
        os.set_blocking(ours, False)

    @property
    def sees(self) -> str:
        with contextlib.suppress(BlockingIOError):
            while data := os.read(self._ours, 65_536):
                self._screen.feed(data.decode())
        return self._screen.text

    def types(self, keys: str) -> None:
        os.write(self._ours, keys.encode())


@contextlib.asynccontextmanager
async def _person(
    folder: Path, *, rows: int = 24, columns: int = 80, reads: bool = True
) -> AsyncIterator[Person]:
    with (
        pseudo_terminal(rows=rows, columns=columns) as (ours, theirs),
        os.fdopen(os.dup(theirs), "w", encoding="utf-8") as stdout,
    ):
        settings = ConsoleSettings(
            folder,
            "en",
            stdin_fd=theirs,
            stdout=stdout,
            environ={"TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": str(rows)},
        )
        async with open_console(settings, Texts(strict=True), receive=reads) as console:
            person = Person(ours, theirs, console)
            running = asyncio.create_task(console.inbound.run(person.recorder))
            if reads:
                await eventually(lambda: person.sees == PROMPT)
            yield person
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running


async def test_a_reply_grows_in_place_and_stands_there_once_when_it_is_final(
    tmp_path: Path,
) -> None:
    async with _person(tmp_path, reads=False) as person:
        ref = await person.post(CHAT, View("", Status("Connecting…", "connecting")), nonce="1")
        assert person.sees.endswith("Connecting…")
        await person.edit(ref, View("I cut", Status("Editing…", "asking")))
        assert person.sees.startswith("I cut\n")
        await person.edit(
            ref, View("I cut the\nfirst **10** seconds.", Status("Editing…", "asking"))
        )
        assert person.sees.startswith("I cut the\nfirst 10 seconds.\n")
        await person.edit(ref, View("I cut the\nfirst **10** seconds."))
        assert person.sees == "I cut the\nfirst 10 seconds."


async def test_a_reply_longer_than_the_screen_shows_its_end_while_it_grows(tmp_path: Path) -> None:
    numbered = [f"line {n}" for n in range(100)]
    async with _person(tmp_path, rows=20, reads=False) as person:
        ref = await person.post(CHAT, View("", Status("Thinking…", "asking")), nonce="1")
        for count in range(1, 101):
            await person.edit(ref, View("\n".join(numbered[:count]), Status("Thinking…", "asking")))
            seen = person.sees.splitlines()
            assert len(seen) <= 20
            assert seen[-2] == numbered[count - 1]
        await person.edit(ref, View("\n".join(numbered)))
        assert person.sees.splitlines() == numbered


async def test_progress_is_a_bar(tmp_path: Path) -> None:
    async with _person(tmp_path, reads=False) as person:
        status = Status("Uploading 30 of 120 MB", "uploading", 30, 120)
        ref = await person.post(CHAT, View("", status), nonce="1")
        quarter = person.sees.count("━")
        assert "Uploading 30 of 120 MB" in person.sees
        await person.edit(ref, View("", Status("Uploading", "uploading", 500, 120)))
        assert person.sees.count("━") >= quarter > 0
        await person.edit(ref, View("Ready."))
        assert person.sees == "Ready."


async def test_the_status_moves_while_nothing_else_does(tmp_path: Path) -> None:
    async with _person(tmp_path, reads=False) as person:
        await person.post(CHAT, View("", Status("Thinking…", "asking")), nonce="1")
        first = person.sees
        await eventually(lambda: person.sees != first)
        assert person.sees.endswith("Thinking…")


async def test_what_is_typed_stays_below_a_growing_reply_and_is_sent(tmp_path: Path) -> None:
    async with _person(tmp_path) as person:
        ref = await person.post(CHAT, View("One", Status("Thinking…", "asking")), nonce="1")
        person.types("and tr\x7fhen mute")
        await eventually(lambda: "> and then mute" in person.sees)
        await person.edit(ref, View("One two", Status("Thinking…", "asking")))
        assert person.sees.startswith("One two\n")
        assert "> and then mute" in person.sees.splitlines()[-1]
        person.types("\n")
        await eventually(lambda: person.recorder.messages)
        assert person.recorder.messages[0].text == "and then mute"
        await person.edit(ref, View("One two three"))
        assert person.sees.splitlines() == ["> and then mute", "One two three", PROMPT]


async def test_a_choice_is_pressed_by_its_number(tmp_path: Path) -> None:
    async with _person(tmp_path) as person:
        await person.post(CHAT, View("Working", Status("…", "asking"), STOP), nonce="1")
        assert "[1] Stop" in person.sees
        await person.post(CHAT, View("Something else is answered."), nonce="else")
        assert "[1] Stop" in person.sees, "what can be typed still stands there"
        person.types("1\n")
        await eventually(lambda: person.recorder.presses)
        assert person.recorder.presses[0].data == "stop:1"
        await eventually(lambda: "noted" in person.sees)


REWORD = Form("Again", "reword:1", (Field("words", "Instead?", value="mute it\x1b[2J"),))


async def test_the_words_of_a_form_stand_in_the_line_to_be_changed(tmp_path: Path) -> None:
    async with _person(tmp_path) as person:
        person.recorder.answer = PressAnswer("?", form=REWORD)
        again = (Button("Reword", data="reword:1"),)
        await person.post(CHAT, View("Done", buttons=again), nonce="1")
        person.types("1\n")
        await eventually(lambda: "> mute it▏" in person.sees)
        person.recorder.answer = PressAnswer("noted")
        person.types("\x7f\x7fthe film 1\n")
        await eventually(lambda: "noted" in person.sees)
        assert [dict(press.values or {}) for press in person.recorder.presses] == [
            {},
            {"words": "mute the film 1"},
        ]
        assert person.recorder.messages == []


async def test_an_emptied_line_leaves_the_form_be(tmp_path: Path) -> None:
    async with _person(tmp_path) as person:
        person.recorder.answer = PressAnswer("?", form=REWORD)
        again = (Button("Reword", data="reword:1"),)
        await person.post(CHAT, View("Done", buttons=again), nonce="1")
        person.types("1\n")
        await eventually(lambda: "> mute it▏" in person.sees)
        person.types("\x15\n")
        person.types("hello\n")
        await eventually(lambda: person.recorder.messages)
        assert person.recorder.messages[0].text == "hello"
        assert len(person.recorder.presses) == 1


async def test_a_dropped_file_is_attached_whatever_its_name(tmp_path: Path) -> None:
    name = "a [red]\x1b[31m\x1b]0;owned\x07'film\u202e.mp4"
    (tmp_path / name).write_bytes(b"\x00\x00\x00\x18ftypisom" + bytes(99))
    async with _person(tmp_path) as person:
        # A terminal takes control characters out of what is dropped; an address keeps them.
        address = (tmp_path / name).as_uri()
        person.types(f"{address} smaller\n")
        await eventually(lambda: person.recorder.messages)
        (message,) = person.recorder.messages
        (video,) = message.attachments
        assert (video.kind, video.filename) == ("video", "a [red]'film.mp4")
        async with person.console.platform.media.open(video) as media:
            assert media.size_bytes == 111
        await person.post(CHAT, View(f"Got {name}"), nonce="1")
        assert "Got a [red]'film.mp4" in person.sees


async def test_the_terminal_is_left_as_it_was_found() -> None:
    with pseudo_terminal() as (_, theirs):
        before = termios.tcgetattr(theirs)
        typed: list[str | None] = []
        reading = asyncio.create_task(anext(lines(theirs, LineEditor(), paint=typed.append)))
        await eventually(lambda: typed == [""])
        assert not termios.tcgetattr(theirs)[3] & termios.ECHO
        reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reading
        assert termios.tcgetattr(theirs) == before
        assert typed == ["", None]


async def test_hostile_text_can_neither_style_nor_steer_the_terminal(tmp_path: Path) -> None:
    hostile = "[bold]x[/bold] \x1b[2J\x1b]52;c;aGk=\x07\x9b31mred\x07 :smile: \x08\x08"
    async with _person(tmp_path, reads=False) as person:
        await person.post(CHAT, View(hostile, Status(hostile, "asking")), nonce="1")
        await person.post(CHAT, View(hostile, mention=Author("console:x", "x")), nonce="2")
        assert "[bold]x[/bold] red :smile:" in person.sees


async def test_two_replies_at_once_grow_one_above_the_other(tmp_path: Path) -> None:
    async with _person(tmp_path, reads=False) as person:
        one = await person.post(CHAT, View("A", Status("a…", "asking")), nonce="1")
        two = await person.post(CHAT, View("B", Status("b…", "rendering")), nonce="2")
        await person.edit(two, View("B done"))
        assert person.sees.splitlines()[:2] == ["B done", "A"]
        await person.edit(one, View("A done"))
        assert person.sees == "B done\nA done"
