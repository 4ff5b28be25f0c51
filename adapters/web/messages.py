"""What a browser sends becomes messages and presses. Pure; what is no such thing is None."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.web.commands import command_of
from adapters.web.limits import TEXT_MAX
from adapters.web.threads import PLATFORM, author_of, ref_of, thread_of
from bot.core.controls import DATA_MAX_BYTES
from bot.core.model import Attachment, Message, MessageRef, Press

FILES_MAX = 20
VALUES_MAX = 10
_ID = re.compile(r"[A-Za-z0-9-]{8,40}")


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote: under an `id` that their browser chose, so that sending it again is
    harmless, with `files` that they have uploaded."""

    id: str
    text: str
    files: tuple[str, ...] = ()
    locale: str | None = None
    replied_to: str | None = None


def read_written(data: Any, locale: str | None) -> Written | None:
    match data:
        case {"id": str(known), "text": str(text), "files": list(files)}:
            reply = data.get("reply")
            is_whole = _ID.fullmatch(known) and len(text) <= TEXT_MAX and len(files) <= FILES_MAX
            if not (is_whole and (text.strip() or files) and (reply is None or is_id(reply))):
                return None
            if not all(is_id(file) for file in files):
                return None
            return Written(known, text, tuple(files), locale, reply)
    return None


def is_id(value: object) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def message_of(
    person: str, written: Written, attachments: Sequence[Attachment], sent_at_s: float
) -> Message:
    ref = ref_of(person, written.id)
    return Message(
        key=ref.key,
        conversation=thread_of(person),
        chat=ref.chat,
        author=author_of(person),
        text=written.text,
        sent_at_s=sent_at_s,
        native_id=written.id,
        attachments=tuple(attachments),
        replied_to=ref_of(person, written.replied_to) if written.replied_to else None,
        command=command_of(written.text),
        locale=written.locale,
    )


def press_of(person: str, data: Any, locale: str | None, sent_at_s: float) -> Press | None:
    match data:
        case {"id": str(known), "message": str(message), "data": str(pressed)}:
            values = data.get("values", {})
            is_whole = is_id(known) and is_id(message) and are_values(values)
            if is_whole and 0 < len(pressed.encode(errors="replace")) <= DATA_MAX_BYTES:
                ref: MessageRef = ref_of(person, message)
                key = f"{PLATFORM}:{person}:press-{known}"
                author = author_of(person)
                return Press(key, pressed, author, ref, sent_at_s, locale, dict(values))
    return None


def are_values(values: Any) -> bool:
    if not isinstance(values, Mapping) or len(values) > VALUES_MAX:
        return False
    texts = [text for pair in values.items() for text in pair]
    return all(isinstance(text, str) and len(text) <= TEXT_MAX for text in texts)
