"""Engines to speak the contract with: in this process, and as a process of their own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import uvicorn

from engine.app import create_app
from engine.server import bind
from engine.settings import Settings
from tests.engine.contract import Contract


class Clock:
    """Seconds of UTC that a test moves."""

    def __init__(self) -> None:
        self.now_s = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now_s


def upload_folders(settings: Settings) -> list[Path]:
    """One for each upload that was kept."""
    return list(settings.uploads_dir.iterdir()) if settings.uploads_dir.exists() else []


@contextlib.asynccontextmanager
async def served(
    settings: Settings, now_s: Callable[[], float] = time.time
) -> AsyncIterator[Contract]:
    """The application on a real socket in this process."""
    with bind("127.0.0.1", 0) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        app = create_app(_at(settings, url), now_s)
        config = uvicorn.Config(app, log_config=None, http="h11", lifespan="on")
        config.timeout_graceful_shutdown = 1
        server = uvicorn.Server(config)
        # Signals are the test runner's.
        serving = asyncio.create_task(server._serve(sockets=[listening]))
        while not server.started:
            if serving.done():
                serving.result()
            await asyncio.sleep(0.01)
        async with client(url) as contract:
            yield contract
        server.should_exit = True
        await serving


def _at(settings: Settings, url: str) -> Settings:
    return Settings(**{**vars(settings), "public_url": url})


@contextlib.asynccontextmanager
async def client(url: str) -> AsyncIterator[Contract]:
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as http:
        yield Contract(http)


@dataclass
class Process:
    """`python -m engine` as somebody would start it."""

    child: subprocess.Popen[bytes]
    url: str

    def kill(self) -> None:
        self.child.kill()
        self.child.wait(10)


@contextlib.contextmanager
def running(data_dir: Path, *options: str) -> Iterator[Process]:
    command = [sys.executable, "-m", "engine", "--port", "0", "--data", str(data_dir), *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env=environment,
    ) as child:
        try:
            assert child.stdout is not None
            line = child.stdout.readline().decode()
            assert line.startswith("listening http://127.0.0.1:"), line
            yield Process(child, line.split()[1])
        finally:
            child.kill()
