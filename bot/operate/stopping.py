"""Told to stop: once is a request, twice an order."""

from __future__ import annotations

import asyncio
import signal

import structlog

from bot.app import App

log = structlog.get_logger(__name__)


class Signals:
    """The first SIGTERM or SIGINT asks, the second insists. Make it in the running loop."""

    def __init__(self) -> None:
        self.asked, self.insisted = asyncio.Event(), asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._heard)

    def _heard(self) -> None:
        (self.insisted if self.asked.is_set() else self.asked).set()


async def stop_gently(app: App, signals: Signals, limit_s: float) -> None:
    """Let what runs finish for `limit_s`, unless somebody insists."""
    finishing = asyncio.create_task(app.stop(limit_s))
    insisted = asyncio.create_task(signals.insisted.wait())
    await asyncio.wait({finishing, insisted}, return_when=asyncio.FIRST_COMPLETED)
    insisted.cancel()
    if not finishing.done():
        log.warning("stopping_now")
        finishing.cancel()
    await asyncio.gather(finishing, insisted, return_exceptions=True)
