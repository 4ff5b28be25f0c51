"""A bot that can be killed in this very loop: from that moment on nothing of it has any effect.

Its tasks are known by the context that they were begun in. What it has under way is cut off where
it is: a request may have reached its server, whose answer nobody reads, and a transaction is on the
disk as a whole or not at all.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine, Generator
from typing import Any, NoReturn

from bot.app import App

ENDS_S = 2.0
ENDS_TRIES = 100
_LIFE: contextvars.ContextVar[Life | None] = contextvars.ContextVar("life", default=None)


class Life:
    """One run of the bot, by `body`, which tells by `ready` when it receives."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._ready: asyncio.Future[App] | None = None

    async def begin(
        self, body: Callable[[Callable[[App], None]], Coroutine[Any, Any, None]]
    ) -> App:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(_noted)
        self._ready = loop.create_future()
        context = contextvars.copy_context()
        context.run(_LIFE.set, self)
        main = loop.create_task(body(self._ready.set_result), context=context)
        either: list[asyncio.Future[Any]] = [main, self._ready]
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if main.done():
            main.result()
        return self._ready.result()

    def note(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def kill(self) -> None:
        assert self._ready is not None
        db = self._ready.result().db
        db.run = db.run_first = _nothing_more  # type: ignore[method-assign]
        await self._end()

    async def _end(self) -> None:
        """Again and again: who is cancelled may still begin another. Fails on who won't end."""
        for _ in range(ENDS_TRIES):
            if not (tasks := set(self._tasks)):
                return
            for task in tasks:
                task.cancel()
            done, _ = await asyncio.wait(tasks, timeout=ENDS_S)
            for task in done:
                if not task.cancelled():
                    task.exception()  # nobody is there to be told
        raise AssertionError(f"can't be cancelled: {[*self._tasks]}")


async def _nothing_more(*_: object, **__: object) -> NoReturn:
    raise asyncio.CancelledError


def _noted(
    loop: asyncio.AbstractEventLoop,
    coro: Coroutine[Any, Any, Any] | Generator[Any, None, Any],
    **more: Any,
) -> asyncio.Task[Any]:
    task = asyncio.Task(coro, loop=loop, **more)
    context = more.get("context")
    life = context.get(_LIFE) if context is not None else _LIFE.get()
    if life is not None:
        life.note(task)
    return task
