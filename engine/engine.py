"""The engine's parts, put together once and handed to every endpoint."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from engine.resources.accounts import Accounts
from engine.resources.links import Links
from engine.resources.renders import Renders
from engine.resources.request_log import RequestLog
from engine.resources.sessions import Sessions
from engine.settings import Settings
from engine.store import Database


@dataclass(frozen=True)
class Engine:
    settings: Settings
    now_s: Callable[[], float]
    db: Database
    accounts: Accounts
    sessions: Sessions
    links: Links
    renders: Renders
    requests: RequestLog
    asking: set[str] = field(default_factory=set)
    """Sessions with a turn that is running."""
    probing: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Uploads are looked at one after another, so that many of them don't mean many ffmpegs."""

    @property
    def uploads_dir(self) -> Path:
        return self.settings.data_dir / "uploads"

    def sweep(self) -> None:
        """Delete what has expired, and uploads that no session owns (an upload was cut off)."""
        now_s = self.now_s()
        self.db.run("DELETE FROM links WHERE expires_at_s <= ?", now_s)
        self.db.run("DELETE FROM claims WHERE expires_at_s <= ?", now_s)
        gone_s = now_s - self.settings.session_ttl_s
        abandoned = self.db.all(
            "SELECT source_id FROM sources JOIN sessions USING (session_id)"
            " WHERE touched_at_s <= ?",
            gone_s,
        )
        for row in abandoned:
            shutil.rmtree(self.uploads_dir / row["source_id"], ignore_errors=True)
            self.db.run("DELETE FROM sources WHERE source_id = ?", row["source_id"])
        self.db.run("DELETE FROM sessions WHERE touched_at_s <= ?", gone_s)
        ended = self.db.all(
            "SELECT job_id FROM renders WHERE ended_at_s <= ? AND result IS NOT NULL",
            now_s - self.settings.link_ttl_s,
        )
        for row in ended:
            shutil.rmtree(self.settings.data_dir / "renders" / row["job_id"], ignore_errors=True)

    def sweep_uploads(self) -> None:
        """At the start only: later, a folder without a row may be an upload that is under way."""
        if not self.uploads_dir.is_dir():
            return
        known = {row["source_id"] for row in self.db.all("SELECT source_id FROM sources")}
        for folder in self.uploads_dir.iterdir():
            if folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        self.requests.close()
        self.db.close()


def open_engine(settings: Settings, now_s: Callable[[], float]) -> Engine:
    """Errors: OSError or sqlite3.Error when the data directory can't be used."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    db = Database(settings.data_dir / "engine.sqlite3")
    links = Links(settings, db, now_s)
    return Engine(
        settings=settings,
        now_s=now_s,
        db=db,
        accounts=Accounts(settings, db, now_s),
        sessions=Sessions(settings, db, now_s),
        links=links,
        renders=Renders(settings, db, links, now_s),
        requests=RequestLog(settings.data_dir / "requests.jsonl"),
    )
