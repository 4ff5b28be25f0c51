"""One paid question and its stream, shown as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Final

import structlog

from bot.core.backend_text.directions import GuiStream, Translated
from bot.nemo.auth import Auth
from bot.nemo.stream.events import (
    AgentEvent,
    AgentFailed,
    TextDelta,
    TextWhole,
    ToolCall,
    ToolResult,
)
from bot.turns.context import Context
from bot.turns.edit.project import Project, Projects
from bot.turns.reply.reply import Reply
from bot.turns.wording import backend_text, tool_status

log = structlog.get_logger(__name__)


GENERATING: Final = "status-generating-video"


class EditFailed(Exception):
    """The service told in its stream that the run failed. Work may have been done and charged."""


class Asking:
    """Collects what one question brings. `said` is what may be shown so far; `generated` says
    whether a video was made: music, a title and effects may follow it by themselves."""

    def __init__(
        self, ctx: Context, projects: Projects, reply: Reply, save: Callable[[str], Awaitable[None]]
    ) -> None:
        self._ctx = ctx
        self._projects = projects
        self._reply = reply
        self._save = save
        self._gui = GuiStream()
        self.generated = False

    @property
    def said(self) -> str:
        return backend_text(self._reply.say, self._gui.shown)

    async def ask(self, project: Project, text: str) -> Translated:
        """Ask once and follow the stream to its proper end.

        Raises `EditFailed`, and `NemoError`: a definite one means that nothing was asked.
        """
        self._reply.show_live(self._shown)
        saving = asyncio.create_task(self._save_now_and_then())
        try:
            await self._projects.call(project, lambda auth: self._stream(auth, project, text))
        finally:
            saving.cancel()
            with suppress(asyncio.CancelledError):
                await saving
        return self._gui.flush()

    def _shown(self) -> str:
        """What is said, and for as long as the rest is being made, that the video is there."""
        news = self._reply.say("done-raw-video-first") if self.generated else ""
        return "\n\n".join(filter(None, (self.said, news)))

    async def _stream(self, auth: Auth, project: Project, text: str) -> None:
        async with self._ctx.client.ask(auth, project.session.remote_id, text) as events:
            await self._follow(events)

    async def _follow(self, events: AsyncIterator[AgentEvent]) -> None:
        async for event in events:
            match event:
                case TextDelta(text):
                    self._gui.push(text)
                    self._reply.heard()
                case TextWhole(text):
                    self._gui = GuiStream()
                    self._gui.push(text)
                    self._reply.heard()
                case ToolCall(name):
                    self._reply.show_status(tool_status(name), "asking")
                case ToolResult(name, result):
                    if tool_status(name) == GENERATING and not _has_failed(result):
                        self.generated = True
                        self._reply.heard()
                case AgentFailed(kind):
                    log.warning("turn.agent_failed", turn=self._reply.turn.id, kind=kind)
                    raise EditFailed

    async def _save_now_and_then(self) -> None:
        """Streamed text survives a crash, but for its last few seconds."""
        saved = ""
        while True:
            await self._ctx.clock.sleep_s(self._ctx.settings.checkpoint_s)
            if (said := self.said) != saved:
                await self._save(said)
                saved = said


def _has_failed(result: Mapping[str, Any]) -> bool:
    """Does a tool's result say that it came to nothing? Its form is documented nowhere."""
    status = str(result.get("status", "")).lower()
    return status in ("error", "failed", "failure") or bool(result.get("error"))
