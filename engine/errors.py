"""What the engine tells when it refuses: the contract's codes, each with its HTTP status.

ApiError            an answer `{"code", "message"}`; raised anywhere, told by `api/error_answers.py`
CannotStart         one line for the person who started the engine
"""

from __future__ import annotations

import errno
import sqlite3

HTTP_STATUS = {
    1001: 401,
    1002: 404,
    2001: 402,
    4001: 415,
    4002: 413,
    # A render id that was used before. The contract has no code for it.
    4090: 409,
    400: 400,
    402: 402,
    403: 403,
    404: 404,
    429: 429,
    500: 500,
    507: 507,
}


class ApiError(Exception):
    """A refusal that the caller is told about. `message` holds no secrets and no local paths."""

    def __init__(self, code: int, message: str, *, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.retry_after_s = retry_after_s

    @property
    def http_status(self) -> int:
        return HTTP_STATUS.get(self.code, 500)


class CannotStart(Exception):
    """One line for the person who started it."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def disk_is_full(error: BaseException) -> bool:
    """Whether that is the reason, of a file or of the database."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return isinstance(error, OSError) and error.errno in _FULL


def bad_request(message: str) -> ApiError:
    """A request that can't be carried out as it is; `message` says what is wrong with it."""
    return ApiError(400, message)


def session_not_found(session_id: str) -> ApiError:
    """1002, for sessions of other accounts too: nobody learns which ids exist."""
    return ApiError(1002, f"Session not found: {session_id[:64]}")
