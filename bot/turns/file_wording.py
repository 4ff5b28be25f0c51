"""From files to sentences: what arrived, why one can't be used, what this chat can carry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit

from bot.core.controls import Button
from bot.core.errors import MediaEmpty, MediaError, MediaGone, MediaTooLarge
from bot.core.model import MAX_FILE_BYTES, Attachment, VideoAbove
from bot.core.requests.links_in_text import LINK
from bot.core.requests.video_pages import video_site
from bot.core.service import errors
from bot.core.view import Limits
from bot.fetch.safe_fetch import (
    LinkNotAFile,
    LinkRefused,
    LinkTooLarge,
    LinkUnreachable,
    LinkUnsupported,
)
from bot.skills.skill_set import Skill
from bot.store.rows import File, Turn
from bot.texts import formatting
from bot.turns.wording import SayTo

SERVICE_MEGABYTES: Final = 500
"""What the service takes a file, as it says it itself."""
_SERVICE_LIMIT: Final = re.compile(rf"(?<!\d){SERVICE_MEGABYTES}(?=\s?(?:MB|Mo|МБ))")
"""The same as products' files write it, in each language's unit."""


def received_text(say: SayTo, language: str, files: list[File]) -> str:
    """What arrived, with what is known of it."""
    if len(files) != 1:
        return say("received-files", count=len(files), names=_names(files))
    name, facts = files[0].attachment.filename, _facts_of(files[0], language)
    if not facts:
        return say("received-file-plain", name=name)
    return say("received-file", name=name, facts=facts)


def _names(files: Iterable[File]) -> list[str]:
    return [file.attachment.filename for file in files]


def _facts_of(file: File, language: str) -> list[str]:
    answer = file.answer or {}
    attachment = file.attachment
    return formatting.facts(
        language,
        size_bytes=attachment.size_bytes,
        duration_s=answer.get("duration_s") or attachment.duration_s,
        width=answer.get("width") or attachment.width,
        height=answer.get("height") or attachment.height,
    )


def assumed_text(say: SayTo, files: list[File], link: str | None = None) -> str:
    """Which project was meant, in one line, with a link to it where that stands elsewhere; empty
    where it has no name yet."""
    names = [name for name in _names(files) if name]
    text = say("project-assumed", names=names) if names else ""
    return linked(text, link) if text else ""


def linked(text: str, link: str | None) -> str:
    """With a link behind it, where there is one."""
    return f"{text} [↗](<{link}>)" if link else text


def returned_text(say: SayTo, files: list[File]) -> str:
    """The chat has an earlier project again."""
    if not files:
        return say("project-again-plain")
    return say("project-again", names=_names(files))


def limits_text(say: SayTo, limits: Limits, upload_limit_bytes: int | None) -> str:
    """What files this chat can bring, and how large a result it can carry."""
    formats, fetched = say("error-unsupported-formats"), limits.fetch_max_bytes
    lines = [say("help-formats", formats=formats, megabytes=_brought_megabytes(limits))]
    if fetched is not None and fetched < MAX_FILE_BYTES:
        lines.append(say("help-larger", megabytes=SERVICE_MEGABYTES))
    if not limits.local:
        posted = limits.file_bytes(upload_limit_bytes)
        lines.append(say("help-posting", megabytes=_whole_limit(posted)))
    return "\n".join(lines)


def advice(say: SayTo, skill: Skill, limits: Limits) -> str:
    """What the product's file advises, about files as large as this chat brings."""
    if not skill.advice:
        return ""
    here = str(_brought_megabytes(limits))
    lines = (_SERVICE_LIMIT.sub(here, line) for line in skill.advice)
    return say("help-advice") + "\n" + "\n".join(f"• {line}" for line in lines)


def _brought_megabytes(limits: Limits) -> int:
    """How large a file can be that somebody sends to us here."""
    fetched = limits.fetch_max_bytes
    if fetched is None or fetched >= MAX_FILE_BYTES:
        return SERVICE_MEGABYTES
    return _whole_limit(fetched)


def _whole_limit(limit_bytes: int) -> int:
    """Never more than there is."""
    return formatting.as_platforms_write(limit_bytes) // formatting.MEGABYTE


_FILE_PROBLEMS: Final[Mapping[errors.FileProblem, str]] = {
    "empty": "error-empty-file",
    "damaged": "error-damaged",
    "codec": "error-codec",
    "unreadable": "error-unreadable",
    "pixels": "error-too-many-pixels",
}
LINK_SHOWN_MAX: Final = 60


def _link_of(attachment: Attachment) -> str:
    """A pasted link as people recognise it: its host and path, without what may be secret."""
    try:
        parts = urlsplit(attachment.locator.get(LINK, ""))
        shown = f"{parts.hostname or ''}{parts.path}".rstrip("/")
    except ValueError:
        shown = ""
    shown = shown or attachment.filename
    return _short(shown, LINK_SHOWN_MAX)


def file_error_text(
    say: SayTo, attachment: Attachment, error: errors.ServiceError | MediaError
) -> str:
    """Why one file could not be uploaded."""
    name, size_bytes = attachment.filename, attachment.size_bytes or 0
    formats = say("error-unsupported-formats")
    match error:
        case LinkRefused():
            return say("error-link-refused", name=_link_of(attachment))
        case LinkNotAFile() if site := video_site(attachment.locator.get(LINK, "")):
            return say("error-link-video-page", site=site)
        case LinkNotAFile():
            return say("error-link-not-a-file", name=_link_of(attachment))
        case LinkUnreachable():
            return say("error-link-unreachable", name=_link_of(attachment))
        case errors.UnsupportedFile() if error.problem != "type":
            return say(_FILE_PROBLEMS[error.problem], name=name)
        case errors.UnsupportedFile() | LinkUnsupported():
            return say("error-unsupported", name=name, formats=formats)
        case errors.UploadTooLarge() if size_bytes > MAX_FILE_BYTES:
            return say("error-too-large", name=name, size_bytes=size_bytes)
        case errors.UploadTooLarge() | LinkTooLarge():
            return say("error-too-large-plain", name=name)
        case MediaEmpty():
            return say("error-empty-file", name=name)
        case MediaTooLarge():
            return say("error-platform-limit", name=name, megabytes=_whole_limit(error.limit_bytes))
        case MediaGone():
            return say("error-file-gone", name=name)
        case MediaError() | errors.SourceFailed():
            return say("error-file-unreachable", name=name)
    return say("error-upload-failed" if error.definite else "error-upload-unclear", name=name)


def video_above_text(say: SayTo, files: list[File]) -> str:
    """Which of its asker's own videos was meant, in one line."""
    return say("video-above", names=_names(files))


def video_above_button(say: SayTo, turn: Turn, above: VideoAbove) -> Button:
    name, file = _short(above.name, NAME_MAX), _short(above.files[0].filename, NAME_MAX)
    return Button(say("button-video-above", name=name, file=file), f"above:{turn.id}")


NAME_MAX: Final = 24
"""Characters of each name on a button."""


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
