"""Rendering what was submitted: one ffmpeg at a time, the others wait in the order they came.

A job's row is written before its submit is answered. After a restart a job that was running is
`failed` (it may be submitted again under a new id); jobs that had not begun are still waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from engine.errors import ApiError, disk_is_full
from engine.resources.links import Links
from engine.resources.render_jobs import OPEN, RenderJobs
from engine.resources.render_plan import RenderPlan
from engine.resources.tokens import Caller
from engine.settings import Settings
from engine.store import Database
from engine.store.database import Row
from engine.video.effects.kinds import MadeKind, make_kind, notes_of, write_srt
from engine.video.effects.need import need_of
from engine.video.effects.pieces import make_pieces
from engine.video.effects.prepare import one_file, prepared
from engine.video.errors import RenderError, TargetTooSmall
from engine.video.inspect.probe import UnsupportedMedia
from engine.video.pictures.show import Picture, Shown, show
from engine.video.render.render import Rendered, RenderSpec, render
from engine.video.run.progress import carried_on

log = logging.getLogger(__name__)

_TOLD_FROM_PERCENT = 2.0
_AGAIN_S = 1.0


@dataclass(frozen=True)
class RenderState:
    """What is told of one job."""

    render_id: str
    status: str
    progress: int
    """Percent, 100 only when completed."""
    remaining_s: float | None
    """About how long it still takes; None where nobody can tell."""
    ahead: int
    """Jobs that are to be finished before this one begins."""
    error: str | None
    result: dict[str, Any] | None
    """`link path filename size width height duration how notes pictures report` of one that is
    completed."""


@dataclass(frozen=True)
class _Left:
    """How long a render took on from `at_s`, as far as could be told when it stood at `percent`."""

    percent: float
    left_s: float
    at_s: float

    def by(self, now_s: float) -> float:
        """Counted down, and never to nothing: only the end is the end."""
        return carried_on(self.left_s, 0.0, max(0.1, self.left_s), now_s - self.at_s)


@dataclass(frozen=True)
class _End:
    status: str
    error: str | None = None
    result: str | None = None


class Renders:
    """The queue and its worker. `start` and `stop` belong to the application's lifespan."""

    def __init__(
        self, settings: Settings, db: Database, links: Links, now_s: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._jobs = RenderJobs(db, now_s)
        self._links = links
        self._wake = asyncio.Event()
        self._running: tuple[str, asyncio.Task[_End]] | None = None
        self._progress = 0.0
        self._begun_s = 0.0
        self._left: _Left | None = None
        self._worker: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Clean up after a process that was killed, then work through the queue."""
        self._clear_leftovers()
        self._worker = asyncio.create_task(self._work_through(), name="renders")
        self._wake.set()

    def _clear_leftovers(self) -> None:
        """Only a completed job has files that anybody will ask for."""
        if not self._settings.renders_dir.is_dir():
            return
        completed = self._jobs.ids("completed")
        for folder in self._settings.renders_dir.iterdir():
            if folder.name not in completed:
                shutil.rmtree(folder, ignore_errors=True)

    async def stop(self) -> None:
        """Ends ffmpeg at once. What was running is found as interrupted at the next start."""
        if self._worker is not None:
            self._worker.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._worker

    def submit(self, caller: Caller, session_id: str, render_id: str, plan: RenderPlan) -> None:
        """Error: 4090 when the id was used before, whatever became of it."""
        self._jobs.add(caller, session_id, render_id, json.dumps(plan.to_json()))
        self._wake.set()

    def read(self, caller: Caller, render_id: str) -> RenderState:
        """Error: 404 for an id that this account has not submitted."""
        row = self._jobs.find(caller, render_id)
        status = row["status"]
        # Only a completed job says 100: its file is there.
        percent = min(99, int(self._progress)) if self._is_running(row["job_id"]) else 0
        return RenderState(
            render_id=render_id,
            status=status,
            progress=100 if status == "completed" else percent,
            remaining_s=self._remaining_s() if percent else None,
            ahead=self._jobs.ahead(row["number"]) if status == "pending" else 0,
            error=row["error"],
            result=json.loads(row["result"]) if row["result"] else None,
        )

    def cancel(self, caller: Caller, render_id: str) -> RenderState:
        """Ends a job that is open; one that has ended stays as it is. What runs is stopped first:
        its files may be what fills the disk. Error: 404."""
        row = self._jobs.find(caller, render_id)
        if row["status"] in OPEN:
            if self._running is not None and self._is_running(row["job_id"]):
                self._running[1].cancel()
            self._jobs.end(row["job_id"], "cancelled")
        return self.read(caller, render_id)

    def file(self, caller: Caller, render_id: str) -> tuple[Path, str]:
        """The result and its name. Error: 404 while there is none, or no longer."""
        result = self.read(caller, render_id).result
        path = self._settings.data_dir / result["path"] if result else None
        if result is None or path is None or not path.is_file():
            raise ApiError(404, "There is no file for this render.")
        return path, result["filename"]

    def _is_running(self, job_id: str) -> bool:
        return self._running is not None and self._running[0] == job_id

    def _remaining_s(self) -> float | None:
        """As fast as until now. Told from a fiftieth on: before that it would be a guess."""
        return self._left.by(asyncio.get_running_loop().time()) if self._left else None

    async def _work_through(self) -> None:
        for job_id in self._jobs.ids("processing"):
            told = "interrupted: please submit it again"
            await self._written(partial(self._jobs.end, job_id, "failed", error=told))
        while True:
            self._wake.clear()
            row = self._jobs.next()
            if row is None:
                await self._wake.wait()
                continue
            await self._work_on(row)

    async def _work_on(self, row: Row) -> None:
        job_id = row["job_id"]
        if not await self._written(partial(self._jobs.begin, job_id)):
            return  # it was cancelled meanwhile
        self._progress, self._left = 0.0, None
        self._begun_s = asyncio.get_running_loop().time()
        task = asyncio.create_task(self._render(job_id, row["plan"]), name=f"render {job_id}")
        self._running = (job_id, task)
        try:
            await asyncio.wait([task])
            end = _End("cancelled") if task.cancelled() else task.result()
            write = partial(self._jobs.end, job_id, end.status, error=end.error, result=end.result)
            await self._written(write)
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait([task])
            self._running = None

    async def _written(self, write: Callable[[], object]) -> object:
        """Where it can't be, as on a full disk, again and again: what ended is told as that, and
        those behind it get their turn."""
        is_told = False
        while True:
            try:
                return write()
            except sqlite3.Error as error:
                if not is_told:
                    log.error("a render waits for the database", exc_info=error)
                is_told = True
            await asyncio.sleep(_AGAIN_S)

    async def _render(self, job_id: str, stored: str) -> _End:
        plan = RenderPlan.from_json(json.loads(stored))
        folder = self._settings.renders_dir / job_id
        try:
            self._settings.renders_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
            result = await self._made(plan, folder)
        except asyncio.CancelledError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        except Exception as error:
            shutil.rmtree(folder, ignore_errors=True)
            return _End("failed", error=_reason(error))
        return _End("completed", result=json.dumps(result))

    async def _made(self, plan: RenderPlan, folder: Path) -> dict[str, Any]:
        """Effects first, then the encode that was asked for, of one file without any."""
        data_dir = self._settings.data_dir
        spec, effects = plan.spec(data_dir), plan.effects
        first = bool(effects) or (plan.kind != "mp4")
        half = (lambda share: self._on_progress(share / 2)) if first else self._on_progress
        if plan.kind == "srt":
            written = await asyncio.to_thread(write_srt, plan.subtitles, folder)
            return self._other_kind(written, plan.filename)
        if plan.kind != "mp4":
            spec, need, at_s = await need_of(plan.kind, spec, effects, plan.kind_at_s)
            async with one_file(spec, effects, data_dir, folder, half, need) as ready:
                if plan.kind == "zip":
                    split = plan.split or (1.0, "parts")
                    made = await make_pieces(
                        ready, split, plan.split_at_s, folder, self._second_half
                    )
                else:
                    made = await make_kind(ready, plan.kind, at_s, folder, self._second_half)
            return self._other_kind(made, plan.filename, notes_of(plan.kind, ready.left_out))
        async with prepared(spec, effects, data_dir, folder, half) as ready:
            told = self._second_half if first else self._on_progress
            rendered = await render(ready, folder, told)
            shown = await self._show(rendered, spec)
        if effects:
            rendered = replace(rendered, how="encoded")
        return self._result(rendered, shown, plan.filename)

    def _second_half(self, share: float) -> None:
        self._on_progress(0.5 + share / 2)

    def _other_kind(
        self, made: MadeKind, filename: str, notes: Sequence[str] = ()
    ) -> dict[str, Any]:
        return {
            **self._file(made, filename),
            "duration": made.duration_s,
            "how": "encoded",
            "notes": list(notes),
        }

    def _file(self, made: MadeKind | Rendered, filename: str) -> dict[str, Any]:
        return {
            "link": self._links.make(made.path, filename),
            "path": str(made.path.relative_to(self._settings.data_dir)),
            "filename": filename,
            "size": made.size_bytes,
            "width": made.width,
            "height": made.height,
        }

    async def _show(self, made: Rendered, spec: RenderSpec) -> Shown:
        """Beside what was sent, which effects have made another file of by now."""
        if not self._settings.pictures:
            return Shown()
        sent_bytes = sum(path.stat().st_size for path in {cut.path for cut in spec.cuts})
        return await show(made, self._settings.drawing_dir, sent_bytes)

    def _result(self, made: Rendered, shown: Shown, filename: str) -> dict[str, Any]:
        return {
            **self._file(made, filename),
            "duration": round(made.duration_s, 3),
            "how": made.how,
            "notes": list(made.notes),
            "pictures": [self._picture(picture) for picture in shown.pictures],
            "report": shown.report,
        }

    def _picture(self, picture: Picture) -> dict[str, Any]:
        told = {
            "kind": picture.kind,
            "link": self._links.make(picture.path, picture.path.name),
            "mime_type": "image/png",
            "alt": picture.alt,
        }
        if picture.svg is not None:
            told["svg_link"] = self._links.make(picture.svg, picture.svg.name)
        return told

    def _on_progress(self, share: float) -> None:
        self._progress = max(self._progress, share * 100)
        now_s = asyncio.get_running_loop().time()
        if self._progress >= (self._left.percent + 1 if self._left else _TOLD_FROM_PERCENT):
            left_s = (now_s - self._begun_s) * (100 - self._progress) / self._progress
            self._left = _Left(self._progress, left_s, now_s)


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
    if disk_is_full(error):
        return "disk_full"
    log.error("a render failed", exc_info=error)
    return "render_failed"
