"""The port `Inbound`: what stands in the log and waits is handed on; the page is served meanwhile.

What somebody says is in the log before their browser hears that it arrived, and waits there until
the bot has stored it: after a crash it is handed on again, under the same key.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, replace
from functools import partial
from typing import Any, Final

from adapters.web.attachments import attachment_of
from adapters.web.messages import Written, message_of, press_of, read_written
from adapters.web.server import conversation
from adapters.web.server.application import Site
from adapters.web.server.event_log import (
    EventLog,
    LogEntry,
    accepted,
    entries_waiting,
    entry_of,
    forget_old,
)
from adapters.web.server.live import Live
from adapters.web.server.page_files import PageFiles
from adapters.web.server.sign_in import OWNER, SignIn
from adapters.web.server.stored_files import StoredFile, find_files, forget_broken_off
from adapters.web.server.uploads import TusUploads, head_of
from adapters.web.settings import WebSettings
from adapters.web.threads import ref_of
from adapters.web.views import form_html
from bot.core.commands import COMMANDS
from bot.core.model import Attachment, Message
from bot.core.redaction import without_secrets
from bot.platform import Given
from bot.ports import Accept

SWEEP_S: Final = 3_600.0
_TAKEN_BACK: Final = json.dumps("taken back")


class WebInbound:
    def __init__(self, settings: WebSettings, given: Given, log: EventLog) -> None:
        self._settings, self._given, self._log = settings, given, log
        self._live = Live(log)
        self._sign_in = SignIn(
            log,
            given.clock,
            f"nemobot-{settings.port}",
            password=settings.password,
            one_person=OWNER if settings.password is None else None,
            address=settings.address,
            on_link=settings.on_link,
        )
        self._accept: Accept | None = None

    def trouble(self) -> str | None:
        return None

    async def run(self, accept: Accept) -> None:
        """Serve the page. Raises `PortTaken`."""
        self._accept, self._live = accept, Live(self._log)
        settings, given = self._settings, self._given
        uploads = TusUploads(settings, self._log, given.clock)
        pages = PageFiles(given.say, settings.languages)
        site = Site(
            settings, self._log, self._sign_in, uploads, self._live, pages, self, given.clock
        )
        sweeping = asyncio.ensure_future(self._sweep())
        try:
            async with given.serve_http(site.application(), settings.host, settings.port):
                self._sign_in.new_link()
                try:
                    await self._hand_on_for_ever(accept)
                finally:
                    site.stop()
        finally:
            self._accept = None
            sweeping.cancel()

    async def _hand_on_for_ever(self, accept: Accept) -> None:
        while True:
            self._log.written.clear()
            for entry in await self._log.run(entries_waiting):
                await self._hand_on(accept, entry)
                await self._log.run(accepted, entry.seq)
            await self._log.written.wait()

    async def _hand_on(self, accept: Accept, entry: LogEntry) -> None:
        waiting = json.loads(entry.waiting or "null")
        if entry.waiting == _TAKEN_BACK:
            await accept.deleted(ref_of(entry.person, entry.message).key)
            return
        at_s, written = waiting["at_s"], Written(**waiting["written"])
        await accept.message(await self._message(entry.person, written, at_s))

    async def _message(self, person: str, written: Written, at_s: float) -> Message:
        files = await self._log.run(find_files, person, tuple(written.files))
        attachments = [await self._attachment(file) for file in files]
        return message_of(person, written, attachments, at_s)

    async def _attachment(self, file: StoredFile) -> Attachment:
        head = await asyncio.to_thread(head_of, self._log.path_of(file.id))
        return attachment_of(file, head)

    # what the page asks for

    async def say(self, person: str, data: Any, locale: str | None) -> bool:
        written = read_written(data, locale)
        if written is None:
            return False
        files = await self._log.run(find_files, person, written.files)
        whole = [file for file in files if await self._is_whole(file)]
        if len(whole) < len(written.files):
            return False
        at_s = self._given.clock.utc_s()
        message = await self._message(person, written, at_s)
        if message.command is not None and _is_secret(message.command.name):
            await self._say_secretly(person, written, message)
            return True
        shown = replace(written, text=without_secrets(message).text)
        waiting = json.dumps({"at_s": at_s, "written": asdict(shown)})
        about = shown.id, shown.text, whole, at_s, waiting
        await self._log.show(partial(conversation.say, person, *about))
        self._log.written.set()
        return True

    async def _say_secretly(self, person: str, written: Written, message: Message) -> None:
        """What opens an account is not kept here, so it is handed on at once."""
        assert message.command is not None
        about = written.id, f"/{message.command.name} …", (), message.sent_at_s, None
        await self._log.show(partial(conversation.say, person, *about))
        if self._accept is not None:
            await self._accept.message(message)

    async def _is_whole(self, file: StoredFile) -> bool:
        path = self._log.path_of(file.id)
        return await asyncio.to_thread(lambda: path.stat().st_size == file.size_bytes)

    async def press(self, person: str, data: Any, locale: str | None) -> dict[str, str] | None:
        press = press_of(person, data, locale, self._given.clock.utc_s())
        if press is None or self._accept is None:
            return None
        answer = await self._accept.press(press)
        if answer.form is not None:
            return {"form": form_html(answer.form, self._given.say, locale)}
        return {"text": answer.text, "url": answer.url or ""}

    async def take_back(self, person: str, message: str) -> None:
        entry = await self._log.run(entry_of, person, message)
        waiting = _TAKEN_BACK if entry is not None and entry.by == "person" else None
        about = person, message, self._given.clock.utc_s()
        ids = await self._log.show(partial(conversation.take_out, *about, waiting=waiting))
        await self._log.remove_files(ids)
        self._log.written.set()

    async def _sweep(self) -> None:
        """What is old goes, and uploads that nobody went on with for a day."""
        while True:
            now_s = self._given.clock.utc_s()
            ids = await self._log.run(forget_old, now_s - self._settings.keep_days * 86_400)
            ids += await self._log.run(forget_broken_off, self._log.path_of, now_s)
            await self._log.remove_files(ids)
            await self._given.clock.sleep_s(SWEEP_S)


def _is_secret(command: str) -> bool:
    return command in COMMANDS and COMMANDS[command].is_secret
