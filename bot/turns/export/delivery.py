"""A finished render reaches the person: the file where it fits, the link where it opens."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.controls import PROJECT, Button, Picture
from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    FileTooLarge,
    PlatformError,
    RateLimited,
    Unclear,
)
from bot.core.results.fit import FLOOR_KBPS, Film, WhyNot, first_part_helps
from bot.core.results.steps import fitting_into
from bot.core.service.errors import ServiceError
from bot.core.service.values import Capability
from bot.core.view import Limits, OutFile, View
from bot.fetch.public_addresses import is_public
from bot.ports import Clock, Project
from bot.store.database import Database
from bot.store.queries import posts, turns
from bot.store.queries.fair_use.ledger import spent_on_result
from bot.store.rows import Export, Post, Turn
from bot.turns import wording
from bot.turns.export.bringing import Made, on_disk
from bot.turns.export.fitting import film_of
from bot.turns.export.plot import plot_button
from bot.turns.export.result.result_text import fitted_text, made_text, result_text
from bot.turns.next_buttons import (
    Place,
    export_again,
    main_first,
    one_main,
    result_buttons,
    step_buttons,
)
from bot.turns.preferences import wants_file
from bot.turns.reply.outbox import Outbox
from bot.turns.wording import SayTo, ShowStatus

log = structlog.get_logger(__name__)

TRIES_MAX: Final = 3
PAUSE_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the export's own message says in the end; without `text` it goes. `left_to`: the batch
    that brings the file."""

    text: str | None
    buttons: tuple[Button, ...] = ()
    left_to: int | None = None

    @property
    def said(self) -> tuple[str | None, tuple[Button, ...]]:
        return self.text, self.buttons

    def kept(self, export: Export) -> dict[str, Any]:
        """What its row says of that."""
        if self.left_to is None:
            return {}
        return {"result": {**(export.result or {}), "left_to": self.left_to}}


