"""discord.py's heartbeat by the loop's time. Its own is a thread with the machine's clock, so to it
a minute that was moved would be a gateway that has stopped answering."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from discord.gateway import KeepAliveHandler


class LoopHeartbeat(KeepAliveHandler):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._beating: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._beating = asyncio.create_task(self._beat(), name="heartbeat")

    def stop(self) -> None:
        if self._beating is not None:
            self._beating.cancel()

    async def _beat(self) -> None:
        assert self.interval is not None
        with contextlib.suppress(ConnectionError):  # whoever reads from it notices, too
            while True:
                await asyncio.sleep(self.interval)
                await self.ws.send_heartbeat(self.get_payload())
