"""The short way to PostgreSQL: one round trip, whatever happens on it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import database, postgres_engines
from bot.store.database import Database
from bot.store.sql import foresee, tell
from bot.store.tables import notes
from tests.bot.store.postgres import server, silenced
from tests.support.database import opened

pytestmark = pytest.mark.real_time

INSERT = sa.insert(notes).returning(notes.c.value)
FIND = sa.select(notes.c.value).where(notes.c.name == sa.bindparam("of_name"))
CHANGE = sa.update(notes).where(notes.c.name == sa.bindparam("of_name"))
SLEEP = sa.select(sa.func.pg_sleep(sa.bindparam("seconds", type_=sa.Float())))
KNOWN = 3
"""So often is a statement asked until it goes the short way."""


async def ask(tx: AsyncConnection, statement: Any, told: dict[str, Any]) -> Any:
    return (await tx.execute(statement, told)).scalar()


async def learnt(db: Database) -> None:
    for number in range(KNOWN):
        await db.run(ask, INSERT, {"name": f"n{number}", "value": "v"})
        await db.run(ask, FIND, {"of_name": "n0"})
        await db.run(ask, SLEEP, {"seconds": 0.0})
        await db.run(tell, CHANGE, {"of_name": "n0", "value": "v"})
        await db.run(tell, INSERT, {"name": f"told {number}", "value": "v"})


@pytest.mark.parametrize("size", [0, 1, 3_000_000])
async def test_what_is_larger_than_the_line_gets_there_and_back(
    postgres_url: str, size: int
) -> None:
    async with opened(postgres_url) as db:
        await learnt(db)
        text = "ü" * size
        assert await db.run(ask, INSERT, {"name": "large", "value": text}) == text
        assert await db.read(ask, FIND, {"of_name": "large"}) == text


async def test_values_of_every_size_and_kind_are_what_they_were(postgres_url: str) -> None:
    given: list[Any] = [None, 0, 1, -1, 2**15, 2**31, 2**63 - 1]
    echo = sa.select(sa.bindparam("one", type_=sa.BigInteger()).label("one"))
    async with opened(postgres_url) as db:
        for round_ in range(KNOWN):
            assert [await db.run(ask, echo, {"one": one}) for one in given] == given, round_


async def test_a_value_at_two_places_and_a_percent_sign_are_read_as_they_stand(
    postgres_url: str,
) -> None:
    word = sa.bindparam("word", type_=sa.Text())
    both = sa.select(sa.func.concat(word, sa.literal_column("'100%'"), word))
    async with opened(postgres_url) as db:
        found = [await db.run(ask, both, {"word": w}) for w in ("a", "b", "%(word)s", "$1")]
    assert found == ["a100%a", "b100%b", "%(word)s100%%(word)s", "$1100%$1"]


async def test_what_failed_the_first_time_the_server_saw_it_can_be_asked_again(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By then the server may know it by a name, of which we have not heard."""
    async with opened(postgres_url) as db:
        await learnt(db)
        for _ in range(2):
            with pytest.raises(sa.exc.IntegrityError):
                await db.run(ask, INSERT, {"name": "n0", "value": "v"})
        assert await db.run(ask, INSERT, {"name": "new", "value": "w"}) == "w"
        monkeypatch.setattr(postgres_engines, "PREPARED", 0)  # no name is left
        for number in range(KNOWN):
            assert await db.run(ask, SLEEP, {"seconds": 0.0}) == ""
            told = {"name": f"m{number}", "value": "x"}
            assert await db.run(ask, sa.insert(notes).returning(notes.c.value), told) == "x"


