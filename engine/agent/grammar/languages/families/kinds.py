"""What each kind of wish is in the English that the rules read, and what all languages share.

A language gives patterns by kind; `rows` makes its family of them, in the order of `KINDS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from engine.agent.grammar.languages.rows import Rows

N: Final = r"(\d[\d.,]*)"
T: Final = r"(\d+:\d\d(?::\d\d)?)"
"""A moment as a clock shows it."""
APP: Final = r"(whatsapp|discord|telegram|instagram|tiktok|youtube|gmail|e-?mail)"
MB: Final = r"(mb|mo|kb|gb|mega(?:byte)?s?|megas)"
BEFORE_VERB: Final = r"(?=\s*(?:$|[,.!?;]))"

KINDS: Final[Mapping[str, str]] = {
    "denied": r"don't \1",
    "app": r" for \1 ",
    "whatsapp": " for whatsapp ",
    "size": r"compress to at most \1 \2",
    "heavy": "it is too big",
    "smaller": "make smaller",
    "first_then": r"cut off the first \1 seconds and ",
    "first": r"cut off the first \1 seconds",
    "last": r"cut off the last \1 seconds",
    "first_one": "cut off the first 1 second",
    "last_one": "cut off the last 1 second",
    "first_two": "cut off the first 2 seconds",
    "out": r"cut off from \1-\2",
    "only": r"keep from \1-\2",
    "mp3": "extract the audio as mp3",
    "gif": "convert to gif",
    "mute": "mute",
    "faint": "it is too quiet",
    "louder": "make it louder",
    "quieter": "make it quieter",
    "double": "speed 2x",
    "times": r"speed \1x",
    "faster": "make it faster",
    "slow": "slow motion",
    "lying": "",
    "right": r"rotate \1 degrees clockwise",
    "left": r"rotate \1 degrees counterclockwise",
    "vertical": "crop it to vertical",
    "gray": "make it black and white",
    "reverse": "reverse",
    "undo": "undo",
    "export": "export",
    "write_top": "write at the top",
    "write_bottom": "write at the bottom",
    "write": "write",
}
"""In the order in which they are tried."""


_PARTS: Final = frozenset({
    "denied", "app", "whatsapp", "first_then", "write_top", "write_bottom", "write",
})  # fmt: skip
"""What is only a part of a wish, and is read where it stands; a wish is read as a whole."""
_COMPLAINTS: Final = (("faint", "louder"), ("heavy", "smaller"), ("lying", "right"))
"""What is wrong, and the wish that follows from it without a comma."""


class Family(NamedTuple):
    """A language's wishes. `fill` says nothing, wherever it stands round a wish."""

    parts: Rows
    wholes: Rows
    fill: str
    joints: str


def rows(table: Mapping[str, str | tuple[str, ...]], joints: str = "") -> Family:
    """A kind that the table doesn't name has no row. `joints` are its words for "and"."""
    made: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
    for told, wish in _COMPLAINTS:
        for what in _each(table.get(told, ())):
            for then in _each(table.get(wish, ())):
                made[False].append((rf"(?:{what}) ?(?:{then})", KINDS[wish]))
    for kind, english in KINDS.items():
        made[kind in _PARTS].extend((pattern, english) for pattern in _each(table.get(kind, ())))
    fill = table.get("nothing", "")
    return Family(tuple(made[True]), tuple(made[False]), "|".join(_each(fill)), joints)


def _each(patterns: str | tuple[str, ...]) -> tuple[str, ...]:
    return (patterns,) if isinstance(patterns, str) else patterns
