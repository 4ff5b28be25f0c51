"""Why a database can't be used, told in a few words, by the real drivers' real errors."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import sqlite_url
from bot.store.database import open_database
from bot.store.reasons import reason_of

pytestmark = pytest.mark.real_time


async def reason(url: str) -> str:
    with pytest.raises(SQLAlchemyError) as caught:
        await (await open_database(url, migrate=True)).close()
    return reason_of(caught.value)


async def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "nemobot.db"
    file.write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    assert await reason(sqlite_url(file)) == "the file is damaged, or no database: restore a backup"


async def test_a_file_that_was_cut_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "nemobot.db"
    await (await open_database(sqlite_url(file), migrate=True)).close()
    data = file.read_bytes()
    file.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    assert "damaged" in await reason(sqlite_url(file))


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "can't be opened" in await reason(sqlite_url(tmp_path / "none" / "nemobot.db"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"database": "no_such"}, "there is no such database"),
        ({"host": "no-such-host.invalid"}, "no such host"),
        ({"query": {"foo": "bar"}}, "an option behind its ? is none"),
        ({"query": {"sslmode": "nonsense"}}, "an option behind its ? is none"),
        ({"host": "127.0.0.1", "port": 9}, "nothing listens there"),
        ({"username": "nobody_at_all", "password": "hunter2"}, "wrong user or password"),
    ],
)
async def test_each_reason_of_postgresqls_is_told_without_the_password(
    postgres_url: str, changes: dict[str, object], words: str
) -> None:
    url = sa.make_url(postgres_url)
    if "host" in changes:
        url = url.update_query_dict({}).set(query={})
    found = await reason(url.set(**changes).render_as_string(hide_password=False))  # type: ignore[arg-type]
    assert found == words
    assert "hunter2" not in found


def test_an_error_that_nobody_knows_is_told_by_its_kind() -> None:
    assert reason_of(sa.exc.InvalidRequestError("hunter2")) == "InvalidRequestError"
    assert reason_of(sa.exc.TimeoutError("?")) == "it does not answer in time"
    assert reason_of(sa.exc.OperationalError("x", {}, Exception("database or disk is full"))) == (
        "the disk is full"
    )
