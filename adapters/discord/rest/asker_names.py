"""Messages that name their asker because nothing could be replied to there: an edit keeps the name,
after a restart and in another process too."""

from __future__ import annotations

from typing import Final

from bot.core.recent_dict import RecentDict
from bot.ports import Memory

KEPT: Final = 1_000
KEEP_S: Final = 2 * 3600.0
"""Older messages are edited no more."""


class AskerNames:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._known = RecentDict[str, int | None](KEPT)

    def made(self, message: str) -> None:
        """It is ours and new: nobody is named in it but by `put`, and nobody has to look it up."""
        self._known[message] = None

    async def put(self, message: str, asker: int) -> None:
        self._known[message] = asker
        await self._memory.put(_key(message), str(asker), keep_s=KEEP_S)

    async def get(self, message: str) -> int | None:
        if message not in self._known:
            kept = await self._memory.get(_key(message))
            self._known[message] = int(kept) if kept else None
        return self._known.get(message)


def _key(message: str) -> str:
    return f"discord-named:{message}"
