"""procrastinate's way to PostgreSQL, for its worker: it waits for a database that is away.

A worker that meets one error stops, fetches nothing more, and waits for everything that it has at
work, which takes minutes; and a job whose end it could not store blocks its lane for as long as the
process lives. So what a worker asks is asked again until it is answered.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from typing import Any, Final, LiteralString, TypeVar

import psycopg
import structlog
from procrastinate.connector import Notify
from procrastinate.exceptions import ConnectorException
from psycopg.sql import SQL, Identifier

from bot.dispatch.straight import RETRY_S, StraightConnector
from bot.store.postgres_engines import ReadingConnection
from bot.store.reasons import reason_of

log = structlog.get_logger(__name__)

CHECK_S: Final = 30.0
"""After so much silence a listener asks whether anybody is there: something between us and a
server that has gone may keep our end open."""
ANSWER_S: Final = 30.0
"""So long it waits for the answer."""
THERE_MAY_BE_JOBS: Final = '{"type": "job_inserted", "job_id": 0}'
"""As procrastinate announces a job; which one it does not look at."""

Answer = TypeVar("Answer")


async def heard(conninfo: str, *channels: str) -> AsyncGenerator[str | None]:
    """What is said there, for ever; None each time that we begin to listen: nobody has heard what
    was said before."""
    while True:
        connection = await _listening(conninfo, channels)
        try:
            yield None
            while True:
                while (notice := connection.pgconn.notifies()) is not None:
                    yield notice.extra.decode()
                try:
                    async with asyncio.timeout(CHECK_S):
                        await connection.more()
                except TimeoutError:
                    await _check(connection)
        except psycopg.Error as error:
            log.warning("fleet.not_listening", reason=reason_of(error))
        finally:
            await connection.close()


async def _check(connection: ReadingConnection) -> None:
    try:
        async with asyncio.timeout(ANSWER_S):
            await connection.ask("SELECT 1", {}, has_rows=True)
    except TimeoutError:
        raise psycopg.OperationalError("no answer") from None


async def _listening(conninfo: str, channels: Iterable[str]) -> ReadingConnection:
    """Connected, however long that takes."""
    is_told = False
    while True:
        try:
            async with contextlib.AsyncExitStack() as unless_all_is_well:
                connection = await ReadingConnection.connect(conninfo, autocommit=True)
                unless_all_is_well.push_async_callback(connection.close)
                for channel in channels:
                    await connection.execute(SQL("LISTEN {}").format(Identifier(channel)))
                unless_all_is_well.pop_all()
                return connection
        except psycopg.Error as error:
            if not is_told:
                log.warning("fleet.database_away", reason=reason_of(error))
            is_told = True
            await asyncio.sleep(RETRY_S)


class PatientConnector(StraightConnector):
    """As its base, but that a query waits until the database is there. Not after `give_up`."""

    def __init__(self, *, conninfo: str, on_heard: Callable[[], None], **kwargs: Any) -> None:
        super().__init__(conninfo=conninfo, **kwargs)
        self._conninfo = conninfo
        self._on_heard = on_heard
        self._is_patient = True

    def give_up(self) -> None:
        """What waits, and what comes, fails like anybody's query: this process is being stopped."""
        self._is_patient = False

    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        ask = super().execute_query_async
        await self._until_answered(lambda: ask(query, **arguments))

    async def execute_query_one_async(
        self, query: LiteralString, **arguments: Any
    ) -> dict[str, Any]:
        ask = super().execute_query_one_async
        answer = await self._until_answered(lambda: ask(query, **arguments))
        return answer or {}

    async def execute_query_all_async(
        self, query: LiteralString, **arguments: Any
    ) -> list[dict[str, Any]]:
        ask = super().execute_query_all_async
        return await self._until_answered(lambda: ask(query, **arguments)) or []

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        """Its base says nothing when it has to connect again: what was announced meanwhile would
        wait for the next look."""
        for_jobs = list(channels)
        async with contextlib.aclosing(heard(self._conninfo, *for_jobs)) as said:
            async for payload in said:
                self._on_heard()
                await on_notification(channel=for_jobs[0], payload=payload or THERE_MAY_BE_JOBS)

    async def _until_answered(self, ask: Callable[[], Awaitable[Answer]]) -> Answer | None:
        """None where the database says, the second time, that it has been done."""
        tries = 0
        while True:
            try:
                return await ask()
            except ConnectorException as error:
                if tries and isinstance(error.__cause__, psycopg.errors.RaiseException):
                    return None  # the first time was stored, only its answer was lost
                if not self._is_patient or not _is_away(error):
                    raise
                if not tries:
                    log.warning("fleet.database_away", reason=reason_of(error.__cause__ or error))
            tries += 1
            await asyncio.sleep(RETRY_S)


def _is_away(error: ConnectorException) -> bool:
    return isinstance(error.__cause__, psycopg.OperationalError | psycopg.InterfaceError)
