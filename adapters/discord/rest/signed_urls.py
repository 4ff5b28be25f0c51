"""Signed CDN addresses: how long they hold, and where the ones we have seen are kept.

Discord signs the address of every file (`?ex=<hex UTC seconds>&is=…&hm=…`); it opens the file to
whoever has it, for about a day. Addresses are no part of a stored message: they are found again
by fetching the message. Those of slash options, modals and message commands can't be fetched
(or only with the message-content intent), so they go to the `Memory` until they expire.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from bot.core.recent_dict import RecentDict
from bot.ports import Memory

KEPT = 512
UNSIGNED_LIFE_S = 3600.0


def expires_s(url: str) -> float | None:
    """The UTC second at which a signed address ends; None when it does not say."""
    try:
        value = parse_qs(urlsplit(url).query).get("ex", [""])[0]
        return float(int(value, 16)) if value else None
    except ValueError:
        return None


def holds(url: str, margin_s: float = 0.0) -> bool:
    end = expires_s(url)
    return end is None or end - margin_s > time.time()


class SignedUrls:
    """Addresses by attachment id: the last few hundred in this process, some remembered."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._recent = RecentDict[str, str](KEPT)

    def note(self, urls: Mapping[str, str]) -> None:
        self._recent.update(urls)

    async def keep(self, urls: Mapping[str, str], person: str) -> None:
        """For files that can't be fetched again, which this person has sent: any process may have
        to open them."""
        self.note(urls)
        for attachment, url in urls.items():
            end = expires_s(url)
            life_s = end - time.time() if end is not None else UNSIGNED_LIFE_S
            await self._memory.put(_key(attachment), url, keep_s=max(1.0, life_s), person=person)

    async def find(self, attachment: str) -> str | None:
        return self._recent.get(attachment) or await self._memory.get(_key(attachment))

    async def forget(self, attachment: str) -> None:
        self._recent.pop(attachment, None)
        await self._memory.put(_key(attachment), None)


def _key(attachment: str) -> str:
    return f"discord-file:{attachment}"
