"""PostgreSQL: connections that cost as few round trips as they can.

A round trip is what a small statement costs here: two processes are woken, and nothing else happens
meanwhile. So a transaction's beginning travels with its first statement, and what only reads has
neither a beginning nor an end.
"""

from __future__ import annotations

from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg.pq import TransactionStatus
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.store.places import CONNECTIONS, READERS

CONNECT_S = 10
LOCKS = 10
"""Further ones of either kind, for locks by name that are held while something else is done."""
POOL_S = 20.0
STATEMENT_S = 30.0
"""The server's own limit for a statement, waiting for locks included. Migrating has none."""


class OneTripCursor(psycopg.AsyncCursor[Any]):
    """Begins a transaction with its first statement, in one round trip. Its connections are in
    psycopg's autocommit, so that psycopg begins none of its own, which takes one more."""

    async def execute(self, *args: Any, **kwargs: Any) -> OneTripCursor:
        if not self._is_first():
            await super().execute(*args, **kwargs)
            return self
        async with self.connection.pipeline():
            await self._begin()
            await super().execute(*args, **kwargs)
        return self

    async def executemany(self, *args: Any, **kwargs: Any) -> None:
        if self._is_first():
            await self._begin()
        await super().executemany(*args, **kwargs)

    def _is_first(self) -> bool:
        return self.connection.info.transaction_status == TransactionStatus.IDLE

    async def _begin(self) -> None:
        await psycopg.AsyncCursor(self.connection).execute("BEGIN", prepare=False)


def engine_for_transactions(url: sa.URL) -> AsyncEngine:
    engine = create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=CONNECTIONS,
        max_overflow=LOCKS,
        pool_timeout=POOL_S,
        connect_args={
            "connect_timeout": CONNECT_S,
            "autocommit": True,
            "cursor_factory": OneTripCursor,
        },
        hide_parameters=True,  # an error's text is logged, and they hold tokens and people's words
    )
    _set_up(engine, f"SET statement_timeout = {1000 * STATEMENT_S:.0f}")
    return engine


def engine_for_reading(url: sa.URL) -> AsyncEngine:
    """Each statement is alone, in no transaction, and may not write: the server sees to that."""
    engine = create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        pool_size=READERS,
        max_overflow=LOCKS,
        pool_timeout=POOL_S,
        connect_args={"connect_timeout": CONNECT_S},
        hide_parameters=True,
    )
    limit = f"SET statement_timeout = {1000 * STATEMENT_S:.0f}"
    _set_up(engine, limit, "SET default_transaction_read_only = on")
    return engine


def _set_up(engine: AsyncEngine, *settings: str) -> None:
    @sa.event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(setting)
        cursor.close()
        connection.commit()
