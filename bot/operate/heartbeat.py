"""Is the bot's event loop alive? A file that it touches, for a container's health check.

A process that hangs still exists, and still holds its locks; only a loop that runs can keep this
file young.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from pathlib import Path

BEAT_S = 10.0
DEAD_AFTER_S = 60.0


@contextlib.asynccontextmanager
async def beating(folder: Path, *, every_s: float = BEAT_S) -> AsyncIterator[None]:
    """Keep `folder/alive` young for as long as the context lasts, and remove it afterwards."""
    file = folder / "alive"
    task = asyncio.create_task(_beat(file, every_s))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        file.unlink(missing_ok=True)


def is_beating(folder: Path, *, dead_after_s: float = DEAD_AFTER_S) -> bool:
    """Has a bot over `folder` shown a sign of life within `dead_after_s`?"""
    try:
        age_s = time.time() - (folder / "alive").stat().st_mtime
    except OSError:
        return False
    return age_s <= dead_after_s


async def _beat(file: Path, every_s: float) -> None:
    while True:
        with contextlib.suppress(OSError):  # a full disk is no reason to stop trying
            await asyncio.to_thread(file.touch)
        await asyncio.sleep(every_s)
