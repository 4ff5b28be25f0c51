"""A video service on paper: it edits nothing, and writes down who paid for what, in which project.

It takes its time as the real one does, so that people can do something meanwhile.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.core.service.events import AgentEvent, TextDelta
from bot.core.service.values import Attribution, ProjectKey, RawDraft, RenderStatus
from tests.support.service import FakeProject, FakeService

THINK_S = 4.0
RENDER_S = 50.0
MARK = re.compile(r"\bw\d+\b")
"""The word by which a request is known again, wherever it turns up."""
MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"


@dataclass(frozen=True)
class Question:
    """What was paid for: by which account, in which project, with which files in it."""

    mark: str
    text: str
    account_id: int
    session_id: str
    files: tuple[str, ...]
    at_s: float = 0.0


@dataclass
class PaperService(FakeService):
    think_s: float = THINK_S
    paid: list[Question] = field(default_factory=list)
    stopped_s: list[float] = field(default_factory=list)
    """When questions were broken off, by the loop's time."""
    begun_s: dict[str, float] = field(default_factory=dict)
    """When each render was submitted, by its id."""
    rendered_in: dict[str, str] = field(default_factory=dict)

    def project(
        self, key: ProjectKey, attribution: Attribution, on_lost: Callable[[], Awaitable[None]]
    ) -> PaperProject:
        return PaperProject(self, key, on_lost)


@dataclass
class PaperProject(FakeProject):
    service: PaperService

    async def ask(self, text: str, hear: Callable[[AgentEvent], None]) -> None:
        await self._meet("ask")
        own = text.partition("“")[0]  # what is quoted behind it is no request
        mark = found[-1] if (found := MARK.findall(own)) else ""
        files, account = tuple(self.held.files), self.key.account_id
        at_s = asyncio.get_running_loop().time()
        session = self.key.session_id
        self.service.paid.append(Question(mark, text, account, session, files, at_s))
        hear(TextDelta("I have "))
        try:
            await asyncio.sleep(self.service.think_s)
        except asyncio.CancelledError:
            self.service.stopped_s.append(asyncio.get_running_loop().time())
            raise
        if self.held.draft is not None:
            done = [*self.held.draft.get("done", []), mark]
            title = {"tt": 7, "sg": [{"d": 1000, "m": {"title": name}} for name in done]}
            videos = [track for track in self.held.draft["t"] if track["tt"] == 0]
            self.held.draft = {**self.held.draft, "t": [*videos, title], "done": done}
        hear(TextDelta(f"done {mark}."))

    async def submit_render(
        self, render_id: str, draft: RawDraft, output: Mapping[str, Any]
    ) -> None:
        await super().submit_render(render_id, draft, output)
        self.service.begun_s[render_id] = asyncio.get_running_loop().time()
        self.service.rendered_in[render_id] = self.key.session_id

    async def render_status(self, render_id: str) -> RenderStatus:
        await self._meet("render_status")
        took_s = asyncio.get_running_loop().time() - self.service.begun_s[render_id]
        if took_s < RENDER_S:
            return RenderStatus("processing", progress=100 * took_s / RENDER_S)
        return RenderStatus("completed", size_bytes=len(self.film(render_id)))

    def film(self, render_id: str) -> bytes:
        """A film that says of which project it is."""
        draft = next(draft for known, draft, _ in self.service.submitted if known == render_id)
        words = f"{self.service.rendered_in[render_id]}: {' '.join(draft.get('done', []))}"
        return MP4 + words.encode()
