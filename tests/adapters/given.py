"""What an adapter is handed in tests: real texts, real time, a memory that ends with the test."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field, replace
from typing import Any

from bot.operate.http_server import serve_http
from bot.platform import Given
from bot.ports import SystemClock
from bot.texts.catalogues import default_texts


class ShortMemory:
    """The `Memory` port for one process and its lifetime."""

    def __init__(self) -> None:
        self._values: dict[str, tuple[str, float]] = {}

    async def get(self, key: str) -> str | None:
        value, until_s = self._values.get(key, (None, 0.0))
        return value if until_s > time.monotonic() else None

    def keys(self, begin: str) -> list[str]:
        """What is kept under names that begin like this."""
        return [key for key in self._values if key.startswith(begin)]

    async def put(
        self,
        key: str,
        value: str | None,
        *,
        keep_s: float | None = None,
        person: str | None = None,
    ) -> None:
        self._values.pop(key, None)
        if value is not None:
            self._values[key] = (value, math.inf if keep_s is None else time.monotonic() + keep_s)


@dataclass
class Poisoned:
    """Keeps what could not be understood; `fails` makes that fail as well."""

    kept: list[tuple[str, str]] = field(default_factory=list)
    fails: bool = False

    async def __call__(self, update_json: str, reason: str) -> None:
        if self.fails:
            raise OSError("no")
        self.kept.append((update_json, reason))


def given_for_tests(**changes: Any) -> Given:
    given = Given(
        say=default_texts(),
        commands=(),
        skills=(),
        memory=ShortMemory(),
        poisoned=Poisoned(),
        clock=SystemClock(),
        serve_http=serve_http,
    )
    return replace(given, **changes)
