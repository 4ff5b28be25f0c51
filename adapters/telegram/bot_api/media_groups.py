"""Several results as one album (`sendMediaGroup`).

Films and pictures go together, music with music, plain files with plain files; an animation goes
alone. An album has no buttons. The library uploads no covers with it: Telegram makes its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any, Final

import telegram

from adapters.telegram.bot_api.entities import TextWithEntities
from adapters.telegram.bot_api.uploads import Form, form_of, unhidden
from adapters.telegram.limits import ALBUM
from adapters.telegram.views import caption_of
from bot.core.controls import Picture
from bot.core.errors import FileTooLarge, Refused
from bot.core.view import OutFile, View

Item = (
    telegram.InputMediaVideo
    | telegram.InputMediaPhoto
    | telegram.InputMediaAudio
    | telegram.InputMediaDocument
)
_TOGETHER: Final[tuple[frozenset[Form], ...]] = (
    frozenset({"video", "photo"}),
    frozenset({"audio"}),
    frozenset({"document"}),
)


def check_album(files: Sequence[OutFile], file_max_bytes: int) -> None:
    """`Refused` where these can't come together, `FileTooLarge` where it is for their size."""
    forms = {form_of(file) for file in files}
    if not 2 <= len(files) <= ALBUM.files_max or not any(forms <= kinds for kinds in _TOGETHER):
        raise Refused("these files are no album")
    if sum(file.size_bytes for file in files) > file_max_bytes:
        raise FileTooLarge(f"over {file_max_bytes} bytes together")


async def send_album(
    api: telegram.Bot, files: Sequence[OutFile], view: View, given: dict[str, Any]
) -> Sequence[telegram.Message]:
    """Upload them, read from the disk while they are sent, with the view's pictures behind them as
    far as there is room. Its words stand under the whole, for Telegram shows them there where one
    item alone has some; without words each file has its description."""
    pictures = _shown_in_album(files, view.pictures)
    said = [file.description for file in files] + [picture.description for picture in pictures]
    captions = [caption_of(View(line)) for line in said]
    if view.markdown:
        captions = [caption_of(view)] + [TextWithEntities("")] * len(said)
    with contextlib.ExitStack() as stack:
        hidden = any(unhidden(file.filename)[1] for file in files)
        named = [(f.path, f.filename) for f in files] + [(p.path, p.filename) for p in pictures]
        media = [await asyncio.to_thread(_opened, stack, *each) for each in named]
        films = [_item(*each) for each in zip(media, files, captions, strict=False)]
        photos = [
            telegram.InputMediaPhoto(media[n], has_spoiler=hidden, **_caption(captions[n]))
            for n in range(len(files), len(media))
        ]
        return await api.send_media_group(media=[*films, *photos], **given)


def _shown_in_album(files: Sequence[OutFile], pictures: Sequence[Picture]) -> Sequence[Picture]:
    if not {form_of(file) for file in files} <= _TOGETHER[0]:
        return ()
    room = ALBUM.files_max - len(files)
    return [picture for picture in pictures if Path(picture.path).is_file()][:room]


def _item(media: telegram.InputFile, file: OutFile, shown: TextWithEntities) -> Item:
    lasts = dt.timedelta(seconds=round(file.duration_s)) if file.duration_s else None
    given, (name, hidden) = _caption(shown), unhidden(file.filename)
    match form_of(file):
        case "video":
            shape: dict[str, Any] = {"width": file.width, "height": file.height, "duration": lasts}
            shape |= {"supports_streaming": True, "has_spoiler": hidden}
            return telegram.InputMediaVideo(media, **shape, **given)
        case "photo":
            return telegram.InputMediaPhoto(media, has_spoiler=hidden, **given)
        case "audio":
            title = PurePath(name).stem
            return telegram.InputMediaAudio(media, title=title, duration=lasts, **given)
    return telegram.InputMediaDocument(media, disable_content_type_detection=True, **given)


def _caption(shown: TextWithEntities) -> dict[str, Any]:
    return {"caption": shown.text or None, "caption_entities": shown.entities}


def _opened(stack: contextlib.ExitStack, path: str, filename: str) -> telegram.InputFile:
    handle = Path(path).open("rb")  # noqa: SIM115 - the stack closes it
    stack.callback(handle.close)
    return telegram.InputFile(handle, unhidden(filename)[0], attach=True, read_file_handle=False)
