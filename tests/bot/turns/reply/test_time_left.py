"""Estimates, and when there is no basis for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.turns.reply.time_left import TOLD_MAX_S, Pace, pace, roughly


def test_what_goes_on_evenly_ends_when_it_looks_like_it() -> None:
    assert pace([(0.0, 0.0), (10.0, 20.0)], 100.0, 10.0) == Pace(2.0, 40.0)


@pytest.mark.parametrize(
    ("seen", "total", "now_s"),
    [
        ([], 100.0, 10.0),
        ([(0.0, 20.0)], 100.0, 60.0),
        ([(0.0, 0.0), (4.0, 20.0)], 100.0, 4.0),
        ([(0.0, 20.0), (10.0, 20.0)], 100.0, 10.0),
        ([(0.0, 0.0), (10.0, 100.0)], 100.0, 10.0),
        ([(0.0, 0.0), (10.0, 101.0)], 100.0, 10.0),
        ([(0.0, 0.0), (10_000.0, 1.0)], 1_000.0, 10_000.0),
    ],
    ids=["nothing", "once", "too short", "still", "done", "beyond its end", "for days"],
)
def test_without_a_basis_nothing_is_said(
    seen: list[tuple[float, float]], total: float, now_s: float
) -> None:
    assert pace(seen, total, now_s) is None


def test_of_a_connection_what_was_lately_counts() -> None:
    seen = [(0.0, 0.0), (100.0, 1_000.0), (150.0, 1_050.0)]
    found = pace(seen, 1_100.0, 150.0, recent_s=60.0)
    assert found == Pace(1.0, 50.0)


@given(
    st.lists(st.tuples(st.floats(0, 1e5), st.floats(0, 1e12)), max_size=20),
    st.floats(0, 1e12),
    st.floats(0, 1e5),
)
def test_an_estimate_is_a_number_that_can_be_told(
    seen: list[tuple[float, float]], total: float, later_s: float
) -> None:
    seen = sorted(seen)
    found = pace(seen, total, (seen[-1][0] if seen else 0.0) + later_s, recent_s=60.0)
    assert found is None or (found.per_s > 0 and 0 < found.left_s <= TOLD_MAX_S)


@pytest.mark.parametrize(
    ("left_s", "said"),
    [
        (0.2, (10, "seconds")),
        (10.0, (10, "seconds")),
        (11.0, (20, "seconds")),
        (50.0, (50, "seconds")),
        (51.0, (1, "minutes")),
        (61.0, (2, "minutes")),
        (3_600.0, (60, "minutes")),
    ],
)
def test_people_are_told_roughly(left_s: float, said: tuple[int, str]) -> None:
    assert roughly(left_s) == said


def test_a_time_is_never_told_shorter_than_it_is() -> None:
    for left_s in range(1, 4_000, 7):
        count, unit = roughly(float(left_s))
        assert count * (60 if unit == "minutes" else 1) >= left_s
