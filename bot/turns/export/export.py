"""An export, from a snapshot of the draft to the MP4 in the chat: one function per state.

    queued      → submitting   (the render id is stored before it is sent)
    submitting  → rendering    (found after a crash: the id is asked for before it is sent again)
    rendering   → delivering   (polled; the pause is NemoVideo's: 30 s)
    delivering  → done         (link, size and length, and the file)
    delivering  → fitting      (the file is too large for its chat; back with a copy that fits)

Exports are free, so a failed submit may be repeated once with a new id. The lane is the session's:
one render at a time, and editing goes on meanwhile.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import Button
from bot.core.errors import ChatClosed, FileTooLarge, RateLimited
from bot.core.results.fit import WhyNot
from bot.core.service.errors import (
    UNCLEAR,
    ExportBlocked,
    MissingScope,
    NotFound,
    NotReached,
    Rejected,
    ServiceBusy,
    ServiceError,
    SessionLost,
    UnsupportedFile,
    UploadTooLarge,
)
from bot.core.states import ExportState, PostKind
from bot.core.timeline.draft import Draft
from bot.core.view import View
from bot.ports import Clock, Project, Say
from bot.store.database import Database
from bot.store.queries import lanes
from bot.store.queries.turns import get_turn
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.edit.ends import LostProject
from bot.turns.edit.error_sentences import ErrorSentences
from bot.turns.edit.sessions import Sessions
from bot.turns.export.coming import Coming
from bot.turns.export.delivery import Delivered, Delivery
from bot.turns.export.fitting import Fitting
from bot.turns.export.following import Following, RenderFailed, RenderStopped, RenderStuck
from bot.turns.export.pictures import shown_of
from bot.turns.in_turn import InTurn
from bot.turns.reply.final_words import FinalViews, store_final_views
from bot.turns.reply.opening import Replies
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply
from bot.turns.reply.until_stored import until_stored

log = structlog.get_logger(__name__)

SUBMITS_MAX = 2
LASTING = (ExportBlocked, MissingScope, UploadTooLarge, UnsupportedFile)
UNSEEN = (*UNCLEAR, NotReached, ServiceBusy)
"""After these nobody knows whether the service has a render."""


class Exports:
    """`sleep_s` may be broken off by a stop. `poll_s` is the pause between two looks at a render,
    `limit_s` how long one may take."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        say: Say,
        replies: Replies,
        outbox: Outbox,
        *,
        sessions: Sessions,
        errors: ErrorSentences,
        lost: LostProject,
        delivery: Delivery,
        fitting: Fitting,
        coming: Coming,
        sleep_s: Callable[[float], Awaitable[None]],
        poll_s: float,
        limit_s: float,
        in_turn: InTurn[Export],
    ) -> None:
        self._db = db
        self._clock = clock
        self._say = say
        self._replies = replies
        self._outbox = outbox
        self._sessions = sessions
        self._errors = errors
        self._lost = lost
        self._delivery = delivery
        self._fitting = fitting
        self._coming = coming
        self._following = Following(clock, sleep_s=sleep_s, poll_s=poll_s, limit_s=limit_s)
        self._in_turn = in_turn

    async def step(self, lane: str) -> float | None:
        """The step of the `export` lanes: how long nothing is to be done, None for ever."""
        export, wait_s = await self._in_turn.claim(lane)
        if export is None:
            return wait_s
        turn = await self._db.read(get_turn, export.turn_id)
        assert turn is not None
        structlog.contextvars.bind_contextvars(platform=turn.chat.platform)
        # an export that was asked for goes on in its turn's own message; others get one of theirs
        kind: PostKind = "reply" if turn.kind == "export" else "export"
        try:
            coming = await self._coming.look(export, turn)
            text = _lines(turn.said if kind == "reply" else "", self._coming.facts(coming, turn))
            async with self._replies.open(turn, kind, "status-export-queued", text) as reply:
                reply.show_buttons(*wording.stop_buttons(reply.say, turn))
                if also := await self._coming.if_too_large(coming, turn):
                    text = _lines(text, also)
                    reply.show_live(lambda: text)
                await self._run(export, turn, reply)
        except ChatClosed:
            log.info("export.chat_closed", export=export.id)
            say = partial(self._say, turn.language)
            again = wording.button(say, "button-export", "export", turn.id)
            late = View(say("closed-export"), buttons=(again,), mention=turn.author)
            words = FinalViews(kind, [late])
            await self._db.run(_end_anyhow, export, turn, words, self._clock.utc_s())
            await self._outbox.owe(turn.chat)
        except RateLimited as exc:  # the result is kept, and shown when the chat is open again
            ready_at_s = self._clock.utc_s() + exc.retry_after_s
            await self._db.run_alone(lanes.note, export, ready_at_s=ready_at_s)
        except (lanes.Fenced, SQLAlchemyError):
            raise  # not ours any more, or to be tried again: the row is the truth
        except Exception:
            log.exception("export.crashed", export=export.id)
            await self._stop_after_fault(export)
            again = wording.button(
                partial(self._say, turn.language), "button-export", "export", turn.id
            )
            text = self._say(turn.language, "export-failed")
            last = FinalViews(kind, [View(text, buttons=(again,))])
            await self._db.run(_end_anyhow, export, turn, last, self._clock.utc_s())
            await self._outbox.owe(turn.chat)
        await self._in_turn.wake_next()
        return 0

    async def _run(self, export: Export, turn: Turn, reply: Reply) -> None:
        project = await self._sessions.project(export.session_id)
        try:
            if export.cancel:
                await self._cancel(export, project, turn, reply)
                return
            sent = export.state == "submitting" and export.render_id is not None
            if sent and await self._is_known(export, project):
                export = await self._db.run_alone(lanes.move, export, "rendering")
            if export.state == "queued" and export.result is not None:
                export = await self._db.run_alone(lanes.move, export, "delivering")
            failed: list[str] = []
            while export.state in ("queued", "submitting", "rendering"):
                export = await self._render(export, project, reply, failed)
            await self._in_turn.wake_next()  # what is delivered keeps no renderer busy
            now = await self._db.read(get_turn, turn.id)
            assert now is not None
            turn, reply.language = now, now.language  # another may have been chosen meanwhile
            export, delivered = await self._deliver(export, project, turn, reply)
            await self._end(export, turn, reply, "done", *delivered.said, **delivered.kept(export))
        except (ServiceError, RenderFailed, RenderStopped, RenderStuck) as exc:
            log.warning("export.failed", export=export.id, error=type(exc).__name__)
            export = await self._db.read(lanes.reload, export)
            state: ExportState = "cancelled" if isinstance(exc, RenderStopped) else "failed"
            text, button = await self._last_words(turn, reply, exc)
            buttons = [] if button is None else [wording.button(reply.say, *button)]
            await self._end(export, turn, reply, state, text, buttons)

    async def _last_words(
        self, turn: Turn, reply: Reply, exc: Exception
    ) -> tuple[str, tuple[str, str, int] | None]:
        """What the person reads, and the button that helps: none where it would fail again."""
        say, again = reply.say, ("button-export", "export", turn.id)
        match exc:
            case RenderStopped():
                return say("cancel-render"), again
            case RenderStuck():
                key = "export-stuck-running" if exc.runs_on else "export-stuck"
                return say(key, minutes=max(1, round(exc.limit_s / 60))), again
            case RenderFailed():
                return exc.words(say), None if exc.lasts else again
            case SessionLost():
                lost = await self._lost.text(turn, say, reply.show_status)
                asks_again = turn.kind in ("edit", "offer")
                return lost, ("button-retry", "retry", turn.id) if asks_again else None
        assert isinstance(exc, ServiceError)
        if isinstance(exc, LASTING) or _is_turned_down(exc):
            return await self._errors.text(turn, say, exc), None
        return await self._errors.text(turn, say, exc, "exports-free"), again

    async def _is_known(self, export: Export, project: Project) -> bool:
        """Whether the service has this render, or may have it: only its plain no counts as one, so
        that no second one runs beside a first."""
        assert export.render_id is not None
        try:
            await project.render_status(export.render_id)
        except NotFound:
            return False
        except UNSEEN as exc:
            log.info("export.not_seen", export=export.id, error=type(exc).__name__)
        return True

    async def _render(
        self, export: Export, project: Project, reply: Reply, failed: list[str]
    ) -> Export:
        """Submit if need be, then follow the render to its end. `failed`: why earlier ones did."""
        if export.state != "rendering":
            reply.show_status("status-export-starting", "rendering")
            export = await self._submit(export, project)
        assert export.render_id is not None
        try:
            status = await self._following.to_the_end(
                project, export.render_id, reply.show_status, since_s=export.submitted_at_s
            )
        except RenderFailed as exc:
            exc.lasts |= bool(exc.reason) and exc.reason in failed
            if exc.lasts or export.submits >= SUBMITS_MAX:
                raise
            failed.append(exc.reason)
            return await self._db.run_alone(lanes.move, export, "submitting", render_id=None)
        draft = Draft.read(export.draft)  # it may know what the service's answer does not hold
        width, height = (draft.frame_px if draft.wishes.is_seen else None) or (None, None)
        result = {
            "url": status.url,
            "size_bytes": status.size_bytes,
            "duration_s": draft.length_s(status.duration_s),
            "width": status.width or width,
            "height": status.height or height,
            **shown_of(status),
        }
        return await self._db.run_alone(lanes.move, export, "delivering", result=result)

    async def _deliver(
        self, export: Export, project: Project, turn: Turn, reply: Reply
    ) -> tuple[Export, Delivered]:
        """What is too large for its chat is fitted first, once; where that can't be, the link
        remains."""
        while True:
            if export.state == "fitting":
                export = await self._fitting.fit(export, project, turn, reply.show_status)
            try:
                made_by = None
                if "fitted" in (export.result or {}):
                    made_by = await self._fitting.project_of(export, project)
                return export, await self._delivery.deliver(
                    export, project, turn, reply.say, reply.show_status, made_by=made_by
                )
            except FileTooLarge:
                export, why = await self._begin_fitting(export, turn)
            if why is not None:
                alone = self._delivery.link_alone
                return export, await alone(export, project, turn, reply.say, why)

    async def _begin_fitting(self, export: Export, turn: Turn) -> tuple[Export, WhyNot | None]:
        """Into `fitting`, or why not."""
        size_bytes = (export.result or {}).get("size_bytes")
        limit_bytes = self._delivery.limit_after_refusal(turn, size_bytes)
        if limit_bytes is None:
            return export, "refused"
        fit = await self._fitting.plan(export, limit_bytes)
        if isinstance(fit, str):
            return export, fit
        return await self._db.run_alone(lanes.move, export, "fitting", fit=fit), None

    async def _submit(self, export: Export, project: Project) -> Export:
        """An id that was stored before a crash, and that the service does not know, is sent as it
        is: our crash is no failure of the service's, however often it happens here."""
        while True:
            if export.render_id is None:
                export = await self._take_id(export)
            assert export.render_id is not None
            try:
                await project.submit_render(export.render_id, export.draft, export.output)
                break
            except (Rejected, *UNCLEAR) as exc:
                # a duplicate id, or nobody knows: ask for this id before another one is sent
                log.warning("export.submit_unclear", export=export.id, error=type(exc).__name__)
                if await self._is_known(export, project):
                    break
                if export.submits >= SUBMITS_MAX or _is_turned_down(exc):
                    raise
                export = await self._db.run_alone(lanes.note, export, render_id=None)
        return await self._db.run_alone(lanes.move, export, "rendering")

    async def _take_id(self, export: Export) -> Export:
        if export.submits >= SUBMITS_MAX:
            raise RenderFailed
        now_s, submits = self._clock.utc_s(), export.submits + 1
        return await self._db.run_alone(
            lanes.move,
            export,
            "submitting",
            render_id=f"render_{int(now_s * 1000)}_{export.id}_{submits}",
            submits=submits,
            submitted_at_s=now_s,
        )

    async def _cancel(self, export: Export, project: Project, turn: Turn, reply: Reply) -> None:
        is_over = await self._stop_work(export, project)
        text = reply.say("cancel-render" if is_over else "cancel-render-unsure")
        buttons = tuple[Button, ...]()
        if export.state == "fitting":
            stopped = await self._delivery.stopped(export, project, turn, reply.say)
            text, buttons = stopped.text or text, stopped.buttons
        await self._end(export, turn, reply, "cancelled", text, buttons)

    async def _stop_work(self, export: Export, project: Project) -> bool:
        """Of its render, or of the copy that is made to fit. False: it may go on."""
        if export.state == "fitting":
            await self._fitting.cancel(export, project)
        if export.render_id is None or export.state not in ("submitting", "rendering"):
            return True
        return await self._following.stop(project, export.render_id)

    async def _stop_after_fault(self, export: Export) -> None:
        """The next one, which the person is offered, must not run beside it."""
        export = await self._db.read(lanes.reload, export)
        try:
            await self._stop_work(export, await self._sessions.project(export.session_id))
        except Exception:  # what is wrong with us may be wrong here too
            log.exception("export.crashed", export=export.id)

    async def _end(
        self,
        export: Export,
        turn: Turn,
        reply: Reply,
        state: ExportState,
        text: str | None,
        buttons: Sequence[Button] = (),
        **values: Any,
    ) -> None:
        """Without `text` its own message goes: the file says it all. `values` are more columns."""
        await reply.stop()
        last = reply.final(text, buttons, preview=state == "done")
        values["ended_at_s"] = self._clock.utc_s()
        await until_stored(self._db, self._clock, _end_export, export, turn, state, last, **values)
        await self._outbox.owe(turn.chat)


def _is_turned_down(error: ServiceError) -> bool:
    """Was the request itself no good? Then the next one would be too; a 409 is a duplicate id."""
    return isinstance(error, Rejected) and error.code not in (None, 404, 409)


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


async def _end_export(
    tx: AsyncConnection,
    /,
    export: Export,
    turn: Turn,
    state: ExportState,
    last: FinalViews,
    **values: Any,
) -> None:
    await store_final_views(tx, turn, last)
    await lanes.move(tx, export, state, **values)


async def _end_anyhow(
    tx: AsyncConnection, export: Export, turn: Turn, last: FinalViews, now_s: float
) -> None:
    """Nobody can see the chat any more, but who comes back is told; or something is wrong with us,
    which is no reason to leave somebody in silence."""
    await _end_export(tx, await lanes.reload(tx, export), turn, "failed", last, ended_at_s=now_s)
