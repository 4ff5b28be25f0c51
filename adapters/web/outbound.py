"""The port `Outbound`: what is posted is appended to the log, and pages show it."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from adapters.web.errors import platform_error
from adapters.web.limits import LIMITS, measure
from adapters.web.server import conversation
from adapters.web.server.event_log import EventLog, posted_under
from adapters.web.server.stored_files import FileUse, StoredFile, keep_copy, shown_name
from adapters.web.threads import ref_of
from bot.core.controls import Picture
from bot.core.errors import ChatClosed, FileTooLarge, MessageGone, Refused
from bot.core.file_types import by_name
from bot.core.model import Chat, MessageRef
from bot.core.view import OutFile, View
from bot.ports import Clock

T = TypeVar("T")


class WebOutbound:
    measure = staticmethod(measure)

    def __init__(self, log: EventLog, clock: Clock) -> None:
        self.limits = LIMITS
        self.log, self._clock = log, clock

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        return await self._post(chat, view, nonce)

    async def edit(self, ref: MessageRef, view: View) -> None:
        self._check(view)
        person = ref.chat.channel
        pictures, unseen = await self._kept_pictures(person, view.pictures)
        about = view.describing(unseen), pictures, self._clock.utc_s()
        await self._run(partial(conversation.change, person, ref.message, *about), pictures)

    async def send_file(
        self,
        chat: Chat,
        file: OutFile,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        """A copy of the file is kept; FileTooLarge as well where the disk is full."""
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge("over the limit of the page")
        return await self._post(chat, view, nonce, file)

    async def delete(self, ref: MessageRef) -> None:
        about = ref.chat.channel, ref.message, self._clock.utc_s()
        await self.log.remove_files(await self._run(partial(conversation.take_out, *about)))

    async def forget(self, author: str) -> None:
        """All of their conversation and their files go; that they are here stays."""
        person = author.partition(":")[2]
        gone = partial(conversation.empty_out, person, self._clock.utc_s())
        await self.log.scrub(await self._run(gone))

    async def show_busy(self, chat: Chat) -> bool:
        """The status line says what goes on."""
        return True

    async def _post(
        self, chat: Chat, view: View, nonce: str, film: OutFile | None = None
    ) -> MessageRef:
        self._check(view)
        person = chat.channel
        known = await self._run(lambda db: posted_under(db, person, nonce))
        if known is not None:
            return ref_of(person, known.message)
        films = await self._kept_film(person, film) if film is not None else []
        pictures, unseen = await self._kept_pictures(person, view.pictures)
        message, files = secrets.token_hex(8), films + pictures
        about = view.describing(unseen), files, nonce, self._clock.utc_s()
        await self._run(partial(conversation.post, person, message, *about), files)
        return ref_of(person, message)

    def _check(self, view: View) -> None:
        if self.measure(view.markdown) > self.limits.text_max:
            raise Refused("the text is over the limit")

    async def _run(self, work: Callable[[Connection], T], files: Sequence[StoredFile] = ()) -> T:
        """What can't be kept leaves no files behind."""
        try:
            return await self.log.show(work)
        except (sqlite3.Error, ChatClosed, MessageGone) as error:
            await self.log.remove_files(file.id for file in files)
            raise platform_error(error) from None

    async def _kept_film(self, person: str, film: OutFile) -> list[StoredFile]:
        """The film and what is shown before it plays. FileTooLarge where the disk is full."""
        try:
            kept = [await self._kept(person, film.path, film.filename, "film", film.description)]
        except OSError as error:
            raise platform_error(error) from None
        with contextlib.suppress(OSError):
            if film.poster:
                kept.append(await self._kept(person, film.poster, "poster.jpg", "poster", ""))
        return kept

    async def _kept_pictures(
        self, person: str, pictures: Sequence[Picture]
    ) -> tuple[list[StoredFile], list[Picture]]:
        """Copies, and those that can't be shown."""
        kept, unseen = list[StoredFile](), list(pictures[self.limits.pictures_max :])
        for each in pictures[: self.limits.pictures_max]:
            try:
                kept += await self._kept_picture(person, each)
            except OSError:
                unseen.append(each)
        return kept, unseen

    async def _kept_picture(self, person: str, picture: Picture) -> list[StoredFile]:
        """Or both sides of it."""
        words = picture.description
        if picture.sides is None:
            return [await self._kept(person, picture.path, picture.filename, "picture", words)]
        before, after = picture.sides
        return [
            await self._kept(person, before, f"1-{picture.filename}", "before", words),
            await self._kept(person, after, f"2-{picture.filename}", "after", words),
        ]

    async def _kept(
        self, person: str, path: str, name: str, kind: FileUse, description: str
    ) -> StoredFile:
        file_id, now_s, found = secrets.token_hex(16), self._clock.utc_s(), by_name(name)
        size_bytes = await asyncio.to_thread(keep_copy, Path(path), self.log.path_of(file_id))
        mime_type = found.mime_type if found else "application/octet-stream"
        about = shown_name(name), mime_type, size_bytes, kind, description, now_s
        return StoredFile(file_id, person, *about)
