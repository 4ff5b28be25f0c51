"""Caption lines on a draft: a text track whose lines know their words' times in their files.

A line keeps `file` and `words` (text, start and end in milliseconds of the file), so it stays with
what is said when the timeline is cut, slowed down or looped afterwards; `text start_ms d` are what
is shown now. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from engine import draft as drafts
from engine.captions.words import Word, lines_of, reworded, text_of
from engine.draft import Draft, Segment

BURNED, IN_A_FILE = "picture", "file"
"""Where captions go: onto the picture, or only into a file of their own."""
MAX_LINES = 2_000
_MAX_CHARS = 300
_LEAST_MS = 700
_TAIL_MS = 400

Words = Mapping[str, Sequence[Word]]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one file that are shown together, and where on the picture."""

    source_id: str
    words: tuple[Word, ...]
    place: str = "bottom"

    @property
    def text(self) -> str:
        return text_of(self.words)[:_MAX_CHARS]


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the timeline shows it now, in milliseconds of the timeline. `line` is its place
    among the stored ones: a loop shows one several times."""

    text: str
    start_ms: int
    end_ms: int
    place: str
    line: int


def lines(draft: Draft) -> list[Line]:
    """The stored lines; what is no caption, or not well-formed, is left out."""
    found = (_line(item) for item in drafts.items(draft, drafts.TITLE_TRACK))
    return [line for line in found if line is not None][:MAX_LINES]


def is_caption(item: Mapping[str, Any]) -> bool:
    return isinstance(item.get("words"), list)


def _line(item: Mapping[str, Any]) -> Line | None:
    file, raw, place = item.get("file"), item.get("words"), item.get("place")
    if not isinstance(file, str) or not isinstance(raw, list):
        return None
    words = tuple(word for word in map(_word, raw) if word is not None)
    return Line(file, words, place if isinstance(place, str) else "bottom") if words else None


def _word(raw: object) -> Word | None:
    if not isinstance(raw, list) or len(raw) != 3 or not isinstance(raw[0], str):
        return None
    start, end = (
        round(ms) if isinstance(ms, int | float) and not isinstance(ms, bool) and 0 <= ms < 1e12
        else -1
        for ms in raw[1:]
    )  # fmt: skip
    return Word(raw[0][:_MAX_CHARS], start, end) if 0 <= start <= end else None


def with_lines(draft: Draft, wanted: Sequence[Line]) -> Draft:
    """A copy that shows these captions and no others; titles stay."""
    bare = drafts.without_items(draft, drafts.TITLE_TRACK, is_caption)
    shown = {one.line: one for one in reversed(_shown(bare, wanted, 0))}
    added = []
    for number, line in enumerate(wanted[:MAX_LINES]):
        at = shown.get(number)
        metadata = {
            "text": at.text if at else line.text,
            "place": line.place,
            "start_ms": at.start_ms if at else 0,
            "file": line.source_id,
            "words": [[word.text, word.start_ms, word.end_ms] for word in line.words],
        }
        added.append((metadata, at.end_ms - at.start_ms if at else 0))
    return drafts.with_items(bare, drafts.TITLE_TRACK, added)


def retimed(draft: Draft) -> Draft:
    """The same captions where their words are now, after the timeline has changed."""
    present = lines(draft)
    return with_lines(draft, present) if present else draft


def heard_lines(draft: Draft, words: Words, ranges: Sequence[Range], place: str = "") -> list[Line]:
    """New lines for these parts of the timeline (all of it without any), each said once."""
    spoken: dict[str, dict[Word, None]] = {}
    for start_ms, segment in _placed(drafts.segments(draft), 0):
        if segment.muted or segment.hold_ms or segment.backwards:
            continue
        for word in words.get(segment.source_id, ()):
            span = _on_timeline(word, start_ms, segment)
            if span is not None and _inside(span, ranges):
                spoken.setdefault(segment.source_id, {})[word] = None
    return [
        Line(source_id, line, place or "bottom")
        for source_id, said in spoken.items()
        for line in lines_of(sorted(said, key=lambda word: word.start_ms))
    ]


def _inside(span: Range, ranges: Sequence[Range]) -> bool:
    middle = (span[0] + span[1]) // 2
    return not ranges or any(start <= middle < end for start, end in ranges)


def shown(draft: Draft, overlap_ms: int = 0) -> list[Shown]:
    """What is shown when, in the order of the timeline. `overlap_ms` is how much of each part
    fades into the next."""
    return _shown(draft, lines(draft), overlap_ms)


def _shown(draft: Draft, wanted: Sequence[Line], overlap_ms: int) -> list[Shown]:
    found: list[Shown] = []
    for start_ms, segment in _placed(drafts.segments(draft), overlap_ms):
        if segment.hold_ms or segment.backwards:
            continue
        for number, line in enumerate(wanted):
            if line.source_id == segment.source_id:
                found += _part(number, line, start_ms, segment)
    found.sort(key=lambda one: (one.start_ms, one.line))
    return list(_without_overlap(found))


def _part(number: int, line: Line, start_ms: int, segment: Segment) -> Iterator[Shown]:
    placed = [(word, _on_timeline(word, start_ms, segment)) for word in line.words]
    kept = [(word, span) for word, span in placed if span is not None]
    if kept:
        words = tuple(word for word, _ in kept)
        first, last = kept[0][1], kept[-1][1]
        end_ms = max(last[1] + _TAIL_MS, first[0] + _LEAST_MS)
        end_ms = min(end_ms, start_ms + segment.length_ms)
        yield Shown(text_of(words)[:_MAX_CHARS], first[0], end_ms, line.place, number)


def _without_overlap(found: Sequence[Shown]) -> Iterator[Shown]:
    for one, following in zip_longest(found, found[1:]):
        end_ms = one.end_ms
        if following is not None and one.start_ms < following.start_ms < end_ms:
            end_ms = following.start_ms
        yield Shown(one.text, one.start_ms, end_ms, one.place, one.line)


def _placed(segments: Sequence[Segment], overlap_ms: int) -> Iterator[tuple[int, Segment]]:
    at_ms = 0
    for segment in segments:
        yield at_ms, segment
        at_ms += segment.length_ms - overlap_ms


def _on_timeline(word: Word, start_ms: int, segment: Segment) -> Range | None:
    """Where a word is heard; a word belongs to the part that has its middle."""
    if not segment.in_ms <= (word.start_ms + word.end_ms) // 2 < segment.out_ms:
        return None
    begin, end = max(word.start_ms, segment.in_ms), min(word.end_ms, segment.out_ms)
    return (
        start_ms + round((begin - segment.in_ms) / segment.speed),
        start_ms + round((end - segment.in_ms) / segment.speed),
    )


def with_line(draft: Draft, number: int, text: str) -> Draft | None:
    """The line that is the `number`th on the timeline (from 1) with another text, gone without
    one; None where there is no such line."""
    visible = list(dict.fromkeys(one.line for one in shown(draft)))
    if not 1 <= number <= len(visible):
        return None
    present, at = lines(draft), visible[number - 1]
    words = reworded(present[at].words, text)
    changed = [Line(present[at].source_id, words, present[at].place)] if words else []
    return with_lines(draft, [*present[:at], *changed, *present[at + 1 :]])


def with_words(draft: Draft, old: str, new: str) -> Draft | None:
    """Every line that has `old`, whatever its case, with `new` there; None where none has it."""
    present, found = lines(draft), False
    for at, line in enumerate(present):
        text = replaced(line.text, old, new)
        if text is not None:
            found = True
            present[at] = Line(line.source_id, reworded(line.words, text), line.place)
    return with_lines(draft, [line for line in present if line.words]) if found else None


def replaced(text: str, old: str, new: str) -> str | None:
    """`text` with `new` for `old`, whatever its case; None where it has none.

    Whole words only where `old` begins and ends with letters: "an" is not in "banana"."""
    lowered, wanted, at, made, done = text.lower(), old.lower().strip(), 0, "", False
    while wanted and (found := lowered.find(wanted, at)) >= 0:
        end = found + len(wanted)
        whole = not (_joins(text, found - 1, wanted[0]) or _joins(text, end, wanted[-1]))
        made += text[at:found] + (new if whole else text[found:end])
        at, done = end, done or whole
    return made + text[at:] if done else None


def _joins(text: str, at: int, beside: str) -> bool:
    """Whether the sign there makes one word with what is beside it, as Latin letters do."""
    if not 0 <= at < len(text):
        return False
    return all(sign.isalnum() and ord(sign) < 0x2E80 for sign in (text[at], beside))
