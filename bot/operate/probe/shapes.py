"""What is left of an answer when its words, names, ids and secrets are taken out: its shape.

Keys, numbers and the words of the protocol stay. In every other text each letter is an x and each
figure a 0, so that parts still add up to a whole, and a line separator inside a text stays one. Of
an address its host goes, too.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final
from urllib.parse import urlsplit

PROTOCOL_WORDS: Final = frozenset(
    {
        *("type", "status", "state", "role", "kind", "file_type", "mime_type", "format", "quality"),
        *("finishReason", "finish_reason", "errorCode", "error_code", "code", "resolution"),
        *("event", "object", "success"),
    }
)
"""Whose values are words of the protocol, not of people."""
_TOOL_KEYS: Final = frozenset({"args", "response", "result"})
"""Beside one of these, `name` is a tool's."""
_KEY = re.compile(r"[A-Za-z_][\w.-]{0,60}")
_WORD = re.compile(r"[A-Za-z][\w/+-]{0,40}")
_ID_NUMBER: Final = 10_000_000
"""From here on a number is an id or a moment, not an amount."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)?")
_LINES = re.compile(r"(\r\n|\r|\n)")
_TEXT_CHARS: Final = 20_000


def shape_of(value: Any, key: str = "", beside: frozenset[str] = frozenset()) -> Any:
    """The shape of a JSON value that stands under `key`, with `beside` in the same object."""
    if isinstance(value, dict):
        keys = frozenset(value)
        return {_key(name): shape_of(inner, name, keys) for name, inner in value.items()}
    if isinstance(value, list):
        return [shape_of(inner, key, beside) for inner in value]
    if isinstance(value, str):
        is_tool = key == "name" and bool(beside & _TOOL_KEYS)
        if (key in PROTOCOL_WORDS or is_tool) and _WORD.fullmatch(value):
            return value
        return _text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        is_id = key.lower() == "id" or key.endswith(("_id", "Id"))
        is_amount = abs(value) < _ID_NUMBER and not is_id
        return value if is_amount else 10 ** (len(str(int(abs(value)))) - 1)
    return value


def shape_of_body(body: bytes) -> Any:
    """Of a JSON answer; of any other, how many bytes it had."""
    try:
        return shape_of(json.loads(body))
    except (ValueError, RecursionError):
        return f"{len(body)} bytes, no JSON"


def shape_of_stream(raw: bytes) -> bytes:
    """Of an event stream: its lines and their ends as they were, what stands in them as shapes."""
    pieces = _LINES.split(raw.decode("utf-8", "replace"))
    return "".join(piece if at % 2 else _line(piece) for at, piece in enumerate(pieces)).encode()


def _line(line: str) -> str:
    field, colon, rest = line.partition(":")
    if field == "data" and colon:
        space = " " if rest.startswith(" ") else ""
        try:
            value = shape_of(json.loads(rest))
        except (ValueError, RecursionError):
            return f"data:{space}{_text(rest.removeprefix(' '))}"
        compact = json.dumps(value, ensure_ascii=rest.isascii(), separators=(",", ":"))
        return f"data:{space}{compact}"
    if field == "event":
        return line if _WORD.fullmatch(rest.strip()) else f"event: {_text(rest.strip())}"
    return f"{field if field in ('id', 'retry') else _text(field)}{colon}{_text(rest)}"


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    if _MOMENT.fullmatch(text):
        return "2000-01-01T00:00:00Z"
    if "://" in text and " " not in text.strip():
        try:
            path = urlsplit(text).path
        except ValueError:
            path = ""
        ending = re.search(r"\.[a-z0-9]{2,4}$", path)
        return f"https://host.example/{'x' * 8}{ending[0] if ending else ''}"
    return "".join(map(_sign, text[:_TEXT_CHARS]))


def _sign(sign: str) -> str:
    if sign.isalpha():
        return "x" if sign.isascii() else "字"
    return "0" if sign.isdigit() else sign
