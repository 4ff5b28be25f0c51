"""One cut through a Markdown text: the best place within the limit, and what to close there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import regex

from bot.core.markdown.blocks import Scan, close, scan
from bot.core.markdown.inline import Span

LOOKAHEAD: Final = 4096
"""How many characters behind the limit a mark's counterpart is looked for in its paragraph."""
_TRIES: Final = 6

LONGEST_CHARACTER: Final = 256
"""How many code points are looked through for the beginning of a character."""
_CHARACTER: Final = regex.compile(r"\X")
_BREAK: Final = re.compile(
    r"(?P<paragraph>\n[ \t>]*(?=\n))|(?P<line>\n)"
    r"|(?P<sentence>[.!?…।؟۔]+[\"'”’)\]*_~`]*(?=\s)|[。！？；…]+[”』」）]*)"
    r"|(?P<word>[ \t]+|[，、：])"
)
BLANK_LINES: Final = re.compile(r"\A(?:[ \t]*\n)+")
_MARGIN: Final = re.compile(r"(?:[ \t]*>)*[ \t]*")
_QUOTE: Final = re.compile(r"(?:[ \t]{0,3}>[ \t]?)*")
_ITEM: Final = re.compile(r"([ \t]+)(?:[-*+]|\d{1,9}[.)])[ \t]")
_WORD_END: Final = re.compile(r"\S(?=\s)")
_BLOCK_START: Final = re.compile(
    r"[ \t]*(?:[-*+](?:\s|$)|[>|]|#{1,6}\s|\d{1,9}[.)](?:\s|$)|[-=*_]{3,}\s|`{3}|~{3})"
)


class _Grade(IntEnum):
    AWKWARD = 0  # the next part would begin like a list or a heading
    WORD = 1
    SENTENCE = 2
    LINE = 3
    PARAGRAPH = 4


_CHOICES: Final = (
    (_Grade.PARAGRAPH, 0.5),
    (_Grade.LINE, 0.5),
    (_Grade.SENTENCE, 0.5),
    (_Grade.LINE, 0.2),
    (_Grade.WORD, 0.0),
    (_Grade.AWKWARD, 0.0),
)
"""The lowest grade that will do, and how full a part must be for it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A closed `part`, and the `rest` of the text, which begins with what was opened again.

    `floor` characters at the beginning of `rest` are not the author's, but reopened marks;
    `carried` are the inline ones among them, as (start, length).
    """

    part: str
    rest: str
    floor: int = 0
    carried: tuple[tuple[int, int], ...] = ()

    def settled(self, *, unfinished: bool) -> Cut:
        """Without the reopened marks that turned out to have no counterpart."""
        if not self.carried or (unfinished and "\n\n" not in self.rest[self.floor :]):
            return self  # the counterpart may still come
        marks = [(span.start, span.inner) for span in scan(self.rest, unfinished=unfinished).spans]
        rest, floor, carried = self.rest, self.floor, []
        for start, length in reversed(self.carried):
            if any(a < start + length and start < b for a, b in marks):
                carried.append((start, length))
            else:
                rest = rest[:start] + rest[start + length :]
                floor -= length
                carried = [(s - length, n) for s, n in carried]
        return Cut(self.part, rest, floor, tuple(reversed(carried)))


def cut(
    open_: Cut, text_max: int, measure: Callable[[str], int], *, unfinished: bool = False
) -> Cut:
    """Cut `open_.rest`, which is over `text_max`, at the best place within it.

    Always makes progress. The part can be empty, when there was only white space to take.
    """
    return _Knife(open_, text_max, measure, unfinished=unfinished).cut()


def aligned(part: str) -> str:
    """A part that begins in the middle of a nested list, moved to the margin.

    Otherwise its first lines would read as indented code.
    """
    item = _ITEM.match(part)
    if item is None:
        return part
    indent, lines = item[1], part.split("\n")
    for i, line in enumerate(lines):
        if line.startswith(indent):
            lines[i] = line[len(indent) :]
        elif line.strip():
            break
    return "\n".join(lines)


