from __future__ import annotations

from bot.core.recent_dict import RecentDict


def test_the_entry_that_was_set_longest_ago_goes_first() -> None:
    recent = RecentDict[str, int](2)
    recent["a"] = 1
    recent["b"] = 2
    recent["a"] = 3
    recent["c"] = 4
    assert dict(recent) == {"a": 3, "c": 4}


def test_a_default_that_is_set_counts_as_setting_and_is_bounded_too() -> None:
    recent = RecentDict[int, list[int]](3)
    for number in range(10):
        recent.setdefault(number, []).append(number)
    assert list(recent) == [7, 8, 9]


def test_reading_keeps_nothing_alive() -> None:
    recent = RecentDict[str, int](2)
    recent["a"], recent["b"] = 1, 2
    assert recent["a"] == recent.get("a") == 1
    recent["c"] = 3
    assert list(recent) == ["b", "c"]
