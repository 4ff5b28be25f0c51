"""Waiting for a process that works for us: an engine's ffmpeg, a recogniser of our own."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import psutil

from tests.engine.contract import Contract, Json
from tests.engine.servers import Process


async def until_there_is_an_ffmpeg(engine: Process, nemo: Contract) -> psutil.Process:
    """It is stopped in the middle: however busy the machine is, it doesn't end by itself."""
    stopped: list[psutil.Process] = []

    def is_encoding(status: Json) -> bool:
        assert status["status"] in {"pending", "processing"}
        if status["progress"] > 1:
            for child in psutil.Process(engine.child.pid).children(recursive=True):
                with contextlib.suppress(psutil.Error):  # it ended while we looked
                    if "ffmpeg" in child.name():
                        child.suspend()
                        stopped.extend([child] * (child.status() == psutil.STATUS_STOPPED))
        return stopped != []

    await nemo.until("r", is_encoding)
    return stopped[-1]


async def child_with(argument: str) -> psutil.Process:
    """The process below this one that was started with `argument`."""
    async with asyncio.timeout(600):
        while True:
            for child in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error):  # it ended while we looked
                    if argument in child.cmdline():
                        return child
            await asyncio.sleep(0.05)


async def begin_a_render(nemo: Contract, clip: Path) -> None:
    await nemo.begin()
    await nemo.upload(clip)
    await nemo.ask("compress to 200 kB")
    await nemo.submit("r")
