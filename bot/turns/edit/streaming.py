"""One paid question and its stream, shown as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any, Final, Protocol

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.backend_text.directions import DirectionStream, Translated
from bot.core.service.events import (
    AgentEvent,
    AgentFailed,
    CutKind,
    FailureKind,
    Question,
    TextDelta,
    TextWhole,
    ToolCall,
    ToolResult,
)
from bot.core.view import Phase
from bot.ports import Clock, Project
from bot.turns.wording import backend_text, tool_status

log = structlog.get_logger(__name__)

GENERATING: Final = "status-generating-video"


CUT_SENTENCES: Final[Mapping[CutKind, str]] = {
    "blocked": "answer-blocked",
    "too_long": "answer-too-long",
    "cut": "answer-cut",
}


class LiveReply(Protocol):
    """What of a reply is needed here: it shows what grows, and is told when it has grown."""

    def say(self, key: str, /, **args: object) -> str: ...

    def show_live(self, text: Callable[[], str]) -> None: ...

    def show_status(self, key: str, phase: Phase) -> None: ...

    def heard(self) -> None: ...


class EditFailed(Exception):
    """The service told in its stream that the run failed. Work may have been done and charged."""

    def __init__(self, kind: FailureKind) -> None:
        super().__init__(kind)
        self.kind = kind


class Streaming:
    """Collects what one question brings. `said` is what may be shown so far; `generated` says
    whether a video was made: music, a title and effects may follow it by themselves. `cut` says how
    the answer was ended before its end, if it was; `question` is what the agent stopped to ask.

    `save` keeps what was said, every `checkpoint_s` at most.
    """

    def __init__(
        self,
        reply: LiveReply,
        clock: Clock,
        save: Callable[[str], Awaitable[object]],
        *,
        checkpoint_s: float,
    ) -> None:
        self._reply = reply
        self._clock = clock
        self._save = save
        self._checkpoint_s = checkpoint_s
        self._directions = DirectionStream()
        self.generated = False
        self.cut: CutKind | None = None
        self.question: Question | None = None

    @property
    def said(self) -> str:
        return backend_text(self._reply.say, self._directions.shown)

    async def ask(self, project: Project, text: str) -> Translated:
        """Ask once and follow the stream to its proper end.

        Raises `EditFailed`, and `ServiceError`: a definite one means that nothing was asked.
        """
        self._reply.show_live(self._shown)
        saving = asyncio.create_task(self._save_now_and_then())
        try:
            await project.ask(text, self._hear)
        finally:
            saving.cancel()
            with suppress(asyncio.CancelledError):
                await saving
        return self._directions.flush()

    def _shown(self) -> str:
        """What is said, and for as long as the rest is being made, that the video is there."""
        news = self._reply.say("done-raw-video-first") if self.generated else ""
        asks = self.question.text if self.question is not None else ""
        return "\n\n".join(filter(None, (self.said, asks, news)))

    def _hear(self, event: AgentEvent) -> None:
        match event:
            case TextDelta(text):
                self._directions.push(text)
                self._reply.heard()
            case TextWhole(text):
                self._directions = DirectionStream()
                self._directions.push(text)
                self._reply.heard()
            case Question():
                self.question = event
                self._reply.heard()
            case ToolCall(name):
                self._reply.show_status(tool_status(name), "asking")
            case ToolResult(name, result):
                if tool_status(name) == GENERATING and not _has_failed(result):
                    self.generated = True
                    self._reply.heard()
            case AgentFailed("blocked" | "too_long" | "cut" as kind):
                self.cut = kind  # what was said and done stays
            case AgentFailed(kind):
                raise EditFailed(kind)

    async def _save_now_and_then(self) -> None:
        """Streamed text survives a crash, but for its last few seconds."""
        saved = ""
        while True:
            await self._clock.sleep_s(self._checkpoint_s)
            if (said := self.said) == saved:
                continue
            try:
                await self._save(said)
                saved = said
            except SQLAlchemyError as error:  # the answer is what counts
                log.warning("checkpoint.failed", error=type(error).__name__)


def _has_failed(result: Mapping[str, Any]) -> bool:
    """Does a tool's result say that it came to nothing? Its form is documented nowhere."""
    status = str(result.get("status", "")).lower()
    return status in ("error", "failed", "failure") or bool(result.get("error"))
