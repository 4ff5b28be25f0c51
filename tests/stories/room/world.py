"""A whole bot in a chat room that remembers everything: real store, real turns, real engine.

`Room` is a platform that works: it keeps messages, takes edits, enforces its limits and can be told
to refuse. What a test looks at is what a person would see.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from bot.app import App, running
from bot.core.controls import Button
from bot.core.errors import FileTooLarge, MessageGone, PlatformError, Unclear
from bot.core.model import (
    Attachment,
    Author,
    Chat,
    Command,
    ConversationKey,
    Message,
    MessageRef,
    Press,
)
from bot.core.view import Limits, OutFile, View
from bot.fetch.safe_fetch import SafeFetch
from bot.platform import Platform
from bot.ports import Accepted, OpenMedia, PressAnswer
from bot.settings import Settings
from bot.skills.skill_set import BUNDLED_DIR, load_skills
from bot.texts.catalogues import Texts
from bot.turns.instant import Examine
from tests.support.clock import LoopClock

ROOT = Path(__file__).parents[3]
TEXTS = Texts(strict=True)
SKILLS = load_skills([BUNDLED_DIR])
ALICE = Author("room:alice", "Alice")
BOB = Author("room:bob", "Bob")
NUMBERS = itertools.count(1_000_000)
"""Of messages and presses: never the same twice, for any bot."""
LONGEST_S = 12 * 3600.0
"""Of the bot's time: nothing takes that long."""


@dataclass
class Shown:
    """One message of the bot's as the room shows it, and everything it ever showed."""

    ref: MessageRef
    view: View
    reply_to: str | None
    silent: bool
    history: list[str] = field(default_factory=list)
    file: bytes | None = None
    filename: str | None = None
    together: list[tuple[str, str, int]] = field(default_factory=list)
    """Name, description and size of what came as one."""
    gone: tuple[Button, ...] = ()
    """Buttons of before, which somebody's screen may still show."""

    @property
    def text(self) -> str:
        return self.view.markdown

    def button(self, label: str) -> Button:
        shown = (*self.view.buttons, *reversed(self.gone))
        return next(button for button in shown if button.label == label)


