from pathlib import Path

import pytest

from engine.store import Database


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    db = Database(tmp_path / "engine.sqlite3")

    def pay_and_fail() -> None:
        with db.transaction():
            db.run("INSERT INTO accounts VALUES ('a', NULL, 5)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        pay_and_fail()
    assert db.all("SELECT * FROM accounts") == []
    with db.transaction():
        db.run("INSERT INTO accounts VALUES ('a', NULL, 5)")
    db.close()
    again = Database(tmp_path / "engine.sqlite3")
    row = again.one("SELECT * FROM accounts")
    assert row is not None
    assert row["credits"] == 5
    again.close()


def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "engine.sqlite3"
    Database(path).close()
    assert path.stat().st_mode & 0o777 == 0o600
