"""Words with their times, and lines of them as people read captions. Pure.

A word's text begins with its space where its language has spaces between words: a line is its
words put together, in English as in Chinese.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_PAUSE_MS = 600
_LINE_WIDTH = 42
_LINE_MS = 5_000
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "…")
_CLAUSE_ENDS = (",", ";", ":", "，", "、", "；", "：")
_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a file, from `start_ms` to `end_ms` of it."""

    text: str
    start_ms: int
    end_ms: int


def text_of(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words).strip()


def lines_of(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """Lines end at pauses, behind sentences, and where they would become too long to read."""
    lines: list[tuple[Word, ...]] = []
    line: list[Word] = []
    for word in words:
        if line and _ends(line, word):
            lines.append(tuple(line))
            line = []
        line.append(word)
    return [*lines, tuple(line)] if line else lines


def _ends(line: Sequence[Word], following: Word) -> bool:
    said, last = text_of(line), line[-1]
    if following.start_ms - last.end_ms >= _PAUSE_MS or said.endswith(_SENTENCE_ENDS):
        return True
    is_long = width(said) >= _LINE_WIDTH * _ENOUGH
    if is_long and said.endswith(_CLAUSE_ENDS):
        return True
    return (
        width(said + following.text) > _LINE_WIDTH or following.end_ms - line[0].start_ms > _LINE_MS
    )


def width(text: str) -> int:
    """In narrow signs: a Chinese one is as wide as two Latin ones."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def reworded(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """The line with another text: as many words keep their times, others share the line's."""
    pieces = list(_pieces(text))
    if not pieces or not words:
        return ()
    if len(pieces) == len(words):
        return tuple(replace(word, text=piece) for word, piece in zip(words, pieces, strict=True))
    start_ms, end_ms = words[0].start_ms, words[-1].end_ms
    total, at, found = sum(map(len, pieces)), 0, []
    for piece in pieces:
        begin = start_ms + (end_ms - start_ms) * at // total
        at += len(piece)
        found.append(Word(piece, begin, start_ms + (end_ms - start_ms) * at // total))
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    """Words with the space before them; wide signs are words by themselves."""
    piece = ""
    for sign in " ".join(text.split()):
        wide = unicodedata.east_asian_width(sign) in "WF" and sign.isalnum()
        if piece.strip() and (sign == " " or wide):
            yield piece
            piece = ""
        piece += sign
        if wide:
            yield piece
            piece = ""
    if piece.strip():
        yield piece
