from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.operate.redaction import Redaction
from bot.registry import PLATFORMS


@pytest.fixture(autouse=True)
def guarded_logs() -> Iterator[None]:
    """Log records are made without secrets, as they are wherever the bot runs."""
    make = logging.getLogRecordFactory()
    Redaction([secret for entry in PLATFORMS for secret in entry.secrets()]).guard_libraries()
    yield
    logging.setLogRecordFactory(make)
