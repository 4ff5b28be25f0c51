"""Whose job comes next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.resources.render_jobs import RenderJobs
from engine.resources.tokens import Caller
from engine.store import Database

ANN = Caller("anon_1", frozenset({"*"}))


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[RenderJobs]:
    db = Database(tmp_path / "engine.sqlite3")
    yield RenderJobs(db, lambda: 1.0)
    db.close()


def served(jobs: RenderJobs, count: int) -> list[str]:
    """The ids of the next jobs, each begun and ended."""
    found = []
    for _ in range(count):
        row = jobs.next()
        assert row is not None
        jobs.begin(row["job_id"])
        jobs.end(row["job_id"], "completed")
        found.append(row["render_id"])
    return found


def test_ten_jobs_of_one_session_do_not_hold_up_anothers_first(jobs: RenderJobs) -> None:
    for number in range(10):
        jobs.add(ANN, "a", f"a{number}", "{}")
    assert served(jobs, 1) == ["a0"]
    jobs.add(ANN, "b", "b0", "{}")
    jobs.add(ANN, "b", "b1", "{}")
    assert jobs.ahead(jobs.find(ANN, "b0")["number"]) == 0
    assert jobs.ahead(jobs.find(ANN, "a1")["number"]) == 1
    assert served(jobs, 4) == ["b0", "a1", "b1", "a2"]
    assert served(jobs, 7) == [f"a{number}" for number in range(3, 10)]
    assert jobs.next() is None


def test_the_jobs_of_one_session_come_in_their_order(jobs: RenderJobs) -> None:
    for number in range(4):
        jobs.add(ANN, "a", f"a{number}", "{}")
    assert served(jobs, 4) == ["a0", "a1", "a2", "a3"]