class Delivery:
    """`scratch` is a folder for files on their way. `links_are_public`: the service's links open
    for people elsewhere. `floor_kbps`: see `bot.core.results.fit`."""

    def __init__(
        self,
        db: Database,
        outbox: Outbox,
        clock: Clock,
        *,
        scratch: Path,
        links_are_public: bool,
        can: Callable[[Capability], bool],
        floor_kbps: float = FLOOR_KBPS,
    ) -> None:
        self._db = db
        self._outbox = outbox
        self._clock = clock
        self.scratch = scratch
        self._links_are_public = links_are_public
        self._can = can
        self._floor_kbps = floor_kbps

    async def deliver(
        self,
        export: Export,
        project: Project,
        turn: Turn,
        say: SayTo,
        show: ShowStatus,
        *,
        made_by: Project | None = None,
        alone: bool = False,
    ) -> Delivered:
        """Post the file, else say why not and give the link. `made_by`: the project of the copy
        that was fitted to the chat, where that is another one. A part of a batch is left to it
        where files can come together, unless it is to come `alone`. `RateLimited`, `ChatClosed`;
        `FileTooLarge` where the chat takes no file of this size."""
        limit, made = self.limit_bytes(turn), await self.made(export, made_by or project, turn)
        size = made.kept.get("size_bytes")
        if size is not None and size > limit:
            raise FileTooLarge
        can_wait = size is not None and self._limits(turn).album_in(turn.chat) is not None
        batch = await self._db.run(turns.open_batch_of, turn) if can_wait and not alone else None
        if batch is not None:
            text = f"{self.text(export, turn, say)}\n{say('batch-comes')}"
            return Delivered(text, left_to=batch.id)
        link = await self._link(project, turn, export.result or {})
        view = await self.view(export, turn, say, made, link)
        try:
            await self._send(export, made, turn, view, limit, say, show)
        except (RateLimited, ChatClosed, FileTooLarge):
            raise
        except FilesForbidden as exc:
            note = _forbidden_text(say, exc, has_link=link is not None)
        except Unclear:
            log.warning("export.file_unclear", export=export.id)
            note = _unclear_text(say, has_link=link is not None)
        except (PlatformError, ServiceError, OSError) as exc:
            log.warning("export.file_not_sent", export=export.id, error=type(exc).__name__)
            note = say("export-file-not-sent" if link else "export-file-lost")
        else:
            return Delivered(None)
        return Delivered(f"{view.text}\n{note}", _buttons(say, turn, link))

    async def made(self, export: Export, project: Project, turn: Turn) -> Made:
        """What is posted: the copy that was fitted to the chat, where there is one."""
        result = export.result or {}
        kept = result.get("fitted") or {**result, "render_id": export.render_id}
        return Made(kept, project, await self._is_sent_as_file(turn))

    async def view(
        self, export: Export, turn: Turn, say: SayTo, made: Made, link: str | None
    ) -> View:
        """What stands under the file."""
        limits, text = self._limits(turn), self.text(export, turn, say)
        if "fitted" in (export.result or {}):
            text = f"{text}\n{fitted_text(say, export, has_link=link is not None)}"
        if limits.result_cards:
            spent = await self._db.run(spent_on_result, export.session_id, export.turn_id)
            text = "\n".join(filter(None, (text, made_text(say, export, *spent))))
        others = plot_button(say, turn, made.kept, limits)
        others = self._app_button(turn, say) + others
        if limits.as_file and not made.as_file:
            others.append(wording.button(say, "button-as-file", "file", turn.id))
        limit = None if limits.local else self.limit_bytes(turn)
        place = Place(say, limit, self._can, on_card=limits.result_cards)
        buttons = await self._db.run(result_buttons, turn, export, place, link, others)
        return View(text, buttons=buttons, mention=turn.author, preview=True)

    def _app_button(self, turn: Turn, say: SayTo) -> list[Button]:
        """Where the timeline has a page inside the platform."""
        app = self._limits(turn).app
        if app is None or self._outbox.platform(turn.chat).is_group(turn.chat):
            return []
        label, url = say("button-open-timeline"), app.format(turn=turn.id)
        return [Button(label, url=url, kind="app")]

    async def unclear(self, export: Export, project: Project, turn: Turn, say: SayTo) -> Delivered:
        """It may be in the chat, and is not sent again."""
        link = await self._link(project, turn, export.result or {})
        note = _unclear_text(say, has_link=link is not None)
        return Delivered(f"{self.text(export, turn, say)}\n{note}", _buttons(say, turn, link))

    async def link_alone(
        self, export: Export, project: Project, turn: Turn, say: SayTo, why: WhyNot
    ) -> Delivered:
        """What is said of a result that is too large for its chat, and for a copy too."""
        result, limit = export.result or {}, self.limit_bytes(turn)
        link = await self._link(project, turn, result)
        size = result.get("size_bytes") or limit
        note = say("export-file-too-large" if link else "export-no-link", size_bytes=size)
        choices: tuple[Button, ...] = ()
        if why == "too_low":
            note = f"{say('export-fit-too-low')}\n{note}"
            choices = fit_buttons(say, turn, film_of(result), limit, self._floor_kbps)
        elif why == "failed":
            note = f"{say('export-fit-failed')}\n{note}"
        elif why == "no_engine":
            choices = tuple(main_first(step_buttons(say, turn, fitting_into(limit))))
        text = f"{self.text(export, turn, say)}\n{note}"
        return Delivered(text, one_main((*choices, *_buttons(say, turn, link))))

    async def stopped(self, export: Export, project: Project, turn: Turn, say: SayTo) -> Delivered:
        """The copy was stopped; the result is there all the same."""
        link = await self._link(project, turn, export.result or {})
        return Delivered(say("cancel-fit"), _buttons(say, turn, link))

    def limit_bytes(self, turn: Turn) -> int:
        """The largest file that the turn's chat takes."""
        return self._limits(turn).file_bytes(turn.upload_limit_bytes)

    def limit_after_refusal(self, turn: Turn, size_bytes: int | None) -> int | None:
        """The same after a file was refused for its size: a chat may take less than it did. None
        where no size is known that it takes."""
        limits = [self.limit_bytes(turn), self._limits(turn).file_max_bytes]
        return next((each for each in limits if size_bytes is None or size_bytes > each), None)

    def _limits(self, turn: Turn) -> Limits:
        return self._outbox.platform(turn.chat).outbound.limits

    async def _is_sent_as_file(self, turn: Turn) -> bool:
        """Where the platform tells a plain file from a player: it was asked for, or is usual."""
        if not self._limits(turn).as_file:
            return False
        asked = turn.argument == wording.AS_FILE
        return asked or await self._db.run(wants_file, turn.asker)

    def text(self, export: Export, turn: Turn, say: SayTo) -> str:
        """What the result is, and of which project where that was asked for."""
        text = result_text(say, turn.language, export, export.result or {})
        if turn.kind == "export" and turn.said:  # which project this is
            text = f"{text}\n{turn.said}"
        return text

    async def _link(self, project: Project, turn: Turn, result: Mapping[str, Any]) -> str | None:
        """The link, where it hands out the film to the person, who may sit at this machine. None
        for a dead one: it is no button."""
        url: str | None = result.get("url")
        is_here = self._limits(turn).local
        if url is None or not (is_here or (self._links_are_public and looks_public(url))):
            return None
        reach = await project.link_reach(url)
        return url if reach == "everybody" or (is_here and reach == "here") else None

    async def _send(
        self,
        export: Export,
        made: Made,
        turn: Turn,
        view: View,
        limit: int,
        say: SayTo,
        show: ShowStatus,
    ) -> None:
        """Shown once."""
        post = await self._db.run(intend, turn, view)
        if post.state == "sent":
            return
        self._outbox.check_file(post)
        limits, about = self._limits(turn), (export, made, limit, turn.language, say, show)
        film = on_disk(self.scratch, *about, posters=limits.posters, sides=limits.sides)
        async with film as brought:
            await self._post_all(turn, post.id, brought.file, brought.comparison)
        took_s = round(self._clock.utc_s() - turn.accepted_at_s, 3)
        log.info("export.shown", export=export.id, platform=turn.chat.platform, took_s=took_s)

    async def _post_all(
        self, turn: Turn, post_id: int, file: OutFile, picture: Picture | None
    ) -> None:
        """The picture beside the file where there is room for it, else after it."""
        limits = self._limits(turn)
        beside = limits.pictures_beside_file or limits.local
        with_file = (picture,) if picture is not None and beside else ()
        try:
            await self.post_files([post_id], [file], with_file)
        except FileTooLarge:  # it may be the picture that is
            if not with_file:
                raise
            await self.post_files([post_id], [file])
        if picture is None or beside or not limits.pictures_max:
            return
        view = View(picture.description, pictures=(picture,))
        try:
            after = await self._db.run(posts.intend_post, turn, "result", view, 1)
            await self._outbox.post(after, silent=True)
        except PlatformError as exc:
            log.info("export.picture_not_sent", error=type(exc).__name__)

    async def post_files(
        self,
        post_ids: Sequence[int],
        files: Sequence[OutFile],
        pictures: tuple[Picture, ...] = (),
    ) -> None:
        """As one, where they are several. After an unclear outcome again where the same nonce makes
        that harmless; else never."""
        for attempt in range(1, TRIES_MAX + 1):
            group = [await self._db.read(posts.get_post, each) for each in post_ids]
            try:
                await self._outbox.send_files(group, files, pictures)
                return
            except Unclear:
                first = await self._db.read(posts.get_post, post_ids[0])
                if attempt == TRIES_MAX or not self._outbox.holds_nonce(first):
                    raise
                await self._clock.sleep_s(PAUSE_S)


