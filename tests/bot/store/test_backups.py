"""For how long copies keep what was forgotten, and that they go then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.store.backups import FOLDER, Copies, backups_in, delete_older, made_at

NOW = datetime(2027, 1, 31, 12, tzinfo=UTC)
JAN = "202701{:02}T080000000000"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir()
    return tmp_path


def put(data: Path, *names: str) -> None:
    for name in names:
        (data / FOLDER / name).write_text("x")


def copies(data: Path, **more: Any) -> Copies:
    return Copies(**{"data": data, "days": 30.0, "own_days": None, "is_sqlite": True, **more})


def backup(day: int) -> str:
    return f"nemobot-{JAN.format(day)}-asked-for.db"


def unreadable(day: int) -> str:
    return f"unreadable-{JAN.format(day)}.db"


def test_when_a_copy_was_made_is_in_its_name_whenever_the_file_was_copied(data: Path) -> None:
    put(data, backup(15))
    [kept] = backups_in(data)
    assert made_at(kept) == datetime(2027, 1, 15, 8, tzinfo=UTC)


def test_one_that_somebody_has_named_is_as_old_as_its_file(data: Path) -> None:
    put(data, "nemobot-mine.db")
    [kept] = backups_in(data)
    assert abs(made_at(kept).timestamp() - kept.stat().st_mtime) < 1


def test_what_is_older_goes_with_its_log_and_what_could_not_be_read_goes_too(data: Path) -> None:
    old = [backup(1), unreadable(2), f"{unreadable(2)}-wal", f"{unreadable(2)}-shm"]
    put(data, *old, backup(20), unreadable(21), "notes.txt")
    gone = delete_older(data, datetime(2027, 1, 10, tzinfo=UTC))
    assert gone == [backup(1), unreadable(2)]
    left = sorted(path.name for path in (data / FOLDER).iterdir())
    assert left == sorted([backup(20), unreadable(21), "notes.txt"])


def test_without_a_folder_nothing_is_older(tmp_path: Path) -> None:
    assert delete_older(tmp_path, NOW) == []


@pytest.mark.parametrize(
    ("there", "more", "until"),
    [
        ([], {}, None),
        ([backup(1), backup(15)], {}, datetime(2027, 2, 14, 10, tzinfo=UTC)),
        ([backup(1), unreadable(20)], {}, datetime(2027, 2, 19, 10, tzinfo=UTC)),
        ([backup(15)], {"days": 0.0}, None),
        ([backup(15)], {"days": 0.0, "own_days": 90.0}, None),
        ([backup(15)], {"own_days": 90.0}, NOW + timedelta(days=90)),
        ([backup(15)], {"own_days": 1.0}, datetime(2027, 2, 14, 10, tzinfo=UTC)),
        ([], {"own_days": 7.0, "is_sqlite": False}, NOW + timedelta(days=7)),
        ([], {"own_days": 0.0, "is_sqlite": False}, None),
        ([backup(15)], {"is_sqlite": False}, None),
    ],
)
def test_until_the_last_one_that_has_it_is_gone(
    data: Path, there: list[str], more: dict[str, Any], until: datetime | None
) -> None:
    put(data, *there)
    kept = copies(data, **more).still_kept(NOW)
    assert kept.until == until
    assert kept.count == len(there)


def test_only_with_postgresql_are_others_there_of_which_nothing_was_said(data: Path) -> None:
    assert copies(data, is_sqlite=False).still_kept(NOW).has_others
    assert not copies(data, is_sqlite=False, own_days=0.0).still_kept(NOW).has_others
    assert not copies(data).still_kept(NOW).has_others
