"""What the people who run a server or a group have chosen there."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.fair_use.place import EMPTY, PlaceSettings
from bot.core.requests.preferences import OPTIONS
from bot.store.rows import Turn
from bot.store.sql import upsert
from bot.store.tables import conversations, place_settings


async def settings_of_place(tx: AsyncConnection, place: str | None) -> PlaceSettings:
    """Nothing is chosen outside servers. What another version stored and this one doesn't know is
    as if it had not been chosen."""
    if place is None:
        return EMPTY
    found = await tx.execute(sa.select(place_settings).where(place_settings.c.place == place))
    row = found.mappings().first()
    if row is None:
        return EMPTY
    size, language = row["size"], row["language"]
    return PlaceSettings(
        tuple(row["chats"]),
        tuple(row["roles"]),
        row["owner_only"],
        size if size in OPTIONS["size"] else None,
        language if language in OPTIONS["language"] else None,
    )


async def settings_around(tx: AsyncConnection, turn: Turn) -> PlaceSettings:
    """Of the place that the turn was asked in."""
    where = conversations.c.id == turn.conversation_id
    found = await tx.execute(sa.select(conversations.c.guild).where(where))
    return await settings_of_place(tx, found.scalar())


async def choose_for_place(tx: AsyncConnection, place: str, chosen: PlaceSettings) -> None:
    if chosen == EMPTY:
        await tx.execute(sa.delete(place_settings).where(place_settings.c.place == place))
        return
    await upsert(
        tx,
        place_settings,
        "place",
        place=place,
        chats=list(chosen.chats),
        roles=list(chosen.roles),
        owner_only=chosen.owner_only,
        size=chosen.size,
        language=chosen.language,
        left_at_s=None,
    )


async def note_membership(tx: AsyncConnection, place: str, left_at_s: float | None) -> None:
    """Since when the bot is there no more; None: it is there."""
    await tx.execute(
        sa.update(place_settings).where(place_settings.c.place == place).values(left_at_s=left_at_s)
    )
