"""The local engine as a child process: started, found, and gone when we are.

It is a NemoVideo server like any other, so nothing of it is imported here. It lives as long as
the pipe that we hold: when this process ends, however it ends, the engine ends too.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import structlog

from bot.ports import Clock

log = structlog.get_logger(__name__)

START_LIMIT_S = 120.0
"""One that fails says so at once; a small machine may take long to read it from its disk."""
STOP_LIMIT_S = 5.0
LOG_MAX_BYTES = 1_000_000
TRIED_AGAIN_S = 600.0
_FOR_COPIES = ("--tokens-per-ip", "0", "--session-ttl-s", "7200", "--link-ttl-s", "7200")
_LISTENING = re.compile(rb"listening (http://[\w.\[\]:-]+)\s*\n?")
_SECRETS = re.compile(r"(TOKEN|SECRET|DATABASE_URL|PASSWORD|_KEYS?$)", re.IGNORECASE)


class EngineError(Exception):
    """The engine does not run. The text is one line for the person at the terminal."""


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """A running engine: `url` is its API's base."""

    url: str
    process: asyncio.subprocess.Process
    log: Path

    async def died(self) -> EngineError:
        """Wait until it ends by itself; what it said last."""
        await self.process.wait()
        return EngineError(f"the local engine has ended: {_last_line(self.log)}")


def command(*arguments: str) -> list[str]:
    """How the engine is started. `-P`: a folder "engine" in the person's own folder is not it."""
    return [sys.executable, "-P", "-m", "engine", *arguments]


def captions_options(model: Path | None) -> tuple[str, ...]:
    """The engine's options for a folder with a speech model."""
    return ("--captions-model", str(model)) if model is not None else ()


@contextlib.asynccontextmanager
async def local_engine(
    data: Path,
    *,
    keep_port: bool = False,
    arguments: Sequence[str] = (),
    start_limit_s: float = START_LIMIT_S,
) -> AsyncIterator[LocalEngine]:
    """Run an engine over the folder `data` on a loopback port for as long as the context lasts.

    `keep_port` takes the same port as the last time where it is free, so that links and accounts,
    which name it, stay good. Raises `EngineError` when it does not come up within `start_limit_s`.
    """
    try:
        await asyncio.to_thread(data.mkdir, parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise EngineError(f"{data} can't be used: {error.strerror}") from None
    note = data / "port"
    process, url = await _start(data, _kept(note) if keep_port else 0, arguments, start_limit_s)
    try:
        if keep_port:
            note.write_text(url.rpartition(":")[2])
        yield LocalEngine(url, process, data / "engine.log")
    finally:
        await _stop(process)


class EngineOnDemand:
    """An engine that is started when it is first needed, and again when it has ended.

    `stack` ends it. What was uploaded to it is deleted after two hours of no use.
    """

    def __init__(
        self, data: Path, stack: contextlib.AsyncExitStack, clock: Clock, *arguments: str
    ) -> None:
        self._data = data
        self._stack = stack
        self._clock = clock
        self._arguments = (*_FOR_COPIES, *arguments)
        self._lock = asyncio.Lock()
        self._engine: LocalEngine | None = None
        self._tried_s: float | None = None

    async def url(self) -> str | None:
        """Its address; None where it does not start, which is tried again after a while."""
        async with self._lock:
            if self._engine is not None and self._engine.process.returncode is None:
                return self._engine.url
            now_s = self._clock.monotonic_s()
            if self._tried_s is not None and now_s - self._tried_s < TRIED_AGAIN_S:
                return None
            starting = local_engine(self._data, keep_port=True, arguments=self._arguments)
            try:
                self._engine = await self._stack.enter_async_context(starting)
            except EngineError as error:
                self._tried_s, self._engine = now_s, None
                log.warning("engine.not_started", reason=str(error))
                return None
            return self._engine.url


async def _start(
    data: Path, port: int, arguments: Sequence[str], limit_s: float
) -> tuple[asyncio.subprocess.Process, str]:
    try:
        return await _start_on(data, port, arguments, limit_s)
    except EngineError as error:
        if port == 0 or "cannot listen" not in str(error):
            raise
        return await _start_on(data, 0, arguments, limit_s)  # somebody else has our port now


async def _start_on(
    data: Path, port: int, arguments: Sequence[str], limit_s: float
) -> tuple[asyncio.subprocess.Process, str]:
    log = data / "engine.log"
    full = log.exists() and log.stat().st_size > LOG_MAX_BYTES
    args = ("--port", str(port), "--data", str(data), "--parent-pipe", *arguments)
    with log.open("wb" if full else "ab") as stderr:
        process = await _begun(command(*args), stderr)
    try:
        assert process.stdout is not None
        async with asyncio.timeout(limit_s):
            found = _LISTENING.fullmatch(await process.stdout.readline())
            if found is None:
                await process.wait()
                raise EngineError(f"the local engine did not start: {_last_line(log)}")
    except TimeoutError:
        await _stop(process)
        raise EngineError(f"the local engine did not start within {limit_s:g} s") from None
    except BaseException:
        await _stop(process)
        raise
    return process, found[1].decode()


async def _begun(line: Sequence[str], stderr: BinaryIO) -> asyncio.subprocess.Process:
    """Who is cancelled meanwhile waits until it is there, and ends it: of a process whose pipes are
    not connected yet asyncio would wait for the end for ever."""
    beginning = asyncio.ensure_future(
        asyncio.create_subprocess_exec(
            *line,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=stderr,
            env=_without_secrets(os.environ),
            start_new_session=True,  # Ctrl-C is for us: we end the engine when we have finished
        )
    )
    try:
        return await asyncio.shield(beginning)
    except asyncio.CancelledError:
        await _stop(await beginning)
        raise


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Let go of the pipe, which ends it; then make sure."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(STOP_LIMIT_S):
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _kept(note: Path) -> int:
    try:
        port = int(note.read_text())
    except (OSError, ValueError):
        return 0
    return port if 1024 <= port <= 65_535 else 0


def _last_line(log: Path) -> str:
    """What the engine said last; tracebacks end in their reason."""
    with contextlib.suppress(OSError):
        lines = log.read_text(encoding="utf-8", errors="replace")[-4_000:].splitlines()
        for line in reversed(lines):
            if line.strip():
                return line.strip().removeprefix("engine: ")[:300]
    return "it said nothing"


def _without_secrets(environ: Mapping[str, str]) -> dict[str, str]:
    """The engine needs no account of anybody's."""
    return {name: value for name, value in environ.items() if not _SECRETS.search(name)}
