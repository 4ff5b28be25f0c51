"""Deleting what has expired, and what a killed process left behind."""

from __future__ import annotations

import shutil

from engine.settings import Settings
from engine.store import Database


class Expiry:
    """Takes the rows and the files of what nobody may ask for any more."""

    def __init__(self, settings: Settings, db: Database) -> None:
        self._settings = settings
        self._db = db

    def sweep(self, now_s: float) -> None:
        """Links, claims, sessions with their uploads, and results. `now_s` is UTC. Files first: on
        a full disk they go, though no row can. Error: sqlite3.Error then."""
        touched_at_s = now_s - self._settings.session_ttl_s
        self._sweep_results(now_s - self._settings.link_ttl_s)
        abandoned = self._abandoned_sources(touched_at_s)
        for source_id in abandoned:
            shutil.rmtree(self._settings.uploads_dir / source_id, ignore_errors=True)
        self._db.run("DELETE FROM links WHERE expires_at_s <= ?", now_s)
        self._db.run("DELETE FROM claims WHERE expires_at_s <= ?", now_s)
        for source_id in abandoned:
            self._db.run("DELETE FROM sources WHERE source_id = ?", source_id)
        for table in ("offers", "memories"):
            self._db.run(
                f"DELETE FROM {table} WHERE session_id IN"
                " (SELECT session_id FROM sessions WHERE touched_at_s <= ?)",
                touched_at_s,
            )
        self._db.run("DELETE FROM sessions WHERE touched_at_s <= ?", touched_at_s)

    def _abandoned_sources(self, touched_at_s: float) -> list[str]:
        rows = self._db.all(
            "SELECT source_id FROM sources JOIN sessions USING (session_id)"
            " WHERE touched_at_s <= ?",
            touched_at_s,
        )
        return [row["source_id"] for row in rows]

    def _sweep_results(self, ended_at_s: float) -> None:
        if not self._settings.renders_dir.is_dir():
            return
        for folder in self._settings.renders_dir.iterdir():
            ended = self._db.one(
                "SELECT 1 FROM renders WHERE job_id = ? AND ended_at_s <= ? AND result IS NOT NULL",
                folder.name,
                ended_at_s,
            )
            if ended is not None:
                shutil.rmtree(folder, ignore_errors=True)

    def sweep_uploads(self) -> None:
        """Uploads that no session owns, because they were cut off.

        At the start only: later, a folder without a row may be an upload that is under way.
        """
        if not self._settings.uploads_dir.is_dir():
            return
        known = {row["source_id"] for row in self._db.all("SELECT source_id FROM sources")}
        for folder in self._settings.uploads_dir.iterdir():
            if folder.name not in known:
                shutil.rmtree(folder, ignore_errors=True)
