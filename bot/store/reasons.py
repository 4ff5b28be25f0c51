"""Why a database does not do what it should, in words for the operator. No address, no name and no
value is in them: an error's own text may quote all of these.

Some pass: a server that is being started beside us, or has just been restarted, is waited for.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError, TimeoutError

from bot.ports import Clock

log = structlog.get_logger(__name__)

PATIENCE_S: Final = 60.0
PAUSE_S: Final = 0.5

Answer = TypeVar("Answer")

FULL: Final = "the disk is full"
NOBODY_THERE: Final = "nothing listens there"
IN_BETWEEN: Final = "the server is starting or stopping"
GONE: Final = "it went away"

_REASONS: Final[tuple[tuple[str, str], ...]] = (
    # SQLite
    (r"disk (is )?full|no space left", FULL),
    (r"disk i/o error", "the disk fails"),
    (r"malformed|not a database", "the file is damaged, or no database: restore a backup"),
    (r"readonly database|read-only", "it can't be written to: look at its and its folder's owner"),
    (r"unable to open database", "the file can't be opened: look at its folder's owner and mode"),
    (r"database is locked|table is locked", "another program holds its lock"),
    # PostgreSQL
    (r"password authentication failed|no password supplied", "wrong user or password"),
    (r"role .* does not exist", "wrong user or password"),
    (r"no pg_hba.conf entry", "the server does not let this machine or user in (pg_hba.conf)"),
    (r"database .* does not exist", "there is no such database"),
    (r"permission denied", "this user may not do that there"),
    (r"resolve host|translate host|name or service not known|nodename nor", "no such host"),
    (r"invalid (connection option|uri|dsn|\w+ value)", "an option behind its ? is none"),
    (r"connection refused", NOBODY_THERE),
    (r"no such file or directory", NOBODY_THERE),
    (r"remaining connection slots|too many (clients|connections)", "it has no connection free"),
    (r"starting up|shutting down|recovery mode|not (yet|currently) accepting", IN_BETWEEN),
    (r"certificate|ssl", "no encrypted connection can be made"),
    (r"timeout|timed out|no answer|did not answer", "it does not answer in time"),
    (r"server closed|terminating connection|connection .*(lost|reset|closed|bad)", GONE),
)


def reason_of(error: BaseException) -> str:
    """A few words on an error of SQLAlchemy, of a driver or of the system; else its kind."""
    text = str(getattr(error, "orig", None) or error).lower()
    for pattern, reason in _REASONS:
        if re.search(pattern, text):
            return reason
    return "it does not answer in time" if isinstance(error, TimeoutError) else type(error).__name__


def comes_back(error: SQLAlchemyError | OSError) -> bool:
    """Whether a server that is being started, or started again, answers so: waiting helps."""
    return reason_of(error) in (NOBODY_THERE, IN_BETWEEN, GONE)


async def until_there(clock: Clock, ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """`ask`, again and again for a minute where the database is only away. One line says so at
    once. Raises what is wrong for good (a password, a name), and what is still so after that."""
    began_s, told = clock.monotonic_s(), False
    while True:
        try:
            return await ask()
        except SQLAlchemyError as error:
            if not comes_back(error) or clock.monotonic_s() - began_s > PATIENCE_S:
                raise
            if not told:
                log.warning("database.awaited", reason=reason_of(error), at_most_s=PATIENCE_S)
                told = True
        await clock.sleep_s(PAUSE_S)
