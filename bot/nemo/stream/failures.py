"""What kind of failure a run reports about itself. Pure; the raw text never leaves this module."""

from __future__ import annotations

import re

from bot.core.service.events import CutKind, FailureKind

_BY_CODE: dict[str, FailureKind] = {
    "1001": "token",
    "401": "token",
    "1010": "token",
    "1011": "token",
    "1002": "session",
    "2001": "no_credits",
    "429": "busy",
    "503": "busy",
}
_BY_WORD: tuple[tuple[str, FailureKind], ...] = (
    ("RESOURCE_EXHAUSTED", "busy"),
    ("UNAVAILABLE", "busy"),
    ("OVERLOADED", "busy"),
)
_CUTS: tuple[tuple[str, CutKind], ...] = (
    ("MAX_TOKENS", "too_long"),
    ("LENGTH", "too_long"),
    ("SAFETY", "blocked"),
    ("PROHIBITED", "blocked"),
    ("BLOCKLIST", "blocked"),
    ("RECITATION", "blocked"),
    ("SPII", "blocked"),
    ("CONTENT_FILTER", "blocked"),
    ("LANGUAGE", "cut"),
    ("OTHER", "cut"),
    ("MALFORMED_", "cut"),
    ("UNEXPECTED_TOOL_CALL", "cut"),
    ("TOO_MANY_TOOL_CALLS", "cut"),
    ("NO_IMAGE", "cut"),
)
"""Why a model stops before its end: as a finish reason, and as the error code beside it."""
_GOOD = frozenset(
    # a run that only used tools ends with the last of these: it is silent, and did not fail
    ("", "0", "200", "STOP", "OK", "NONE", "FINISH_REASON_UNSPECIFIED", "MODEL_RETURNED_NO_CONTENT")
)
_FINISHED = _GOOD | {"END_TURN", "STOP_SEQUENCE", "TOOL_CALLS", "FUNCTION_CALL"}
_ONE_WORD = re.compile(r"[A-Z_]+")
_READ_CHARS = 2_000


def is_failure(code: object) -> bool:
    """Whether an `errorCode` or `code` says that something went wrong."""
    return _plain(code) not in _GOOD


def failure_kind(said: object) -> FailureKind:
    """The kind behind an error code or an exception's text; `internal` when nothing is known."""
    plain = _plain(said)
    if plain in _BY_CODE:
        return _BY_CODE[plain]
    if (cut := _cut(plain)) is not None:
        return cut
    return next((kind for word, kind in _BY_WORD if word in plain), "internal")


def cut_kind(finish_reason: object) -> CutKind | None:
    """How an answer with this finish reason was cut; None where it came to its end."""
    plain = _plain(finish_reason).removeprefix("FINISHREASON.")
    if plain in _FINISHED or not isinstance(finish_reason, str):
        return None
    return _cut(plain) or "cut"


def _cut(plain: str) -> CutKind | None:
    """An error's long text may hold any word: a reason is one word."""
    if not _ONE_WORD.fullmatch(plain):
        return next((kind for word, kind in _CUTS if kind == "blocked" and word in plain), None)
    return next((kind for word, kind in _CUTS if word in plain), None)


def _plain(said: object) -> str:
    if isinstance(said, dict):
        said = said.get("code") or said.get("message")
    if isinstance(said, str):
        return said[:_READ_CHARS].strip().upper()
    # a huge number has no decimal form within Python's limit, and means nothing here
    return str(said).upper() if isinstance(said, int) and abs(said) < 10**9 else ""
