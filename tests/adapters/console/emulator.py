"""A terminal to look at: runs something on a real pseudo-terminal and emulates its screen.

Knows just what Rich's region needs, and fails on any sequence it does not know, so that nothing
slips through unseen.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SEQUENCE = re.compile(r"\x1b\[(\??)([0-9;]*)([A-Za-z])")


class TerminalScreen:
    """The rows a person sees, scrolled-off ones included."""

    def __init__(self) -> None:
        self.rows = [""]
        self._row = 0
        self._column = 0

    def feed(self, text: str) -> None:
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                found = _SEQUENCE.match(text, at)
                assert found, f"an unknown sequence: {text[at : at + 20]!r}"
                self._obey(found[1], found[2], found[3])
                at = found.end()
            else:
                self._put(text[at])
                at += 1

    def _obey(self, private: str, numbers: str, letter: str) -> None:
        if private:
            assert (numbers, letter) in {(n, x) for n in ("25", "2004") for x in "hl"}
        elif letter == "A":
            self._row = max(self._row - int(numbers or 1), 0)
        elif letter == "K":
            assert numbers == "2"
            self.rows[self._row] = ""
        else:
            assert letter == "m", f"an unknown sequence: {letter!r}"

    def _put(self, character: str) -> None:
        if character == "\r":
            self._column = 0
        elif character == "\n":
            self._row += 1
            if self._row == len(self.rows):
                self.rows.append("")
        else:
            assert character.isprintable(), repr(character)
            row = self.rows[self._row].ljust(self._column)
            self.rows[self._row] = row[: self._column] + character + row[self._column + 1 :]
            self._column += 1

    @property
    def text(self) -> str:
        return "\n".join(row.rstrip() for row in self.rows).strip()


@contextmanager
def pseudo_terminal(*, rows: int = 24, columns: int = 80) -> Iterator[tuple[int, int]]:
    """(our end, the program's end) of a fresh terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    try:
        yield ours, theirs
    finally:
        for fd in (ours, theirs):
            with suppress(OSError):
                os.close(fd)
