"""The inline part of the tokenizer: emphasis, code and links within one block of Markdown.

CommonMark's rules of flanking, with two liberties: `~~` and `||` are marks like `**`, and CJK
punctuation does not keep a mark from closing (Discord sees it so, and models write so).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

MAX_NESTING: Final = 32
"""Marks that wait for their counterpart at once; older ones are taken as plain text."""

_TOKEN: Final = re.compile(
    r"\\[\s\S]|`+|\*+|_+|~+|\|+|!?\[|\]|<[A-Za-z][^<>\s]{0,2000}>|https?://[^\s<>]+"
)
_TICKS: Final = re.compile(r"`+")
_DESTINATION: Final = re.compile(
    r"\]\([ \t]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
)
_AFTER_ADDRESS: Final = "*_~|`.,;:!?)]}'\""


@dataclass(frozen=True, slots=True)
class Span:
    """An opening mark, content and a closing mark: `start <= inner <= inner_end <= end`.

    `opening` and `closing` are what reopens and closes it elsewhere. A span that is still open
    has no closing mark and ends with the text.
    """

    start: int
    inner: int
    inner_end: int
    end: int
    opening: str
    closing: str
    fence: bool = False

    def is_open(self, text: str) -> bool:
        return self.inner_end == self.end == len(text)


@dataclass(slots=True)
class _Run:
    """A run of marks that may open or close something."""

    char: str
    at: int
    length: int
    opens: bool
    closes: bool
    whole: int


def scan_inline(
    text: str,
    start: int,
    end: int,
    spans: list[Span],
    atoms: list[tuple[int, int]],
    *,
    unfinished: bool,
) -> None:
    """Add the spans and atoms of the block `text[start:end]`."""
    stack: list[_Run] = []
    ticks: dict[int, list[int]] | None = None
    at = start
    while (token := _TOKEN.search(text, at, end)) is not None:
        at = token.end()
        first = token[0][0]
        if first == "`":
            ticks = _ticks(text, start, end) if ticks is None else ticks
            closing = _next(ticks.get(len(token[0]), []), token.start())
            if closing is not None:
                at = closing + len(token[0])
                spans.append(_same(token.start(), closing, token[0]))
            elif unfinished and not _wordy(text, token.start() - 1, start):
                spans.append(Span(token.start(), at, end, end, token[0], token[0]))
                break
        elif first in "*_~|":
            _marks(text, start, end, token, stack, spans)
        elif first in "![":
            stack.append(_Run("[", token.start(), len(token[0]), False, False, 0))
        elif first == "]":
            at = _link(text, token.start(), end, stack, spans, atoms) or at
        elif first == "\\":
            atoms.append((token.start(), at))
        else:
            address = token[0] if first == "<" else token[0].rstrip(_AFTER_ADDRESS)
            at = token.start() + len(address)
            atoms.append((token.start(), at))
        if len(stack) > MAX_NESTING:
            del stack[0]
    if unfinished:
        spans.extend(_still_open(run, end) for run in stack if run.opens and not run.closes)


def _same(start: int, closing: int, mark: str) -> Span:
    width = len(mark)
    return Span(start, start + width, closing, closing + width, mark, mark)


def _still_open(run: _Run, end: int) -> Span:
    mark = run.char * run.length
    return Span(run.at, run.at + run.length, end, end, mark, mark)


def _ticks(text: str, start: int, end: int) -> dict[int, list[int]]:
    """Where the runs of backticks are, by their length."""
    runs: dict[int, list[int]] = {}
    for run in _TICKS.finditer(text, start, end):
        runs.setdefault(len(run[0]), []).append(run.start())
    return runs


def _next(positions: list[int], after: int) -> int | None:
    i = bisect_right(positions, after)
    return positions[i] if i < len(positions) else None


def _wordy(text: str, at: int, start: int) -> bool:
    return at >= start and text[at].isalnum()


def _is_mark(char: str) -> bool:
    """Whether CommonMark calls it punctuation, CJK punctuation aside."""
    return unicodedata.category(char)[0] in "PS" and not "\u3000" <= char <= "\uffef"


def _marks(
    text: str, start: int, end: int, token: re.Match[str], stack: list[_Run], spans: list[Span]
) -> None:
    char, length = token[0][0], len(token[0])
    if char in "~|" and length != 2:
        return
    before = text[token.start() - 1] if token.start() > start else " "
    after = text[token.end()] if token.end() < end else " "
    left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    opens, closes = left, right
    if char == "_":
        opens = left and (not right or _is_mark(before))
        closes = right and (not left or _is_mark(after))
    if token.end() == end and not right:
        opens = True  # nothing follows yet: a mark without content
    run = _Run(char, token.start(), length, opens, closes, length)
    while run.length and run.closes and (i := _opener(stack, run)) is not None:
        _pair(stack, i, run, spans)
    nested = char in "~|" and any(other.char == char for other in stack)
    if run.length and run.opens and not nested:
        stack.append(run)


def _opener(stack: list[_Run], run: _Run) -> int | None:
    for i in range(len(stack) - 1, -1, -1):
        other = stack[i]
        if other.char != run.char:
            continue
        # CommonMark's "rule of three": **a*b** is not <em><em>a</em>b</em>
        both = (other.closes or run.opens) and (other.whole + run.whole) % 3 == 0
        if not (both and (other.whole % 3 or run.whole % 3)):
            return i
    return None


def _pair(stack: list[_Run], i: int, run: _Run, spans: list[Span]) -> None:
    opener = stack[i]
    width = 2 if min(opener.length, run.length) >= 2 else 1
    spans.append(_same(opener.at + opener.length - width, run.at, run.char * width))
    del stack[i + 1 :]
    opener.length -= width
    run.at += width
    run.length -= width
    if not opener.length:
        del stack[i]


def _link(
    text: str, at: int, end: int, stack: list[_Run], spans: list[Span], atoms: list[tuple[int, int]]
) -> int | None:
    """Close the innermost bracket at `at`; where the link ends, if it is one."""
    i = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].char == "["), None)
    if i is None:
        return None
    bracket = stack[i]
    target = _DESTINATION.match(text, at, end)
    if target is None:
        del stack[i]
        return None
    del stack[i:]
    spans.append(Span(bracket.at, bracket.at + bracket.length, at, target.end(), "[", target[0]))
    atoms.append((at, target.end()))
    return target.end()
