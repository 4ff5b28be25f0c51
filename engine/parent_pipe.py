"""`--parent-pipe`: ending when the process that started us does, however it ended."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable


def end_with_parent(stop: Callable[[], None], grace_s: float) -> None:
    """Calls `stop` in the running event loop once the parent is gone.

    Kills the process when it is still there `grace_s` later. Standard input is the parent's pipe:
    it is read to its end, which comes when the parent is gone.
    """
    loop = asyncio.get_running_loop()

    def watch() -> None:
        with contextlib.suppress(OSError, ValueError):
            while os.read(0, 4096):
                pass
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(stop)
        # The lifespan ends ffmpeg and closes the database; this is for when it hangs.
        threading.Event().wait(grace_s)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="parent", daemon=True).start()
