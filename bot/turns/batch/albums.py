"""What the parts of a batch have left to it comes into the chat as albums, else one by one.

All files of an album have one outcome: their posts are marked together, before it is sent. One that
may have arrived is not sent again where that could show it twice; each of its parts then says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import ChatClosed, FileTooLarge, PlatformError, RateLimited, Unclear
from bot.core.service.errors import ServiceError
from bot.core.view import View
from bot.ports import Project, Say
from bot.store.database import Database
from bot.store.rows import Export, Post, Turn
from bot.turns.batch.parts import Part, entry_text, groups_of
from bot.turns.edit.sessions import Sessions
from bot.turns.export.bringing import OnDisk, on_disk
from bot.turns.export.delivery import Delivered, Delivery, intend
from bot.turns.export.fitting import Fitting
from bot.turns.reply.final_words import FinalViews, store_final_views
from bot.turns.reply.outbox import Outbox

log = structlog.get_logger(__name__)

Outcome = Literal["there", "unclear", "one_by_one"]


@dataclass(frozen=True, slots=True)
class BatchAlbums:
    db: Database
    outbox: Outbox
    say: Say
    delivery: Delivery
    sessions: Sessions
    fitting: Fitting

    def groups(self, batch: Turn, parts: Sequence[Part]) -> list[list[Part]]:
        """Which files come together. The same after a restart as before it."""
        left = [part for part in parts if part.is_left_to(batch)]
        limits = self.outbox.platform(batch.chat).outbound.limits
        album = limits.album_in(batch.chat)
        if album is None:
            return [[part] for part in left]
        one_bytes = min((self.delivery.limit_bytes(part.turn) for part in left), default=0)
        return groups_of(left, album, max(one_bytes, album.bytes_max or 0))

    async def bring(self, batch: Turn, group: Sequence[Part], view: View) -> bool:
        """The files of one group. True where they are in the chat as one, under the view; without
        words each is described. `RateLimited`, `ChatClosed`."""
        if all(part.is_there for part in group):
            return len(group) > 1
        outcome: Outcome = "one_by_one"
        if len(group) > 1:
            outcome = await self._together(batch, group, view)
        if outcome == "one_by_one":
            for part in group:
                if not part.is_there:
                    await self._alone(part)
        return outcome == "there"

    async def _together(self, batch: Turn, group: Sequence[Part], view: View) -> Outcome:
        marked = await self.db.run(_intend, group, view)
        if any(post.ref is not None for post in marked):
            return "one_by_one"
        try:
            for post in marked:
                self.outbox.check_file(post)
            async with AsyncExitStack() as stack:
                films = [await self._on_disk(stack, batch, part) for part in group]
                pictures = tuple(film.comparison for film in films if film.comparison)
                ids, sent = [post.id for post in marked], [film.file for film in films]
                await self.delivery.post_files(ids, sent, pictures)
        except (RateLimited, ChatClosed):
            raise
        except Unclear:
            log.warning("batch.album_unclear", batch=batch.id, files=len(group))
            for part in group:
                await self._say_unclear(part)
            return "unclear"
        except (PlatformError, ServiceError, OSError) as exc:
            log.warning("batch.no_album", batch=batch.id, error=type(exc).__name__)
            return "one_by_one"
        log.info("batch.album_shown", batch=batch.id, files=len(group))
        return "there"

    async def _on_disk(self, stack: AsyncExitStack, batch: Turn, part: Part) -> OnDisk:
        export, turn = _export_of(part), part.turn
        _, made_by = await self._projects(export)
        made = await self.delivery.made(export, made_by, turn)
        film = await stack.enter_async_context(
            on_disk(
                self.delivery.scratch,
                export,
                made,
                self.delivery.limit_bytes(turn),
                turn.language,
                partial(self.say, turn.language),
                _show_nothing,
                posters=False,
            )
        )
        described = replace(film.file, description=entry_text(self.say, batch, part))
        return replace(film, file=described)

    async def _alone(self, part: Part) -> None:
        """As it would have come without a batch, with buttons of its own."""
        export, turn = _export_of(part), part.turn
        project, made_by = await self._projects(export)
        say = partial(self.say, turn.language)
        try:
            delivered = await self.delivery.deliver(
                export, project, turn, say, _show_nothing, made_by=made_by, alone=True
            )
        except FileTooLarge:
            delivered = await self.delivery.link_alone(export, project, turn, say, "refused")
        await self._say(part, delivered)

    async def _say_unclear(self, part: Part) -> None:
        export, turn = _export_of(part), part.turn
        project = await self.sessions.project(export.session_id)
        say = partial(self.say, turn.language)
        await self._say(part, await self.delivery.unclear(export, project, turn, say))

    async def _say(self, part: Part, delivered: Delivered) -> None:
        if delivered.text is not None:
            view = View(delivered.text, buttons=delivered.buttons, mention=part.turn.author)
            await self.db.run(store_final_views, part.turn, FinalViews("export", [view]))
            await self.outbox.owe(part.turn.chat)

    async def _projects(self, export: Export) -> tuple[Project, Project]:
        """The result's, and that of what is posted."""
        project = await self.sessions.project(export.session_id)
        if "fitted" not in (export.result or {}):
            return project, project
        return project, await self.fitting.project_of(export, project)


def _export_of(part: Part) -> Export:
    assert part.export is not None
    return part.export


def _show_nothing(key: str, phase: Any, **_: Any) -> None:
    """The parts' own messages say already that it is coming."""


async def _intend(tx: AsyncConnection, group: Sequence[Part], view: View) -> list[Post]:
    """A post for each, that shows the view of the whole: in one message they are one."""
    return [await intend(tx, part.turn, view) for part in group]
