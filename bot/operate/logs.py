"""Where the log goes: one pipeline for our lines and every library's, in one form, each with its
time. It never goes to standard output, which belongs to results.

A fault that repeats is told a few times a minute, and then with its number: a database that is away
for an hour is not fourteen thousand lines.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterable, MutableMapping, Sequence
from typing import Any, Final, Literal, TextIO, cast

import structlog

from bot.core.redaction import Secret
from bot.operate.redaction import WITHHELD, Redaction

Watch = Callable[[MutableMapping[str, Any]], None]
"""Looks at each line's fields before it is written: what is told to the log is counted there."""
Level = Literal["debug", "info", "warning", "error"]
_LEVELS: Final = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
BURST: Final = 3
"""So many lines of one kind of fault are written in `EVERY_S`; the next says how many were not."""
EVERY_S: Final = 60.0
_NOT_OURS_TO_MEND: Final = ("PyNaCl", "davey")
"""A library warns that voice won't work. Nobody speaks here."""


def configure(
    stream: TextIO,
    form: Literal["text", "json"] = "text",
    watches: Sequence[Watch] = (),
    secrets: Iterable[Secret] = (),
    level: Level = "info",
) -> None:
    """Send our log lines from `level` on, and other libraries' warnings, to `stream`, without
    `secrets` and NemoVideo's.

    Tracebacks are printed without the values of variables: one of them may be a token.
    """
    lossy, lowest = cast(TextIO, _Lossy(stream)), _LEVELS[level]
    redaction = Redaction(secrets)
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        )
    )

    def show_watches(
        _logger: object, method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        """Whoever counts hears of all, whatever the level that is written."""
        for watch in watches:
            watch(event)
        if _LEVELS.get(method, lowest) < lowest:
            raise structlog.DropEvent
        return event

    common: list[structlog.types.Processor] = [
        structlog.processors.add_log_level,
        _Repeated(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        *([structlog.processors.format_exc_info] if form == "json" else []),
        renderer,
        redaction.on_line,
    ]
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, show_watches, *common],
        wrapper_class=structlog.make_filtering_bound_logger(min(lowest, logging.INFO)),
        logger_factory=structlog.WriteLoggerFactory(lossy),
        cache_logger_on_first_use=False,
    )
    redaction.guard_libraries()
    handler = _Libraries(lossy, common, watches)
    libraries_level = max(lowest, logging.WARNING)
    logging.basicConfig(handlers=[handler], level=libraries_level, force=True)


class _Libraries(logging.Handler):
    """What libraries log, as lines like ours."""

    def __init__(
        self,
        stream: TextIO,
        processors: Sequence[structlog.types.Processor],
        watches: Sequence[Watch],
    ) -> None:
        super().__init__()
        self._stream, self._processors, self._watches = stream, processors, watches

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if any(word in text for word in _NOT_OURS_TO_MEND):
            return
        line: Any = {
            "event": text,
            "logger": record.name,
            **structlog.contextvars.get_contextvars(),
        }
        if record.exc_info:
            line["exc_info"] = record.exc_info
        elif record.exc_text:
            line["exception"] = record.exc_text
        withheld = getattr(record, WITHHELD, None)
        for watch in self._watches:
            watch({**line, "exc_info": withheld} if withheld else dict(line))
        method = record.levelname.lower()
        try:
            for process in self._processors:
                line = process(self, method, line)
        except structlog.DropEvent:
            return
        self._stream.write(f"{line}\n")


class _Repeated:
    """Drops what was told often enough in the last minute; the next line of its kind has the
    number. Lines that tell no fault always pass."""

    def __init__(self) -> None:
        self._seen: dict[str, list[float]] = {}
        self._dropped: dict[str, int] = {}

    def __call__(
        self, _logger: object, _method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        if event.get("level") not in ("warning", "error", "critical"):
            return event
        kind = f"{event.get('logger', '')} {str(event.get('event'))[:100]} {event.get('error', '')}"
        now_s = time.monotonic()
        recent = [at_s for at_s in self._seen.get(kind, ()) if now_s - at_s < EVERY_S]
        if len(recent) >= BURST:
            self._dropped[kind] = self._dropped.get(kind, 0) + 1
            raise structlog.DropEvent
        if len(self._seen) > 1_000:
            self._seen.clear()
        self._seen[kind] = [*recent, now_s]
        if (dropped := self._dropped.pop(kind, 0)) > 0:
            event["not_shown"] = dropped
        return event


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
