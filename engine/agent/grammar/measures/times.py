"""Parts of the timeline in an English sentence: "the first 10 seconds", "from 0:30 to 1:45".

Which words make a part, and how long it is; what is to happen to it is the verb's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.agent.edits import Span

CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,6})?"
_HOUR = r"(?:hours?|hrs?|h)"
_MINUTE = r"(?:minutes?|mins?|min|m)"
_SECOND = r"(?:seconds?|secs?|sec|s)"
# Bounded, so that a page of digits is read in linear time.
_WHOLE = r"\d{1,6}"
_BARE = rf"{_WHOLE}(?:[.,]{_WHOLE})?"
_SPELT = (
    rf"{_BARE}\s*-?{_HOUR}(?:\s*(?:and )?{_WHOLE}\s*{_MINUTE})?"
    rf"(?:\s*(?:and )?{_WHOLE}\s*{_SECOND})?"
    rf"|{_BARE}\s*-?{_MINUTE}(?:\s*(?:and )?{_BARE}\s*{_SECOND})?"
    rf"|{_BARE}\s*-?{_SECOND}"
)
# A letter straight after would make "10 m" out of "10 mb".
_LONG = rf"(?:{_SPELT})(?![a-z0-9])"
_TIME = rf"(?<![\d.,:])(?:{CLOCK}(?![\d:])|{_LONG})(?!\s*(?:before the end|from the end)\b)"

Kind = Literal[
    "between", "first", "last", "middle", "on", "after", "until", "before", "timed", "point",
    "length", "none",
]  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part that was named. `timed` is a moment and how long from there on ("at 0:03 for 2 s"),
    `length` only how long: "10 seconds"; `none` is said like a part and is none: "from 0:10 to
    0:10"."""

    kind: Kind
    span: Span

    @property
    def is_range(self) -> bool:
        """Named by where it begins and ends, which "cut" alone does not decide about."""
        return self.kind in ("between", "on", "until", "timed")


_START = r"(?:start|beginning|front|intro)"
_AT = r"(?:\b(?:at|from|after|start\w* (?:at|from|with)|begin\w* (?:at|from)|@)\s+)(?:the )?"
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    (
        "timed",
        rf"{_AT}(?P<a>{_TIME})(?: mark| on| onwards?)?,?\s+(?:(?:lasting|and )?for"
        rf"|lasting)\s+(?:the )?"
        rf"(?:next )?(?P<b>{_TIME})(?!\s*(?:-|to|until)\s*\d)",
    ),
    (
        "timed",
        rf"(?P<lasts>{_TIME})\s+(?:(?:start|begin)\w* )?(?:(?:at|from) )(?:the )?(?P<at>{_TIME})"
        rf"(?!\s*(?:-|to|until)\b)",
    ),
    (
        "between",
        rf"(?:\b(?:from|between)\s+)?(?:second )?(?P<a>{_TIME})\s*"
        rf"(?:-|~|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*(?:second )?(?P<b>{_TIME})"
        rf"|\bbetween\s+(?P<c>{_TIME})\s*and\s*(?P<d>{_TIME})",
    ),
    (
        "between",
        rf"\b(?:from|between)\s+(?:seconds? )?(?P<a>{_BARE})\s*(?:-|to|and)\s*"
        rf"(?P<b>{_LONG})"
        rf"|\bseconds? (?P<c>{_BARE})\s*(?:-|to|until|through|and)\s*"
        rf"(?:seconds? )?(?P<d>{_BARE})(?![\d:.,%a-z])"
        rf"|(?<![\d:.,])(?P<e>{_BARE})\s*(?:-|~|to)\s*"
        rf"(?P<f>{_BARE}\s*(?:{_SECOND}|{_MINUTE})(?![a-z]))",
    ),
    ("until", rf"\bfrom (?:the )?(?:very )?{_START} (?:to|until|till)\s+(?P<a>{_TIME})"),
    (
        "on",
        rf"\b(?:from\s+)?(?P<a>{_TIME})\s*(?:-|to|until|till|through)\s*(?:the )?"
        rf"(?:very )?end\b",
    ),
    (
        "first",
        rf"\b(?:first|opening|initial)\s+(?P<a>{_TIME})"
        rf"(?:\s+(?:from|at|of) (?:the )?{_START}\b)?"
        rf"|(?P<b>{_TIME})\s+(?:(?:off|from|at|of) )?(?:of )?(?:the )?{_START}\b"
        rf"|(?:the )?\b{_START} by (?P<c>{_TIME})",
    ),
    (
        "last",
        rf"\b(?:last|final|ending|closing)\s+(?P<a>{_TIME})"
        rf"(?:\s+(?:from|at|of) (?:the )?(?:end|back)\b)?"
        rf"|(?P<b>{_BARE}\s*-?(?:{_SECOND}|{_MINUTE}))\s+(?:(?:off|from|at|of|before) )"
        rf"?(?:of )?(?:the )?(?:end|back)\b"
        rf"|(?:the )?\bend by (?P<c>{_TIME})",
    ),
    ("middle", rf"\b(?:middle|central)\s+(?P<a>{_LONG})"),
    ("after", rf"\b(?:after|past|beyond)\s+(?:the )?(?P<a>{_TIME})(?: mark)?"),
    ("before", rf"\b(?:before|prior to)\s+(?:the )?(?P<a>{_TIME})(?: mark)?"),
    (
        "on",
        rf"\b(?:from|start\w*(?: the \w+| it)?(?: at| from)?|begin\w*(?: the \w+| it)? at)"
        rf"\s+(?P<a>{_TIME})(?:\s+(?:on|onwards?|forward))?\b",
    ),
    (
        "until",
        rf"\b(?:until|till|up to|end\w*(?: the \w+| it)? at|stop\w*(?: the \w+| it)? at)"
        rf"\s+(?:the )?(?P<a>{_TIME})",
    ),
    (
        "point",
        rf"(?:\b(?:at|around|@)\s+)(?:the )?(?P<a>{_TIME})(?: mark)?"
        rf"|\bat (?:the )?second (?P<b>{_BARE})(?![\d:])"
        rf"|(?P<c>{CLOCK})(?![\d:])",
    ),
    ("length", rf"(?P<a>{_TIME})(?:[- ]long\b)?"),
)
_RULES = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)

