"""Waiting for an engine process to have an ffmpeg at work."""

from __future__ import annotations

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
        return bool(found and status["progress"] > 0)

    await nemo.until("r", is_encoding)
    return found[-1]


async def begin_a_render(nemo: Contract, clip: Path) -> None:
    await nemo.begin()
    await nemo.upload(clip)
    await nemo.ask("compress to 200 kB")
    await nemo.submit("r")
