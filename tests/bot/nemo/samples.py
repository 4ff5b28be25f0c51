"""Streams in every documented shape, with the text and the tools that they mean."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.bot.nemo.server import data_lines


@dataclass(frozen=True)
class Sample:
    raw: bytes
    text: str
    tools: tuple[str, ...] = ()
    failed: str | None = None
    skipped: int = 0


def adk(*texts: str, partial: bool | None = None, **more: object) -> dict[str, object]:
    event: dict[str, object] = {
        "content": {"role": "model", "parts": [{"text": text} for text in texts]},
        "author": "nemo_agent",
        **more,
    }
    return event if partial is None else {**event, "partial": partial}


def adk_parts(*parts: object, **more: object) -> dict[str, object]:
    return {"content": {"role": "model", "parts": list(parts)}, "author": "nemo_agent", **more}


CALL = {"functionCall": {"id": "1", "name": "trim", "args": {"to": 5}}}
RESULT = {"functionResponse": {"id": "1", "name": "trim", "response": {"ok": True}}}

SAMPLES: dict[str, Sample] = {
    "typed": Sample(
        data_lines(
            {"type": "text", "content": "Hel"},
            {"type": "text", "content": "lo."},
            {"type": "tool_call", "name": "trim", "args": {"to": 5}},
            {"type": "heartbeat"},
            {"type": "tool_result", "name": "trim", "result": {"ok": True}},
            {"type": "text", "content": "Done 好."},
        ),
        "Hello.\n\nDone 好.",
        ("trim", "trim"),
    ),
    "partials, then the whole": Sample(
        data_lines(
            adk("Add", partial=True), adk("ed a title.", partial=True), adk("Added a title.")
        ),
        "Added a title.",
    ),
    "partials, then another whole": Sample(
        data_lines(adk("Addde", partial=True), adk("Added.", partial=False)), "Added."
    ),
    "whole that goes on": Sample(data_lines(adk("Add", partial=True), adk("Added.")), "Added."),
    "several final texts": Sample(
        data_lines(
            adk("Let me check.", partial=True),
            adk_parts({"text": "Let me check."}, CALL),
            adk_parts(RESULT),
            adk("All good.", partial=True),
            adk("All good."),
        ),
        "Let me check.\n\nAll good.",
        ("trim", "trim"),
    ),
    "several parts": Sample(data_lines(adk("One ", "two"), adk("three")), "One two\n\nthree"),
    "snake case": Sample(
        data_lines(
            adk_parts({"function_call": {"name": "mute"}}, partial=False),
            adk_parts({"function_response": {"name": "mute", "response": None}}),
        ),
        "",
        ("mute", "mute"),
    ),
    "thoughts and inline data": Sample(
        data_lines(
            adk_parts({"text": "secret plan", "thought": True}, {"text": "Yes."}),
            adk_parts({"inlineData": {"mimeType": "image/png", "data": "AAAA"}}),
        ),
        "Yes.",
    ),
    "no text": Sample(
        data_lines(
            adk(""), {"actions": {"stateDelta": {"a": 1}}}, {"content": None, "author": "x"}
        ),
        "",
    ),
    "no frame at all": Sample(b"", ""),
    "keep-alives": Sample(
        b": ping\n\ndata:\n\nevent: heartbeat\ndata: {}\n\n:\n" + data_lines(adk("Ok.")), "Ok."
    ),
    "failure, told twice": Sample(
        data_lines(
            adk("Trying.", partial=True),
            {"errorCode": "RESOURCE_EXHAUSTED", "errorMessage": "/srv/secret", "author": "x"},
            {"error": "ServerError: /srv/secret", "error_details": {"path": "/srv"}},
        ),
        "Trying.",
        failed="busy",
    ),
    "typed failure": Sample(
        data_lines({"type": "error", "message": "Traceback /srv"}), "", failed="internal"
    ),
    "noise at the end": Sample(
        data_lines(
            {"type": "text", "content": "Trimmed to 5 s. "},
            {"type": "text", "content": "I encountered "},
            {"type": "text", "content": "a temporary issue. Please try again."},
        ),
        "Trimmed to 5 s. ",
    ),
    "noise as a text of its own": Sample(
        data_lines(
            adk_parts(CALL), adk_parts(RESULT), adk("Sorry, I encountered a temporary issue.")
        ),
        "",
        ("trim", "trim"),
    ),
    "line separators inside a line": Sample(
        (
            "data: " + json.dumps(adk("a\u2028b\u2029c\u0085d"), ensure_ascii=False) + "\r\n\r\n"
        ).encode(),
        "a\u2028b\u2029c\u0085d",
    ),
    "carriage returns alone": Sample(
        b'data: {"type":"text",\rdata: "content":"two lines"}\r\r', "two lines"
    ),
    "a byte order mark and fields of no use": Sample(
        b"\xef\xbb\xbfid: 7\nretry: 10\nnonsense\n" + data_lines(adk("Ok.")), "Ok."
    ),
    "no empty line at the end": Sample(data_lines(adk("Ok."))[:-2], "Ok."),
    "what nobody documented": Sample(
        data_lines({"type": "sparkle"}, {"hello": 1}, [1], "x", 7, None)
        + b"data: {broken\n\ndata: [DONE]\n\n"
        + data_lines(adk("Ok.")),
        "Ok.",
        skipped=8,
    ),
}