SIDES = r"(?<![\d:.])(?:9:16|16:9|1:1|4:5|5:4|4:3|3:4|2:3|3:2|21:9|2:1|1:2)(?![\d:.])"


RANGES = ("between", "first", "last", "middle", "on", "after", "until", "before", "timed")
"""The kinds that name a part and not only a moment or a length."""
_SHARES = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_NTH = {"first": 1, "1st": 1, "opening": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3,
        "fourth": 4, "4th": 4}  # fmt: skip
_SHARE = re.compile(
    rf"\b(?P<nth>{'|'.join(_NTH)}|last|final|closing|latter|other|middle)[ -]"
    rf"(?P<unit>{'|'.join(_SHARES)})\b"
    r"(?: of (?:the |my |this |its )?(?:video|clip|film|it|movie|file|length|footage)\b)?"
    r"(?! (?:second|minute|hour|of (?:its|the) size))"
)


def _find_shares(text: str) -> list[tuple[int, int, Part]]:
    """ "The first half", "the last quarter", "the middle third": parts of the whole."""
    found = []
    for match in _SHARE.finditer(text):
        count, nth = _SHARES[match["unit"]], _NTH.get(match["nth"])
        if match["nth"] == "middle":
            if count != 3:
                continue
            nth = 2
        nth = count if nth is None else nth
        if nth > count or (match["nth"] in ("other", "latter") and count != 2):
            continue
        kind: Kind = "first" if nth == 1 else "last" if nth == count else "between"
        found.append((*match.span(), Part(kind, Span((nth - 1) / count, nth / count, True))))
    return found


