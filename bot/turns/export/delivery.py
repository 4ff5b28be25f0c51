"""A finished render reaches the person: the file where it fits, the link where it opens."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import structlog

from bot.core.controls import Button
from bot.core.errors import ChatClosed, FileTooLarge, PlatformError, RateLimited, Unclear
from bot.core.model import OutFile, View
from bot.core.service.errors import DownloadTooLarge, ServiceError
from bot.fetch.public_addresses import is_public
from bot.ports import Clock, Project
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.export.result_name import result_name
from bot.turns.export.result_text import result_text
from bot.turns.export.scratch import scratch_file
from bot.turns.reply.outbox import Outbox
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)

TRIES_MAX: Final = 3
PAUSE_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the export's own message says in the end; without `text` it goes."""

    text: str | None
    buttons: tuple[Button, ...] = ()


class Delivery:
    """`scratch` is a folder for files on their way. `links_are_public`: the service's links open
    for people elsewhere."""

    def __init__(
        self, db: Database, outbox: Outbox, clock: Clock, *, scratch: Path, links_are_public: bool
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._clock = clock
        self._scratch = scratch
        self._links_are_public = links_are_public

    async def deliver(
        self, export: Export, project: Project, turn: Turn, say: SayTo, show: ShowStatus
    ) -> Delivered:
        """Post the file, else say why not and give the link. `RateLimited`, `ChatClosed`."""
        result = export.result or {}
        limits = self._outbox.platform(turn.chat).outbound.limits
        limit = turn.upload_limit_bytes or limits.file_max_bytes
        link = await self._link(project, result.get("url"), is_here=limits.local)
        text = result_text(say, turn.language, export, result)
        if turn.kind == "export" and turn.said:  # which project this is
            text = f"{text}\n{turn.said}"
        buttons = _buttons(say, turn, link)
        size: int | None = result.get("size_bytes")
        try:
            if size is not None and size > limit:
                raise FileTooLarge
            view = View(text, buttons=buttons, mention=turn.author, preview=True)
            await self._send(export, project, turn, view, limit, say, show)
        except FileTooLarge:
            key = "export-file-too-large" if link else "export-no-link"
            note = say(key, size_bytes=size or limit)
        except (RateLimited, ChatClosed):
            raise
        except Unclear:
            log.warning("export.file_unclear", export=export.id)
            note = say("export-file-unclear" if link else "export-file-unclear-no-link")
        except (PlatformError, ServiceError, OSError) as exc:
            log.warning("export.file_not_sent", export=export.id, error=type(exc).__name__)
            note = say("export-file-not-sent" if link else "export-file-lost")
        else:
            return Delivered(None)
        return Delivered(f"{text}\n{note}", buttons)

    async def _link(self, project: Project, url: str | None, *, is_here: bool) -> str | None:
        """The link, where it hands out the film to the person; `is_here`: who sits at this machine.
        None for a dead one: it is no button."""
        if url is None or not (is_here or (self._links_are_public and _looks_public(url))):
            return None
        reach = await project.link_reach(url)
        return url if reach == "everybody" or (is_here and reach == "here") else None

    async def _send(
        self,
        export: Export,
        project: Project,
        turn: Turn,
        view: View,
        limit: int,
        say: SayTo,
        show: ShowStatus,
    ) -> None:
        """Through this machine's disk, never through its memory; shown once."""
        post = await self._db.run(posts.intend_post, turn, "result", view)
        if post.state == "sent":
            return
        self._outbox.check_file(post)
        path = scratch_file(self._scratch, export.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            size = await _download(export, project, path, limit, show)
            show("status-sending-file", "saving")
            result = export.result or {}
            file = OutFile(
                path=str(path),
                filename=result_name(
                    say, turn.language, export.draft, export.output, export.source_bytes
                ),
                size_bytes=size,
                width=result.get("width"),
                height=result.get("height"),
                duration_s=result.get("duration_s"),
            )
            await self._post_file(post.id, file)
        finally:
            path.unlink(missing_ok=True)

    async def _post_file(self, post_id: int, file: OutFile) -> None:
        """After an unclear outcome again where the same nonce makes that harmless; else never."""
        for attempt in range(1, TRIES_MAX + 1):
            post = await self._db.run(posts.get_post, post_id)
            try:
                await self._outbox.send_file(post, file)
                return
            except Unclear:
                post = await self._db.run(posts.get_post, post_id)
                if attempt == TRIES_MAX or not self._outbox.holds_nonce(post):
                    raise
                await self._clock.sleep_s(PAUSE_S)


async def _download(
    export: Export, project: Project, path: Path, limit: int, show: ShowStatus
) -> int:
    def progress(done: int, total: int | None) -> None:
        if total:
            sizes = {"done_bytes": done, "total_bytes": total}
            show("status-downloading", "saving", done=done, total=total, **sizes)

    assert export.render_id is not None
    url = (export.result or {}).get("url")
    try:
        return await project.download(
            export.render_id, url, path, max_bytes=limit, on_progress=progress
        )
    except DownloadTooLarge:
        raise FileTooLarge from None


def _buttons(say: SayTo, turn: Turn, link: str | None) -> tuple[Button, ...]:
    download = [Button(say("button-download"), url=link)] if link else []
    project = wording.button(say, "button-project", "project", turn.id)
    again = wording.button(say, "button-export-again", "export", turn.id)
    return (*download, project, again)


def _looks_public(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or "." not in host:
        return False
    try:
        return is_public(ipaddress.ip_address(host))
    except ValueError:
        return not host.endswith((".local", ".internal", ".localhost"))
