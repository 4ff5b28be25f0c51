"""For a terminal that isn't UTF-8: what it can't show is said in the signs that it has, instead of
nothing being said at all."""

from __future__ import annotations

import codecs
import unicodedata
from typing import Final, TextIO

_NAME: Final = "nemobot_plain"
_PLAIN: Final = {
    "…": "...",
    "→": "->",
    "←": "<-",
    "–": "-",
    "—": "-",
    "•": "*",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "✅": "[ok]",
    "⚠": "[!]",
    "▏": "|",
    "·": "-",
    "×": "x",
    "«": '"',
    "»": '"',
    # letters that are no other one with a mark
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
}


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_likeness(sign, error.encoding) for sign in signs), error.end


def _likeness(sign: str, encoding: str) -> str:
    """By the table, else its letter without accents, else a question mark; what is only a mark on
    another sign is left out."""
    found = _PLAIN.get(sign)
    if found is None:
        found = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    if not found and unicodedata.category(sign) not in ("Mn", "Cf"):
        found = "?"
    try:
        found.encode(encoding)
    except UnicodeEncodeError:
        return ""
    return found


codecs.register_error(_NAME, _plain)


def say_what_it_can(stream: TextIO) -> None:
    """From now on nothing that is written to it is an error for its signs."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=_NAME)
