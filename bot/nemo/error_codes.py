"""From the service's codes, HTTP's statuses and httpx's exceptions to the errors of the port."""

from __future__ import annotations

import re

import httpx

from bot.core.service.errors import (
    ExportBlocked,
    FileProblem,
    MissingScope,
    NoCredits,
    NotFound,
    NotReached,
    Rejected,
    ServiceBusy,
    ServiceError,
    ServiceRefused,
    SessionLost,
    TokenRejected,
    Unavailable,
    Unreadable,
    UnsupportedFile,
    UploadTooLarge,
)

BY_CODE: dict[int, type[ServiceError]] = {
    1001: TokenRejected,
    1010: TokenRejected,
    1011: TokenRejected,
    1002: SessionLost,
    2001: NoCredits,
    4001: UnsupportedFile,
    4002: UploadTooLarge,
    401: TokenRejected,
    402: ExportBlocked,
    403: MissingScope,
    404: NotFound,
    413: UploadTooLarge,
    415: UnsupportedFile,
    429: ServiceBusy,
}

API_CODES = frozenset(code for code in BY_CODE if code >= 1000)
"""NemoVideo's own codes; the others are HTTP's, and other software uses them too."""


def error_for(code: int, retry_after_s: float | None = None) -> ServiceError:
    """The error for an API code or an HTTP status."""
    kind = BY_CODE.get(code)
    if kind is None:
        # a 408 comes from something that gave up waiting: the request may be running behind it
        kind = Rejected if 400 <= code < 500 and code != 408 else ServiceRefused
        kind = Unavailable if 500 <= code < 600 or code == 408 else kind
        kind = Unreadable if 100 <= code < 400 else kind
    return kind(code=code, retry_after_s=retry_after_s)


SCOPES = ("upload", "render", "write", "read")
PLAN = re.compile(r"\b(plans?|subscriptions?|subscribe|upgrade|tier)\b", re.IGNORECASE)
"""What a refusal says that is about the plan, not about the token."""
_SCOPE = re.compile(
    rf"""(?<![a-z])(?:scopes?|permissions?)\b\W*(?:is\W+)?(?:missing|required|needed|:|=|of)?\W*
    \b({"|".join(SCOPES)})\b | \b({"|".join(SCOPES)})\b\W*(?:scope|permission)""",
    re.IGNORECASE | re.VERBOSE,
)


_EMPTY = re.compile(r"\b(?:empty|0 bytes|no bytes|zero[- ]length)\b", re.IGNORECASE)
_PIXELS = re.compile(
    r"\b(?:pixels?|picture|dimensions?|resolution|width|height|frame size)\b.{0,40}"
    r"\b(?:too (?:large|big|high|many)|exceed\w*|at most|over|maximum)\b|\btoo many pixels\b",
    re.IGNORECASE,
)
_CODEC = re.compile(
    r"\b(?:codecs?|decoder|decoded?|encoding)\b|\bno picture and no sound\b", re.IGNORECASE
)
_DAMAGED = re.compile(
    r"\b(?:damaged|corrupt\w*|broken|truncated|incomplete|moov|malformed"
    r"|invalid (?:data|file|video))\b",
    re.IGNORECASE,
)


def unsupported(said: str, code: int) -> UnsupportedFile:
    """What a 4001 with these words is about. The words stay behind."""
    problem: FileProblem = "type"
    if _EMPTY.search(said):
        problem = "empty"
    elif _PIXELS.search(said):
        problem = "pixels"
    elif _CODEC.search(said):
        problem = "unreadable" if _DAMAGED.search(said) else "codec"
    elif _DAMAGED.search(said):
        problem = "damaged"
    return UnsupportedFile(code=code, problem=problem)


def forbidden(said: str, code: int = 403) -> ServiceError:
    """What a 403 with these words is about: the plan, or a scope. The words stay behind."""
    if PLAN.search(said):
        return ExportBlocked(code=code)
    found = _SCOPE.search(said)
    return MissingScope(code=code, scope=(found[1] or found[2]).lower() if found else "")


_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.ProxyError,
    httpx.InvalidURL,
)


def translate(error: Exception) -> ServiceError:
    """The one place where httpx's exceptions become ours. Keeps the kind, drops the text."""
    reason = type(error).__name__
    if isinstance(error, _NEVER_SENT):
        return NotReached(reason=reason)
    if isinstance(error, httpx.DecodingError):
        return Unreadable(reason=reason)
    return Unavailable(reason=reason)
