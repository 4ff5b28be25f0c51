"""An export, from a snapshot of the draft to the MP4 in the chat: one function per state.

    queued      → submitting   (the render id is stored before it is sent)
    submitting  → rendering    (found after a crash: the id is asked for before anything is sent)
    rendering   → delivering   (polled; the pause is NemoVideo's: 30 s)
    delivering  → done         (link, size and length, and the file where it fits)

Exports are free, so a failed submit may be repeated once with a new id. The lane is the session's:
one render at a time, and editing goes on meanwhile.
"""

from __future__ import annotations

import ipaddress
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import FileTooLarge, PlatformError
from bot.core.model import Button, OutFile, View
from bot.nemo import errors as nemo
from bot.nemo.wire import RenderStatus
from bot.store import conversations, exports, posts
from bot.store.rows import Export, Turn
from bot.store.turns import get_turn, move_turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.ending import LastWords, store_last_words
from bot.turns.outbox import lane_of_chat
from bot.turns.project import Project, Projects
from bot.turns.reply import Reply

log = structlog.get_logger(__name__)

SUBMITS_MAX = 2
DOWNLOAD_MAX_BYTES = 4_000_000_000


class RenderFailed(Exception):
    """The service says that this render has failed."""


class Exports:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects

    async def step(self, lane: str) -> float | None:
        """The step of the `export` lanes."""
        export, wait_s = await self._ctx.db.run(exports.claim_export, lane, self._ctx.clock.utc_s())
        if export is None:
            return wait_s
        turn = await self._ctx.db.run(get_turn, export.turn_id)
        assert turn is not None
        async with self._ctx.replies.open(turn, post_kind(turn), "status-export-queued") as reply:
            await self._run(export, turn, reply)
        return 0

    async def _run(self, export: Export, turn: Turn, reply: Reply) -> None:
        session = await self._ctx.db.run(conversations.get_session, export.session_id)
        project = await self._projects.of_session(session)
        try:
            if export.cancel:
                await self._cancel(export, project, turn, reply)
                return
            if export.state == "submitting":
                export = await self._find_again(export, project)
            while export.state in ("queued", "submitting", "rendering"):
                export = await self._render(export, project, reply)
            await self._deliver(export, project, turn, reply)
        except nemo.NemoError as exc:
            log.warning("export.failed", export=export.id, error=type(exc).__name__)
            export = await self._ctx.db.run(exports.reload_export, export)
            text = await self._projects.error_text(turn, reply.say, exc)
            await self._end(export, turn, reply, "failed", text, retry=True)
        except RenderFailed:
            export = await self._ctx.db.run(exports.reload_export, export)
            await self._end(export, turn, reply, "failed", reply.say("export-failed"), retry=True)

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
            export = await self._ctx.db.run(
                exports.move_export,
                export,
                "submitting",
                render_id=f"render_{int(self._ctx.clock.utc_s() * 1000)}_{export.id}",
                submits=export.submits + 1,
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
        """Poll until the end. A status that can't be read now is read again later."""
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
            await self._ctx.clock.sleep_s(self._ctx.settings.poll_render_s)

    def _show_progress(self, reply: Reply, status: RenderStatus) -> None:
        if status.progress is None:
            reply.show_status("status-rendering-unknown", "rendering")
            return
        percent = round(status.progress)
        reply.show_status(
            "status-rendering", "rendering", done=status.progress, total=100, percent=percent
        )

    # delivering

    async def _deliver(self, export: Export, project: Project, turn: Turn, reply: Reply) -> None:
        """The file where it fits, and the link where the person can open it."""
        result = dict(export.result or {})
        outbound = self._ctx.outbox.platform(turn.chat).outbound
        limit = turn.upload_limit_bytes or outbound.limits.file_max_bytes
        text = wording.result_text(reply.say, turn.language, export, result)
        link = (
            result.get("url") if self._may_show(result.get("url"), outbound.limits.local) else None
        )
        buttons = self._buttons(reply, turn, link)
        size = result.get("size_bytes")
        note = ""
        if size is None or size <= limit:
            try:
                await self._send_file(export, project, turn, reply, text, buttons, limit)
                await self._end(export, turn, reply, "done", self._short_end(export, reply))
                return
            except FileTooLarge:
                note = reply.say("export-file-too-large", size_bytes=size or limit)
            except (PlatformError, nemo.NemoError, OSError) as exc:
                log.warning("export.file_not_sent", export=export.id, error=type(exc).__name__)
                note = reply.say("export-file-not-sent")
        else:
            note = reply.say("export-file-too-large", size_bytes=size)
        if link is None and note:
            note = reply.say("export-no-link")
        text = "\n".join(filter(None, (text, note)))
        await self._end(export, turn, reply, "done", text, buttons=buttons)

    async def _send_file(
        self,
        export: Export,
        project: Project,
        turn: Turn,
        reply: Reply,
        text: str,
        buttons: list[Button],
        limit: int,
    ) -> None:
        """Through this machine's disk, never through its memory."""
        path = self._ctx.settings.scratch / f"export-{export.id}.mp4"
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            size = await self._download(export, project, reply, path, limit)
            phase = "saving"
            reply.show_status("status-sending-file", phase)
            result = export.result or {}
            file = OutFile(
                path=str(path),
                filename=_filename(export.draft),
                size_bytes=size,
                width=result.get("width"),
                height=result.get("height"),
                duration_s=result.get("duration_s"),
            )
            view = View(text, buttons=tuple(buttons), mention=turn.author)
            await self._send_once(turn, file, view)
        finally:
            path.unlink(missing_ok=True)

    async def _send_once(self, turn: Turn, file: OutFile, view: View) -> None:
        """Marked before it is sent; a repeat after an unclear outcome says that it may be one."""
        post = await self._ctx.db.run(
            posts.intend_post,
            turn_id=turn.id,
            kind="result",
            part=0,
            chat=turn.chat,
            reply_to=turn.reply_to,
            view=view,
        )
        if post.state != "sent":
            await self._ctx.outbox.send_file(post, file)

    async def _download(
        self, export: Export, project: Project, reply: Reply, path: Path, limit: int
    ) -> int:
        url = (export.result or {}).get("url")

        def progress(done: int, total: int | None) -> None:
            if total:
                reply.show_status(
                    "status-downloading",
                    "saving",
                    done=done,
                    total=total,
                    done_bytes=done,
                    total_bytes=total,
                )

        async def fetch(auth: Any) -> int:
            if url:
                with suppress(nemo.NotFound, nemo.Rejected, nemo.NotReached):
                    return await self._ctx.client.download_url(
                        url, path, auth=auth, max_bytes=limit, on_progress=progress
                    )
            assert export.render_id is not None
            return await self._ctx.client.download(
                auth, export.render_id, path, max_bytes=limit, on_progress=progress
            )

        try:
            return await self._projects.call(project, fetch)
        except nemo.DownloadTooLarge:
            raise FileTooLarge from None

    def _short_end(self, export: Export, reply: Reply) -> str:
        """What remains of the progress message once the file is there."""
        took_s = self._ctx.clock.utc_s() - export.created_at_s
        return reply.say("status-elapsed", line=reply.say("done"), elapsed_s=took_s)

    def _buttons(self, reply: Reply, turn: Turn, link: str | None) -> list[Button]:
        say = reply.say
        buttons = [Button(say("button-download"), url=link)] if link else []
        buttons.append(wording.button(say, "button-project", "project", turn.id))
        return buttons

    def _may_show(self, url: Any, is_local: bool) -> bool:
        """A link to this very machine opens only for who sits at it."""
        return bool(url) and (is_local or (self._ctx.settings.links_are_public and _is_public(url)))

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
        state: str,
        text: str,
        *,
        buttons: list[Button] | None = None,
        retry: bool = False,
    ) -> None:
        buttons = buttons or []
        if retry:
            buttons = [wording.button(reply.say, "button-export", "export", turn.id)]
        await reply.stop()
        views, rest = reply.final_views(text, buttons, preview=state == "done")
        last = LastWords(reply.kind, views, rest=rest)
        now_s = self._ctx.clock.utc_s()
        await self._ctx.db.run(_end_export, export, turn, state, last, now_s)
        await self._ctx.wake(lane_of_chat(turn.chat))


def post_kind(turn: Turn) -> str:
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
    tx: AsyncConnection, export: Export, turn: Turn, state: str, last: LastWords, now_s: float
) -> None:
    await store_last_words(tx, turn, last)
    await exports.move_export(tx, export, state, ended_at_s=now_s)
    if state == "done":
        await conversations.change_conversation(tx, turn.conversation_id, exported_at_s=now_s)


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


def _filename(draft: dict[str, Any]) -> str:
    meta = draft.get("m")
    title = meta.get("title") if isinstance(meta, dict) else None
    stem = Path(str(title or "video")).stem
    safe = "".join(c if c.isalnum() or c in " -_." else "_" for c in stem).strip(" .")[:80]
    return f"{safe or 'video'}.mp4"


def _is_public(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost" or "." not in host:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return True
