"""What is printed: each thing once, and what nobody can see any more."""

from __future__ import annotations

import contextlib
import io
import os

import pytest

from adapters.console.terminal.screen import PlainScreen
from bot.core.errors import ChatClosed
from bot.core.view import Status, View


class Shown:
    """A plain screen and the clock of whoever looks at it."""

    def __init__(self) -> None:
        self.stream = io.StringIO()
        self.now_s = 100.0
        self.screen = PlainScreen(self.stream, now_s=lambda: self.now_s, status_every_s=5)

    def show(self, text: str, line: str = "", *choices: str, ref: str = "1") -> list[str]:
        """The lines that this added."""
        before = len(self.stream.getvalue())
        status = Status(line, "asking") if line else None
        self.screen.show(ref, View(text, status), choices)
        return self.stream.getvalue()[before:].splitlines()


def test_only_what_is_new_is_printed() -> None:
    shown = Shown()
    assert shown.show("One\nTw", "…") == ["One", "…"]
    assert shown.show("One\nTwo\nThr", "…") == ["Two"]
    assert shown.show("One\nTwo\nThree") == ["Three"]
    assert shown.show("One\nTwo\nThree") == []
    assert shown.show("One\nTwo\nThree\nFour") == ["Four"]


def test_what_an_edit_changed_is_printed_from_there_on() -> None:
    shown = Shown()
    assert shown.show("One\nTwo\nThree") == ["One", "Two", "Three"]
    assert shown.show("One\n2\nThree") == ["2", "Three"]


def test_a_text_that_makes_way_for_a_status_is_not_printed_again() -> None:
    shown = Shown()
    shown.show("One\nTwo")
    assert shown.show("", "Rendering") == ["Rendering"]
    assert shown.show("One\nTwo\nDone") == ["Done"]


def test_statuses_come_every_few_seconds_at_most_and_never_twice() -> None:
    shown = Shown()
    assert shown.show("", "Rendering 1 %") == ["Rendering 1 %"]
    assert shown.show("", "Rendering 2 %") == []
    shown.now_s += 5
    assert shown.show("", "Rendering 3 %") == ["Rendering 3 %"]
    shown.now_s += 50
    assert shown.show("", "Rendering 3 %") == []


def test_choices_are_printed_when_they_change() -> None:
    shown = Shown()
    assert shown.show("Done", "", "[1] Export", "[2] New") == ["Done", "[1] Export  [2] New"]
    assert shown.show("Done", "", "[1] Export", "[2] New") == []
    assert shown.show("Done", "", "[1] New") == ["[1] New"]


def test_a_closed_pipe_is_a_closed_chat() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    stream = os.fdopen(writing, "w")
    with pytest.raises(ChatClosed):
        PlainScreen(stream).note("hello")
    with contextlib.suppress(BrokenPipeError):
        stream.close()
