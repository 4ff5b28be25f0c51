"""The local engine, in the test's own loop or as a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sse_starlette.sse
import uvicorn
from starlette.types import ASGIApp

from engine.app import create_app
from engine.server import bind
from engine.settings import Settings

ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def _no_signals_looked_for() -> Iterator[None]:
    """From its first answer on, the library looks twice a second whether a signal came, which here
    ends nobody: in an hour of moved time that was most of what the loop did."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sse_starlette.sse, "_ensure_watcher_started_on_this_loop", lambda: None)
        yield


class _Server(uvicorn.Server):
    """Served until it is cancelled, without signals and without looking up ten times a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.stopped = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        self.ready.set()
        await self.stopped.wait()


@contextlib.asynccontextmanager
async def engine_here(data: Path, **settings: Any) -> AsyncIterator[str]:
    """The engine in this loop, over a real socket; its address. Its time is the loop's.
    `around=`: a layer around the whole application, which may change what it answers.

    Results have no pictures unless a test asks for them: they are seconds of work.
    """
    around: Callable[[ASGIApp], ASGIApp] = settings.pop("around", lambda app: app)
    with _no_signals_looked_for(), bind("127.0.0.1", 0) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        chosen = Settings(**{"data_dir": data, "public_url": url, "pictures": False, **settings})
        config = uvicorn.Config(
            around(create_app(chosen, lambda: time.time())),
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=3,
            timeout_keep_alive=75,
            http="h11",
            lifespan="on",
        )
        server = _Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listening]), name="engine")
        await server.ready.wait()
        try:
            yield url
        finally:
            server.stopped.set()
            await serving


@contextlib.contextmanager
def engine_process(data: Path, *options: str) -> Iterator[str]:
    """The engine as a process of its own; its address. It ends with the context."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "engine",
            "--data",
            str(data),
            "--parent-pipe",
            "--no-pictures",
            *options,
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.stdin.close()
        process.wait(timeout=300)
        process.stdout.close()
