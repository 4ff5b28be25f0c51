"""The words of a clause as ideas: each word or phrase with all ideas that it may stand for.

Longer phrases come before their words. A word of five letters and more that nobody knows is taken
for the one that is a single slip of the keyboard away, where there is only one idea for it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from engine.agent.grammar.clause import says_nothing
from engine.agent.grammar.normalise import normalise
from engine.agent.near.words.asian import HINDI, INDONESIAN, KOREAN, VIETNAMESE
from engine.agent.near.words.chinese import CHINESE
from engine.agent.near.words.eastern import JAPANESE, RUSSIAN
from engine.agent.near.words.english import ENGLISH
from engine.agent.near.words.european import FRENCH, GERMAN, SPANISH_AND_PORTUGUESE
from engine.agent.near.words.further import ITALIAN, POLISH, TURKISH, UKRAINIAN
from engine.agent.near.words.persian_arabic import ARABIC, PERSIAN

_SLIP_LEAST: Final = 5
_DENSE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_FOLDED: Final = re.compile("[\u0621-\u06cc\u0900-\u0963]")
"""Scripts in which a normalised text has fewer letters than people write."""
_PART: Final = r"\u0900-\u0903\u093a-\u094f\u0962\u0963"
"""What Hindi hangs on its letters."""
_NOT_BEHIND: Final = re.compile(r"\(\?<!(\[[^]]*\])\)(\\?.)(.*)")
_TABLES: Final = {
    "en": (ENGLISH,),
    "zh": (CHINESE, ENGLISH),
    "es": (SPANISH_AND_PORTUGUESE, ENGLISH),
    "pt": (SPANISH_AND_PORTUGUESE, ENGLISH),
    "fr": (FRENCH, ENGLISH),
    "de": (GERMAN, ENGLISH),
    "ru": (RUSSIAN, ENGLISH),
    "uk": (UKRAINIAN, RUSSIAN, ENGLISH),
    "ja": (JAPANESE, ENGLISH),
    "tr": (TURKISH, ENGLISH),
    "it": (ITALIAN, ENGLISH),
    "pl": (POLISH, ENGLISH),
    "id": (INDONESIAN, ENGLISH),
    "vi": (VIETNAMESE, ENGLISH),
    "ko": (KOREAN, ENGLISH),
    "hi": (HINDI, ENGLISH),
    "ar": (ARABIC, ENGLISH),
    "fa": (PERSIAN, ENGLISH),
}


@dataclass(frozen=True)
class Found:
    """Words at a place of the clause, and what they may stand for."""

    start: int
    end: int
    ideas: frozenset[str]


@dataclass(frozen=True)
class _Table:
    pattern: re.Pattern[str]
    ideas: dict[str, frozenset[str]]
    stems: tuple[tuple[str, frozenset[str]], ...]
    slips: dict[str, list[str]]
    """By their first letter: the words that are taken for what is one slip away from them."""

    def of(self, words: str) -> frozenset[str]:
        found = self.ideas.get(words, frozenset())
        return found.union(*(ideas for stem, ideas in self.stems if words.startswith(stem)))


def ideas_in(text: str, language: str) -> list[Found]:
    """`text` is lower case and may have marks, which are passed over."""
    table = _table(language if language in _TABLES else "en")
    found = [
        Found(match.start(), match.end(), table.of(match[0]))
        for match in table.pattern.finditer(text)
    ]
    taken = [range(one.start, one.end) for one in found]
    for word in re.finditer(r"(?<![\w«])[^\W\d_]{4,}(?![\w»])", text):
        if not any(word.start() in place for place in taken) and (ideas := _slip(table, word[0])):
            found.append(Found(word.start(), word.end(), ideas))
    return sorted(found, key=lambda one: one.start)


def _slip(table: _Table, word: str) -> frozenset[str]:
    """The ideas of what was probably meant; none where two different things may have been."""
    if _DENSE.search(word) or says_nothing(word):
        return frozenset()
    meant = {
        table.ideas[known]
        for known in table.slips.get(word[0], ())
        if abs(len(known) - len(word)) <= 1 and OSA.distance(word, known, score_cutoff=1) == 1
    }
    return meant.pop() if len(meant) == 1 else frozenset()


@functools.cache
def _table(language: str) -> _Table:
    ideas: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for name, words in _rows(language):
        for word in words:
            target, key = (stems, word[:-1]) if word.endswith("*") else (ideas, word)
            target.setdefault(key, set()).add(name)
    known = {word: frozenset(names) for word, names in ideas.items()}
    ends = tuple((stem, frozenset(names)) for stem, names in stems.items())
    patterns = [
        *(_bounded(word) for word in ideas),
        *(rf"(?<![^\W\d_]){re.escape(stem)}[\w{_PART}]*" for stem in stems),
    ]
    patterns.sort(key=len, reverse=True)
    slips: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= _SLIP_LEAST:
            slips.setdefault(word[0], []).append(word)
    return _Table(re.compile("|".join(map(_sign_first, patterns))), known, ends, slips)


def _rows(language: str) -> Iterator[tuple[str, list[str]]]:
    for table in _TABLES[language]:
        for line in table.strip().splitlines():
            name, _, words = line.partition(" = ")
            yield name, [_as_read(word) for word in words.split("|")]


def _as_read(word: str) -> str:
    if not _FOLDED.search(word):
        return word
    return normalise(word.rstrip("*")) + "*" * word.endswith("*")


def _sign_first(pattern: str) -> str:
    """The same, with what must not stand before its first sign behind it: `re` passes quickly over
    a branch that begins with another sign than there is."""
    bounded = _NOT_BEHIND.fullmatch(pattern)
    return rf"{bounded[2]}(?<!{bounded[1]}{bounded[2]}){bounded[3]}" if bounded else pattern


def _bounded(word: str) -> str:
    if _DENSE.search(word):
        return re.escape(word)
    return rf"(?<![^\W_]){re.escape(word)}(?![^\W_]|[{_PART}])"
