"""What becomes of a person's messages, each in one transaction on the log: they are said, posted,
changed, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from adapters.web.server.event_log import append, entry_of, is_here, messages_of
from adapters.web.server.stored_files import (
    PICTURES,
    StoredFile,
    drop_all_files,
    drop_files,
    find_files,
    put_file,
)
from adapters.web.views import message_html, written_html
from bot.core.errors import ChatClosed, MessageGone
from bot.core.view import View


def say(
    person: str,
    message: str,
    text: str,
    files: Sequence[StoredFile],
    at_s: float,
    waiting: str | None,
    db: Connection,
) -> None:
    """Once: what the browser sends again is here already, or was taken back."""
    known = "SELECT 1 FROM log WHERE person = ? AND message = ?"
    if db.execute(known, (person, message)).fetchone() is None:
        html, ids = written_html(text, files), tuple(file.id for file in files)
        append(db, person, message, "person", text, html, at_s, files=ids, waiting=waiting)


def post(
    person: str,
    message: str,
    view: View,
    files: Sequence[StoredFile],
    nonce: str,
    at_s: float,
    db: Connection,
) -> None:
    if not is_here(db, person):
        raise ChatClosed("this person has left")
    for file in files:
        put_file(db, file)
    html, ids = message_html(view, files, message), tuple(file.id for file in files)
    append(db, person, message, "bot", view.markdown, html, at_s, files=ids, nonce=nonce)


def change(
    person: str,
    message: str,
    view: View,
    pictures: Sequence[StoredFile],
    at_s: float,
    db: Connection,
) -> None:
    """Files and pictures stay, unless the view brings other pictures."""
    entry = entry_of(db, person, message)
    if entry is None:
        raise MessageGone("it is not there")
    files = find_files(db, person, entry.files)
    if pictures:
        files = [file for file in files if file.kind not in PICTURES] + list(pictures)
    for file in pictures:
        put_file(db, file)
    html, ids = message_html(view, files, message), tuple(file.id for file in files)
    append(db, person, message, "bot", view.markdown, html, at_s, files=ids)


def take_out(
    person: str, message: str, at_s: float, db: Connection, *, waiting: str | None = None
) -> tuple[str, ...]:
    """It is no longer there; the ids of the files that can go. `waiting` is what the bot hears."""
    entry = entry_of(db, person, message)
    if entry is None:
        return ()
    drop_files(db, person, entry.files)
    append(db, person, message, "gone", "", "", at_s, waiting=waiting)
    return entry.files


def empty_out(person: str, at_s: float, db: Connection) -> list[str]:
    """Nothing of their conversation is there any more; the ids of the files that can go."""
    for message in messages_of(db, person):
        append(db, person, message, "gone", "", "", at_s)
    return drop_all_files(db, person)
