"""Links to files: unguessable, expiring, and nothing in them that becomes a path."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from engine.settings import Settings
from engine.store import Database


@dataclass(frozen=True)
class LinkedFile:
    """`filename` is what a browser saves it as."""

    path: Path
    filename: str


class Links:
    """Makes links to files below the data directory, and finds the file behind one."""

    def __init__(self, settings: Settings, db: Database, now_s: Callable[[], float]) -> None:
        self._settings = settings
        self._db = db
        self._now_s = now_s

    def make(self, path: Path, filename: str) -> str:
        """A link to `path`, relative to `public_url`, good until `link_ttl_s` have passed."""
        secret = secrets.token_urlsafe(24)
        self._db.run(
            "INSERT INTO links VALUES (?, ?, ?, ?)",
            secret,
            str(path.relative_to(self._settings.data_dir)),
            filename,
            self._now_s() + self._settings.link_ttl_s,
        )
        return f"/files/{secret}/{quote(filename)}"

    def url(self, link: str) -> str:
        """The whole address. Put together when it is told: a restart may have moved the port."""
        return self._settings.public_url + link

    def find(self, secret: str) -> LinkedFile | None:
        """None for a link that was never made or has expired, or whose file is gone."""
        row = self._db.one(
            "SELECT * FROM links WHERE secret = ? AND expires_at_s > ?", secret, self._now_s()
        )
        if row is None:
            return None
        path = self._settings.data_dir / row["path"]
        return LinkedFile(path, row["filename"]) if path.is_file() else None
