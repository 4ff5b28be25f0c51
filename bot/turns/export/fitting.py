"""A copy that fits its chat, made by an engine: from a result that is too large to a smaller film.

It costs nothing and asks for nothing but a render. Each step has its mark in the export's row
(`bot.core.fit.Fit`), stored before it is taken, so that a film is uploaded and rendered once
whatever happens to us. Where no copy can be made, the link remains.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final, cast

import structlog

from bot.core.model import MAX_FILE_BYTES
from bot.core.results.fit import CANNOT_FIT, Film, Fit, Lack, WhyNot, fitting_draft, plan_fit
from bot.core.service.errors import (
    UNCLEAR,
    NotFound,
    NotReached,
    Rejected,
    ServiceError,
    SessionLost,
    TokenRejected,
)
from bot.core.service.values import ProjectKey, RawDraft, RenderStatus, SourceFile
from bot.core.timeline.draft import Draft
from bot.core.view import Phase
from bot.ports import Clock, Project, Service
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.fair_use.in_turn import begin_fit
from bot.store.rows import Export, Turn
from bot.turns.edit.sessions import Sessions
from bot.turns.export.following import Following, RenderFailed, RenderStopped, RenderStuck
from bot.turns.export.pictures import shown_of
from bot.turns.export.scratch import make_scratch, scratch_source
from bot.turns.wording import ShowStatus

log = structlog.get_logger(__name__)

FindEngine = Callable[[], Awaitable[Service | None]]

SUBMITS_MAX: Final = 3
LOOK_AGAIN_S: Final = 2.0
"""The engine is near, and waiting for one's turn may take long: looking costs little."""
ROOM_LEFT_BYTES: Final = 100_000_000
COPY_BYTES: Final = 1_000_000
"""So much of a file is in memory while it is sent."""
TOLD_AGAIN_S: Final = 600.0
_GONE: Final = (SessionLost, NotFound, TokenRejected)
"""The engine has nothing of ours any more: it is begun anew."""


class NoRoom(Exception):
    """The disk is too full to bring the film through it."""


