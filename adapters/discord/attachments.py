"""What people send as files: Discord's objects and links as `Attachment` values. Pure.

A locator is `channel`, `message` and `attachment` (ids; a forwarded file is found in the message
that forwards it). Files of slash options and modals have `interaction` and `attachment`: Discord
can't hand them out a second time, so their address is remembered for a while (see links.py).
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Mapping
from typing import Protocol
from urllib.parse import unquote, urlsplit

from bot.core.model import Attachment, AttachmentKind

FILENAME_MAX = 200
_LINK = re.compile(r"<?(https?://[^\s<>\"']{8,2000})>?")
_CDN_PATH = re.compile(r"/(?:ephemeral-)?attachments/\d{1,20}/\d{1,20}/(?P<name>[^/]{1,255})")


class Sent(Protocol):
    """What we read of `discord.Attachment`."""

    id: int
    filename: str
    size: int
    content_type: str | None
    duration: float | None
    width: int | None
    height: int | None

    def is_voice_message(self) -> bool: ...


class Sticker(Protocol):
    @property
    def name(self) -> str: ...


def attachment(sent: Sent, where: Mapping[str, str]) -> Attachment:
    mime_type = _mime_type(sent.content_type, sent.filename)
    return Attachment(
        kind="unsupported" if sent.is_voice_message() else _kind(mime_type),
        filename=_filename(sent.filename),
        locator={**where, "attachment": str(sent.id)},
        mime_type=mime_type,
        size_bytes=sent.size,
        duration_s=sent.duration,
        width=sent.width,
        height=sent.height,
    )


def stickers(sent: Iterable[Sticker]) -> tuple[Attachment, ...]:
    return tuple(Attachment("unsupported", _filename(sticker.name), {}) for sticker in sent)


def pasted(text: str, origins: Iterable[str]) -> tuple[str, tuple[Attachment, ...]]:
    """Take links to files on Discord's own CDN out of the text: they are files, not words."""
    known = frozenset(origins)
    found: list[Attachment] = []

    def take(match: re.Match[str]) -> str:
        made = _linked(match[1], known)
        if made is None:
            return match[0]
        found.append(made)
        return ""

    rest = _LINK.sub(take, text)
    return (" ".join(rest.split()) if found else text), tuple(found[:10])


def _linked(url: str, origins: frozenset[str]) -> Attachment | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = _CDN_PATH.fullmatch(parts.path)
    if path is None or f"{parts.scheme}://{parts.netloc}" not in origins:
        return None
    filename = _filename(unquote(path["name"]))
    mime_type = _mime_type(None, filename)
    return Attachment(_kind(mime_type), filename, {"url": url}, mime_type)


def _mime_type(said: str | None, filename: str) -> str | None:
    if said:
        return said.split(";")[0].strip().lower()[:100] or None
    return mimetypes.guess_type(filename)[0]


def _kind(mime_type: str | None) -> AttachmentKind:
    match (mime_type or "").split("/")[0]:
        case "video":
            return "video"
        case "image":
            return "image"
        case "audio":
            return "audio"
        case _:
            return "file"


def _filename(said: str) -> str:
    """No path, no control characters, bounded: it is shown and sent on."""
    name = said.replace("\\", "/").rpartition("/")[2]
    name = "".join(c for c in name if c.isprintable()).strip()
    return name[-FILENAME_MAX:] or "file"
