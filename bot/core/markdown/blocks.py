"""Where Markdown's spans begin and end: enough to cut a text, or to close a half-written one.

A small tokenizer of our own: the libraries at hand tell no source positions of inline marks, and
the platforms' dialects (spoilers, underline) are not CommonMark. It knows fences, quotes, inline
code, emphasis, strikethrough, spoilers, links, escapes and bare addresses; `inline` is below.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from bot.core.markdown.inline import Span, scan_inline

_FENCE: Final = re.compile(
    r"((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,8})(`{3,}(?=[^`]*$)|~{3,})"
)
_LANGUAGE: Final = re.compile(r"[A-Za-z0-9+#._-]{1,20}")
"""What a fence opens with again elsewhere; other words behind it are said once."""
_LIST_MARK: Final = re.compile(r"[-*+]|\d{1,9}[.)]")
_BLANK: Final = re.compile(r"[ \t>]*$")
_NEW_BLOCK: Final = re.compile(r"(?:[ \t]*>)*[ \t]*(?:[-*+] |\d{1,9}[.)] |#{1,6} |\|)")
_SIGNS: Final = re.compile(r"[\\\\`*_~|\[\]<>]")
_ROUNDS: Final = 24
"""How often a stub can uncover another one; a text of nothing but stubs is shown as it is."""
_HALF_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)(?:\](?:\([^()\s]*)?)?$")
_HALF_MARK: Final = re.compile(r"(?:^|\s)[~|]$")
_HALF_LINE: Final = re.compile(r"(?:[ \t]*>)*[ \t]*[-=+*#]{0,6}[ \t]*$")


@dataclass(frozen=True, slots=True)
class Scan:
    """The spans of a text, outer before inner, and the `atoms` that no cut goes through.

    `furthest`: how far the spans up to each one reach, so that a search can stop early.
    """

    spans: tuple[Span, ...]
    atoms: tuple[tuple[int, int], ...]
    furthest: tuple[int, ...]

    def around(self, at: int) -> list[Span]:
        """The spans that a cut at this position would tear, outermost first."""
        found = []
        i = bisect_left(self.spans, at, key=lambda span: span.start) - 1
        while i >= 0 and self.furthest[i] > at:
            if self.spans[i].end > at:
                found.append(self.spans[i])
            i -= 1
        return found[::-1]

    def in_atom(self, at: int) -> bool:
        i = bisect_right(self.atoms, (at, -1)) - 1
        return i >= 0 and self.atoms[i][0] < at < self.atoms[i][1]


def scan(text: str, start: int = 0, *, unfinished: bool = False) -> Scan:
    """Find the spans of `text` from `start` on, where a block begins, in linear time.

    `unfinished`: the text is still being written, so marks of its last block that can open
    something count as open up to the end. Otherwise marks without a counterpart are plain text,
    except that a fence may be left open, as in CommonMark.
    """
    spans: list[Span] = []
    atoms: list[tuple[int, int]] = []
    at = block = start
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end]
        fence = _FENCE.match(line)
        if fence:
            scan_inline(text, block, at, spans, atoms, unfinished=False)
            span = _fence_span(text, at, end, fence)
            spans.append(span)
            block = at = span.end
            # what follows a closing mark on its line is nothing; go on at the next line
            at = _line_end(text, at) + 1
            block = min(at, len(text))
            continue
        if _BLANK.match(line) or _NEW_BLOCK.match(line):
            scan_inline(text, block, at, spans, atoms, unfinished=False)
            block = at
        at = end + 1
    scan_inline(text, block, len(text), spans, atoms, unfinished=unfinished)
    half_link = _HALF_LINK.search(text, block) if unfinished else None
    if half_link:
        atoms = [atom for atom in atoms if atom[0] < half_link.start()]
        atoms.append((half_link.start(), len(text) + 1))
    spans.sort(key=lambda span: (span.start, -span.end))
    furthest = tuple(accumulate((span.end for span in spans), max))
    return Scan(tuple(spans), tuple(sorted(atoms)), furthest)


def quote(text: str) -> str:
    """A name that a person gave, as Markdown that shows it letter by letter.

    Line ends become spaces, so that no name can begin a heading, a list or a quote.
    """
    return _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


def balance(text: str) -> str:
    """Make half-written Markdown valid: marks without content go, what is open is closed.

    Only the last block is looked into: what stands before it can't change any more.
    """
    for _ in range(_ROUNDS):
        start, before = _last_block(text), text
        text = _without_stub(text, start)
        if text != before:
            continue
        open_ = _open_spans(text, start)
        empty = [span.start for span in open_ if not text[span.inner :].strip()]
        if empty:
            text = text[: empty[0]]
        elif open_ and not open_[-1].fence and text[-1] == open_[-1].closing[0]:
            text = text.rstrip(text[-1])  # half a closing mark; it would run into the whole one
        else:
            return close(text, open_)
    return close(text, _open_spans(text, _last_block(text)))


def _last_block(text: str) -> int:
    """Where the last block begins: the one that is still being written."""
    at = block = 0
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end]
        if fence := _FENCE.match(line):
            span = _fence_span(text, at, end, fence)
            if span.is_open(text):
                return at
            block = at = min(_line_end(text, span.end) + 1, len(text))
            continue
        if _BLANK.match(line) or _NEW_BLOCK.match(line):
            block = at
        at = end + 1
    return block


def _open_spans(text: str, start: int) -> list[Span]:
    return [span for span in scan(text, start, unfinished=True).spans if span.is_open(text)]


def close(text: str, open_: list[Span]) -> str:
    """Close these spans, given outermost first, at the end of the text."""
    if open_ and open_[-1].fence:
        return text + ("" if text.endswith("\n") else "\n") + open_[-1].closing
    return text.rstrip() + "".join(span.closing for span in reversed(open_))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _fence_span(text: str, start: int, end: int, fence: re.Match[str]) -> Span:
    lead, marks = fence[1], fence[2]
    quoted = ">" in lead
    lead = _LIST_MARK.sub(lambda mark: " " * len(mark[0]), lead)
    if not quoted:
        lead = lead[:3]  # one more space would make it a block of indented code
    language = text[start + len(fence[0]) : end].strip()
    opening = lead + marks + (language if _LANGUAGE.fullmatch(language) else "") + "\n"
    inner = at = min(end + 1, len(text))
    while at < len(text):
        line_end = _line_end(text, at)
        line = text[at:line_end]
        if quoted and not line.lstrip().startswith(">"):
            return Span(start, inner, at, at, opening, lead + marks, fence=True)
        bare = line.strip(" \t>")
        if len(bare) >= len(marks) and not bare.strip(marks[0]):
            return Span(start, inner, at, line_end, opening, lead + marks, fence=True)
        at = line_end + 1
    return Span(start, inner, len(text), len(text), opening, lead + marks, fence=True)


def _without_stub(text: str, start: int) -> str:
    """Without the beginning of a mark at the very end, which would read as something else. The
    last block begins at `start`."""
    last = text.rfind("\n") + 1
    spans = scan(text, start).spans
    if spans and spans[-1].fence and spans[-1].is_open(text):
        mark = spans[-1].closing.strip(" >")[0]
        half_closing = text[last:].strip(" \t>")
        return text[:last] if half_closing and not half_closing.strip(mark) else text
    if _HALF_LINE.match(text, last):
        text = text[:last]
    text = text.rstrip()
    if (len(text) - len(text.rstrip("\\"))) % 2:
        text = text[:-1]
    if _HALF_MARK.search(text, max(0, len(text) - 2)):
        text = text[:-1]
    link = _HALF_LINK.search(text, text.rfind("\n") + 1)
    return text[: link.start()] + link[1] if link else text
