"""A browser without eyes: it speaks to the real server over a real socket, as the page's module
does, and keeps what the event stream shows."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import socket
import uuid
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import httpx

from adapters.web.adapter import connect
from adapters.web.inbound import WebInbound
from adapters.web.outbound import WebOutbound
from adapters.web.server.event_log import EventLog
from adapters.web.settings import WebSettings
from bot.core.file_types import ACCEPTED, FileType
from bot.core.model import MessageRef
from bot.platform import Platform
from bot.ports import Accept
from tests.adapters.given import given_for_tests
from tests.support.clock import LoopClock, eventually
from tests.support.ports import free_port

HEADERS = {"X-Nemobot": "1"}
TUS = {"Tus-Resumable": "1.0.0"}
PIECE = {**TUS, "Content-Type": "application/offset+octet-stream"}


def anything(head: bytes) -> FileType | None:
    """For tests whose files are a few bytes of nothing."""
    return ACCEPTED[0]


@dataclass
class Site:
    """The adapter, served. `links` are the one-time links that it has told."""

    settings: WebSettings
    platform: Platform
    log: EventLog
    links: list[str]
    running: asyncio.Task[None] | None = None

    @property
    def inbound(self) -> WebInbound:
        assert isinstance(self.platform.inbound, WebInbound)
        return self.platform.inbound

    @property
    def outbound(self) -> WebOutbound:
        assert isinstance(self.platform.outbound, WebOutbound)
        return self.platform.outbound

    async def start(self, accept: Accept) -> None:
        self.running = asyncio.create_task(self.inbound.run(accept))
        await eventually(lambda: self.is_up() or self.running is None or self.running.done())

    def is_up(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex((self.settings.host, self.settings.port)) == 0

    async def stop(self) -> None:
        assert self.running is not None
        self.running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.running


@contextlib.asynccontextmanager
async def served(folder: Path, accept: Accept, **changes: Any) -> AsyncIterator[Site]:
    links: list[str] = []
    given = {"port": free_port(), "on_link": links.append, "find_type": anything, **changes}
    settings = WebSettings(folder, **given)
    platform = connect(settings, given_for_tests(clock=LoopClock()))
    assert isinstance(platform.outbound, WebOutbound)
    site = Site(settings, platform, platform.outbound.log, links)
    await site.start(accept)
    try:
        yield site
    finally:
        await site.stop()
        await platform.close()


@dataclass
class Browser:
    """`shown` is what the page shows: the messages' HTML by their ids, in their order."""

    site: Site
    client: httpx.AsyncClient
    places: dict[str, int] = field(default_factory=dict)
    html: dict[str, str] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    seen: int = 0
    answers: list[str] = field(default_factory=list)
    form: str = ""
    following: asyncio.Task[None] | None = None
    last: dict[str, Any] = field(default_factory=dict)

    async def ask(self, method: str, path: str, **named: Any) -> httpx.Response:
        headers = {**HEADERS, **named.pop("headers", {})}
        return await self.client.request(method, path, headers=headers, **named)

    async def come_in(self) -> httpx.Response:
        """By the newest one-time link."""
        await eventually(lambda: self.site.links)
        return await self.log_in(self.site.links[-1].partition("#link=")[2])

    async def log_in(self, said: str) -> httpx.Response:
        return await self.ask("POST", "/login", json={"said": said})

    async def write(self, text: str, files: tuple[str, ...] = ()) -> httpx.Response:
        self.last = {"id": uuid.uuid4().hex, "text": text, "files": list(files)}
        return await self.ask("POST", "/messages", json=self.last)

    async def upload(self, name: str, content: bytes) -> str:
        """Its id, when all of it is there."""
        meta = f"filename {b64encode(name.encode()).decode()}"
        length = {"Upload-Length": str(len(content)), "Upload-Metadata": meta}
        made = await self.ask("POST", "/uploads/", headers={**TUS, **length})
        assert made.status_code == 201, made.status_code
        where = f"/uploads/{made.headers['Location']}"
        piece = {**PIECE, "Upload-Offset": "0"}
        sent = await self.ask("PATCH", where, headers=piece, content=content)
        assert sent.status_code == 204, sent.status_code
        return str(where.rpartition("/")[2])

    async def press(
        self, ref: MessageRef, data: str, values: dict[str, str] | None = None
    ) -> httpx.Response:
        body = {"id": uuid.uuid4().hex, "message": ref.message, "data": data}
        body |= {"values": values} if values is not None else {}  # type: ignore[dict-item]
        answer = await self.ask("POST", "/presses", json=body)
        if answer.status_code == 200:
            said = answer.json()
            self.form = said.get("form", "")
            self.answers += [said.get("text", "")]
        return answer

    def button(self, ref: MessageRef, label: str) -> str:
        """The data of a button or an option with this label."""
        pattern = r'<(?:button [^>]*data-data|option value)="([^"]*)"[^>]*>([^<]*)<'
        for data, named in re.findall(pattern, self.html[ref.message]):
            if unescape(named).partition(" – ")[0] == label:
                return unescape(data)
        raise AssertionError(f"no button {label}: {self.html[ref.message]}")

    async def follow(self) -> None:
        """Follow the stream until cancelled, from what was seen last."""
        headers = {"Last-Event-ID": str(self.seen)} if self.seen else {}
        async with self.client.stream("GET", "/events", headers=headers, timeout=None) as stream:
            async for line in stream.aiter_lines():
                name, _, value = line.partition(": ")
                if name == "id":
                    self.seen = int(value)
                elif name == "data" and value:
                    self._show(json.loads(value))

    def _show(self, entry: dict[str, Any]) -> None:
        known = entry["id"]
        if entry["by"] == "gone":
            for kept in (self.places, self.html, self.by):
                kept.pop(known, None)
            return
        self.places[known], self.html[known] = entry["place"], entry["html"]
        self.by[known] = entry["by"]

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[Browser]:
        """With the page open."""
        task = asyncio.create_task(self.follow())
        try:
            yield self
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, httpx.HTTPError):
                await task


@contextlib.asynccontextmanager
async def browser(site: Site, **named: Any) -> AsyncIterator[Browser]:
    async with httpx.AsyncClient(
        base_url=site.settings.address, trust_env=False, **named
    ) as client:
        yield Browser(site, client)
