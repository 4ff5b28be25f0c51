"""Where the log goes. It never goes to standard output, which belongs to results."""

from __future__ import annotations

import logging
from typing import Literal, TextIO

import structlog


def configure(stream: TextIO, form: Literal["text", "json"] = "text") -> None:
    """Send our log lines, and other libraries' warnings, to `stream`.

    Tracebacks are printed without the values of variables: one of them may be a token.
    """
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if form == "json" else []),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(stream=stream, level=logging.WARNING, force=True)
