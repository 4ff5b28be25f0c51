"""How soon a database that was away is found again."""

from __future__ import annotations

import asyncio
import os

import psycopg_pool
import pytest
from psycopg_pool.base import AttemptWithBackoff

from bot.dispatch.fleet import libpq_url
from bot.dispatch.patient import SteadyPool
from tests.bot.store.postgres import server

pytestmark = pytest.mark.real_time


@pytest.fixture(autouse=True)
def long_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever keeps the library's pauses waits for ever."""
    monkeypatch.setattr(AttemptWithBackoff, "INITIAL_DELAY", 3600.0)


def pool_of(url: str) -> SteadyPool:
    check = psycopg_pool.AsyncConnectionPool.check_connection  # as procrastinate has it
    return SteadyPool(
        conninfo=libpq_url(url), min_size=4, max_size=4, open=False, check=check, timeout=120
    )


async def answer_of(pool: SteadyPool) -> object:
    async with pool.connection() as connection:
        return await (await connection.execute("SELECT 1")).fetchone()


async def test_connections_that_were_cut_together_cost_no_pause_each(postgres_url: str) -> None:
    async with pool_of(postgres_url) as pool:
        await pool.wait()
        server().cut_connections(postgres_url)
        assert await answer_of(pool) == (1,)


async def test_a_database_that_is_back_is_found_however_long_it_was_away() -> None:
    if "TEST_DATABASE_URL" in os.environ:
        pytest.skip("that server is not ours to crash")
    with server().database() as url:
        async with pool_of(url) as pool:
            await pool.wait()
            restarting = asyncio.create_task(asyncio.to_thread(server().crash_and_restart))
            asked = [asyncio.create_task(answer_of(pool)) for _ in range(8)]
            await restarting
            assert await answer_of(pool) == (1,)
            await asyncio.gather(*asked, return_exceptions=True)
