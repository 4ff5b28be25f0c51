"""The sandbox of an ffmpeg child, as tight as this machine allows.

Decoders are where hostile files do harm, so the child gets neither network nor any file but its
inputs, its own folder and the system's libraries. What a machine doesn't offer (no user namespaces,
an old kernel, not Linux) is found out once, logged, and done without; the limits always apply.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from engine.video.run.find_ffmpeg import Ffmpeg, find_ffmpeg

log = structlog.get_logger(__name__)

_START = Path(__file__).with_name("sandboxed_start.py")
_READABLE = (
    "/usr", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.preload",
    "/dev/urandom", "/dev/zero", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu",
)  # fmt: skip
_CHECK_TIMEOUT_S = 20
_NICE = 2
"""The server goes first. The more, the longer a child that is killed on a busy machine waits for
its turn to end (at its longest 0.24 s with 10, 0.12 with 5, 0.04 with 2), and so does each first
sign of progress."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use. RLIMIT_NPROC is left out: it counts a user's threads everywhere.

    With `by_progress`, `wall_s` begins anew whenever ffmpeg's `-progress` has moved on.
    """

    wall_s: float
    cpu_s: int
    file_bytes: int
    memory_bytes: int = 4 << 30  # address space; a 1080p encode takes 2 GiB of it, 0.5 resident
    open_files: int = 256
    stderr_bytes: int = 64 << 10
    by_progress: bool = False


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What is closed to a child besides its limits: the network, the file system."""

    network_off: bool
    files: bool

    def command(
        self, ffmpeg: Ffmpeg, workdir: Path | None, input_fds: tuple[int, ...], limits: Limits
    ) -> list[str]:
        """The command up to ffmpeg's own arguments: `sandboxed_start.py`, options, ffmpeg."""
        options = []
        if self.files:
            libraries = filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep))
            readable = (
                *_READABLE,
                *libraries,
                ffmpeg.path.parent,
                *(f"fd:{fd}" for fd in input_fds),
            )
            options += [f"read={place}" for place in readable]
            options += [f"write={workdir.absolute()}"] if workdir else []
        return shut_in([str(ffmpeg.path)], limits, options, network_off=self.network_off)


def shut_in(
    program: Sequence[str], limits: Limits, places: Sequence[str] = (), *, network_off: bool
) -> list[str]:
    """A command that becomes `program` within these limits. `places` are those of the file system
    that stay open (`read=…`, `write=…`); without any it is left as it is."""
    limited = {
        "AS": limits.memory_bytes,
        "CPU": limits.cpu_s,
        "FSIZE": limits.file_bytes,
        "NOFILE": limits.open_files,
        "CORE": 0,
    }
    options = [f"limit={name}:{most}" for name, most in limited.items()]
    options += [f"parent={os.getpid()}", f"nice={_NICE}"]
    if network_off:
        options.append("network=off")
    return [sys.executable, "-I", "-S", str(_START), *options, *places, "--", *program]


def child_environment(workdir: Path | None) -> dict[str, str]:
    """Nothing of ours reaches the child: our environment holds secrets."""
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    # Arenas are reserved per thread and would use up the address space on many cores.
    return kept | {
        "LANG": "C.UTF-8",
        "HOME": str(workdir or "/nonexistent"),
        "MALLOC_ARENA_MAX": "4",
    }


async def _works(candidate: Sandbox, ffmpeg: Ffmpeg) -> bool:
    limits = Limits(wall_s=_CHECK_TIMEOUT_S, cpu_s=_CHECK_TIMEOUT_S, file_bytes=1 << 20)
    process = await asyncio.create_subprocess_exec(
        *candidate.command(ffmpeg, None, (), limits),
        "-version",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env=child_environment(None),
    )
    try:
        async with asyncio.timeout(_CHECK_TIMEOUT_S):
            return await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()


_found: dict[Path, Sandbox] = {}


async def find_sandbox() -> Sandbox:
    """The tightest sandbox that works here, tried out once per process and ffmpeg."""
    ffmpeg = await find_ffmpeg()
    if ffmpeg.path in _found:
        return _found[ffmpeg.path]
    chosen = Sandbox(network_off=False, files=False)
    for wish in ("network_off", "files"):
        tighter = replace(chosen, **{wish: True})
        if sys.platform.startswith("linux") and await _works(tighter, ffmpeg):
            chosen = tighter
        else:
            log.warning("ffmpeg_sandbox_missing", what=wish)
    _found[ffmpeg.path] = chosen
    return chosen
