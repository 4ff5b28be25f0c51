"""A clause that no rule understood whole → the edits that it probably asks for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from engine.agent.edits import Edit, Effect
from engine.agent.grammar.clause import Clause
from engine.agent.grammar.languages.chinese import is_han
from engine.agent.grammar.languages.translate import language_of
from engine.agent.grammar.measures.atoms import MARK, Atoms, mark_atoms
from engine.agent.grammar.measures.times import RANGES, Part
from engine.agent.grammar.normalise import normalise
from engine.agent.grammar.quotations import take_quotations
from engine.agent.grammar.split import english
from engine.agent.grammar.whole import understood
from engine.agent.near.doubts import is_doubtful, tells_of_a_part, without_politeness
from engine.agent.near.ideas import ideas_in
from engine.agent.near.wishes import Clue, sentences
from engine.agent.vocabulary import can

_LONGEST: Final = 240
"""Characters. Longer clauses tell a story."""
_REST: Final = re.compile(r"\b(?:the rest|everything else|the others?|remaining)\b|其他|其余|剩下")
# "del segundo 5 al 12", "с 10 по 20 секунду", "dos 10 aos 20 segundos"
_SECONDS: Final = r"(?:segundos?|secondes?|sekunden?|секунд\w*|seconds?|secs?|s|秒)"
_BETWEEN: Final = re.compile(
    rf"(?:(?:de|del|dos|do|von|с|со|from|第)\s+)?(?:(?:el|la|los|der|a)\s+)?(?:{_SECONDS}\s+)?"
    rf"(?<![\d.,:])(\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d:])\s*{_SECONDS}?\s+"
    rf"(?:al|aos?|até|hasta|bis|à|au|по|до|the|thru|through|until|to)\s+(?:el\s+|o\s+|a\s+|zu\s+)?"
    rf"(?:{_SECONDS}\s+)?(\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d:])(?:\s*{_SECONDS})?(?!\w)"
)
_IN_WORDS: Final = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
_TIMES: Final = re.compile(
    r"(?<![\d.,:])(?P<n>\d{1,2})\s*(?:(?:fois|vezes|veces|раза?|mal|volte|razy)(?!\w)|回)"
    rf"|\b(?P<word>{'|'.join(_IN_WORDS)})mal\b"
)
_LATIN: Final = ("es", "pt", "fr", "de")
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
    spoken = language_of(plain)
    language = spoken or ("zh" if is_han(plain) else "en")
    return not ideas_in(english(plain, spoken), language)


def guessed(said: str) -> list[Edit]:
    """`said` is a clause in the person's words; empty where nothing, or no one thing, is meant."""
    atoms = Atoms()
    quoted = take_quotations(said, atoms)
    plain = without_politeness(normalise(quoted))
    if len(said) > _LONGEST or is_doubtful(normalise(quoted)) or _REST.search(plain):
        return []
    plain = _TIMES.sub(lambda found: f"{_times(found)} times ", plain)
    if _SPEAKS_OF_SECONDS.search(plain):
        plain = _BETWEEN.sub(r" from \1 seconds to \2 seconds ", plain)
    for spoken, language in _languages(plain):
        if any("beyond" in one.ideas for one in ideas_in(plain, language)):
            return []  # also what the translation would leave out
        for text in (english(plain, spoken), plain):
            marked = mark_atoms(text, atoms)
            if tells_of_a_part(marked):
                return []
            if edits := _edits(_clue(marked, atoms, language), atoms):
                return edits
    return []


def _languages(plain: str) -> list[tuple[str | None, str]]:
    """Of the translation and of the words; short clauses in Latin letters may be in any."""
    spoken = language_of(plain)
    if is_han(plain) and spoken != "ja":
        return [(None, "zh")]
    first = (spoken, spoken or "en")
    others = [(name, name) for name in _LATIN if name != spoken]
    return [first, *others] if spoken is None or spoken in _LATIN else [first]


def _edits(clue: Clue | None, atoms: Atoms) -> list[Edit]:
    for sentence in sentences(clue) if clue else ():
        edits = understood(Clause(sentence, atoms))
        if edits and all(can(one) for one in edits if isinstance(one, Effect)):
            return edits
    return []


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
    by = re.search(r"\bby\s*(?:about )?«(?:percent|factor)", marked) is not None
    return Clue(words, marks, atoms, marked, by, numbers)
