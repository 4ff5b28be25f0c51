"""One long text as several messages, each within the platform's limit and valid on its own.

A text is closed where people would close it (a paragraph, a line, a sentence), what was open is
closed and opened again in the next part. Lengths are the platform's: `measure(markdown)` counts
what the platform will count (UTF-16 units after entities, or code points).

`split` cuts a finished text. `Splitter` does it while the text is still growing: a part that was
sealed never changes, and only the open one is shown again and again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.core.markdown.blocks import balance
from bot.core.markdown.cutting import BLANK_LINES, Cut, aligned, cut
from bot.core.view import Limits

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class SplitText:
    """The messages, in order; `overflow` did not fit into them and goes out as a file."""

    texts: tuple[str, ...]
    overflow: str | None = None


def split(text: str, limits: Limits, measure: Measure) -> SplitText:
    """Cut a finished text into at most `limits.parts_max` parts of at most `limits.text_max`.

    White space at the seams and marks that close and reopen are all that parts and text differ
    in. Raises `ValueError` for a limit that not even one visible character may fit into.
    """
    splitter = Splitter(limits, measure, unfinished=False)
    texts = tuple(part for part in splitter.feed(text) if part.strip())
    return SplitText(texts, splitter.overflow)


class Splitter:
    """Cuts a text that is still growing, or, with `unfinished` False, one that is complete."""

    def __init__(self, limits: Limits, measure: Measure, *, unfinished: bool = True) -> None:
        if limits.text_max < 16 or limits.parts_max < 1:
            raise ValueError("a part holds at least 16 units, and there is at least one")
        self._text_max = limits.text_max
        self._parts_max = limits.parts_max
        self._measure = measure
        self._unfinished = unfinished
        self._seen = ""
        self._sealed: list[str] = []
        self._open = Cut("", "")
        self._parts: tuple[str, ...] | None = None
        """What `feed` gave for what it has seen."""

    @property
    def overflow(self) -> str | None:
        """What is left where the parts don't hold all; None if they do."""
        rest = self._open.rest
        return rest if len(self._sealed) == self._parts_max and rest.strip() else None

    def feed(self, text: str) -> tuple[str, ...]:
        """Take the whole text so far. The parts that are sealed, and the one being written, made
        valid, which may be empty.

        What was sealed stays as long as the text only grows; a text that does not go on with the
        one before is cut anew.
        """
        if self._parts is not None and text == self._seen:
            return self._parts
        self._parts = self._fed(text)
        return self._parts

    def _fed(self, text: str) -> tuple[str, ...]:
        if not text.startswith(self._seen):
            self._seen, self._sealed, self._open = "", [], Cut("", "")
        rest = self._open.rest + text[len(self._seen) :]
        if not self._open.floor and rest[:1].isspace():
            rest = BLANK_LINES.sub("", rest, count=1)
        self._open, self._seen = replace(self._open, rest=rest), text
        if self._open.carried:
            self._open = self._open.settled(unfinished=self._unfinished)
        while len(self._sealed) < self._parts_max:
            shown = self._shown()
            if shown is not None and self._measure(shown) <= self._text_max:
                return (*self._sealed, shown)
            self._open = cut(self._open, self._text_max, self._measure, unfinished=self._unfinished)
            if self._open.part:
                self._sealed.append(self._open.part)
        return tuple(self._sealed)

    def _shown(self) -> str | None:
        """The open part as it would be shown; None where a glance tells that it is too long."""
        rest = self._open.rest
        # twice the limit leaves room for a torn link
        glance = rest[: self._text_max * 8]
        if len(glance) < len(rest) and self._measure(glance) > self._text_max * 2:
            return None
        part = balance(rest) if self._unfinished else rest.strip("\n").rstrip()
        return aligned(part) if part[:1].isspace() else part
