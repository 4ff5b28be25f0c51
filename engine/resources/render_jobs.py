"""The rows of render jobs: what was submitted and what became of it.

pending -> processing -> completed | failed, from pending and processing -> cancelled
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

from engine.errors import ApiError
from engine.resources.tokens import Caller
from engine.store import Database
from engine.store.database import Row

_REMEMBERED = 1000  # sessions that had their turn
OPEN = ("pending", "processing")


class RenderJobs:
    """A job has the id that its client chose, unique for the account, and one of its own."""

    def __init__(self, db: Database, now_s: Callable[[], float]) -> None:
        self._db = db
        self._now_s = now_s
        self._begun: dict[str, int] = {}
        """When each session last had its turn, counted; a restart begins anew."""

    def add(self, caller: Caller, session_id: str, render_id: str, plan: str) -> None:
        """At the end of the queue. Error: 4090 when the id was used before, however it ended."""
        row = self._db.one("SELECT COALESCE(MAX(number), 0) + 1 AS number FROM renders")
        added = self._db.run(
            "INSERT OR IGNORE INTO renders"
            " (render_id, user_id, session_id, job_id, number, plan, status)"
            " VALUES (?, ?, ?, ?, ?, ?, 'pending')",
            render_id,
            caller.user_id,
            session_id,
            secrets.token_hex(12),
            row["number"] if row else 1,
            plan,
        )
        if not added:
            raise ApiError(4090, "This render id was used before.")

    def find(self, caller: Caller, render_id: str) -> Row:
        """Error: 404 for an id that this account has not submitted."""
        row = self._db.one(
            "SELECT * FROM renders WHERE user_id = ? AND render_id = ?", caller.user_id, render_id
        )
        if row is None:
            raise ApiError(404, "There is no such render.")
        return row

    def ahead(self, number: int) -> int:
        """How many open jobs come before the pending one with this number."""
        running = self._db.one("SELECT COUNT(*) AS n FROM renders WHERE status = 'processing'")
        numbers = [row["number"] for row in self._in_turn()]
        before = numbers.index(number) if number in numbers else 0
        return before + (int(running["n"]) if running else 0)

    def next(self) -> Row | None:
        """The pending job whose turn it is."""
        return next(iter(self._in_turn()), None)

    def _in_turn(self) -> list[Row]:
        """Sessions in turn, each one's jobs as they came: ten jobs of one session don't hold up
        another's first."""
        waiting = self._db.all("SELECT * FROM renders WHERE status = 'pending' ORDER BY number")
        rounds: dict[str, int] = {}
        places = []
        for row in waiting:
            session = row["session_id"]
            rounds[session] = rounds.get(session, -1) + 1
            places.append((rounds[session], self._begun.get(session, 0), row["number"]))
        return [row for _, row in sorted(zip(places, waiting, strict=True), key=lambda two: two[0])]

    def begin(self, job_id: str) -> bool:
        """Was it still waiting?"""
        begun = self._db.run(
            "UPDATE renders SET status = 'processing' WHERE job_id = ? AND status = 'pending'",
            job_id,
        )
        row = self._db.one("SELECT session_id FROM renders WHERE job_id = ?", job_id)
        if row is not None:
            last = max(self._begun.values(), default=0)
            self._begun = {
                session: at for session, at in self._begun.items() if at > last - _REMEMBERED
            }
            self._begun[row["session_id"]] = last + 1
        return bool(begun)

    def end(
        self, job_id: str, status: str, *, error: str | None = None, result: str | None = None
    ) -> None:
        """A job that has ended already, because it was cancelled in its last moment, stays so."""
        self._db.run(
            "UPDATE renders SET status = ?, error = ?, result = ?, ended_at_s = ?"
            " WHERE job_id = ? AND status IN ('pending', 'processing')",
            status,
            error,
            result,
            self._now_s(),
            job_id,
        )

    def ids(self, status: str) -> set[str]:
        """The jobs' own ids, not their clients'."""
        rows = self._db.all("SELECT job_id FROM renders WHERE status = ?", status)
        return {row["job_id"] for row in rows}
