"""Updates of a platform that could not be turned into a message: set aside, to be looked at."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import poisoned


@dataclass(frozen=True, slots=True)
class Poisoned:
    """An update as it came, from where, and why it could not be read."""

    id: int
    platform: str
    body: str
    reason: str
    at_s: float


async def put_poisoned(
    tx: AsyncConnection, platform: str, body: str, reason: str, now_s: float
) -> None:
    """Set an update aside that could not be turned into a message, bounded in size."""
    await tx.execute(
        sa.insert(poisoned).values(
            platform=platform, body=body[:100_000], reason=reason[:1_000], at_s=now_s
        )
    )
