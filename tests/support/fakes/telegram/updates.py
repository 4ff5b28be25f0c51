"""Pending updates: confirmed by the offset of the next poll, handed to one poller at a time."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Final

from tests.support.fakes.telegram.rules import ApiError

KEPT_S: Final = 24 * 3600
"""Nothing that nobody has fetched is kept for longer."""


class Updates:
    def __init__(self) -> None:
        self.pending: list[dict[str, Any]] = []
        self._came_s: dict[int, float] = {}
        self.confirmed: list[int] = []
        self.polls = 0
        self.allowed: list[str] = []
        self.webhook: dict[str, Any] | None = None
        self.webhook_error: dict[str, Any] = {}
        """What Telegram tells of its last call that failed."""
        self._next_id = 1000
        self._changed = asyncio.Event()
        self._poller = 0

    def add(self, kind: str, value: dict[str, Any]) -> dict[str, Any]:
        """What the bot has not asked for it is not sent. Before its first poll nobody knows."""
        self._next_id += 1
        update = {"update_id": self._next_id, kind: value}
        return update if self.allowed and kind not in self.allowed else self.add_raw(update)

    def add_raw(self, update: dict[str, Any]) -> dict[str, Any]:
        """Also what no Bot API server would send."""
        self._next_id = max(self._next_id, update["update_id"])
        self.pending.append(update)
        self._came_s[update["update_id"]] = time.time()
        self._changed.set()
        return update

    async def get(self, offset: int, limit: int, timeout_s: float) -> list[dict[str, Any]]:
        if self.webhook:
            raise ApiError(409, "Conflict: can't use getUpdates method while webhook is active")
        self.polls += 1
        self._poller += 1
        mine = self._poller
        self._changed.set()  # wakes the poller before us, who is told of the conflict
        self.confirm(offset)
        self.drop_old()
        deadline = asyncio.get_running_loop().time() + timeout_s
        while not self.pending:
            self._changed.clear()
            try:
                async with asyncio.timeout_at(deadline):
                    await self._changed.wait()
            except TimeoutError:
                break
            if mine != self._poller:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
        return self.pending[: limit or 100]

    def confirm(self, offset: int) -> None:
        self.confirmed += [u["update_id"] for u in self.pending if u["update_id"] < offset]
        self.pending = [u for u in self.pending if u["update_id"] >= offset]

    def drop_old(self) -> None:
        oldest_s = time.time() - KEPT_S
        self.pending = [u for u in self.pending if self._came_s[u["update_id"]] >= oldest_s]

    async def settled(self) -> None:
        """Wait until everything was confirmed."""
        async with asyncio.timeout(30):
            while self.pending:  # noqa: ASYNC110 - the other side is across a socket
                await asyncio.sleep(0.005)