async def test_who_is_cancelled_half_way_leaves_no_answer_to_the_next(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(postgres_url) as db:
        await learnt(db)
        monkeypatch.setattr(database, "ANSWER_S", 0.5)
        with pytest.raises(sa.exc.TimeoutError):
            await db.run(ask, SLEEP, {"seconds": 60.0})
        monkeypatch.undo()
        found = await asyncio.gather(*(db.run(ask, FIND, {"of_name": "n1"}) for _ in range(30)))
        assert found == ["v"] * 30


async def test_one_that_is_cut_off_while_it_waits_is_done_again(postgres_url: str) -> None:
    async with opened(postgres_url) as db:
        await learnt(db)
        asked = asyncio.create_task(db.run(ask, SLEEP, {"seconds": 1.0}))
        await _somebody_sleeps(postgres_url)
        server().cut_connections(postgres_url)
        assert await asked == ""


async def _somebody_sleeps(url: str) -> None:
    while not _who_sleeps(url):  # noqa: ASYNC110 - not our event
        await asyncio.sleep(0.01)


def _who_sleeps(url: str) -> int:
    engine = sa.create_engine(sa.make_url(url).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        sleeping = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
        found = connection.execute(sa.text(sleeping)).scalar_one()
    engine.dispose()
    return int(found)


async def test_a_transaction_of_one_known_statement_is_two_round_trips(postgres_url: str) -> None:
    spoke: list[str] = []
    async with silenced(postgres_url, spoke) as (through, _), opened(through) as db:
        await learnt(db)
        await db.read(ask, FIND, {"of_name": "n0"})
        await db.read(ask, FIND, {"of_name": "n0"})
        await db.read(ask, FIND, {"of_name": "n0"})
        spoke.clear()
        await db.run(ask, FIND, {"of_name": "n0"})
        assert spoke.count("client") == 2, "with its beginning, and its end"
        spoke.clear()
        await db.read(ask, FIND, {"of_name": "n0"})
        assert spoke.count("client") == 1


async def trips(db: Database, spoke: list[str], run: Any, *args: Any) -> int:
    spoke.clear()
    await run(*args)
    return spoke.count("client")


async def test_what_nobody_waits_for_travels_with_the_next_or_with_the_end(
    postgres_url: str,
) -> None:
    async def change_and_find(tx: AsyncConnection, value: str) -> str:
        await tell(tx, CHANGE, {"of_name": "n0", "value": value})
        await tell(tx, CHANGE, {"of_name": "n1", "value": value})
        found = str(await ask(tx, FIND, {"of_name": "n0"}))
        await tell(tx, CHANGE, {"of_name": "n2", "value": found})
        return found

    spoke: list[str] = []
    async with silenced(postgres_url, spoke) as (through, _), opened(through) as db:
        await learnt(db)
        assert await trips(db, spoke, db.run, tell, CHANGE, {"of_name": "n0", "value": "w"}) == 1
        assert await trips(db, spoke, db.run, change_and_find, "x") == 2
        assert [await db.run(ask, FIND, {"of_name": f"n{n}"}) for n in range(3)] == ["x"] * 3
        told = {"of_name": "n0", "value": "y"}
        assert await trips(db, spoke, db.run_alone, tell, CHANGE, told) == 1
        assert await trips(db, spoke, db.run_alone, ask, INSERT, {"name": "a", "value": "b"}) == 1
    async with opened(postgres_url) as db:
        assert await db.run(ask, FIND, {"of_name": "n0"}) == "y"
        assert await db.run(ask, FIND, {"of_name": "a"}) == "b"


async def test_what_is_foreseen_is_asked_with_the_next_and_known_then(postgres_url: str) -> None:
    """Also where a connection is asked these for the first time."""

    async def insert_and_find(tx: AsyncConnection, name: str) -> list[str]:
        for number in range(2):
            foresee(tx, FIND, {"of_name": f"n{number}"})
        new = await ask(tx, INSERT, {"name": name, "value": f"of {name}"})
        return [new, *[await ask(tx, FIND, {"of_name": f"n{number}"}) for number in range(3)]]

    async def foresee_only(tx: AsyncConnection) -> None:
        foresee(tx, FIND, {"of_name": "n0"})
        await ask(tx, FIND, {"of_name": "n1"})

    async def change_and_find(tx: AsyncConnection) -> str:
        await tell(tx, CHANGE, {"of_name": "n0", "value": "changed"})
        return str(await ask(tx, FIND, {"of_name": "n0"}))

    spoke: list[str] = []
    async with silenced(postgres_url, spoke) as (through, _), opened(through) as db:
        await learnt(db)
        assert await trips(db, spoke, db.run, insert_and_find, "a") == 3, "two, and the end"
        assert await db.run(insert_and_find, "b") == ["of b", "v", "v", "v"]
        server().cut_connections(postgres_url)
        assert await db.run(insert_and_find, "c") == ["of c", "v", "v", "v"]
        with pytest.raises(sa.exc.IntegrityError):
            await db.run(insert_and_find, "c")
        await db.run(foresee_only)
        assert await db.run(change_and_find) == "changed", "what was foreseen is of one transaction"


async def test_what_was_told_fails_with_what_follows_and_undoes_all_of_it(
    postgres_url: str,
) -> None:
    async def twice(tx: AsyncConnection, *, asks: bool) -> None:
        await tell(tx, INSERT, {"name": "new", "value": "v"})
        await tell(tx, INSERT, {"name": "n0", "value": "v"})  # there is one already
        if asks:
            await ask(tx, FIND, {"of_name": "n0"})

    async def gives_up(tx: AsyncConnection) -> None:
        await tell(tx, INSERT, {"name": "new", "value": "v"})
        raise LookupError

    async with opened(postgres_url) as db:
        await learnt(db)
        for asks in (True, False):
            with pytest.raises(sa.exc.IntegrityError):
                await db.run(twice, asks=asks)
        with pytest.raises(LookupError):
            await db.run(gives_up)
        found = await asyncio.gather(*(db.run(ask, FIND, {"of_name": "new"}) for _ in range(20)))
        assert found == [None] * 20, "nor does another transaction find what was told before it"


async def test_what_was_told_is_done_before_what_goes_another_way(postgres_url: str) -> None:
    async def change_and_look(tx: AsyncConnection) -> Any:
        await tell(tx, CHANGE, {"of_name": "n0", "value": "told"})
        found = await tx.execute(sa.text("SELECT value FROM notes WHERE name = 'n0'"))
        await tell(tx, CHANGE, {"of_name": "n0", "value": "told again"})
        rows = [{"name": name, "value": "many"} for name in ("a", "b")]
        await tx.execute(sa.insert(notes), rows)
        return found.scalar()

    async with opened(postgres_url) as db:
        await learnt(db)
        assert await db.run(change_and_look) == "told"
        assert await db.run(ask, FIND, {"of_name": "n0"}) == "told again"


async def test_what_is_told_to_connections_that_are_cut_is_told_to_others(
    postgres_url: str,
) -> None:
    """Where it was sent, nobody would know what became of it; but the end of a connection is seen
    before that."""
    async with opened(postgres_url) as db:
        await learnt(db)
        await asyncio.gather(*(db.run(ask, SLEEP, {"seconds": 0.2}) for _ in range(8)))
        for run in (db.run, db.run_alone):
            server().cut_connections(postgres_url)
            await run(tell, CHANGE, {"of_name": "n0", "value": run.__name__})
            assert await db.run(ask, FIND, {"of_name": "n0"}) == run.__name__


async def test_what_is_alone_is_not_done_again_where_it_may_be_done(postgres_url: str) -> None:
    async with opened(postgres_url) as db:
        await learnt(db)
        asked = asyncio.create_task(db.run_alone(ask, SLEEP, {"seconds": 60.0}))
        await _somebody_sleeps(postgres_url)
        server().cut_connections(postgres_url)
        with pytest.raises(sa.exc.OperationalError):
            await asked


async def test_a_connection_is_listened_to_from_one_statement_to_the_next(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop, begun = asyncio.get_running_loop(), []
    listen = loop.add_reader

    def count(socket: Any, *what: Any) -> None:
        begun.append(socket)
        listen(socket, *what)

    async with opened(postgres_url) as db:
        await learnt(db)
        await db.run(ask, FIND, {"of_name": "n0"})
        monkeypatch.setattr(loop, "add_reader", count)
        for _ in range(KNOWN):
            assert await db.run(ask, FIND, {"of_name": "n0"}) == "v"
        assert not begun


async def test_where_a_cut_connection_was_another_one_is_listened_to(postgres_url: str) -> None:
    """The number of its socket is given to whatever is opened next, whoever noticed the end."""
    async with opened(postgres_url) as db:
        await learnt(db)
        for number in range(4 * KNOWN):
            server().cut_connections(postgres_url)
            if number % 2:
                await asyncio.sleep(0)  # the event loop hears of it first
            value = f"{number}"
            await db.run_alone(tell, CHANGE, {"of_name": "n0", "value": value})
            found = await asyncio.gather(*(db.run(ask, FIND, {"of_name": "n0"}) for _ in range(5)))
            assert found == [value] * 5
            assert await db.read(ask, FIND, {"of_name": "n0"}) == value
