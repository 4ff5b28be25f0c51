"""A finished render reaches the person: the file where it fits, the link where it opens."""

from __future__ import annotations

import ipaddress
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog

from bot.core.errors import ChatClosed, FileTooLarge, PlatformError, RateLimited, Unclear
from bot.core.model import Button, OutFile, View
from bot.nemo import errors as nemo
from bot.nemo.auth import Auth
from bot.store.queries import posts
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects
from bot.turns.reply.reply import Reply

log = structlog.get_logger(__name__)

TRIES_MAX = 3
PAUSE_S = 3.0


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the export's own message says in the end."""

    text: str
    buttons: tuple[Button, ...] = ()


class Delivery:
    def __init__(self, ctx: Context, projects: Projects) -> None:
        self._ctx = ctx
        self._projects = projects

    async def deliver(
        self, export: Export, project: Project, turn: Turn, reply: Reply
    ) -> Delivered:
        """Post the file, else say why not and give the link. `RateLimited`, `ChatClosed`."""
        result = export.result or {}
        limits = self._ctx.outbox.platform(turn.chat).outbound.limits
        limit = turn.upload_limit_bytes or limits.file_max_bytes
        link = self._link(result.get("url"), limits.local)
        text = wording.result_text(reply.say, turn.language, export, result)
        buttons = self._buttons(reply, turn, link)
        size: int | None = result.get("size_bytes")
        try:
            if size is not None and size > limit:
                raise FileTooLarge
            view = View(text, buttons=buttons, mention=turn.author, preview=True)
            await self._send(export, project, turn, reply, view, limit)
        except FileTooLarge:
            key = "export-file-too-large" if link else "export-no-link"
            note = reply.say(key, size_bytes=size or limit)
        except (RateLimited, ChatClosed):
            raise
        except (PlatformError, nemo.NemoError, OSError) as exc:
            log.warning("export.file_not_sent", export=export.id, error=type(exc).__name__)
            note = reply.say("export-file-not-sent" if link else "export-file-lost")
        else:
            took_s = self._ctx.clock.utc_s() - export.created_at_s
            return Delivered(reply.say("status-elapsed", line=reply.say("done"), elapsed_s=took_s))
        return Delivered(f"{text}\n{note}", buttons)

    async def _send(
        self, export: Export, project: Project, turn: Turn, reply: Reply, view: View, limit: int
    ) -> None:
        """Through this machine's disk, never through its memory; shown once."""
        post = await self._ctx.db.run(
            posts.intend_post,
            turn_id=turn.id,
            kind="result",
            part=0,
            chat=turn.chat,
            reply_to=turn.reply_to,
            view=view,
        )
        if post.state == "sent":
            return
        path = self._ctx.settings.scratch / f"export-{export.id}.mp4"
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            size = await self._download(export, project, reply, path, limit)
            reply.show_status("status-sending-file", "saving")
            result = export.result or {}
            file = OutFile(
                path=str(path),
                filename=_filename(export.draft),
                size_bytes=size,
                width=result.get("width"),
                height=result.get("height"),
                duration_s=result.get("duration_s"),
            )
            await self._post_file(post.id, file)
        finally:
            path.unlink(missing_ok=True)

    async def _post_file(self, post_id: int, file: OutFile) -> None:
        """After an unclear outcome again, under the same nonce or marked as a possible repeat."""
        for attempt in range(1, TRIES_MAX + 1):
            post = await self._ctx.db.run(posts.get_post, post_id)
            try:
                await self._ctx.outbox.send_file(post, file)
                return
            except Unclear:
                if attempt == TRIES_MAX:
                    raise
                await self._ctx.clock.sleep_s(PAUSE_S)

    async def _download(
        self, export: Export, project: Project, reply: Reply, path: Path, limit: int
    ) -> int:
        url = (export.result or {}).get("url")

        def progress(done: int, total: int | None) -> None:
            if total:
                sizes = {"done_bytes": done, "total_bytes": total}
                reply.show_status("status-downloading", "saving", done=done, total=total, **sizes)

        async def fetch(auth: Auth) -> int:
            if url:
                with suppress(nemo.Rejected, nemo.NotReached):
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

    def _buttons(self, reply: Reply, turn: Turn, link: str | None) -> tuple[Button, ...]:
        say = reply.say
        download = [Button(say("button-download"), url=link)] if link else []
        project = wording.button(say, "button-project", "project", turn.id)
        again = wording.button(say, "button-export-again", "export", turn.id)
        return (*download, project, again)

    def _link(self, url: Any, is_local: bool) -> str | None:
        """A link to this very machine opens only for who sits at it."""
        if not isinstance(url, str):
            return None
        opens = is_local or (self._ctx.settings.links_are_public and _is_public(url))
        return url if opens else None


def _filename(draft: dict[str, Any]) -> str:
    """The project's title as a file name that every system takes."""
    meta = draft.get("m")
    title = meta.get("title") if isinstance(meta, dict) else None
    stem = Path(str(title or "video")).stem
    safe = "".join(c if c.isalnum() or c in " -_." else "_" for c in stem).strip(" .")[:80]
    return f"{safe or 'video'}.mp4"


def _is_public(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or "." not in host:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return not host.endswith((".local", ".internal", ".localhost"))
