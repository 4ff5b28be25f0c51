"""The event stream that pages follow (Server-Sent Events): what a page has missed, then what comes.

A browser that comes back names the last number that it has seen, so nothing is lost while a phone
slept or the server was started again.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from typing import Final, Literal

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from adapters.web.server.event_log import EventLog, LogEntry, entries_after

PAGES_MAX: Final = 10
"""So many pages of one person are followed at once."""
HEARTBEAT_S: Final = 15.0
"""A proxy that hears nothing for a minute hangs up."""


class Live:
    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._open = Counter[str]()
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """All streams end; pages come back by themselves."""
        self._stopping.set()

    def follow(self, request: Request, person: str) -> Response:
        if self._open[person] >= PAGES_MAX:
            return PlainTextResponse("Too many pages.\n", status_code=429)
        seen = request.headers.get("last-event-id") or request.query_params.get("after", "0")
        after = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 16 else 0
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        events = self._events(person, after)
        return StreamingResponse(events, media_type="text/event-stream", headers=headers)

    async def _events(self, person: str, seq: int) -> AsyncIterator[str]:
        self._open[person] += 1
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            with self._log.listening() as changed:
                yield "retry: 1000\n\n"
                is_new = True
                while not stopping.done():
                    changed.clear()
                    entries = await self._log.run(entries_after, person, seq)
                    for entry in entries:
                        seq = entry.seq
                        yield _event(entry)
                    yield "event: ready\ndata:\n\n" if is_new else "" if entries else ":\n\n"
                    is_new = False
                    await _either(changed, stopping)
        finally:
            stopping.cancel()
            self._open[person] -= 1


async def _either(changed: asyncio.Event, stopping: asyncio.Task[Literal[True]]) -> None:
    waiting = asyncio.create_task(changed.wait())
    try:
        both = {waiting, stopping}
        await asyncio.wait(both, timeout=HEARTBEAT_S, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiting.cancel()


def _event(entry: LogEntry) -> str:
    shown = {"id": entry.message, "place": entry.place, "by": entry.by, "html": entry.html}
    return f"id: {entry.seq}\ndata: {json.dumps(shown)}\n\n"
