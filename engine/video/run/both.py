"""Two pieces of work side by side."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")


async def both(one: Coroutine[Any, Any, A], other: Coroutine[Any, Any, B]) -> tuple[A, B]:
    """What came of each. Where one fails the other is stopped with it, so that no ffmpeg works on
    for nobody. Raises what failed first, as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            first, second = group.create_task(one), group.create_task(other)
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return first.result(), second.result()
