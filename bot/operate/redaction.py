"""Secrets taken out of everything that is logged, by us and by every library.

Each kind is a pattern and what stands in its place: NemoVideo's are in `bot.core.redaction`, each
adapter brings its platform's (`SECRETS`, by way of `bot.registry`). The patterns take linear time.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

from bot.core.redaction import Secret, hidden

CHATTY = ("httpx", "httpcore")
"""They log each address at INFO, and a signed address opens the file for who reads it."""


WITHHELD = "withheld_exception"
"""A record's attribute: the exception whose text held a secret. Its kind and place hold none."""


class Redaction:
    """`clean(text)` is the text without secrets."""

    def __init__(self, secrets: Iterable[Secret] = ()) -> None:
        self._secrets = tuple(secrets)

    def clean(self, text: str) -> str:
        return hidden(text, self._secrets)

    def on_line(self, _logger: object, _method: str, line: Any) -> str:
        """structlog's processor after the renderer: tracebacks are part of the line then."""
        return self.clean(str(line))

    def guard_libraries(self) -> None:
        """Clean every record of `logging` when it is made, so that no handler can find a secret
        in it. Filters would not do: a logger's filter does not see what its children log. Calling
        it again replaces the rules."""
        for name in CHATTY:
            logging.getLogger(name).setLevel(logging.WARNING)
        logging.setLogRecordFactory(_Factory(_unguarded(), self.clean))


class _Factory:
    """Makes log records as `make` does, without secrets."""

    def __init__(self, make: Callable[..., logging.LogRecord], clean: Callable[[str], str]) -> None:
        self.make, self._clean = make, clean

    def __call__(self, *args: object, **kwargs: object) -> logging.LogRecord:
        record = self.make(*args, **kwargs)
        try:
            message = record.getMessage()
        except Exception:  # a broken log call is reported by the handler, as ever
            return record
        if (clean := self._clean(message)) != message:
            record.msg, record.args = clean, ()
        if record.exc_info:
            trace = logging.Formatter().formatException(record.exc_info)
            if (clean := self._clean(trace)) != trace:
                # Handlers that format `exc_info` themselves must not find the secret there.
                setattr(record, WITHHELD, record.exc_info[1])
                record.exc_text, record.exc_info = clean, None
        return record


def _unguarded() -> Callable[..., logging.LogRecord]:
    now = logging.getLogRecordFactory()
    return now.make if isinstance(now, _Factory) else now
