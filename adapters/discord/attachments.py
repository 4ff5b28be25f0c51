"""What people send as files: Discord's objects and links as `Attachment` values. Pure.

A locator is `channel`, `message` and `attachment` (ids; a forwarded file is found in the message
that forwards it). Files of slash options and modals have `interaction` and `attachment`: Discord
can't hand them out a second time, so their address is remembered for a while (rest/signed_urls).
What a card shows (interactions/cards) stands in its components, and in no list of attachments.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Protocol
from urllib.parse import unquote, urlsplit

import discord
from discord.components import (
    Component,
    Container,
    FileComponent,
    MediaGalleryComponent,
    UnfurledMediaItem,
)

from adapters.discord.settings import origin_of
from bot.core.file_names import SPOILER, safe_file_name
from bot.core.model import Attachment, AttachmentKind

"""A file whose name begins like this is hidden until somebody wants to see it, and so is the
result, which is named after it."""
_PASTED_MAX = 10
_LINK = re.compile(r"<?(https?://[^\s<>\"']{8,2000})>?")
_CDN_PATH = re.compile(r"/(?:ephemeral-)?attachments/\d{1,20}/\d{1,20}/(?P<name>[^/]{1,255})")


class SentFile(Protocol):
    """What we read of `discord.Attachment`, and of a file on a card."""

    id: int
    filename: str
    content_type: str | None
    width: int | None
    height: int | None

    @property
    def size(self) -> int | None: ...

    @property
    def duration(self) -> float | None: ...

    def is_voice_message(self) -> bool: ...

    def is_spoiler(self) -> bool: ...


class CardFile:
    """A file that a card shows, as far as Discord tells of it."""

    duration: float | None = None

    def __init__(self, media: UnfurledMediaItem, size: int | None, *, spoiler: bool) -> None:
        self.id = media.attachment_id or 0
        self.url = media.url
        self.filename = unquote(PurePosixPath(urlsplit(media.url).path).name) or "file"
        self.size = size
        self._spoiler = spoiler
        self.content_type = media.content_type
        self.width = media.width
        self.height = media.height

    def is_voice_message(self) -> bool:
        return False

    def is_spoiler(self) -> bool:
        return self._spoiler


def attachment_of(sent: SentFile, where: Mapping[str, str]) -> Attachment:
    """`where` are the ids that lead to it: of channel and message, or of the interaction."""
    locator = {**where, "attachment": str(sent.id)}
    mime_type = _mime_type(sent.content_type, sent.filename)
    # a spoiler may be told by a flag alone
    prefix = SPOILER if sent.is_spoiler() and not sent.filename.startswith(SPOILER) else ""
    return Attachment(
        kind="unsupported" if sent.is_voice_message() else _kind(mime_type),
        filename=safe_file_name(prefix + sent.filename),
        locator=locator,
        mime_type=mime_type,
        size_bytes=sent.size,
        duration_s=sent.duration,
        width=sent.width,
        height=sent.height,
        place=tuple(locator.values()) if "message" in where else None,
        is_voice=sent.is_voice_message(),
    )


def files_of(message: discord.Message) -> tuple[Attachment, ...]:
    """Its files, those of what it forwards, and its stickers."""
    where = {"channel": str(message.channel.id), "message": str(message.id)}
    return (
        *(attachment_of(file, where) for file in _sent_with(message)),
        *(Attachment("unsupported", safe_file_name(s.name), {}) for s in message.stickers),
    )


def urls_of(message: discord.Message) -> dict[str, str]:
    """The signed addresses of its files, by attachment id."""
    return {str(file.id): file.url for file in _sent_with(message)}


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

    words = _LINK.sub(take, text)
    return (" ".join(words.split()) if found else text), tuple(found[:_PASTED_MAX])


def parts_of(components: Iterable[object]) -> Iterator[Component]:
    """The parts of a card, and what stands in its frame."""
    for part in components:
        if isinstance(part, Container):
            yield from parts_of(part.children)
        elif isinstance(part, Component):
            yield part


def _sent_with(message: discord.Message) -> list[discord.Attachment | CardFile]:
    found: list[discord.Attachment | CardFile]
    found = [*message.attachments, *_on_card(message.components)]
    for forwarded in message.message_snapshots:
        found += [*forwarded.attachments, *_on_card(forwarded.components)]
    return found


def _on_card(components: Iterable[object]) -> Iterator[CardFile]:
    """What was posted with it; what it only links to is not a file of it."""
    for part in parts_of(components):
        if isinstance(part, MediaGalleryComponent):
            media: list[tuple[UnfurledMediaItem, int | None, bool]]
            media = [(item.media, None, item.spoiler) for item in part.items]
        elif isinstance(part, FileComponent):
            media = [(part.media, part.size, part.spoiler)]
        else:
            continue
        for each, size, spoiler in media:
            if each.attachment_id:
                yield CardFile(each, size, spoiler=spoiler)


def _linked(url: str, origins: frozenset[str]) -> Attachment | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = _CDN_PATH.fullmatch(parts.path)
    if path is None or origin_of(url) not in origins:
        return None
    filename = safe_file_name(unquote(path["name"]))
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
