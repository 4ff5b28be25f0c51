"""A clause that no rule understood whole → the edits that it probably asks for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from engine.agent.edits import Edit, Effect, Span
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.languages.chinese import is_han
from engine.agent.grammar.languages.translate import language_of
from engine.agent.grammar.measures.atoms import MARK, Atoms, mark_atoms
from engine.agent.grammar.measures.times import RANGES, Part
from engine.agent.grammar.normalise import normalise
from engine.agent.grammar.plain.courtesy import without_courtesy
from engine.agent.grammar.quotations import take_quotations
from engine.agent.grammar.split import english
from engine.agent.grammar.whole import understood
from engine.agent.near.doubts import (
    is_doubtful,
    is_doubtful_in,
    tells_of_a_part,
    without_politeness,
)
from engine.agent.near.ideas import ideas_in
from engine.agent.near.surroundings import wish_alone
from engine.agent.near.wishes import Clue, sentences
from engine.agent.vocabulary import can

_LONGEST: Final = 240
"""Characters. Longer clauses tell a story."""
_REST: Final = re.compile(r"\b(?:the rest|everything else|the others?|remaining)\b|其他|其余|剩下")
# "del segundo 5 al 12", "с 10 по 20 секунду", "dos 10 aos 20 segundos"
_SECONDS: Final = (
    r"(?:segundos?|secondes?|sekunden?|секунд\w*|seconds?|secs?|s|秒"
    r"|ثانيه\w*|ثواني|saniye\w*|detik|giây|초|सेकंड|second[oi]|sekund\w*)"
)
_BETWEEN: Final = re.compile(
    rf"(?:(?:de|del|dos|do|von|с|со|from|第)\s+)?(?:(?:el|la|los|der|a)\s+)?(?:{_SECONDS}\s+)?"
    rf"(?<![\d.,:])(\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d:])\s*{_SECONDS}?\s+"
    r"(?:al|aos?|até|hasta|bis|à|au|по|до|the|thru|through|until|to|ile|sampe|sampai|hingga|tới|đến|تا"
    r"|الي|حتي|do|से|al|a(?=\s+\d))\s+(?:el\s+|o\s+|a\s+|zu\s+)?"
    rf"(?:{_SECONDS}\s+)?(\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d:])(?:\s*{_SECONDS})?(?!\w)"
)
_IN_WORDS: Final = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
_TIMES: Final = re.compile(
    r"(?<![\d.,:])(?P<n>\d{1,2})\s*(?:(?:fois|vezes|veces|раза?|mal|volte|razy)(?!\w)|回)"
    rf"|\b(?P<word>{'|'.join(_IN_WORDS)})mal\b"
)
_NUMBER: Final = r"(?<![\d.,:])(\d{1,4}(?:[.,]\d{1,2})?)\s*"
_UNITS: Final = tuple(
    (re.compile(_NUMBER + rf"(?:{names})(?!\w)"), unit)
    for names, unit in (
        (r"derajat|derece\w*|độ|درجه|درجات|stopni\w*|grad[io]|градус\w*|डिग्री", "degrees"),
        (r"ثانيه\w*|ثواني\w*|saniye\w*|detik\w*|giây|sekund\w*|second[oi]|सेकंड", "seconds"),
        (
            r"'?mega(?!bit)\w*|'?mb'?(?!ps|it)[a-zışğüöç]*|mê|meg|ميجا\w*|ميغا\w*|مگ\w*|مگا\w*|мегабайт\w*|мб|एमबी",
            "mb",
        ),
        (r"kali(?: lipat)?|kat\w*|برابر\w*|lần|مرات|गुना", "times"),
    )
)
"""How units are written where the tables of the grammar took no whole sentence."""
_LATIN: Final = ("es", "pt", "fr", "de", "it", "pl", "tr", "id", "vi")
_ARABIC_LETTERS: Final = re.compile(r"[\u0621-\u06cc]")
_SPEAKS_OF_SECONDS: Final = re.compile(rf"(?<![^\W\d_]){_SECONDS}(?![^\W\d_])")


def guessed_of(clauses: Sequence[str]) -> list[Edit]:
    """What all of these clauses ask for; empty where one of them may mean anything. What has no
    idea and no figure says nothing."""
    found: list[Edit] = []
    for said in clauses:
        edits = guessed(said)
        if not edits and not _says_nothing(said):
            return []
        found += edits
    return found


def _says_nothing(said: str) -> bool:
    plain = normalise(said)
    if is_doubtful(plain) or re.search(r"\d", plain):
        return False
    spoken, language = _languages(plain)[0]
    return not is_doubtful_in(plain, language) and not ideas_in(english(plain, spoken), language)


def guessed(said: str) -> list[Edit]:
    """`said` is a clause in the person's words; empty where nothing, or no one thing, is meant."""
    atoms = Atoms()
    quoted = without_courtesy(take_quotations(said, atoms))
    whole = normalise(quoted)
    plain = without_politeness(whole)
    if len(said) > _LONGEST or is_doubtful(whole) or _REST.search(plain):
        return []
    plain = _TIMES.sub(lambda found: f"{_times(found)} times ", plain)
    if _SPEAKS_OF_SECONDS.search(plain):
        plain = _BETWEEN.sub(r" from \1 seconds to \2 seconds ", plain)
    for spoken, language in _languages(plain):
        if is_doubtful_in(whole, language):
            if spoken == language_of(plain):
                return []
            continue
        if any("beyond" in one.ideas for one in ideas_in(plain, language)):
            return []  # also what the translation would leave out
        for text in (english(plain, spoken), plain):
            marked = mark_atoms(_in_units(text), atoms)
            if tells_of_a_part(marked):
                return []
            if edits := _edits(_clue(marked, atoms, language), atoms):
                return edits
        if language == "en" and (edits := _of_the_wish_alone(plain, atoms)):
            return edits
    return []


