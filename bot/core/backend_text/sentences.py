"""Cutting a text that is still arriving into sentences."""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.quotations import CLOSING, MAX_QUOTED_CHARS

MAX_SENTENCE_CHARS: Final = 800
"""A longer "sentence" is cut at white space, so that nothing is held back for ever."""

LOOK_AHEAD_CHARS: Final = MAX_SENTENCE_CHARS + MAX_QUOTED_CHARS + 60
"""No decision of `next_end` needs to see more than this."""

_MAX_CLOSERS: Final = 20
_ENDS: Final = frozenset(".!?。！？…।؟۔")
_WIDE_ENDS: Final = frozenset("。！？")
_CLOSERS: Final = frozenset("*_)）]】」』》”\"'’")
_LIST_NUMBER = re.compile(r"\s*(?:[-*•]\s*)?(?:\*\*)?\d{1,2}\.")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|min|sec|no|mr|mrs|dr)\.\Z", re.IGNORECASE)


def next_end(text: str, *, final: bool = False) -> int | None:
    """Where the first sentence ends, one white space after it included; None: not yet known.

    However much text follows later, the answer stays: every decision looks at a bounded piece of
    text and waits until it is there. At the end of all text (`final`) the rest is a sentence.
    """
    at = 0
    while at < min(len(text), MAX_SENTENCE_CHARS):
        sign = text[at]
        if sign == "\n":
            return at + 1
        if sign in CLOSING:
            closed = _quote_end(text, at, final=final)
            if closed is None:
                return None
            at = closed
        elif sign in _ENDS:
            after = _after_closers(text, at + 1)
            if after == len(text):
                return after if final else None
            so_far = text[: at + 1]
            is_no_end = _LIST_NUMBER.fullmatch(so_far) or _ABBREVIATION.search(so_far[-12:])
            if text[after].isspace() and not is_no_end:
                return after + 1
            if sign in _WIDE_ENDS or (_is_wide(text[at - 1 : at]) and _is_wide(text[after])):
                return after
            at = after
        else:
            at += 1
    if at >= MAX_SENTENCE_CHARS:
        return _cut_at_space(text, at)
    return len(text) if final and text else None


def _is_wide(sign: str) -> bool:
    """Chinese and Japanese put no space behind a full stop, an ASCII one neither."""
    return sign > "\u2e80"


def _quote_end(text: str, start: int, *, final: bool) -> int | None:
    """Behind the quotation that opens at `start`; the next character if it is none."""
    window = text[start + 1 : start + 1 + MAX_QUOTED_CHARS]
    line, newline, _ = window.partition("\n")
    closes = [at for sign in CLOSING[text[start]] if (at := line.find(sign)) >= 0]
    if closes:
        return start + 1 + min(closes) + 1
    if newline or final or len(window) == MAX_QUOTED_CHARS:
        return start + 1
    return None


def _after_closers(text: str, at: int) -> int:
    limit = min(len(text), at + _MAX_CLOSERS)
    while at < limit and (text[at] in _CLOSERS or text[at] in _ENDS):
        at += 1
    return at


def _cut_at_space(text: str, limit: int) -> int:
    space = max(text.rfind(" ", limit // 2, MAX_SENTENCE_CHARS), -1)
    return space + 1 if space >= 0 else MAX_SENTENCE_CHARS
