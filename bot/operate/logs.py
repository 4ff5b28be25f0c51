"""Where the log goes. It never goes to standard output, which belongs to results."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, MutableMapping, Sequence
from typing import Any, Literal, TextIO, cast

import structlog

from bot.core.redaction import Secret
from bot.operate.redaction import Redaction

Watch = Callable[[MutableMapping[str, Any]], None]
"""Looks at each line's fields before it is written: what is told to the log is counted there."""


def configure(
    stream: TextIO,
    form: Literal["text", "json"] = "text",
    watches: Sequence[Watch] = (),
    secrets: Iterable[Secret] = (),
) -> None:
    """Send our log lines, and other libraries' warnings, to `stream`, without `secrets` and
    NemoVideo's.

    Tracebacks are printed without the values of variables: one of them may be a token.
    """
    lossy = cast(TextIO, _Lossy(stream))
    redaction = Redaction(secrets)
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        )
    )

    def show_watches(
        _logger: object, _method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        for watch in watches:
            watch(event)
        return event

    structlog.configure(
        processors=[
            show_watches,
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if form == "json" else []),
            renderer,
            redaction.on_line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(lossy),
        cache_logger_on_first_use=False,
    )
    redaction.guard_libraries()
    logging.basicConfig(stream=lossy, level=logging.WARNING, force=True)


class _Lossy:
    """A log that can't be written (the disk is full, the reader is gone) must not stop the work."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._stream.flush()
