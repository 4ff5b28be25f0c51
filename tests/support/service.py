"""The `Service` port in memory: a video service without HTTP, which does as it is told.

    service = FakeService()
    service.says(TextDelta("Muted."), edits=muted)     # what the next question brings
    service.fail("state", Unavailable())               # what the next call of a method raises
    service.renders = [RenderStatus("processing"), RenderStatus("completed", url=…)]

What it was asked stands in `calls`, `asked`, `uploads` and `submitted`.
"""

from __future__ import annotations

import asyncio
import copy
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from bot.core.service.errors import NotFound, SessionLost, TokenRejected
from bot.core.service.events import AgentEvent, TextDelta
from bot.core.service.values import (
    AccountInfo,
    Attribution,
    Capability,
    Credits,
    LinkReach,
    ProjectKey,
    ProjectState,
    RawDraft,
    RenderStatus,
    SourceFile,
    UploadedFile,
)
from bot.nemo.upload_body import FileBody

PRICE = 4
"""Credits for a question that was answered."""
Draft = dict[str, Any]


def draft_of(*names: str, is_muted: bool = False, length_ms: int = 5_000, **meta: Any) -> Draft:
    """A draft as the service writes it: one video track, a segment for each file."""
    segments = [{"d": length_ms, "m": {"title": name}} for name in names]
    tracks = [{"tt": 0, "sg": segments, "m": {"muted": is_muted}}] if segments else []
    size = {"width": 1280, "height": 720, **meta}
    return {"t": tracks, "d": length_ms * len(names), "m": size}


def muted(draft: Draft) -> Draft:
    """What muting the video leaves behind."""
    return {**draft, "t": [{**track, "m": {"muted": True}} for track in draft["t"]]}


@dataclass
class Script:
    """What one question brings: the draft that it leaves behind, and what is heard, in order.

    An exception breaks it off after the work; None is a moment in which the others run.
    """

    heard: tuple[AgentEvent | Exception | None, ...] = (TextDelta("Done."),)
    edits: Callable[[Draft], Draft] | None = None


@dataclass
class FakeService:
    capabilities: set[Capability] | None = None
    available: float = 100.0
    can_log_in: bool = True
    shows_uploads: bool = True
    linked: dict[str, str] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=lambda: {"good"})
    scripts: deque[Script] = field(default_factory=deque)
    renders: list[RenderStatus] = field(default_factory=list)
    film: bytes = b"an MP4"
    reach: LinkReach = "everybody"
    unlisted: tuple[str, ...] = ()  # files with these endings stand in no list of the state's
    knows_all: bool = False  # has every render that it is asked for
    calls: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    uploads: list[tuple[str, bytes]] = field(default_factory=list)
    submitted: list[tuple[str, Any, Mapping[str, Any]]] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    heard: str = ""  # what is said in every voice message
    listens: Callable[[], Awaitable[None]] | None = None  # what happens meanwhile
    voices: list[bytes] = field(default_factory=list)
    projects: dict[str, FakeState] = field(default_factory=dict)
    attributions: list[Attribution] = field(default_factory=list)
    failing: dict[str, deque[Exception | None]] = field(default_factory=lambda: defaultdict(deque))

    def says(
        self,
        *heard: AgentEvent | Exception | None,
        edits: Callable[[Draft], Draft] | None = None,
    ) -> None:
        """What the next question that isn't told yet brings."""
        self.scripts.append(Script(heard, edits))

    def fail(self, method: str, *errors: Exception | None) -> None:
        """The next calls of this method raise these, None being none."""
        self.failing[method].extend(errors)

    def meet(self, method: str) -> None:
        self.calls.append(method)
        waiting = self.failing[method]
        error = waiting.popleft() if waiting else None
        if error is not None:
            raise error

    def can(self, capability: Capability) -> bool:
        if self.capabilities is None:  # what is heard, a server has to say itself
            return capability != "transcribe"
        return capability in self.capabilities

    async def learn(self, person: str, attribution: Attribution) -> None:
        self.calls.append("learn")

    async def transcribe(
        self,
        person: str,
        attribution: Attribution,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
    ) -> str:
        self.meet("transcribe")
        async with open_file() as source:
            self.voices.append(b"".join([chunk async for chunk in source.chunks]))
        if self.listens is not None:
            await self.listens()
        return self.heard

    async def create_project(
        self, person: str, attribution: Attribution, language: str
    ) -> ProjectKey:
        self.meet("create_project")
        self.attributions.append(attribution)
        session_id = f"s{len(self.projects) + 1}"
        self.projects[session_id] = FakeState()
        return ProjectKey(self._account_id(person), session_id, "t", "anon_1")

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> FakeProject:
        self.attributions.append(attribution)
        return FakeProject(self, key, on_lost)

    async def account(self, person: str) -> AccountInfo:
        return self.info(self._account_id(person))

    async def credits(self, person: str, attribution: Attribution) -> Credits:
        self.meet("credits")
        return Credits(self.available)

    async def log_in(self, person: str, token: str, attribution: Attribution) -> None:
        self.meet("log_in")
        if token not in self.tokens:
            raise TokenRejected
        self.linked[person] = token

    async def log_out(self, person: str) -> bool:
        return self.linked.pop(person, None) is not None

    def info(self, account_id: int) -> AccountInfo:
        """Account 1 is the bot's; the others are people's, in the order of their log-ins."""
        if account_id == 1:
            return AccountInfo("anonymous", registration_url="https://web/register?bind=anon_1")
        return AccountInfo("linked", list(self.linked)[account_id - 2])

    def _account_id(self, person: str) -> int:
        return 2 + list(self.linked).index(person) if person in self.linked else 1


