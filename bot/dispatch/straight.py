"""procrastinate's statements, given to libpq as they are.

They are few and always the same. procrastinate gives each to a new cursor of psycopg's, which takes
four times as long as the statement, and its pool asks each connection whether it is there before
it is used, which is one more round trip.
"""

from __future__ import annotations

from typing import Any, Final, LiteralString

import procrastinate
import psycopg
from procrastinate.exceptions import NoResult
from procrastinate.sync_psycopg_connector import wrap_exceptions
from psycopg_pool import AsyncConnectionPool
from psycopg_pool.pool_async import AddConnection, MaintenanceTask

from bot.store.postgres_engines import ReadingConnection

RETRY_S: Final = 0.5


class SteadyPool(AsyncConnectionPool[ReadingConnection]):
    """Tries to connect again at an even pace. Its base doubles its pauses: a database that was away
    for minutes would be found again minutes later, and of connections that were cut together each
    costs whoever is given it a longer pause than the one before."""

    def __init__(self, **kwargs: Any) -> None:
        ours = {"connection_class": ReadingConnection, "check": self._check_all_with}
        super().__init__(**{**kwargs, **ours})

    async def schedule_task(self, task: MaintenanceTask, delay: float) -> None:
        if isinstance(task, AddConnection):
            delay = min(delay, RETRY_S)
        await super().schedule_task(task, delay)

    async def _check_all_with(self, connection: ReadingConnection) -> None:
        """What has cut this one has cut others: they are replaced before anybody is given one."""
        try:
            connection.look()
        except psycopg.Error:
            await self.check()
            raise


class StraightConnector(procrastinate.PsycopgConnector):
    """Its `pool_factory` is `SteadyPool`."""

    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        await self._ask(query, arguments)

    async def execute_query_one_async(
        self, query: LiteralString, **arguments: Any
    ) -> dict[str, Any]:
        if not (rows := await self._ask(query, arguments)):
            raise NoResult
        return rows[0]

    async def execute_query_all_async(
        self, query: LiteralString, **arguments: Any
    ) -> list[dict[str, Any]]:
        return await self._ask(query, arguments)

    async def _ask(self, query: str, arguments: dict[str, Any]) -> list[dict[str, Any]]:
        connection: Any
        with wrap_exceptions():
            async with self.pool.connection() as connection:
                rows: list[dict[str, Any]]
                rows = await connection.ask_by_name(query, self._wrap_json(arguments))
                return rows
