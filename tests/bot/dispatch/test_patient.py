"""How soon a database that was away is found again."""

from __future__ import annotations

import asyncio
import contextlib
import os

import psycopg
import psycopg_pool
import pytest
import structlog
from psycopg_pool.base import AttemptWithBackoff

from bot.dispatch import patient
from bot.dispatch.fleet import libpq_url
from bot.dispatch.patient import heard
from bot.dispatch.straight import SteadyPool
from tests.bot.store.postgres import server, silenced
from tests.support.clock import eventually

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


async def say(url: str, word: str) -> None:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        await connection.execute("SELECT pg_notify('room', %s)", [word])


async def test_what_is_said_is_heard_and_who_was_cut_off_is_told_that_it_missed_something(
    postgres_url: str,
) -> None:
    async with contextlib.aclosing(heard(libpq_url(postgres_url), "hall", "room")) as said:
        assert await anext(said) is None
        for word in ("one", "two"):
            await say(postgres_url, word)
        assert [await anext(said), await anext(said)] == ["one", "two"]
        server().cut_connections(postgres_url)
        assert await anext(said) is None
        await say(postgres_url, "three")
        assert await anext(said) == "three"


async def test_a_listener_notices_a_server_that_has_gone_without_a_word(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patient, "CHECK_S", 0.2)
    with structlog.testing.capture_logs() as lines:
        async with (
            silenced(postgres_url) as (url, line),
            contextlib.aclosing(heard(libpq_url(url), "room")) as said,
        ):
            assert await anext(said) is None
            await say(postgres_url, "one")
            assert await anext(said) == "one", "it is asked meanwhile whether it is there"
            with monkeypatch.context() as impatient:
                impatient.setattr(patient, "ANSWER_S", 0.2)
                line.clear()
                again = asyncio.ensure_future(anext(said))
                await eventually(lambda: lines)
            line.set()
            assert await again is None
            await say(postgres_url, "two")
            assert await anext(said) == "two"
    assert lines[0]["event"] == "fleet.not_listening"
    assert lines[0]["reason"] == "it does not answer in time"
