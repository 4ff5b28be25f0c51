"""A finished result as what Telegram plays by itself: a film, an animation, music, a picture.

Everything else, and whatever is wanted as its bytes are, is a document. What Telegram does not
take as the one goes out as the other: a result is never kept back for its looks.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path, PurePath
from typing import IO, Any, Final, Literal

import telegram
from telegram.error import BadRequest

from adapters.telegram.errors import platform_error
from bot.core.errors import Refused
from bot.core.file_names import SPOILER
from bot.core.view import OutFile

Form = Literal["video", "animation", "audio", "photo", "document"]

_FORMS: Final[dict[str, Form]] = {
    ".mp4": "video",
    ".gif": "animation",
    ".mp3": "audio",
    ".m4a": "audio",
    ".jpg": "photo",
    ".png": "photo",
    ".webp": "photo",
}
"""Telegram plays these formats of each kind, and no other ones."""
PHOTO_MAX_BYTES: Final = 10_000_000
PHOTO_SIDES_PX: Final = 10_000
"""Width and height together."""
PHOTO_RATIO: Final = 20


def form_of(file: OutFile) -> Form:
    """As what it is sent."""
    form = _FORMS.get(PurePath(file.filename.lower()).suffix, "document")
    if file.as_file or (form == "photo" and not _is_photo(file)):
        return "document"
    return form


def unhidden(name: str) -> tuple[str, bool]:
    """What the file is called, and whether it came as a spoiler: then so does what was made of it.
    A document has no such veil."""
    return name.removeprefix(SPOILER), name.startswith(SPOILER)


def _is_photo(file: OutFile) -> bool:
    if file.size_bytes > PHOTO_MAX_BYTES:
        return False
    if not file.width or not file.height:
        return True  # Telegram will say
    short, long = sorted((file.width, file.height))
    return short + long <= PHOTO_SIDES_PX and long <= short * PHOTO_RATIO


async def send_result(
    api: telegram.Bot, file: OutFile, handle: IO[bytes], given: dict[str, Any]
) -> telegram.Message:
    """Upload it, read from `handle` while it is sent, with what is `given` for any kind of it."""
    form = form_of(file)
    cover = await asyncio.to_thread(_cover, file.poster) if form == "video" else None
    if cover is not None:
        try:
            return await _send(api, form, file, handle, {**given, "cover": cover})
        except BadRequest as error:  # with a picture or without: the film is what counts
            _check_is_of_form(error)
    try:
        return await _send(api, form, file, handle, given)
    except BadRequest as error:
        if form == "document":
            raise
        _check_is_of_form(error)
    return await _send(api, "document", file, handle, given)


def _check_is_of_form(error: BadRequest) -> None:
    """Raise the error again unless the same file could be taken in another form: a missing right,
    a closed chat or a size stays what it is."""
    if type(platform_error(error)) is not Refused or "button" in error.message.casefold():
        raise error


async def _send(
    api: telegram.Bot, form: Form, file: OutFile, handle: IO[bytes], given: dict[str, Any]
) -> telegram.Message:
    handle.seek(0)
    name, hidden = unhidden(file.filename)
    content = telegram.InputFile(handle, name, read_file_handle=False)
    lasts = dt.timedelta(seconds=round(file.duration_s)) if file.duration_s else None
    shape: dict[str, Any] = {"width": file.width, "height": file.height, "duration": lasts}
    match form:
        case "video":
            shape |= {"supports_streaming": True, "has_spoiler": hidden}
            return await api.send_video(video=content, **shape, **given)
        case "animation":
            shape |= {"has_spoiler": hidden}
            return await api.send_animation(animation=content, **shape, **given)
        case "audio":
            title = PurePath(name).stem
            return await api.send_audio(audio=content, title=title, duration=lasts, **given)
        case "photo":
            return await api.send_photo(photo=content, has_spoiler=hidden, **given)
    return await api.send_document(document=content, disable_content_type_detection=True, **given)


def _cover(path: str | None) -> telegram.InputFile | None:
    try:
        return None if path is None else telegram.InputFile(Path(path).read_bytes(), attach=True)
    except OSError:
        return None
