"""The bitrate plot of a result, shown when somebody presses its button: fetched, posted, described.

Free, and done again after a crash: the picture is a post like any, so it comes into the chat once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import PLOT, Button, Picture
from bot.core.errors import ChatClosed, PlatformError
from bot.core.service.errors import (
    DownloadTooLarge,
    LinkFailed,
    NotFound,
    ServiceError,
    SessionLost,
    Unreadable,
)
from bot.core.view import Limits, View
from bot.store.database import Database
from bot.store.queries import exports, posts, turns
from bot.store.rows import Export, Post, Turn
from bot.turns import wording
from bot.turns.edit.sessions import Sessions
from bot.turns.export.fitting import Fitting
from bot.turns.export.pictures import save_picture
from bot.turns.export.scratch import make_scratch, scratch_picture
from bot.turns.reply.outbox import Outbox
from bot.turns.reply.reply import Reply
from bot.turns.wording import SayTo

log = structlog.get_logger(__name__)

_GONE: Final = (LinkFailed, NotFound, Unreadable, DownloadTooLarge, SessionLost)
"""The link will not give the picture later either."""


def plot_button(say: SayTo, turn: Turn, made: Mapping[str, Any], limits: Limits) -> list[Button]:
    """Under a result that has a plot, where pictures can be shown. `made` is what is kept of what
    was posted."""
    if not _url(made) or not (limits.pictures_max or limits.local):
        return []
    return [wording.button(say, "button-plot", PLOT, turn.id)]


class Plots:
    """`scratch` is a folder for files on their way."""

    def __init__(
        self, db: Database, outbox: Outbox, sessions: Sessions, fitting: Fitting, scratch: Path
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._sessions = sessions
        self._fitting = fitting
        self._scratch = scratch

    async def show(self, turn: Turn, reply: Reply) -> tuple[str | None, list[Button]]:
        """Post the plot of the result that `turn` is about. What is to be said beside it: nothing,
        or why there is none, with a button that tries again where that may help. `ChatClosed`."""
        say = reply.say
        again = [wording.button(say, "button-retry", PLOT, turn.id)]
        export, shown = await self._db.run(_export_about, turn)
        if shown is not None:  # before a crash
            return None, []
        result = (export.result if export else None) or {}
        url = _url(result.get("fitted") or result)
        if export is None or url is None:
            return say("plot-gone"), []
        reply.show_status("status-reading", "saving")
        path = scratch_picture(self._scratch, turn.id, "plot")
        try:
            await self._save(export, url, path)
            await self._post(turn, path, say)
        except _GONE:
            return say("plot-gone"), []
        except ChatClosed:
            raise
        except (ServiceError, PlatformError, OSError, TimeoutError) as exc:
            log.warning("plot.not_shown", export=export.id, error=type(exc).__name__)
            return say("plot-not-shown"), again
        finally:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        return None, []

    async def _save(self, export: Export, url: str, path: Path) -> None:
        project = await self._sessions.project(export.session_id)
        if "fitted" in (export.result or {}):
            project = await self._fitting.project_of(export, project)
        await asyncio.to_thread(make_scratch, path.parent)
        await save_picture(project, url, path)

    async def _post(self, turn: Turn, path: Path, say: SayTo) -> None:
        words = say("picture-plot")
        picture = Picture(str(path), f"{say('picture-plot-name')}.png", words)
        view = View(words, pictures=(picture,))
        await self._outbox.post(await self._db.run(posts.intend_post, turn, "result", view))


def _url(made: Mapping[str, Any]) -> str | None:
    url: str | None = (made.get("pictures") or {}).get("plot")
    return url


async def _export_about(tx: AsyncConnection, turn: Turn) -> tuple[Export | None, Post | None]:
    """What the turn is about, also by way of an earlier try; and the picture, if it was posted."""
    about = turn
    while about.kind == "plot" and about.about_turn_id is not None:
        before = await turns.get_turn(tx, about.about_turn_id)
        if before is None:
            return None, None
        about = before
    sent = [post for post in await posts.posts_of_turn(tx, turn.id, "result") if post.ref]
    return await exports.export_of_turn(tx, about.id), next(iter(sent), None)
