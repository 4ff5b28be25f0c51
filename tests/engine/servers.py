"""Engines to speak the contract with: in this process, and as a process of their own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.settings import Settings
from tests.engine.contract import Contract
from tests.support.engine import engine_here
from tests.support.plain_http import plain_http


def upload_folders(settings: Settings) -> list[Path]:
    """One for each upload that was kept."""
    return list(settings.uploads_dir.iterdir()) if settings.uploads_dir.exists() else []


@contextlib.asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[Contract]:
    """The application on a real socket in this loop, and by its time."""
    given = {name: value for name, value in vars(settings).items() if name != "public_url"}
    async with engine_here(given.pop("data_dir"), **given) as url, client(url) as contract:
        yield contract


@contextlib.asynccontextmanager
async def client(url: str) -> AsyncIterator[Contract]:
    async with plain_http(base_url=url, timeout=60) as http:
        yield Contract(http)


@dataclass
class Process:
    """`python -m engine` as somebody would start it."""

    child: subprocess.Popen[bytes]
    url: str

    def kill(self) -> None:
        self.child.kill()
        self.child.wait(100)


@contextlib.contextmanager
def running(data_dir: Path, *options: str, log: Path = Path(os.devnull)) -> Iterator[Process]:
    """`log` takes what it writes to standard error."""
    command = [sys.executable, "-m", "engine", "--port", "0", "--data", str(data_dir), *options]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command,
            stderr=errors,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=environment,
        ) as child,
    ):
        try:
            assert child.stdout is not None
            line = child.stdout.readline().decode()
            assert line.startswith("listening http://127.0.0.1:"), line
            yield Process(child, line.split()[1])
        finally:
            child.kill()
