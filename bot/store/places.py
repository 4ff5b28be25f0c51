"""So many may work on the database at once; who waits does so in a line, for as long as it takes,
and who is cancelled until what they have begun has ended.

A pool of connections has a line of its own, in which nobody goes first and everybody gives up after
a while: a crowd of first messages would be turned away although each takes milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Coroutine
from typing import Any, Final, TypeVar

import sqlalchemy as sa

T = TypeVar("T")

CONNECTIONS: Final = 10
"""To PostgreSQL, for transactions. Who works on more of them at once waits for the same disk."""
READERS: Final = 4
"""Further ones, for what only reads."""


class Places:
    """`count` places. `first` goes before all that wait without it."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._first: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()

    @contextlib.asynccontextmanager
    async def taken(self, *, first: bool = False) -> AsyncIterator[None]:
        """One place, while the block runs."""
        await self._take(self._first if first else self._others)
        try:
            yield
        finally:
            self._give()

    async def _take(self, line: deque[asyncio.Future[None]]) -> None:
        if self._free > 0:
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._give()  # it was given and cancelled in the same moment
            raise

    def _give(self) -> None:
        for line in (self._first, self._others):
            while line:
                turn = line.popleft()
                if not turn.done():  # else its caller has gone
                    turn.set_result(None)
                    return
        self._free += 1


async def to_its_end(work: Coroutine[None, None, T]) -> T:
    """A cancelled caller waits until it has ended. `asyncio.shield` would be one more round of the
    event loop."""
    loop = asyncio.get_running_loop()
    end: asyncio.Future[T] = loop.create_future()
    task = loop.create_task(_ended(work, end))
    try:
        return await end
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(BaseException):
                await asyncio.shield(task)
        raise


async def _ended(work: Coroutine[None, None, T], end: asyncio.Future[T]) -> None:
    """`end` gets what it comes to, where somebody still wants to know."""
    try:
        result = await work
    except asyncio.CancelledError:
        end.cancel()
    except BaseException as error:
        if not end.done():
            end.set_exception(error)
    else:
        if not end.done():
            end.set_result(result)


async def answered(within_s: float, work: Awaitable[T]) -> T:
    """A server that has vanished without a word is given up; its connection is not used again."""
    try:
        async with asyncio.timeout(within_s):
            return await work
    except TimeoutError:
        raise sa.exc.TimeoutError(f"the database did not answer in {within_s:g} s") from None


def seen(task: asyncio.Future[Any]) -> None:
    if not task.cancelled():
        task.exception()
