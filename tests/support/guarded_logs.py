"""Log records are made without secrets, as they are wherever the bot runs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.operate.redaction import Redaction
from bot.registry import PLATFORMS


@contextmanager
def guarded_logs() -> Iterator[None]:
    make = logging.getLogRecordFactory()
    Redaction([secret for entry in PLATFORMS for secret in entry.secrets()]).guard_libraries()
    try:
        yield
    finally:
        logging.setLogRecordFactory(make)
