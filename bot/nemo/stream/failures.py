"""What kind of failure a run reports about itself. Pure; the raw text never leaves this module."""

from __future__ import annotations

from bot.core.service.events import FailureKind

_BY_CODE: dict[str, FailureKind] = {
    "1001": "token",
    "401": "token",
    "1010": "token",
    "1011": "token",
    "1002": "session",
    "2001": "no_credits",
    "429": "busy",
    "503": "busy",
    "MAX_TOKENS": "too_long",
}
_BY_WORD: tuple[tuple[str, FailureKind], ...] = (
    ("RESOURCE_EXHAUSTED", "busy"),
    ("UNAVAILABLE", "busy"),
    ("OVERLOADED", "busy"),
    ("SAFETY", "blocked"),
    ("PROHIBITED", "blocked"),
    ("BLOCKLIST", "blocked"),
    ("RECITATION", "blocked"),
    ("SPII", "blocked"),
)
_GOOD = frozenset(
    # a run that only used tools ends with the last of these: it is silent, and did not fail
    ("", "0", "200", "STOP", "OK", "NONE", "FINISH_REASON_UNSPECIFIED", "MODEL_RETURNED_NO_CONTENT")
)
_READ_CHARS = 2_000


def is_failure(code: object) -> bool:
    """Whether an `errorCode` or `code` says that something went wrong."""
    return _plain(code) not in _GOOD


def failure_kind(said: object) -> FailureKind:
    """The kind behind an error code or an exception's text; `internal` when nothing is known."""
    plain = _plain(said)
    if plain in _BY_CODE:
        return _BY_CODE[plain]
    return next((kind for word, kind in _BY_WORD if word in plain), "internal")


def _plain(said: object) -> str:
    if isinstance(said, dict):
        said = said.get("code") or said.get("message")
    if isinstance(said, str):
        return said[:_READ_CHARS].strip().upper()
    # a huge number has no decimal form within Python's limit, and means nothing here
    return str(said).upper() if isinstance(said, int) and abs(said) < 10**9 else ""
