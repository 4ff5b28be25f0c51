"""Is the bot's event loop alive? A file that it touches, for a container's health check.

A process that hangs still exists, and still holds its locks; only a loop that runs can keep this
file young.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import time
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

BEAT_S = 10.0
DEAD_AFTER_S = 60.0


def tell_systemd(state: str, environ: Mapping[str, str] = os.environ) -> None:
    """`READY=1`, `WATCHDOG=1` or `STOPPING=1`, where systemd has started us (`Type=notify`)."""
    address = environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):  # a name that no file has
        address = "\0" + address[1:]
    with (
        contextlib.suppress(OSError),
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as there,
    ):
        there.setblocking(False)
        there.sendto(state.encode(), address)


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


def _touch(file: Path) -> None:
    """For its owner alone, also where it was there."""
    file.touch(0o600)
    file.chmod(0o600)


async def _beat(file: Path, every_s: float) -> None:
    while True:
        with contextlib.suppress(OSError):  # a full disk is no reason to stop trying
            await asyncio.to_thread(_touch, file)
        tell_systemd("WATCHDOG=1")
        await asyncio.sleep(every_s)
