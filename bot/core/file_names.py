"""File names that people, titles and other services chose, made safe to show, save and send on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, count
from typing import Final

from bot.core.file_types import by_name

FILE_NAME_MAX_BYTES: Final = 200
SHOWN_MAX: Final = 4_096
"""File systems take 255; the rest is for a number or an ending that somebody adds."""

SPOILER: Final = "SPOILER_"
"""What a file is called that is hidden until somebody presses it, and what is made of it: Discord's
own way, by which every platform tells it here."""
_ENDING_MAX = 10
_TAKEN = re.compile(r'[\\/:*?"<>|]')  # means something in a path, in Windows or in a header
_JOINERS = frozenset("\u200c\u200d")  # within an emoji, and between letters in Persian
_TAGS = range(0xE0020, 0xE0080)  # the letters inside the flags of Scotland and Wales


def safe_file_name(
    name: str, *, fallback: str = "file", max_bytes: int = FILE_NAME_MAX_BYTES
) -> str:
    """`name` as a file in one given folder: no path, no control character, not hidden.

    Letters of every script, emoji, accents and apostrophes stay. At most `max_bytes` of UTF-8, and
    what is cut is cut before the ending. `fallback` where nothing is left.
    """
    shown = "".join(_replaced(character) for character in _TAKEN.sub("_", name))
    whole = " ".join(shown.split())
    bare = whole.strip(". ")
    if whole.startswith(".") and (named := by_name(f".{bare}")) and "." not in bare:
        bare = f"{named.kind}.{bare}"  # ".mp4" is an ending without a name, not a film called "mp4"
    stem, dot, ending = bare.rpartition(".")
    if not dot or len(ending) > _ENDING_MAX:
        stem, dot, ending = bare, "", ""
    room = max_bytes - len(f"{dot}{ending}".encode())
    short = stem.encode()[:room].decode(errors="ignore").rstrip(". \u200d")
    return f"{short}{dot}{ending}" if short else fallback


def distinct(names: Iterable[str]) -> list[str]:
    """The names, with a number where one is there already: "a.mp4", "a 2.mp4". Many a place tells
    capitals and small letters not apart."""
    taken, told = set[str](), []
    for name in names:
        stem, dot, ending = name.rpartition(".")
        if not dot:
            stem, ending = ending, ""
        tries = chain([name], (f"{stem} {number}{dot}{ending}" for number in count(2)))
        told.append(next(each for each in tries if each.casefold() not in taken))
        taken.add(told[-1].casefold())
    return told


def _replaced(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " " if character.isspace() else "_"
        case "Cs":
            return ""
        case "Cf":  # invisible, or it turns the writing round: `gpj.exe` shown as `exe.jpg`
            return character if character in _JOINERS or ord(character) in _TAGS else ""
    return character


def shown(value: object) -> str:
    """A path, or another value that somebody chose, on one line, whatever characters it is of. As
    long as a path can be; what is longer is cut, and ends with "…"."""
    text = str(value)
    text = text if len(text) <= SHOWN_MAX else f"{text[:SHOWN_MAX]}…"
    return "".join(sign if sign.isprintable() else "?" for sign in text)
