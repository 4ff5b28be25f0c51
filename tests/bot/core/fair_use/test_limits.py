"""How much within which time: never more than the limit says, and the moment told is true."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.fair_use.limits import (
    DEFAULTS,
    WINDOWS_S,
    Counted,
    Measure,
    ReachedLimit,
    UseLimits,
    read_limits,
    step_of,
    why_limited,
)

NOW_S = 1_000_000.0


class Used:
    """What a store would have counted for one person."""

    def __init__(self) -> None:
        self.steps: dict[Measure, dict[float, float]] = defaultdict(lambda: defaultdict(float))

    def add(self, measure: Measure, amount: float, at_s: float) -> None:
        self.steps[measure][step_of(measure, at_s)[0]] += amount

    def counted(self, now_s: float) -> Counted:
        return {
            ("person", measure): [
                (from_s, amount)
                for from_s, amount in steps.items()
                if step_of(measure, from_s)[1] > now_s
            ]
            for measure, steps in self.steps.items()
        }


@given(
    limit=st.integers(1, 8),
    pauses_s=st.lists(st.floats(0, 90), min_size=1, max_size=60),
)
def test_nobody_gets_more_than_the_limit_in_any_window_and_the_end_is_true(
    limit: int, pauses_s: list[float]
) -> None:
    rules, used, now_s = UseLimits({"person": {"turns_minute": limit}}), Used(), NOW_S
    begun: list[float] = []
    for pause_s in pauses_s:
        now_s += pause_s
        limited = why_limited(rules, {"turns_minute": 1}, used.counted(now_s), now_s)
        if limited is None:
            begun.append(now_s)
            used.add("turns_minute", 1, now_s)
            continue
        until_s = limited.until_s
        assert until_s is not None
        assert now_s < until_s <= now_s + 65.0
        assert why_limited(rules, {"turns_minute": 1}, used.counted(until_s), until_s) is None
    for at_s in begun:
        assert sum(at_s <= other < at_s + 60 for other in begun) <= limit


def test_the_limit_that_lasts_longest_is_told() -> None:
    rules = UseLimits({"person": {"turns_minute": 1, "turns_hour": 1}, "place": {"turns_hour": 9}})
    used = Used()
    for measure in ("turns_minute", "turns_hour"):
        used.add(measure, 1, NOW_S)
    wanted: dict[Measure, float] = {"turns_minute": 1, "turns_hour": 1}
    limited = why_limited(rules, wanted, used.counted(NOW_S), NOW_S)
    assert limited is not None
    assert (limited.scope, limited.measure, limited.limit) == ("person", "turns_hour", 1)


def test_what_alone_is_beyond_a_limit_has_no_end() -> None:
    rules = UseLimits({"person": {"megabytes_day": 100, "turns_minute": 1}})
    limited = why_limited(rules, {"megabytes_day": 100.1, "turns_minute": 1}, {}, NOW_S)
    assert limited == ReachedLimit("person", "megabytes_day", 100, beyond=True)
    assert why_limited(rules, {"megabytes_day": 100}, {}, NOW_S) is None


def test_running_work_is_told_without_a_time() -> None:
    rules = UseLimits({"person": {"running": 2}})
    counted: Counted = {("person", "running"): [(NOW_S, 2)]}
    assert why_limited(rules, {"running": 1}, counted, NOW_S) == ReachedLimit(
        "person", "running", 2
    )


def test_a_clock_that_was_put_back_makes_no_limit_longer_than_its_window() -> None:
    rules, used = UseLimits({"person": {"turns_hour": 1}}), Used()
    used.add("turns_hour", 1, NOW_S + 400 * 86_400)
    limited = why_limited(rules, {"turns_hour": 1}, used.counted(NOW_S), NOW_S)
    assert limited is not None
    assert limited.until_s is not None
    assert limited.until_s <= NOW_S + 3_600 + 300


@pytest.mark.parametrize(
    "limited",
    [
        ReachedLimit("person", "turns_hour", 60, 1_764_104_000.0),
        ReachedLimit("everybody", "running", 400),
        ReachedLimit("place", "megabytes_day", 25_000, beyond=True),
    ],
)
def test_a_limit_survives_being_stored(limited: ReachedLimit) -> None:
    assert ReachedLimit.parse(str(limited)) == limited


@pytest.mark.parametrize("text", ["", "edit", "person:turns_year:1::0", "cat:turns_hour:1::0"])
def test_what_is_no_limit_is_not_read_as_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        ReachedLimit.parse(text)


def test_a_setting_changes_what_it_names() -> None:
    assert read_limits("place", "turns_hour=7,running=off") == {
        **{name: amount for name, amount in DEFAULTS["place"].items() if name != "running"},
        "turns_hour": 7,
    }
    assert read_limits("person", " off ") == {}


def test_every_measure_but_running_has_a_window() -> None:
    measures = {measure for limits in DEFAULTS.values() for measure in limits}
    assert measures == {*WINDOWS_S, "running"}