class _Knife:
    def __init__(
        self, open_: Cut, text_max: int, measure: Callable[[str], int], *, unfinished: bool
    ) -> None:
        self._text = open_.rest
        self._floor = open_.floor
        self._max = text_max
        self._measure = measure
        self._reach = self._far_enough()
        end = min(self._reach + LOOKAHEAD, len(self._text))
        paragraph = self._text.find("\n\n", self._reach, end)
        end = end if paragraph < 0 else paragraph
        self._scan: Scan = scan(self._text[:end], unfinished=unfinished and end == len(self._text))
        self._fences = [span for span in self._scan.spans if span.fence]

    def cut(self) -> Cut:
        return self._at_break() or self._at_space() or self._at_character() or self._raw()

    def _far_enough(self) -> int:
        """A length of source that is over the limit for certain."""
        size = self._max + self._floor
        while size < len(self._text) and self._measure(self._text[:size]) <= self._max:
            size *= 2
        return min(size, len(self._text))

    def _at_break(self) -> Cut | None:
        breaks = list(self._breaks())
        fitting = _last(len(breaks), lambda i: self._size(breaks[i][0]) <= self._max)
        if fitting < 0:
            return None
        furthest = breaks[fitting][0] - self._floor
        for grade, share in _CHOICES:
            tries = 0
            for at, its_grade in reversed(breaks[: fitting + 1]):
                if tries == _TRIES or at - self._floor < furthest * share:
                    break
                if its_grade >= grade:
                    tries += 1
                    made = self._made(at)
                    if made is not None and self._fits(made):
                        return made
        return None

    def _at_character(self) -> Cut | None:
        """Cut a word, never a character that is made of several code points."""
        low, high = self._floor + 1, self._reach
        n = _last(high - low, lambda i: self._size(low + i) <= self._max)
        while n >= 0:
            at = self._between_characters(low + n)
            made = self._made(at) if at > self._floor else None
            if made is not None and self._fits(made):
                return made
            n = n * 3 // 4 if n else -1
        return None

    def _at_space(self) -> Cut | None:
        """Between words, without closing any mark: with the marks closed no whole word fits. A torn
        word is harder to read than a lost mark."""
        spaces = [
            m.end() for m in _WORD_END.finditer(self._text, self._floor, self._unclosed() + 1)
        ]
        return self._without_marks(spaces[-1]) if spaces else None

    def _raw(self) -> Cut:
        """Anywhere, without closing anything, when the marks alone leave no room."""
        at = _boundary(self._text, self._unclosed(), self._floor)
        return self._without_marks(max(self._floor + 1, at))

    def _unclosed(self) -> int:
        """How far the text fits, reopened marks and closing ones left out."""
        text = self._text[self._floor :]
        n = _last(len(text) - 1, lambda i: self._measure(text[: i + 1].rstrip()) <= self._max)
        return self._floor + n + 1

    def _without_marks(self, at: int) -> Cut:
        left, right = self._text[self._floor : at], self._text[at:]
        return Cut(left.strip("\n").rstrip(), BLANK_LINES.sub("", right, count=1))

    def _fits(self, made: Cut) -> bool:
        return bool(made.part.strip()) and self._measure(made.part) <= self._max

    def _size(self, at: int) -> int:
        made = self._made(at)
        # where none can be made the text so far counts: a search needs lengths that only grow
        return self._measure(self._text[:at] if made is None else made.part)

    def _made(self, at: int) -> Cut | None:
        """The cut at this position, moved out of marks. None: it would take nothing."""
        at = self._outside_marks(at)
        if not self._floor < at < len(self._text):
            return None
        torn = self._scan.around(at)
        left, right = self._text[:at], self._text[at:]
        if torn and torn[-1].fence:
            return self._in_fence(left, right, torn)
        if torn and not _closes_cleanly(left.rstrip(), torn[-1].closing):
            return None
        part = aligned(close(left, torn))
        mid_line = not left.endswith("\n") and not right.startswith("\n")
        if mid_line:
            margin = _match(_QUOTE, left[left.rfind("\n") + 1 :])
            right = margin + right.lstrip(" \t")
        else:
            right = BLANK_LINES.sub("", right.removeprefix("\n"), count=1)
            margin = _match(_MARGIN, right) if torn else ""
        marks, carried = "", []
        for span in torn:
            carried.append((len(margin) + len(marks), len(span.opening)))
            marks += span.opening
        rest = margin + marks + right[len(margin) :]
        floor = len(margin) + len(marks) if mid_line or marks else 0
        return Cut(part, rest, floor, tuple(carried))

    @staticmethod
    def _in_fence(left: str, right: str, torn: list[Span]) -> Cut:
        opening = torn[-1].opening
        if not left.endswith("\n"):
            right = right.removeprefix("\n")
        return Cut(aligned(close(left, torn)), opening + right, len(opening))

    def _outside_marks(self, at: int) -> int:
        """The nearest position that tears no mark and leaves no span empty on one side."""
        moved = True
        while moved:
            moved = False
            for span in self._scan.around(at):
                if at <= span.inner or not self._text[span.inner : at].strip():
                    at, moved = span.start, True
                elif at >= span.inner_end or not self._text[at : span.inner_end].strip():
                    at, moved = span.end, True
        return at

    def _breaks(self) -> Iterator[tuple[int, _Grade]]:
        for found in _BREAK.finditer(self._text, self._floor, self._reach):
            at = found.end() if found.lastgroup == "sentence" else found.start()
            if found.lastgroup == "word" and not found[0].isspace():
                at = found.end()
            if at <= self._floor or self._scan.in_atom(at):
                continue
            grade = _Grade[(found.lastgroup or "word").upper()]
            if self._in_code(at):
                grade = _Grade.LINE if grade >= _Grade.LINE else _Grade.WORD
            elif grade < _Grade.LINE and _BLOCK_START.match(self._text, found.end()):
                grade = _Grade.AWKWARD
            yield at, grade

    def _in_code(self, at: int) -> bool:
        i = bisect_right(self._fences, at, key=lambda span: span.start) - 1
        return i >= 0 and self._fences[i].start < at < self._fences[i].end

    def _between_characters(self, at: int) -> int:
        while self._scan.in_atom(at):
            at -= 1
        return _boundary(self._text, at, self._floor)


def _last(n: int, holds: Callable[[int], bool]) -> int:
    """The last index below `n` that `holds`, given that those that hold come first; or -1."""
    low, high = -1, n - 1
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _closes_cleanly(left: str, closing: str) -> bool:
    """Whether a closing mark there is neither escaped nor runs into another one."""
    escapes = len(left) - len(left.rstrip("\\"))
    return escapes % 2 == 0 and not left.endswith(closing[0])


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found[0] if found else ""


def _boundary(text: str, at: int, floor: int) -> int:
    """The nearest position at or before `at` that is not inside a character as people see it."""
    start = at  # an ASCII sign is no later part of any character: one begins there
    while (
        start > floor and at - start < LONGEST_CHARACTER and not text[start : start + 1].isascii()
    ):
        start -= 1
    begins = [m.start() for m in _CHARACTER.finditer(text, start, at + 1) if m.start() <= at]
    if not begins or (begins[-1] == start > floor and not text[start].isascii()):
        return at  # longer than any character of people's
    return begins[-1]
