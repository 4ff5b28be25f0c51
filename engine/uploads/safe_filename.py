"""The one place where a name that a stranger chose becomes a name that is safe to show."""

import re
import unicodedata
from pathlib import PurePosixPath

_MAX_CHARS = 120
_MAX_SUFFIX_CHARS = 8


def safe_filename(name: str) -> str:
    """A name for answers, links and `Content-Disposition`: no folders, no control characters,
    nothing that is reserved on some system. Letters of every script, emoji and apostrophes stay.

    At most some 130 characters, the ending kept; "file" where nothing is left. It is never used as
    a path on disk: there a file is called by its id.
    """
    name = PurePosixPath(name.replace("\\", "/")).name
    name = re.sub(r'[:*?"<>|]', "_", "".join(map(_shown, name))).strip(" .")
    stem, dot, suffix = name.rpartition(".")
    if dot and len(suffix) <= _MAX_SUFFIX_CHARS:
        return f"{stem[: _MAX_CHARS - len(suffix)] or 'file'}.{suffix}"
    return name[:_MAX_CHARS] or "file"


def _shown(character: str) -> str:
    """Control characters become "_"; what is invisible or half a character goes."""
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return "_"
        case "Cs":
            return ""
        case "Cf":
            return character if character in "\u200c\u200d" else ""
    return character
