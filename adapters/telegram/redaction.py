"""The bot token is part of every Bot API address, so it turns up wherever an address does."""

from __future__ import annotations

import logging
import re

_BOT = re.compile(r"\d{5,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_LOGIN = re.compile(r"(/login(?:@\w+)?\s+)[^\s'\"\\]+", re.IGNORECASE)


def redact(text: str) -> str:
    """The text with bot tokens masked, and those that people send with /login."""
    return _LOGIN.sub(r"\1<token>", _BOT.sub("<token>", text))


def guard_logs() -> None:
    """Keep tokens out of every log record of this process, and libraries from chattering.

    httpx logs each address; the library's updater logs a traceback for each failed poll, which
    `TelegramInbound.trouble` tells in one line. A filter on a logger does not see what its
    children log, so this wraps the factory that makes the records. Once is enough, twice no harm.
    """
    for noisy in ("httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("telegram.ext.Updater").setLevel(logging.CRITICAL)
    before = logging.getLogRecordFactory()
    if getattr(before, "redacts_tokens", False):
        return

    def make(*args: object, **kwargs: object) -> logging.LogRecord:
        record: logging.LogRecord = before(*args, **kwargs)
        _clean(record)
        return record

    make.redacts_tokens = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(make)


def _clean(record: logging.LogRecord) -> None:
    try:
        message = record.getMessage()
    except Exception:  # a broken log call is reported by the handler, as ever
        return
    if redact(message) != message:
        record.msg, record.args = redact(message), ()
    if record.exc_info:
        trace = logging.Formatter().formatException(record.exc_info)
        if redact(trace) != trace:
            # Handlers that format `exc_info` themselves must not find the token there either.
            record.exc_text, record.exc_info = redact(trace), None
