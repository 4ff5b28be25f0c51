"""A database that is closed by who opened it, also when the test fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.store.database import Database, open_database


@asynccontextmanager
async def opened(url: str, *, migrate: bool = True) -> AsyncIterator[Database]:
    database = await open_database(url, migrate=migrate)
    try:
        yield database
    finally:
        await database.close()
