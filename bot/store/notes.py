"""Small facts: what was published last, which updates could not be read, which chats are frozen."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.model import Chat
from bot.store.sql import upsert
from bot.store.tables import freezes, notes, poisoned


async def get_note(tx: AsyncConnection, name: str) -> str | None:
    value = await tx.execute(sa.select(notes.c.value).where(notes.c.name == name))
    return value.scalar()


async def put_note(tx: AsyncConnection, name: str, value: str) -> None:
    await upsert(tx, notes, "name", name=name, value=value)


async def put_poisoned(
    tx: AsyncConnection, platform: str, body: str, reason: str, now_s: float
) -> None:
    """Set an update aside that could not be turned into a message, bounded in size."""
    await tx.execute(
        sa.insert(poisoned).values(
            platform=platform, body=body[:100_000], reason=reason[:1_000], at_s=now_s
        )
    )


async def freeze_chat(tx: AsyncConnection, chat: Chat, until_s: float) -> None:
    await upsert(tx, freezes, "chat", chat=str(chat), until_s=until_s)


async def frozen_until_s(tx: AsyncConnection, chat: Chat) -> float:
    value = await tx.execute(sa.select(freezes.c.until_s).where(freezes.c.chat == str(chat)))
    return float(value.scalar() or 0)
