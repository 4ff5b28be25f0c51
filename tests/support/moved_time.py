"""An event loop whose time is moved, not waited for.

When everything waits, its clock goes to the next moment that something waits for, at once. While
something outside the loop is at work for it, which no clock of ours can hurry, its clock stands
still: a thread of `run_in_executor` or anyio (a commit, a file being read) or a child (ffmpeg). So
hours of the bot's time pass in a moment, in the right order, and the same way on any machine.

While the loop runs, `time.time` and `time.monotonic` tell its time: to the libraries as well.

Sockets are real. Both their ends must be in this loop, which holds for all our fakes and for
`tests.support.engine`: what was sent over loopback arrives at once, or, where the machine is busy,
within the moment that is given to it before a long time passes.
"""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar, TypeVarTuple

import anyio.to_thread

PATIENCE_S = 120.0
"""Real seconds: with nothing to wait for, and nobody known at work, this long is for ever."""
ARRIVAL_S = 0.0001
"""What has arrived took this long, so that two who talk without a pause don't stop the time."""
LATE_S = 0.02
"""Real seconds: on a busy machine the kernel may be this late with what was sent over loopback."""
LONG_S = 5.0
"""Time that passes in one go and may be somebody's patience with a socket."""
T = TypeVar("T")
Args = TypeVarTuple("Args")


class NothingLeft(Exception):
    """Everything waits, and nothing will ever happen."""


class MovedTimeLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._began_utc_s = time.time()
        self._at_work: set[object] = set()
        self._children: set[asyncio.SubprocessTransport] = set()
        self._moved = _Selector(self._is_outside_at_work)
        super().__init__(self._moved)
        self._threads = ThreadPoolExecutor(thread_name_prefix="moved")
        self.set_default_executor(self._threads)

    def time(self) -> float:
        """Seconds since the loop was made, of its own time."""
        return self._moved.now_s

    def utc_s(self) -> float:
        """What `time.time` says inside this loop."""
        return self._began_utc_s + self._moved.now_s

    def run_forever(self) -> None:
        with _clocks_of(self):
            super().run_forever()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Somebody outside works for us as long as the block runs: the time stands still."""
        work = object()
        self._at_work.add(work)
        try:
            yield
        finally:
            self._at_work.discard(work)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Args], T], *args: *Args
    ) -> asyncio.Future[T]:
        job = (executor or self._threads).submit(func, *args)
        future = asyncio.wrap_future(job, loop=self)
        self._at_work.add(job)
        # after the future's own callback, so that the time stands until the future is done
        job.add_done_callback(self._thread_is_done)
        return future

    def _thread_is_done(self, job: object) -> None:
        with suppress(RuntimeError):  # the loop is closed
            self.call_soon_threadsafe(self._at_work.discard, job)

    async def subprocess_exec(self, *args: Any, **kwargs: Any) -> Any:
        with self.at_work():
            transport, protocol = await super().subprocess_exec(*args, **kwargs)
        self._children.add(transport)
        return transport, protocol

    def _is_outside_at_work(self) -> bool:
        self._children = {each for each in self._children if each.get_returncode() is None}
        return bool(self._at_work or self._children)


class _Selector(selectors.DefaultSelector):
    def __init__(self, is_outside_at_work: Callable[[], bool]) -> None:
        super().__init__()
        self.now_s = 0.0
        self._is_outside_at_work = is_outside_at_work

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if self._is_outside_at_work():
            waits = not ready and timeout != 0
            return super().select(None) if waits else ready  # its end comes through a descriptor
        if ready:
            self.now_s += ARRIVAL_S
        elif timeout is None:
            if not (ready := super().select(PATIENCE_S)):
                raise NothingLeft
        elif timeout < LONG_S or not (ready := super().select(LATE_S)):
            self.now_s += max(timeout, 0.0)
        return ready


@contextmanager
def _clocks_of(loop: MovedTimeLoop) -> Iterator[None]:
    """Everybody's clock is the loop's, and anyio's threads are known to it."""
    real = time.time, time.monotonic, anyio.to_thread.run_sync

    async def run_sync(*args: Any, **kwargs: Any) -> Any:
        with loop.at_work():
            return await real[2](*args, **kwargs)

    time.time, time.monotonic = loop.utc_s, loop.time
    anyio.to_thread.run_sync = run_sync  # type: ignore[assignment]
    try:
        yield
    finally:
        time.time, time.monotonic, anyio.to_thread.run_sync = real
