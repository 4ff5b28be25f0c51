"""A finished render reaches the person: the file where it fits, the link where it opens."""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import structlog

from bot.core.controls import PROJECT, Button, Picture
from bot.core.errors import (
    ChatClosed,
    FilesForbidden,
    FileTooLarge,
    PlatformError,
    RateLimited,
    Unclear,
)
from bot.core.file_types import HEAD_BYTES, result_type
from bot.core.results.fit import FLOOR_KBPS, Film, WhyNot, first_part_helps
from bot.core.results.steps import fitting_into
from bot.core.service.errors import DownloadTooLarge, ServiceError
from bot.core.service.values import Capability
from bot.core.view import Limits, OutFile, View
from bot.fetch.public_addresses import is_public
from bot.ports import Clock, Project
from bot.store.database import Database
from bot.store.queries import posts
from bot.store.rows import Export, Turn
from bot.turns import wording
from bot.turns.export.fitting import film_of
from bot.turns.export.pictures import fetched
from bot.turns.export.plot import plot_button
from bot.turns.export.result_name import result_name
from bot.turns.export.result_text import fitted_text, result_text
from bot.turns.export.scratch import scratch_file
from bot.turns.next_buttons import Place, export_again, result_buttons, step_buttons
from bot.turns.preferences import wants_file
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
        self._scratch = scratch
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
    ) -> Delivered:
        """Post the file, else say why not and give the link. `made_by`: the project of the copy
        that was fitted to the chat, where that is another one. `RateLimited`, `ChatClosed`;
        `FileTooLarge` where the chat takes no file of this size."""
        result = export.result or {}
        fitted: dict[str, Any] | None = result.get("fitted")
        file = fitted or {**result, "render_id": export.render_id}
        limit, size = self.limit_bytes(turn), file.get("size_bytes")
        if size is not None and size > limit:
            raise FileTooLarge
        link = await self._link(project, turn, result)
        text = self._text(export, turn, say)
        if fitted is not None:
            text = f"{text}\n{fitted_text(say, export, has_link=link is not None)}"
        as_file = await self._is_sent_as_file(turn)
        others = plot_button(say, turn, file, self._limits(turn))
        if self._limits(turn).as_file and not as_file:
            others.append(wording.button(say, "button-as-file", "file", turn.id))
        place = Place(say, None if self._limits(turn).local else limit, self._can)
        buttons = await self._db.run(result_buttons, turn, export, place, link, others)
        try:
            view = View(text, buttons=buttons, mention=turn.author, preview=True)
            sent = {**file, "as_file": as_file}
            await self._send(export, made_by or project, turn, sent, view, limit, say, show)
        except (RateLimited, ChatClosed, FileTooLarge):
            raise
        except FilesForbidden as exc:
            note = _forbidden_text(say, exc, has_link=link is not None)
        except Unclear:
            log.warning("export.file_unclear", export=export.id)
            note = say("export-file-unclear" if link else "export-file-unclear-no-link")
        except (PlatformError, ServiceError, OSError) as exc:
            log.warning("export.file_not_sent", export=export.id, error=type(exc).__name__)
            note = say("export-file-not-sent" if link else "export-file-lost")
        else:
            return Delivered(None)
        return Delivered(f"{text}\n{note}", _buttons(say, turn, link))

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
            choices = tuple(step_buttons(say, turn, fitting_into(limit)))
        text = f"{self._text(export, turn, say)}\n{note}"
        return Delivered(text, (*choices, *_buttons(say, turn, link)))

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

    def _text(self, export: Export, turn: Turn, say: SayTo) -> str:
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
        project: Project,
        turn: Turn,
        made: Mapping[str, Any],
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
            size = await _download(made, project, path, limit, show)
            show("status-sending-file", "saving")
            file = await asyncio.to_thread(_out_file, path, size, made)
            name = result_name(
                say,
                turn.language,
                export.draft,
                export.output,
                export.source_bytes,
                limit_bytes=(export.fit or {}).get("limit_bytes"),
                ending=file.filename.rpartition(".")[2],
            )
            folder = self._scratch
            film = path if self._limits(turn).posters and not file.as_file else None
            async with fetched(folder, export.id, made, project, say, film) as pictures:
                poster = str(pictures.poster) if pictures.poster else None
                file = replace(file, filename=name, poster=poster)
                await self._post_all(turn, post.id, file, pictures.comparison)
            took_s = round(self._clock.utc_s() - turn.accepted_at_s, 3)
            log.info("export.shown", export=export.id, platform=turn.chat.platform, took_s=took_s)
        finally:
            path.unlink(missing_ok=True)

    async def _post_all(
        self, turn: Turn, post_id: int, file: OutFile, picture: Picture | None
    ) -> None:
        """The picture beside the file where there is room for it, else after it."""
        limits = self._limits(turn)
        beside = limits.pictures_beside_file or limits.local
        with_file = (picture,) if picture is not None and beside else ()
        await self._post_file(post_id, file, with_file)
        if picture is None or beside or not limits.pictures_max:
            return
        view = View(picture.description, pictures=(picture,))
        try:
            after = await self._db.run(posts.intend_post, turn, "result", view, 1)
            await self._outbox.post(after, silent=True)
        except PlatformError as exc:
            log.info("export.picture_not_sent", error=type(exc).__name__)

    async def _post_file(
        self, post_id: int, file: OutFile, pictures: tuple[Picture, ...] = ()
    ) -> None:
        """After an unclear outcome again where the same nonce makes that harmless; else never."""
        for attempt in range(1, TRIES_MAX + 1):
            post = await self._db.run(posts.get_post, post_id)
            try:
                await self._outbox.send_file(post, file, pictures)
                return
            except Unclear:
                post = await self._db.run(posts.get_post, post_id)
                if attempt == TRIES_MAX or not self._outbox.holds_nonce(post):
                    raise
                await self._clock.sleep_s(PAUSE_S)


def _out_file(path: Path, size_bytes: int, made: Mapping[str, Any]) -> OutFile:
    """What the file is, by its first bytes: a picture or a sound is no video."""
    with path.open("rb") as file:
        found = result_type(file.read(HEAD_BYTES))
    return OutFile(
        path=str(path),
        filename=f"result.{found.extension if found else 'mp4'}",
        size_bytes=size_bytes,
        width=made.get("width"),
        height=made.get("height"),
        duration_s=made.get("duration_s"),
        as_file=made["as_file"],
    )


async def _download(
    made: Mapping[str, Any], project: Project, path: Path, limit: int, show: ShowStatus
) -> int:
    """`made` is what is kept of the render."""

    def progress(done: int, total: int | None) -> None:
        if total:
            sizes = {"done_bytes": done, "total_bytes": total}
            show("status-downloading", "saving", done=done, total=total, **sizes)

    try:
        return await project.download(
            made["render_id"], made.get("url"), path, max_bytes=limit, on_progress=progress
        )
    except DownloadTooLarge:
        raise FileTooLarge from None


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