def outside(spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """What "everything but" one part is; None for more than one, which may overlap."""
    if len(spans) != 1 or spans[0].centred:
        return None
    span, found = spans[0], []
    if span.start_s != 0:
        found.append(Span(0.0, span.start_s, span.is_share))
    if span.end_s is not None and not (span.is_share and span.end_s >= 1):
        found.append(Span(span.end_s, 1.0 if span.is_share else None, span.is_share))
    return tuple(found) or None


_PAIR = rf"{_BARE} ?(?:-|to|until|and) ?{_BARE}(?![\d:.,%a-z])"
_MORE_PAIRS = rf"(?: and (?:from |between )?{_PAIR})*"
_PART_VERB = (
    r"\b(?:cut out|cut away|remov\w+|delet\w+|take out|drop|skip|keep|(?:un)?mut(?:e|ing)|silence"
    r"|blur|pixelate|slow(?: it| this)?(?: down)?|slow[- ]?mo(?:tion)?|revers\w+|only|just"
    r"|blackandwhite|(?:the|that) (?:part|bit|section))\b"
)
_BARE_SPANS = re.compile(
    rf"{_PART_VERB}[^«\d,.;]{{0,28}}?(?P<pairs>\b(?:from|between) {_PAIR}{_MORE_PAIRS})"
    r"(?=\s*(?:$|[,;.!?]|and\b|but\b|then\b|please\b|(?:by|at|to) [\d.]{1,6} ?(?:x|times|%)))"
    r"|\b(?:cut out|cut away|remove|delete|take out|mute|keep)(?: only)? "
    rf"(?P<more>{_PAIR}{_MORE_PAIRS})(?=\s*(?:$|[,;.!?]|please\b))"
)


def with_units(text: str) -> str:
    """ "Mute from 2 to 4": bare numbers after a verb for a part are seconds."""

    def told(found: re.Match[str]) -> str:
        name = "pairs" if found["pairs"] else "more"
        pairs = re.sub(
            rf"({_BARE}) ?(?:-|to|until|and) ?({_BARE})(?= and |$)", r"\1 s to \2 s", found[name]
        )
        start, end = (at - found.start() for at in found.span(name))
        return found[0][:start] + pairs + found[0][end:]

    return _BARE_SPANS.sub(told, text)


def find_parts(text: str) -> list[tuple[int, int, Part]]:
    """Start, end and part of each, in order; the surer readings first."""
    found = _find_shares(text)
    for start, end, _ in found:
        text = text[:start] + "\0" * (end - start) + text[end:]
    for kind, pattern in _RULES:
        for match in list(pattern.finditer(text)):
            times = [time_s(group) for group in match.groups() if group is not None]
            if "lasts" in pattern.groupindex:
                times.reverse()
            span = _SPANS[kind](times)
            if _is_shape(kind, match, text):
                continue
            part = Part(kind, span) if span else Part("none", Span(0.0, 0.0))
            found.append((match.start(), match.end(), part))
            text = text[: match.start()] + "\0" * len(match[0]) + text[match.end() :]
    return sorted(found, key=lambda part: part[0])


def _is_shape(kind: Kind, match: re.Match[str], text: str) -> bool:
    """ "Crop to 9:16", "make it 9:16": sides of a picture, not nine minutes."""
    if kind not in ("point", "until") or not re.search(SIDES, match[0]):
        return False
    return kind == "point" and not match[0].startswith(("at ", "@"))


def time_s(text: str) -> float:
    """Seconds of "1:45", "1m30s", "90 seconds" or a bare number."""
    text = text.strip().replace(",", ".")
    if re.fullmatch(CLOCK, text):
        total = 0.0
        for part in text.split(":"):
            total = total * 60 + float(part)
        return total
    total = 0.0
    for scale, unit in ((3600, _HOUR), (60, _MINUTE), (1, _SECOND)):
        found = re.search(rf"({_BARE})\s*-?{unit}(?![a-z])", text)
        if found:
            total += float(found[1]) * scale
            text = text[: found.start()] + " " + text[found.end() :]
    if total == 0.0 and re.fullmatch(_BARE, text):
        return float(text)
    return total


def _between(times: Sequence[float]) -> Span | None:
    start_s, end_s = times
    return Span(start_s, end_s) if start_s < end_s else None


def _first(times: Sequence[float]) -> Span | None:
    return Span(0.0, times[0]) if times[0] > 0 else None


def _last(times: Sequence[float]) -> Span | None:
    return Span(-times[0], None) if times[0] > 0 else None


def _middle(times: Sequence[float]) -> Span | None:
    return Span(0.0, times[0], centred=True) if times[0] > 0 else None


def _onwards(times: Sequence[float]) -> Span | None:
    return Span(times[0], None)


def _timed(times: Sequence[float]) -> Span | None:
    start_s, lasts_s = times
    return Span(start_s, start_s + lasts_s) if lasts_s > 0 else None


def _point(times: Sequence[float]) -> Span | None:
    return Span(times[0], times[0])


_SPANS: dict[Kind, Callable[[Sequence[float]], Span | None]] = {
    "between": _between,
    "first": _first,
    "last": _last,
    "middle": _middle,
    "on": _onwards,
    "after": _onwards,
    "until": _first,
    "before": _first,
    "timed": _timed,
    "point": _point,
    "length": _first,
}
