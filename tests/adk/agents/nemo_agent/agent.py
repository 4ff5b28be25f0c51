"""An ADK agent whose model is a script: what it answers hangs on the words it is sent.

Runs inside google-adk's own environment, never inside the tests'. The script speaks where a model's
API would, so everything above it (partials, aggregation, tool calls, errors) is google-adk's own.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from typing import Any

from google.adk.agents import LlmAgent
from google.adk.models import BaseLlm, LlmRequest, LlmResponse
from google.adk.utils.streaming_utils import (
    StreamingResponseAggregator,
)
from google.genai import types

SILENCE_S = float(os.environ.get("ADK_SILENCE_S", "1"))


def trim(to_s: int) -> dict[str, Any]:
    """Trims the clip."""
    return {"ok": True, "duration_s": to_s}


def _text(text: str, *, thought: bool = False) -> Any:
    return types.Part(text=text, thought=thought or None)


def _call(to_s: int) -> Any:
    return types.Part(function_call=types.FunctionCall(name="trim", args={"to_s": to_s}))


_PICTURE = types.Part(inline_data=types.Blob(mime_type="image/png", data=b"\x89PNG"))

# For each request: one list a call of the model, of lists of parts that arrive one after another.
SCRIPTS: dict[str, list[list[list[Any]]]] = {
    "one text": [[[_text("Added a ")], [_text("title: 'Paradise")], [_text(" Found'.")]]],
    "several parts": [[[_text("One, "), _text("two, ")], [_text("three.")]]],
    "several final texts": [
        [[_text("Let me ")], [_text("check.")], [_call(5)]],
        [[_text("Trimmed to ")], [_text("5 s.")]],
    ],
    "thoughts": [
        [
            [_text("The user wants it shorter.", thought=True)],
            [_text("It is ")],
            [_text("shorter.")],
        ]
    ],
    "tools only": [[[_call(5)]], [[_call(3)]], [[_text("")]]],
    "line separators": [[[_text("one\u2028two")], [_text("\u2029three\u0085four 好 😀")]]],
    "inline data": [[[_PICTURE], [_text("Here is a picture.")]]],
}


class ScriptedModel(BaseLlm):  # type: ignore[misc]
    """A model without a model."""

    async def generate_content_async(
        self, llm_request: LlmRequest, stream: bool = False
    ) -> AsyncIterator[LlmResponse]:
        asked, step = _asked(llm_request)
        if asked == "silence":
            await asyncio.sleep(SILENCE_S)
        if asked == "failure":
            yield LlmResponse(
                content=_content([_text("Working.")]), partial=True if stream else None
            )
            raise RuntimeError("disk full at /srv/adk/secret")
        if asked == "blocked":
            yield LlmResponse(error_code="SAFETY", error_message="blocked at /srv/adk/secret")
            return
        pieces = SCRIPTS.get(asked, [[[_text("Done.")]]])[step]
        async for response in _streamed(pieces) if stream else _whole(pieces):
            yield response


def _asked(request: LlmRequest) -> tuple[str, int]:
    """The person's words, and how many tools have answered since."""
    texts = [part.text for content in request.contents for part in content.parts if part.text]
    answers = [
        part for content in request.contents for part in content.parts if part.function_response
    ]
    return texts[0], len(answers)


async def _streamed(pieces: list[list[Any]]) -> AsyncIterator[LlmResponse]:
    aggregator = StreamingResponseAggregator()
    for number, parts in enumerate(pieces, start=1):
        is_last = number == len(pieces)
        async for response in aggregator.process_response(_answer(parts, is_last)):
            yield response
    last = aggregator.close()
    if last is not None:
        yield last


async def _whole(pieces: list[list[Any]]) -> AsyncIterator[LlmResponse]:
    yield LlmResponse.create(_answer([part for parts in pieces for part in parts], True))


def _answer(parts: list[Any], is_last: bool) -> Any:
    reason = types.FinishReason.STOP if is_last else None
    candidate = types.Candidate(content=_content(parts), finish_reason=reason)
    return types.GenerateContentResponse(candidates=[candidate])


def _content(parts: list[Any]) -> Any:
    return types.Content(role="model", parts=parts)


def _skip(callback_context: Any) -> Any:
    """Makes a run without a single event."""
    said = callback_context.user_content.parts[0].text
    if said == "no frames":
        callback_context._invocation_context.end_invocation = True


root_agent = LlmAgent(
    name="nemo_agent",
    model=ScriptedModel(model="scripted"),
    tools=[trim],
    before_agent_callback=_skip,
)
