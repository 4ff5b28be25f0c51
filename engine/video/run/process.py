"""One ffmpeg run: sandboxed, limited, watched, and gone at once when it is cancelled.

Inputs are opened here and handed over as descriptors, so no file name ever reaches ffmpeg: a name
can't be taken for an option, a protocol or a pattern, and a hostile file finds no neighbours.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from engine.video.run.decoders import DECODERS
from engine.video.run.find_ffmpeg import Ffmpeg, find_ffmpeg
from engine.video.run.sandbox import Limits, child_environment, find_sandbox

MAX_PIXELS = 35_389_440  # 8192x4320; one such frame is 53 MB decoded
_MAX_LINE_BYTES = 64 << 10


class ProcessTimeout(Exception):
    """The run took longer than its wall time and was killed."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read with exactly this demuxer. `options` go before its `-i`."""

    path: Path
    demuxer: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended, and what ffmpeg wrote to standard error."""

    returncode: int
    stderr: str  # bounded: its beginning and its end

    @property
    def ok(self) -> bool:
        return self.returncode == 0


def _input_arguments(ffmpeg: Ffmpeg, source: Input, fd: int) -> list[str]:
    enhancements = ["-export_side_data", "enhancements"] if ffmpeg.drops_lcevc else []
    folder = "/proc/self/fd" if sys.platform.startswith("linux") else "/dev/fd"
    return [
        "-protocol_whitelist", "file",
        "-format_whitelist", source.demuxer,
        "-codec_whitelist", DECODERS,
        "-max_pixels", str(MAX_PIXELS),
        *enhancements,
        "-f", source.demuxer,
        *source.options,
        "-i", f"{folder}/{fd}",
    ]  # fmt: skip


class _Ends:
    """Keeps the first and the last half of what is fed to it."""

    def __init__(self, limit_bytes: int) -> None:
        self._half = limit_bytes // 2
        self._head = b""
        self._tail = b""

    def feed(self, data: bytes) -> None:
        room = self._half - len(self._head)
        self._head += data[:room]
        self._tail = (self._tail + data[room:])[-self._half :]

    def text(self) -> str:
        return (self._head + self._tail).decode(errors="replace")


async def _read_errors(stream: asyncio.StreamReader, keep: _Ends) -> None:
    while data := await stream.read(16 << 10):
        keep.feed(data)


async def _read_lines(stream: asyncio.StreamReader, on_line: Callable[[str], None]) -> None:
    unfinished = b""
    while data := await stream.read(64 << 10):
        *lines, unfinished = (unfinished + data).split(b"\n")
        unfinished = unfinished[-_MAX_LINE_BYTES:]
        for line in lines:
            on_line(line.decode(errors="replace"))


class _Alive:
    """Puts the deadline off as long as there is progress: slow is not hanging."""

    def __init__(
        self, on_line: Callable[[str], None], deadline: asyncio.Timeout, wall_s: float
    ) -> None:
        self._on_line = on_line
        self._deadline = deadline
        self._wall_s = wall_s
        self._seen: dict[str, str] = {}

    def __call__(self, line: str) -> None:
        name, _, value = line.partition("=")
        if name in ("frame", "out_time_us", "total_size") and self._seen.get(name) != value:
            self._seen[name] = value
            self._deadline.reschedule(asyncio.get_running_loop().time() + self._wall_s)
        self._on_line(line)


async def _kill(process: asyncio.subprocess.Process) -> None:
    # A killed process ends in its own turn, and a crowd may keep that waiting: where we may, it is
    # let through first.
    with suppress(OSError):
        os.setpriority(os.PRIO_PGRP, process.pid, 0)
    # SIGTERM makes ffmpeg finish its file first, up to ten seconds; nobody wants that file.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await asyncio.shield(process.wait())


async def run(
    inputs: Sequence[Input],
    arguments: Sequence[str],
    *,
    limits: Limits,
    workdir: Path | None = None,
    on_line: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Run ffmpeg in `workdir`, the only place it may write to, and wait for it.

    `on_line` gets its standard output line by line; without `workdir` that is all it can write.

    Raises OSError when an input can't be opened and ProcessTimeout after `limits.wall_s`
    (without progress, if that is what counts).
    Cancellation kills the whole process group before it is passed on.
    """
    ffmpeg, sandbox = await find_ffmpeg(), await find_sandbox()
    with ExitStack() as open_files:
        fds: list[int] = []
        for source in inputs:
            fd = os.open(source.path, os.O_RDONLY | os.O_CLOEXEC)
            open_files.callback(os.close, fd)
            fds.append(fd)
        reading = [
            argument
            for source, fd in zip(inputs, fds, strict=True)
            for argument in _input_arguments(ffmpeg, source, fd)
        ]
        process = await asyncio.create_subprocess_exec(
            *sandbox.command(ffmpeg, workdir, tuple(fds), limits),
            *("-hide_banner", "-nostdin", "-y", "-nostats"),
            *reading,
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            cwd=workdir or "/",
            env=child_environment(workdir),
            pass_fds=fds,
            start_new_session=True,
        )
    return await watch(process, limits, on_line)


async def watch(
    process: asyncio.subprocess.Process, limits: Limits, on_line: Callable[[str], None]
) -> Outcome:
    """Waits for a child in a session of its own, and kills it on time and on cancellation.

    Error: ProcessTimeout."""
    assert process.stdout is not None
    assert process.stderr is not None
    errors = _Ends(limits.stderr_bytes)
    try:
        async with asyncio.timeout(limits.wall_s) as deadline, asyncio.TaskGroup() as group:
            if limits.by_progress:
                on_line = _Alive(on_line, deadline, limits.wall_s)
            group.create_task(_read_errors(process.stderr, errors))
            group.create_task(_read_lines(process.stdout, on_line))
            returncode = await process.wait()
    except TimeoutError as error:
        raise ProcessTimeout from error
    finally:
        if process.returncode is None:
            await _kill(process)
    return Outcome(returncode, errors.text())