@dataclass
class FakeState:
    """What the service keeps of a project."""

    draft: Draft | None = None
    files: list[str] = field(default_factory=list)
    lost: bool = False


@dataclass
class FakeProject:
    """One project of a `FakeService`, as it is bound for a turn."""

    service: FakeService
    key: ProjectKey
    on_lost: Callable[[], Awaitable[None]]

    @property
    def held(self) -> FakeState:
        return self.service.projects[self.key.session_id]

    async def account(self) -> AccountInfo:
        return self.service.info(self.key.account_id)

    async def state(self) -> ProjectState:
        await self._meet("state")
        held = self.held
        videos = [name for name in held.files if not name.endswith(self.service.unlisted)]
        return ProjectState(copy.deepcopy(held.draft), len(videos), tuple(videos))

    async def credits(self) -> Credits:
        await self._meet("credits")
        return Credits(self.service.available)

    async def claim_url(self) -> str | None:
        await self._meet("claim_url")
        return f"https://web/claim?ct={self.key.session_id}"

    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        await self._meet("ask")
        self.service.asked.append(text)
        script = self.service.scripts.popleft() if self.service.scripts else Script()
        if script.edits is not None:
            self.held.draft = script.edits(copy.deepcopy(self.held.draft or {}))
            self.service.available -= PRICE
        for event in script.heard:
            if event is None:
                for _ in range(5):
                    await asyncio.sleep(0)
            elif isinstance(event, Exception):
                raise event
            else:
                hear(event)

    async def upload(
        self,
        open_file: Callable[[], AbstractAsyncContextManager[SourceFile]],
        on_progress: Callable[[int], None],
    ) -> UploadedFile | None:
        await self._meet("upload")
        async with open_file() as source:
            body = FileBody(source, on_progress)
            _, *pieces = [piece async for piece in body]
            data = b"".join(pieces[:-1])
        self.service.uploads.append((source.filename, data))
        return self.add(source.filename)

    async def upload_url(self, url: str) -> UploadedFile | None:
        await self._meet("upload_url")
        self.service.uploads.append((url, b""))
        return self.add(PurePosixPath(urlsplit(url).path).name)

    async def submit_render(
        self, render_id: str, draft: RawDraft, output: Mapping[str, Any]
    ) -> None:
        await self._meet("submit_render")
        self.service.submitted.append((render_id, draft, output))

    async def render_status(self, render_id: str) -> RenderStatus:
        await self._meet("render_status")
        known = [submitted[0] for submitted in self.service.submitted]
        if render_id not in known and not self.service.knows_all:
            raise NotFound(code=404)
        renders = self.service.renders
        return renders.pop(0) if len(renders) > 1 else renders[0]

    async def cancel_render(self, render_id: str) -> None:
        await self._meet("cancel_render")
        self.service.cancelled.append(render_id)

    async def download(
        self,
        render_id: str,
        url: str | None,
        to: Path,
        *,
        max_bytes: int,
        on_progress: Callable[[int, int | None], None],
    ) -> int:
        await self._meet("download")
        film = self.film(render_id)
        to.write_bytes(film)
        on_progress(len(film), len(film))
        return len(film)

    def film(self, render_id: str) -> bytes:
        """What was rendered."""
        return self.service.film

    async def save_picture(self, url: str, to: Path, *, max_bytes: int) -> None:
        await self._meet("save_picture")
        to.write_bytes(b"a picture")

    async def link_reach(self, url: str) -> LinkReach:
        self.service.calls.append("link_reach")
        return self.service.reach

    def add(self, name: str) -> UploadedFile:
        """A file is in the project, and on its timeline where `shows_uploads`."""
        self.held.files.append(name)
        if self.service.shows_uploads:
            self.held.draft = draft_of(*self.held.files)
        kind = "image" if name.endswith(".png") else "video"
        return UploadedFile(duration_s=5.0, width=1280, height=720, kind=kind)

    async def _meet(self, method: str) -> None:
        """A lost session is noted before it is raised, as the port says."""
        try:
            self.service.meet(method)
            if self.held.lost:
                raise SessionLost(code=1002)
        except SessionLost:
            self.held.lost = True
            await self.on_lost()
            raise
