"""Interaction tokens are part of the addresses that the library logs when it is rate limited."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"(/(?:webhooks|interactions)/\d{1,20}/)[^/?\s]+")
_SIGNATURE = re.compile(r"([?&]hm=)[0-9a-f]+")


def redact(text: str) -> str:
    """The text without interaction tokens and without the signatures of file addresses."""
    return _SIGNATURE.sub(r"\1<signature>", _TOKEN.sub(r"\1<token>", text))


class Redacting(logging.Filter):
    """Hangs on the loggers themselves: what their children log comes from other modules."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        clean = redact(said)
        if clean != said:
            record.msg, record.args = clean, ()
        return True


def guard_logs() -> None:
    """Calling it again changes nothing."""
    for name in ("discord.http", "discord.webhook.async_", "discord.client", "discord.gateway"):
        logger = logging.getLogger(name)
        if not any(isinstance(held, Redacting) for held in logger.filters):
            logger.addFilter(Redacting())
    # httpx logs every address at INFO, and a signed address opens the file for who reads it
    for noisy in ("httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