async def intend(tx: AsyncConnection, turn: Turn, view: View) -> Post:
    """The mark before a result is sent. An earlier try may have been about to show it otherwise."""
    post = await posts.intend_post(tx, turn, "result", view)
    await posts.change_view(tx, post, view)
    return replace(post, view=view)


def _unclear_text(say: SayTo, *, has_link: bool) -> str:
    return say("export-file-unclear" if has_link else "export-file-unclear-no-link")


def _forbidden_text(say: SayTo, exc: FilesForbidden, *, has_link: bool) -> str:
    """Names the right that is missing: one for all files, or one for this kind of them."""
    if exc.right is None:
        return say("export-files-forbidden" if has_link else "export-files-forbidden-no-link")
    key = "export-file-forbidden" if has_link else "export-file-forbidden-no-link"
    return say(key, right=exc.right)


def _buttons(say: SayTo, turn: Turn, link: str | None) -> tuple[Button, ...]:
    """Of a result that did not get here."""
    download = [Button(say("button-download"), url=link)] if link else []
    project = wording.button(say, "button-project", PROJECT, turn.id)
    return (*download, project, export_again(say, turn))


def fit_buttons(
    say: SayTo, turn: Turn, film: Film, limit_bytes: int, floor_kbps: float
) -> tuple[Button, ...]:
    """What a person may still want where the whole film would not look good."""
    anyway = wording.button(say, "button-fit-anyway", "fit", turn.id, wording.FIT_ANYWAY)
    anyway = replace(anyway, kind="main")
    if not first_part_helps(film, limit_bytes, floor_kbps):
        return (anyway,)
    return anyway, wording.button(say, "button-first-minute", "fit", turn.id, wording.FIT_FIRST)


def looks_public(url: str) -> bool:
    """Can it open for people elsewhere?"""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or "." not in host:
        return False
    try:
        return is_public(ipaddress.ip_address(host))
    except ValueError:
        return not host.endswith((".local", ".internal", ".localhost"))
