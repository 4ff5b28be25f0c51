"""Files on this machine as `Attachment`. The locator is a path, percent-encoded, for a file name
need not be text."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from adapters.console.terminal.sanitise import clean_line
from bot.core.file_names import safe_file_name
from bot.core.file_types import HEAD_BYTES, by_name, detect
from bot.core.model import Attachment


def attachment_of(path: Path) -> Attachment:
    """The file as data. Reads its first bytes; raises OSError when that is not possible."""
    path = path.absolute()
    with path.open("rb") as file:
        size_bytes, head = os.fstat(file.fileno()).st_size, file.read(HEAD_BYTES)
    found = detect(head) or by_name(path.name)
    return Attachment(
        kind=found.kind if found else "file",
        filename=safe_file_name(clean_line(path.name)),
        locator={"path": quote(os.fsencode(path))},
        mime_type=found.mime_type if found else None,
        size_bytes=size_bytes,
    )


def path_of(attachment: Attachment) -> Path:
    """Raises KeyError where the locator is not a terminal's."""
    return Path(os.fsdecode(unquote_to_bytes(attachment.locator["path"])))