@dataclass
class Room:
    """The platform: outbound and media in one. `refuse` is raised by the next calls, in order."""

    limits: Limits = field(
        default_factory=lambda: Limits(
            text_max=2000, file_max_bytes=10_000_000, edit_interval_s=0.5
        )
    )
    messages: list[Shown] = field(default_factory=list)
    deleted: list[Shown] = field(default_factory=list)
    nonces: dict[str, MessageRef] = field(default_factory=dict)
    refuse: list[PlatformError | None] = field(default_factory=list)
    albums: list[PlatformError | None] = field(default_factory=list)
    sent: int = 0

    def measure(self, text: str) -> int:
        return len(text)

    async def post(
        self,
        chat: Chat,
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> MessageRef:
        self._check(view)
        assert len(nonce) <= 25
        assert nonce not in self.nonces, "the same post twice"
        ref = MessageRef(chat, str(len(self.nonces) + 1))
        self.nonces[nonce] = ref
        self.messages.append(Shown(ref, view, reply_to, silent, [view.markdown]))
        return ref

    async def edit(self, ref: MessageRef, view: View) -> None:
        self._check(view)
        shown = next((message for message in self.messages if message.ref == ref), None)
        if shown is None:
            raise MessageGone
        shown.gone += tuple(b for b in shown.view.buttons if b not in view.buttons)
        shown.view = view
        shown.history.append(view.markdown)

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
        if file.size_bytes > self.limits.file_max_bytes:
            raise FileTooLarge
        ref = await self.post(chat, view, nonce=nonce, reply_to=reply_to, silent=silent)
        self.messages[-1].file = await asyncio.to_thread(Path(file.path).read_bytes)
        self.messages[-1].filename = file.filename
        return ref

    async def send_files(
        self,
        chat: Chat,
        files: Sequence[OutFile],
        view: View,
        *,
        nonce: str,
        reply_to: str | None = None,
        silent: bool = False,
    ) -> list[MessageRef]:
        """One message with all of them. `albums` says what becomes of the next ones: an unclear one
        has arrived all the same."""
        outcome = self.albums.pop(0) if self.albums else None
        if outcome is not None and not isinstance(outcome, Unclear):
            raise outcome
        album = self.limits.album
        assert album is not None
        assert 2 <= len(files) <= album.files_max
        assert sum(file.size_bytes for file in files) <= (album.bytes_max or 1 << 40)
        assert album.buttons or not view.buttons
        if not view.text:
            view = replace(view, text="\n".join(file.description for file in files))
        ref = await self.post(chat, view, nonce=nonce, reply_to=reply_to, silent=silent)
        for file in files:
            content = await asyncio.to_thread(Path(file.path).read_bytes)
            self.messages[-1].together.append((file.filename, file.description, len(content)))
        if outcome is not None:
            raise outcome
        return [ref] * len(files)

    async def delete(self, ref: MessageRef) -> None:
        self.sent += 1
        if self.refuse and (error := self.refuse.pop(0)) is not None:
            raise error
        self.deleted += [message for message in self.messages if message.ref == ref]
        self.messages = [message for message in self.messages if message.ref != ref]

    async def show_busy(self, chat: Chat) -> bool:
        return True

    @contextlib.asynccontextmanager
    async def open(self, attachment: Attachment) -> AsyncIterator[OpenMedia]:
        with Path(attachment.locator["path"]).open("rb") as file:

            async def chunks() -> AsyncIterator[bytes]:
                while chunk := file.read(64 * 1024):
                    yield chunk

            yield OpenMedia(chunks(), attachment.size_bytes)

    async def public_url(self, attachment: Attachment) -> str | None:
        return None

    def _check(self, view: View) -> None:
        self.sent += 1
        if self.refuse and (error := self.refuse.pop(0)) is not None:
            raise error
        assert view.markdown, "an empty message"
        assert self.measure(view.markdown) <= self.limits.text_max

    @property
    def texts(self) -> list[str]:
        """What the room shows now, oldest first."""
        return [message.text for message in self.messages]

    @property
    def files(self) -> list[Shown]:
        return [message for message in self.messages if message.file is not None]

    @property
    def everything(self) -> str:
        """All that was ever shown, also in messages that are gone."""
        shown = (*self.messages, *self.deleted)
        return "\n".join(text for message in shown for text in message.history)


@dataclass
class Bot:
    """A running bot and the room it is in."""

    app: App
    room: Room
    clock: LoopClock

    async def say(
        self,
        text: str,
        *paths: Path,
        by: Author = ALICE,
        chat: str = "den",
        command: Command | None = None,
        wait: bool = True,
        **fields: Any,
    ) -> Accepted:
        accepted = await self.app.accept.message(
            self.message(text, *paths, by=by, chat=chat, command=command, **fields)
        )
        if wait:
            await self.idle()
        return accepted

    def message(
        self,
        text: str,
        *paths: Path,
        by: Author = ALICE,
        chat: str = "den",
        command: Command | None = None,
        **fields: Any,
    ) -> Message:
        number = f"{next(NUMBERS)}"
        where = ConversationKey("room", chat)
        message = Message(
            key=f"room:{chat}:{number}",
            conversation=where,
            chat=where.chat,
            author=by,
            text=text,
            sent_at_s=self.clock.utc_s(),
            native_id=number,
            attachments=tuple(attachment(path) for path in paths),
            command=command,
        )
        return replace(message, **fields)

    async def press(
        self, shown: Shown, label: str, *, by: Author = ALICE, wait: bool = True
    ) -> PressAnswer:
        key = f"press-{next(NUMBERS)}"
        data = shown.button(label).data
        press = Press(key, data, by, shown.ref, self.clock.utc_s())
        answer = await self.app.accept.press(press)
        if wait:
            await self.idle()
        return answer

    async def idle(self) -> None:
        async with asyncio.timeout(LONGEST_S):
            await self.app.idle()


@dataclass
class Service:
    """The engine, its fault orders and its request log."""

    url: str
    data: Path
    http: httpx.AsyncClient

    async def order(self, endpoint: str, kind: str, **more: Any) -> None:
        answer = await self.http.post(
            f"{self.url}/_faults", json={"endpoint": endpoint, "kind": kind, **more}
        )
        assert answer.is_success, answer.text

    async def forgive(self) -> None:
        await self.http.delete(f"{self.url}/_faults")

    async def fired(self) -> int:
        """How often a request met what was ordered."""
        return len((await self.http.get(f"{self.url}/_faults")).json()["fired"])

    def accepted(self, kind: str) -> list[dict[str, Any]]:
        """Requests of this kind that were accepted."""
        lines = (self.data / "requests.jsonl").read_text().splitlines()
        return [entry for line in lines if (entry := json.loads(line))["kind"] == kind]


def attachment(path: Path) -> Attachment:
    return Attachment("video", path.name, {"path": str(path)}, size_bytes=path.stat().st_size)


@contextlib.asynccontextmanager
async def bot_in(
    room: Room,
    engine_url: str,
    data: Path,
    *,
    clock: LoopClock | None = None,
    skills: Any = SKILLS,
    links: SafeFetch | None = None,
    links_are_public: bool = True,
    examine: Examine | None = None,
    **settings: Any,
) -> AsyncIterator[Bot]:
    clock = clock or LoopClock()
    platform = Platform("room", room, room)
    values: dict[str, Any] = {
        "nemo_api_url": engine_url,
        "nemobot_data": data,
        "notify_after_s": 86_400,
        **settings,
    }
    async with running(
        Settings(**values),
        lambda db, notes: [platform],
        skills=skills,
        texts=TEXTS,
        clock=clock,
        links=links,
        links_are_public=links_are_public,
        examine=examine,
    ) as app:
        yield Bot(app, room, clock)


def labels(buttons: Sequence[Button]) -> list[str]:
    return [button.label for button in buttons]
