"""A sentence's clauses that are a wish as a whole, put into English."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final

from engine.agent.grammar.languages.families.east import EAST
from engine.agent.grammar.languages.families.iberian import IBERIAN
from engine.agent.grammar.languages.families.kinds import Family
from engine.agent.grammar.languages.families.right import RIGHT
from engine.agent.grammar.languages.families.slavic import SLAVIC
from engine.agent.grammar.languages.families.south import SOUTH
from engine.agent.grammar.languages.families.west import WEST
from engine.agent.grammar.languages.rows import Rows

_FAMILIES: Final[Mapping[str, Family]] = {**IBERIAN, **WEST, **SLAVIC, **SOUTH, **EAST, **RIGHT}
PARTS: Final[Mapping[str, Rows]] = {name: family.parts for name, family in _FAMILIES.items()}
"""What is read wherever it stands, as the rows of the other tables are."""


@functools.cache
def _wholes(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    family = _FAMILIES[name]
    fill = rf"(?:(?:{family.fill})[ ,]*)*" if family.fill else ""
    behind = rf"(?:[ ,]*(?:{family.fill}))*" if family.fill else ""
    return tuple(
        (re.compile(rf"{fill}(?:{pattern}){behind}"), english) for pattern, english in family.wholes
    )


_MARKS: Final = re.compile(r"([,،;、。！？]+\s*|[.!?]+(?:\s+|$)|[?？]+)")
_JOINTS: Final = {
    name: re.compile(rf"\s+(?:{family.joints})\s+")
    for name, family in _FAMILIES.items()
    if family.joints
}


@functools.lru_cache(maxsize=4096)
def in_english(text: str, name: str) -> tuple[str, int]:
    """`text` with each clause that is a wish in English, and how many letters these had."""
    told, letters = [], 0
    for number, piece in enumerate(_MARKS.split(text)):
        english, read = (piece, 0) if number % 2 else _sentence(piece, name)
        told.append(english)
        letters += read
    return ("".join(told), letters) if letters else (text, 0)


def _sentence(text: str, name: str) -> tuple[str, int]:
    if whole := _whole(text.strip(), name):
        return whole, len(text.strip())
    if name not in _JOINTS or not (joints := _JOINTS[name].findall(text)):
        return text, 0
    clauses = _JOINTS[name].split(text)
    read = [_whole(clause.strip(), name) for clause in clauses]
    told = [english or clause for english, clause in zip(read, clauses, strict=True)]
    for number, joint in enumerate(joints):
        told[number] += " and " if read[number] or read[number + 1] else joint
    lengths = [len(c) for english, c in zip(read, clauses, strict=True) if english]
    return "".join(told), sum(lengths)


def _whole(clause: str, name: str) -> str:
    for pattern, english in _wholes(name):
        found = pattern.fullmatch(clause)
        if found:
            return found.expand(english) or " "
    return ""
