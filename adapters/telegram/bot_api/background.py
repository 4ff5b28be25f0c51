"""Small requests that nothing waits for: reactions, toasts, tidying up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from adapters.telegram.redaction import SECRETS
from bot.core.redaction import hidden

log = logging.getLogger(__name__)


class Background:
    """Runs them, keeps their failures to itself, and waits for them a moment at the end."""

    def __init__(self, *, most: int = 200) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._most = most

    def start(self, request: Coroutine[Any, Any, object]) -> None:
        if len(self._tasks) >= self._most:  # Telegram is slow, and a late reaction helps nobody
            request.close()
            return
        task = asyncio.create_task(_quietly(request))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, within_s: float) -> None:
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=within_s)
            for task in late:
                task.cancel()


async def _quietly(request: Coroutine[Any, Any, object]) -> None:
    try:
        await request
    except Exception as error:  # blocked bots, forbidden reactions: nobody is waiting for it
        log.debug("left out: %s", hidden(str(error), SECRETS))
