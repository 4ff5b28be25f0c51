"""Uploaded files as `Attachment`. The locator is the upload's id and its person's."""

from __future__ import annotations

from adapters.web.server.stored_files import StoredFile
from bot.core.file_types import by_name, detect
from bot.core.model import Attachment


def attachment_of(file: StoredFile, head: bytes) -> Attachment:
    """The file as data. `head` are its first bytes, which say what it is."""
    found = detect(head) or by_name(file.name)
    return Attachment(
        kind=found.kind if found else "file",
        filename=file.name,
        locator={"person": file.person, "file": file.id},
        mime_type=found.mime_type if found else None,
        size_bytes=file.size_bytes,
        place=("web", file.person, file.id),
    )
