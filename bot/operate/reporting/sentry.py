"""Bugs, told to Sentry: which kind of exception, and where in the code.

An event is put together here instead of by Sentry's own integrations: they send the texts of
exceptions, values of variables and lines of the log, and any of these may hold somebody's words.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, Final

from sentry_sdk.client import Client

EVERY_S: Final = 60.0
"""The same bug is told once in so long: a bug in a loop is no flood."""
CLOSE_S: Final = 2.0
_KINDS_MAX: Final = 1_000
_CHAIN_MAX: Final = 5


class Sentry:
    """A `Reporter`. ValueError for a `dsn` that is none."""

    def __init__(self, dsn: str, release: str) -> None:
        self._told_s: dict[object, float] = {}
        self._client = Client(
            dsn=dsn,
            release=f"nemobot@{release}",
            default_integrations=False,
            auto_enabling_integrations=False,
            auto_session_tracking=False,
            send_client_reports=False,
            max_breadcrumbs=0,
            server_name="",
            shutdown_timeout=CLOSE_S,
        )

    def watch(self, event: MutableMapping[str, Any]) -> None:
        error = _exception(event.get("exc_info"))
        if error is None:
            return
        # a library's line may hold anything: its logger's name says where to look
        where = str(event.get("logger") or event.get("event"))[:100]
        chain = [_shown(each) for each in _chain(error)]
        kind = (where, chain[-1]["type"], str(chain[-1]["stacktrace"]["frames"][-1:]))
        now_s = time.monotonic()
        if now_s - self._told_s.get(kind, float("-inf")) < EVERY_S:
            return
        if len(self._told_s) >= _KINDS_MAX:
            self._told_s.clear()
        self._told_s[kind] = now_s
        tags = {"where": where}
        if isinstance(turn := event.get("turn"), int):
            tags["turn"] = str(turn)
        told = {"level": "error", "exception": {"values": chain}, "tags": tags}
        self._client.capture_event(told)  # type: ignore[arg-type]  # ours, not its own

    def heard_of_request(self, _endpoint: str, _outcome: str, _took_s: float) -> None:
        pass  # it is told of bugs alone

    def close(self) -> None:
        self._client.close(timeout=CLOSE_S)


def _exception(exc_info: Any) -> BaseException | None:
    if exc_info is True:
        return sys.exc_info()[1]
    if isinstance(exc_info, tuple):
        exc_info = exc_info[1]
    return exc_info if isinstance(exc_info, BaseException) else None


def _chain(error: BaseException) -> list[BaseException]:
    """The oldest cause first, as Sentry lists them."""
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found and len(found) < _CHAIN_MAX:
        found.insert(0, current)
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)
    return found


def _shown(error: BaseException) -> dict[str, Any]:
    frames = [
        {
            "filename": "/".join(Path(frame.f_code.co_filename).parts[-3:]),
            "module": str(frame.f_globals.get("__name__", "")),
            "function": frame.f_code.co_name,
            "lineno": line,
            "in_app": str(frame.f_globals.get("__name__", "")).startswith(("bot.", "adapters.")),
        }
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    kind = type(error)
    return {"type": kind.__name__, "module": kind.__module__, "stacktrace": {"frames": frames}}
