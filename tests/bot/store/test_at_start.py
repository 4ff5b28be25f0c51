"""Starting beside a database that is being started."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import OperationalError

from bot.store.reasons import PATIENCE_S, until_there
from tests.support.clock import LoopClock


def away(text: str) -> OperationalError:
    return OperationalError("SELECT 1", {}, Exception(text))


@pytest.mark.parametrize(
    "text",
    [
        "connection failed: FATAL:  the database system is starting up",
        "connection failed: FATAL:  the database system is shutting down",
        "connection failed: FATAL:  the database system is not yet accepting connections",
        "connection is bad: connection to server failed: No such file or directory",
        "connection failed: connection to server at port 5432 failed: Connection refused",
        "server closed the connection unexpectedly",
    ],
)
async def test_a_server_that_is_being_started_is_waited_for(text: str) -> None:
    answers: list[Exception | str] = [away(text), away(text), "there"]

    async def ask() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert await until_there(LoopClock(), ask) == "there"


@pytest.mark.parametrize(
    "text", ['password authentication failed for user "x"', 'database "x" does not exist']
)
async def test_what_is_wrong_for_good_is_told_at_once(text: str) -> None:
    clock = LoopClock()
    began_s = clock.monotonic_s()

    async def ask() -> None:
        raise away(text)

    with pytest.raises(OperationalError):
        await until_there(clock, ask)
    assert clock.monotonic_s() == pytest.approx(began_s, abs=0.1)


async def test_the_patience_has_an_end() -> None:
    clock = LoopClock()
    began_s = clock.monotonic_s()

    async def ask() -> None:
        raise away("Connection refused")

    with pytest.raises(OperationalError):
        await until_there(clock, ask)
    assert PATIENCE_S < clock.monotonic_s() - began_s < PATIENCE_S + 2
