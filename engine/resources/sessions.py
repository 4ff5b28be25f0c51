"""Editing sessions: the draft, its history and the files that were uploaded to it."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine import draft as drafts
from engine.agent.edits import Request
from engine.agent.near import remembered
from engine.agent.near.remembered import NOTHING_YET, Memory
from engine.captions.words import Word
from engine.draft import Draft
from engine.errors import disk_is_full, session_not_found
from engine.resources.source import Source
from engine.resources.tokens import Caller
from engine.settings import Settings
from engine.store import Database

_MAX_HISTORY = 20


@dataclass(frozen=True)
class Session:
    """A session as it was when it was read."""

    session_id: str
    task_id: str
    user_id: str
    task_name: str
    language: str
    draft: Draft | None
    history: tuple[Draft, ...]
    """Earlier drafts, the latest last; what "undo" goes back to."""
    sources: tuple[Source, ...]
    seen_sources: int
    """How many of `sources` were there when the draft was last edited."""
    lack: str = "extra"
    """What is missing before words can be heard in files: nothing, the extra, or the model."""
    undone: tuple[Draft, ...] = ()
    """Drafts that were undone, the one to go to next last; what "redo" goes to."""
    offer: Request | None = None
    """What was asked back in the turn before, and waits for a yes."""
    memory: Memory = NOTHING_YET
    heard: Mapping[str, Sequence[Word]] = field(default_factory=dict)
    """What is said in files, by their ids, as far as they were heard for this turn."""

    @property
    def videos(self) -> tuple[Source, ...]:
        """What can be edited: the videos; without any the GIFs, and without those the sounds."""
        found = [source for source in self.sources if source.is_main]
        for kind in ("video", "image", "audio"):
            if chosen := tuple(source for source in found if source.file_type == kind):
                return chosen
        return ()

    @property
    def by_id(self) -> dict[str, Source]:
        return {source.source_id: source for source in self.sources}


class Sessions:
    """Sessions of all accounts. One is gone `session_ttl_s` after its last use."""

    def __init__(self, settings: Settings, db: Database, now_s: Callable[[], float]) -> None:
        self._settings = settings
        self._db = db
        self._now_s = now_s

    def create(self, user_id: str, task_name: str, language: str) -> Session:
        """A new session with an empty timeline. `language` is what replies fall back to."""
        session_id, task_id = secrets.token_hex(16), secrets.token_hex(16)
        self._db.run(
            "INSERT INTO sessions (session_id, task_id, user_id, task_name, language, touched_at_s)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            session_id,
            task_id,
            user_id,
            task_name,
            language,
            self._now_s(),
        )
        return self.read(session_id)

    def open(self, caller: Caller, session_id: str) -> Session:
        """The caller's own session, kept alive by this use. Error: 1002."""
        row = self._db.one(
            "SELECT 1 FROM sessions WHERE session_id = ? AND user_id = ? AND touched_at_s > ?",
            session_id,
            caller.user_id,
            self._now_s() - self._settings.session_ttl_s,
        )
        if row is None:
            raise session_not_found(session_id)
        self._touch(session_id)
        return self.read(session_id)

    def _touch(self, session_id: str) -> None:
        """Reading goes on where nothing can be written any more."""
        try:
            self._db.run(
                "UPDATE sessions SET touched_at_s = ? WHERE session_id = ?",
                self._now_s(),
                session_id,
            )
        except sqlite3.Error as error:
            if not disk_is_full(error):
                raise

    def read(self, session_id: str) -> Session:
        """Anyone's session, not kept alive. Error: 1002."""
        row = self._db.one("SELECT * FROM sessions WHERE session_id = ?", session_id)
        if row is None:
            raise session_not_found(session_id)
        facts = self._db.all(
            "SELECT facts FROM sources WHERE session_id = ? ORDER BY position", session_id
        )
        history, undone = _both_ways(json.loads(row["history"]))
        offer = self._db.one("SELECT request FROM offers WHERE session_id = ?", session_id)
        memory = self._db.one(
            "SELECT asked, told_sources FROM memories WHERE session_id = ?", session_id
        )
        return Session(
            session_id=row["session_id"],
            task_id=row["task_id"],
            user_id=row["user_id"],
            task_name=row["task_name"],
            language=row["language"],
            draft=json.loads(row["draft"]) if row["draft"] else None,
            history=history,
            undone=undone,
            sources=tuple(Source(**json.loads(fact["facts"])) for fact in facts),
            seen_sources=row["seen_sources"],
            offer=remembered.from_json(offer["request"]) if offer else None,
            memory=Memory(remembered.asked_from_json(memory["asked"]), memory["told_sources"])
            if memory
            else NOTHING_YET,
        )

    def add_sources(self, session: Session, added: Sequence[Source]) -> None:
        """Files join the session; the first video lands on a timeline that is still empty. Until
        there is one, a GIF or a sound stands there."""
        with self._db.transaction():
            before = self.read(session.session_id)
            for offset, source in enumerate(added):
                self._db.run(
                    "INSERT INTO sources VALUES (?, ?, ?, ?)",
                    source.source_id,
                    session.session_id,
                    len(before.sources) + offset,
                    json.dumps(source.to_json()),
                )
            after = self.read(session.session_id)
            if after.videos and not before.history and not _has_first(before):
                self._store(session.session_id, drafts.fresh(after.videos[:1]), before.history)

    def replace_draft(
        self,
        session: Session,
        draft: Draft,
        history: Sequence[Draft],
        undone: Sequence[Draft] = (),
    ) -> None:
        """Inside the transaction that also charges for it."""
        kept, back = tuple(history)[-_MAX_HISTORY:], tuple(undone)[-_MAX_HISTORY:]
        self._store(session.session_id, draft, kept, back)
        self._db.run(
            "UPDATE sessions SET seen_sources = ? WHERE session_id = ?",
            len(session.sources),
            session.session_id,
        )

    def remember_offer(self, session: Session, offer: Request | None) -> None:
        """What the turn that ends asked back; None forgets what the one before did."""
        if offer is not None:
            self._db.run(
                "INSERT OR REPLACE INTO offers VALUES (?, ?)",
                session.session_id,
                remembered.to_json(offer),
            )
        elif session.offer is not None:
            self._db.run("DELETE FROM offers WHERE session_id = ?", session.session_id)

    def remember(self, session: Session, memory: Memory) -> None:
        self._db.run(
            "INSERT OR REPLACE INTO memories VALUES (?, ?, ?)",
            session.session_id,
            remembered.asked_to_json(memory.asked),
            memory.told_sources,
        )

    def _store(
        self,
        session_id: str,
        draft: Draft,
        history: Sequence[Draft],
        undone: Sequence[Draft] = (),
    ) -> None:
        both = {"done": list(history), "undone": list(undone)} if undone else list(history)
        self._db.run(
            "UPDATE sessions SET draft = ?, history = ? WHERE session_id = ?",
            json.dumps(draft),
            json.dumps(both),
            session_id,
        )


def _both_ways(stored: Any) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    """Earlier drafts, and undone ones where there are any: then both have names."""
    if isinstance(stored, dict):
        return tuple(stored["done"]), tuple(stored["undone"])
    return tuple(stored), ()


def _has_first(session: Session) -> bool:
    """Whether the timeline has a video already, or somebody changed it."""
    if session.draft is None:
        return False
    videos = {one.source_id for one in session.sources if one.file_type == "video"}
    on_it = {segment.source_id for segment in drafts.segments(session.draft)}
    return bool(on_it & videos) or not on_it <= {one.source_id for one in session.videos}
