"""One long text as several messages, each within the platform's limit and valid on its own.

A text is closed where people would close it (a paragraph, a line, a sentence), what was open is
closed and opened again in the next part. Lengths are the platform's: `measure(markdown)` counts
what the platform will count (UTF-16 units after entities, or code points).

`split` cuts a finished text. `Splitter` does it while the text is still growing: a part that was
sealed never changes, and only the open one is shown again and again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.markdown.blocks import balance
from bot.core.markdown.cutting import Cut, aligned, cut
from bot.core.model import Limits

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The messages, in order; `rest` did not fit into them and goes out as a file."""

    texts: tuple[str, ...]
    rest: str | None = None


def split(text: str, limits: Limits, measure: Measure) -> Parts:
    """Cut a finished text into at most `limits.parts_max` parts of at most `limits.text_max`.

    White space at the seams and marks that close and reopen are all that parts and text differ
    in. Raises `ValueError` for a limit that not even one visible character may fit into.
    """
    return Splitter(limits, measure).finish(text)


class Splitter:
    """The incremental form: feed the whole text so far, show `sealed` and then `open`."""

    def __init__(self, limits: Limits, measure: Measure) -> None:
        if limits.text_max < 16 or limits.parts_max < 1:
            raise ValueError("a part holds at least 16 units, and there is at least one")
        self._limits = limits
        self._measure = measure
        self._seen = ""
        self._sealed: list[str] = []
        self._open = Cut("", "")
        self._finished = False

    @property
    def sealed(self) -> tuple[str, ...]:
        """The parts that are closed. They never change again."""
        return tuple(self._sealed)

    @property
    def open(self) -> str:
        """The part being written, made valid. Empty: nothing to show yet, or no part is left."""
        return "" if self._full else self._shown()

    @property
    def _full(self) -> bool:
        return len(self._sealed) >= self._limits.parts_max

    def feed(self, text: str) -> None:
        """Take the whole text so far. It only ever grows: raises `ValueError` otherwise."""
        self._grow(text)
        self._seal()

    def finish(self, text: str | None = None) -> Parts:
        """The text (default: as it was fed) is complete: what does not fit is the rest."""
        self._grow(self._seen if text is None else text)
        self._finished = True
        self._seal()
        last = self._open.rest if self._full else self._shown()
        if not last.strip():
            return Parts(self.sealed)
        return Parts(self.sealed, last) if self._full else Parts((*self._sealed, last))

    def _grow(self, text: str) -> None:
        if self._finished or not text.startswith(self._seen):
            raise ValueError("a streamed text can only grow, and not after its end")
        self._open = self._open.grown(text[len(self._seen) :])
        self._seen = text

    def _over(self) -> bool:
        text_max = self._limits.text_max
        # a glance at the beginning of a long text; twice the limit leaves room for a torn link
        long = self._open.rest[: text_max * 8]
        if len(long) < len(self._open.rest) and self._measure(long) > text_max * 2:
            return True
        return self._measure(self._shown()) > text_max

    def _shown(self) -> str:
        rest = self._open.rest
        return aligned(rest.strip("\n").rstrip() if self._finished else balance(rest))

    def _seal(self) -> None:
        self._open = self._open.settled(unfinished=not self._finished)
        while not self._full and self._over():
            growing = not self._finished
            self._open = cut(self._open, self._limits.text_max, self._measure, unfinished=growing)
            if self._open.part:
                self._sealed.append(self._open.part)
