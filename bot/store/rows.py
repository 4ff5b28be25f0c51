"""Rows as frozen values: what the queries of this package return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import sqlalchemy as sa

from bot.core.controls import Button, Menu, Option, Picture
from bot.core.kinds import Kind
from bot.core.model import Attachment, Author, Chat
from bot.core.results.fit import Fit
from bot.core.service.values import RawDraft
from bot.core.states import ExportState, PostKind, PostState, TurnState, UploadState
from bot.core.view import Status, View

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Conversation:
    id: int
    chat: Chat
    owner: str
    is_private: bool
    guild: str | None
    language: str
    skill: str
    greeting_turn_id: int | None
    session_id: int | None
    active_at_s: float
    exported_at_s: float | None
    question_turn_id: int | None


@dataclass(frozen=True, slots=True)
class Session:
    id: int
    conversation_id: int
    account_id: int
    remote_id: str
    task_id: str | None
    user_id: str | None
    skill: str
    skill_version: str
    language: str
    gone: bool
    successor_id: int | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    id: int
    lane: str
    conversation_id: int
    session_id: int | None
    kind: Kind
    state: TurnState
    epoch: int
    cancel: bool
    ready_at_s: float
    chat: Chat
    asker: str
    asker_name: str
    moderates: bool
    manages: bool
    reply_to: str | None
    album: str | None
    language: str
    text: str
    argument: str
    consent: Literal["asked", "given"] | None
    upload_limit_bytes: int | None
    before: dict[str, Any] | None
    said: str
    offers: list[str] | None
    then_export: dict[str, Any] | None
    accepted_at_s: float
    started_at_s: float | None
    relaxed: bool = False
    export_draft: RawDraft | None = None
    about_turn_id: int | None = None
    reopens: bool = False
    assumed: bool = False
    quoted: list[list[str]] | None = None
    above: list[dict[str, Any]] | None = None
    said_at_s: float | None = None
    epoch_before: int = 0

    @property
    def claims(self) -> int:
        """How often it was claimed since it was stored, or was laid aside."""
        return self.epoch - self.epoch_before if self.epoch else 0

    @property
    def author(self) -> Author:
        return Author(self.asker, self.asker_name)

    @property
    def is_untouched(self) -> bool:
        """Nobody has begun it, and nobody wants it to end."""
        return self.state == "queued" and not self.epoch and not self.cancel


@dataclass(frozen=True, slots=True)
class File:
    """A file that came with a turn, and what became of it in the turn's session."""

    id: int
    attachment: Attachment
    upload_state: UploadState | None
    known_before: int
    answer: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Post:
    id: int
    turn_id: int
    kind: PostKind
    part: int
    chat: Chat
    reply_to: str | None
    state: PostState
    ref: str | None
    view: View
    final: bool
    delivered: bool
    tries: int
    lives: int
    not_before_s: float
    unclear_at_s: float | None
    posted_at_s: float | None
    tried_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class Export:
    id: int
    lane: str
    turn_id: int
    session_id: int
    state: ExportState
    epoch: int
    cancel: bool
    render_id: str | None
    submits: int
    draft: RawDraft
    output: dict[str, Any]
    source_bytes: int | None
    result: dict[str, Any] | None
    created_at_s: float
    started_at_s: float | None
    submitted_at_s: float | None = None
    fit: Fit | None = None
    fit_begun_at_s: float | None = None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One question that may have cost something. `person` and `chat` are "" once forgotten."""

    turn_id: int
    account_id: int
    person: str
    person_name: str
    guild: str | None
    chat: str
    skill: str
    estimate: int
    before: float | None
    after: float | None
    begun_at_s: float
    ended_at_s: float | None
    shared: bool


@dataclass(frozen=True, slots=True)
class Spent:
    """So many edits, and what they cost; of `unknown` of them nobody knows: they ran at the same
    time as others, they still run, or the service did not tell."""

    edits: int
    credits: float
    unknown: int


def row_to(kind: type[T], row: sa.RowMapping) -> T:
    """Build the dataclass from the columns it names; chats and views come back as values."""
    values = {name: row[name] for name in kind.__dataclass_fields__}  # type: ignore[attr-defined]
    if "chat" in values and kind is not LedgerEntry:
        values["chat"] = Chat.parse(values["chat"])
    if "view" in values:
        values["view"] = view_from_json(values["view"])
    return kind(**values)


def view_to_json(view: View) -> dict[str, Any]:
    """`buttons` is what earlier versions read, which still run while an operator upgrades."""
    return {
        "text": view.text,
        "status": None
        if view.status is None
        else [view.status.line, view.status.phase, view.status.done, view.status.total],
        "buttons": [[b.label, b.data, b.url] for b in view.buttons if not b.copies],
        "controls": [[b.label, b.data, b.url, b.kind, b.copies] for b in view.buttons],
        "mention": None if view.mention is None else [view.mention.id, view.mention.name],
        "preview": view.preview,
        "menus": [
            [menu.label, [[o.label, o.data, o.description, o.is_chosen] for o in menu.options]]
            for menu in view.menus
        ],
        "pictures": [[p.path, p.filename, p.description, p.sides] for p in view.pictures],
        "alone": view.alone,
    }


def view_from_json(data: Mapping[str, Any]) -> View:
    """Also what was stored before there were kinds of buttons, menus and pictures."""
    return View(
        text=data["text"],
        status=None if data["status"] is None else Status(*data["status"]),
        buttons=tuple(Button(*b) for b in data.get("controls", data["buttons"])),
        mention=None if data["mention"] is None else Author(*data["mention"]),
        preview=data["preview"],
        menus=tuple(
            Menu(label, tuple(Option(*option) for option in options))
            for label, options in data.get("menus", ())
        ),
        pictures=tuple(_picture(*picture) for picture in data.get("pictures", ())),
        alone=data.get("alone", False),
    )


def _picture(
    path: str, filename: str, description: str, sides: Sequence[str] | None = None
) -> Picture:
    before_and_after = None if sides is None else (sides[0], sides[1])
    return Picture(path, filename, description, before_and_after)
