"""Render jobs: one ffmpeg at a time, the others wait in the order they came and say their place.

pending -> processing -> completed | failed, from pending and processing -> cancelled

The row is written before a submit is answered. After a restart a job that was running is `failed`
(it may be submitted again under a new id); jobs that had not begun are still in the queue.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import ApiError
from engine.resources.accounts import Caller
from engine.resources.links import Links
from engine.resources.render_plan import RenderPlan
from engine.settings import Settings
from engine.store import Database
from engine.store.database import Row
from engine.video.errors import TargetTooSmall
from engine.video.inspect.probe import UnsupportedMedia
from engine.video.render.render import RenderError, render

log = logging.getLogger(__name__)
_OPEN = ("pending", "processing")


@dataclass(frozen=True)
class RenderState:
    render_id: str
    status: str
    progress: int
    """Percent, 100 only when completed."""
    ahead: int
    """Jobs that are to be finished before this one begins."""
    error: str | None
    result: dict[str, Any] | None
    """`link path filename size width height duration how notes` of a completed job."""


class Renders:
    def __init__(
        self, settings: Settings, db: Database, links: Links, now_s: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._db = db
        self._links = links
        self._now_s = now_s
        self._folder = settings.data_dir / "renders"
        self._wake = asyncio.Event()
        self._running: tuple[str, asyncio.Task[None]] | None = None
        self._progress = 0.0
        self._loop: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Clean up after a process that was killed, then work through the queue."""
        for row in self._db.all("SELECT job_id FROM renders WHERE status = 'processing'"):
            self._end(row["job_id"], "failed", error="interrupted: please submit it again")
        self._clear_leftovers()
        self._loop = asyncio.create_task(self._work_through(), name="renders")
        self._wake.set()

    def _clear_leftovers(self) -> None:
        """Only a completed job has files that anybody will ask for."""
        if not self._folder.is_dir():
            return
        rows = self._db.all("SELECT job_id FROM renders WHERE status = 'completed'")
        completed = {row["job_id"] for row in rows}
        for folder in self._folder.iterdir():
            if folder.name not in completed:
                shutil.rmtree(folder, ignore_errors=True)

    async def stop(self) -> None:
        """Ends ffmpeg at once. What was running is found as interrupted at the next start."""
        if self._loop is not None:
            self._loop.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._loop

    def submit(self, caller: Caller, session_id: str, render_id: str, plan: RenderPlan) -> None:
        """Error: 4090 when the id was used before, whatever became of it."""
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
            json.dumps(plan.to_json()),
        )
        if not added:
            raise ApiError(4090, "This render id was used before.")
        self._wake.set()

    def read(self, caller: Caller, render_id: str) -> RenderState:
        """Error: 404 for an id that this account has not submitted."""
        row = self._row(caller, render_id)
        status = row["status"]
        running = self._running is not None and self._running[0] == row["job_id"]
        # 100 is said by a completed job alone: its file is there.
        percent = {"completed": 100}.get(status, min(99, int(self._progress)) if running else 0)
        return RenderState(
            render_id=render_id,
            status=status,
            progress=percent,
            ahead=self._ahead(row) if status == "pending" else 0,
            error=row["error"],
            result=json.loads(row["result"]) if row["result"] else None,
        )

    def cancel(self, caller: Caller, render_id: str) -> RenderState:
        """Ends a job that is open; one that has ended stays as it is."""
        row = self._row(caller, render_id)
        if row["status"] in _OPEN:
            self._end(row["job_id"], "cancelled")
            if self._running is not None and self._running[0] == row["job_id"]:
                self._running[1].cancel()
        return self.read(caller, render_id)

    def file(self, caller: Caller, render_id: str) -> tuple[Path, str]:
        """Error: 404 while there is none, or no longer."""
        result = self.read(caller, render_id).result
        path = self._settings.data_dir / result["path"] if result else None
        if result is None or path is None or not path.is_file():
            raise ApiError(404, "There is no file for this render.")
        return path, result["filename"]

    def _row(self, caller: Caller, render_id: str) -> Row:
        row = self._db.one(
            "SELECT * FROM renders WHERE user_id = ? AND render_id = ?", caller.user_id, render_id
        )
        if row is None:
            raise ApiError(404, "There is no such render.")
        return row

    def _ahead(self, row: Row) -> int:
        count = self._db.one(
            "SELECT COUNT(*) AS n FROM renders"
            " WHERE status IN ('pending', 'processing') AND number < ?",
            row["number"],
        )
        return int(count["n"]) if count else 0

    async def _work_through(self) -> None:
        while True:
            self._wake.clear()
            row = self._db.one(
                "SELECT * FROM renders WHERE status = 'pending' ORDER BY number LIMIT 1"
            )
            if row is None:
                await self._wake.wait()
                continue
            await self._work_on(row)

    async def _work_on(self, row: Row) -> None:
        job_id = row["job_id"]
        self._db.run("UPDATE renders SET status = 'processing' WHERE job_id = ?", job_id)
        self._progress = 0.0
        task = asyncio.create_task(self._render(job_id, row["plan"]), name=f"render {job_id}")
        self._running = (job_id, task)
        try:
            await asyncio.wait([task])
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait([task])
            self._running = None

    async def _render(self, job_id: str, stored: str) -> None:
        plan = RenderPlan.from_json(json.loads(stored))
        folder = self._folder / job_id
        try:
            folder.mkdir(parents=True, exist_ok=True)
            made = await render(plan.spec(self._settings.data_dir), folder, self._on_progress)
        except asyncio.CancelledError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        except Exception as error:
            shutil.rmtree(folder, ignore_errors=True)
            self._end(job_id, "failed", error=_reason(error))
            return
        filename = f"{plan.title}.mp4"
        result = {
            "link": self._links.make(made.path, filename),
            "path": str(made.path.relative_to(self._settings.data_dir)),
            "filename": filename,
            "size": made.size_bytes,
            "width": made.width,
            "height": made.height,
            "duration": round(made.duration_s, 3),
            "how": made.how,
            "notes": list(made.notes),
        }
        self._end(job_id, "completed", result=json.dumps(result))

    def _on_progress(self, share: float) -> None:
        self._progress = max(self._progress, share * 100)

    def _end(
        self, job_id: str, status: str, *, error: str | None = None, result: str | None = None
    ) -> None:
        # A job that was cancelled in its last moment stays cancelled.
        self._db.run(
            "UPDATE renders SET status = ?, error = ?, result = ?, ended_at_s = ?"
            " WHERE job_id = ? AND status IN ('pending', 'processing')",
            status,
            error,
            result,
            self._now_s(),
            job_id,
        )


def _reason(error: Exception) -> str:
    """A sentence without paths or program output; what is unforeseen goes to the log instead."""
    if isinstance(error, TargetTooSmall):
        return (
            f"target_too_small: the smallest possible file has about {error.smallest_bytes} bytes"
        )
    if isinstance(error, RenderError):
        return error.code
    if isinstance(error, UnsupportedMedia):
        return "source_unreadable"
    log.error("a render failed", exc_info=error)
    return "render_failed"
