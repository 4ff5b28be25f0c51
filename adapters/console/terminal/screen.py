"""What a terminal shows. Two forms: plain lines for logs, pipes and dumb terminals (here), and
a region at the bottom that is painted again and again (`live`)."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Protocol, TextIO

from adapters.console.errors import STREAM_ERRORS, platform_error
from adapters.console.terminal.line_difference import LineDifference
from adapters.console.terminal.sanitise import clean_line
from adapters.console.views import text_of
from bot.core.view import View

STATUS_EVERY_S = 5.0


class Screen(Protocol):
    """Where messages appear. Raises `ChatClosed` when nobody can see it any more."""

    def show(self, ref: str, view: View, choices: Sequence[str]) -> None:
        """Show the message `ref`, or what changed in it; `choices` are its buttons, numbered."""

    def forget(self, ref: str) -> None:
        """The message `ref` changes no more, and what was not printed of it goes."""

    def note(self, line: str) -> None:
        """A line of the program's own."""

    def picture(self, content: bytes) -> None:
        """A PNG between the lines, where this screen can show one."""

    def typing(self, text: str | None) -> None:
        """What the person has typed so far; None when nobody is asked."""

    def tick(self) -> bool:
        """Move what moves. False when nothing does."""

    def close(self) -> None:
        """Leave the terminal as it was found. Idempotent."""


class PlainScreen:
    """Prints only what is new. A status is printed when its phase changes, else every few seconds
    at most."""

    def __init__(
        self,
        stream: TextIO,
        *,
        now_s: Callable[[], float] = time.monotonic,
        status_every_s: float = STATUS_EVERY_S,
    ) -> None:
        self._stream = stream
        self._now_s = now_s
        self._status_every_s = status_every_s
        self._printed: dict[str, LineDifference] = {}
        self._choices: dict[str, tuple[str, ...]] = {}
        self._last: tuple[str, str, str] = ("", "", "")
        self._last_s = 0.0

    def show(self, ref: str, view: View, choices: Sequence[str]) -> None:
        printed = self._printed.setdefault(ref, LineDifference())
        self._write(printed.push(text_of(view).plain, whole=view.status is None))
        if view.status is not None:
            self._show_status(ref, view.status.phase, clean_line(view.status.line))
        elif choices and self._choices.get(ref) != tuple(choices):
            self._choices[ref] = tuple(choices)
            self._write(["  ".join(choices)])

    def forget(self, ref: str) -> None:
        self._printed.pop(ref, None)
        self._choices.pop(ref, None)

    def note(self, line: str) -> None:
        self._write([clean_line(line)])

    def picture(self, content: bytes) -> None:
        pass

    def typing(self, text: str | None) -> None:
        pass

    def tick(self) -> bool:
        return False

    def close(self) -> None:
        pass

    def _show_status(self, ref: str, phase: str, line: str) -> None:
        now_s = self._now_s()
        status = (ref, phase, line)
        same_phase = status[:2] == self._last[:2]
        if line == self._last[2] and ref == self._last[0]:
            return
        if same_phase and now_s - self._last_s < self._status_every_s:
            return
        self._last, self._last_s = status, now_s
        self._write([line])

    def _write(self, lines: Sequence[str]) -> None:
        if not lines:
            return
        try:
            self._stream.write("".join(f"{line}\n" for line in lines))
            self._stream.flush()
        except STREAM_ERRORS as error:
            raise platform_error(error) from None
