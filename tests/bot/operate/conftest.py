from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
import structlog


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    """Logging is one for the whole process: put it back."""
    root, make = logging.getLogger(), logging.getLogRecordFactory()
    handlers, level = root.handlers[:], root.level
    yield
    logging.setLogRecordFactory(make)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
