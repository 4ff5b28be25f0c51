"""The page keeps the contract of all adapters, over a real socket."""

from __future__ import annotations

import dataclasses
import json
import re
import sqlite3
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from adapters.web.server.event_log import LogEntry, entries_after, entry_of
from adapters.web.server.sign_in import OWNER
from adapters.web.threads import thread_of
from bot.core.model import Chat, MessageRef
from bot.core.view import View
from bot.platform import Platform
from tests.adapters.contract import AdapterContract, Recorder
from tests.adapters.web.browser import Browser, Site, browser, served
from tests.support.clock import eventually


class WebRig:
    """Somebody at this machine with a browser."""

    unable = frozenset(
        {
            "rate limits",  # it is our own page
            "voice messages",
        }
    )

    def __init__(self, site: Site, page: Browser, recorder: Recorder) -> None:
        self.site, self.page, self.recorder = site, page, recorder

    @property
    def platform(self) -> Platform:
        return self.site.platform

    @property
    def secrets(self) -> tuple[str, ...]:
        links = (link.partition("#link=")[2] for link in self.site.links)
        return (*links, *self.page.client.cookies.values())

    async def write(self, text: str) -> None:
        assert (await self.page.write(text)).status_code == 202

    async def send_video(self, content: bytes, text: str) -> None:
        file = await self.page.upload("clip.mp4", content)
        assert (await self.page.write(text, (file,))).status_code == 202

    async def send_voice(self, content: bytes) -> None:
        raise NotImplementedError  # see `unable`

    async def bot_writes(self) -> None:
        chat = thread_of(OWNER).chat
        await self.site.outbound.post(chat, View("I am the bot"), nonce="own")

    async def deliver_again(self) -> None:
        """As after a crash between the bot's having it and the log's knowing that."""
        known = self.page.last["id"]
        waiting = json.dumps({"at_s": 1.0, "written": {"id": known, "text": "hello there"}})

        def as_before(db: sqlite3.Connection) -> None:
            db.execute("UPDATE log SET waiting = ? WHERE message = ?", (waiting, known))

        await self.site.log.run(as_before)
        self.site.log.written.set()

    async def press_button(self, ref: MessageRef, label: str) -> None:
        await eventually(lambda: ref.message in self.page.html)
        answer = await self.page.press(ref, self.page.button(ref, label))
        assert answer.status_code == 200
        self._opened_by = ref

    async def choose(self, ref: MessageRef, label: str) -> None:
        await self.press_button(ref, label)

    async def fill(self, *answers: str | list[str]) -> None:
        names = re.findall(r'<(?:textarea|select) name="(\w+)"', self.page.form)
        names += re.findall(r"<fieldset.*?name=\"(\w+)\"", self.page.form)[:1]
        values = {}
        for name, answer in zip(names, answers, strict=True):
            chosen = answer if isinstance(answer, list) else [answer]
            values[name] = " ".join(self._value(each) for each in chosen)
        data = re.findall(r'<form data-form="([^"]*)"', self.page.form)[0]
        await self.page.press(self._opened_by, unescape(data), values)

    def _value(self, label: str) -> str:
        pattern = r'value="([^"]*)"[^>]*>' + re.escape(label) + "<"
        found = re.findall(pattern, self.page.form)
        return found[0] if found else label

    def read(self, ref: MessageRef) -> str:
        return unescape(re.sub(r"<[^>]*>", " ", self._html(ref)))

    def copied(self, ref: MessageRef) -> list[str]:
        return [unescape(text) for text in re.findall(r'data-copies="([^"]*)"', self._html(ref))]

    def pictures_of(self, ref: MessageRef) -> list[bytes]:
        found = re.findall(r'<img src="/files/(\w+)" alt="[^"]+"', self._html(ref))
        return [self.site.log.path_of(each).read_bytes() for each in found]

    def answers_seen(self) -> list[str]:
        return self.page.answers

    def shown(self, ref: MessageRef) -> str | None:
        entry = self._entry(ref)
        return entry.text if entry is not None else None

    def posted(self) -> int:
        entries = self.site.log.in_transaction(lambda db: entries_after(db, OWNER, 0))
        return sum(entry.by == "bot" for entry in entries)

    def file_of(self, ref: MessageRef) -> bytes:
        return self.files_of([ref])[0]

    def files_of(self, refs: list[MessageRef]) -> list[bytes]:
        found = [
            re.findall(r'class="download" href="/files/(\w+)"', self._html(ref))[0] for ref in refs
        ]
        return [self.site.log.path_of(each).read_bytes() for each in found]

    def _entry(self, ref: MessageRef) -> LogEntry | None:
        return self.site.log.in_transaction(lambda db: entry_of(db, OWNER, ref.message))

    def _html(self, ref: MessageRef) -> str:
        entry = self._entry(ref)
        assert entry is not None
        return entry.html

    async def delete(self, ref: MessageRef) -> None:
        assert (await self.page.ask("DELETE", f"/messages/{ref.message}")).status_code == 204

    async def delete_last_from_person(self) -> None:
        await self.page.ask("DELETE", f"/messages/{self.page.last['id']}")

    async def close_chat(self, chat: Chat) -> None:
        assert (await self.page.ask("DELETE", "/me")).status_code == 204

    async def limit_next(self, retry_after_s: float) -> None:
        raise NotImplementedError

    async def refuse_files_over(self, size_bytes: int) -> None:
        outbound = self.site.outbound
        outbound.limits = dataclasses.replace(outbound.limits, file_max_bytes=size_bytes)

    async def restart(self) -> None:
        await self.site.stop()
        await self.site.start(self.recorder)


class TestThePageKeepsTheContract(AdapterContract):
    @pytest.fixture
    async def rig(self, tmp_path: Path) -> AsyncIterator[WebRig]:
        recorder = Recorder()
        async with served(tmp_path, recorder) as site, browser(site) as page:
            assert (await page.come_in()).status_code == 204
            async with page.open():
                yield WebRig(site, page, recorder)
