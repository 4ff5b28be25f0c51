"""Small courtesies that nothing waits for: reactions, toasts, tidying up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from adapters.telegram.redaction import redact

log = logging.getLogger(__name__)


class Background:
    """Runs them, keeps their failures to itself, and waits for them a moment at the end."""

    def __init__(self, *, most: int = 200) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._most = most

    def start(self, courtesy: Coroutine[Any, Any, object]) -> None:
        if len(self._tasks) >= self._most:  # Telegram is slow: a courtesy too late is none
            courtesy.close()
            return
        task = asyncio.create_task(_quietly(courtesy))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, within_s: float) -> None:
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=within_s)
            for task in late:
                task.cancel()


async def _quietly(courtesy: Coroutine[Any, Any, object]) -> None:
    try:
        await courtesy
    except Exception as error:  # blocked bots, forbidden reactions: nobody is waiting for it
        log.debug("left out: %s", redact(str(error)))
