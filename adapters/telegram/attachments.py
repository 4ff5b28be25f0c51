"""What people send on Telegram, as `Attachment`. Pure.

A locator is the file's id and the bot that may use it. A file's place is the chat and the message
that carry it, so that the same file seen again, by a reply to it, is known to be the same.
"""

from __future__ import annotations

import datetime as dt
import mimetypes
from typing import Any

import telegram

from adapters.telegram.limits import CLOUD_DOWNLOAD_BYTES
from bot.core.file_names import SPOILER, safe_file_name
from bot.core.model import Attachment, AttachmentKind, SmallerEncoding

_REFUSED = (
    "sticker",
    "paid_media",
    "checklist",
    "contact",
    "location",
    "venue",
    "poll",
    "dice",
    "story",
    "game",
)
"""What is answered politely; in this order because a venue has a location too."""
_VOICE = {"audio/mpeg": "mp3", "audio/mp4": "m4a"}
"""Telegram's own apps record Ogg; other senders have a choice."""

Carrier = telegram.Message | telegram.ExternalReplyInfo


def attachment_of(carrier: Carrier, bot_id: str, chat: int, number: int) -> Attachment | None:
    """The file of message `number` in `chat`: Telegram allows one, albums are many messages."""
    kind: AttachmentKind
    media: Any
    if carrier.video:
        kind, media, name = "video", carrier.video, f"video-{number}.mp4"
    elif carrier.animation:  # before document: an animation is delivered as both
        kind = _kind(carrier.animation.mime_type, carrier.animation.file_name, "video")
        media, name = carrier.animation, f"animation-{number}.mp4"
    elif carrier.video_note:
        kind, media, name = "video", carrier.video_note, f"video-note-{number}.mp4"
    elif carrier.document:
        kind = _kind(carrier.document.mime_type, carrier.document.file_name, "file")
        media, name = carrier.document, f"file-{number}"
    elif carrier.audio:
        kind, media, name = "audio", carrier.audio, f"audio-{number}.mp3"
    elif carrier.voice:
        ending = _VOICE.get(carrier.voice.mime_type or "", "ogg")
        kind, media, name = "audio", carrier.voice, f"voice-{number}.{ending}"
    elif carrier.live_photo:  # a short video, which may be delivered as its picture as well
        kind, media, name = "video", carrier.live_photo, f"live-photo-{number}.mp4"
    elif carrier.photo:
        largest = max(carrier.photo, key=lambda size: size.width * size.height)
        kind, media, name = "image", largest, f"photo-{number}.jpg"
    else:
        refused = next((name for name in _REFUSED if getattr(carrier, name, None)), None)
        return Attachment("unsupported", refused.replace("_", " "), {}) if refused else None
    place, hidden = (str(chat), str(number)), bool(carrier.has_media_spoiler)
    return _attachment(kind, media, name, bot_id, place, hidden=hidden)


def _attachment(
    kind: AttachmentKind,
    media: Any,
    fallback: str,
    bot_id: str,
    place: tuple[str, str],
    *,
    hidden: bool,
) -> Attachment:
    filename = safe_file_name(getattr(media, "file_name", None) or "", fallback=fallback)
    if hidden and not filename.startswith(SPOILER):
        filename = safe_file_name(SPOILER + filename)
    duration = getattr(media, "duration", None)
    side = getattr(media, "length", None)  # a video note is square
    return Attachment(
        kind=kind,
        filename=filename,
        locator={"file_id": media.file_id, "unique_id": media.file_unique_id, "bot": bot_id},
        mime_type=getattr(media, "mime_type", None) or mimetypes.guess_type(filename)[0],
        size_bytes=media.file_size,
        duration_s=duration.total_seconds() if isinstance(duration, dt.timedelta) else duration,
        width=getattr(media, "width", side),
        height=getattr(media, "height", side),
        place=place,
        smaller=_smaller(media, bot_id),
        is_voice=isinstance(media, telegram.Voice),
    )


def _smaller(media: Any, bot_id: str) -> SmallerEncoding | None:
    """The largest of Telegram's own smaller encodings that the cloud hands out, for when it does
    not hand out the original. Only videos have any."""
    size_bytes = media.file_size if media.file_size is not None else float("inf")
    most_bytes = min(CLOUD_DOWNLOAD_BYTES, size_bytes - 1)
    known = [
        quality
        for quality in getattr(media, "qualities", None) or ()
        if quality.file_size and quality.file_size <= most_bytes
    ]
    if not known:
        return None
    best = max(known, key=lambda quality: quality.file_size)
    locator = {"file_id": best.file_id, "unique_id": best.file_unique_id, "bot": bot_id}
    return SmallerEncoding(locator, best.file_size)


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
