"""An export, from a snapshot of the draft to the MP4 in the chat: one function per state.

    queued      → submitting   (the render id is stored before it is sent)
    submitting  → rendering    (found after a crash: the id is asked for before anything is sent)
    rendering   → delivering   (polled; the pause is NemoVideo's: 30 s)
    delivering  → done         (link, size and length, and the file where it fits)

Exports are free, so a failed submit may be repeated once with a new id. The lane is the session's:
one render at a time, and editing goes on meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed, RateLimited
from bot.core.model import Button, View
from bot.core.states import ExportState, PostKind
from bot.nemo import errors as nemo
from bot.nemo.wire import RenderStatus
from bot.store.queries import conversations, exports, sessions
from bot.store.queries.lanes import Fenced
from bot.store.queries.turns import get_turn, move_turn
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects
from bot.turns.export.delivery import Delivery
from bot.turns.reply.final_words import LastWords, store_last_words
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)

SUBMITS_MAX = 2


class RenderFailed(Exception):
    """The service says that this render has failed."""


class Exports:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects
        self._delivery = Delivery(ctx, projects)

    async def step(self, lane: str) -> float | None:
        """The step of the `export` lanes."""
        export, wait_s = await self._ctx.db.run(exports.claim_export, lane, self._ctx.clock.utc_s())
        if export is None:
            return wait_s
        turn = await self._ctx.db.run(get_turn, export.turn_id)
        assert turn is not None
        kind = post_kind(turn)
        try:
            async with self._ctx.replies.open(turn, kind, "status-export-queued") as reply:
                reply.show_buttons(*wording.stop_buttons(reply.say, turn))
                await self._run(export, turn, reply)
        except ChatClosed:
            log.info("export.chat_closed", export=export.id)
            await self._ctx.db.run(_end_quietly, export, self._ctx.clock.utc_s())
        except RateLimited as exc:  # the result is kept, and shown when the chat is open again
            ready_at_s = self._ctx.clock.utc_s() + exc.retry_after_s
            await self._ctx.db.run(exports.hold_export, export, ready_at_s)
        except (Fenced, SQLAlchemyError):
            raise  # not ours any more, or to be tried again: the row is the truth
        except Exception:
            log.exception("export.crashed", export=export.id)
            text = self._ctx.say(turn.language, "export-failed")
            last = LastWords(kind, [View(text)])
            await self._ctx.db.run(_end_anyhow, export, turn, last, self._ctx.clock.utc_s())
            await self._ctx.outbox.owe(turn.chat)
        return 0

    async def _run(self, export: Export, turn: Turn, reply: Reply) -> None:
        session = await self._ctx.db.run(sessions.get_session, export.session_id)
        project = await self._projects.of_session(session)
        try:
            if export.cancel:
                await self._cancel(export, project, turn, reply)
                return
            if export.state == "submitting":
                export = await self._find_again(export, project)
            while export.state in ("queued", "submitting", "rendering"):
                export = await self._render(export, project, reply)
            delivered = await self._delivery.deliver(export, project, turn, reply)
            await self._end(export, turn, reply, "done", delivered.text, delivered.buttons)
        except nemo.NemoError as exc:
            log.warning("export.failed", export=export.id, error=type(exc).__name__)
            export = await self._ctx.db.run(exports.reload_export, export)
            text = await self._projects.error_text(turn, reply.say, exc)
            await self._end(export, turn, reply, "failed", text, self._again(reply, turn))
        except RenderFailed:
            export = await self._ctx.db.run(exports.reload_export, export)
            text = reply.say("export-failed")
            await self._end(export, turn, reply, "failed", text, self._again(reply, turn))

    async def _find_again(self, export: Export, project: Project) -> Export:
        """Interrupted while submitting: does the service know the id?"""
        try:
            await self._status(export, project)
        except nemo.NemoError as exc:
            log.info("export.not_found_again", export=export.id, error=type(exc).__name__)
            return export
        return await self._ctx.db.run(exports.move_export, export, "rendering")

    async def _render(self, export: Export, project: Project, reply: Reply) -> Export:
        """Submit if need be, then follow the render to its end."""
        if export.state != "rendering":
            export = await self._submit(export, project, reply)
        try:
            status = await self._follow(export, project, reply)
        except RenderFailed:
            if export.submits >= SUBMITS_MAX:
                raise
            return await self._ctx.db.run(exports.move_export, export, "submitting")
        result = {
            "url": status.url,
            "size_bytes": status.size_bytes,
            "duration_s": status.duration_s,
            **_frame_of(export.draft),
        }
        return await self._ctx.db.run(exports.move_export, export, "delivering", result=result)

    async def _submit(self, export: Export, project: Project, reply: Reply) -> Export:
        reply.show_status("status-export-starting", "rendering")
        while True:
            if export.submits >= SUBMITS_MAX:
                raise RenderFailed
            submits = export.submits + 1
            made_ms = int(self._ctx.clock.utc_s() * 1000)
            export = await self._ctx.db.run(
                exports.move_export,
                export,
                "submitting",
                render_id=f"render_{made_ms}_{export.id}_{submits}",
                submits=submits,
            )
            try:
                await self._send(export, project)
                break
            except (nemo.Rejected, nemo.Refused, nemo.Unavailable, nemo.Unreadable) as exc:
                # a duplicate id, or nobody knows: ask for this id before another one is sent
                log.warning("export.submit_unclear", export=export.id, error=type(exc).__name__)
                with suppress(nemo.NemoError):
                    await self._status(export, project)
                    break
                if export.submits >= SUBMITS_MAX:
                    raise
        return await self._ctx.db.run(exports.move_export, export, "rendering")

    async def _send(self, export: Export, project: Project) -> None:
        render_id = export.render_id
        assert render_id is not None
        await self._projects.call(
            project,
            lambda auth: self._ctx.client.submit_render(
                auth,
                render_id=render_id,
                session_id=project.session.remote_id,
                draft=export.draft,
                output=export.output,
            ),
        )

    async def _status(self, export: Export, project: Project) -> RenderStatus:
        render_id = export.render_id
        assert render_id is not None
        return await self._projects.call(
            project, lambda auth: self._ctx.client.render_status(auth, render_id)
        )

    async def _follow(self, export: Export, project: Project, reply: Reply) -> RenderStatus:
        """Poll until the end. A status that can't be read now is read again later; between two
        reads a stop may break it off, and the next process polls on."""
        give_up_s = self._ctx.clock.monotonic_s() + self._ctx.settings.render_limit_s
        while True:
            try:
                status = await self._status(export, project)
            except (nemo.NotFound, nemo.SessionLost):
                raise RenderFailed from None
            except (nemo.Unavailable, nemo.Unreadable, nemo.NotReached, nemo.RateLimited) as exc:
                log.warning("export.poll_failed", export=export.id, error=type(exc).__name__)
                if self._ctx.clock.monotonic_s() > give_up_s:
                    raise
                status = RenderStatus(state="processing")
            if status.state == "completed":
                return status
            if status.state == "failed":
                raise RenderFailed
            self._show_progress(reply, status)
            if self._ctx.clock.monotonic_s() > give_up_s:
                raise RenderFailed
            await self._ctx.rest(self._ctx.settings.poll_render_s)

    def _show_progress(self, reply: Reply, status: RenderStatus) -> None:
        if status.progress is None:
            reply.show_status("status-rendering-unknown", "rendering")
            return
        percent = round(status.progress)
        reply.show_status(
            "status-rendering", "rendering", done=status.progress, total=100, percent=percent
        )

    # the other ends

    async def _cancel(self, export: Export, project: Project, turn: Turn, reply: Reply) -> None:
        if export.render_id is not None and export.state in ("submitting", "rendering"):
            render_id = export.render_id
            with suppress(nemo.NemoError):
                await self._projects.call(
                    project, lambda auth: self._ctx.client.cancel_render(auth, render_id)
                )
        await self._end(export, turn, reply, "cancelled", reply.say("cancel-render"))

    async def _end(
        self,
        export: Export,
        turn: Turn,
        reply: Reply,
        state: ExportState,
        text: str,
        buttons: Sequence[Button] = (),
    ) -> None:
        await reply.stop()
        views, rest = reply.final_views(text, buttons, preview=state == "done")
        last = LastWords(reply.kind, views, rest=rest)
        now_s = self._ctx.clock.utc_s()
        await self._ctx.db.run(_end_export, export, turn, state, last, now_s)
        await self._ctx.outbox.owe(turn.chat)

    @staticmethod
    def _again(reply: Reply, turn: Turn) -> list[Button]:
        return [wording.button(reply.say, "button-export", "export", turn.id)]


def post_kind(turn: Turn) -> PostKind:
    """An export that was asked for goes on in its turn's own message; others get one of theirs."""
    return "reply" if turn.kind == "export" else "export"


