"""How much of our code one video passes, from the update that brings it to the MP4 in the chat.

    python -m bench.path                     Telegram, Discord, and the sizes of all our files
    python -m bench.path telegram --list     also each file with its functions, in order

The whole bot runs on the platform's fake on loopback, at real speed, with the local engine as
another process. Somebody sends a video of a megabyte with "compress this video to under 500KB".
Counting begins when the update leaves the fake, after the start and all that it began, and ends
when the MP4 is in the chat and nothing new was called for two seconds. Run it on an idle machine:
how often a growing text is shown, and with it one to three functions, goes by the clock.

A function is a `def` under `bot/` or `adapters/` that was called meanwhile, in any thread; lambdas,
comprehensions, generator expressions, class bodies and what `dataclass` writes are none. What ran
already (a receiving loop) counts for what it calls then, not for going on. A return is a step, in
the order of first calls, into a file that this order has left before.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import contextlib
import dis
import functools
import inspect
import itertools
import logging
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType

import httpx
import structlog

from bot.operate.local_engine import local_engine
from tests.stories.discord.story import clip_file, on_discord, results
from tests.stories.room.world import ROOT, Service
from tests.stories.telegram.story import on_telegram, video
from tests.support.clock import LoopClock, eventually
from tests.support.fakes.discord import FakeDiscord
from tests.support.fakes.telegram import ANN, FakeTelegram

_CLIPS = Path(os.environ.get("NEMOBOT_CLIPS") or ROOT / ".cache" / "clips")
_WORDS = "compress this video to under 500KB"
_QUIET_S = 2.0
_LIMIT_S = 300.0
_PASSED = ("bot", "adapters")
_SIZED = ("bot", "adapters", "engine")


@dataclass
class Passed:
    """The functions that were called while `counting`, as (file, qualified name), in order."""

    counting: bool = True
    functions: dict[tuple[str, str], None] = field(default_factory=dict)

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Before the bot starts: the threads that it starts are watched from their beginning."""
        threading.setprofile(self._saw)
        sys.setprofile(self._saw)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    async def quiet(self) -> None:
        """Until two seconds called nothing new: what goes round and round does not keep us."""
        known = -1
        while known < (known := len(self.functions)):  # noqa: ASYNC110 - any thread may add
            await asyncio.sleep(_QUIET_S)

    @contextlib.asynccontextmanager
    async def of(self, comes: Callable[[], object]) -> AsyncIterator[None]:
        """Count from here, when the start is over, until `comes` has come and all is quiet."""
        await self.quiet()
        self.functions.clear()
        yield
        await eventually(comes, _LIMIT_S)
        await self.quiet()
        self.counting = False

    def _saw(self, frame: FrameType, event: str, arg: object) -> None:
        if self.counting and event == "call":
            path = _ours(frame.f_code)
            if path and frame.f_lasti <= _beginning(frame.f_code):
                self.functions.setdefault((path, frame.f_code.co_qualname))

    def files(self) -> dict[str, list[str]]:
        """Each file's functions, in order of the first call."""
        found: dict[str, list[str]] = {}
        for path, name in self.functions:
            found.setdefault(path, []).append(name)
        return found

    def returns(self) -> int:
        """Steps into a file that was left before."""
        entered = [path for path, _ in itertools.groupby(path for path, _ in self.functions)]
        return len(entered) - len(set(entered))


@functools.cache
def _ours(code: CodeType) -> str | None:
    """The file of a function of ours, from the repository's root."""
    path = Path(code.co_filename)
    if code.co_name.startswith("<") or not code.co_flags & inspect.CO_OPTIMIZED:
        return None  # a lambda, a comprehension, or the body of a module or class
    if not path.is_relative_to(ROOT) or path.relative_to(ROOT).parts[0] not in _PASSED:
        return None
    return str(path.relative_to(ROOT))


@functools.cache
def _beginning(code: CodeType) -> int:
    """Where a call begins; a coroutine that goes on is called at a later place."""
    return next(step.offset for step in dis.get_instructions(code) if step.opname == "RESUME")


async def _telegram(passed: Passed, service: Service, data: Path, clip: Path, port: int) -> None:
    async with (
        FakeTelegram() as fake,
        on_telegram(fake, service, data, clock=LoopClock()) as story,
    ):
        async with passed.of(lambda: story.files(ANN)):
            fake.say(ANN, text=_WORDS, video=video(clip))
        await story.rest()


async def _discord(passed: Passed, service: Service, data: Path, clip: Path, port: int) -> None:
    async with (
        FakeDiscord(port=port) as fake,
        on_discord(fake, service, data, clock=LoopClock()) as story,
    ):
        dm = fake.dm(ann := fake.user("ann"))
        file = clip_file(fake, clip)
        async with passed.of(lambda: results(dm)):
            await fake.say(ann, dm, _WORDS, file)
        await story.rest()


_PLATFORMS = {"telegram": _telegram, "discord": _discord}


async def _pass_one(platform: str) -> Passed:
    clip, port, passed = _CLIPS / "bigbuckbunny.mp4", _free_port(), Passed()
    options = ["--tokens-per-ip", "0", "--fetch-allow", f"127.0.0.1:{port}"]
    with tempfile.TemporaryDirectory() as folder:
        data, engine_data = Path(folder) / "bot", Path(folder) / "engine"
        async with httpx.AsyncClient() as http, local_engine(engine_data, arguments=options) as at:
            with passed.watching():
                await _PLATFORMS[platform](
                    passed, Service(at.url, engine_data, http), data, clip, port
                )
    return passed


def _free_port() -> int:
    """The engine has to know the fake's port before the fake begins."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _lengths(path: Path) -> list[int]:
    """The lines of each function, without its decorators."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node.end_lineno or node.lineno) - node.lineno + 1 for node in functions]


def _show_sizes() -> None:
    paths = [path for room in _SIZED for path in (ROOT / room).rglob("*.py")]
    lines = [count for path in paths if (count := len(path.read_text().splitlines()))]
    functions = sorted(length for path in paths for length in _lengths(path))
    print(
        f"all of {', '.join(_SIZED)}: {len(lines)} files that are not empty, "
        f"{statistics.median(lines):g} lines in the median, {max(lines)} at most; "
        f"{len(functions)} functions, {statistics.median(functions):g} lines in the median, "
        f"{statistics.quantiles(functions, n=10)[-1]:g} at p90"
    )


def _show(platform: str, passed: Passed, listed: bool) -> None:
    files = passed.files()
    print(
        f"{platform}: {len(files)} files, {len(passed.functions)} functions, "
        f"{passed.returns()} returns"
    )
    for path, names in files.items() if listed else ():
        print(f"  {path} ({len(names)}): {', '.join(names)}")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.path", description=__doc__)
    parser.add_argument("platform", nargs="?", choices=_PLATFORMS)
    parser.add_argument("--list", action="store_true", help="each file with its functions")
    chosen = parser.parse_args(arguments)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    if chosen.platform:
        _show(chosen.platform, asyncio.run(_pass_one(chosen.platform)), chosen.list)
        return
    for platform in _PLATFORMS:  # each in a new process: what one has cached, the next would skip
        again = [sys.executable, "-m", "bench.path", platform, *(["--list"] * chosen.list)]
        subprocess.run(again, check=True)
    _show_sizes()


if __name__ == "__main__":
    main()
