"""What Discord knows our messages by, and what the gateway has shown of them.

A post whose answer is lost is there all the same, and the gateway shows it with its nonce: so it is
known, and neither repeated nor left behind beside its repeat. Where another process receives, or
the gateway is away as well, it stays unclear.
"""

from __future__ import annotations

import secrets
from hashlib import sha256
from typing import Final

import discord

from adapters.discord.limits import NONCE_MAX
from adapters.discord.threads import PLATFORM
from bot.core.model import Chat, MessageRef
from bot.core.recent_dict import RecentDict
from bot.ports import Memory

INSTALLATION: Final = "discord:installation"
SEEN_KEPT: Final = 2_000


class Nonces:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._installation: str | None = None
        self._seen = RecentDict[str, MessageRef](SEEN_KEPT)

    async def of(self, nonce: str) -> str:
        """Something of this installation goes before each: a new database counts from one again,
        and Discord would answer the nonce of some minutes ago with that message."""
        whole = await self._installed() + nonce
        return whole if len(whole) <= NONCE_MAX else sha256(whole.encode()).hexdigest()[:NONCE_MAX]

    def note(self, message: discord.Message) -> None:
        """A message of ours that the gateway shows."""
        if message.nonce is not None and message.webhook_id is None:
            chat = Chat(PLATFORM, str(message.channel.id))
            self._seen[str(message.nonce)] = MessageRef(chat, str(message.id))

    def seen(self, nonce: str) -> MessageRef | None:
        return self._seen.get(nonce)

    def forget(self, nonce: str) -> None:
        """That message is gone."""
        self._seen.pop(nonce, None)

    async def _installed(self) -> str:
        if self._installation is None:
            kept = await self._memory.get(INSTALLATION)
            if kept is None:
                await self._memory.put(INSTALLATION, secrets.token_hex(3))
                kept = await self._memory.get(INSTALLATION)
            self._installation = f"{kept}-"
        return self._installation
