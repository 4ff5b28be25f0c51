"""A command's work, run to its end or until somebody ends it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any

INTERRUPTED, TERMINATED = 130, 143


def until_done(work: Coroutine[Any, Any, int]) -> int:
    """The exit code. SIGTERM ends as cleanly as Ctrl-C does."""

    async def until_told_to_stop() -> int:
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
        return await work

    try:
        return asyncio.run(until_told_to_stop())
    except asyncio.CancelledError:
        return TERMINATED
