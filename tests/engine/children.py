"""Waiting for a process that works for us: an engine's ffmpeg, a recogniser of our own."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import psutil

from tests.engine.contract import Contract, Json
from tests.engine.servers import Process


async def until_there_is_an_ffmpeg(engine: Process, nemo: Contract) -> psutil.Process:
    found: list[psutil.Process] = []

    def is_encoding(status: Json) -> bool:
        assert status["status"] in {"pending", "processing"}
        children = psutil.Process(engine.child.pid).children(recursive=True)
        found.extend(child for child in children if "ffmpeg" in child.name())
        return bool(found and status["progress"] > 1)

    await nemo.until("r", is_encoding)
    return found[-1]


async def child_with(argument: str) -> psutil.Process:
    """The process below this one that was started with `argument`."""
    async with asyncio.timeout(60):
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
