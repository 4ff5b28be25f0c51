"""Chats that a platform has closed to us for a while: nothing is sent there until then."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat
from bot.store.sql import upsert
from bot.store.tables import freezes


async def freeze_chat(tx: AsyncConnection, chat: Chat, until_s: float) -> None:
    await upsert(tx, freezes, "chat", chat=str(chat), until_s=until_s)


async def frozen_until_s(tx: AsyncConnection, chat: Chat) -> float:
    value = await tx.execute(sa.select(freezes.c.until_s).where(freezes.c.chat == str(chat)))
    return float(value.scalar() or 0)
