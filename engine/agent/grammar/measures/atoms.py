"""Amounts, parts, shapes and quotations, each taken out of a sentence and named by a mark.

"compress to 8 MB" becomes "compress to «size0»": after that no rule can mistake a number for
another kind of number, and a number that is left over has a unit that nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.agent.grammar.measures import amounts
from engine.agent.grammar.measures.times import SIDES, find_parts

MARK = re.compile(r"«([a-z]+)(\d+)»")
_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fourth": 0.25, "fifth": 0.2, "tenth": 0.1,
}  # fmt: skip
_OF_ITS = r"(?:of )?(?:(?:its|the|their|my) )(?:original |current |own |file )?(?:size|weight)"
_SIMPLE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("sides", SIDES),
        ("sides", r"(?<![\d:.])(?:9|16|1|4|5|3|2|21)\s?(?:by|x)\s?(?:9|16|1|4|5|3|2)(?![\d:.x])"),
        ("fps", rf"(?P<n>{_NUMBER})\s*-?(?:fps|frames? (?:per|a|each) second|frames?/s|hz)\b"),
        ("percent", rf"(?P<n>{_NUMBER})\s?(?:%|percent\b|per cent\b)"),
        ("pixels", r"(?<![\d.x])(?P<n>\d{1,4})\s?-?(?:px|pixels?)\b"),
        ("lufs", r"(?P<n>-\s?\d{1,2}(?:[.,]\d)?)\s?(?:lufs|lkfs)\b"),
        ("db", rf"(?P<n>[+-]?{_NUMBER})\s?(?:db|decibels?)\b"),
        ("degrees", rf"(?P<n>[+-]?{_NUMBER})\s?(?:°|degrees?\b|deg\b)"),
        ("degrees", r"(?<=rotate )(?P<n>90|180|270)(?![\d.])"),
        ("degrees", r"(?<=by )(?P<n>90|180|270)(?![\d.])"),
        ("factor", rf"(?<![\w.])x ?(?P<n>{_NUMBER})(?![\w])"),
        ("factor", rf"(?P<n>{_NUMBER})\s?(?:x|×)(?![\w])"),
        ("factor", rf"(?P<n>{_NUMBER})[- ]?(?:times|fold)\b"),
        ("ratio", rf"\b(?P<word>half|third|quarter|fourth|fifth|tenth) {_OF_ITS}"
                  rf"|\bhalf[- ]size\b|\bhalf as (?:big|large|heavy)\b|\bhalve\b"),
    )
)  # fmt: skip


_RATES = (
    ("perminute", re.compile(
        rf"(?P<n>{_NUMBER})\s?(?P<unit>[kmg])i?b\s?(?:per|a|an|each|every|/)\s?min(?:ute)?\b")),
    ("soundrate", re.compile(
        rf"\b(?:the )?(?:audio|sound)(?: bit ?rate)?(?: (?:to|at|of|=|with|down to|about))*\s"
        rf"(?P<n>{_NUMBER})\s?(?P<unit>k)(?:b(?:ps|it/s|/s)?)?(?![a-z])(?: bit ?rate)?")),
    ("soundrate", re.compile(
        rf"(?P<n>{_NUMBER})\s?(?P<unit>k)(?:b(?:ps|it/s|/s)?)?\s(?:audio|sound)\b(?: bit ?rate)?")),
)  # fmt: skip


# "-50 %", "-2x": less than nothing, which only a loudness, a level and an angle can be. No rule
# takes the mark. "0:02 -0:05" is a part.
_NEGATIVE = re.compile(
    r"(?:^|(?<=\b[a-z]{2} )|(?<=[a-z]{3} ))(?<!\bsec )(?<!secs )(?<!onds )(?<!cond )(?<!\bmin"
    r" )(?<!mins )(?<!utes )"
    r"(?<!nute )-(?=\d)(?!\d{1,3}(?:[.,]\d{1,2})? ?(?:db|decibels?|lufs|lkfs|°|deg))"
)


@dataclass
class Atoms:
    """What the marks of one sentence stand for."""

    values: list[object] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def mark(self, kind: str, value: object, said: str) -> str:
        self.values.append(value)
        self.said.append(said)
        return f" «{kind}{len(self.values) - 1}» "

    def spoken(self, text: str) -> str:
        """The text with its marks read out again."""
        plain = MARK.sub(lambda mark: self.said[int(mark[2])], text)
        return re.sub(r"\s+", " ", plain).strip()

    def of(self, kind: str, text: str) -> list[object]:
        return [self.values[int(n)] for found, n in MARK.findall(text) if found == kind]


def mark_atoms(text: str, atoms: Atoms) -> str:
    """`text` is normalised English; what only describes the source is left out.

    Marks of quotations, which stand in it already, stay.
    """
    text = _NEGATIVE.sub(lambda found: atoms.mark("negative", None, found[0]), text)
    for kind, pattern in _RATES:
        text = _put(text, _values(kind, pattern, text), atoms)
    text = _put(text, _rates(text), atoms)
    text = _put(text, _sizes(text), atoms)
    text = _put(text, _sides_first(text), atoms)
    text = _put(text, ((a, b, "part", part) for a, b, part in find_parts(text)), atoms)
    text = _put(text, _resolutions(text), atoms)
    for kind, pattern in _SIMPLE:
        text = _put(text, _values(kind, pattern, text), atoms)
    return re.sub(r"\s+", " ", text)


Found = tuple[int, int, str, object]


def _put(text: str, found: Iterator[Found] | list[Found], atoms: Atoms) -> str:
    """Kind "" means: only a description, which is dropped."""
    for start, end, kind, value in sorted(found, key=lambda one: one[0], reverse=True):
        said = text[start:end]
        mark = atoms.mark(kind, value, said) if kind else " "
        text = text[:start] + mark + text[end:]
    return text


def _rates(text: str) -> list[Found]:
    return [
        (start, end, "rate" if wanted else "", bps)
        for start, end, bps, wanted in amounts.find_rates(text)
    ]


def _sizes(text: str) -> list[Found]:
    return [
        (start, end, kind, value) for start, end, kind, value in amounts.find_sizes(text) if value
    ]


def _resolutions(text: str) -> list[Found]:
    return [
        (start, end, "lines" if wanted else "", (lines, said))
        for start, end, lines, said, wanted in amounts.find_resolutions(text)
    ]


def _sides_first(text: str) -> list[Found]:
    """Shapes that could be a time, where no word of time is near: "from 9:16 to 10:00" is one."""
    found: list[Found] = []
    for match in re.finditer(SIDES, text):
        before = text[: match.start()].rstrip()
        timed = re.search(r"\b(?:from|between|at|until|till|after|before|first|last)$", before)
        ranged = re.match(r"\s*(?:-|~|to\b|until\b|and\b)\s*\d", text[match.end() :])
        closing = re.search(r"\d:\d\d\s*(?:-|~|to|until|and)$", before)
        if not timed and not ranged and not closing:
            found.append((match.start(), match.end(), "sides", match[0]))
    return found


def _values(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        if any(a <= match.start() < b for a, b in _marked(text)):
            continue
        yield match.start(), match.end(), kind, _value(kind, match)


def _marked(text: str) -> list[tuple[int, int]]:
    return [mark.span() for mark in MARK.finditer(text)]


def _value(kind: str, match: re.Match[str]) -> object:
    if kind == "sides":
        return ":".join(re.findall(r"\d+", match[0]))
    if kind == "ratio":
        return _FRACTIONS[match["word"] or "half"]
    number = float(match["n"].replace(",", ".").replace(" ", ""))
    if "unit" in match.re.groupindex:
        return round(number * {"k": 10**3, "m": 10**6, "g": 10**9}[match["unit"]])
    return number