def _of_the_wish_alone(plain: str, atoms: Atoms) -> list[Edit]:
    for text in wish_alone(plain):
        marked = mark_atoms(english(text), atoms)
        edits = understood(Clause(marked, atoms)) or _edits(_clue(marked, atoms, "en"), atoms)
        if edits and all(can(one) for one in edits if isinstance(one, Effect)):
            return edits
    return []


def _languages(plain: str) -> list[tuple[str | None, str]]:
    """Of the translation and of the words; short clauses in Latin letters may be in any."""
    spoken = language_of(plain)
    if is_han(plain) and spoken != "ja":
        return [(None, "zh")]
    if spoken is None and _ARABIC_LETTERS.search(plain):
        return [("fa", "fa"), ("ar", "ar")]
    first = (spoken, spoken or "en")
    others = [(name, name) for name in _LATIN if name != spoken]
    return [first, *others] if spoken is None or spoken in _LATIN else [first]


def _edits(clue: Clue | None, atoms: Atoms) -> list[Edit]:
    for sentence in sentences(clue) if clue else ():
        if edits := _edits_of(sentence, atoms):
            return edits
    return []


def _edits_of(sentence: str, atoms: Atoms) -> list[Edit]:
    """Of a sentence of `wishes`, which the grammar reads as it reads a person's; empty where it
    can't be had."""
    edits = understood(Clause(mark_atoms(english(sentence), atoms), atoms)) or []
    return edits if all(can(one) for one in edits if isinstance(one, Effect)) else []


def _in_units(text: str) -> str:
    for pattern, unit in _UNITS:
        text = pattern.sub(rf"\1 {unit} ", text)
    return text


def _at_an_end(words: Sequence[frozenset[str]], marks: dict[str, list[str]], atoms: Atoms) -> None:
    """ "4 seconds" with "away" and "end" are the last 4 seconds."""
    ends = {end for end in ("start", "end") for word in words if end in word}
    lengths, is_cut = marks.get("length", []), any({"away", "keep"} & word for word in words)
    if len(ends) != 1 or len(lengths) != 1 or not is_cut or "part" in marks:
        return
    if any({"freeze", "fadein", "fadeout", "lasts"} & word for word in words):
        return
    found = MARK.fullmatch(lengths[0])
    value = atoms.values[int(found[2])] if found else None
    if not isinstance(value, Part) or value.span.end_s is None:
        return
    is_end = "end" in ends
    span = Span(-value.span.end_s, None) if is_end else Span(0.0, value.span.end_s)
    part = Part("last" if is_end else "first", span)
    marks["part"] = [atoms.mark("part", part, atoms.spoken(lengths[0]))]
    del marks["length"]


def _times(found: re.Match[str]) -> str:
    return found["n"] or str(_IN_WORDS[found["word"]])


def _clue(marked: str, atoms: Atoms, language: str) -> Clue | None:
    marks: dict[str, list[str]] = {}
    for found in MARK.finditer(marked):
        value, kind = atoms.values[int(found[2])], found[1]
        if isinstance(value, Part):
            kind = "part" if value.kind in RANGES else value.kind
        if kind in ("negative", "none"):
            return None
        if kind != "which":
            marks.setdefault(kind, []).append(found[0])
    plain = MARK.sub(lambda found: " " * len(found[0]), marked)
    numbers = re.findall(r"\d[\d.,:]*", plain)
    words = [found.ideas for found in ideas_in(marked, language)]
    _at_an_end(words, marks, atoms)
    by = re.search(r"\bby\s*(?:about )?«(?:percent|factor)", marked) is not None
    return Clue(words, marks, atoms, marked, by, numbers)