class Fitting:
    """`find_engine` is None where the operator wants no copies. `floor_kbps`: what the whole film
    must have for 480 lines, else it is not fitted unasked. What
    only the operator can help with is a warning in the log, now and then."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        *,
        find_engine: FindEngine | None,
        service: Service,
        sessions: Sessions,
        following: Following,
        sleep_s: Callable[[float], Awaitable[None]],
        scratch: Path,
        floor_kbps: float,
    ) -> None:
        self._db = db
        self._clock = clock
        self._find_engine = find_engine
        self._service = service
        self._sessions = sessions
        self._following = following
        self._sleep_s = sleep_s
        self._scratch = scratch
        self.floor_kbps = floor_kbps
        self._told_s: dict[Lack, float] = {}

    async def plan(self, export: Export, limit_bytes: int) -> Fit | WhyNot:
        """The copy that this result needs, or why there will be none."""
        held, result = export.fit or Fit(), export.result or {}
        if held.get("failed") or result.get("fitted"):
            return "failed"
        if self._find_engine is None:
            return "off"
        fit = plan_fit(
            film_of(result),
            limit_bytes,
            wish_bytes=Draft.read(export.draft).wishes.max_bytes,
            floor_kbps=self.floor_kbps,
            first_s=held.get("first_s"),
            anyway=held.get("anyway", False),
        )
        if fit is None:
            return "too_low"
        if await self._find_engine() is None:
            self._tell_operator("engine")
            return "no_engine"
        self._is_well("engine")
        return fit

    async def fit(self, export: Export, project: Project, turn: Turn, show: ShowStatus) -> Export:
        """`fitting → delivering`: with the copy in the result, or with the mark that there will be
        none. `project` holds the result."""
        try:
            if export.fit_begun_at_s is None:
                export = await self._wait_for_turn(export, show)
            for last in (False, True):
                try:
                    export, status = await self._fitted(export, project, turn, show)
                    break
                except _GONE:
                    now = await self._db.read(lanes.reload, export)
                    if last or "key" not in (now.fit or {}):
                        raise
                    export = await self._db.run_alone(lanes.note, now, fit=_begun_anew(now.fit))
        except (ServiceError, RenderFailed, RenderStopped, RenderStuck, NoRoom, OSError) as exc:
            log.warning("fit.failed", export=export.id, error=type(exc).__name__)
            if isinstance(exc, NoRoom):
                self._tell_operator("room")
            now = await self._db.read(lanes.reload, export)
            failed: Fit = {**(now.fit or Fit()), "failed": True}
            return await self._db.run_alone(lanes.move, now, "delivering", fit=failed)
        finally:
            scratch_source(self._scratch, export.id).unlink(missing_ok=True)
        self._is_well("engine", "room")
        fitted = _facts(status, export.fit or Fit())
        result = {**(export.result or {}), "fitted": fitted}
        return await self._db.run_alone(lanes.move, export, "delivering", result=result)

    async def project_of(self, export: Export, project: Project) -> Project:
        """Where the copy is made: the `project` of the result, or one of its own at the engine."""
        key = (export.fit or {}).get("key")
        if key is None:
            return project
        engine = await self._find_engine() if self._find_engine is not None else None
        if engine is None:
            raise NotReached(reason="no engine")
        return await self._at(engine, export, ProjectKey(**key))

    async def cancel(self, export: Export, project: Project) -> None:
        """Stop the render, if there is one; best effort."""
        render_id = (export.fit or {}).get("render_id")
        if render_id is not None:
            with suppress(ServiceError):
                await (await self.project_of(export, project)).cancel_render(render_id)

    async def _wait_for_turn(self, export: Export, show: ShowStatus) -> Export:
        """People are taken in turn. A stop may break it off: then the row waits as it did."""
        while True:
            begun = await self._db.run(begin_fit, export, self._clock.utc_s())
            if begun is not None:
                return begun
            show("status-fit-waiting", "waiting")
            await self._sleep_s(LOOK_AGAIN_S)

    async def _fitted(
        self, export: Export, project: Project, turn: Turn, show: ShowStatus
    ) -> tuple[Export, RenderStatus]:
        assert self._find_engine is not None
        engine = await self._find_engine()
        if engine is None:
            raise NotReached(reason="no engine")
        draft: RawDraft | None = export.draft
        output: dict[str, Any] = export.output
        if engine is not self._service or not isinstance(draft, dict):
            if not (export.fit or {}).get("sent"):
                export = await self._send(engine, export, project, show)
            project = await self.project_of(export, project)
            draft, output = (await project.state()).draft, {"format": "mp4", "quality": "high"}
        draft = fitting_draft(draft, export.fit or Fit())
        if draft is None:
            raise RenderFailed
        return await self._rendered(export, project, draft, output, show)

    # bringing the film to the engine

    async def _send(
        self, engine: Service, export: Export, project: Project, show: ShowStatus
    ) -> Export:
        """Into a project that nothing was sent to before: what an earlier try has left is never
        gone on with, and ends by itself. By its link where that opens, so that nothing of it goes
        through this machine."""
        show("status-fitting-unknown", "uploading")
        url = (export.result or {}).get("url")
        attribution = await self._sessions.attribution_of(export.session_id)
        ways = [partial(self._send_file, export, project, show)]
        if url and await project.link_reach(url) == "everybody":
            ways.insert(0, partial(_send_link, url))
        for number, way in enumerate(ways, 1):
            key = await engine.create_project("", attribution, "en")
            export = await self._mark(export, key=asdict(key))
            try:
                await way(await self._at(engine, export, key))
                break
            except ServiceError as exc:
                if number == len(ways):
                    raise
                log.info("fit.link_not_fetched", export=export.id, error=type(exc).__name__)
        return await self._mark(export, sent=True)

    async def _send_file(
        self, export: Export, project: Project, show: ShowStatus, remote: Project
    ) -> None:
        """Through this machine's disk: a link that breaks off is fetched again, a body that is
        being sent can't be."""
        path = scratch_source(self._scratch, export.id)
        await asyncio.to_thread(make_scratch, path.parent)
        result = export.result or {}
        await asyncio.to_thread(_check_room, path.parent, result.get("size_bytes") or 0)
        assert export.render_id is not None
        size_bytes = await project.download(
            export.render_id,
            result.get("url"),
            path,
            max_bytes=MAX_FILE_BYTES,
            on_progress=lambda done, total: _show_sending(show, done / 2, total),
        )
        await remote.upload(
            partial(_open_file, path, size_bytes),
            lambda done: _show_sending(show, (size_bytes + done) / 2, size_bytes),
        )

    # the render

    async def _rendered(
        self,
        export: Export,
        project: Project,
        draft: RawDraft,
        output: dict[str, Any],
        show: ShowStatus,
    ) -> tuple[Export, RenderStatus]:
        fit = export.fit or Fit()
        render_id, submits = fit.get("render_id"), fit.get("submits", 0)
        known = render_id is not None and await _is_known(project, render_id)
        if render_id is not None and not known:  # stored before a crash and never sent: no failure
            known = await _submit(project, render_id, draft, output)
        while True:
            if not known or render_id is None:
                if submits >= SUBMITS_MAX:
                    raise RenderFailed
                submits += 1
                render_id = f"fit_{int(self._clock.utc_s() * 1000)}_{export.id}_{submits}"
                export = await self._mark(export, render_id=render_id, submits=submits)
                known = await _submit(project, render_id, draft, output)
                continue
            try:
                end = partial(self._following.to_the_end, project, render_id)
                return export, await end(partial(_show_fitting, show))
            except RenderFailed as exc:
                if exc.lasts or submits >= SUBMITS_MAX:
                    raise
                known = False

    async def _mark(self, export: Export, **marks: Any) -> Export:
        fit = cast(Fit, {**(export.fit or {}), **marks})
        return await self._db.run_alone(lanes.note, export, fit=fit)

    async def _at(self, engine: Service, export: Export, key: ProjectKey) -> Project:
        attribution = await self._sessions.attribution_of(export.session_id)
        return engine.project(key, attribution, _nothing_lost)

    def _tell_operator(self, lacks: Lack) -> None:
        """Not with each large result, but as long as it lasts."""
        now_s, told_s = self._clock.monotonic_s(), self._told_s.get(lacks)
        if told_s is None or now_s - told_s >= TOLD_AGAIN_S:
            self._told_s[lacks] = now_s
            log.warning("operator.cannot_fit", sentence=CANNOT_FIT[lacks])

    def _is_well(self, *lacked: Lack) -> None:
        for lack in lacked:
            if self._told_s.pop(lack, None) is not None:
                log.info("operator.fits_again", sentence=CANNOT_FIT[lack])


