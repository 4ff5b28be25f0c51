"""A typed line becomes words and files, a command, or the number of a choice, and those a message
or a press. Pure but for one question to the disk: is this a file?

Terminals write a dropped file as a path in quotes, with backslashes before its spaces, or as a
file:// address; people type a plain one. Whatever is no file stays text, apostrophes and all.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from adapters.console.commands import command_of
from adapters.console.threads import PLATFORM
from bot.core.controls import Button
from bot.core.file_types import by_name
from bot.core.model import (
    Attachment,
    Author,
    Command,
    ConversationKey,
    Message,
    MessageRef,
    Press,
)

_TOKEN = re.compile(r"""'[^']+'(?=\s|$)|"(?:\\.|[^"\\])+"(?=\s|$)|(?:\\.|\S)+""")


@dataclass(frozen=True, slots=True)
class ConsolePerson:
    """Who sits at the terminal, and where what they say belongs."""

    conversation: ConversationKey
    author: Author
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """One line, read. `missing` are paths that lead nowhere: nothing is sent then."""

    text: str = ""
    paths: tuple[Path, ...] = ()
    command: Command | None = None
    choice: int | None = None
    missing: tuple[str, ...] = ()


def read_line(line: str, *, is_file: Callable[[Path], bool] = os.path.isfile) -> Typed:
    """What the person meant by this line. `is_file` says no, and raises nothing, for what can be no
    file name at all, as `os.path.isfile` does."""
    line = line.strip()
    if re.fullmatch(r"[0-9]{1,2}|\[[0-9]{1,2}\]", line):
        return Typed(line, choice=int(line.strip("[]")))
    whole = _plain_path(line)
    if whole is not None and is_file(whole):
        return Typed(paths=(whole,))
    words, paths, missing = [], [], []
    for token in _TOKEN.findall(line):
        path = _path_in(token)
        if path is not None and _exists(path, is_file):
            paths.append(path)
        elif path is not None and _must_be_a_path(token, path):
            missing.append(token)
        else:
            words.append(token)
    text = line if not paths else " ".join(words)
    command = command_of(text) if not paths and not missing else None
    return Typed(text, tuple(paths), command, missing=tuple(missing))


def message_of(
    person: ConsolePerson,
    text: str,
    attachments: Sequence[Attachment] = (),
    command: Command | None = None,
    *,
    native_id: str,
    sent_at_s: float,
) -> Message:
    return Message(
        key=f"{PLATFORM}:{native_id}",
        conversation=person.conversation,
        chat=person.conversation.chat,
        author=person.author,
        text=text,
        sent_at_s=sent_at_s,
        native_id=native_id,
        attachments=tuple(attachments),
        command=command,
        locale=person.language,
    )


def press_of(
    person: ConsolePerson, ref: MessageRef, button: Button, *, native_id: str, sent_at_s: float
) -> Press:
    key = f"{PLATFORM}:{native_id}"
    return Press(key, button.data, person.author, ref, sent_at_s, person.language)


def _path_in(token: str) -> Path | None:
    if token[0] in "'\"" and token[-1] == token[0] and len(token) > 2:
        inner = token[1:-1]
        return Path(inner if token[0] == "'" else re.sub(r"\\(.)", r"\1", inner))
    if token.startswith("file://"):
        url = urlsplit(token)
        if url.netloc not in ("", "localhost") or not url.path:
            return None
        return Path(os.fsdecode(unquote_to_bytes(url.path)))
    return _plain_path(re.sub(r"\\(.)", r"\1", token))


def _plain_path(text: str) -> Path | None:
    if not text or "\0" in text or "\n" in text or len(text) > 4_096:
        return None
    try:
        return Path(text).expanduser() if text.startswith("~") else Path(text)
    except RuntimeError:  # there is no such user
        return None


def _exists(path: Path, is_file: Callable[[Path], bool]) -> bool:
    """A bare word of a sentence is a file only if its name says that it is media."""
    if "\0" in str(path) or not ("/" in str(path) or by_name(path.name)):
        return False
    return is_file(path)


def _must_be_a_path(token: str, path: Path) -> bool:
    """Written as a path with a media ending: sending it as words would surprise."""
    written = token.strip("'\"")
    return (
        written.startswith(("/", "~/", "./", "../", "file://")) and by_name(path.name) is not None
    )
