"""Reads one HTTP answer: bounded, and either a JSON object or one of our errors."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import structlog

from bot.core.service.errors import (
    ServiceError,
    ServiceRefused,
    SessionLost,
    Unavailable,
    Unreadable,
    UnsupportedFile,
)
from bot.fetch.bounded import bounded
from bot.nemo.error_codes import API_CODES, BY_CODE, error_for, forbidden, translate, unsupported

log = structlog.get_logger(__name__)

MAX_BODY_BYTES = 16_000_000
NOTHING: dict[str, Any] = {}
_GOOD_CODES = (0, 200)
_WORD_KEYS = (
    "message",
    "msg",
    "error",
    "detail",
    "reason",
    "scope",
    "required_scope",
    "missing_scope",
)
_WORDS_CHARS = 2_000


async def read_answer(response: httpx.Response, *, may_be_empty: bool = False) -> dict[str, Any]:
    """The answer's JSON object. Raises the error that it reports, or Unreadable.

    `may_be_empty`: a good answer without a body is `NOTHING`.
    """
    pieces = bounded(
        response.aiter_bytes(),
        MAX_BODY_BYTES,
        too_large=lambda: Unreadable(reason="too large"),
        broken=translate,
    )
    body = b"".join([piece async for piece in pieces])
    if may_be_empty and response.is_success and not body.strip():
        return NOTHING
    try:
        content = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        content = None
    content = content if isinstance(content, dict) else None
    error = _reported_error(response, content)
    if error is not None:
        raise error
    if content is None:
        # an error page of something in between, sent with a good status
        is_page = response.headers.get("content-type", "").startswith("text/html")
        raise Unavailable(reason="HTML") if is_page else Unreadable
    return content


def _reported_error(
    response: httpx.Response, content: dict[str, Any] | None
) -> ServiceError | None:
    status = response.status_code
    if response.is_redirect:
        _tell_redirect(response)
    code = _code(content) if content is not None else None
    is_forbidden = status == 403 or (code == 403 and status < 500)
    if is_forbidden and content is not None and code not in API_CODES:
        return forbidden(_words(content))
    if content is not None and code is not None and BY_CODE.get(code) is UnsupportedFile:
        return unsupported(_words(content), code)
    if code is not None and code in BY_CODE and (code in API_CODES or status < 500):
        return error_for(code, read_retry_after_s(response))
    if not 200 <= status < 300:
        if status == 404 and _says_session_not_found(content):
            return SessionLost(code=status)
        return error_for(status, read_retry_after_s(response))
    if content is not None and code is not None and code not in _GOOD_CODES:
        if 400 <= code < 600:
            return error_for(code, read_retry_after_s(response))
        return ServiceRefused(code=code)
    if content is not None and content.get("success") is False and not _has_status(content):
        return ServiceRefused()
    return None


def _tell_redirect(response: httpx.Response) -> None:
    """The service is somewhere else, and nobody's token is sent after it."""
    try:
        to = response.request.url.join(response.headers["location"])
        where = f"{to.scheme}://{to.netloc.decode()}".rpartition("@")[2]
    except (KeyError, ValueError, httpx.InvalidURL):
        where = "nowhere"
    log.error("nemo.redirects", to=where)


def _has_status(content: dict[str, Any]) -> bool:
    """A render that has failed is `success: false` too: the question about it was answered."""
    data = content.get("data")
    return isinstance(data, dict) and isinstance(data.get("status"), str)


def _code(content: dict[str, Any]) -> int | None:
    """The API's code: at the top, or inside the wrapping that web frameworks give an error.

    Inside, only the API's own codes count: a model's `{"error": {"code": 429}}` has the same form,
    and comes from a run that had begun.
    """
    code = _as_code(content.get("code"))
    if code is not None:
        return code
    for holder in (content.get("error"), content.get("detail")):
        inner = _as_code(holder.get("code")) if isinstance(holder, dict) else None
        if inner in API_CODES:
            return inner
    return None


def _words(content: dict[str, Any]) -> str:
    """What an error says about itself, wherever it says it; for our own reading alone."""
    holders = [content, *(content.get(key) for key in ("error", "detail", "data"))]
    found = [holder for holder in holders if isinstance(holder, str)]
    for holder in holders:
        if isinstance(holder, dict):
            found += [f"{key}: {holder[key]}" for key in _WORD_KEYS if holder.get(key)]
    return " ".join(found)[:_WORDS_CHARS]


def _as_code(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 9:
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**9:
        return value
    return None


def _says_session_not_found(content: dict[str, Any] | None) -> bool:
    detail = (content or {}).get("detail")
    return isinstance(detail, str) and detail.lower().startswith("session not found")


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def read_retry_after_s(response: httpx.Response) -> float | None:
    """`Retry-After` in seconds, also where it is a date (measured by the answer's own `Date`)."""
    value = response.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit() and len(value) <= 9:
        return float(value)
    try:
        until = parsedate_to_datetime(value)
        now = parsedate_to_datetime(response.headers["date"])
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError, KeyError):
        return None
