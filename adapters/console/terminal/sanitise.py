"""What other people wrote must not steer the terminal: no escape sequence gets through.

Pure. `clean` is applied to every text before it is shown, also to file names and to what the
service says: a sequence could rename the window, write to the clipboard or hide a line.
"""

from __future__ import annotations

import re
import unicodedata

_SEQUENCES = re.compile(
    # strings such as window titles and clipboard contents, up to their end or the line's
    "(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    # colours and cursor movement
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    # the rest
    "|\x1b[ -/]*[0-~]?"
)
_KEPT = frozenset("\n\t")
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def clean(text: str) -> str:
    """`text` without escape sequences, control characters and reversed writing; lines stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in _SEQUENCES.sub("", lines) if not _steers(c))


def clean_line(text: str) -> str:
    """As `clean`, on one line."""
    return " ".join(clean(text).split())


def _steers(character: str) -> bool:
    if character in _DIRECTION:
        return True
    return unicodedata.category(character) in ("Cc", "Cs") and character not in _KEPT
