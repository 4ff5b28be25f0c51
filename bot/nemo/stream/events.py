"""What happens in a run of NemoVideo's agent, decoded from the frames of its event stream. Pure.

Three documented shapes are understood, also mixed in one stream: typed frames (`{"type": "text"}`),
Google ADK events (`{"content": {"parts": […]}, "partial": …}`), and keep-alives. What is not
understood is skipped and counted, never raised.

    decoder = AgentDecoder()
    for data in frames:
        for event in decoder.push(data): …
    for event in decoder.flush(): …       # only when the stream ended by itself
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from bot.core.service.events import (
    AgentEvent,
    AgentFailed,
    CutKind,
    Heartbeat,
    ToolCall,
    ToolResult,
)
from bot.nemo.stream.failures import cut_kind, failure_kind, is_failure
from bot.nemo.stream.questions import is_question, question_of
from bot.nemo.stream.transcript import Transcript

_MAX_NAME_CHARS = 200
MAX_FRAME_VALUES = 200_000
"""More make a frame of 8 MB take hundreds of MB as values. A real one has a few thousand."""


_ADK_KEYS = frozenset(
    [
        "content",
        "partial",
        "author",
        "actions",
        "errorCode",
        "error_code",
        "invocationId",
        "invocation_id",
        "turnComplete",
        "turn_complete",
        "finishReason",
        "finish_reason",
        "usageMetadata",
        "usage_metadata",
        "interrupted",
    ]
)


class AgentDecoder:
    """`push` each frame's data, `flush` at the end; `skipped` counts what was not understood."""

    def __init__(self) -> None:
        self.skipped = 0
        self._transcript = Transcript()
        self._worked = False
        self._failed = False
        self._cut: CutKind | None = None

    def push(self, sse_data: str) -> list[AgentEvent]:
        """The events of one frame, in order. An empty frame is a heartbeat. Never raises."""
        if not sse_data.strip():
            return [Heartbeat()]
        frame = None
        if sum(map(sse_data.count, ",[{")) <= MAX_FRAME_VALUES:
            with suppress(ValueError, RecursionError):
                frame = json.loads(sse_data)
        if isinstance(frame, dict):
            events = self._frame(frame)
            if events is not None:
                return events
        self.skipped += 1
        return []

    def flush(self) -> list[AgentEvent]:
        """The stream ended by itself: what was held back in case it were noise, and whether the
        answer was cut."""
        events: list[AgentEvent] = []
        events += self._transcript.end(drop_noise=self._worked or self._failed)
        if self._cut is not None:
            events += self._fail(AgentFailed(self._cut))
        return events

    def _frame(self, frame: dict[str, Any]) -> list[AgentEvent] | None:
        # told at the end: a run may go on after one of its answers was cut
        reason = frame.get("finishReason", frame.get("finish_reason"))
        self._cut = self._cut or cut_kind(reason)
        if frame.get("interrupted") is True:
            self._cut = self._cut or "cut"
        if isinstance(frame.get("type"), str):
            return self._typed(frame["type"], frame)
        if frame.get("error") and "content" not in frame:
            return self._fail(AgentFailed(failure_kind(frame["error"])))
        if _ADK_KEYS & frame.keys():
            return self._adk(frame)
        code = _int(frame.get("code"))
        if code is not None and is_failure(code):
            return self._fail(AgentFailed(failure_kind(code), code))
        return None

    def _typed(self, kind: str, frame: dict[str, Any]) -> list[AgentEvent] | None:
        match kind:
            case "text" if isinstance(frame.get("content"), str):
                return list(self._transcript.append(_clean(frame["content"])))
            case "tool_call":
                return [self._tool(ToolCall, frame.get("name"), frame.get("args"))]
            case "tool_result":
                return [self._tool(ToolResult, frame.get("name"), frame.get("result"))]
            case "heartbeat":
                return [Heartbeat()]
            case "error":
                said = frame.get("code") or frame.get("error") or frame.get("message")
                return self._fail(AgentFailed(failure_kind(said)))
        return None

    def _adk(self, frame: dict[str, Any]) -> list[AgentEvent]:
        content = frame.get("content")
        parts = content.get("parts") if isinstance(content, dict) else None
        parts = (
            [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
        )
        text = "".join(_clean(part["text"]) for part in parts if _is_shown_text(part))
        events: list[AgentEvent] = []
        if frame.get("partial") is True:
            # calls in a partial event are unfinished; the whole event repeats them
            events += self._transcript.append(text)
        else:
            if text:
                events += self._transcript.whole(text)
            events += [event for part in parts for event in self._tools(part)]
        error = frame.get("errorCode", frame.get("error_code"))
        if error is not None and is_failure(error):
            events += self._fail(AgentFailed(failure_kind(error)))
        return events

    def _tools(self, part: dict[str, Any]) -> list[AgentEvent]:
        found: list[AgentEvent] = []
        call = part.get("functionCall", part.get("function_call"))
        if isinstance(call, dict):
            found.append(self._tool(ToolCall, call.get("name"), call.get("args")))
        result = part.get("functionResponse", part.get("function_response"))
        if isinstance(result, dict):
            found.append(self._tool(ToolResult, result.get("name"), result.get("response")))
        return found

    def _tool(self, kind: type[ToolCall | ToolResult], name: object, about: object) -> AgentEvent:
        self._transcript.close()
        self._worked = True
        if kind is ToolCall and is_question(name):
            return question_of(about, _clean)
        shown = _clean(name)[:_MAX_NAME_CHARS] if isinstance(name, str) else ""
        return kind(shown, about if isinstance(about, dict) else {})

    def _fail(self, event: AgentFailed) -> list[AgentEvent]:
        if self._failed:
            return []
        self._failed = True
        return [event]


def _is_shown_text(part: dict[str, Any]) -> bool:
    return isinstance(part.get("text"), str) and not part.get("thought")


def _int(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _clean(text: str) -> str:
    """Without what no database or chat takes: NUL, and halves of surrogate pairs."""
    text = text.replace("\x00", "")
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
