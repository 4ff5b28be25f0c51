"""What is learned from how long messages have grown."""

from __future__ import annotations

import pytest

from bot.core.rate_limits.lengths import REMEMBERED, USUAL_S, Lengths


def after(*lengths_s: float) -> Lengths:
    lengths = Lengths()
    for length_s in lengths_s:
        lengths.note(length_s)
    return lengths


def test_without_messages_a_second_is_worth_less_the_later_it_is() -> None:
    lengths = after()
    assert lengths.alive(0) == 1
    assert lengths.alive(USUAL_S) == 0.5
    worths_s = [lengths.worth_s(age_s, age_s, age_s + 10) for age_s in (0, 30, 60)]
    assert all(9 < worth_s < 10 for worth_s in worths_s), "each by those that have come so far"
    assert lengths.worth_s(0, 0, 60) == pytest.approx(49.4, abs=0.1)


def test_where_all_were_short_the_time_after_them_is_worth_little_but_never_nothing() -> None:
    lengths = after(*[19.0] * 20)
    assert lengths.alive(18.9) > 0.99
    assert 0.02 < lengths.alive(19.0) < 0.05
    assert 18 < lengths.worth_s(0, 0, 19) <= 19
    assert 3 < lengths.worth_s(0, 19, 60) < 10
    assert 19 + 3 < lengths.worth_s(0, 0, 60) < 19 + 10


def test_who_is_longer_than_all_before_has_as_much_time_as_anybody() -> None:
    lengths = after(*[19.0] * 20)
    assert lengths.worth_s(25, 25, 35) > 9


def test_the_latest_lengths_count() -> None:
    lengths = after(*[100.0] * REMEMBERED, *[5.0] * REMEMBERED)
    assert lengths.alive(6) < 0.05
    lengths = after(5.0, 100.0, 5.0, *[5.0] * (REMEMBERED - 3))
    lengths.note(5.0)
    assert 1 < lengths.alive(50) * (REMEMBERED + 1) < 2, "the oldest went, the long one stays"


def test_no_time_is_worth_nothing() -> None:
    assert after(3.0).worth_s(7, 7, 7) == 0
