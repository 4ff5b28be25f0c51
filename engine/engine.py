"""The engine's parts, put together once and handed to every endpoint."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.captions.hearing import Hearing
from engine.resources.claims import Claims
from engine.resources.credits import Credits
from engine.resources.expiry import Expiry
from engine.resources.links import Links
from engine.resources.renders import Renders
from engine.resources.request_log import RequestLog
from engine.resources.sessions import Sessions
from engine.resources.tokens import Tokens
from engine.settings import Settings
from engine.store import Database


@dataclass(frozen=True)
class Engine:
    """Everything that endpoints and turns use. `now_s` is UTC, so tests can move it."""

    settings: Settings
    now_s: Callable[[], float]
    db: Database
    tokens: Tokens
    credits: Credits
    claims: Claims
    sessions: Sessions
    links: Links
    renders: Renders
    hearing: Hearing
    expiry: Expiry
    request_log: RequestLog
    running_turns: set[str] = field(default_factory=set)
    """Ids of the sessions that have one."""
    probe_lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Uploads are looked at one after another, so that many of them don't mean many ffmpegs."""

    def close(self) -> None:
        self.request_log.close()
        self.db.close()


def open_engine(settings: Settings, now_s: Callable[[], float]) -> Engine:
    """Errors: OSError or sqlite3.Error when the data directory can't be used, OSError or ValueError
    for a file of tokens that can't be read."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    db = Database(settings.data_dir / "engine.sqlite3")
    links = Links(settings, db, now_s)
    return Engine(
        settings=settings,
        now_s=now_s,
        db=db,
        tokens=Tokens(settings, db, now_s),
        credits=Credits(db),
        claims=Claims(settings, db, now_s),
        sessions=Sessions(settings, db, now_s),
        links=links,
        renders=Renders(settings, db, links, now_s),
        hearing=Hearing(settings),
        expiry=Expiry(settings, db),
        request_log=RequestLog(settings.data_dir / "requests.jsonl"),
    )