async def start_export(
    tx: AsyncConnection,
    turn: Turn,
    *,
    session_id: int,
    draft: dict[str, Any],
    source_bytes: int | None,
    now_s: float,
) -> Export:
    """Snapshot of the draft and the end of the turn, in one transaction."""
    export = await exports.insert_export(
        tx,
        lane=exports.lane_of_session(session_id),
        turn_id=turn.id,
        session_id=session_id,
        draft=draft,
        output=turn.then_export,
        source_bytes=source_bytes,
        ready_at_s=now_s,
        created_at_s=now_s,
    )
    await move_turn(tx, turn, "done", ended_at_s=now_s)
    return export


async def _end_export(
    tx: AsyncConnection,
    export: Export,
    turn: Turn,
    state: ExportState,
    last: LastWords,
    now_s: float,
) -> None:
    await store_last_words(tx, turn, last)
    await exports.move_export(tx, export, state, ended_at_s=now_s)
    if state == "done":
        await conversations.change_conversation(tx, turn.conversation_id, exported_at_s=now_s)


async def _end_quietly(tx: AsyncConnection, export: Export, now_s: float) -> None:
    """Nobody can see the chat any more. The render is still in the project."""
    now = await exports.reload_export(tx, export)
    await exports.move_export(tx, now, "failed", ended_at_s=now_s)


async def _end_anyhow(
    tx: AsyncConnection, export: Export, turn: Turn, last: LastWords, now_s: float
) -> None:
    """A bug of ours is no reason to leave somebody in silence."""
    await _end_export(tx, await exports.reload_export(tx, export), turn, "failed", last, now_s)


def _frame_of(draft: dict[str, Any]) -> dict[str, int]:
    """Width and height as the draft says them; the service's answer does not hold them."""
    meta = draft.get("m")
    if not isinstance(meta, dict):
        return {}
    return {
        key: int(meta[key])
        for key in ("width", "height")
        if isinstance(meta.get(key), int | float) and meta[key] > 0
    }
