"""The one place where a name that a stranger chose becomes a name that is safe to show."""

import re
from pathlib import PurePosixPath

_MAX_CHARS = 120
_MAX_SUFFIX_CHARS = 8


def safe_filename(name: str) -> str:
    """A name for answers, links and `Content-Disposition`: no folders, no control characters.

    At most some 130 characters, the ending kept; "file" where nothing is left. It is never used as
    a path on disk: there a file is called by its id.
    """
    name = PurePosixPath(name.replace("\\", "/")).name
    name = re.sub(r"[^\w .()\[\]+-]", "_", name).strip(" .")
    stem, dot, suffix = name.rpartition(".")
    if dot and len(suffix) <= _MAX_SUFFIX_CHARS:
        return f"{stem[: _MAX_CHARS - len(suffix)] or 'file'}.{suffix}"
    return name[:_MAX_CHARS] or "file"
