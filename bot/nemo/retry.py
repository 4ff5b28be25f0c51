"""Sends a request that may be repeated again, a bounded number of times."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.core.service.errors import NotReached, ServiceError, Unavailable, Unreadable

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Retries:
    """`attempts` in all; pauses double from `first_pause_s`, each made up to a half longer."""

    attempts: int = 3
    first_pause_s: float = 1.0
    jitter: Callable[[], float] = random.random

    def pause_s(self, failed_attempts: int) -> float:
        return float(self.first_pause_s * 2 ** (failed_attempts - 1) * (1 + self.jitter() / 2))


ANY_FAULT: tuple[type[ServiceError], ...] = (NotReached, Unavailable, Unreadable)
"""For requests that change nothing, or whose repetition changes nothing more."""
NEVER_SENT: tuple[type[ServiceError], ...] = (NotReached,)
"""For requests that must not happen twice, and cost nothing."""


async def retried(
    call: Callable[[], Awaitable[T]],
    *,
    on: tuple[type[ServiceError], ...],
    retries: Retries,
    sleep: Sleep,
) -> T:
    """`call`'s result; raises its last error when the attempts are used up."""
    failed = 0
    while True:
        try:
            return await call()
        except on:
            failed += 1
            if failed >= retries.attempts:
                raise
        await sleep(retries.pause_s(failed))
