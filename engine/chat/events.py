"""The events of a turn, in either of the documented shapes. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Literal

Shape = Literal["typed", "adk"]
Event = dict[str, Any]

_AUTHOR = "nemo_agent"
_DELTA_CHARS = 16


def heartbeat() -> Event:
    return {"type": "heartbeat"}


def tool_call(shape: Shape, call_id: str, name: str, args: dict[str, object]) -> Event:
    if shape == "typed":
        return {"type": "tool_call", "name": name, "args": args}
    return _content({"functionCall": {"id": call_id, "name": name, "args": args}})


def tool_result(shape: Shape, call_id: str, name: str, result: dict[str, object]) -> Event:
    if shape == "typed":
        return {"type": "tool_result", "name": name, "result": result}
    answer = {"functionResponse": {"id": call_id, "name": name, "response": result}}
    return _content(answer) | {"actions": {"stateDelta": {}}}


def text(shape: Shape, whole: str) -> Iterator[Event]:
    """Increments; the second shape then repeats the whole text in an event that is not partial."""
    for delta in _deltas(whole):
        if shape == "typed":
            yield {"type": "text", "content": delta}
        else:
            yield _content({"text": delta}) | {"partial": True}
    if whole and shape == "adk":
        yield _content({"text": whole}) | {"partial": False}


def error(shape: Shape, message: str) -> Event:
    if shape == "typed":
        return {"type": "error", "message": message}
    return {"error": message, "error_details": {}}


def encode(event: Event) -> str:
    """One line of JSON, so one `data:` line."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def _content(part: dict[str, Any]) -> Event:
    return {"content": {"role": "model", "parts": [part]}, "author": _AUTHOR}


def _deltas(whole: str) -> Iterator[str]:
    """Pieces that end between words, so that they look like a model's."""
    piece = ""
    word = r"\S\s*" if _is_dense(whole) else r"\S+\s*"
    for token in re.findall(rf"{word}|\s+", whole):
        piece += token
        if len(piece) >= _DELTA_CHARS:
            yield piece
            piece = ""
    if piece:
        yield piece


def _is_dense(text: str) -> bool:
    """Chinese has no spaces to cut at."""
    return bool(re.search(r"[\u3400-\u9fff]", text))
