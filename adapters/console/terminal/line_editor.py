"""The line that a person is typing, where the terminal's own echo would be painted over.

Bytes in, finished lines out; no terminal in sight. Knows what a prompt needs: backspace, Ctrl-U,
Ctrl-W, Ctrl-D, up and down for earlier lines, and pasted text, in which line ends are text.
"""

from __future__ import annotations

import codecs
import re

LINE_MAX = 8_000
_PIECES = re.compile(
    r"\x1b\[200~|\x1b\[201~|\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b[^\[O]|[^\x1b]", re.S
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")


class LineEditor:
    def __init__(self) -> None:
        self.text = ""
        self.ended = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._pasting = False
        self._earlier: list[str] = []
        self._at = 0

    def feed(self, data: bytes) -> list[str]:
        """The lines that these bytes finished. `ended` is set by Ctrl-D on an empty line."""
        text = self._pending + self._decoder.decode(data)
        unfinished = _UNFINISHED.search(text)
        cut = unfinished.start() if unfinished else len(text)
        text, self._pending = text[:cut], text[cut:]
        lines = []
        for piece in _PIECES.findall(text):
            if piece in ("\r", "\n") and not self._pasting:
                lines.append(self._finish())
            else:
                self._take(piece)
        return lines

    def clear(self) -> bool:
        """Throw away what is typed; False where nothing is."""
        had, self.text = bool(self.text), ""
        return had

    def begin_with(self, text: str) -> bool:
        """Put words into the line, to be changed. False where something is typed there already:
        that is not touched."""
        if self.text:
            return False
        self.text = text[:LINE_MAX]
        return True

    def _take(self, piece: str) -> None:
        if piece in ("\x1b[200~", "\x1b[201~"):
            self._pasting = piece == "\x1b[200~"
        elif piece in ("\x1b[A", "\x1b[B", "\x1bOA", "\x1bOB"):
            self._recall(-1 if piece.endswith("A") else 1)
        elif piece in ("\x7f", "\x08"):
            self.text = self.text[:-1]
        elif piece == "\x15":
            self.text = ""
        elif piece == "\x17":
            self.text = re.sub(r"\S*\s*\Z", "", self.text)
        elif piece == "\x04":
            self.ended = self.ended or not self.text
        elif piece in ("\r", "\n"):
            self._insert("\n")
        elif piece == "\t" or piece.isprintable():
            self._insert(" " if piece == "\t" else piece)

    def _insert(self, piece: str) -> None:
        if len(self.text) < LINE_MAX:
            self.text += piece

    def _finish(self) -> str:
        line, self.text = self.text, ""
        if line.strip():
            self._earlier = [*self._earlier[-99:], line]
        self._at = len(self._earlier)
        return line

    def _recall(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), len(self._earlier))
        self.text = self._earlier[self._at] if self._at < len(self._earlier) else ""