def film_of(result: dict[str, Any]) -> Film:
    return Film(result.get("duration_s"), result.get("width"), result.get("height"))


def _facts(status: RenderStatus, fit: Fit) -> dict[str, Any]:
    """What is kept of the copy, as of a result."""
    return {
        "url": status.url,
        "size_bytes": status.size_bytes,
        "duration_s": status.duration_s,
        "width": status.width,
        "height": status.height,
        "render_id": fit.get("render_id"),
        **shown_of(status),
    }


def _begun_anew(fit: Fit | None) -> Fit:
    """What was planned, without how far it was."""
    done = ("key", "sent", "render_id", "submits")
    return cast(Fit, {name: value for name, value in (fit or {}).items() if name not in done})


async def _is_known(project: Project, render_id: str) -> bool:
    """Only the engine's plain no counts as one. An engine that was ended in the middle says so of
    the render itself."""
    try:
        await project.render_status(render_id)
    except NotFound:
        return False
    except UNCLEAR:
        pass
    return True


async def _submit(
    project: Project, render_id: str, draft: RawDraft, output: dict[str, Any]
) -> bool:
    """Whether the engine has this render now. Raises what the next one would meet too."""
    try:
        await project.submit_render(render_id, draft, output)
    except (Rejected, *UNCLEAR) as exc:
        log.warning("fit.submit_unclear", error=type(exc).__name__)
        if await _is_known(project, render_id):
            return True
        if isinstance(exc, Rejected) and exc.code not in (None, 404, 409):
            raise
        return False
    return True


async def _send_link(url: str, remote: Project) -> None:
    await remote.upload_url(url)


@asynccontextmanager
async def _open_file(path: Path, size_bytes: int) -> AsyncIterator[SourceFile]:
    file = await asyncio.to_thread(path.open, "rb")

    async def chunks() -> AsyncIterator[bytes]:
        while chunk := await asyncio.to_thread(file.read, COPY_BYTES):
            yield chunk

    try:
        yield SourceFile("film.mp4", "video/mp4", chunks(), size_bytes)
    finally:
        file.close()


def _check_room(folder: Path, size_bytes: int) -> None:
    """The film lies here once; on the engine's machine, which may be this one, it lies once more,
    with the passes of the encode and the copy."""
    if shutil.disk_usage(folder).free < 3 * size_bytes + ROOM_LEFT_BYTES:
        raise NoRoom


def _show_sending(show: ShowStatus, done: float, total: int | None) -> None:
    if total:
        percent = round(100 * done / total)
        show("status-fit-sending", "uploading", done=done, total=total, percent=percent)


def _show_fitting(
    show: ShowStatus,
    key: str,
    phase: Phase,
    *,
    done: float | None = None,
    total: float | None = None,
    **args: object,
) -> None:
    """What is said of a render, as what it is here."""
    if key == "status-rendering":
        show("status-fitting", phase, done=done, total=total, **args)
    else:
        show("status-fitting-unknown", phase)


async def _nothing_lost() -> None:
    """A project at the engine that has ended is begun anew here, and stands in no row."""
