"""What people send on Telegram, as `Attachment`. Pure."""

from __future__ import annotations

import datetime as dt
import mimetypes
import re
from collections.abc import Mapping
from typing import Any

import telegram

from adapters.telegram.settings import CLOUD_DOWNLOAD_BYTES
from bot.core.model import Attachment, AttachmentKind

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NAME_MAX = 120
_REFUSED = (
    "sticker",
    "voice",
    "live_photo",
    "paid_media",
    "contact",
    "location",
    "venue",
    "poll",
    "dice",
    "story",
    "game",
)
"""What is answered politely; in this order because a venue has a location too."""

Carrier = telegram.Message | telegram.ExternalReplyInfo


def attachments(carrier: Carrier, bot_id: str, where: tuple[int, int]) -> tuple[Attachment, ...]:
    """The file of a message, if it has one: Telegram allows one, albums are many messages.

    `where` is the chat and message that carry the file, so that the same file seen again, by a
    reply to it, is known to be the same.
    """
    found = _file(carrier, bot_id, where)
    return (found,) if found else ()


def _file(carrier: Carrier, bot_id: str, where: tuple[int, int]) -> Attachment | None:
    number = where[1]
    if carrier.video:
        # PTB types the two as one shape; the qualities are a video's alone.
        return _attachment(
            "video", carrier.video, f"video-{number}.mp4", bot_id, where, _smaller(carrier.video)
        )
    if carrier.animation:  # before document: an animation is delivered as both
        kind = _kind(carrier.animation.mime_type, carrier.animation.file_name, "video")
        return _attachment(kind, carrier.animation, f"animation-{number}.mp4", bot_id, where)
    if carrier.video_note:
        return _attachment("video", carrier.video_note, f"video-note-{number}.mp4", bot_id, where)
    if carrier.document:
        kind = _kind(carrier.document.mime_type, carrier.document.file_name, "file")
        return _attachment(kind, carrier.document, f"file-{number}", bot_id, where)
    if carrier.audio:
        return _attachment("audio", carrier.audio, f"audio-{number}.mp3", bot_id, where)
    if carrier.photo:
        largest = max(carrier.photo, key=lambda size: size.width * size.height)
        return _attachment("image", largest, f"photo-{number}.jpg", bot_id, where)
    refused = next((name for name in _REFUSED if getattr(carrier, name, None)), None)
    return Attachment("unsupported", refused.replace("_", " "), {}) if refused else None


def _attachment(
    kind: AttachmentKind,
    media: Any,
    fallback_name: str,
    bot_id: str,
    where: tuple[int, int],
    extra: Mapping[str, str] | None = None,
) -> Attachment:
    side = getattr(media, "length", None)  # a video note is square
    filename = safe_filename(getattr(media, "file_name", None)) or fallback_name
    return Attachment(
        kind=kind,
        filename=filename,
        locator={
            "chat": str(where[0]),
            "message": str(where[1]),
            "file_id": media.file_id,
            "unique_id": media.file_unique_id,
            "bot": bot_id,
            **(extra or {}),
        },
        mime_type=getattr(media, "mime_type", None) or mimetypes.guess_type(filename)[0],
        size_bytes=media.file_size,
        duration_s=_seconds(getattr(media, "duration", None)),
        width=getattr(media, "width", side),
        height=getattr(media, "height", side),
    )


def _smaller(video: telegram.Video) -> dict[str, str]:
    """The largest of Telegram's own smaller encodings that the cloud hands out, for when it does
    not hand out the original."""
    most = min(CLOUD_DOWNLOAD_BYTES, _size(video) - 1)
    known = [q for q in video.qualities or () if q.file_size and q.file_size <= most]
    if not known:
        return {}
    best = max(known, key=lambda quality: quality.file_size or 0)
    return {"smaller_file_id": best.file_id, "smaller_bytes": str(best.file_size)}


def _size(video: telegram.Video) -> float:
    return video.file_size if video.file_size is not None else float("inf")


def _kind(mime_type: str | None, filename: str | None, otherwise: AttachmentKind) -> AttachmentKind:
    guessed = mime_type or mimetypes.guess_type(filename or "")[0] or ""
    match guessed.partition("/")[0]:
        case "video":
            return "video"
        case "audio":
            return "audio"
        case "image":
            return "image"
    return otherwise


def _seconds(duration: dt.timedelta | float | None) -> float | None:
    return duration.total_seconds() if isinstance(duration, dt.timedelta) else duration


def safe_filename(name: str | None) -> str:
    """The last part of a name that a person chose, without what could fool a terminal or a disk."""
    last = re.split(r"[\\/]", name or "")[-1]
    clean = _UNPRINTABLE.sub("", last).strip().lstrip(".")
    stem, dot, suffix = clean.rpartition(".")
    if len(clean) > _NAME_MAX and dot and len(suffix) < 10:
        return stem[: _NAME_MAX - len(suffix) - 1] + dot + suffix
    return clean[:_NAME_MAX]
